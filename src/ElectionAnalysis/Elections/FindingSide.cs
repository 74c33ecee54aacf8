namespace ElectionAnalysis;

/// <summary>One side of a check.</summary>
/// <param name="Value">The value; null where a text stands for it.</param>
/// <param name="Source">Where it stands; null when it was computed or follows from a rule.</param>
public sealed record FindingSide(ClaimValue? Value, Provenance? Source)
{
    /// <summary>What the value is, where it is one that a claim could state.</summary>
    public ClaimKind? Kind { get; init; }

    /// <summary>Whose it is.</summary>
    public ClaimSubject? Subject { get; init; }

    /// <summary>The claim, where the prose states it.</summary>
    public Claim? Claim { get; init; }

    /// <summary>The sides that a sum was made of.</summary>
    public IReadOnlyList<FindingSide> Parts { get; init; } = [];

    /// <summary>The text, where the side is no value or is written otherwise.</summary>
    public string? Words { get; init; }

    internal static FindingSide Of(Claim claim) =>
        new(claim.Value, claim.Source) { Kind = claim.Kind, Subject = claim.Subject, Claim = claim };

    internal static FindingSide Of(ClaimKind kind, ClaimSubject? subject, ClaimValue value, Provenance? source) =>
        new(value, source) { Kind = kind, Subject = subject };

    internal static FindingSide Text(string words, Provenance? source) => new(null, source) { Words = words };

    /// <summary>A sum, which stands where its first part does.</summary>
    internal static FindingSide Sum(ClaimValue value, IReadOnlyList<FindingSide> parts, bool shown = false) =>
        new(value, parts.Count > 0 ? parts[0].Source : null)
    {
        Parts = parts,
        Words = shown ? $"{string.Join(" + ", parts)} = {value}" : null,
    };

    /// <summary>The side in words: <c>66</c>, <c>37.32%</c>, <c>115 + 11 + 20 + 1 = 147</c>.</summary>
    public override string ToString() =>
        Words ?? (Kind is ClaimKind.SeatChange && Value?.Number is { } change ? Invariant($"{change:+0;−0;0}")
        : Kind is ClaimKind.VoteShareChange or ClaimKind.TurnoutChange && Value?.Number is { } points
            ? Invariant($"{points * 100:+0.##;−0.##;0} points")
        : Value?.ToString() ?? "");
}
