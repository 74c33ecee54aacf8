namespace ElectionAnalysis;

/// <summary>A value in JSON with the line it starts on, which the platform's own documents do not tell.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">A text or number; null for another value.</param>
/// <param name="Items">The items of a list.</param>
/// <param name="Members">The members of an object.</param>
internal sealed record JsonPart(int Line, string? Text = null, List<JsonPart>? Items = null,
    List<(string Name, JsonPart Value)>? Members = null);
