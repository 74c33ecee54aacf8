namespace CSharpKernel;

/// <summary>Blocks of lines that stand in deeper than the one above them, as Python has them.</summary>
internal static class Indented
{
    public static int Breaks(string text) => text.Count(c => c == '\n');

    /// <summary>The last of the lines that stand in deeper than one; that one where there are none.</summary>
    public static int Last(string[] lines, int number)
    {
        var last = number;
        for (var i = number + 1; i < lines.Length
            && (lines[i].Trim().Length == 0 || Of(lines[i]).Length > Of(lines[number]).Length); i++)
        {
            last = lines[i].Trim().Length > 0 ? i : last;
        }

        return last;
    }

    public static string Of(string line) => line[..(line.Length - line.TrimStart().Length)];
}
