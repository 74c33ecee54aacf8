namespace ElectionAnalysis;

/// <summary>Words in <see cref="Prose"/> that lead to a figure, a table or a source on the same page.</summary>
/// <param name="Text">The words, such as "Figure 2".</param>
/// <param name="Anchor">The place, such as <c>figure-2</c>.</param>
public sealed record CrossReference(string Text, string Anchor)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
