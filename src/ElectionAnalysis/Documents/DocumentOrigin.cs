namespace ElectionAnalysis;

/// <summary>Where a document of others comes from, as its container says: for a reader who wants to find it again.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Revision">The revision that was read.</param>
/// <param name="Date">When that was written, as the source gives it.</param>
/// <param name="Licence">The licence of its text.</param>
public sealed record DocumentOrigin(string? Address, string? Revision, string? Date, string? Licence)
{
    /// <summary>All of it in one line.</summary>
    public override string ToString() => string.Join(", ",
        new[] { Revision is null ? null : $"revision {Revision}", Date, Licence, Address }.OfType<string>());
}
