namespace ElectionAnalysis;

/// <content>Definitions next to each other.</content>
public static partial class Measures
{
    /// <summary>Shows the measures of a name next to each other; of a name that only one bears, it and its relatives.</summary>
    /// <param name="name">A name, such as "Rae" or "effective number".</param>
    /// <param name="weights">Seats, votes or shares of every party.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="MeasureException">No measure bears the name, or a weight is negative or not finite.</exception>
    public static MeasureComparison Compare(string name, params ReadOnlySpan<double> weights)
    {
        var values = weights.ToArray();
        return new("", [.. MeasureGroups.Named(name, m => m.Lists == 1).Select(m => (m, m.Value(values, [])))]);
    }

    /// <summary>Shows the measures of a name next to each other; of a name that only one bears, it and its relatives.</summary>
    /// <param name="name">A name, such as "Gallagher" or "Pedersen".</param>
    /// <param name="first">Votes, or weights before, or the first numbers of every district.</param>
    /// <param name="second">Seats, or weights after, or the second numbers of every district.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="MeasureException">No measure bears the name, the lengths differ, or a weight is negative or not finite.</exception>
    public static MeasureComparison Compare(string name, ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var (one, two) = (first.ToArray(), second.ToArray());
        return new("", [.. MeasureGroups.Named(name, m => m.Lists == 2).Select(m => (m, m.Value(one, two)))]);
    }

    /// <summary>
    /// Shows the measures of a name, applied to an election, next to each other; of a name that only one bears, it and its
    /// relatives.
    /// </summary>
    /// <param name="name">A name, such as "Gallagher" or "effective number".</param>
    /// <param name="election">The election.</param>
    /// <param name="scale">Seats or votes, where there is a choice.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="MeasureException">No measure bears the name.</exception>
    public static MeasureComparison Compare(string name, Election election, MeasureScale scale = MeasureScale.Seats)
    {
        ArgumentNullException.ThrowIfNull(election);
        return new(election.ShortName,
            [.. MeasureGroups.Named(name, m => m.Choices.Contains("policy"))
                .Select(m => (m, election.Measure(m, m.Choices.Contains("scale") ? scale : null).Value))]);
    }

    /// <summary>Shows methods of apportionment next to each other; of a name that only one bears, it and its relatives.</summary>
    /// <param name="name">A name, such as "D'Hondt" or "apportionment".</param>
    /// <param name="parties">The parties' names.</param>
    /// <param name="votes">Their votes.</param>
    /// <param name="seats">How many seats there are.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="MeasureException">No method bears the name, or the numbers are none that can be given seats by.</exception>
    public static MeasureComparison Compare(string name, IReadOnlyList<string> parties, ReadOnlySpan<double> votes, int seats)
    {
        ArgumentNullException.ThrowIfNull(parties);
        var numbers = votes.ToArray();
        var all = MeasureGroups.Named(name, m => m is ApportionmentMethod).Select(m => ((ApportionmentMethod)m).Of(parties, numbers, seats))
            .ToList();
        Column[] given =
        [
            .. parties.Select((p, i) => Column.OfNullable(p, all.Select(a => a.UndefinedBecause is null ? a.Seats[i] : (int?)null))),
            Column.OfText("tie", all.Select(a => a.Tie?.ToString() ?? a.UndefinedBecause)),
        ];
        return new(Invariant($"{seats} seats"), [.. all.Select(a => a.Method)], given, given);
    }
}
