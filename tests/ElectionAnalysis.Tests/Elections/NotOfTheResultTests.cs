namespace ElectionAnalysis.Tests;

/// <summary>
/// True sentences of which some number is no result of this election: a poll's, another chamber's, a share of the electorate, an earlier
/// winner's, a quorum of signatures. Every sentence was judged by hand before it was read.
/// </summary>
public class NotOfTheResultTests
{
    private const string House = """
        - Country: Testland
        - Previous Election: 2016
        - Seats For Election: All 200 seats in the National Council
        - Party1: Labour Party
        - Percentage1: 40.10
        - Seats1: 80
        - Last Election1: 70
        - Party2: Conservative Party
        - Percentage2: 35.20
        - Seats2: 70
        - Last Election2: 83
        - Party3: Democrats 66
        - Percentage3: 24.70
        - Seats3: 50
        - Last Election3: 50
        """;

    private static Election Read(string prose) => Text.Election(House, prose, "2020 Testland parliamentary election");

    private static string Claims(string prose) => Written(Read(prose));

    private static string Written(Election election) => string.Join("; ", election.Claims.Select(ProseTests.Written));

    private static Election Rounds(string prose) =>
        Text.Election(ProseSentences.RoundsWithNumbers, prose, "2019 Testland presidential election");

    [Theory]
    [InlineData("Labour defied the opinion polls, which had put it at 33 per cent.", "")]
    [InlineData("The outcome wrong-footed the pollsters, who had Labour at 33%; it won 40.1%.", "vote_share|Labour Party|40.1%")]
    [InlineData("The result belied the opinion polls, all of which had the Conservatives at 24%.", "")]
    [InlineData("The result astonished the pollsters: they had seen Labour at 44.5%.", "")]
    [InlineData("The Conservatives confounded the pollsters, who had foreseen 47 seats for them.", "")]
    [InlineData("Labour defied the opinion polls, which had put it at 33 per cent, and won 80 seats.", "seats_won|Labour Party|80")]
    [InlineData("Despite polls which had put it at 33%, the Labour Party won 40.1%.", "vote_share|Labour Party|40.1%")]
    [InlineData("Confounding the opinion polls, Labour won 80 seats.", "seats_won|Labour Party|80")]
    [InlineData("Labour surprised pollsters by taking 80 seats.", "seats_won|Labour Party|80")]
    [InlineData("Labour defied the opinion polls and won 80 seats, which made it the largest party.", "seats_won|Labour Party|80")]
    public void Read_ResultBesidePolls_LeavesWhatThePollsGave(string sentence, string claims) => Assert.Equal(claims, Claims(sentence));

    [Theory]
    [InlineData("The House of Lords at the time had 792 members.")]
    [InlineData("In those days the Council had 165 members.")]
    [InlineData("At the time the Vienna state parliament had 100 members.")]
    [InlineData("The upper house then consisted of 61 members, of whom 22 were of Labour.")]
    [InlineData("The Springfield city council then had 60 members.")]
    [InlineData("The Council of the capital then had 210 members.")]
    [InlineData("The European Parliament then consisted of 751 members, 73 of them from Testland.")]
    [InlineData("The National Council then had 165 members.")]
    public void Read_OtherOrOlderHouseInBackground_IsNotTheHouseBefore(string sentence)
    {
        var election = Read("==Background==\n" + sentence);

        Assert.DoesNotContain("house_seats", Written(election), StringComparison.Ordinal);
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }

    [Theory]
    [InlineData("The National Council then had 220 members.", "previous_house_seats|house|220")]
    [InlineData("In the end Labour won 80 seats, the Conservatives 70 and Democrats 66 50.",
        "seats_won|Labour Party|80; seats_won|Conservative Party|70; seats_won|Democrats 66|50")]
    [InlineData("Democrats 66 won 50 seats, as many as it had held.", "seats_won|Democrats 66|50")]
    [InlineData("Labour was only the second group, with 70 deputies.", "previous_seats|Labour Party|70")]
    public void Read_SeatsInBackground_AreHeldBeforeUnlessSaidToBeWon(string sentence, string claims) =>
        Assert.Equal(claims, Claims("==Background==\n" + sentence));

