using ElectionAnalysis.Plotly;

namespace ElectionAnalysis.Tests;

public class ChamberTests
{
    private const string House = "- Seats For Election: 11\n- Party1: Right\n- Seats1: 5\n- Position1: 8\n- Short1: R\n- Party2: Left\n"
        + "- Seats2: 3\n- Position2: -2.5\n- Party3: Middle\n- Seats3: 2\n- Position3: 4\n- Party4: List 4\n- Seats4: 1";

    private static List<ScatterTrace> Dots(Election election, Chamber? chamber = null) =>
        [.. Charts.Hemicycle(election, chamber).Data.Cast<ScatterTrace>()];

    [Fact]
    public void Hemicycle_WithPositions_StandsFromLeftToRightAndSaysWhoHasNone()
    {
        var election = Text.Election(House);

        Assert.Equal(["Left", "Middle", "R", "List 4"], Dots(election).Select(t => t.Name));
        Assert.Contains("then 1 without a place by size", Charts.Hemicycle(election).Caption, StringComparison.Ordinal);
        Assert.Contains("by size, not by ideology", Charts.Hemicycle(Text.Mali).Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Hemicycle_Independents_HaveAColourThatNoSmallPartyHas()
    {
        // Six have colours of the palette; four are small.
        var lines = Enumerable.Range(1, 10).Select(i => FormattableString.Invariant($"- Party{i}: List {i}\n- Seats{i}: {20 - i}\n"));
        var dots = Dots(Text.Election(string.Concat(lines) + "- Party11: Independents\n- Seats11: 3"));

        var independents = dots.Single(d => d.Name == "Independents");
        Assert.Equal(4, dots.Count(d => d.Name == "4 smaller parties"));
        Assert.DoesNotContain(independents.Marker!.Color![0], dots.Where(d => d != independents).Select(d => d.Marker!.Color![0]));
    }

    [Fact]
    public void Hemicycle_OthersAmongTheSmall_AreNoParty()
    {
        var lines = Enumerable.Range(1, 7).Select(i => FormattableString.Invariant($"- Party{i}: List {i}\n- Seats{i}: {20 - i}\n"));
        var dots = Dots(Text.Election(string.Concat(lines) + "- Party8: Others\n- Seats8: 2"));

        Assert.Equal(["1 smaller party and others"], dots.Where(d => d.LegendGroup == "small").Select(d => d.Name).Distinct());
    }

    [Theory]
    [InlineData("- Seats For Election: 11\n- Majority Seats: 6\n- Party1: A\n- Seats1: 7\n- Party2: B\n- Seats2: 4", "majority 6")]
    [InlineData("- Seats For Election: 11\n- Party1: A\n- Seats1: 7", "6 are a majority")]
    [InlineData("- Party1: A\n- Seats1: 7\n- Party2: B\n- Seats2: 3", "6 are a majority")]
    [InlineData("- Party1: A\n- Seats1: 7\n- Party2: B\n- Percentage2: 20%", "seats")]
    [InlineData("- Seats For Election: 9\n- Party1: A\n- Seats1: 7\n- Party2: B\n- Seats2: 4", "seats")]
    [InlineData("- Party1: A\n- Seats1: 1", "seat")]
    public void Hemicycle_Majority_IsStatedOrOfAWholeHouse(string infobox, string words) =>
        Assert.Equal(words, Charts.Hemicycle(Text.Election(infobox)).Layout.Annotations![1].Text);

    [Fact]
    public void Hemicycle_Benches_HasTheGovernmentOnTheLeftAndAllOthersOnTheRight()
    {
        var dots = Dots(Text.Election(House), new() { Shape = ChamberShape.Benches, Government = ["left", "Middle"] });

        Assert.All(dots.Where(d => d.Name is "Left" or "Middle"), d => Assert.All(d.X!, x => Assert.InRange(x!.Value, -1, -0.1)));
        Assert.All(dots.Where(d => d.Name is "R" or "List 4"), d => Assert.All(d.X!, x => Assert.InRange(x!.Value, 0.1, 1)));
        Assert.Equal(11, dots.SelectMany(d => d.X!.Zip(d.Y!)).Distinct().Count());
    }

    [Fact]
    public void Hemicycle_WithASpeaker_HasOneSeatInTheMiddleAndNoneMore()
    {
        var dots = Dots(Text.Election(House), new() { Speaker = "Right" });

        Assert.Equal((4, 1), (dots.Single(d => d.Name == "R").X!.Count, dots.Single(d => d.Name == "speaker").X!.Count));
        Assert.Equal(11, dots.Sum(d => d.X!.Count));
    }

    [Theory]
    [InlineData(ChamberShape.HalfRound)]
    [InlineData(ChamberShape.Horseshoe)]
    [InlineData(ChamberShape.Benches)]
    public void Hemicycle_AnyShapeAndSize_HasEverySeatOnceInsideTheFrame(ChamberShape shape)
    {
        foreach (var seats in (int[])[1, 2, 3, 7, 40, 101, 435, 999])
        {
            var election = Text.Election(FormattableString.Invariant($"- Seats For Election: {seats + 1}\n- Party1: A\n- Seats1: {seats}"));
            var places = Dots(election, new() { Shape = shape }).SelectMany(d => d.X!.Zip(d.Y!)).ToList();

            Assert.Equal(seats + 1, places.Distinct().Count());
            Assert.All(places, p => Assert.True(Math.Abs(p.First!.Value) <= 1.0001 && p.Second!.Value is >= -0.1 and <= 1.0001, $"{shape} {seats}: {p}"));
        }
    }

    [Fact]
    public void Hemicycle_OfAPartyThatIsNotThere_SaysWhichWasMeant() => Assert.Equal(
        "'Rigth' has no seats in 2020 Testland parliamentary election. Did you mean 'Right'?",
        Assert.Throws<MeasureException>(() => Charts.Hemicycle(Text.Election(House), new() { Speaker = "Rigth" })).Message);
}
