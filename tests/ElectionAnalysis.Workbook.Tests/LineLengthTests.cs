using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>Code is read beside other code: lines have at most 140 columns, whatever a long text in quotes adds to them.</summary>
public sealed class LineLengthTests
{
    private const int Most = 140;

    [Fact]
    public void Code_EveryLine_FitsBesideAnother()
    {
        var tooLong = new[] { "src", "tests" }.Select(folder => Path.Combine(Workspace.Repository, folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules"))
            .SelectMany(TooLong).ToList();

        Assert.True(tooLong.Count == 0, string.Join('\n', tooLong));
    }

    private static IEnumerable<string> TooLong(string path)
    {
        var text = SourceText.From(File.ReadAllText(path));
        var lines = text.Lines.Where(l => l.Span.Length > Most).ToList();
        if (lines.Count == 0)
        {
            yield break;
        }

        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        foreach (var line in lines)
        {
            var quoted = root.DescendantNodes(line.Span).Where(IsText).Select(t => t.Span.Intersection(line.Span)?.Length ?? 0);
            if (line.Span.Length - quoted.DefaultIfEmpty(0).Max() <= Most)
            {
                continue;
            }

            yield return $"{Path.GetRelativePath(Workspace.Repository, path)}:{line.LineNumber + 1} has {line.Span.Length} columns";
        }
    }

    private static bool IsText(SyntaxNode node) =>
        node is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax { Token.Value: string };
}
