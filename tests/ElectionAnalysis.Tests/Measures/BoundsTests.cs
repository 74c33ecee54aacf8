namespace ElectionAnalysis.Tests;

/// <summary>What belongs to no listed party, computed by hand.</summary>
public class BoundsTests
{
    /// <summary>500, 300 and 90 of 1,000 valid votes, 60, 40 and 0 of 100 seats: 110 votes, 11%, are of nobody listed.</summary>
    private static readonly Election Election = Text.Election(
        "- Country: Testland\n- Seats For Election: 100\n- Party1: A\n- Seats1: 60\n- Popular Vote1: 5,000\n- Party2: B\n- Seats2: 40\n- "
            + "Popular Vote2: 3,000\n- Party3: C\n- Seats3: 0\n- Popular Vote3: 900",
        "==Results==\nOf 20,000 registered voters, 10,500 cast a vote, with 10,000 being valid.");

    private static void Is(double? value, double low, double high, MeasureResult result)
    {
        Assert.Equal(value, result.Value.OrNull is { } v ? Math.Round(v, 9) : null);
        Assert.Equal(low, result.Low!.Value, 6);
        Assert.Equal(high, result.High!.Value, 6);
    }

    /// <summary>"1.2 million" is 1,150,000 to 1,250,000, so 600,000 are 48.0% to 52.2% of them.</summary>
    [Fact]
    public void Total_GivenInMillions_LeavesItsRoundingOpen()
    {
        var result =
            Text.Election("- Country: Testland\n- Valid Votes: 1.2 million\n- Party1: A\n- Popular Vote1: 600,000\n- Party2: B\n- "
                + "Popular Vote2: 400,000").Measure(Fragmentation.LargestShare, MeasureScale.Votes);

        Assert.Equal(600_000 / 1_250_000.0, result.Low!.Value, 6);
        Assert.Equal(600_000 / 1_150_000.0, result.High!.Value, 6);
    }

    [Fact]
    public void Gallagher_RestWithoutSeats_IsLeftOutAndBoundedByOneParty() =>

        // d = .1, .1, −.09: Σd² = .0281. The rest as one party adds .11² = .0121, as arbitrarily many nothing.
        Is(Math.Round(Math.Sqrt(0.0281 / 2), 9), Math.Sqrt(0.0281 / 2), Math.Sqrt(0.0402 / 2),
            Election.Measure(Disproportionality.Gallagher));

    [Fact]
    public void LoosemoreHanby_RestWithoutSeats_IsTheSameHoweverSplit() =>

        // ½ (.1 + .1 + .09 + .11) = .2
        Is(0.2, 0.2, 0.2, Election.Measure(Disproportionality.LoosemoreHanby));

    [Fact]
    public void LaaksoTaagepera_Rest_IsTheMeanOfTaageperasBounds()
    {
        // .25 + .09 + .0081 = .3481; as one party + .0121 = .3602; as 1,100 parties of one vote + .000011 = .348111.
        var (one, many) = (1 / 0.3602, 1 / 0.348111);

        Is(Math.Round((one + many) / 2, 9), one, many, Election.Measure(Fragmentation.LaaksoTaagepera, MeasureScale.Votes));
    }

    [Fact]
    public void Rae_Rest_FollowsTheEffectiveNumber() =>
        Assert.Equal(1 - (1 / Election.Measure(Fragmentation.LaaksoTaagepera, MeasureScale.Votes).Value.Value),
            Election.Measure(Fragmentation.Rae, MeasureScale.Votes).Value.Value, 12);

    [Fact]
    public void LargestShare_RestSmallerThanTheLargest_IsKnown() =>
        Is(0.5, 0.5, 0.5, Election.Measure(Fragmentation.LargestShare, MeasureScale.Votes));

    [Fact]
    public void Hill0_Rest_CountsOneToEveryVote() => Is(null, 4, 3 + 1_100, Election.Measure(Fragmentation.Hill(0), MeasureScale.Votes));

    [Fact]
    public void RaeLarger_Rest_IsBoundedByPartiesOfHalfAPercent() =>

        // Σ|d| = .29 over 3. 22 parties of .5% make (.29 + .11) ÷ 25 = .016; none at .5% leaves .29 ÷ 3; one party makes .4 ÷ 4 = .1.
        Is(null, 0.4 / 25, 0.1, Election.Measure(Disproportionality.RaeLarger));

    [Fact]
    public void LijphartTwoLargest_RestTooSmallToBeOne_IsKnown() =>
        Is(0.1, 0.1, 0.1, Election.Measure(Disproportionality.LijphartTwoLargest));

