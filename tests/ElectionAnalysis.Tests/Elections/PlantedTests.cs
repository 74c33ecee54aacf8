using Xunit.Abstractions;

namespace ElectionAnalysis.Tests;

/// <summary>
/// A document that agrees with itself, with one number changed at a time: the change must be found, and nothing before it.
/// </summary>
public class PlantedTests(ITestOutputHelper output)
{
    private const string Infobox = """
        - Country: Testland
        - Previous Election: 2016
        - Seats For Election: All 200 seats in the National Assembly
        - Majority Seats: 101
        - Election Date: 24 November 2020
        - Registered: 3,000,000
        - Votes Cast: 2,000,000
        - Valid Votes: 1,900,000
        - Turnout: 66.67%
        - Party1: Rally for Testland
        - Leader1: Ibrahim Keïta
        - Seats1: 90
        - Last Election1: 60 seats, 30.0%
        - Seat Change1: Increase 30
        - Popular Vote1: 760,000
        - Percentage1: 40.0%
        - Party2: Labour Party
        - Leader2: Anna Berg
        - Seats2: 70
        - Last Election2: 85 seats, 40.0%
        - Seat Change2: Decrease 15
        - Popular Vote2: 665,000
        - Percentage2: 35.0%
        - Party3: Green Party
        - Seats3: 40
        - Last Election3: 55 seats, 30.0%
        - Seat Change3: Decrease 15
        - Popular Vote3: 475,000
        - Percentage3: 25.0%
        """;

    private const string Prose = """
        Parliamentary elections were held in Testland on 24 November 2020 to elect all 200 seats of the National Assembly. The Rally for Testland, led by Ibrahim Keïta, won 90 seats, thirty more than in 2016, with 40.0% of the vote, while the Labour Party lost 15 seats and finished on 70.

        ==Results==
        The Greens won 40 seats, down from 55, on a vote share of 25.0%. Labour received 665,000 votes (35.0%), compared with 40.0% in 2016. A party needed 101 seats for a majority.

        ==Turnout==
        There were 3,000,000 registered voters, of whom 2,000,000 cast a ballot, a turnout of 66.7%. Abstention was 33.3%. Of the ballots, 1,900,000 were valid and 100,000 invalid. The Rally won by a margin of 95,000 votes.
        """;

    /// <summary>What is changed into what; the text before the bar occurs once.</summary>
    public static TheoryData<string> Plants() => new(
        "90 seats, thirty|92 seats, thirty", "thirty more|forty more", "40.0% of the vote|42.0% of the vote",
        "lost 15 seats|lost 16 seats", "finished on 70|finished on 71", "on 24 November 2020 to|on 23 November 2020 to",
        "all 200 seats of|all 210 seats of", "Greens won 40|Greens won 44", "down from 55|down from 52", "share of 25.0%|share of 23.0%",
        "665,000 votes (35|655,000 votes (35", "(35.0%), compared|(33.0%), compared", "with 40.0% in 2016|with 41.0% in 2016",
        "needed 101 seats|needed 111 seats", "3,000,000 registered|3,100,000 registered", "whom 2,000,000|whom 2,100,000",
        "turnout of 66.7%|turnout of 65.7%", "Abstention was 33.3%|Abstention was 35.3%", "1,900,000 were|1,800,000 were",
        "100,000 invalid|120,000 invalid", "margin of 95,000|margin of 85,000",
        "Seats1: 90|Seats1: 95", "Seats2: 70|Seats2: 75", "Seats3: 40|Seats3: 41", "Increase 30|Increase 31",
        "Last Election1: 60 seats|Last Election1: 61 seats", "Popular Vote1: 760,000|Popular Vote1: 860,000",
        "Popular Vote3: 475,000|Popular Vote3: 485,000",
        "Percentage1: 40.0%|Percentage1: 44.0%", "Percentage2: 35.0%|Percentage2: 36.0%", "Turnout: 66.67%|Turnout: 64.67%",
        "Registered: 3,000,000|Registered: 3,200,000", "Votes Cast: 2,000,000|Votes Cast: 2,050,000",
        "Valid Votes: 1,900,000|Valid Votes: 1,910,000",
        "Majority Seats: 101|Majority Seats: 111", "Election Date: 24|Election Date: 23", "For Election: All 200|For Election: All 190");

    [Fact]
    public void Check_ADocumentThatAgreesWithItself_ContradictsNothing()
    {
        var findings = Text.Election(Infobox, Prose).Findings;

        Assert.DoesNotContain(findings, f => f.Verdict == Verdict.Disagrees);
        Assert.True(findings.Count(f => f.Verdict == Verdict.Agrees) > 25);
    }

    [Theory]
    [MemberData(nameof(Plants))]
    public void Check_OneNumberChanged_IsFound(string plant)
    {
        var parts = plant.Split('|');
        var whole = Infobox + "\n\n\n" + Prose;
        Assert.Equal(2, whole.Split(parts[0]).Length);
        var changed = whole.Replace(parts[0], parts[1], StringComparison.Ordinal).Split("\n\n\n");

        var findings = Text.Election(changed[0], changed[1]).Findings.Where(f => f.Verdict == Verdict.Disagrees).ToList();

        findings.ForEach(f => output.WriteLine(f.ToString()));
        Assert.NotEmpty(findings);
    }
}
