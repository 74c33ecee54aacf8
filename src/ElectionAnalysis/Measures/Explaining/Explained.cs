namespace ElectionAnalysis;

/// <summary>What was measured, and how it came about: shown as such in a notebook.</summary>
public abstract record Explained
{
    public required Measure Measure { get; init; }

    /// <summary>What was measured, such as "Mali 2013".</summary>
    public string Subject { get; init; } = "";

    /// <summary>What it was measured on: seats, votes, or a round.</summary>
    public string Scale { get; init; } = "";

    /// <summary>What counted as a party in an election; null where parties and numbers were given as they are.</summary>
    public UnitPolicy? Policy { get; init; }

    /// <summary>The numbers it was computed from, with the steps to follow by hand.</summary>
    public abstract Table Steps { get; }

    /// <summary>The values as a table, where there is more than one; null for a single number.</summary>
    public abstract Table? Values { get; }

    /// <summary>The value, or in a few words the values, as people read them.</summary>
    public abstract string Text { get; }

    /// <summary>How the last step makes the value, such as "1 ÷ Σp² = 4.26"; null when the steps say it all.</summary>
    public abstract string? Closing { get; }

    /// <summary>Rows left out, and why.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>The value under other policies and rules.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    /// <summary>What else a reader must know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <inheritdoc/>
    public sealed override string ToString() =>
        string.Join(", ", new[] { Measure.ToString(), Scale, Subject }.Where(part => part.Length > 0)) + ": " + Text;
}
