namespace ElectionAnalysis.Tests;

public class CheckTests
{
    private static Finding Only(string check, string infobox, string prose = "") =>
        Text.Election(infobox, prose).Findings.Single(f => f.Check == check);

    [Theory]
    [InlineData(60, 40, Verdict.Agrees, Severity.Info)]
    [InlineData(60, 30, Verdict.Incomplete, Severity.Info)]
    [InlineData(60, 50, Verdict.Disagrees, Severity.Error)]
    public void SeatsSum_AgainstTheHouse_IsChecked(int a, int b, Verdict verdict, Severity severity)
    {
        var finding = Only("seats_sum", $"- Seats For Election: 100\n- Party1: A\n- Seats1: {a}\n- Party2: B\n- Seats2: {b}");

        Assert.Equal((verdict, severity), (finding.Verdict, finding.Severity));
        Assert.Equal(($"{a + b}", "100"), (finding.Left?.ToString(), finding.Right?.ToString()));
        Assert.Equal(("test.txt:6", "test.txt:4"), (finding.LeftAt, finding.RightAt));
    }

    [Theory]
    [InlineData(147, 74, Verdict.Agrees)]
    [InlineData(100, 51, Verdict.Agrees)]
    [InlineData(100, 50, Verdict.Disagrees)]
    public void Majority_OfTheHouse_IsMoreThanHalf(int house, int majority, Verdict verdict) =>
        Assert.Equal(verdict, Only("majority", $"- Seats For Election: {house}\n- Majority Seats: {majority}").Verdict);

    [Fact]
    public void Majority_OfTheSeatsContested_AgreesToo() =>
        Assert.Equal(Verdict.Agrees, Only("majority", "- Seats For Election: 543 of the 545 seats\n- Majority Seats: 272").Verdict);

    [Theory]
    [InlineData("50.1%", Verdict.Agrees)]
    [InlineData("50.0%", Verdict.Agrees)]
    [InlineData("50.08%", Verdict.Agrees)]
    [InlineData("49.9%", Verdict.Disagrees)]
    [InlineData("50.07%", Verdict.Disagrees)]
    public void Turnout_AgainstTheCounts_MayBeCutOffInsteadOfRounded(string stated, Verdict verdict) =>
        Assert.Equal(verdict, Only("turnout", $"- Registered: 100,000\n- Votes Cast: 50,089\n- Turnout: {stated}").Verdict);

    [Theory]
    [InlineData("50.0%", Verdict.Agrees)]
    [InlineData("50.04%", Verdict.Agrees)]
    [InlineData("50.1%", Verdict.Disagrees)]
    public void Turnout_AgainstTheCounts_AllowsForRounding(string stated, Verdict verdict) =>
        Assert.Equal(verdict, Only("turnout", $"- Registered: 10,000\n- Votes Cast: 5,004\n- Turnout: {stated}").Verdict);

    [Fact]
    public void Counts_InTheWrongOrder_AreErrors()
    {
        var findings = Text.Election("- Registered: 100\n- Votes Cast: 120\n- Valid Votes: 130").Findings;

        Assert.Equal(Severity.Error, findings.Single(f => f.Check == "valid_in_cast").Severity);
        Assert.Equal(Severity.Error, findings.Single(f => f.Check == "cast_in_registered").Severity);
    }

    [Fact]
    public void VoteShares_AgainstVotes_AreCompared()
    {
        var findings =
            Text.Election("- Party1: A\n- Popular Vote1: 600\n- Percentage1: 60%\n- Party2: B\n- Popular Vote2: 300\n- Percentage2: 35%").Findings;

        Assert.Equal(Verdict.Disagrees, findings.Single(f => f.Check == "vote_share").Verdict);
    }

    [Fact]
    public void VoteShares_AboveTheWhole_AreAnError() =>
        Assert.Equal(Severity.Error, Only("vote_share_sum", "- Party1: A\n- Percentage1: 60%\n- Party2: B\n- Percentage2: 45%").Severity);

    [Fact]
    public void SeatChange_AgainstSeats_IsCompared() =>
        Assert.Equal(Verdict.Disagrees,
            Only("seat_change", "- Party1: A\n- Seats1: 9\n- Last Election1: 4\n- Seat Change1: Increase 6").Verdict);

    [Theory]
    [InlineData(60, 40, Verdict.Agrees, 0)]
    [InlineData(60, 33, Verdict.Incomplete, 7)]
    public void PreviousSeats_BelowTheHouse_LeaveARemainder(int a, int b, Verdict verdict, int remainder)
    {
        var election =
            Text.Election($"- Seats For Election: 100\n- Party1: A\n- Seats1: 50\n- Last Election1: {a}\n- Party2: B\n- Seats2: 50\n- Last Election2: {b}");

        Assert.Equal(verdict, election.Findings.Single(f => f.Check == "previous_seats").Verdict);
        Assert.Equal<double?>(remainder, election.UnlistedPreviousSeats?.High);
    }

    [Fact]
    public void Prose_AgainstTheInfobox_IsCompared()
    {
        var finding = Only("prose", "- Party1: Green Alliance\n- Seats1: 9", "The Green Alliance won 8 seats.");

        Assert.Equal((Verdict.Disagrees, "8", "9"), (finding.Verdict, finding.Left?.ToString(), finding.Right?.ToString()));
        Assert.Equal(("test.txt:7", "test.txt:5"), (finding.LeftAt, finding.RightAt));
    }

    [Fact]
    public void Candidates_AgainstTheirOwnSum_AreCompared()
    {
        const string Prose =
            "A total of 100 candidates stood. The Green Alliance nominated 60 candidates and the Blue Party nominated 40 candidates.";

        Assert.Equal(Verdict.Agrees, Only("candidates_sum", "- Party1: Green Alliance\n- Party2: Blue Party", Prose).Verdict);
    }

    [Fact]
    public void Findings_TurnoutThatOnlyTheTextStates_IsAccusedOnce()
    {
        var election = Text.Election("- Country: Testland", "Turnout was 62.3%: of 27,366,297 registered electors, 17,209,811 voted.");

        // 17,209,811 / 27,366,297 = 62.9%
        Assert.Single(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }

    [Fact]
    public void Findings_BallotsCastBesideFewerVotes_MayBeInvalid() => Assert.Contains(
        Text.Election("- Country: Testland\n- Party1: A\n- Popular Vote1: 600\n- Party2: B\n- Popular Vote2: 300", "Turnout was 50%: of 2,000 registered voters, 1,000 voted.").Findings,
        f => f.Message.Contains("100 of the 1,000 ballots cast", StringComparison.Ordinal)
            && f.Message.Contains("are invalid or went to no listed party", StringComparison.Ordinal));
}
