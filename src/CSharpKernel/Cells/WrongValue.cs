using Microsoft.CodeAnalysis;

namespace CSharpKernel;

/// <summary>A value that stands in a cell where one of another type is wanted.</summary>
/// <param name="Text">How it is written in the cell.</param>
/// <param name="Given">What it is.</param>
/// <param name="Wanted">What is wanted.</param>
/// <param name="Value">The value itself, where a variable holds it.</param>
public sealed record WrongValue(string Text, ITypeSymbol Given, ITypeSymbol Wanted, object? Value);
