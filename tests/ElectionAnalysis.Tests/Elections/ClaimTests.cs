namespace ElectionAnalysis.Tests;

/// <summary>Sentences that are in no seed: the patterns must be general.</summary>
public class ClaimTests
{
    private const string Infobox =
        "- Seats For Election: 200\n- Party1: Green Alliance of Testland\n- Leader1: Eve Novak\n- Seats1: 90\n- Party2: Workers and "
            + "Farmers\n- Seats2: 80";

    private static IReadOnlyList<Claim> Claims(string prose) => Text.Election(Infobox, prose).Claims;

    private static void Finds(string prose, ClaimKind kind, string subject, double value)
    {
        var claims = Claims(prose);
        Assert.True(claims.Any(c => c.Kind == kind && c.Subject.Name == subject && Math.Abs(c.Value.Number!.Value - value) < 1e-12),
            string.Join("\n", claims));
    }

    [Theory]
    [InlineData("The Green Alliance took 90 of the 200 seats.", "Green Alliance of Testland", 90)]
    [InlineData("Eve Novak's party, the Green Alliance, gained 90 seats.", "Green Alliance of Testland", 90)]
    [InlineData("The opposition Workers and Farmers secured just 80 seats in parliament.", "Workers and Farmers", 80)]
    [InlineData("A newcomer, Forward, won 12 seats.", "?", 12)]
    [InlineData("Workers and Farmers received 31.3% of the vote and won 80 seats.", "Workers and Farmers", 80)]
    public void Seats_OfAParty_AreItsOwn(string prose, string subject, double value) => Finds(prose, ClaimKind.SeatsWon, subject, value);

    // "Greens" is short for the whole name of the one, and for a part of the other's.
    [Theory]
    [InlineData("Green Party", "Green Party Renewal")]
    [InlineData("Communist Party", "Communist Party of Workers")]
    public void Seats_OfAPartyWithWhoseNameAnothersBegins_AreItsOwn(string party, string longer)
    {
        var claim = Assert.Single(Text.Election($"- Seats For Election: 100\n- Party1: {party}\n- Seats1: 40\n- Party2: {longer}\n- Seats2: 0",
            $"The {party.Split(' ')[0]}s won 40 seats.").Claims);

        Assert.Equal((party, 40), (claim.Subject.Name, claim.Value.Number));
    }

    [Theory]
    [InlineData("There were 1,234,567 registered voters.", ClaimKind.Registered, 1_234_567)]
    [InlineData("Some 1.234.567 people were registered to vote.", ClaimKind.Registered, 1_234_567)]
    [InlineData("The number of registered voters was 1,234,567.", ClaimKind.Registered, 1_234_567)]
    [InlineData("About 1.2 million registered voters were called to the polls.", ClaimKind.Registered, 1_200_000)]
    [InlineData("A total of 700,000 votes were cast.", ClaimKind.Cast, 700_000)]
    [InlineData("Only 700,000 people voted.", ClaimKind.Cast, 700_000)]
    [InlineData("Of these, 650,000 were valid.", ClaimKind.Valid, 650_000)]
    [InlineData("There were 650,000 valid votes.", ClaimKind.Valid, 650_000)]
    [InlineData("Another 50,000 ballots were spoilt.", ClaimKind.Invalid, 50_000)]
    [InlineData("There were 50,000 invalid votes.", ClaimKind.Invalid, 50_000)]
    [InlineData("Voter turnout was 56.7%.", ClaimKind.Turnout, 0.567)]
    [InlineData("The average turnout over all nine phases was around 56.7%, the highest until 2024.", ClaimKind.Turnout, 0.567)]
    [InlineData("The authorities reported a 56.7% turnout.", ClaimKind.Turnout, 0.567)]
    [InlineData("Turnout stood at around 56.7 per cent.", ClaimKind.Turnout, 0.567)]
    public void Voters_Counted_AreFound(string prose, ClaimKind kind, double value) => Finds(prose, kind, "election", value);

    [Theory]
    [InlineData("In the run-off, turnout fell to 41%.", "round 2", 2)]
    [InlineData("Turnout in the first round was 41%.", "round 1", 1)]
    [InlineData("Turnout in the third round was 41%.", "round 3", 3)]
    public void Turnout_OfARound_NamesTheRound(string prose, string subject, int round) =>
        Assert.Equal((subject, round), (Claims(prose).Single().Subject.Name, Claims(prose).Single().Subject.Round!.Value));

