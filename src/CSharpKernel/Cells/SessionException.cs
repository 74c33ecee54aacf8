namespace CSharpKernel;

/// <summary>A magic or a directive that cannot be done.</summary>
/// <param name="message">One line: what is wrong, and the remedy.</param>
public sealed class SessionException(string message) : Exception(message);
