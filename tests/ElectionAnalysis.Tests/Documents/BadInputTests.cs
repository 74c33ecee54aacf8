using System.Text;

namespace ElectionAnalysis.Tests;

/// <summary>Bad input is normal input: it ends in a finding or in one clear line, and takes time linear in its size.</summary>
public class BadInputTests
{
    [Fact]
    public void Load_FolderWithUnreadableDocuments_LoadsTheOthers()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a-empty.txt"), "");
            File.WriteAllBytes(Path.Combine(folder.FullName, "b-binary.txt"), [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1]);
            File.Copy(Directory.GetFiles(Text.SeedFolder)[0], Path.Combine(folder.FullName, "c-good.txt"));

            var archive = ElectionArchive.Load(folder.FullName);

            Assert.Single(archive.Records);
            Assert.Equal(["a-empty.txt", "b-binary.txt"], archive.Errors.Select(e => e.Document));
            Assert.Equal(2, archive.Findings.Where(f => f.Text("check") == "unreadable_document").RowCount);
            Assert.DoesNotContain(archive.Checks, f => f.Text("check") == "unreadable_document");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Load_MissingFolder_SaysWhereItLooked() =>
        Assert.Contains("there is no such folder or file; looked for it in '",
            Assert.Throws<DocumentException>(() => ElectionArchive.Load("no-such-folder")).Message, StringComparison.Ordinal);

    [Fact]
    public void From_TenThousandParties_ReadsAll()
    {
        var infobox = new StringBuilder("- Seats For Election: 20000\n");
        for (var i = 1; i <= 10_000; i++)
        {
            infobox.Append($"- Party{i}: Party number {i}\n- Seats{i}: 2\n- Last Election{i}: 1\n");
        }

        var election = Text.Election(infobox.ToString());

        Assert.Equal(10_000, election.Parties.Count);
        Assert.Equal(20_000, election.SeatsListed);
        Assert.Equal(10_000, election.Measure(Fragmentation.LaaksoTaagepera).Value.Value, 6);
        Assert.True(Charts.SeatsBar(election).ToJson().Length < 100_000);
        Assert.NotEmpty(Charts.SeatSwing(election).ToJson());
    }

    [Theory]
    [InlineData("- Party1: A\n- Seats1: 99999999999999999999999999999999", "unreadable_value", "is not believed")]
    [InlineData("- Party1: A\n- Seats1: -5", "unreadable_value", "cannot be negative")]
    [InlineData("- Party1: A\n- Seats1: many", "unreadable_value", "write a whole number such as 17")]
    [InlineData("- Party1: A\n- Seats1: 1\n- Last Election1: some", "unreadable_value", "or 'New'")]
    [InlineData("- Party1: A\n- Popular Vote1: 999999999999999", "unreadable_value", "is not believed")]
    [InlineData("- Party1: A\n- Popular Vote1: 1.25", "unreadable_value", "write the votes such as")]
    [InlineData("- Turnout: high", "unreadable_value", "write the turnout such as 38.63%")]
    [InlineData("- Turnout: 140%", "turnout_range", "must lie between 0% and 100%")]
    [InlineData("- Seats1: 5\n- Party2: B\n- Seats2: 3", "missing_key", "Party 1 has no name")]
    [InlineData("- Party: A\n- Party1: B", "unnumbered_key", "'Party' has no number")]
    [InlineData("- Colour Of The Sky: blue", "unknown_key", "is not known; its value is kept but not used.")]
    [InlineData("- Turnuot: 76.6%", "unknown_key", "not used. Did you mean 'Turnout'?")]
    [InlineData("- Seat3: 118", "unknown_key", "not used. Did you mean 'Seats3'?")]
    [InlineData("- Percantage2: 18.9%", "unknown_key", "not used. Did you mean 'Percentage2'?")]
    [InlineData("- Election Date: soon", "unreadable_value", "write a day such as")]
    public void From_BadValue_IsAFindingWithItsLine(string infobox, string check, string message)
    {
        var finding = Assert.Single(Text.Election(infobox).Findings, f => f.Check == check);

        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Matches("^test\\.txt:[0-9]+$", finding.LeftAt!);
    }

    [Fact]
    public void From_UnknownKey_KeepsItsValue() =>
        Assert.Equal("blue", Assert.Single(Text.Election("- Colour Of The Sky: blue").UnknownEntries).Value);

    [Fact]
    public void From_FiveMegabyteValue_IsReadOnce()
    {
        var election =
            Text.Election($"- Party1: {new string('x', 5_000_000)}\n- Seats1: {new string('7', 5_000_000)}\n- Turnout: {string.Concat(Enumerable.Repeat("1 ", 2_500_000))}\n- Registered: {string.Concat(Enumerable.Repeat("1[a] ", 1_000_000))}");

        Assert.Equal(5_000_000, election.Parties[0].Party.Value.Length);
        Assert.Null(election.Parties[0].Seats);
    }

