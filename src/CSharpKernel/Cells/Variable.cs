namespace CSharpKernel;

/// <summary>A variable that cells have declared.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, as code would have it.</param>
/// <param name="Value">What it holds.</param>
public sealed record Variable(string Name, string Type, object? Value);
