namespace ElectionAnalysis;

/// <summary>The same measure under another policy, shown beside the main value as a bound.</summary>
/// <param name="Policy">The policy in words, such as "each independent as a party of one".</param>
/// <param name="Value">The value under it.</param>
public sealed record Alternative(string Policy, MeasureValue Value);