    [Theory]
    [InlineData("A total of 512 candidates contested the election.", "total", 512)]
    [InlineData("The Green Alliance nominated 101 candidates.", "Green Alliance of Testland", 101)]
    [InlineData("The candidates were many: Workers and Farmers fielded 88 candidates.", "Workers and Farmers", 88)]
    public void Candidates_OfAPartyOrInAll_AreFound(string prose, string subject, double value) =>
        Finds(prose, ClaimKind.Candidates, subject, value);

    [Theory]
    [InlineData("Voting was held on 3 May 2020, with a second round on 17 May 2020.", "round 2", 17)]
    [InlineData("Parliamentary elections were held in Testland on 3 May 2020.", "election", 3)]
    public void Rounds_Held_HaveTheirDates(string prose, string subject, int day) =>
        Assert.Contains(Claims(prose),
            c =>
                c.Kind == ClaimKind.RoundDate && c.Subject.Name == subject
                    && c.Value == new ClaimValue.Day(new(2020, 5, day), new(2020, 5, day)));

    [Fact]
    public void Rounds_PlannedOrPostponed_AreNoRounds() =>
        Assert.Empty(Claims("The elections were originally planned to be held on 1 and 22 July 2019, but were postponed."));

    [Fact]
    public void OfficeVotes_OfTheHouse_AddUp()
    {
        var election = Text.Election(Infobox,
            "Ada Stone was elected Speaker of the Assembly. She received 150 votes, while 40 MPs voted for Max Reed. Ten members abstained.");

        Assert.Equal([("office: Ada Stone", 150.0), ("office: Max Reed", 40), ("office: abstained", 10)],
            election.Claims.Select(c => (c.Subject.Name, c.Value.Number!.Value)));
        Assert.Equal(Verdict.Agrees, election.Findings.Single(f => f.Check == "office_votes_sum").Verdict);
    }

    [Theory]
    [InlineData("Ada Stone was elected Speaker of the Assembly with 150 of the 200 votes; 40 voted against and ten abstained.")]
    [InlineData("Ada Stone was elected Speaker of the Assembly with 150 votes; 40 deputies voted against her and ten abstained.")]
    [InlineData("Ada Stone, a lawyer, was elected Speaker of the Assembly with 150 votes, 40 against and ten abstentions.")]
    public void OfficeVotes_Against_AreNobodys(string prose) =>
        Assert.Equal([("office: Ada Stone", 150.0), ("?", 40), ("office: abstained", 10)],
            Text.Election(Infobox, prose).Claims.Where(c => c.Kind == ClaimKind.OfficeVotes)
                .Select(c => (c.Subject.Name, c.Value.Number!.Value)));

    [Fact]
    public void Claims_OfAnotherYear_FillNothingHere()
    {
        var election = Text.Election(Infobox, "Turnout in 2016 was 70.1%.");

        Assert.Equal("other: 2016", election.Claims.Single().Subject.Name);
        Assert.Null(election.Rounds.Single().TurnoutStated);
    }

    [Theory]
    [InlineData("The law was passed in 1999 and amended in 2004.")]
    [InlineData("Article 12 applies.")]
    [InlineData("Two soldiers were killed a week before.")]
    [InlineData("He was born on 4 July.")]
    public void Numbers_OfSomethingElse_AreNoClaims(string prose) => Assert.Empty(Claims(prose));

    [Theory]
    [InlineData("1,234,567", Verdict.Agrees)]
    [InlineData("1,334,567", Verdict.Disagrees)]
    public void Millions_AgainstTheInfobox_AllowForTheirRounding(string registered, Verdict verdict) =>
        Assert.Equal(verdict,
            Text.Election($"- Registered: {registered}", "There were 1.2 million registered voters.").Findings.Single(f =>
                f.Left?.Kind == ClaimKind.Registered && f.Left.Claim is not null).Verdict);

    [Fact]
    public void Claim_AnyNumber_KeepsSentenceAndLine()
    {
        var claim = Text.Election(Infobox, "==Results==\nNothing yet.\nThe Green Alliance won 90 seats. More followed.").Claims.Single();

        Assert.Equal("The Green Alliance won 90 seats.", claim.Sentence);
        Assert.Equal("Results", claim.Section);
        Assert.Equal(new Provenance("test.txt", 13, "90"), claim.Source);
    }
}
