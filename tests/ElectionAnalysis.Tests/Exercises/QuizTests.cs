using System.Globalization;

namespace ElectionAnalysis.Tests;

/// <summary>A quiz asks only what its document gives, and takes its own answers. Those of the seeds are worked out by hand.</summary>
public class QuizTests
{
    private static readonly Lazy<IReadOnlyList<Election>> Every = new(() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "documents"), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".txt" or ".wikitext" or ".html" or ".csv" or ".tsv" or ".xlsx" or ".xls"
                && !f.EndsWith(".facts.tsv", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).SelectMany(Read)]);

    public static TheoryData<string, string[]> AnswersByHand() => new()
    {
        {
            "Mali",
            [
                "Rally for Mali",                                                                 // 66, then 17
                "44.9%",                                                                          // 66 ÷ 147 = 0.44898
                "8",                                                                              // 74 − 66
                "Rally for Mali + Union for the Republic and Democracy",                          // 66 + 17 = 83 ≥ 74
                "4.3",                                                                            // 21609 ÷ 5075 = 4.258
                "Rally for Mali",                                                                 // 66 − 11 = +55
                "Alliance for Democracy in Mali",                                                 // 16 − 51 = −35
                "55",                                                                             // 66 − 11
                "49",                                                                             // 66 − 17
                "74",                                                                             // 147 ÷ 2 = 73.5
                "Union for the Republic and Democracy",                                           // 17, before 16
                "83",                                                                             // 66 + 17
                "how well the seats follow the votes",                                            // no votes in the document
                "how high the turnout of round 2 was",                                            // 38.5% and 37.32%
            ]
        },
        {
            "Turkmenistan",
            [
                "Democratic Party of Turkmenistan",                                               // 47, then 33
                "37.6%",                                                                          // 47 ÷ 125
                "16",                                                                             // 63 − 47
                "Democratic Party of Turkmenistan + Organisation of Trade Unions of Turkmenistan", // 80 ≥ 63
                "4.0",                                                                            // 15625 ÷ 3863 = 4.045
                "Organisation of Trade Unions of Turkmenistan",                                   // new, 33
                "Democratic Party of Turkmenistan",                                               // 47 − 125 = −78
                "−78",
                "14",                                                                             // 47 − 33
                "63",
                "Organisation of Trade Unions of Turkmenistan",
                "80",                                                                             // 47 + 33
                "how well the seats follow the votes",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(AnswersByHand))]
    public void Of_Seed_AsksWhatTheDocumentGives(string country, string[] answers) =>
        Assert.Equal(answers, Quiz.Of(ElectionArchive.Load(Text.SeedFolder).Find(country), questions: 99).Questions.Select(q => q.Answer));

    [Fact]
    public void Check_QuestionsOfMali_TakeAnswersHoweverTheyAreWritten()
    {
        var quiz = Quiz.Of(Text.Mali);

        Assert.Equal("✓ Right: Rally for Mali won 66 seats, more than Union for the Republic and Democracy with 17 seats.",
            quiz[1].Check("rally for mali").ToString());
        Assert.True(quiz[1].Check(quiz[1].Letter).IsRight);
        Assert.True(quiz[1].Check(quiz[1].Letter!.ToLowerInvariant() + ")").IsRight);
        Assert.True(quiz[1].Check(quiz[1].Letter![0] - 'A' + 1).IsRight);
        Assert.True(quiz[1].Check(Text.Mali.LargestParty).IsRight);
        Assert.Equal("That is none of the answers to choose from. Write the letter of one, \"A\" to \"D\".", quiz[1].Check("Z").Message);
        Assert.StartsWith("○ Mali 2013: which", quiz[1].Check(null).ToString(), StringComparison.Ordinal);
        Assert.Equal("✓ Right: 66 of 147 seats are 44.9%.", quiz[2].Check(66.0 / 147).ToString());
        Assert.StartsWith("✗ If you divided", quiz[2].Check(0).ToString(), StringComparison.Ordinal);
        Assert.Equal("✓ Right: a majority of 147 is 74, and 74 less 66 is 8.", quiz[3].Check(8).ToString());
        Assert.Equal("That is a majority. How many seats short of it?", quiz[3].Check(74).Message);
        Assert.True(quiz[4].Check("Union for the Republic and Democracy and Rally for Mali").IsRight);
        Assert.Contains("two things", quiz[8].Text, StringComparison.Ordinal);
        Assert.Contains("38.5%", quiz[8].Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SameDocument_IsTheSameQuizAndAnotherSeedAnother()
    {
        Assert.Equal(Quiz.Of(Text.Mali).ToString(), Quiz.Of(Text.Mali).ToString());
        Assert.NotEqual(Quiz.Of(Text.Mali).ToString(), Quiz.Of(Text.Mali, seed: 1).ToString());
        Assert.Equal(Quiz.Of(Text.Mali, seed: 7).Key, Quiz.Of(Text.Mali, seed: 7).Key);
        Assert.Equal(3, Quiz.Of(Text.Mali, questions: 3).Questions.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => Quiz.Of(Text.Mali, questions: 0));
        Assert.StartsWith("The questions are numbered from 1 to 8.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Quiz.Of(Text.Mali)[9]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Archive_ComparesAndAsksOfEach()
    {
        var quiz = Quiz.Of(ElectionArchive.Load(Text.SeedFolder));

        Assert.Equal(8, quiz.Questions.Count);
        Assert.Equal("Mali 2013", quiz[1].Answer);
        Assert.Equal("Mali 2013 has 4.26, Turkmenistan 2013 4.04.", quiz[1].Because);
        Assert.Contains(quiz.Questions, q => q.Text.StartsWith("Turkmenistan 2013:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("- Country: Nowhere")]
    [InlineData("- Party1: Alone\n- Seats1: 5\n- Seats For Election: 5")]
    [InlineData("- Party1: Alone")]
    public void Of_LittleOrNothing_AsksNothingThatIsNotThere(string infobox)
    {
        var quiz = Quiz.Of(Text.Election(infobox));

        Assert.All(quiz.Questions, q => Assert.True(q.Check(q.Answer).IsRight));
        Assert.True(quiz.Questions.Count > 0 || quiz.ToString().Contains("There is nothing to ask", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_Contradiction_DoesNotAskForWhatIsContradicted()
    {
        // Sixty and fifty are more than the hundred seats of the house, and the turnout is given twice.
        var election = Text.Election("- Seats For Election: All 100 seats\n- Party1: Red\n- Seats1: 60\n- Party2: Blue\n- Seats2: 50\n- Party3: Green\n- Seats3: 3");

        var quiz = Quiz.Of(election, questions: 99);

        Assert.DoesNotContain(quiz.Questions, q => q.Text.Contains("majority", StringComparison.Ordinal));
        Assert.DoesNotContain(quiz.Questions, q => q.Text.Contains("share", StringComparison.Ordinal));
        Assert.True(quiz.Questions.Count >= 3);
    }

    /// <summary>Every document, with three seeds: answers are taken, options differ, and what is said of numbers holds.</summary>
    [Fact]
    public void Of_EveryDocument_TakesItsOwnAnswers()
    {
        Assert.True(Every.Value.Count > 150);
        foreach (var election in Every.Value)
        {
            foreach (var seed in new[] { 0, 1, 2 })
            {
                var quiz = Quiz.Of(election, questions: 99, seed);
                foreach (var question in quiz.Questions)
                {
                    var about = $"{election.Document.Name}: {question}";
                    Assert.True(question.Check(question.Answer).IsRight, about);
                    Assert.True(question.Because.Length > 0, about);
                    Assert.DoesNotContain("NaN", question.Because, StringComparison.Ordinal);
                    Assert.Equal(question.Options.Count, question.Options.Distinct(StringComparer.OrdinalIgnoreCase).Count());
                    Assert.True(question.Options.Count != 1, about);
                    Assert.Equal(Math.Min(1, question.Options.Count), question.Options.Count(o => question.Check(o).IsRight));
                    Assert.All(question.Options, (o, i) =>
                        Assert.Equal(question.Check(o).IsRight, question.Check(((char)('A' + i)).ToString()).IsRight));
                }

                Assert.Equal(quiz.Questions.Count, quiz.Questions.Select(q => q.Text).Distinct(StringComparer.Ordinal).Count());
                Assert.True(quiz.Sheet.Length > 0 && quiz.Key.Length > 0 && quiz.ToGift().Length > 0);
            }
        }
    }

    [Fact]
    public void Of_DocumentWithSeatsOrVotesOfTwo_AsksAtLeastThree()
    {
        // Of two parties' numbers that the document does not contradict.
        var few = Every.Value.Select(e => (Election: e, Quiz: new QuizElection(e)))
            .Where(x => x.Quiz.BySeats.Count > 1 || x.Quiz.ByVotes.Count > 1)
            .Select(x => (x.Election.Document.Name, Quiz.Of(x.Election).Questions.Count)).Where(x => x.Count < 3).ToList();

        Assert.True(few.Count == 0, string.Join('\n', few));
    }

    /// <summary>What an option says of a party is what the document's table says of it.</summary>
    [Fact]
    public void Of_EveryDocument_NamesTheLargestByTheTable()
    {
        var asked = 0;
        foreach (var election in Every.Value)
        {
            foreach (var question in Quiz.Of(election, questions: 99).Questions.Where(q => q.Text.EndsWith("has the most seats?", StringComparison.Ordinal)))
            {
                var most = election.Parties.Where(p => !p.IsOthers).Max(p => p.Seats!.Value);
                Assert.StartsWith(Assert.Single(election.Parties, p => p.Seats!.Value == most).Party.Value[..1], question.Answer,
                    StringComparison.Ordinal);
                Assert.Contains(most.ToString("#,0", CultureInfo.InvariantCulture), question.Because, StringComparison.Ordinal);
                asked++;
            }
        }

        Assert.True(asked > 50, $"{asked}");
    }

    private static IEnumerable<Election> Read(string path)
    {
        try
        {
            return ElectionArchive.Load(path).Records;
        }
        catch (DocumentException)
        {
            return [];
        }
    }
}
