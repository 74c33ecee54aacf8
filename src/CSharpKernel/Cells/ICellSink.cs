namespace CSharpKernel;

/// <summary>Where a cell's outputs go, and where its input comes from: a notebook file, or a Jupyter front-end.</summary>
public interface ICellSink
{
    /// <summary>Takes what the cell writes to a console.</summary>
    /// <param name="name">stdout or stderr.</param>
    /// <param name="text">What was written.</param>
    void Write(string name, ReadOnlySpan<char> text);

    /// <summary>Shows something below the cell.</summary>
    /// <param name="data">What to show.</param>
    /// <param name="displayId">The id under which it can be replaced, or null.</param>
    void Display(MimeBundle data, string? displayId);

    /// <summary>Replaces what was displayed under an id before.</summary>
    /// <param name="data">What to show instead.</param>
    /// <param name="displayId">The id.</param>
    void Update(MimeBundle data, string displayId);

    /// <summary>Shows the value of the cell's last expression.</summary>
    /// <param name="data">The value.</param>
    /// <param name="executionCount">The number of the cell.</param>
    void Result(MimeBundle data, int executionCount);

    /// <summary>Takes away what the cell has shown so far, at once or when something new comes.</summary>
    /// <param name="wait">Whether to wait for something new.</param>
    void Clear(bool wait);

    /// <summary>Shows why the cell failed.</summary>
    /// <param name="error">The error.</param>
    void Error(CellError error);

    /// <summary>Documentation, for a front-end that has a pager.</summary>
    /// <param name="data">What to show in it.</param>
    void Page(MimeBundle data);

    /// <summary>Asks the reader for a line.</summary>
    /// <param name="prompt">What is asked.</param>
    /// <param name="isPassword">Whether the answer must not be shown.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    string Ask(string prompt, bool isPassword);
}
