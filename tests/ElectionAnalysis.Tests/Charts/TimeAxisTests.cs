using ElectionAnalysis.Plotly;

namespace ElectionAnalysis.Tests;

/// <summary>Short series: a tick that says 2019 stands at the beginning of 2019.</summary>
public class TimeAxisTests
{
    private static Axis Of(params double?[] values) => TimeAxis.With(new(), values);

    [Fact]
    public void With_FewYears_HasATickAtTheBeginningOfEach()
    {
        var axis = Of(2018.69, null, 2022.69);

        Assert.Equal([2019, 2020, 2021, 2022, 2023], axis.TickVals);
        Assert.Equal(["2019", "2020", "2021", "2022", "2023"], axis.TickText);
    }

    [Theory]
    [InlineData(2018.0, 2022.0, "2018 2019 2020 2021 2022")]
    [InlineData(2019.9, 2021.1, "2020 2021 2022")]
    public void With_YearsAlone_OrTwoElectionsNearTheirEnds_HasOneInside(double first, double last, string ticks) =>
        Assert.Equal(ticks, string.Join(' ', Of(first, last).TickText!));

    [Fact]
    public void With_ElectionsOfOneYear_HasTheirMonths()
    {
        // 28 April is the 118th day of 2019 and 10 November the 314th.
        var axis = Of(2019 + (117 / 365.0), 2019 + (313 / 365.0));

        Assert.Equal(["Apr 2019", "Nov 2019"], axis.TickText);
        Assert.Equal([2019 + (117 / 365.0), 2019 + (313 / 365.0)], axis.TickVals);
    }

    [Fact]
    public void With_OneElectionAndItsRunoff_HasTheMonthOnce() =>
        Assert.Equal(["May 2012"], Of(2012 + (126 / 366.0), 2012 + (140 / 366.0)).TickText);

    [Theory]
    [InlineData(2022.0, "2022")]
    [InlineData(2022.7, "Sep 2022")]
    public void With_OneElection_HasOneTick(double at, string tick) => Assert.Equal([tick], Of(at).TickText);

    [Theory]
    [InlineData(1990.0, 2022.0)]
    [InlineData(-3.5, 1.5)]
    [InlineData(1e12, 1e12)]
    public void With_ManyYears_OrWhatAreNone_LeavesTicksToPlotly(double first, double last)
    {
        var axis = Of(first, last);

        Assert.Null(axis.TickVals);
        Assert.Equal("d", axis.TickFormat);
    }

    [Theory]
    [InlineData(7, 3, "nonnegative")]
    [InlineData(null, null, null)]
    public void OverTime_OneValue_HasNothingBelowZeroAroundIt(int? one, int? two, string? mode)
    {
        var rows = $"Country,Date,Party,Votes,Seats\nU,2020-05-03,A,60,{one ?? 6}\nU,2020-05-03,B,40,{two ?? 4}\n"
            + (one is null ? "U,2016-05-03,A,60,5\nU,2016-05-03,B,40,5\n" : "");
        var figure = Charts.OverTime(ElectionArchive.From(Table.ReadCsv(new StringReader(rows))), Disproportionality.Gallagher);

        Assert.Equal(mode, figure.Layout.YAxis!.RangeMode);
    }

    [Fact]
    public void OverTime_TwoElections_HasYearsAndDecimalsThatDiffer()
    {
        var figure = Charts.OverTime(ElectionArchive.From(Table.ReadCsv(new StringReader("""
            Country;Date;Party;Votes;Seats
            Utopia;2022-09-11;A;600;6
            Utopia;2022-09-11;B;400;4
            Utopia;2018-09-09;A;580;6
            Utopia;2018-09-09;B;420;4
            """))), Disproportionality.Gallagher);

        Assert.Equal(["2019", "2020", "2021", "2022", "2023"], figure.Layout.XAxis!.TickText);
        Assert.Equal("~%", figure.Layout.YAxis!.TickFormat);
    }

    [Fact]
    public void OverTime_OneElection_IsNoSpanInWords()
    {
        var figure = Charts.OverTime(ElectionArchive.Of([Text.Mali]), Fragmentation.LaaksoTaagepera);

        Assert.Equal("Mali: 1 election, 2013 Malian parliamentary election (4.26).", figure.Description);
    }
}
