namespace ElectionAnalysis;

/// <summary>What a formula takes from each party, shown as a column of the worked steps.</summary>
/// <param name="Name">The column's name, such as p².</param>
/// <param name="Of">
/// The term, from the party's two numbers: its share and the largest, its shares of votes and seats, or before and after.
/// </param>
/// <param name="Summed">Whether the formula adds the terms up.</param>
internal sealed record StepTerm(string Name, Func<double, double, double> Of, bool Summed = true)
{
    /// <summary>A table with the terms beside it, each with its running sum.</summary>
    public static Table AddTo(Table table, IReadOnlyList<StepTerm> terms, IReadOnlyList<(double First, double Second)> parties)
    {
        var alone = terms.Count(t => t.Summed) == 1;
        foreach (var term in terms)
        {
            var values = parties.Select(p => term.Of(p.First, p.Second)).ToList();
            table = table.With(Finite(term.Name, values));
            if (term.Summed)
            {
                table = table.With(Running(alone ? "running sum" : $"Σ {term.Name}", values));
            }
        }

        return table;
    }

    /// <summary>A column of the sums so far.</summary>
    public static Column<double> Running(string name, IEnumerable<double> values)
    {
        var sum = 0.0;
        return Finite(name, values.Select(v => sum += v));
    }

    /// <summary>What is infinite is no number to print.</summary>
    private static Column<double> Finite(string name, IEnumerable<double> values) =>
        Column.OfNullable(name, values.Select(v => double.IsFinite(v) ? v : (double?)null));
}
