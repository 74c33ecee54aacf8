namespace ElectionAnalysis;

/// <summary>Where a value was read: the document, the line, and the text it was read from.</summary>
/// <param name="Document">The document's file name.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Text">The original text, unchanged.</param>
public sealed record Provenance(string Document, int Line, string Text)
{
    /// <summary>The place alone, as <c>file:line</c>.</summary>
    public string Place => Invariant($"{Document}:{Line}");

    /// <inheritdoc/>
    /// <remarks>A text can be as long as a document, and thousands of claims can come from it: its length is enough.</remarks>
    public override int GetHashCode() => HashCode.Combine(Document, Line, Text.Length);

    /// <inheritdoc/>
    public override string ToString() => $"{Place}: {Text}";
}
