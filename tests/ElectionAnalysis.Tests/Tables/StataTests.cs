using System.Text;

namespace ElectionAnalysis.Tests;

public class StataTests
{
    [Theory]
    [InlineData(113, false)]
    [InlineData(114, true)]
    [InlineData(115, false)]
    [InlineData(117, true)]
    [InlineData(117, false)]
    [InlineData(118, false)]
    [InlineData(118, true)]
    [InlineData(119, true)]
    [InlineData(119, false)]
    public void ReadStata_EveryFormatAndOrderOfBytes_GivesTheSameTable(int release, bool isBigEndian)
    {
        var table = Table.ReadStata(new StataFile(release, isBigEndian).Variable("party", 12).Variable("seats", "byte")
            .Variable("year", "int").Variable("votes", "long").Variable("share", "float").Variable("mean", "double")
            .Row("Alpha", 12, 2021, 1_234_567, 45.3, 0.1).Row("", -3, -5, -1_234_567, -0.5, 1e300).Row("Beta", 'a', '.', 'z', '.', 'b')
            .Save());

        Assert.Equal("party,seats,year,votes,share,mean\r\nAlpha,12,2021,1234567,45.3,0.1\r\n,-3,-5,-1234567,-0.5,1E+300\r\nBeta,,,,,\r\n",
            table.ToCsv());
        Assert.Equal(["string", "int", "int", "int", "double", "double"], table.Columns.Select(c => c.TypeName));
        Assert.Contains("Column 'seats' has .a 1 times, which is read as missing.", table.Notices);
        Assert.Contains("Column 'votes' has .z 1 times, which is read as missing.", table.Notices);
        Assert.Contains("Column 'mean' has .b 1 times, which is read as missing.", table.Notices);
        Assert.DoesNotContain(table.Notices, n => n.Contains("'year'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(117, false)]
    [InlineData(117, true)]
    [InlineData(118, false)]
    [InlineData(118, true)]
    [InlineData(119, false)]
    [InlineData(119, true)]
    public void ReadStata_LongTexts_AreFoundByTheirNumbers(int release, bool isBigEndian) => Assert.Equal(
        ["Ä" + new string('x', 3000), null, "third"],
        Table.ReadStata(new StataFile(release, isBigEndian).Variable("n", "byte").Variable("note", "strL")
            .Row(1, "Ä" + new string('x', 3000)).Row(2, "").Row(3, "third").Save()).Select(r => r.Text("note")));

    [Theory]
    [InlineData(115, true)]
    [InlineData(118, false)]
    public void ReadStata_LabelsOfMostNumbers_AreTheTexts(int release, bool isBigEndian)
    {
        var table = Table.ReadStata(new StataFile(release, isBigEndian).Variable("party", "int", set: "p", label: "Party of the list")
            .Variable("votes", "long", set: "v").Variable("scale", "byte", set: "s").Variable("other", "byte", set: "nowhere")
            .Row(1, 900, 0, 1).Row(2, 300, 5, 2).Row(7, -990, 6, 3).Row('b', 100, 10, 4)
            .Labels("p", (1, "Labour"), (2, "Nationals"), (2147483623, "refused")).Labels("v", (-990, "not available"))
            .Labels("s", (0, "left"), (10, "right")).Save());

        Assert.Equal(["Labour", "Nationals", "7", null], table.Select(r => r.Text("party")));
        Assert.Equal([900, 300, -990, 100], table.Select(r => (int)r.Number("votes")!));
        Assert.Equal([0, 5, 6, 10], table.Select(r => (int)r.Number("scale")!));
        Assert.Equal([1, 2, 3, 4], table.Select(r => (int)r.Number("other")!));
        Assert.Contains("Column 'party' has .b ('refused') 1 times, which is read as missing.", table.Notices);
        Assert.Contains("Column 'party' has the labels of its numbers; 1 numbers have none and stay as they are.", table.Notices);
        Assert.Contains("Column 'votes' has labels for some of its numbers, which stay numbers: -990 is 'not available'.", table.Notices);
        Assert.Contains("Column 'party' is labelled 'Party of the list'.", table.Notices);
    }

    // 1 January 1960 is day 0; 14,610 days later are forty years with ten leap days. 600 months are fifty years.
    [Fact]
    public void ReadStata_Times_AreDaysOrPartsOfYears()
    {
        var table = Table.ReadStata(new StataFile().Variable("day", "long", "%td").Variable("old", "float", "%d")
            .Variable("moment", "double", "%tc").Variable("exact", "double", "%tcDD/NN/CCYY").Variable("month", "int", "%tm")
            .Variable("quarter", "int", "%tq").Variable("year", "int", "%ty").Variable("before", "int", "%-tdD_m_Y")
            .Row(14_610, 0, 86_400_000.0, 3_600_000.0, 605, -1, 1999, -1).Row('.', 'c', '.', '.', '.', '.', '.', '.').Save());

        Assert.Equal([new DateOnly(2000, 1, 1), null], table.Select(r => r.Value<DateOnly>("day")));
        Assert.Equal(new DateOnly(1960, 1, 1), table[0].Value<DateOnly>("old"));
        Assert.Equal(new DateOnly(1960, 1, 2), table[0].Value<DateOnly>("moment"));
        Assert.Equal("1960-01-01 01:00:00", table[0].Text("exact"));
        Assert.Equal("2010-06", table[0].Text("month"));
        Assert.Equal("1959-Q4", table[0].Text("quarter"));
        Assert.Equal(1999, table[0].Value<int>("year"));
        Assert.Equal(new DateOnly(1959, 12, 31), table[0].Value<DateOnly>("before"));
    }

    [Fact]
    public void ReadStata_TextsBeforeUnicode_AreReadInTheEncodingThatTheyShowOrThatIsNamed()
    {
        static StataFile Of(string encoding, string party) => new StataFile(115, encoding: CodePagesEncodingProvider.Instance
            .GetEncoding(encoding)).Variable("party", 40).Row("plain").Row(party);
        var western = Table.ReadStata(Of("windows-1252", "Grüne").Save());
        var russian = Table.ReadStata(Of("windows-1251", "Партия голосов").Save());

        Assert.Equal("Grüne", western[1].Text("party"));
        Assert.Contains(western.Notices, n => n.Contains("Windows-1252", StringComparison.Ordinal));
        Assert.Equal("Партия голосов", russian[1].Text("party"));
        Assert.Contains(russian.Notices, n => n.Contains("windows-1251", StringComparison.Ordinal));
        Assert.Equal("Őr", Table.ReadStata(Of("iso-8859-2", "Őr").Save(), CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-2"))[1]
            .Text("party"));
        Assert.Equal("Grüne", Table.ReadStata(new StataFile(114).Variable("party", 40).Row("Grüne").Save())[0].Text("party"));
    }

    [Fact]
    public void ReadStata_CutOffAnywhere_IsOneLineWithARemedy()
    {
        // The length of a set of one label, its name and the mark around it.
        const int LabelSet = 4 + 33 + 3 + 8 + 8 + 4;
        foreach (var release in new[] { 115, 118 })
        {
            var whole = new StataFile(release).Variable("party", 5).Variable("votes", "long", set: "s").Row("A", 1).Row("B", 2)
                .Labels("s", (1, "one")).Bytes();
            var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "cut.dta");
            for (var length = 0; length < whole.Length; length += 7)
            {
                File.WriteAllBytes(path, whole[..length]);

                // An old file may end before its labels, and a new one in the mark of its end.
                if (Record.Exception(() => Table.ReadStata(path)) is { } problem)
                {
                    var message = Assert.IsType<TableException>(problem).Message;
                    Assert.StartsWith("cut.dta:1: ", message, StringComparison.Ordinal);
                    Assert.DoesNotContain('\n', message);
                    Assert.Contains("fetch it again", message, StringComparison.Ordinal);
                }
                else
                {
                    Assert.True(release == 115 ? length >= whole.Length - LabelSet : length >= whole.Length - 12, $"{release} {length} of {whole.Length}");
                }
            }
        }
    }

    [Theory]
    [InlineData("party;votes\nA;1\n", "own.dta:1: this is no Stata file, whatever its name; save the data in Stata with 'save', or as CSV with 'export delimited'.")]
    [InlineData("<html>", "own.dta:1: this is no Stata file, whatever its name; save the data in Stata with 'save', or as CSV with 'export delimited'.")]
    [InlineData("n\u0002\u0001\u0000", "own.dta:1: the Stata file is of format 110, and 113 to 115 and 117 to 119 can be read; save it in Stata with 'saveold \"own.dta\", version(14)'.")]
    [InlineData("<stata_dta><header><release>120</release>", "own.dta:1: the Stata file is of format 120, and 113 to 115 and 117 to 119 can be read; save it in Stata with 'saveold \"own.dta\", version(14)'.")]
    [InlineData("<stata_dta><header><release>118</release><byteorder>ABC</byteorder>", "own.dta:1: the Stata file is damaged: it does not say the order of its bytes; fetch it again.")]
    [InlineData("<stata_dta><header><release>118</release><byteorder>LSF</byteorder><X>", "own.dta:1: the Stata file is damaged: '</byteorder><K>' is missing at byte 55; fetch it again, or open and save it in Stata.")]
    [InlineData("<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>\u0001\u0000</K><N>\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0000</N><label>\u00ff\u00ff</label>", "own.dta:1: the Stata file ends inside of its header (after 108 bytes), so it was cut off; fetch it again.")]
    public void ReadStata_SomethingElse_IsOneLineWithARemedy(string content, string expected)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "own.dta");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(content));

        Assert.Equal(expected, Assert.Throws<TableException>(() => Table.ReadStata(path)).Message);
    }

