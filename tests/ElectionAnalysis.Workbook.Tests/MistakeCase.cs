using System.Globalization;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>One case of the files in <c>mistakes</c>.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Line">The line that the answer names.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Words">What the answer contains; nothing, where the cell is right.</param>
/// <param name="Never">What it does not contain.</param>
internal sealed record MistakeCase(string Name, int Line, string Cell, IReadOnlyList<string> Words, IReadOnlyList<string> Never)
{
    private const string Head = "=== ", Must = "--- ", MustNot = "-!- ";

    public static IEnumerable<MistakeCase> Read(string path)
    {
        var cases = File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n" + Head).Skip(1);
        foreach (var text in cases)
        {
            // A blank line ends a case: what follows is for readers.
            var lines = text.Split("\n\n")[0].Split('\n');
            var (name, line) = lines[0].Split(" @") is [var before, var number] ? (before, int.Parse(number, CultureInfo.InvariantCulture))
                : (lines[0], 1);
            yield return new(
                name,
                line,
                string.Join('\n', lines.Skip(1)
                    .Where(l => !l.StartsWith(Must, StringComparison.Ordinal) && !l.StartsWith(MustNot, StringComparison.Ordinal))),
                [.. After(lines, Must)],
                [.. After(lines, MustNot)]);
        }
    }

    private static IEnumerable<string> After(string[] lines, string mark) =>
        lines.Where(l => l.StartsWith(mark, StringComparison.Ordinal)).Select(l => l[mark.Length..]);
}
