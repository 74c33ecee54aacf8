using System.Text.Json;

namespace ElectionAnalysis.Tests;

/// <summary>What one cannot see in a document is shown at every door, and obeyed at none.</summary>
public class VisibleTextTests
{
    private const string Evil = "A\u001B[2J\u009B31m\a\b\u001B]8;;http://x\u001B\\B\u202Eevil\u2066\u200B";

    [Theory]
    [InlineData("\u001B[31mred", "⟨U+001B⟩[31mred")]
    [InlineData("\u009B31m", "⟨U+009B⟩31m")]
    [InlineData("a\bb\ac\u007F", "a⟨U+0008⟩b⟨U+0007⟩c⟨U+007F⟩")]
    [InlineData("a\rb", "a⟨U+000D⟩b")]
    [InlineData("a\nb\tc", "a⟨U+000A⟩b⟨U+0009⟩c")]
    [InlineData("abc\u202Etxt.exe", "abc⟨U+202E⟩txt.exe")]
    [InlineData("\u2066x\u2069\u200Ey\u061C", "⟨U+2066⟩x⟨U+2069⟩⟨U+200E⟩y⟨U+061C⟩")]
    [InlineData("Par\u200Bty\uFEFF\u00AD", "Par⟨U+200B⟩ty⟨U+FEFF⟩⟨U+00AD⟩")]
    [InlineData("Par\u200Dty", "Par⟨U+200D⟩ty")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("क्\u200Dष", "क्\u200Dष")]
    [InlineData("می\u200C", "می⟨U+200C⟩")]
    [InlineData("می\u200C\u202Eخ", "می⟨U+200C⟩⟨U+202E⟩خ")]
    [InlineData("a\u3164b\u2028", "a⟨U+3164⟩b⟨U+2028⟩")]
    [InlineData("x\U000E0041y", "x⟨U+E0041⟩y")]
    [InlineData("Keïta e\u0301 日本 😀 العربية ₤", "Keïta e\u0301 日本 😀 العربية ₤")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Show_CharactersOneCannotSee_AreSpelledOut(string? text, string shown) => Assert.Equal(shown, VisibleText.Show(text));

    [Fact]
    public void Show_TextOfLines_KeepsThem() => Assert.Equal("a\n\tb⟨U+000D⟩", VisibleText.Show("a\n\tb\r", hasLines: true));

    [Fact]
    public void Doors_EvilNames_ObeyNothing()
    {
        var election =
            Election.From(ElectionDocument.Parse("= 2020 Testland general election =\n\nInfobox\n- Seats For Election: 9\n- Party1: "
                + "A\u200B\u202EB\u009B\u001B[2J\n- Leader1: A\u202EB\n- Seats1: 9\n- Last Election1: 4\n- Turnout: 50%\n",
                "te\u202Est\u001B.txt"));
        var archive = ElectionArchive.Of(election);
        var writer = new StringWriter();
        foreach (var (_, table) in archive.Tables)
        {
            writer.Write(table.ToString());
            writer.Write(table.ToMarkdown());
            TableHtml.Write(table, writer);
        }

        EvidenceHtml.Write(Evidence.Of(election), writer);
        writer.Write(Prose.Of($"{election.Parties[0].Party.Value}").Markdown);
        writer.Write(Prose.Of($"{election.Parties[0].Party.Value}").Text);
        foreach (var figure in new[] { Charts.SeatsBar(election), Charts.Hemicycle(election), Charts.SeatSwing(election),
            Charts.SeatFlow(election) })
        {
            FigureHtml.Write(figure, writer);
        }

        writer.Write(archive.ToJson());

        Assert.DoesNotContain(writer.ToString(), c => c is '\u001B' or '\u009B' or '\u202E' or '\u200B');
        Assert.Contains("A⟨U+200B⟩⟨U+202E⟩B⟨U+009B⟩⟨U+001B⟩[2J", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explorations_EvilNames_AreSpelledOutInEveryState()
    {
        var states = Charts.WhatIfSwing(Text.Election("- Party1: A\u202EB\n- Seats1: 5\n- Party2: C\n- Seats2: 4")).StatesJson();

        // JSON escapes the plus.
        Assert.Contains("A⟨U\\u002B202E⟩B", states, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u202E", states, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Json_WhatOneCannotSee_IsEscapedAndExact()
    {
        var json = new Table(Column.OfText("t", [Evil, "می\u200Cخواهم", "\U000E0041"])).ToJson();

        Assert.DoesNotContain(json, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain(json, c => c is '\u202E' or '\u2066' or '\u200B');
        Assert.Equal([Evil, "می\u200Cخواهم", "\U000E0041"],
            JsonDocument.Parse(json).RootElement.EnumerateArray().Select(r => r.GetProperty("t").GetString()));
    }

    [Fact]
    public void Csv_WhatOneCannotSee_StaysExact() =>
        Assert.Contains(Evil, new Table(Column.OfText("t", [Evil])).ToCsv(), StringComparison.Ordinal);
}