    [Fact]
    public void SainteLague_RestWithoutSeats_AddsItsVotes() =>

        // .01/.5 + .01/.3 + .09 + .11
        Is(Math.Round(0.02 + (0.01 / 0.3) + 0.2, 9), 0.02 + (0.01 / 0.3) + 0.2, 0.02 + (0.01 / 0.3) + 0.2,
            Election.Measure(Disproportionality.SainteLague));

    [Fact]
    public void LoosemoreHanby_RestWithSeats_IsARange()
    {
        // Votes 50%, 30% and 20% of nobody; seats 6, 3 and 1. The rest as one party: ½ (.1 + 0 + .1) = .1. Its seat with one vote
        // of 1,000 and 199 votes elsewhere: ½ (.1 + .099 + .199) = .199.
        var election = Text.Election(
            "- Seats For Election: 10\n- Party1: A\n- Seats1: 6\n- Popular Vote1: 500\n- Party2: B\n- Seats2: 3\n- Popular Vote2: 300",
            "==Results==\nOf 3,000 registered voters, 1,000 cast a vote, with 1,000 being valid.");

        Is(null, 0.1, 0.199, election.Measure(Disproportionality.LoosemoreHanby));
    }

    /// <summary>7,826,245 at 28.21% are more votes than the 23,167,508 that were cast: a contradiction, and no crash.</summary>
    [Fact]
    public void UnlistedVotes_PercentagesBeyondTheBallotsCast_SpanBoth()
    {
        var election = Text.Election("- Seats For Election: 577\n- Party1: Blue\n- Seats1: 308\n- Popular Vote1: 7,826,245\n"
            + "- Percentage1: 28.21%\n- Party2: Red\n- Seats2: 269", "Of 47,570,988 registered voters, 23,167,508 voted.");

        Assert.Equal(23_167_508 - 7_826_245, election.UnlistedVotes!.Low, 3);
        Assert.Equal((7_826_245 / 0.28205) - 7_826_245, election.UnlistedVotes.High, 3);
        Assert.All(election.MeasureAll(), r => Assert.True(r.Low is null || r.High is null || r.Low <= r.High, r.ToString()));
    }

    [Fact]
    public void UnlistedVotes_VotesOverPercentages_ProveTheTotal()
    {
        // 5,000,000 at 40.0% are 5,000,000 ÷ .4005 to 5,000,000 ÷ .3995 together.
        var election =
            Text.Election("- Party1: A\n- Popular Vote1: 5,000,000\n- Percentage1: 40.0%\n- Party2: B\n- Popular Vote2: 4,000,000");

        Assert.Equal((5_000_000 / 0.4005) - 9_000_000, election.UnlistedVotes!.Low, 3);
        Assert.Equal((5_000_000 / 0.3995) - 9_000_000, election.UnlistedVotes.High, 3);
    }

    [Fact]
    public void UnlistedVoteShare_Percentages_CarryTheirRounding()
    {
        // 44.4% and 44.4%: 11.2% less and more 0.1.
        var election = Text.Election("- Party1: A\n- Percentage1: 44.4%\n- Party2: B\n- Percentage2: 44.4%");

        Assert.Equal((0.111, 0.113), (Math.Round(election.UnlistedVoteShare!.Low, 9), Math.Round(election.UnlistedVoteShare.High, 9)));
    }

    [Fact]
    public void LargestShare_RoundedPercentage_HasItsRounding()
    {
        var election = Text.Election("- Party1: A\n- Percentage1: 55.4%\n- Party2: B\n- Percentage2: 33.3%");

        Is(0.554, 0.5535, 0.5545, election.Measure(Fragmentation.LargestShare, MeasureScale.Votes));
        Assert.Equal("55.40% (55.35%–55.45%)", election.Measure(Fragmentation.LargestShare, MeasureScale.Votes).Text);
    }

    [Fact]
    public void Votes_OfAListedPartyMissing_AreBoundedByTheTotal()
    {
        // 400 of 1,000 votes are C's or of others: the largest has 60% however they are.
        var election = Text.Election("- Party1: A\n- Popular Vote1: 6,000\n- Party2: C\n- Seats2: 1",
            "==Results==\nOf 30,000 registered voters, 10,000 cast a vote, with 10,000 being valid.");

        Assert.Equal(0.6, election.Measure(Fragmentation.LargestShare, MeasureScale.Votes).Low!.Value, 9);
        Assert.Equal(0.6, election.Measure(Fragmentation.LargestShare, MeasureScale.Votes).Value.Value, 9);
    }

