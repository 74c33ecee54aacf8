namespace ElectionAnalysis;

/// <summary>The kinds of <see cref="Token"/>.</summary>
internal enum TokenKind
{
    Word,
    Number,
    Year,
    Date,
    Mark,
}
