namespace CSharpKernel;

/// <summary>A piece of a cell: code in one language, or one magic.</summary>
/// <param name="Magic">The magic's name without <c>#!</c>; a language's name for code.</param>
/// <param name="Arguments">What follows the name on its line; behind a language's name only options, for code is code there, too.</param>
/// <param name="Code">
/// The lines up to the next magic, after as many empty ones as stand before them, so that line numbers are the cell's.
/// </param>
/// <param name="Line">The line it starts in, from 1.</param>
public sealed record CellPart(string Magic, string Arguments, string Code, int Line)
{
    /// <summary>What a magic begins with.</summary>
    public const string Prefix = "#!";

    /// <summary>Divides a cell at the lines that begin with <c>#!</c>.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="language">What it is written in until a magic says otherwise.</param>
    /// <param name="isLanguage">Whether a magic names a language, which the lines after it are in.</param>
    /// <returns>The pieces, in order.</returns>
    public static IReadOnlyList<CellPart> Of(string cell, string language, Func<string, bool> isLanguage)
    {
        var parts = new List<CellPart>();
        var lines = cell.Split('\n');
        var (start, arguments) = (0, "");
        for (var i = 0; i <= lines.Length; i++)
        {
            if (i < lines.Length && !IsMagic(lines[i]))
            {
                continue;
            }

            var code = new string('\n', start) + string.Join('\n', lines[start..i]);
            if (!string.IsNullOrWhiteSpace(code))
            {
                parts.Add(new(language, arguments, code, start + 1));
            }

            if (i == lines.Length)
            {
                break;
            }

            var words = lines[i].Trim()[Prefix.Length..].Split((char[])[' ', '\t'], 2, StringSplitOptions.TrimEntries);
            var behind = words.ElementAtOrDefault(1) ?? "";
            start = i + 1;
            if (!isLanguage(words[0]))
            {
                parts.Add(new(words[0], behind, "", i + 1));
            }
            else if (behind is "" or ['-', ..])
            {
                (language, arguments) = (words[0], behind);
            }
            else
            {
                // "#!sql SELECT 1": the code begins behind the name.
                (language, arguments, lines[i], start) = (words[0], "", behind, i);
            }
        }

        return parts;
    }

    private static bool IsMagic(string line) => line.TrimStart() is ['#', '!', var first, ..] && char.IsLetter(first);
}
