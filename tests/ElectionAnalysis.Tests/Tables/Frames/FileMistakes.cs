using System.Globalization;
using System.Text;
using Microsoft.Data.Analysis;
using Microsoft.ML;
using static ElectionAnalysis.Tests.Frames;

namespace ElectionAnalysis.Tests;

/// <summary>What files become in Microsoft.Data.Analysis 0.23.1 without a word, and what is right.</summary>
public class FileMistakes
{
    [Fact]
    public void LoadCsv_EightDigits_KeepsSeven()
    {
        const string csv = "votes\n16777217\n1\n1\n";

        Assert.Equal([16_777_216f, 1f, 1f], Theirs(csv)["votes"].Values());
        Assert.Equal(16_777_216f, Theirs(csv)["votes"].Sum());
        Assert.Equal([16_777_217, 1, 1], Ours(csv).Values("votes"));
        Assert.Equal(16_777_219, Ours(csv).Sum(r => r.Number("votes")));
    }

    [Fact]
    public void LoadCsv_DecimalComma_IsLeftOut()
    {
        const string csv = "party;share\na;12,5\nb;7,25\n";

        Assert.Equal([125f, 725f], Invariant(() => DataFrame.LoadCsvFromString(csv, separator: ';'))["share"].Values());
        Assert.Equal([12.5, 7.25], Ours(csv).Values("share"));
    }

    [Fact]
    public void LoadCsv_NumbersThatAreCodes_LoseTheirZeros()
    {
        const string csv = "code\n01\n02\n";

        Assert.Equal([1f, 2f], Theirs(csv)["code"].Values());
        Assert.Equal(["01", "02"], Ours(csv).Values("code"));
    }

    [Fact]
    public void LoadCsv_TextsThatMayBeDays_BecomeDays()
    {
        const string csv = "ward,day\n10-12,03/04/2021\n";

        Assert.Equal(new DateTime(DateTime.Today.Year, 10, 12), Theirs(csv)["ward"][0]);
        Assert.Equal(new DateTime(2021, 3, 4), Theirs(csv)["day"][0]);
        Assert.Equal(["10-12", "03/04/2021"], [Ours(csv)[0]["ward"], Ours(csv)[0]["day"]]);
    }

    [Fact]
    public void LoadCsv_TextOfNull_IsMissing()
    {
        const string csv = "surname,v\nNull,1\nSmith,2\n";

        Assert.Equal([null, "Smith"], Theirs(csv)["surname"].Values());
        Assert.Equal(["Null", "Smith"], Ours(csv).Values("surname"));
    }

    [Fact]
    public void LoadCsv_BlankLine_IsLeftOut()
    {
        const string csv = "v\n1\n\n3\n";

        Assert.Equal([1f, 3f], Theirs(csv)["v"].Values());
        Assert.Equal([1, null, 3], Ours(csv).Values("v"));
    }

    [Fact]
    public void LoadCsv_EmptyFieldOfTexts_IsAText()
    {
        const string csv = "v,s\n1,x\n2,\n";

        Assert.Equal(["x", ""], Theirs(csv)["s"].Values());
        Assert.Equal(["x", null], Ours(csv).Values("s"));
    }

    [Fact]
    public void SaveCsv_WithoutEncoding_IsAscii()
    {
        var frame = new DataFrame(Texts("country", "Côte d'Ivoire"));
        using var file = new MemoryStream();
        DataFrame.SaveCsv(frame, file);

        Assert.Equal("country\nC?te d'Ivoire\n", Encoding.UTF8.GetString(file.ToArray()).ReplaceLineEndings("\n"));
        Assert.Equal("country\nCôte d'Ivoire\n", Table.From(frame).ToCsv().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void SaveCsv_RowWithoutValue_IsLostOnTheWayBack()
    {
        var frame = new DataFrame(Ints("v", 1, null, 3));
        using var file = new MemoryStream();
        DataFrame.SaveCsv(frame, file, encoding: new UTF8Encoding(false));

        Assert.Equal(2, Theirs(Encoding.UTF8.GetString(file.ToArray())).Rows.Count);
        Assert.Equal([1, null, 3], Ours(Table.From(frame).ToCsv()).Values("v"));
    }

    [Fact]
    public void ToDataFrame_OfADataView_StopsAt100Rows()
    {
        IDataView view = new DataFrame(new Int32DataFrameColumn("v", Enumerable.Range(0, 250)));

        Assert.Equal(100, view.ToDataFrame().Rows.Count);
        Assert.Equal(250, view.ToDataFrame(-1).Rows.Count);
    }

    [Fact]
    public void ToDataFrame_OfADataView_TakesMissingForZero()
    {
        IDataView view = new DataFrame(Ints("v", null, 2), Texts("s", null, "x"));
        var back = view.ToDataFrame(-1);

        Assert.Equal([0, 2], back["v"].Values());
        Assert.Equal(["", "x"], back["s"].Values());
        Assert.Equal([null, 2], Table.From((DataFrame)view).Values("v"));
    }

    private static DataFrame Theirs(string csv) => Invariant(() => DataFrame.LoadCsvFromString(csv));

    private static Table Ours(string csv)
    {
        using var reader = new StringReader(csv);
        return Table.ReadCsv(reader);
    }

    /// <summary>Theirs reads in the culture of the machine; this is one that all machines have.</summary>
    private static DataFrame Invariant(Func<DataFrame> load)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return load();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
