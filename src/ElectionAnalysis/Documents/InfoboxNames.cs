using System.Collections.Frozen;
using System.Globalization;

namespace ElectionAnalysis;

/// <summary>What the parameters of infoboxes are called in other languages, as <c>InfoboxNames.txt</c> has it.</summary>
internal static class InfoboxNames
{
    private static readonly FrozenDictionary<string, string> Numbered = Read(isNumbered: true);

    private static readonly FrozenDictionary<string, string> Single = Read(isNumbered: false);

    private static readonly string[] Naming = ["party", "candidate", "leader"];

    private static readonly string[] Counting = ["seats", "popular vote", "percentage"];

    /// <summary>The parameter's English name with its number, or the key itself where it is English or not known.</summary>
    public static string English(string key)
    {
        var (name, number) = InfoboxKey.Split(key);
        if (InfoboxKey.Known.Contains(name))
        {
            return key;
        }

        if (number is null && Middle(name) is { } middle)
        {
            (name, number) = middle;
        }

        return (number is null ? Single : Numbered).TryGetValue(name, out var english)
            ? number is null ? english : Invariant($"{english}{number}")
            : key;
    }

    /// <summary>Whether parameters number parties, candidates or leaders and give their votes or seats.</summary>
    public static bool AreOfAnElection(IEnumerable<string> keys)
    {
        var names = keys.Select(k => InfoboxKey.Split(English(k))).Where(k => k.Number is not null).Select(k => k.Name)
            .ToHashSet(StringComparer.Ordinal);
        return Array.Exists(Naming, names.Contains) && Array.Exists(Counting, names.Contains);
    }

    /// <summary>"escaños1_ant": a number before the last word.</summary>
    private static (string Name, int Number)? Middle(string name)
    {
        var digit = name.AsSpan().IndexOfAnyInRange('0', '9');
        var length = digit < 0 ? 0 : name.AsSpan(digit).IndexOfAnyExceptInRange('0', '9');
        return digit > 0 && length > 0 && name[digit + length] == ' '
            && int.TryParse(name.AsSpan(digit, length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (name[..digit].TrimEnd() + name[(digit + length)..], number) : null;
    }

    private static FrozenDictionary<string, string> Read(bool isNumbered)
    {
        using var stream = typeof(InfoboxNames).Assembly.GetManifestResourceStream("InfoboxNames.txt")!;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var english = "";
        foreach (var line in new StreamReader(stream).ReadToEnd().Split('\n').Where(l => l is not (['#', ..] or "")))
        {
            if (line[0] != ' ')
            {
                english = line.Trim(':', '\r');
            }
            else if (english.EndsWith('#') == isNumbered)
            {
                foreach (var other in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    names.TryAdd(InfoboxKey.Split(other).Name, english.TrimEnd('#'));
                }
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
