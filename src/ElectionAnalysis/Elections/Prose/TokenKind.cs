namespace ElectionAnalysis;

internal enum TokenKind
{
    Word,
    Number,
    Year,
    Date,
    Mark,
}
