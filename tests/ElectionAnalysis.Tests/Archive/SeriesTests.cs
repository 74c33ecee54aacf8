namespace ElectionAnalysis.Tests;

/// <summary>Measures of the elections of an archive along time.</summary>
public class SeriesTests
{
    [Fact]
    public void Series_OfTurnoutChange_ComparesElectionsAndNeverRounds()
    {
        var archive = Archive(
            ("2010 Utopian presidential election", "- Election Date: 1 May 2010\n- Turnout1: 50%\n- Turnout2: 40%\n- First Round Date: 1 May 2010\n- Second Round Date: 15 May 2010"),
            ("2015 Utopian presidential election", "- Election Date: 1 May 2015\n- Turnout: 55%"));
        var series = archive.Series(Turnout.ChangePoints);

        Assert.Null(series[0].Number(Turnout.ChangePoints.Key));
        Assert.Equal("there is no election before to compare with; no earlier one of Utopia and of its kind is here", series[0].Text("undefined"));
        Assert.Equal("2010 Utopian presidential election", series[1].Text("since"));
    }

    [Fact]
    public void Series_OfTurnoutChangeOfOneRound_IsAGapWithTheReason()
    {
        var archive = Archive(("2010 Utopian general election", "- Election Date: 1 May 2010\n- Turnout: 50%\n- Votes Cast: 100"),
            ("2015 Utopian general election", "- Election Date: 1 May 2015\n- Turnout: 55%\n- Votes Cast: 120"));

        Assert.Equal([null, 0.05], archive.Series(Turnout.ChangePoints).Select(r => Rounded(r.Number(Turnout.ChangePoints.Key))));
        Assert.Equal([null, 20], archive.Series(Turnout.ChangeVoters).Select(r => Rounded(r.Number(Turnout.ChangeVoters.Key))));
    }

    [Fact]
    public void Series_OfTurnoutChangeThatTheDocumentStates_HasIt()
    {
        var row = Archive(("2010 Utopian general election", "- Election Date: 1 May 2010\n- Turnout: 50.0% (−2.5 pp)")).Series(Turnout.ChangePoints)[0];

        Assert.Equal(-0.025, row.Number(Turnout.ChangePoints.Key)!.Value, 12);

        // Half of its last digit, 0.05 points.
        Assert.Equal((-0.0255, -0.0245), (Rounded(row.Number("low")), Rounded(row.Number("high"))));
    }

    [Fact]
    public void Series_OfRollOff_IsOfRoundsAlone()
    {
        var archive = Archive(("2010 Utopian general election", "- Election Date: 1 May 2010\n- Votes Cast: 100"),
            ("2015 Utopian general election", "- Election Date: 1 May 2015\n- Votes Cast: 120"));
        var series = archive.Series(Turnout.RollOff);

        Assert.Equal([null, null], series.Select(r => r.Number("roll_off")));
        Assert.Equal([null, null], series.Select(r => r.Text("since")));
        Assert.Equal("it has 1 voting round, and this compares two", series[1].Text("undefined"));
        Assert.Equal("Roll-off takes no 'since'; it takes round.",
            Assert.Throws<MeasureException>(() => archive.Records[1].Measure(Turnout.RollOff, since: archive.Records[0])).Message);
    }

    [Fact]
    public void Series_OfAMeasureThatIsOfNoElection_SaysSo() => Assert.Throws<MeasureException>(() =>
        Archive(("2010 Utopian general election", "- Election Date: 1 May 2010\n- Party1: A\n- Seats1: 3")).Series(Swing.Butler));

    private static double? Rounded(double? value) => value is { } v ? Math.Round(v, 10) : null;

    private static ElectionArchive Archive(params (string Title, string Infobox)[] documents) => ElectionArchive.Of(documents
        .Select(d => Election.From(ElectionDocument.Parse($"= {d.Title} =\n\nInfobox\n- Country: Utopia\n{d.Infobox}\n", $"{d.Title[..4]}.txt"))));
}
