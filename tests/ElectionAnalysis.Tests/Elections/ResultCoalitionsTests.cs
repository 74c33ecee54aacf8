namespace ElectionAnalysis.Tests;

/// <summary>Coalitions in an article's table: their sums are no parties, and not the totals of the table.</summary>
public class ResultCoalitionsTests
{
    private const string Infobox = "{{Infobox election\n| election_name = 2020 Testland election\n| seats_for_election = All 100 seats\n"
        + "| party1 = Alpha\n| alliance1 = Left\n| seats1 = 70\n| popular_vote1 = 7,100\n| party2 = Gamma\n| alliance2 = Right\n"
        + "| seats2 = 20\n| popular_vote2 = 2,000\n}}\n";

    private static Election Read(string table, string above = "= 2020 Testland election =\n") =>
        Election.From(ElectionDocument.Parse($"{above}== Results ==\n{{| class=\"wikitable\"\n{table}|}}\n", "w.wikitext"));

    private static string Parties(Election election) => string.Join("; ",
        election.Parties.Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Alliance?.Value} {p.Seats?.Value} {p.Votes?.Value}")));

    private static string Spanning(string left, string right) => "! Coalition !! Party !! Votes !! Seats\n"
        + $"|-\n| rowspan=3 | Left || Alpha || 5,100 || 50\n|-\n| Beta || 2,000 || 20\n|-\n! {left} !! 7,100 !! 70\n"
        + $"|-\n| rowspan=3 | Right || Gamma || 1,500 || 15\n|-\n| Others || 500 || 5\n|-\n! {right} !! 2,000 !! 20\n"
        + "|-\n| colspan=2 | Others || 900 || 10\n|-\n! colspan=2 | Total !! 10,000 !! 100\n";

    private static string Rows(params string[] rows) => "! Party !! Votes !! Seats\n"
        + string.Concat(rows.Select(r => "|-\n| " + r.Replace("|", "||", StringComparison.Ordinal) + "\n"));

    [Theory]
    [InlineData("Total seats", "Total seats")]
    [InlineData("Total", "Total")]
    [InlineData("Coalition total", "Coalition total")]
    [InlineData("Total for Left", "Total for Right")]
    public void Table_WithSumsOfCoalitions_HasItsOwnTotal(string left, string right)
    {
        var election = Read(Spanning(left, right));

        Assert.Equal("Alpha Left 50 5100; Beta Left 20 2000; Gamma Right 15 1500; Others Right 5 500; Others  10 900", Parties(election));
        Assert.Equal((100, 10_000), (election.HouseSeats!.Value, election.Rounds[0].Valid!.Value));
    }

    // Told by adding up alone, in other languages, and where the last total has more than the rows.
    [Theory]
    [InlineData("Total", "Total", "Total | 10,000 | 100", 10_000)]
    [InlineData("Summe", "Summe", "Gesamt | 10,000 | 100", 10_000)]
    [InlineData("Итого", "Итого", "Всего | 10,000 | 100", 10_000)]
    [InlineData("Total", "Total", "Total | 10,050 | 100", 10_050)]
    public void Table_WithTotalsOfItsParts_HasTheLast(string one, string other, string all, long valid)
    {
        var election = Read(Rows("Alpha | 5,100 | 50", "Beta | 2,000 | 20", $"{one} | 7,100 | 70", "Gamma | 1,500 | 15", "Delta | 500 | 5",
            $"{other} | 2,000 | 20", "Others | 900 | 10", all));

        Assert.Equal("Alpha  50 5100; Beta  20 2000; Gamma  15 1500; Delta  5 500; Others  10 900", Parties(election));
        Assert.Equal((100, valid), (election.HouseSeats!.Value, election.Rounds[0].Valid!.Value));
    }

    [Fact]
    public void Table_WithCoalitionsAboveTheirParties_CountsThemOnce()
    {
        var election = Read(Rows("'''[[Left Bloc]]''' | 7,100 | 70", "[[Alpha]] | 5,100 | 50", "[[Beta]] | 2,000 | 20",
            "'''[[Right Bloc]]''' | 2,000 | 20", "[[Gamma]] | 1,500 | 15", "[[Delta]] | 500 | 5", "Others | 900 | 10", "Total | 10,000 | 100"));

        Assert.Equal("Alpha Left Bloc 50 5100; Beta Left Bloc 20 2000; Gamma Right Bloc 15 1500; Delta Right Bloc 5 500; Others  10 900",
            Parties(election));
    }

    // A party may have as many votes as the next two; valid votes and all votes may be as many; two candidates come again.
    [Theory]
    [InlineData("Alpha  50 5000; Beta  30 3000; Gamma  20 2000", 10_000, "Alpha | 5,000 | 50", "Beta | 3,000 | 30", "Gamma | 2,000 | 20",
        "Total | 10,000 | 100")]
    [InlineData("Alpha  50 5000; Beta  30 3000; Gamma  20 2000", null, "Alpha | 5,000 | 50", "Beta | 3,000 | 30", "Gamma | 2,000 | 20")]
    [InlineData("Alpha  50 5000; Beta  30 3000", 8_000, "Alpha | 5,000 | 50", "Beta | 3,000 | 30", "Valid votes | 8,000 |", "Total | 8,000 | 80",
        "Invalid votes | 100 |")]
    [InlineData("Alpha  50 5000; Beta  30 3000; Gamma  0 1000", 9_000, "Alpha | 5,000 | 50", "Beta | 3,000 | 30", "Gamma | 1,000 | 0",
        "Total | 9,000 | 80", "Alpha | 5,600 | 50", "Beta | 3,400 | 30", "Total | 9,000 | 80")]
    public void Table_WithSumsByChance_HasNoCoalitions(string parties, int? valid, params string[] rows)
    {
        var election = Read(Rows(rows));

        Assert.Equal(parties, Parties(election));
        Assert.Equal(valid, election.Rounds[0].Valid?.Value);
        Assert.Equal(parties.Contains(" 0 ", StringComparison.Ordinal) ? 1 : 0, election.Findings.Count(f => f.Check == "count_not_read"));
    }

    [Fact]
    public void Infobox_WithNumbersOfAlliances_DoesNotMixThemWithThoseOfParties()
    {
        var election = Read(Spanning("Total", "Total"), Infobox);

        Assert.Equal("Alpha Left 50 5100; Gamma Right 15 1500; Beta Left 20 2000; Others Right 5 500; Others  10 900", Parties(election));
        Assert.Contains("'Left'", Assert.Single(election.Findings, f => f.Check == "numbers_of_alliance").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }

    [Fact]
    public void Infobox_WithThePartiesOwnNumbers_IsStillHeldAgainstTheTable()
    {
        var election = Read(Spanning("Total", "Total"), Infobox.Replace("= 70", "= 51", StringComparison.Ordinal)
            .Replace("7,100", "5,100", StringComparison.Ordinal).Replace("= 20\n", "= 15\n", StringComparison.Ordinal)
            .Replace("= 2,000", "= 1,500", StringComparison.Ordinal));

        Assert.DoesNotContain(election.Findings, f => f.Check == "numbers_of_alliance");
        Assert.Contains("the infobox gives 51", Assert.Single(election.Findings, f => f.Verdict == Verdict.Disagrees).Message,
            StringComparison.Ordinal);
    }
}
