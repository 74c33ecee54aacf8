namespace CSharpKernel;

/// <summary>Something that can be written.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kind">What it is, in the words front-ends have icons for.</param>
/// <param name="Signature">A line about it.</param>
internal sealed record Completion(string Text, string Kind, string Signature);
