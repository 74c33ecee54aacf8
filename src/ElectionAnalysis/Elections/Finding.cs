namespace ElectionAnalysis;

/// <summary>A check that was made, with both sides and both places.</summary>
public sealed record Finding
{
    private readonly FormattableString message;

    internal Finding(CheckKind kind, Verdict verdict, Severity severity, FormattableString message, FindingSide? left,
        FindingSide? right = null)
    {
        Kind = kind;
        Verdict = verdict;
        Severity = severity;
        this.message = message;
        Left = left;
        Right = right;
    }

    /// <summary>The check.</summary>
    public CheckKind Kind { get; }

    /// <summary>
    /// The check in snake case, such as <c>seats_sum</c>; for a problem of the document its own name, such as
    /// <c>duplicate_key</c>.
    /// </summary>
    public string Check => Problem?.Kind ?? TableRecords.SnakeCase(Kind.ToString());

    /// <summary>What it found.</summary>
    public Verdict Verdict { get; }

    /// <summary>How much it matters.</summary>
    public Severity Severity { get; }

    /// <summary>The finding in one sentence, made when it is asked for.</summary>
    public string Message => Invariant(message);

    /// <summary>One side; null when there is none.</summary>
    public FindingSide? Left { get; }

    /// <summary>The other side; null when there is none.</summary>
    public FindingSide? Right { get; }

    /// <summary>Where the left side stands, <c>file:line</c>.</summary>
    public string? LeftAt => Left?.Source?.Place;

    /// <summary>Where the right side stands; null when it was computed or is missing.</summary>
    public string? RightAt => Right?.Source?.Place;

    /// <summary>The problem of the document that this reports, if it does.</summary>
    public ReadingProblem? Problem { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{LeftAt ?? RightAt}: {Message}";
}
