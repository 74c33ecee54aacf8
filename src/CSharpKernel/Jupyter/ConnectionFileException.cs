namespace CSharpKernel;

/// <summary>A kernel cannot be started as its connection file says.</summary>
/// <param name="message">One line: file, line, what is wrong, and the remedy.</param>
public sealed class ConnectionFileException(string message) : Exception(message);
