using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>
/// Parses cells, but not those nested so deeply that the compiler, which walks them by recursion, would run out of
/// stack and take the whole session with it.
/// </summary>
internal static class CellSyntax
{
    /// <summary>No person writes this deep, and half a megabyte of stack is enough for it.</summary>
    private const int Deepest = 1000;

    public static CSharpParseOptions Options { get; } = new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Script);

    /// <returns>False when the code is nested too deeply.</returns>
    public static bool TryParse(string code, string path, [NotNullWhen(true)] out SyntaxTree? tree)
    {
        tree = OpenBrackets(code) > Deepest ? null : CSharpSyntaxTree.ParseText(code, Options, path, Encoding.UTF8);
        if (tree is not null && Depth(tree.GetRoot()) > Deepest)
        {
            tree = null;
        }

        return tree is not null;
    }

    /// <summary>How many brackets stand open at most; "&lt;" counts until the statement ends, since it may be none.</summary>
    private static int OpenBrackets(string code)
    {
        var (open, angles, most) = (0, 0, 0);
        foreach (var c in code)
        {
            switch (c)
            {
                case '(' or '[' or '{':
                    open++;
                    break;
                case ')' or ']' or '}':
                    open = Math.Max(0, open - 1);
                    angles = 0;
                    break;
                case '<':
                    angles++;
                    break;
                case '>':
                    angles = Math.Max(0, angles - 1);
                    break;
                case ';' or '\n':
                    angles = 0;
                    break;
                default:
                    break;
            }

            most = Math.Max(most, open + angles);
        }

        return most;
    }

    /// <summary>Operators in a row nest to the left without limit, and the compiler takes those one after the other.</summary>
    private static int Depth(SyntaxNode root)
    {
        var most = 0;
        var left = new Stack<(SyntaxNode Node, int Depth)>([(root, 0)]);
        while (left.TryPop(out var one))
        {
            most = Math.Max(most, one.Depth);
            foreach (var child in one.Node.ChildNodes())
            {
                left.Push((child, one.Node is BinaryExpressionSyntax binary && child == binary.Left ? one.Depth : one.Depth + 1));
            }
        }

        return most;
    }
}
