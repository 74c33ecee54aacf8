namespace ElectionAnalysis;

/// <summary>An answer that is near: not meant, or right by another reading of the data.</summary>
/// <param name="Other">What computes it, where it is a number.</param>
/// <param name="Others">What gives it, where it is a name.</param>
/// <param name="Message">What it is, and what was asked.</param>
/// <param name="IsRight">Whether it is taken.</param>
internal sealed record NearMiss(Func<double>? Other, Func<IEnumerable<string>>? Others, string Message, bool IsRight = false);
