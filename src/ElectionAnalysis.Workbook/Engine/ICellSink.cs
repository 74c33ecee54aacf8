namespace ElectionAnalysis.Workbook;

/// <summary>Where a cell's outputs go, and where its input comes from: a notebook file, or a Jupyter front-end.</summary>
internal interface ICellSink
{
    /// <param name="name">stdout or stderr.</param>
    /// <param name="text">What was written.</param>
    void Write(string name, ReadOnlySpan<char> text);

    void Display(MimeBundle data, string? displayId);

    /// <summary>Replaces what was displayed under an id before.</summary>
    void Update(MimeBundle data, string displayId);

    void Result(MimeBundle data, int executionCount);

    /// <summary>Takes away what the cell has shown so far, at once or when something new comes.</summary>
    void Clear(bool wait);

    void Error(CellError error);

    /// <summary>Documentation, for a front-end that has a pager.</summary>
    void Page(MimeBundle data);

    /// <summary>Asks the reader for a line.</summary>
    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    string Ask(string prompt, bool isPassword);
}
