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
        foreach (var (infobox, sentence, title) in ProseSentences.OfParliament.Concat(ProseSentences.MoreOfParliament)
            .Concat(ProseSentences.Passages).Concat(ProseSentences.Fresh)
            .Select(s => (ProseSentences.Parliament, s, "2020 Testland parliamentary election"))
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
    [InlineData("Sosa obtained 1,525,448, or 52.1%, and her opponent 1,402,331, or 47.9%.",
        "votes|Broad Front|1525448; vote_share|Broad Front|52.1%; votes|National Accord|1402331; vote_share|National Accord|47.9%")]
    [InlineData("By the final figures the winner had 52.1%, the loser 47.9%.",
        "vote_share|Broad Front|52.1%; vote_share|National Accord|47.9%")]
    [InlineData("Far behind came Otto Brand (Union) 140,000, or 5.0%; Ana de la Cruz 61,600, 2.2%.",
        "votes|?|140000; vote_share|?|5%; votes|?|61600; vote_share|?|2.2%")]
    [InlineData("Otto Brand (Union) — 140,000 (5.0%)", "votes|?|140000; vote_share|?|5%")]
    [InlineData("In Northtown Otto Brand got 1,400 votes (5.0%).", "")]
    [InlineData("Turnout fell from 71.2% to 65.0% between the rounds.", "turnout|round 1|71.2%; turnout|round 2|65%")]
    [InlineData("Sosa got 1,525,448 votes, 123,117 more than Lima; 12,344 ballots were blank.",
        "votes|Broad Front|1525448; vote_margin|Broad Front|123117; blank|round 2|12344")]
    [InlineData("Second round\nOn a cold and rainy Sunday 2,981,004 people took part in the vote.", "cast|round 2|2981004")]
    public void Read_InAnElectionOfTwoRounds_FindsWhomAndWhichRound(string prose, string expected) =>
        Assert.Equal(
            expected.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(),
            Text.Election(ProseSentences.RoundsWithNumbers, prose, "2019 Testland presidential election").Claims.Select(Written).Order());

    [Theory]
    [InlineData("Labour was in front with 41%, a Delo poll published on 2 May had said, and the Rally with 30%.", "")]
    [InlineData("With some 90% of the tally sheets processed, Labour stood at 48.76%.", "")]
    [InlineData("Contrary to all polls Labour won 50 seats.", "seats_won|Labour Party|50")]
    [InlineData("Labour won 50 seats, more than the Rally, which alleged fraud.", "seats_won|Labour Party|50")]
    [InlineData("It was the best result since 1974.[3] Labour won 50 seats.", "seats_won|Labour Party|50")]
    [InlineData("Labour promised Rs 50,000 a year, or 1.5 million euros in all.", "")]
    [InlineData("Of the 5,951,838 people entitled to vote 2,221,283 made use of their right.",
        "registered|election|5951838; cast|election|2221283")]
    [InlineData("The register contained 5,951,838 names.", "registered|election|5951838")]
    [InlineData("Blank were 32,344, and rejected were 15,306 papers.", "blank|election|32344; invalid|election|15306")]
    [InlineData("There were 81 candidates: 40 for Labour, 30 Conservatives and 11 independents.",
        "candidates|total|81; candidates|Labour Party|40; candidates|Conservative Party|30; candidates|Independents|11")]
    [InlineData("The Green Alliance, a party founded by former members of the Labour Party, won 12 seats.",
        "seats_won|Green Alliance of Testland|12")]
    [InlineData("Four years earlier Labour had won 57 seats and 30.1% of the vote.",
        "previous_seats|Labour Party|57; previous_vote_share|Labour Party|30.1%")]
    [InlineData("The Rally won 66 seats, followed by the Labour Party (LP) with 50.",
        "seats_won|Rally for Testland|66; seats_won|Labour Party|50")]
    [InlineData("Labour (50 seats) and the Conservatives (30) had 80 seats together.",
        "seats_won|Labour Party|50; seats_won|Conservative Party|30; seats_won|?|80")]
    [InlineData("Seats by list:\n* ABC 30\n* XYZ 12", "seats_won|Conservative Party|30; seats_won|Green Alliance of Testland|12")]
    [InlineData("Its share of the vote fell by seven and a half points for Labour.", "vote_share_change|Labour Party|-7.5%")]
    [InlineData("98,834 ballot papers, or 4.4%, were blank or void.", "invalid|election|98834; invalid|election|4.4%")]
    [InlineData("In the end 912,018 votes were counted for Labour and 733,389 for the Conservatives.",
        "votes|Labour Party|912018; votes|Conservative Party|733389")]
    [InlineData("Labour carried 50 constituencies.", "seats_won|Labour Party|50")]
    [InlineData("The other half is filled by proportional representation. Labour carried 50 constituencies.", "")]
    [InlineData("Mandates won, by party:\n* Labour – 50\n* Conservatives – 30",
        "seats_won|Labour Party|50; seats_won|Conservative Party|30")]
    [InlineData("Labour took 31.2%, up by more than two points.", "vote_share|Labour Party|31.2%; vote_share_change|Labour Party|>+2%")]
    [InlineData("Labour was tired. Its leaders feared the worst, and only the quarrel between the Greens and the Conservatives saved "
        + "them: it won 50 seats.", "seats_won|Labour Party|50")]
    [InlineData("Within the alliance 12 seats belonged to the Greens.", "seats_won|Green Alliance of Testland|12")]
    [InlineData("Anna Berg was chosen in the party election of 24 January 2020.", "")]
    [InlineData("Labour needed more than one half of the votes.", "")]
    public void Read_WhatOthersWrite_FindsWhatIsSaidAndNothingElse(string prose, string expected) =>
        Assert.Equal(
            expected.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(),
            Text.Election(ProseSentences.Parliament, prose).Claims.Select(Written).Order());

    [Theory]
    [InlineData("Mr Brand of the Coalition for Change, a former minister, obtained 87,720 votes or 3.46 per cent.",
        "votes|?|87720; vote_share|?|3.46%")]
    [InlineData("Mr Whitfield won 30 seats.", "seats_won|Conservative Party|30")]
    [InlineData("The Farmers, founded in 2018 by a former minister, entered parliament with nine seats.", "seats_won|?|9")]
    [InlineData("The Left Bloc will hold 11, two fewer than last time.", "seats_won|?|11; seat_change|?|-2")]
    [InlineData("The Harbour Union (0.85%) and the Reformists (0.46%) won nothing.", "vote_share|?|0.85%; vote_share|?|0.46%")]
    [InlineData("The Workers' Voice, the Farmers and the Republican Union won one seat each.",
        "seats_won|?|1")]
    [InlineData("Whereas the Farmers lost more than half of the 16 seats which they had held, keeping seven, Labour won 50.",
        "previous_seats|?|16; seats_won|?|7; seats_won|Labour Party|50")]
    [InlineData("Labour, the winner, has 50 seats, compared with 30 for the Conservatives.",
        "seats_won|Labour Party|50; seats_won|Conservative Party|30")]
    [InlineData("Labour overtook the Conservatives, whose 685,188 votes gave them 19.5% and 30 seats.",
        "votes|Conservative Party|685188; vote_share|Conservative Party|19.5%; seats_won|Conservative Party|30")]
    [InlineData("The Democrats lost all but eight of their 70 seats.",
        "seats_won|Democratic Party of Testland|8; previous_seats|Democratic Party of Testland|70")]
    [InlineData("Labour took 13.0% (4.6% in 2016) and the Greens had 6.5%.",
        "vote_share|Labour Party|13%; previous_vote_share|Labour Party|4.6%; vote_share|Green Alliance of Testland|6.5%")]
    [InlineData("At the next election Labour advanced to 68 seats.", "seats_won|other|68")]
    [InlineData("An alliance of Labour, Conservatives and Greens with 92 seats is conceivable.", "seats_won|?|92")]
    [InlineData("Labour won 50 seats and the Conservatives 30. The latter had won 20 before.",
        "seats_won|Labour Party|50; seats_won|Conservative Party|30; previous_seats|Conservative Party|20")]
    [InlineData("Labour won 50 seats, just two ahead of the Rally.", "seats_won|Labour Party|50")]
    [InlineData("Labour had to make do with 50.", "seats_won|Labour Party|50")]
    [InlineData("Women took 24 seats, two more than in the outgoing house, and make up 38% of the new parliament.", "")]
    [InlineData("Voters aged between 18 and 32 made up 52% of the register.", "")]
    [InlineData("The economy shrank by 9.5% while Labour governed.", "")]
    [InlineData("Three in five voters chose Labour.", "vote_share|Labour Party|~60%")]
    [InlineData("Labour received a little more than a third of the votes.", "vote_share|Labour Party|>33.3333%")]
    [InlineData("Labour won a third of the constituencies it contested.", "")]
    [InlineData("Turnout went up to 68.2 per cent.", "turnout|election|68.2%")]
    [InlineData("Of 2,676,549 ballots cast, 139,427, or 5.2 per cent, were rejected as invalid.",
        "cast|election|2676549; invalid|election|139427; invalid|election|5.2%")]
    [InlineData("64.7% of the 5,951,838 electors voted.", "turnout|election|64.7%; registered|election|5951838")]
    [InlineData("0.8% of the ballots were invalid.", "invalid|election|0.8%")]
    [InlineData("(a) Labour is allocated 50 seats. (b) The Conservatives are allocated 30 seats.",
        "seats_won|Labour Party|50; seats_won|Conservative Party|30")]
    public void Read_LongSentencesAndIdioms_KeepsEveryNumberWithItsOwn(string prose, string expected) =>
        Assert.Equal(
            expected.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(),
            Text.Election(ProseSentences.Parliament, prose).Claims.Select(Written).Order());

    [Theory]
    [InlineData("Labour came second with 51 seats.", true)]
    [InlineData("Labour came second with 60 seats.", true)]
    [InlineData("Labour won 97 of the 200 seats.", true)]
    [InlineData("Supporters of Labour, at a rally with 97 others, had 97 seats.", false)]
    [InlineData("*Background*\nLabour, then in a coalition, stood at 41 seats.", false)]
    public void Check_NumberFarFromTheInfobox_IsAContradictionOnlyWhereItIsPlainlySaid(string prose, bool contradicts) =>
        Assert.Equal(contradicts, Text.Election(ProseSentences.Parliament, prose).Findings.Any(f => f.Verdict == Verdict.Disagrees));

    [Theory]
    [InlineData("The Rally, Labour and the Conservatives carried off 66, 50 and 30 seats.",
        "seats_won|Rally for Testland|66; seats_won|Labour Party|50; seats_won|Conservative Party|30")]
    [InlineData("Labour and the Conservatives had to settle for 50 and 30, that is seven and two fewer than before.",
        "seats_won|Labour Party|50; seats_won|Conservative Party|30; seat_change|Labour Party|-7; seat_change|Conservative Party|-2")]
    [InlineData("Labour and the Greens met with 12 and 14 mayors.", "")]
    [InlineData("The Conservatives won 30 seats, as did the Harbour Union.", "seats_won|Conservative Party|30; seats_won|?|30")]
    [InlineData("Labour lost seven of its 57 seats, ending level with the Harbour Union on 50.",
        "seat_change|Labour Party|-7; previous_seats|Labour Party|57; seats_won|Labour Party|50; seats_won|?|50")]
    [InlineData("Labour, for whom 912,018 Testlanders voted, was second.", "votes|Labour Party|912018")]
    [InlineData("The Greens had the support of 211,408 voters.", "votes|Green Alliance of Testland|211408")]
    [InlineData("Some 5.9 million Testlanders had the right to vote. 62.5% of them used it, 1.2 points down on 2016.",
        "registered|election|~5900000; turnout|election|62.5%; turnout_change|election|-1.2%")]
    [InlineData("The proportion of invalid papers climbed to 7.37%: of 445,009 ballots only 412,232 were valid.",
        "invalid|election|7.37%; cast|election|445009; valid|election|412232")]
    [InlineData("412,232 of the 445,009 ballots were valid.", "valid|election|412232; cast|election|445009")]
    [InlineData("Losses of 7.7 points were without precedent in the history of the Conservatives.",
        "vote_share_change|Conservative Party|-7.7%")]
    [InlineData("Labour took 31.2%, a full point less than four years before.",
        "vote_share|Labour Party|31.2%; vote_share_change|Labour Party|-1%")]
    [InlineData("It was a full point of honour for Labour.", "")]
    [InlineData("Labour won 50 seats, twenty more than John Whitfield's Conservatives.", "seats_won|Labour Party|50")]
    [InlineData("The liberals, who got 8.64%, were disappointed.", "vote_share|?|8.64%")]
    [InlineData("The far-right Harbour Union, whose only deputy had been elected in Northtown, won no seats.", "seats_won|?|0")]
    [InlineData("A government supported by 112 members was formed.", "seats_won|?|112")]
    [InlineData("The motion was supported by 112 members.", "")]
    [InlineData("Labour and the Rally, with 116 seats at their disposal, agreed on a coalition.", "seats_won|?|116")]
    [InlineData("Three seats fell to the Harbour Union and two to the People's Council.", "seats_won|?|3; seats_won|?|2")]
    [InlineData("In 2016, when Labour, then in opposition, had taken 30.1% and, with 57 of 180 members, second place, it rained.",
        "previous_vote_share|Labour Party|30.1%; previous_seats|Labour Party|57; previous_house_seats|house|180")]
    [InlineData("The vote is binding provided that at least 40 per cent of the electorate takes part.", "threshold|election|40%")]
    [InlineData("At 84 the oldest of the candidates, Anna Berg won 50 seats.", "seats_won|Labour Party|50")]
    [InlineData("The Testland Farmers' Party (TFP) and the Harbour Union polled 3.1% and 2.4% respectively.",
        "vote_share|?|3.1%; vote_share|?|2.4%")]
    [InlineData("Labour surrendered seven of its 57 seats.", "seat_change|Labour Party|-7; previous_seats|Labour Party|57")]
    [InlineData("Labour holds a majority of the 200 seats.", "house_seats|house|200")]
    [InlineData("It takes 101 to govern.", "majority_seats|house|101")]
    [InlineData("Close to two in three, 65.2 per cent, had gone to the polls.", "turnout|election|65.2%")]
    [InlineData("The Harbour Union, which had held nine seats, lost them all.", "previous_seats|?|9; seats_won|?|0")]
    public void Read_NumbersInTheOrderOfNames_KeepsEachWithItsOwn(string prose, string expected) =>
        Assert.Equal(
            expected.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(),
            Text.Election(ProseSentences.Parliament, prose).Claims.Select(Written).Order());

    [Theory]
    [InlineData("51.56 per cent were in favour and 48.44 per cent opposed.", "vote_share|Yes|51.56%; vote_share|No|48.44%")]
    [InlineData("805,658 voters said yes to the treaty, 756,814 rejected it.", "votes|Yes|805658; votes|No|756814")]
    [InlineData("1,786,708 against, 1,762,872 for.", "votes|No|1786708; votes|Yes|1762872")]
    [InlineData("In Northtown 60 per cent opposed the treaty.", "")]
    public void Read_AnAnswerSaidByAVerb_IsItsVote(string prose, string expected) =>
        Assert.Equal(
            expected.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(),
            Text.Election(ProseSentences.Referendum, prose, "2020 Testland constitutional referendum").Claims.Select(Written).Order());

    /// <summary>Two parts of a party named apart are neither of them the whole; a number of the contests is none of the house.</summary>
    [Theory]
    [InlineData("- Party1: Labour–Democrats\n- Seats1: 46", "Labour kept twelve members, but the Democrats retained no more than four.")]
    [InlineData("- Party1: Labour–Democrats\n- Seats1: 46",
        "Labour won 13 of the contests.", "- Seats For Election: 27 of the 81 seats in the Senate")]
    public void Check_APartOfWhatTheInfoboxCounts_IsNoContradiction(string parties, string prose, string house = "- Country: Testland") =>
        Assert.DoesNotContain(Text.Election($"{house}\n{parties}", prose, "2020 Testland Senate election").Findings,
            f => f.Verdict == Verdict.Disagrees);

    /// <summary>
    /// Every sentence of the documents, cut off and begun at any word: a rule that looks beside a number may find nothing there.
    /// </summary>
    [Fact]
    public void Read_SentencesCutAnywhere_NeverFails()
    {
        foreach (var sentence in ProseSentences.OfParliament.Concat(ProseSentences.Fresh).Select(s => s.Split("||")[0].Trim()))
        {
            var words = sentence.Split(' ');
            for (var i = 1; i < words.Length; i++)
            {
                var prose = $"{string.Join(' ', words[i..])}\n\n{string.Join(' ', words[..i])}\n\n), the {string.Join(' ', words[i..])}";
                Assert.NotNull(Text.Election(ProseSentences.Parliament, prose).Claims);
            }
        }
    }

    internal static string Written(Claim claim) =>
        $"{TableRecords.SnakeCase(claim.Kind.ToString())}|{claim.Subject.Name}|{Written(claim.Kind, claim.Value)}";

    private static string Written(ClaimKind kind, ClaimValue value)
    {
        var wording = value switch { ClaimValue.Count { Wording: var w } => w, ClaimValue.Share { Wording: var w } => w,
            _ => Wording.Exact };
        var sign = kind is ClaimKind.SeatChange or ClaimKind.VoteShareChange or ClaimKind.TurnoutChange && value.Number > 0 ? "+" : "";
        return (wording switch { Wording.About => "~", Wording.Over => ">", Wording.Under => "<", _ => "" }) + sign + value switch
        {
            ClaimValue.Count count => count.Stated.ToString("0", CultureInfo.InvariantCulture),
            ClaimValue.Share share => (100 * share.Stated).ToString("0.####", CultureInfo.InvariantCulture) + "%",
            var day => day.ToString(),
        };
    }
}
