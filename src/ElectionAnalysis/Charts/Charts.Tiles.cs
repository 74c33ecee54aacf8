namespace ElectionAnalysis;

/// <content>A square for every district, where there are no outlines.</content>
public static partial class Charts
{
    /// <summary>Every place as a square of one size in the colour of its row's value, otherwise as a map.</summary>
    /// <param name="table">The table, a row per place; a <c>DataFrame</c> does, too.</param>
    /// <param name="key">The column that names the places, such as <c>district</c>.</param>
    /// <param name="value">The column of numbers or names, such as <c>turnout</c> or <c>winner</c>.</param>
    /// <param name="grid">Where each stands; by default a block in the order of the names.</param>
    /// <param name="over">The column that a slider goes along, such as <c>year</c>; the table has a row per place and year then.</param>
    /// <param name="title">The title; by default what the columns are called.</param>
    /// <param name="caption">Where the numbers come from.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="TableException">A column is missing, a place has two rows, or there is none.</exception>
    public static Figure Tiles(Table table, string key, string value, TileGrid? grid = null, string? over = null, string? title = null,
        string caption = "")
    {
        ArgumentNullException.ThrowIfNull(table);
        var (places, classes) = Places(table, key, value, over);
        return Tiles(places, classes, grid, title ?? Titled(key, value), over is null ? null : Plain(over),
            caption.Length > 0 ? caption : Invariant($"Source: a table of {table.RowCount} {(table.RowCount == 1 ? "row" : "rows")}."));
    }

    /// <summary>A square for every district of an election: who won each, in the parties' colours, or a party's share.</summary>
    /// <param name="election">The election, read from a table of districts.</param>
    /// <param name="grid">Where each stands; by default a block in the order of the names.</param>
    /// <param name="party">The party whose share is shown; null for the winners.</param>
    /// <param name="ballot">The ballot, where voters have several; the main one where it is not said.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="MeasureException">The election has no votes by district, or no such party.</exception>
    public static Figure Tiles(Election election, TileGrid? grid = null, string? party = null, Ballot? ballot = null)
    {
        ArgumentNullException.ThrowIfNull(election);
        var (places, classes) = Places(election, party, ballot);
        return Tiles(places, classes, grid,
            $"{election.ShortName}: {(party is null ? "most votes by district" : $"votes for {party} by district")}",
            null, $"Source: {election.Document.Credit}.");
    }

    private static Figure Tiles(List<MapPlace> places, MapClasses classes, TileGrid? grid, string title, string? over, string source)
    {
        grid ??= TileGrid.Of(places.Select(p => p.Key));
        var outlines = grid.ToOutlines();

        // What fits on a phone, where a letter takes some eight pixels.
        var wide = 1 + grid.Tiles.Max(t => t.Column) - grid.Tiles.Min(t => t.Column);
        var letters = 330 / wide / 8;
        return new MapFigure(outlines, OutlineMatch.Of(places.Select(p => p.Key), outlines, "name"), places, classes)
        {
            Title = title, Over = over, Source = source,
            Labels = letters < 2 ? null : [.. grid.Tiles.Select(t => PlotText.Shorten(t.Name, letters))],
        }.Draw();
    }
}
