namespace CSharpKernel;

/// <summary>What can be written in place of a part of the code.</summary>
/// <param name="Start">Where the part begins, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">The texts.</param>
internal sealed record Completions(int Start, int End, IReadOnlyList<Completion> Items);
