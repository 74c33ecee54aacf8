using System.Text.Json.Nodes;

namespace CSharpKernel;

/// <summary>
/// What the kernel, its kernelspec and the notebooks it runs call their language: the same everywhere, because front-ends
/// write down every difference.
/// </summary>
public static class KernelLanguage
{
    /// <summary>
    /// VS Code compares this with its own name of the language, letter by letter, and marks every cell that it finds to differ;
    /// Markdown and Quarto make it the word after a fence, where "C#" would end the code.
    /// </summary>
    public const string Name = "csharp";

    /// <summary>What a front-end is told, and what it writes into notebooks; keys in order, as it writes them.</summary>
    /// <returns>An object of the caller's own.</returns>
    public static JsonObject Info() => new()
    {
        ["codemirror_mode"] = "text/x-csharp",
        ["file_extension"] = ".cs",
        ["mimetype"] = "text/x-csharp",
        ["name"] = Name,
        ["pygments_lexer"] = "csharp",
        ["version"] = "14.0",
    };

    /// <summary>Whether a notebook's language is C#, by whatever name; notebooks of several languages say another one.</summary>
    /// <param name="name">The name; null where the notebook has none.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsCSharp(string? name) => name is null || name.ToUpperInvariant() is "C#" or "CSHARP";
}
