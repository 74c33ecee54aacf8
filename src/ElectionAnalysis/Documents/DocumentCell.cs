namespace ElectionAnalysis;

/// <summary>A cell of a table; the same object stands in every place that it spans.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Target">The article that its first link leads to, or null.</param>
/// <param name="IsHeader">Whether it is a heading of rows or columns.</param>
/// <param name="Line">The document's line, counted from 1.</param>
public sealed record DocumentCell(string Text, string? Target, bool IsHeader, int Line);
