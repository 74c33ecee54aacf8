namespace CSharpKernel;

/// <summary>Stata's commands, a verb and names of columns: they are done with whatever has such columns; and those of a terminal.</summary>
internal static class Commands
{
    /// <summary>What belongs to something is to be seen, as help(mali), ?mali and mali? show it elsewhere.</summary>
    public static string Help(string of) => $"What belongs to it is listed behind its name and a dot, with the Tab key: {of}.";

    /// <summary>A command that can be read as C#, such as !ls.</summary>
    public static string? Shell(CellLine line) => line[0] == "!" && line.Touches(0)
        && line[1] is "ls" or "dir" or "cd" or "pwd" or "cat" or "head" or "git" or "pip" or "mkdir" or "wget" or "curl" or "unzip"
            ? "This is a command for a terminal, and not for a cell." : null;

    /// <summary>mali? and ?mali, alone on their line.</summary>
    public static string? Question(CellLine line)
    {
        var name = new string([.. line.Text.Trim().Trim('?')]);
        return line.Text.Trim().Length > name.Length && name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '.')
            && char.IsLetter(name[0]) ? Help(name.TrimEnd('.')) : null;
    }

    public static string? Rule(CellLine line)
    {
        if (line.Count < 2 || !line.IsName(0)
            || line[0] is not ("summarize" or "sum" or "su" or "tabulate" or "tab" or "list" or "sort" or "gsort" or "keep"
            or "drop" or "rename" or "replace" or "describe" or "codebook"))
        {
            return null;
        }

        var condition = line[1] == "if" ? Corrections.Applied(line, 2, line.Count) : null;
        var first = condition is not null ? 2 : line[0] == "gsort" && line[1] == "-" ? 2 : 1;
        if (!line.IsName(first) || line.Names.Owner(line[first]) is not { } table
            || (condition is null && line[0] != "replace" && !Enumerable.Range(first, line.Count - first).All(i => line.IsName(i)
                || line[i] == "-")))
        {
            return null;
        }

        var names = string.Join(", ", line.From(1, line.Count).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var call = (line[0], condition) switch
        {
            ("keep" or "list", { } rows) => $"filter({rows})",
            ("drop", { } rows) => $"filter(!({rows}))",
            (_, { }) => null,
            ("replace", _) => $"mutate({line.From(1, line.Count)})",
            ("rename", _) when line.Count == 3 => $"rename({line[2]} = {line[1]})",
            ("keep" or "list", _) => $"select({names})",
            ("tab" or "tabulate", _) => $"tabulate({names})",
            ("sort" or "gsort", _) => $"arrange({names})",
            ("drop", _) => $"drop({names})",
            _ => $"describe({names})",
        };
        return call is null ? null : $"What is done with {table}, is called after a dot: {table}.{call}";
    }
}