    [Fact]
    public void ReadStata_MoreRowsThanBytes_TakesNoMemoryForThem()
    {
        var bytes = new StataFile().Variable("votes", "long").Row(1).Bytes();
        var at = bytes.AsSpan().IndexOf("<N>"u8) + 3;
        bytes[at + 3] = 0x7f;
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "own.dta");
        File.WriteAllBytes(path, bytes);

        Assert.StartsWith("own.dta:1: the Stata file ends inside of its data",
            Assert.Throws<TableException>(() => Table.ReadStata(path)).Message, StringComparison.Ordinal);
    }

    // As CLEA writes it: codes below −900 for what is missing, also where a name is.
    [Fact]
    public void Load_DistrictsLikeClea_AreAnElection()
    {
        var path = new StataFile().Variable("ctr_n", 12).Variable("yr", "int").Variable("cst_n", 8)
            .Variable("pty_n", 12).Variable("can", 8).Variable("pev1", "double").Variable("vv1", "double").Variable("pv1", "double")
            .Variable("seat", "double")
            .Row("Iceland", 1946, "North", "Alpha", "-990", 1000, 700, 400, 2).Row("Iceland", 1946, "North", "Beta", "-990", 1000, 700, 300, 1)
            .Row("Iceland", 1946, "South", "Alpha", "-990", -990, 500, 200, 1).Row("Iceland", 1946, "South", "Beta", "-990", -990, 500, 300, 1)
            .Save();
        var election = Assert.Single(ElectionArchive.Load(path).Records);

        Assert.Equal("Alpha 600 3, Beta 600 2",
            string.Join(", ", election.Parties.Select(p => Invariant($"{p.Party.Value} {p.Votes?.Value} {p.Seats?.Value}"))));
        Assert.All(election.Parties, p => Assert.Null(p.Leader));
        Assert.Equal(1200, election.Rounds[0].Valid?.Value);
        Assert.Null(election.Rounds[0].Registered);
        Assert.Equal(2, election.Districts.Select(d => d.District).Distinct().Count());
    }

    [Fact]
    public void Load_NamesThatSayNothing_AreReadByTheirLabels()
    {
        var path = new StataFile(117).Variable("v1", "byte", set: "l", label: "Party").Variable("v2", "long", label: "Votes")
            .Row(1, 70).Row(2, 30).Labels("l", (1, "Left"), (2, "Right")).Save();
        var folder = Path.GetDirectoryName(path)!;

        Assert.Equal("Left 70, Right 30", string.Join(", ", Assert.Single(ElectionArchive.Load(folder).Records).Parties
            .Select(p => Invariant($"{p.Party.Value} {p.Votes?.Value}"))));
    }

    // The two were made of the same numbers at different times, so only 732 of the 880 elections have the same country and year in both.
    [RealDataFact]
    public void ReadStata_CleaExtract_HasTheNumbersOfTheCsvBesideIt()
    {
        var stata = Table.ReadStata(Path.Combine(RealData.Folder, "clea_extract.dta"));
        var csv = Table.ReadCsv(Path.Combine(RealData.Folder, "clea_extract.csv")).ToLookup(r => (r.Text("country"), r.Number("year")));
        var both = stata.Select(r => (Row: r, Others: csv[(r.Text("country"), r.Number("year"))])).Where(r => r.Others.Any()).ToList();

        // R wrote fifteen digits into the CSV.
        static bool Same(double? a, double? b) => a is null ? b is null
            : b is not null && Math.Abs(a.Value - b.Value) <= 1e-13 * Math.Abs(a.Value);
        Assert.Equal(["varmag", "sdmag", "memag", "UN", "country", "year"], stata.Columns.Select(c => c.Name));
        Assert.Equal(880, stata.RowCount);
        Assert.Equal(732, both.Count);
        Assert.All(both, r => Assert.Contains(r.Others, o => new[] { "varmag", "sdmag", "memag", "UN" }
            .All(c => Same(o.Number(c), r.Row.Number(c)))));
    }

    // What says of which encoding the file is may stand in a label of a variable or a value, in a cell, or in a long text.
    [Theory]
    [InlineData(115, "Партия", "изб", "x")]
    [InlineData(113, "Список", "голоса", "x")]
    [InlineData(115, "Список", "x", "партия голосов")]
    [InlineData(117, "Список", "голоса", "x")]
    [InlineData(117, "кандидат", "x", "x")]
    [InlineData(117, "Список", "x", "партия голосов")]
    public void ReadStata_TextsOfAnotherEncodingAnywhere_TellItForAll(int release, string label, string cell, string value)
    {
        var table = Table.ReadStata(new StataFile(release, encoding: CodePagesEncodingProvider.Instance.GetEncoding("windows-1251"))
            .Variable("party", 40, label: label).Variable("kind", "byte", set: "k").Row(cell, 1).Labels("k", (1, value)).Save());

        Assert.Contains($"Column 'party' is labelled '{label}'.", table.Notices);
        Assert.Equal((cell, value), (table[0].Text("party"), table[0].Text("kind")));
        Assert.Single(table.Notices, n => n.Contains("not UTF-8", StringComparison.Ordinal));
    }

    [Fact]
    public void ReadStata_LongTextsOfAnotherEncoding_TellIt()
    {
        var table = Table.ReadStata(new StataFile(117, encoding: CodePagesEncodingProvider.Instance.GetEncoding("windows-1251"))
            .Variable("party", "strL", label: "Список").Row("Партия голосов").Save());

        Assert.Equal("Партия голосов", table[0].Text("party"));
        Assert.Equal("Список", table.Labels["party"]);
    }

    // 773 months after January 1960 are 64 years and 5 months; 257 quarters 64 years and one; 129 halves 64 years and one.
    [Theory]
    [InlineData("%tm", 773, "2024-06")]
    [InlineData("%tq", 257, "2024-Q2")]
    [InlineData("%th", 129, "2024-H2")]
    [InlineData("%tw", 3350, "2024-W23")]
    public void Load_MonthsAndQuarters_HaveTheirYear(string format, int time, string expected)
    {
        var path = new StataFile().Variable("election_date", "int", format).Variable("party", 8).Variable("votes", "long")
            .Row(time, "Alpha", 60).Row(time, "Beta", 40).Save();

        Assert.Equal(expected, Table.ReadStata(path)[0].Text("election_date"));
        Assert.Equal(2024, Assert.Single(ElectionArchive.Load(path).Records).Year);
    }

    // 2^24 is the last whole number before which a float leaves none out.
    [Theory]
    [InlineData("float", 16_777_216, false)]
    [InlineData("float", 20_000_002, true)]
    [InlineData("double", 20_000_002, false)]
    public void ReadStata_WholeNumbersThatAFloatRounds_AreSaid(string type, int votes, bool isSaid) => Assert.Equal(isSaid,
        Table.ReadStata(new StataFile().Variable("votes", type).Row(votes).Save()).Notices
            .Any(n => n.StartsWith("Column 'votes' is stored as float", StringComparison.Ordinal)));
}
