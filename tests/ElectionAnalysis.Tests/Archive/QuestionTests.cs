namespace ElectionAnalysis.Tests;

/// <summary>Several questions in one table or on one page: an election each.</summary>
public sealed class QuestionTests : TableFileCase
{
    private IReadOnlyList<Election> All(string text, string name)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return ElectionArchive.Load(path).Records;
    }

    [Theory]
    [InlineData("Question,Registered,Votes cast,Yes,No\nNew bridge,100,60,35,24\nSchool merger,100,59,20,38\n")]
    [InlineData("Proposal;Electorate;Ballots cast;For;Against\nNew bridge;100;60;35;24\nSchool merger;100;59;20;38\n")]
    [InlineData("Pregunta;Votantes;Sí;No\nNew bridge;60;35;24\nSchool merger;59;20;38\n")]
    [InlineData("Ja;Nein;Frage\n35;24;New bridge\n20;38;School merger\n")]
    public void Table_OfQuestions_IsAnElectionForEach(string table)
    {
        var elections = All(table, "a.csv");

        Assert.Equal(["New bridge", "School merger"], elections.Select(e => e.Title));
        Assert.Equal([35, 20], elections.Select(e => e.Parties[0].Votes!.Value));
        Assert.Equal([24, 38], elections.Select(e => e.Parties[1].Votes!.Value));
    }

    [Theory]
    [InlineData("Measure,Party,Votes\nA,Red,10\nA,Blue,20\n")]
    [InlineData("District,Yes,No\nEast,35,24\nWest,20,38\n")]
    public void Table_OfOneQuestion_IsOneElection(string table) => Assert.Single(All(table, "a.csv"));

    private const string Page = """
        <html><body><h1>Referendums of 2022</h1>
        <h2>Polls</h2>
        <table class="wikitable"><tr><th>Date</th><th>Firm</th><th>Question</th><th>Yes</th><th>No</th></tr>
        <tr><td>1 May</td><td>Demo</td><td>1</td><td>66</td><td>22</td></tr>
        <tr><td>1 May</td><td>Demo</td><td>2</td><td>20</td><td>68</td></tr>
        <tr><td>2 May</td><td>Demo</td><td>2</td><td>21</td><td>67</td></tr></table>
        <h2>Results</h2>
        <table class="wikitable"><tr><th rowspan="2" colspan="2">Question</th><th rowspan="2">Electors</th><th rowspan="2">Votes cast</th>
        <th colspan="2">Yes</th><th colspan="2">No</th></tr><tr><th>Votes</th><th>%</th><th>Votes</th><th>%</th></tr>
        <tr><td>1</td><td>New bridge</td><td rowspan="3">1,000</td><td>610</td><td>350</td><td>58.33</td><td>250</td><td>41.67</td></tr>
        <tr><td>2</td><td>School merger</td><td>600</td><td>150</td><td>25.00</td><td>450</td><td>75.00</td></tr>
        <tr><td>3</td><td>Hunting</td><td>590</td><td>200</td><td>34.48</td><td>380</td><td>65.52</td></tr>
        <tr><td colspan="8">Source: Electoral Office</td></tr></table>
        </body></html>
        """;

    [Fact]
    public void Page_OfQuestions_IsAnElectionForEach()
    {
        var elections = All(Page, "a.html");

        Assert.Equal(["Referendums of 2022: New bridge", "Referendums of 2022: School merger", "Referendums of 2022: Hunting"],
            elections.Select(e => e.Title));
        Assert.Equal([350, 150, 200], elections.Select(e => e.Parties[0].Votes!.Value));
        Assert.Equal([610L, 600, 590], elections.Select(e => e.Rounds[0].Cast!.Value));
        Assert.All(elections, e => Assert.Equal((ElectionKind.Referendum, 2022, 1000), (e.Kind, e.Year, e.Rounds[0].Registered!.Value)));
        Assert.Equal("School merger", elections[1].Question!.Value);
    }

    [Fact]
    public void Page_WithPollsOfQuestions_HasNoAnswers() =>
        Assert.Empty(All(Page[..Page.IndexOf("<h2>Results", StringComparison.Ordinal)], "a.html").Single().Parties);
}
