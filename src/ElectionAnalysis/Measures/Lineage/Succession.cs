namespace ElectionAnalysis;

/// <summary>One line of a <see cref="Lineage"/>: a party then, and one that follows it now.</summary>
/// <param name="Before">The party's name at the earlier election.</param>
/// <param name="After">The party's name at the later one.</param>
/// <param name="Kind">How the one follows the other.</param>
/// <param name="Share">The share (0–1) of the earlier party's support that the later one inherits; null when nobody knows.</param>
public sealed record Succession(string Before, string After, SuccessionKind Kind = SuccessionKind.Renamed, double? Share = null)
{
    /// <summary>The share (0–1) of the earlier party's support that the later one inherits; null when nobody knows.</summary>
    public double? Share { get; } = Share is null or (> 0 and <= 1) ? Share
        : throw new MeasureException(Invariant($"'{After}' cannot inherit {Share} of '{Before}'; give a share above 0 and at most 1, or none when it is not known."));
}