    [Fact]
    public void PreviousHouse_OfAnotherSize_MakesNoGhosts()
    {
        // 100 seats then, 120 now: A 60 → 72, B 40 → 48 is no change of shares. 20 more seats then, if that house had 120, may
        // have been anybody's.
        var result =
            Text.Election("- Seats For Election: 120\n- Party1: A\n- Seats1: 72\n- Last Election1: 60\n- Party2: B\n- Seats2: 48\n- Last "
                + "Election2: 40").Measure(Swing.Pedersen);

        Assert.Equal(0, result.Value.Value, 12);
        Assert.Equal(0, result.Low!.Value, 12);

        // All 20 as a party that left: ½ (12 + 8 + 20) ÷ 120.
        Assert.Equal(20.0 / 120, result.High!.Value, 9);
    }

    /// <summary>
    /// A has 50% of the votes and any of the 6 seats that B (30%, 3 of 10) and C (10%, 1 of 10) do not have; others have 10% of the votes.
    /// </summary>
    [Fact]
    public void Seats_OfAListedPartyMissing_AreAnyThatAreLeft()
    {
        var election = Text.Election(
            "- Seats For Election: 10\n- Valid Votes: 1,000\n- Party1: A\n- Popular Vote1: 500\n- Party2: B\n- Popular Vote2: 300\n- Seats2: 3\n"
                + "- Party3: C\n- Popular Vote3: 100\n- Seats3: 1");

        // Five of A's and one of the others: proportional. None of A's, all six of a party of one vote: ½ (.5 + .599 + .099).
        Is(null, 0, 0.599, election.Measure(Disproportionality.LoosemoreHanby));

        // ½ (.5 + 0) without seats of A's.
        Is(null, 0, 0.25, election.Measure(Disproportionality.LijphartTwoLargest));
        Is(null, 0, 0.599, election.Measure(Disproportionality.LijphartLargest));
        Is(null, 1, 600, election.Measure(Disproportionality.DHondt));
        Assert.InRange(election.Measure(Disproportionality.Szalai).High!.Value, 0.9, 1);
    }

    /// <summary>What the votes leave to nobody else, the seats may still leave to others.</summary>
    [Fact]
    public void Seats_OfTwoListedPartiesMissing_AreSharedInAnyWay()
    {
        var election = Text.Election(
            "- Seats For Election: 10\n- Valid Votes: 1,000\n- Party1: A\n- Popular Vote1: 500\n- Party2: B\n- Popular Vote2: 300\n"
                + "- Party3: C\n- Popular Vote3: 200\n- Seats3: 2");

        // 5 and 3; or all 8 of B's: ½ (.5 + .5); or of others without votes: ½ (.5 + .3 + .8).
        Is(null, 0, 0.8, election.Measure(Disproportionality.LoosemoreHanby));
    }

    [Fact]
    public void PreviousHouse_MoreListedThanTodaysHouse_WasLargerNobodyKnowsByHowMuch()
    {
        // 130 seats are listed of a house that was larger than today's: with 130, ½ (|.6 − 80/130| + |.4 − 50/130|) = .0154.
        var election = Text.Election("- Seats For Election: All 100 seats\n- Party1: A\n- Seats1: 60\n- Last Election1: 80\n- Party2: B\n"
            + "- Seats2: 40\n- Last Election2: 50");
        var result = election.Measure(Swing.Pedersen);

        Assert.Equal((130, double.PositiveInfinity), (election.PreviousHouseSeats!.Low, election.PreviousHouseSeats.High));
        Assert.Contains("so the house before was larger, and the document does not say how large", result.Value.ToString(),
            StringComparison.Ordinal);
        Assert.InRange(result.Low!.Value, 0, (80 / 130.0) - 0.6);

        // With 150, the 20 others left: they had 20 ÷ 150.
        Assert.InRange(20 / 150.0, result.Low.Value, result.High!.Value);
        Assert.All(election.Parties, p => Assert.Null(p.SeatChangePoints));
        Assert.Equal(2, election.SeatSwings()["change_points"].NullCount);
    }

    [Fact]
    public void PreviousHouse_AsManyListedAsToday_NamesTheAssumption()
    {
        var result = Text.Election("- Seats For Election: All 100 seats\n- Party1: A\n- Seats1: 60\n- Last Election1: 70\n- Party2: B\n"
            + "- Seats2: 40\n- Last Election2: 30").Measure(Swing.Pedersen);

        Is(0.1, 0.1, 0.1, result);
        Assert.Contains("100 previous seats are listed, and if the house before had 100 as today's has, which the document does not say, "
            + "there were no others.", result.Notes);
    }

