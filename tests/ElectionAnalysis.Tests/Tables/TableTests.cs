namespace ElectionAnalysis.Tests;

public class TableTests
{
    private static readonly Table Table = new(
        Column.OfText("party", ["B", "A", "C", null]),
        Column.OfNullable<int>("seats", [3, 5, null, 3]),
        Column.Of("share", [0.3, 0.5, 0.1, 0.1]));

    private static IEnumerable<string?> Texts(Table table, string column) => table.Select(r => r.Text(column));

    [Fact]
    public void Constructor_ColumnsThatDoNotFit_AreRefused()
    {
        Assert.Equal("Column 'b' has 1 rows and 'a' has 2; all columns must have the same length.",
            Assert.Throws<TableException>(() => new Table(Column.Of("a", [1, 2]), Column.Of("b", [1]))).Message);
        Assert.Equal("Two columns are named 'a'; rename one.",
            Assert.Throws<TableException>(() => new Table(Column.Of("a", [1]), Column.Of("a", [1]))).Message);
        Assert.Contains("Decimal is no column type", Assert.Throws<ArgumentException>(() => Column.Of("a", [1m])).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seat", "Did you mean 'seats'?")]
    [InlineData("Party", "Did you mean 'party'")]
    [InlineData("zzzzzzzzzz", "The columns are party, seats, share.")]
    public void Indexer_WrongName_NamesTheNearest(string name, string expected) =>
        Assert.Contains(expected, Assert.Throws<TableException>(() => Table[name]).Message, StringComparison.Ordinal);

    [Fact]
    public void Columns_Typed_KnowTheirNulls()
    {
        Assert.Equal(["string", "int", "double"], Table.Columns.Select(c => c.TypeName));
        Assert.Equal([1, 1, 0], Table.Columns.Select(c => c.NullCount));
        Assert.Equal([3, 5, 0, 3], Table.Column<int>("seats").Values.ToArray());
        Assert.Equal("Column 'seats' is int, not Double.", Assert.Throws<TableException>(() => Table.Column<double>("seats")).Message);
    }

    [Fact]
    public void Row_ByName_GivesTypedValuesOrNull()
    {
        Assert.Equal(("B", 3, 3.0), (Table[0].Text("party"), Table[0].Value<int>("seats"), Table[0].Number("seats")));
        Assert.Null(Table[2].Value<int>("seats"));
        Assert.Null(Table[2]["seats"]);
        Assert.Throws<InvalidOperationException>(() => Table[0].Number("party"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Table[4]);
    }

    [Fact]
    public void SelectDropRenameHead_KeepTheOriginal()
    {
        Assert.Equal(["share", "party"], Table.Select("share", "party").Columns.Select(c => c.Name));
        Assert.Equal(["party", "share"], Table.Drop("seats").Columns.Select(c => c.Name));
        Assert.Equal(["party", "mandates", "share"], Table.Rename("seats", "mandates").Columns.Select(c => c.Name));
        Assert.Equal(2, Table.Head(2).RowCount);
        Assert.Equal(4, Table.Head(99).RowCount);
        Assert.Equal(["party", "seats", "share"], Table.Columns.Select(c => c.Name));
    }

    [Fact]
    public void Where_Condition_KeepsThoseRows() => Assert.Equal(["B", null], Texts(Table.Where(r => r.Number("seats") == 3), "party"));

    [Fact]
    public void Sort_ManyKeys_IsStableWithNullsLast()
    {
        Assert.Equal(["A", "B", null, "C"], Texts(Table.Sort(SortKey.Descending("seats")), "party"));
        Assert.Equal(["B", null, "A", "C"], Texts(Table.Sort("seats"), "party"));
        Assert.Equal(["C", null, "B", "A"], Texts(Table.Sort("share", "party"), "party"));
    }

    [Fact]
    public void With_ComputedColumn_IsAddedOrReplaced()
    {
        var added = Table.With("double", r => r.Number("seats") * 2).WithText("label", r => $"{r.Text("party")}!");

        Assert.Equal([6, 10, null, 6], added.Select(r => r.Number("double")));
        Assert.Equal(["party", "seats", "share", "double", "label"], added.Columns.Select(c => c.Name));
        Assert.Equal(["party", "seats", "share"], Table.With("seats", _ => 1).Columns.Select(c => c.Name));
    }

    [Fact]
    public void GroupBy_Aggregates_LeaveNullsOut()
    {
        var rows = new Table(Column.OfText("g", ["x", "y", "x", "y"]), Column.OfNullable<int>("n", [1, null, 4, null]),
            Column.Of("d", [1.0, 2, 3, 5]));
        var table = rows.GroupBy("g").Aggregate(
            Aggregate.Count(), Aggregate.Sum("n"), Aggregate.Mean("d"), Aggregate.Median("d").As("median"), Aggregate.Min("d").As("min"),
            Aggregate.Max("d").As("max"), Aggregate.First("n").As("first"));

        Assert.Equal("g,count,n,d,median,min,max,first\r\nx,2,5,2,2,1,3,1\r\ny,2,,3.5,3.5,2,5,\r\n", table.ToCsv());
    }

    [Fact]
    public void GroupBy_ManyKeysAndNulls_GroupsByAll()
    {
        var table = new Table(Column.OfText("a", ["x", null, "x", null, "x"]), Column.Of("b", [1, 1, 1, 1, 2]));

        Assert.Equal([2, 2, 1], table.GroupBy("a", "b").Aggregate(Aggregate.Count()).Select(r => (int)r["count"]!));
        Assert.Equal(3, table.GroupBy("a", "b").Tables().Count());
        Assert.Equal("Name at least one column to group by.", Assert.Throws<TableException>(() => table.GroupBy()).Message);
    }

    [Theory]
    [InlineData(JoinKind.Inner, "A:1:x", "B:2:y", "B:2:z")]
    [InlineData(JoinKind.Left, "A:1:x", "B:2:y", "B:2:z", "C:3:")]
    [InlineData(JoinKind.Full, "A:1:x", "B:2:y", "B:2:z", "C:3:", "D::w")]
    public void Join_Kind_DecidesWhichRowsStay(JoinKind kind, params string[] expected)
    {
        var left = new Table(Column.OfText("k", ["A", "B", "C"]), Column.Of("l", [1, 2, 3]));
        var right = new Table(Column.OfText("k", ["B", "A", "B", "D"]), Column.OfText("r", ["y", "x", "z", "w"]));

        Assert.Equal(expected, left.Join(right, "k", kind).Select(row => $"{row.Text("k")}:{row.Text("l")}:{row.Text("r")}"));
    }

    [Fact]
    public void Join_SameNameOnBothSides_IsKeptApart()
    {
        var left = new Table(Column.Of("k", [1]), Column.Of("v", [1]));

        Assert.Equal(["k", "v", "v_right"], left.Join(left, "k").Columns.Select(c => c.Name));
        Assert.Contains("is int above and string below",
            Assert.Throws<TableException>(() => left.Join(new Table(Column.OfText("k", ["1"])), "k")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Concat_SameColumns_StacksRows()
    {
        Assert.Equal(8, Table.Concat(Table.Select("share", "seats", "party")).RowCount);
        Assert.Contains("has a column 'x' that the one above lacks",
            Assert.Throws<TableException>(() => Table.Concat(Table.With("x", _ => 1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PivotThenUnpivot_IsTheSameTable()
    {
        var longTable = new Table(Column.OfText("party", ["A", "A", "B", "B"]), Column.OfText("year", ["2007", "2013", "2007", "2013"]),
            Column.Of("seats", [1, 2, 3, 4]));
        var wide = longTable.Pivot("party", "year", "seats");

        Assert.Equal("party,2007,2013\r\nA,1,2\r\nB,3,4\r\n", wide.ToCsv());
        Assert.Equal(longTable.ToCsv(), wide.Unpivot(["2007", "2013"], "year", "seats").ToCsv());
        Assert.Null(longTable.Head(3).Pivot("party", "year", "seats")[1]["2013"]);
        Assert.Contains("aggregate with GroupBy first",
            Assert.Throws<TableException>(() => longTable.Concat(longTable).Pivot("party", "year", "seats")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void DistinctAndValueCounts_Count()
    {
        Assert.Equal(2, Table.Select("seats").Where(r => r["seats"] is not null).Distinct().RowCount);
        Assert.Equal(["B", "A", "C"], Texts(Table.Distinct("seats"), "party"));
        Assert.Equal("seats,count,share\r\n3,2,0.5\r\n5,1,0.25\r\n,1,0.25\r\n", Table.ValueCounts("seats").ToCsv());
    }

    [Fact]
    public void Describe_Numbers_AreSummed()
    {
        var row = new Table(Column.Of("n", [1, 2, 3, 4])).Describe()[0];

        Assert.Equal((2.5, 1.0, 1.75, 2.5, 3.25, 4.0),
            (row.Number("mean"), row.Number("min"), row.Number("q25"), row.Number("median"), row.Number("q75"), row.Number("max")));
        Assert.Equal(Math.Sqrt(5.0 / 3), row.Number("sd")!.Value, 12);
    }

    [Fact]
    public void ToTable_OfWhatAQueryMakes_HasAColumnAProperty()
    {
        var table = Text.Mali.Parties.Where(p => p.Seats > 15).Select(p => new { p.Party, p.Seats, Share = p.SeatShare }).ToTable();

        Assert.Equal(["party", "seats", "share"], table.Columns.Select(c => c.Name));
        Assert.Equal(("Rally for Mali", 66, 66.0 / 147), (table[0].Text("party"), table[0].Value<int>("seats"), table[0].Number("share")));
    }

    [Fact]
    public void Records_ThereAndBack_AreTheSame()
    {
        List<Result> records = [new("A", 5, 0.5, true, new DateOnly(2013, 12, 15), PartyStatus.New),
            new(null, null, null, false, new DateOnly(2013, 11, 24), PartyStatus.Continuing)];
        var table = Table.From(records);

        Assert.Equal(["party", "seats", "seat_share", "is_large", "day", "status"], table.Columns.Select(c => c.Name));
        Assert.Equal(records, table.ToRecords<Result>());
        Assert.Contains("takes no null", Assert.Throws<TableException>(() => table.Select("seats").ToRecords<Strict>()).Message,
            StringComparison.Ordinal);
        Assert.Contains("There is no column 'seats'",
            Assert.Throws<TableException>(() => table.Select("party").ToRecords<Strict>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_ThereAndBack_IsTheSame()
    {
        var table = new Table(
            Column.OfText("text", ["a,b", "say \"hi\"", "two\nlines", null]),
            Column.OfNullable<int>("whole", [1, null, -3, 4]),
            Column.OfNullable<double>("number", [0.1, null, 1e-300, 3.5]),
            Column.OfNullable<bool>("flag", [true, false, null, true]),
            Column.OfNullable<DateOnly>("day", [new DateOnly(2013, 12, 15), null, new DateOnly(1, 1, 1), null]),
            Column.Of("big", [5_951_838_000L, 1, 2, 3]),
            Column.OfText("code", ["007", "1", "2", "3"]));
        var back = Table.ReadCsv(new StringReader(table.ToCsv()));

        Assert.Equal(table.Columns.Select(c => c.TypeName), back.Columns.Select(c => c.TypeName));
        Assert.Equal(table.ToJson(), back.ToJson());
    }

    [Theory]
    [InlineData("", "CSV:1: there is nothing in it")]
    [InlineData("a,b\n1,2\n3\n", "CSV:3: this row has 1 fields and the header has 2")]
    public void ReadCsv_BadFile_NamesTheLine(string csv, string message) =>
        Assert.StartsWith(message, Assert.Throws<TableException>(() => Table.ReadCsv(new StringReader(csv))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Json_Values_AreTyped()
    {
        var json = new Table(Column.OfNullable<int>("n", [1, null]), Column.Of("d", [0.5, double.NaN]),
            Column.OfText("t", ["Keïta <b>", null])).ToJson();

        Assert.Equal("""[{"n":1,"d":0.5,"t":"Keïta \u003Cb\u003E"},{"n":null,"d":null,"t":null}]""",
            string.Concat(json.Split('\n').Select(l => l.TrimStart())).Replace(": ", ":", StringComparison.Ordinal));
    }

    [Fact]
    public void DataReader_Rows_ReadBack()
    {
        var table = new Table(Column.OfText("t", ["x", null]), Column.Of("day", [new DateOnly(2013, 12, 15), new DateOnly(2014, 1, 22)]));
        using var reader = table.ToDataReader();

        Assert.True(reader.Read());
        Assert.Equal(("x", new DateTime(2013, 12, 15)), (reader.GetString(0), reader.GetDateTime(1)));
        Assert.True(reader.Read());
        Assert.True(reader.IsDBNull(0));
        Assert.False(reader.Read());
    }

    [Fact]
    public void ToString_Table_IsAligned() =>
        Assert.Equal("party  seats  share\n─────  ─────  ─────\nB          3    0.3\nA          5    0.5\nC               0.1\n          "
            + " 3    0.1\n", Table.ToString());

    [Fact]
    public void ToString_ManyRows_SaysHowManyMore() =>
        Assert.EndsWith("… 80 more\n", new Table(Column.Of("n", Enumerable.Range(0, 100))).ToString(), StringComparison.Ordinal);

    private sealed record Result(string? Party, int? Seats, double? SeatShare, bool IsLarge, DateOnly Day, PartyStatus Status);

    private sealed record Strict(int Seats);
}
