namespace ElectionAnalysis.Tests;

/// <summary>A verdict is a contradiction only where both sides cannot be true.</summary>
public class VerdictTests
{
    private static Finding Of(CheckKind kind, string infobox, string prose = "") =>
        Text.Election(infobox, prose).Findings.First(f => f.Kind == kind);

    [Fact]
    public void PreviousSeats_OfALargerHouse_ContradictNothing() =>
        Assert.Equal(Verdict.CannotTell,
            Of(CheckKind.PreviousSeats,
                "- Seats For Election: 100\n- Party1: A\n- Seats1: 60\n- Last Election1: 80\n- Party2: B\n- Seats2: 40\n- Last "
                    + "Election2: 40").Verdict);

    [Fact]
    public void PreviousSeats_AboveAStatedPreviousHouse_AreAContradiction() =>
        Assert.Equal(Verdict.Disagrees,
            Of(CheckKind.PreviousSeats,
                "- Seats For Election: 100\n- Party1: A\n- Seats1: 60\n- Last Election1: 80\n- Party2: B\n- Seats2: 40\n- Last "
                    + "Election2: 40",
            "The number of seats was reduced from 110 to 100.").Verdict);

    [Fact]
    public void SeatChange_FromTheSeatsAtTheDissolution_Agrees() =>
        Assert.Equal(Verdict.Agrees,
            Of(CheckKind.SeatChange,
                "- Party1: A\n- Seats1: 12\n- Last Election1: 10\n- Seats Before1: 9\n- Seat Change1: Increase 3").Verdict);

    [Theory]
    [InlineData("+4.4", Verdict.Agrees)]
    [InlineData("+4.6", Verdict.Disagrees)]
    public void Swing_WithFewerDigitsThanTheShares_AllowsForIt(string swing, Verdict verdict) =>
        Assert.Equal(verdict,
            Of(CheckKind.Swing,
                $"- Party1: A\n- Seats1: 1\n- Percentage1: 35.03%\n- Last Election1: 5 seats, 30.62%\n- Swing1: {swing}").Verdict);

    [Fact]
    public void Shares_OfThreeWhereOneIsWrong_BlameThatOne()
    {
        var findings =
            Text.Election("- Party1: A\n- Popular Vote1: 500\n- Percentage1: 52.0%\n- Party2: B\n- Popular Vote2: 300\n- Percentage2: "
                + "30.0%\n- Party3: C\n- Popular Vote3: 200\n- Percentage3: 20.0%").Findings;

        Assert.Equal("A", Assert.Single(findings, f => f is { Kind: CheckKind.VoteShare, Verdict: Verdict.Disagrees }).Left!.Subject!.Name);
    }

    [Fact]
    public void Evidence_OfAContradiction_MarksItsSidesAlone()
    {
        var rows = Evidence.Of(Text.Election("- Party1: Green Party\n- Seats1: 9\n- Last Election1: 4",
            "The Green Party won 8 seats, up from 4.")).Rows;

        Assert.Equal(["Green Party: seats", "seats won: Green Party"], rows.Where(r => r.Contradictions.Count > 0).Select(r => r.What));
    }

    [Fact]
    public void Mali_VotesForTheSpeaker_AreTheSeatsOfTheAllies()
    {
        var finding = Text.Mali.Findings.Single(f => f.Kind == CheckKind.AllianceSum);

        Assert.Equal((Verdict.Agrees, "115", "66 + 49 = 115"), (finding.Verdict, finding.Left?.ToString(), finding.Right?.ToString()));
    }

    [Theory]
    [InlineData("- Election Date: 31 February 2020", "")]
    [InlineData("- Country: Testland", "The elections were held on ٣١ February 2020.")]
    public void Days_OfNoCalendar_AreFindings(string infobox, string prose) =>
        Assert.Contains(Text.Election(infobox, prose).Findings, f => f.Message.Contains("is in no calendar", StringComparison.Ordinal));

    [Theory]
    [InlineData("٢٤ November 2020")]
    [InlineData("२४ November २०२०")]
    [InlineData("２４ November ２０２０")]
    [InlineData("۲۴ November 2020")]
    public void Days_InAnyDigits_AreRead(string day)
    {
        Assert.Equal(new DateOnly(2020, 11, 24), Text.Election($"- Election Date: {day}").Rounds[0].Date?.Value);
        Assert.Equal(new DateOnly(2020, 11, 24),
            Text.Election("- Country: Testland", $"Elections were held on {day}.").Rounds[0].Date?.Value);
    }

    [Theory]
    [InlineData("18.65 million registered voters", 18_645_000, 18_655_000)]
    [InlineData("5,951,838 registered voters", 5_951_838, 5_951_838)]
    public void Claim_Value_IsWhatTheWritingAllows(string words, double low, double high) =>
        Assert.Equal((low, high), Text.Election("- Country: Testland", $"There were {words}.").Claims.Single().Value.Range);

    [Fact]
    public void Names_OfTwoLeaders_AreNobodys()
    {
        var claim = Text.Election("- Party1: Blue List\n- Leader1: Ann Stone\n- Party2: Red List\n- Leader2: Max Stone",
            "Stone won 12 seats.").Claims.Single();

        Assert.Equal((SubjectKind.Unresolved, "more than one party of the document has this name"),
            (claim.Subject.Kind, claim.Subject.Because));
    }
}
