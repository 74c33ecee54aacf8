using Microsoft.CodeAnalysis;

namespace CSharpKernel;

/// <summary>
/// The program around the kernel: what it calls itself, what it brings into sessions, and what it knows of its own types.
/// Only the identity must be given; a host that says no more runs plain C#. Nothing here is asked before it is needed.
/// </summary>
public interface IKernelHost
{
    /// <summary>What the program calls itself.</summary>
    KernelIdentity Identity { get; }

    /// <summary>What <c>#!about</c> says first: parts of the program, with their versions.</summary>
    IReadOnlyList<(string Part, string Version)> Versions => [(Identity.Title, Identity.Version)];

    /// <summary>The assemblies that the process has one copy of, which cells get instead of their own.</summary>
    CarriedAssemblies Assemblies => CarriedAssemblies.None;

    /// <summary>Magics beside the kernel's own.</summary>
    IReadOnlyList<Magic> Magics => [];

    /// <summary>What to do about a name that the compiler does not know.</summary>
    /// <param name="name">The name.</param>
    /// <returns>A sentence, or null where the host does not know the name either.</returns>
    string? Remedy(string name) => null;

    /// <summary>How one gets what is wanted from a value of another type.</summary>
    /// <param name="wrong">The value, and what is wanted.</param>
    /// <returns>An expression to write instead, a sentence that ends with a full stop, or null.</returns>
    string? Remedy(WrongValue wrong) => null;

    /// <summary>What to do about a member that a value does not have.</summary>
    /// <param name="type">The value's type.</param>
    /// <param name="member">The member's name; in brackets, an index; empty where the value itself is called like a
    /// function; behind a question mark, where nothing that the value has is like it.</param>
    /// <param name="text">How the value is written in the cell.</param>
    /// <returns>A sentence, or null where the host does not know either.</returns>
    string? Remedy(ITypeSymbol type, string member, string text) => null;

    /// <summary>How an expression is written in C# that other languages have for the host's own things, such as tables.</summary>
    /// <param name="expression">The expression.</param>
    /// <returns>Why, a colon, and the expression in C#; or null.</returns>
    string? Rewrite(ForeignExpression expression) => null;

    /// <summary>How much a value holds, such as "2 elections", or null where that says nothing.</summary>
    /// <param name="value">The value of a variable.</param>
    string? Size(object value) => null;

    /// <summary>Whether a function that gives a value of the type is called for nothing but to see it.</summary>
    /// <param name="type">What the function gives.</param>
    bool IsShown(ITypeSymbol type) => false;

    /// <summary>Whether a number is a share from 0 to 1, which nobody means to compare with a percentage.</summary>
    /// <param name="symbol">The property, or the function that gives it.</param>
    /// <param name="name">The name that the function is given; null for a property.</param>
    bool IsShare(ISymbol symbol, string? name) => false;

    /// <summary>What to do with data that was pasted into a cell of code, as a sentence.</summary>
    string? DataRemedy => null;

    /// <summary>What is to be said of a cell before it runs.</summary>
    /// <param name="cell">The cell, which compiles.</param>
    /// <returns>Lines for its error stream, each with the line of code that it is about.</returns>
    IEnumerable<string> Advise(CompiledCell cell) => [];

    /// <summary>What is to be said of a name beside its documentation.</summary>
    /// <param name="symbol">What the name means.</param>
    /// <returns>Paragraphs.</returns>
    IEnumerable<(string Title, string Text)> Describe(ISymbol symbol) => [];

    /// <summary>What a text may name that is written as an argument of a value's member, such as the columns of a table.</summary>
    /// <param name="value">The value of a variable.</param>
    /// <param name="members">The members that lead from it to the value that is meant; none when it is that value.</param>
    /// <returns>The names.</returns>
    IEnumerable<string> NamesIn(object value, IReadOnlyList<string> members) => [];

    /// <summary>Makes known how a value is shown, before it is.</summary>
    /// <param name="value">The value.</param>
    void Prepare(object value)
    {
    }

    /// <summary>Makes it known again, after an extension has come that may show the same values otherwise.</summary>
    void Reclaim()
    {
    }
}
