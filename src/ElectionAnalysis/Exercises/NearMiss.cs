namespace ElectionAnalysis;

/// <summary>An answer that is near and not meant.</summary>
/// <param name="Other">What computes it, where it is a number.</param>
/// <param name="Others">What gives it, where it is a name.</param>
/// <param name="Message">What it is, and what was asked.</param>
internal sealed record NearMiss(Func<double>? Other, Func<IEnumerable<string>>? Others, string Message);
