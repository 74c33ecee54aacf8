namespace CSharpKernel;

/// <summary>A notebook that cannot be read.</summary>
/// <param name="message">One line: file, line, what is wrong, and the remedy.</param>
public sealed class NotebookException(string message) : Exception(message);