    public static TheoryData<string> Nonsense() => new(
        "", "–", "-5", "−5%", "0", "0%", "140%", "99999%", new string('9', 60), new string('9', 60) + "%", "1e400", "NaN", "∞", "abc",
        "<b>7</b>", "7 of 3", "3/0",
        "1,2,3,4", "..", "%", "% 5", "31 February 2020", "0000-00-00", "9999-99-99", "New", "first round", "5% (ninth round)",
        "12 (second round) 13 (second round)",
        "Increase", "▲", "5 million billion", "1.5", "\u200F7\u200E", "٣", "-", "[1]", "2147483648", "4294967296 seats",
        "9223372036854775808", "99999999999%");

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void From_NonsenseUnderEveryKey_NeverThrows(string value)
    {
        foreach (var key in InfoboxKey.Known)
        {
            // The first entry of a key counts, so the nonsense stands first.
            var election = Text.Election(
                $"- {key}: {value}\n- {key}1: {value}\n- {key}3: {value}\n- Seats For Election: 10\n- Party1: A\n- Seats1: 6\n- Last Election1: 4 seats, 40%\n- Percentage1: 60%\n- Party2: B\n- Seats2: 4\n- Last Election2: New\n- Percentage2: 40%",
                $"Turnout was {value}. A won {value} of the {value} seats. {value} registered voters.");
            foreach (var result in election.MeasureAll())
            {
                Assert.True(result.Value.IsDefined || result.Value.UndefinedBecause.Length > 0);
            }

            foreach (var figure in new[] { Charts.SeatsBar(election), Charts.Hemicycle(election), Charts.SeatSwing(election),
                Charts.SeatFlow(election), Charts.TurnoutByRound(election), Charts.FragmentationCompared(election) })
            {
                Assert.NotEmpty(figure.ToJson());
            }

            Assert.NotEmpty(ElectionArchive.Of(election).ToJson());
        }
    }

    [Fact]
    public void From_FiveMegabytesOfNegativeNumbers_IsOneFinding()
    {
        var minus = string.Concat(Enumerable.Repeat("−1 ", 1_700_000));

        Assert.Equal(3,
            Text.Election($"- Party1: A\n- Seats1: {minus}\n- Last Election1: {minus}\n- Popular Vote1: {minus}").Findings.Count(f =>
                f.Check == "unreadable_value"));
    }

    [Theory]
    [InlineData("1,1,1,1,1,1,")]
    [InlineData("A of of of ")]
    [InlineData("won 5 of the 6 ")]
    [InlineData("[[[[[")]
    [InlineData("first round ")]
    [InlineData("12 and 13 ")]
    [InlineData("The The The The ")]
    [InlineData("elected as President of the ")]
    [InlineData("1 January ")]
    [InlineData("1 January 2020, ")]
    public void From_TextBuiltToExplode_EndsAndKeepsTheText(string unit)
    {
        var prose = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));

        var election = Text.Election($"- Party1: {prose}\n- Election Date: {prose}\n- Turnout: {prose}", prose);

        Assert.Equal(prose.Trim(), election.Document.Sections[0].Paragraphs[0].Text);
    }

    [Fact]
    public void Display_MarkupInAParty_IsNeverObeyed()
    {
        const string Evil = "<script>alert(1)</script><img src=x onerror=alert(2)> %{x} \"'&";
        var election =
            Text.Election($"- Country: {Evil}\n- Seats For Election: 10\n- Party1: {Evil}\n- Leader1: {Evil}\n- Seats1: 10\n- Last Election1: 4\n- Turnout: 50%", title: Evil);
        var writer = new StringWriter();
        var archive = ElectionArchive.Of(election);
        foreach (var table in archive.Tables)
        {
            TableHtml.Write(table.Table, writer);
        }

        ResultHtml.Write(election.Measure(Fragmentation.LaaksoTaagepera), writer);
        ResultHtml.Write(election.Measure(Swing.Pedersen), writer);
        foreach (var figure in new[] { Charts.SeatsBar(election), Charts.Hemicycle(election), Charts.SeatSwing(election),
            Charts.SeatFlow(election), Charts.TurnoutByRound(election), Charts.FragmentationCompared(election) })
        {
            FigureHtml.Write(figure, writer);
            Assert.DoesNotContain("<img", figure.ToJson().Replace("\\u003C", "<", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        var html = writer.ToString();
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", Prose.Of($"{Evil}").Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", archive.Parties.ToMarkdown(), StringComparison.Ordinal);
    }
}
