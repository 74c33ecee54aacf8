namespace ElectionAnalysis;

/// <summary>A page of a wiki's export.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Text">Its wikitext.</param>
/// <param name="Origin">Which revision it is.</param>
internal sealed record WikiPage(string Title, string Text, DocumentOrigin Origin);
