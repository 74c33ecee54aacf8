namespace CSharpKernel;

/// <summary>A piece of a line that is written otherwise in C#.</summary>
/// <param name="Start">Where it begins in the cell.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">What to write instead.</param>
/// <param name="Reason">Why, as the beginning of a sentence that the corrected line ends.</param>
internal sealed record Correction(int Start, int End, string Text, string Reason);
