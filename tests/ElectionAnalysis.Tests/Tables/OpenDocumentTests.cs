using System.IO.Compression;

namespace ElectionAnalysis.Tests;

/// <summary>Spreadsheets as LibreOffice saves them.</summary>
public sealed class OpenDocumentTests : IDisposable
{
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("ods").FullName, "results.ods");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    [Fact]
    public void ReadExcel_Numbers_AreWhatTheCellsHoldAndNotWhatTheyShow()
    {
        Write(Sheet("Results",
            Row(Text("Party"), Text("Votes"), Text("Share")),
            Row(Text("Reds"), """<table:table-cell office:value-type="float" office:value="1234567"><text:p>1.234.567</text:p></table:table-cell>""",
                """<table:table-cell office:value-type="percentage" office:value="0.4532"><text:p>45 %</text:p></table:table-cell>"""),
            Row(Text("Blues"), """<table:table-cell office:value-type="float" office:value="99"><text:p>99</text:p></table:table-cell>""", Cell())));

        var table = Table.ReadExcel(file);

        Assert.Equal(["Party", "Votes", "Share"], table.Columns.Select(c => c.Name));
        Assert.Equal("1234567 | 99", Cells(table, "Votes"));
        Assert.Equal("0.4532 | ∅", Cells(table, "Share"));
    }

    [Fact]
    public void ReadExcel_CellsAndRowsThatRepeat_StandAsOftenAsTheySay()
    {
        Write(Sheet("Results",
            Row(Text("Party"), Text("Votes"), Text("Before")),
            Row(Text("Reds"), """<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/>"""),
            """<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>Blues</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="5"/><table:table-cell table:number-columns-repeated="16382"/></table:table-row>""",
            """<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"""));

        var table = Table.ReadExcel(file);

        Assert.Equal("Reds | Blues | Blues", Cells(table, "Party"));
        Assert.Equal("7 | ∅ | ∅", Cells(table, "Before"));
    }

    [Fact]
    public void ReadExcel_NameOverSeveralRows_IsThatOfEach()
    {
        Write(Sheet("Results",
            Row(Text("Region"), Text("Party"), Text("Votes")),
            Row("""<table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>North</text:p></table:table-cell>""", Text("Reds"), Number(4)),
            Row("<table:covered-table-cell/>", Text("Blues"), Number(3)),
            Row(Text("South"), Text("Reds"), Number(2))));

        Assert.Equal("North | North | South", Cells(Table.ReadExcel(file), "Region"));
    }

    [Fact]
    public void ReadExcel_RemarksPicturesAndSpaces_LeaveTheText()
    {
        Write(Sheet("Results",
            Row("""<table:table-cell office:value-type="string"><office:annotation><dc:creator>A</dc:creator><text:p>a remark</text:p></office:annotation><text:p>Par<text:span>ty</text:span></text:p></table:table-cell>""", Text("Votes")),
            Row("""<table:table-cell office:value-type="string"><text:p>Red<text:s/>&amp; <text:a xlink:href="#">Green</text:a></text:p><text:p>List</text:p></table:table-cell>""", Number(4)),
            Row(Text("Blues"), Number(3))));

        var table = Table.ReadExcel(file);

        Assert.Equal(["Party", "Votes"], table.Columns.Select(c => c.Name));
        Assert.Equal("Red & Green List | Blues", Cells(table, "Party"));
    }

    [Fact]
    public void ReadExcel_HiddenSheet_IsLeftOutAndOthersAreChosenByName()
    {
        var two = new[] { Row(Text("Party"), Text("Votes")), Row(Text("Reds"), Number(4)), Row(Text("Blues"), Number(3)) };
        Write(Sheet("Notes", "hide", two) + Sheet("First", two) + Sheet("Second", [.. two, Row(Text("Greens"), Number(1))]));

        Assert.Equal(2, Table.ReadExcel(file).RowCount);
        Assert.Equal(3, Table.ReadExcel(file, "Second").RowCount);
        Assert.EndsWith("There are: First, Second.", Assert.Throws<TableException>(() => Table.ReadExcel(file, "Notes")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_Spreadsheet_GivesItsElection()
    {
        Write(Sheet("Testland 2020", Row(Text("Party"), Text("Votes"), Text("Seats")), Row(Text("Reds"), Number(600), Number(6)),
            Row(Text("Blues"), Number(400), Number(4))));

        var election = ElectionArchive.Load(file).Records.Single();

        Assert.Equal([6, 4], election.Parties.Select(p => p.Seats!.Value));
        Assert.Equal(2020, election.Year);
    }

    [Theory]
    [InlineData("""<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>""", "protected by a password; save it without one")]
    [InlineData("", "cannot be read")]
    public void ReadExcel_WhatCannotBeRead_SaysWhy(string manifest, string why)
    {
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Create))
        {
            Add(zip, "META-INF/manifest.xml", $"""<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{manifest}</manifest:manifest>""");
            Add(zip, "content.xml", "no XML");
        }

        var error = Assert.Throws<TableException>(() => Table.ReadExcel(file));

        Assert.StartsWith("results.ods:1: the workbook ", error.Message, StringComparison.Ordinal);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadExcel_NoSpreadsheet_SaysSo()
    {
        File.WriteAllText(file, "Party,Votes");

        Assert.StartsWith("results.ods:1: the workbook cannot be read", Assert.Throws<TableException>(() => Table.ReadExcel(file)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Load_WorkbookWithoutATable_SaysSo()
    {
        Write(Sheet("Empty", Row(Text("later"))));

        Assert.Contains("no table in it", Assert.Single(ElectionArchive.Load(file).Errors).Message, StringComparison.Ordinal);
    }

    private static string Cells(Table table, string column) =>
        string.Join(" | ", Enumerable.Range(0, table.RowCount).Select(r => table[column].Text(r) ?? "∅"));

    private static string Cell() => "<table:table-cell/>";

    private static string Text(string text) => $"""<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>""";

    private static string Number(int number) => $"""<table:table-cell office:value-type="float" office:value="{number}"/>""";

    private static string Row(params string[] cells) => $"<table:table-row>{string.Concat(cells)}</table:table-row>";

    private static string Sheet(string name, params string[] rows) => Sheet(name, "show", rows);

    private static string Sheet(string name, string style, string[] rows) =>
        $"""<table:table table:name="{name}" table:style-name="{style}"><table:table-column/>{string.Concat(rows)}</table:table>""";

    private void Write(string sheets)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
        Add(zip, "content.xml", $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <office:automatic-styles>
              <style:style style:name="show" style:family="table"><style:table-properties table:display="true"/></style:style>
              <style:style style:name="hide" style:family="table"><style:table-properties table:display="false"/></style:style>
            </office:automatic-styles>
            <office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>
            """);
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
