namespace ElectionAnalysis.Tests;

/// <summary>Any measure of the catalogue is asked in the same way of an election, a table, or numbers.</summary>
public class OneDoorTests
{
    public static TheoryData<string> Keys => [.. Measures.All.Select(m => m.Key)];

    [Theory, MemberData(nameof(Keys))]
    public void Measure_OfAnElection_GivesAResultOrSaysWhereElse(string key)
    {
        var measure = Measures.Find(key);
        var choices = measure.Choices;

        var error = Record.Exception(() => Assert.Equal(measure, Text.Mali.Measure(
            measure,
            bloc: choices.Contains("bloc") ? p => p.Status.ToString() : null,
            to: choices.Contains("to") ? "Rally for Mali" : null,
            from: choices.Contains("from") ? "FARE" : null).Measure));

        if (choices.Count > 0)
        {
            Assert.Null(error);
        }
        else
        {
            Assert.Matches(@"is not of the parties or rounds of one election: it needs .*\. (Call|Ask|Measure) ",
                Assert.IsType<MeasureException>(error).Message);
        }
    }

    [Theory, MemberData(nameof(Keys))]
    public void Measure_OfATable_IsThatOfItsNumbers(string key)
    {
        var measure = Measures.Find(key);
        var table = new Table(
            Column.OfText("district", ["north", "north", "south", "south"]),
            Column.OfText("party", ["A", "B", "A", "B"]),
            Column.Of("one", [40, 30, 20, 10]), Column.Of("two", [60, 50, 40, 30]), Column.Of("three", [5, 4, 3, 2]),
            Column.Of("four", [9, 8, 7, 6]));
        ColumnNames columns = measure switch
        {
            PartySystemMeasure => ["district", "party", "two"],
            BlocMeasure => ["one", "two", "district"],
            ResidualMeasure => ["one", "party"],
            _ => ColumnNames.Of([.. new[] { "one", "two", "three", "four" }.Take(measure.Needs.Count)]),
        };

        if (measure is ApportionmentMethod or PowerIndex)
        {
            Assert.Matches(@"\. (Call|Ask) ", Assert.Throws<MeasureException>(() => table.Measure(measure, columns)).Message);
            return;
        }

        var row = table.Measure(measure, columns)[0];
        Assert.True(row.Number(key) is null != row.Text("undefined") is null);
        if (measure.Lists > 0)
        {
            Assert.Equal(measure.Value([40, 30, 20, 10], [60, 50, 40, 30]).OrNull, row.Number(key));
        }
    }

    [Fact]
    public void Measure_WithAChoiceItDoesNotHave_IsRefused()
    {
        Assert.Equal(
            "Disproportionality (Gallagher) takes no 'round'; it takes policy.",
            Assert.Throws<MeasureException>(() => Text.Mali.Measure(Disproportionality.Gallagher, round: 2)).Message);
        Assert.Equal(
            "Turnout (of registered voters) takes no 'scale'; it takes round.",
            Assert.Throws<MeasureException>(() => Text.Mali.Measure(Turnout.OfRegistered, MeasureScale.Votes)).Message);
    }

    [Fact]
    public void Measure_WithoutAChoiceItWants_NamesIt()
    {
        Assert.Contains("give bloc", Assert.Throws<MeasureException>(() => Text.Mali.Measure(Swing.BartoliniMairBetween)).Message,
            StringComparison.Ordinal);
        Assert.Contains("give to and from", Assert.Throws<MeasureException>(() => Text.Mali.Measure(Swing.Steed, to: "FARE")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Measure_OfTheWrongNumberOfColumns_NamesWhatItNeeds() => Assert.Equal(
        "Disproportionality (Gallagher) needs 2 columns (the votes of every party, the seats of every party) and got 1.",
        Assert.Throws<MeasureException>(() =>
            new Table(Column.Of("seats", [1, 2])).Measure(Disproportionality.Gallagher, "seats")).Message);

    [Fact]
    public void Of_ListsOfAnyNumbers_IsTheSame() => Assert.All(
        new[]
        {
            Fragmentation.LaaksoTaagepera.Of(new[] { 50, 30, 20 }), Fragmentation.LaaksoTaagepera.Of(new List<double> { 50, 30, 20 }),
            Fragmentation.LaaksoTaagepera.Of([50, 30, 20]), Fragmentation.LaaksoTaagepera.Of(new[] { 50.0, 30, 20 }),
        },
        result => Assert.Equal(1 / 0.38, result.Value, 12));

    [Fact]
    public void Of_NumbersAlone_HasItsSteps()
    {
        // By hand: shares 0.5, 0.3, 0.2; squares 0.25, 0.09, 0.04; 1 / 0.38.
        var result = Fragmentation.LaaksoTaagepera.Of(50, 30, 20);

        Assert.Equal(1 / 0.38, result.Value, 12);
        Assert.Equal(["party 1", "party 2", "party 3"], result.Steps.Select(r => r.Text("party")));
        Assert.Equal([0.25, 0.34, 0.38], result.Steps.Select(r => Math.Round(r.Number("running sum")!.Value, 12)));
    }
}