    [Fact]
    public void PreviousHouse_OfAnElectionInTheArchive_IsKnown()
    {
        var before = Text.Election("- Country: Testland\n- Seats For Election: All 150 seats\n- Party1: A\n- Seats1: 80\n- Party2: B\n- Seats2: 50",
            title: "2016 Testland parliamentary election");
        var after = Text.Election("- Country: Testland\n- Seats For Election: All 100 seats\n- Party1: A\n- Seats1: 60\n- Last Election1: 80\n"
            + "- Party2: B\n- Seats2: 40\n- Last Election2: 50");
        var known = ElectionArchive.Of(before, after).Find("Testland 2020");

        Assert.Equal(150, known.PreviousHouseSeats!.High);
        Assert.Contains("Testland 2016", known.PreviousHouseSeats.Because, StringComparison.Ordinal);
        Assert.Equal(0.6 - (80 / 150.0), known.Parties[0].SeatChangePoints!.Value, 12);

        // The 20 others left.
        Assert.Equal(20 / 150.0, known.Measure(Swing.Pedersen).Low!.Value, 12);
        Assert.Equal(20 / 150.0, known.Measure(Swing.Pedersen).High!.Value, 12);
    }

    /// <summary>400 votes at 40.0% are 400 ÷ .4005 to 400 ÷ .3995 together.</summary>
    [Fact]
    public void UnlistedVotes_ShareToldByTheProse_ProvesTheTotal()
    {
        const string infobox = "- Party1: Red Party\n- Popular Vote1: 40,000\n- Seats1: 6\n- Party2: Blue Party\n- Popular Vote2: 30,000\n- Seats2: 4";
        var election = Text.Election(infobox, "==Results==\nThe Red Party won 40.0% of the vote.");

        Assert.Equal((40_000 / 0.4005) - 70_000, election.UnlistedVotes!.Low, 6);
        Assert.Equal((40_000 / 0.3995) - 70_000, election.UnlistedVotes.High, 6);
        Assert.Null(election.Parties[0].ShareNow);

        // What is told in round words, or of another election, proves nothing.
        Assert.Equal(0, Text.Election(infobox, "==Results==\nThe Red Party won about 40% of the vote.").UnlistedVotes!.High);
        Assert.Equal(0, Text.Election(infobox, "==Results==\nThe Red Party won more than 40% of the vote.").UnlistedVotes!.High);
        Assert.Equal(0, Text.Election(infobox, "==Results==\nIn 2012 the Red Party had won 30.0% of the vote.").UnlistedVotes!.High);
    }

    [Fact]
    public void Votes_NothingProvesTheirTotal_IsSaid()
    {
        var election = Text.Election("- Party1: A\n- Popular Vote1: 40,000\n- Seats1: 6\n- Party2: B\n- Popular Vote2: 30,000\n- Seats2: 4");

        foreach (var result in new[] { election.Measure(Disproportionality.Gallagher),
            election.Measure(Fragmentation.LaaksoTaagepera, MeasureScale.Votes) })
        {
            Assert.Contains("The document gives no total of votes, so the parties listed count as all.", result.Notes);
        }
    }

    /// <summary>C's 20.0% of 1,000 votes are 200, where A's and B's counts and percentages prove the total.</summary>
    [Fact]
    public void Votes_ShareWithoutACount_IsUsedBesideCounts()
    {
        var election = Text.Election("- Seats For Election: 10\n- Party1: A\n- Popular Vote1: 500,000\n- Percentage1: 50.0%\n- Seats1: 6\n- Party2: B\n"
            + "- Popular Vote2: 300,000\n- Percentage2: 30.0%\n- Seats2: 4\n- Party3: C\n- Percentage3: 20.0%\n- Seats3: 0");
        var result = election.Measure(Disproportionality.LoosemoreHanby);

        // ½ (.1 + .1 + .2)
        Assert.Equal(0.2, result.Value.Value, 3);
        Assert.InRange(result.Low!.Value, 0.195, 0.2);
        Assert.InRange(result.High!.Value, 0.2, 0.205);
        Assert.Equal(1 / 0.38, election.Measure(Fragmentation.LaaksoTaagepera, MeasureScale.Votes).Value.Value, 2);
    }
}
