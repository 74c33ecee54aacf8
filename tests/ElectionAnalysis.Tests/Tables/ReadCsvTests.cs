using System.Text;

namespace ElectionAnalysis.Tests;

/// <summary>CSV as the world writes it: R, Excel in German and French, statistical offices.</summary>
public sealed class ReadCsvTests
{
    private static Table Read(string csv) => Table.ReadCsv(new StringReader(csv));

    private static Table Read(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            return Table.ReadCsv(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Cells(Table table, string column) =>
        $"{table[column].TypeName}: {string.Join(" | ", Enumerable.Range(0, table.RowCount).Select(r => table[column].Text(r) ?? "∅"))}";

    [Fact]
    public void ReadCsv_AsRWritesIt_HasRowNamesAndMissingValues()
    {
        var table = Read("\"\",\"party\",\"iso\",\"votes\",\"is_new\"\n\"1\",\"A\",\"NA\",1.5,TRUE\n\"2\",NA,\"DE\",NA,NA\n");

        Assert.Equal(["row", "party", "iso", "votes", "is_new"], table.Columns.Select(c => c.Name));
        Assert.Equal("int: 1 | 2", Cells(table, "row"));
        Assert.Equal("string: A | ∅", Cells(table, "party"));
        Assert.Equal("string: NA | DE", Cells(table, "iso"));
        Assert.Equal("double: 1.5 | ∅", Cells(table, "votes"));
        Assert.Equal("bool: true | ∅", Cells(table, "is_new"));
    }

    [Fact]
    public void ReadCsv_BareNamibiaAmongCodes_StaysAndIsTold()
    {
        var table = Read("iso,seats\nNA,96\nDE,NA\n");

        Assert.Equal("string: NA | DE", Cells(table, "iso"));
        Assert.Equal("int: 96 | ∅", Cells(table, "seats"));
        Assert.Equal("Column 'iso' is of text, so its 'NA' is kept as it stands; it may mean missing.", Assert.Single(table.Notices));
    }

    [Theory]
    [InlineData("v\n\"1,234\"\n\"12\"\n", "int: 1234 | 12")]
    [InlineData("v\n\"1,234,567\"\n7\n", "int: 1234567 | 7")]
    [InlineData("v\n\"1,234.5\"\n7\n", "double: 1234.5 | 7")]
    [InlineData("v\n\"1,5\"\n\"1,234\"\n", "double: 1.5 | 1.234")]
    [InlineData("v\n45.3%\n54.7 %\n", "double: 0.453 | 0.547")]
    [InlineData("v;w\n45,3%;1\n54,7%;2\n", "double: 0.453 | 0.547")]
    [InlineData("v;w\n45,3;1\n54,7;2\n", "double: 45.3 | 54.7")]
    [InlineData("v;w\n1.234;1,5\n12.345;2\n", "int: 1234 | 12345")]
    [InlineData("v;w\n1.234.567;a\n3;b\n", "int: 1234567 | 3")]
    [InlineData("v;w\n1.234,5;a\n3;b\n", "double: 1234.5 | 3")]
    [InlineData("v;w\n1 234,5;a\n3;b\n", "double: 1234.5 | 3")]
    [InlineData("v;w\n1\u202F234;a\n12\u00A0345\u00A0678;b\n", "int: 1234 | 12345678")]
    [InlineData("v;w\n1.5;a\n3;b\n", "double: 1.5 | 3")]
    [InlineData("v;w\n1.234;1.25\n3;2\n", "double: 1.234 | 3")]
    [InlineData("v;w\n1.234;a\n3;b\n", "string: 1.234 | 3")]
    [InlineData("v\tw\n1,234\ta\n3\tb\n", "string: 1,234 | 3")]
    [InlineData("v\tw\n1.234\ta\n3\tb\n", "double: 1.234 | 3")]
    [InlineData("v|w\n0.123|a\n3|b\n", "double: 0.123 | 3")]
    [InlineData("v;w\n0,123;a\n3;b\n", "double: 0.123 | 3")]
    [InlineData("v\n45%\n3\n", "string: 45% | 3")]
    [InlineData("v\n007\n8\n", "string: 007 | 8")]
    [InlineData("v\n1\n-\n", "int: 1 | ∅")]
    [InlineData("v\n1\nn/a\n", "int: 1 | ∅")]
    [InlineData("v\n-\nn/a\n", "string: - | n/a")]
    [InlineData("v\nyes\n-\n", "string: yes | -")]
    [InlineData("v\n1O\n1\n", "string: 1O | 1")]
    [InlineData("v\n24.11.2013\n15.12.2013\n", "string: 24.11.2013 | 15.12.2013")]
    [InlineData("v\n12345678901234567890\n1\n", "string: 12345678901234567890 | 1")]
    [InlineData("v\n١٢٣\n٤\n", "int: 123 | 4")]
    [InlineData("v\n１２\n−３\n", "int: 12 | -3")]
    [InlineData("v\n१२.५\n3\n", "double: 12.5 | 3")]
    [InlineData("v\n1'234'567\n8\n", "int: 1234567 | 8")]
    [InlineData("v\n 5\n6 \n", "int: 5 | 6")]
    [InlineData("v\nTotal\n6\n", "string: Total | 6")]
    [InlineData("v\n2013-11-24\nNA\n", "date: 2013-11-24 | ∅")]
    public void ReadCsv_Numbers_AreReadOnlyWhereAllOfTheColumnAre(string csv, string cells) => Assert.Equal(cells, Cells(Read(csv), "v"));

    [Theory]
    [InlineData("a;b\n1;2\n")]
    [InlineData("a\tb\n1\t2\n")]
    [InlineData("a|b\n1|2\n")]
    [InlineData("sep=;\na;b\n1;2\n")]
    [InlineData("sep=;\r\na;b\r\n1;2\r\n")]
    [InlineData("\uFEFFa,b\r\n1,2\r\n")]
    [InlineData("a,b\r1,2\r")]
    [InlineData("a,b\n1,2")]
    [InlineData("a,b\n\n1,2\n\n")]
    public void ReadCsv_SeparatorsAndLineEndings_AreToldApart(string csv)
    {
        var table = Read(csv);

        Assert.Equal(["a", "b"], table.Columns.Select(c => c.Name));
        Assert.Equal(["int: 1", "int: 2"], [Cells(table, "a"), Cells(table, "b")]);
    }

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes("name,n\nKeïta,1\n") },
        { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("name,n\nKeïta,1\n")] },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("name,n\nKeïta,1\n")] },
        { "UTF-16, big end first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("name,n\nKeïta,1\n")] },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes("name,n\nKeïta,1\n") },
        { "Windows-1252", Encoding.Latin1.GetBytes("name,n\nKeïta,1\n") },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void ReadCsv_Encodings_AreToldApart(string encoding, byte[] bytes)
    {
        var table = Read(bytes);

        Assert.Equal("string: Keïta", Cells(table, "name"));
        Assert.Equal(encoding.StartsWith("UTF-8", StringComparison.Ordinal) ? 0 : 1, table.Notices.Count);
    }

    [Fact]
    public void ReadCsv_MarksThatAreSaid_GoBeforeThoseThatTheFileShows()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "said.csv");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes("a|b;n\nKe\u00EFta|1;1.234\nSow|2;5.678\n"));

        var told = Table.ReadCsv(path);
        var said = Table.ReadCsv(path, separator: '|', encoding: Encoding.Latin1);

        Assert.Equal(["a", "b;n"], said.Columns.Select(c => c.Name));
        Assert.Equal("string: Ke\u00EFta | Sow", Cells(said, "a"));
        Assert.Empty(said.Notices);
        Assert.Contains("Fields are separated by a semicolon.", told.Notices);
        Assert.Equal("int: 1234 | 5678", Cells(Table.ReadCsv(path, separator: ';', decimalMark: ','), "n"));
        Assert.Equal("double: 1.234 | 5.678", Cells(Table.ReadCsv(path, separator: ';', decimalMark: '.'), "n"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Table.ReadCsv(path, decimalMark: ';'));
    }

    [Fact]
    public void ReadCsv_Utf16WithoutAMarkInAnotherScript_IsToldApart() =>
        Assert.Equal("string: Путин", Cells(Read(Encoding.Unicode.GetBytes("имя,n\nПутин,1\n")), "имя"));

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 20, 0, 0, 0 }, "this is a workbook or an archive, not CSV")]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 0 }, "this is no text")]
    public void ReadCsv_FileThatIsNoText_SaysWhatItIs(byte[] bytes, string message) =>
        Assert.Contains(message, Assert.Throws<TableException>(() => Read(bytes)).Message, StringComparison.Ordinal);

    [Fact]
    public void ReadCsv_RepeatedAndEmptyHeaders_GetNamesOfTheirOwn() =>
        Assert.Equal(["row", "check", "check_3", "check_2", "column_5", "row_2"],
            Read(",check,check,check_2,,row_2\n1,2,3,4,5,6\n").Columns.Select(c => c.Name));

    [Theory]
    [InlineData("A;12;3\nB;4;5\n", 1)]
    [InlineData("party;2007;2013\nB;4;5\n", 0)]
    public void ReadCsv_NumbersInTheHeader_AreTold(string csv, int notices) =>
        Assert.Equal(notices, Read(csv).Notices.Count(n => !n.Contains("separated", StringComparison.Ordinal)));

    [Fact]
    public void Sum_BeyondWholeNumbers_SaysSo() =>
        Assert.Contains("18446744073709551614",
            Assert.Throws<TableException>(() =>
                Read("g,v\na,9223372036854775807\na,9223372036854775807\n").GroupBy("g").Aggregate(Aggregate.Sum("v"))).Message,
                StringComparison.Ordinal);

    [Fact]
    public void ReadCsv_QuotedFields_KeepLinesQuotesAndSeparators() =>
        Assert.Equal("string: two\nlines | say \"hi\" | a,b", Cells(Read("v,w\n\"two\nlines\",1\n\"say \"\"hi\"\"\",2\n\"a,b\",3\n"), "v"));

    [Theory]
    [InlineData("a,b\n1,2,3\n",
        "CSV:2: this row has 3 fields and the header has 2; quote fields that contain a comma, or say what separates them in a first "
            + "line such as 'sep=;'.")]
    [InlineData("a;b\n1\n", "CSV:2: this row has 1 fields and the header has 2; quote fields that contain a semicolon")]
    [InlineData("a,b\n1,\"x\n2,y\n", "CSV:")]
    public void ReadCsv_FilesThatAreNoTable_SayWhatToDo(string csv, string message) =>
        Assert.StartsWith(message, Assert.Throws<TableException>(() => Read(csv)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("(c) The Office;;;;\na;b;c;d;e\n1;2;3;4;5\n", "a b c d e", 1, 1)]
    [InlineData("Results of 2020\n\nparty,votes,seats\nA,10,1\nB,5,0\n", "party votes seats", 2, 1)]
    [InlineData("\"Élections, 2022\";;\n\"Source: office\";;\nliste;voix;sièges\nA;10;1\n", "liste voix sièges", 1, 1)]
    [InlineData("party,votes,\nA,10,note\nB,5,\n", "party votes column_3", 2, 0)]
    [InlineData("Place;Land;CDU;;SPD;\n;;first;second;first;second\nX;Y;1;2;3;4\n",
        "Place Land CDU_first CDU_second SPD_first SPD_second", 1, 0)]
    [InlineData(";;Votes;;Seats\nNo;Party;number;%;\n1;A;10;66.7;1\n2;B;5;33.3;0\n", "No Party Votes_number Votes_% Seats", 2, 0)]
    [InlineData("List;Valid votes;;Seats\nList;number;%;number\nA;10;66.7;1\nB;5;33.3;0\n",
        "List Valid_votes_number Valid_votes_% Seats_number", 2, 0)]
    [InlineData("party;2013;2017\nA;1;2\n", "party 2013 2017", 1, 0)]
    [InlineData("OĽANO;0;721166;53\nSmer;0;527172;38\n", "column_1 column_2 column_3 column_4", 2, 1)]
    [InlineData("a,b\n", "a b", 0, 0)]
    [InlineData("party,votes,seats\nA,10,1\nB,5,0\nSource: the office,,\n", "party votes seats", 3, 0)]
    [InlineData("party,votes,seats\nA,10,1\nSource: the office\n", "party votes seats", 1, 1)]
    public void ReadCsv_LinesAboveAndBelowATable_AreToldFromIt(string csv, string names, int rows, int notices)
    {
        var table = Read(csv);

        Assert.Equal(names.Split(' ').Select(n => n.Replace('_', ' ')),
            table.Columns.Select(c => c.Name.Replace('_', ' ')));
        Assert.Equal(rows, table.RowCount);
        Assert.Equal(notices, table.Notices.Count(n => !n.Contains("without a name", StringComparison.Ordinal)
            && !n.Contains("separated", StringComparison.Ordinal)));
    }

    [Fact]
    public void ReadCsv_QuoteThatNeverCloses_LosesNoRowInSilence() =>
        Assert.Contains("never closes", Assert.Throws<TableException>(() => Read("a,b\n1,\"x\n2,y\n3,z\n")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void ToCsv_ForSpreadsheets_RunsNoFormula()
    {
        var table = new Table(
            Column.OfText("=name", ["=1+1", "+1", "-x", "@x", "\tx", "A-B", "'x", null]),
            Column.Of("n", [-1, -2, 3, 4, 5, 6, 7, 8]));

        Assert.Equal("=name,n\r\n=1+1,-1\r\n+1,-2\r\n-x,3\r\n@x,4\r\n\tx,5\r\nA-B,6\r\n'x,7\r\n,8\r\n", table.ToCsv());
        Assert.Equal("'=name,n\r\n'=1+1,-1\r\n'+1,-2\r\n'-x,3\r\n'@x,4\r\n'\tx,5\r\nA-B,6\r\n'x,7\r\n,8\r\n",
            table.ToCsv(spreadsheetSafe: true));
    }

    [Fact]
    public void ToCsv_TextsThatLookMissing_ComeBack()
    {
        var table = new Table(Column.OfText("iso", ["NA", null, "a,b"]), Column.OfText("all", ["NA", "NA", "NA"]));

        Assert.Equal(table.ToJson(), Read(table.ToCsv()).ToJson());
    }
}