    [Theory]
    [InlineData("Labour received 1,595,526 votes and the Conservatives 1,361,746, or 30.6% and 26.1% of the electorate respectively.",
        "votes|Labour Party|1595526; votes|Conservative Party|1361746")]
    [InlineData("Labour received 1,595,526 votes and the Conservatives 1,361,746, or 30.6% and 26.1% of registered voters respectively.",
        "votes|Labour Party|1595526; votes|Conservative Party|1361746")]
    [InlineData("Labour received 1,595,526 votes and the Conservatives 1,361,746, 84% and 80% of them at the polls, respectively.",
        "votes|Labour Party|1595526; votes|Conservative Party|1361746")]
    [InlineData("Labour and the Conservatives took 40.0% and 35.0% of the seats respectively.", "")]
    [InlineData("Labour and the Conservatives took 40.1% and 35.2% of the vote respectively.",
        "vote_share|Labour Party|40.1%; vote_share|Conservative Party|35.2%")]
    public void Read_SharesInOrder_AreSharesOfTheVoteOnlyWhereOfNothingElse(string sentence, string claims) =>
        Assert.Equal(claims, Claims(sentence));

    [Theory]
    [InlineData("Labour fielded 200 candidates. Democrats 66, with 50, was in third place at dissolution.", "candidates|Democrats 66|50")]
    [InlineData("Labour fielded 200 candidates and the Conservatives 198. The Conservatives, with 45, lost their majority.",
        "candidates|Conservative Party|45")]
    public void Read_NumberBehindCandidates_IsOfSeatsWhereTheInfoboxHasItOrTheyAreCounted(string prose, string wrong) =>
        Assert.DoesNotContain(wrong, Claims(prose), StringComparison.Ordinal);

    [Theory]
    [InlineData("Preference votes: only Smith exceeded the required 7%.", "")]
    [InlineData("Gamma collected the necessary 2% of signatures.", "")]
    [InlineData("No list reached the required 25% in a regional constituency.", "")]
    [InlineData("The three would have had 70, well below the 134 needed for a two-thirds majority.", "")]
    [InlineData("None of the other lists had secured the necessary 4%.", "threshold|election|4%")]
    [InlineData("The two would have had only 82, short of the 101 needed for a majority.", "majority_seats|house|101")]
    public void Read_WhatWasNeeded_IsOfTheElectionOnlyWhereOfItsLists(string sentence, string claims) =>
        Assert.Equal(claims, Claims(sentence));

    [Theory]
    [InlineData("In 2005 the victor had won 61.0%.")]
    [InlineData("The victor five years earlier had received 51.0% of the vote.")]
    [InlineData("In 2014 the loser had received 46.9% of the vote.")]
    public void Read_VictorOfAnEarlierYear_IsNobodyListed(string sentence)
    {
        var claims = Rounds(sentence).Claims;

        Assert.DoesNotContain(claims, c => c.Subject.Kind == SubjectKind.Party);
    }

    [Theory]
    [InlineData("Unlike in the first round, in which 10,000 papers were invalid, there were 20,000 invalid votes.",
        "invalid|round 1|10000; invalid|round 2|20000")]
    [InlineData("Compared with the first round, whose turnout was 56.2%, turnout rose to 58.3%.",
        "turnout|round 1|56.2%; turnout|round 2|58.3%")]
    [InlineData("Unlike the first round, with its turnout of 66.67%, the second mobilised 73.33%.",
        "turnout|round 1|66.67%; turnout|round 2|73.33%")]
    [InlineData("Turnout was 56.48%, down from the first round's 68.19%.", "turnout|round 2|56.48%; turnout|round 1|68.19%")]
    [InlineData("Turnout was 58.3%, 2.1 points above the first round's.", "turnout|round 2|58.3%; turnout_change|round 2|+2.1%")]
    [InlineData("In October 56.2% of voters took part, against 58.3% in November.", "turnout|round 1|56.2%; turnout|round 2|58.3%")]
    [InlineData("Turnout was 56.2% in October and 58.3% in November.", "turnout|round 1|56.2%; turnout|round 2|58.3%")]
    [InlineData("285,048 more people voted than in the first round.", "")]
    [InlineData("Sosa won 1,525,448 votes, 285,048 more than in the first round.", "votes|Broad Front|1525448")]
    public void Read_TwoRoundsInOneSentence_KeepTheirOwnNumbers(string sentence, string claims)
    {
        var election = Rounds(sentence);

        Assert.Equal(claims, Written(election));
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }
}
