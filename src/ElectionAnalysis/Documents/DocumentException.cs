namespace ElectionAnalysis;

/// <summary>
/// A document that cannot be read at all. The message is one line, fit for a terminal: file, line, what is wrong, and the remedy.
/// </summary>
public sealed class DocumentException : Exception
{
    internal DocumentException(string document, int line, string problem, Exception? inner = null)
        : base(VisibleText.Show(Invariant($"{document}:{line}: {problem}")), inner)
    {
        Document = document;
        Line = line;
    }

    /// <summary>There is no such document, and so no line of it.</summary>
    internal DocumentException(string document, string problem)
        : base(VisibleText.Show($"{document}: {problem}")) => (Document, Line) = (document, 1);

    /// <summary>The document's file name.</summary>
    public string Document { get; }

    /// <summary>The line the problem was seen on, counted from 1.</summary>
    public int Line { get; }
}
