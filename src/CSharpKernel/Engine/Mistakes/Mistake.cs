namespace CSharpKernel;

/// <summary>A beginner's mistake that was recognised in the writing of a cell.</summary>
/// <param name="Line">The line, counted from 0.</param>
/// <param name="Column">Where on it, counted from 0.</param>
/// <param name="Advice">What was meant and how it is written; stands in place of the compiler's words.</param>
internal sealed record Mistake(int Line, int Column, string Advice);
