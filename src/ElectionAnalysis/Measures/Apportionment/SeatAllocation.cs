namespace ElectionAnalysis;

/// <summary>Seats given out by a method, with a tie where parties have equal claims.</summary>
public sealed partial record SeatAllocation : Explained
{
    private readonly int[] certain;
    private Table? steps;

    internal SeatAllocation(int[] certain, string? undefinedBecause)
    {
        this.certain = certain;
        UndefinedBecause = undefinedBecause;
    }

    public ApportionmentMethod Method => (ApportionmentMethod)Measure;

    /// <summary>The parties' names.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>The votes of every party.</summary>
    public required IReadOnlyList<double> Votes { get; init; }

    /// <summary>The rules around the method.</summary>
    public required SeatRules Rules { get; init; }

    /// <summary>Whether each party passed the threshold.</summary>
    public required IReadOnlyList<bool> Passed { get; init; }

    /// <summary>The number of seats to give.</summary>
    public required int House { get; init; }

    /// <summary>Why the seats cannot be given, or null when they can.</summary>
    public string? UndefinedBecause { get; }

    /// <summary>The seats each party is sure of; with a <see cref="Tie"/> they add up to less than the house.</summary>
    /// <exception cref="InvalidOperationException">The seats cannot be given; the message says why.</exception>
    public IReadOnlyList<int> Seats =>
        UndefinedBecause is null ? certain : throw new InvalidOperationException(CannotBeGiven(UndefinedBecause));

    internal static string CannotBeGiven(string because) => $"The seats cannot be given: {because}.";

    /// <summary>Who ties for how many seats, or null when the method decides everything.</summary>
    public SeatTie? Tie { get; init; }

    /// <inheritdoc/>
    public override Table Steps => steps ??= UndefinedBecause is null ? Method.Steps(this) : Values;

    /// <summary>party, votes, share of votes, seats, share of seats, and with a tie <c>tied</c>.</summary>
    public override Table Values
    {
        get
        {
            var votes = Votes.Sum();
            var table = new Table(
                Column.OfText("party", Parties),
                Column.Of("votes", Votes),
                Column.Of("share of votes", Votes.Select(v => votes > 0 ? v / votes : 0)));
            if (UndefinedBecause is not null)
            {
                return table;
            }

            var seats = Math.Max(1, House);
            table = table.With(Column.Of("seats", certain)).With(Column.Of("share of seats", certain.Select(s => (double)s / seats)));
            return Tie is { } tie ? table.With(Column.Of("tied", Enumerable.Range(0, Parties.Count).Select(tie.Indices.Contains))) : table;
        }
    }

    /// <inheritdoc/>
    public override string? Closing => null;

    /// <inheritdoc/>
    public override string Text => UndefinedBecause is not null ? $"undefined: {UndefinedBecause}"
        : string.Join(", ", certain.Index().Where(s => s.Item > 0).Select(s => Invariant($"{Parties[s.Index]} {s.Item}")))
            + (Tie is null ? "" : $"; {Tie}");
}
