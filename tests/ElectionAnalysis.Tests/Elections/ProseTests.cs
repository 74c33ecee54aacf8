using System.Globalization;
using Xunit.Abstractions;

namespace ElectionAnalysis.Tests;

/// <summary>How much of what sentences state is read, and how much of what is read they state.</summary>
public class ProseTests(ITestOutputHelper output)
{
    [Fact]
    public void Read_SentencesOfManyWriters_FindsNineInTenAndInventsNothing()
    {
        var (right, read, stated) = (0, 0, 0);
        foreach (var (infobox, sentence, title) in ProseSentences.OfParliament.Concat(ProseSentences.MoreOfParliament).Concat(ProseSentences.Passages).Concat(ProseSentences.Fresh).Select(s => (ProseSentences.Parliament, s, "2020 Testland parliamentary election"))
            .Concat(ProseSentences.OfPresident.Select(s => (ProseSentences.President, s, "2020 Testland presidential election")))
            .Concat(ProseSentences.OfRounds.Select(s => (ProseSentences.Rounds, s, "2019 Testland presidential election")))
            .Concat(ProseSentences.OfReferendum.Select(s => (ProseSentences.Referendum, s, "2020 Testland constitutional referendum"))))
        {
            var parts = sentence.Split("||");
            var expected = parts[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
            var found = Text.Election(infobox, parts[0].Trim(), title).Claims.Select(Written).ToList();
            stated += expected.Count;
            read += found.Count;
            var missing = new List<string>(expected);
            var wrong = found.Where(f => !missing.Remove(f)).ToList();
            right += found.Count - wrong.Count;
            if (missing.Count + wrong.Count > 0)
            {
                output.WriteLine($"{parts[0]}\n    missing: {string.Join("; ", missing)}\n    wrong:   {string.Join("; ", wrong)}");
            }
        }

        output.WriteLine(FormattableString.Invariant($"stated {stated}, read {read}, right {right}: recall {(double)right / stated:P1}, precision {(double)right / read:P1}"));
        Assert.True(right >= 0.9 * stated, "recall");
        Assert.True(right >= 0.97 * read, "precision");
    }

    [Theory]
    [InlineData("On 3 November 2,981,004 people took part.", "round_date|round 2|2019-11-03; cast|round 2|2981004")]
    [InlineData("Turnout was 71.2% on 6 October.", "turnout|round 1|71.2%; round_date|round 1|2019-10-06")]
    [InlineData("Sosa obtained 1,525,448, or 52.1%, and her opponent 1,402,331, or 47.9%.", "votes|Broad Front|1525448; vote_share|Broad Front|52.1%; votes|National Accord|1402331; vote_share|National Accord|47.9%")]
    [InlineData("By the final figures the winner had 52.1%, the loser 47.9%.", "vote_share|Broad Front|52.1%; vote_share|National Accord|47.9%")]
    [InlineData("Far behind came Otto Brand (Union) 140,000, or 5.0%; Ana de la Cruz 61,600, 2.2%.", "votes|?|140000; vote_share|?|5%; votes|?|61600; vote_share|?|2.2%")]
    [InlineData("Otto Brand (Union) — 140,000 (5.0%)", "votes|?|140000; vote_share|?|5%")]
    [InlineData("In Northtown Otto Brand got 1,400 votes (5.0%).", "")]
    [InlineData("Second round\nOn a cold and rainy Sunday 2,981,004 people took part in the vote.", "cast|round 2|2981004")]
    public void Read_InAnElectionOfTwoRounds_FindsWhomAndWhichRound(string prose, string expected) =>
        Assert.Equal(
            expected.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(),
            Text.Election(ProseSentences.RoundsWithNumbers, prose, "2019 Testland presidential election").Claims.Select(Written).Order());

    private static string Written(Claim claim) => $"{FrameRecords.SnakeCase(claim.Kind.ToString())}|{claim.Subject.Name}|{Written(claim.Kind, claim.Value)}";

    private static string Written(ClaimKind kind, ClaimValue value)
    {
        var wording = value switch { ClaimValue.Count { Wording: var w } => w, ClaimValue.Share { Wording: var w } => w, _ => Wording.Exact };
        var sign = kind is ClaimKind.SeatChange or ClaimKind.VoteShareChange or ClaimKind.TurnoutChange && value.Number > 0 ? "+" : "";
        return (wording switch { Wording.About => "~", Wording.Over => ">", Wording.Under => "<", _ => "" }) + sign + value switch
        {
            ClaimValue.Count count => count.Stated.ToString("0", CultureInfo.InvariantCulture),
            ClaimValue.Share share => (100 * share.Stated).ToString("0.####", CultureInfo.InvariantCulture) + "%",
            var day => day.ToString(),
        };
    }
}
