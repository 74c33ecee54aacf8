using Microsoft.CodeAnalysis;

namespace CSharpKernel;

/// <summary>The items of a list in functions of each of them.</summary>
internal static class Items
{
    /// <summary>What a function calls an item: a party result is p.</summary>
    public static string Parameter(ITypeSymbol element) => element is { SpecialType: SpecialType.None, Name: [var first, ..] }
        && char.IsAsciiLetter(first)
        ? char.ToLowerInvariant(first).ToString() : "x";
}
