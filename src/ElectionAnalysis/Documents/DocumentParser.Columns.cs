using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>An infobox as a page shows it and a browser copies it: a label and a value for each party, with tabs between.</content>
internal sealed partial class DocumentParser
{
    private const int MostColumns = 12;

    /// <summary>Labels whose columns are parties.</summary>
    private static readonly FrozenSet<string> OfParties = new[]
    {
        "leader", "party", "candidate", "nominee", "party leader", "leader since", "leaders seat", "alliance", "running mate", "home state",
        "last election", "seats before", "seats after", "current seats", "seats needed", "seats", "seat change", "popular vote", "votes",
        "percentage", "swing", "electoral vote", "states carried", "delegate count",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Labels of which a second line begins the next row of parties.</summary>
    private static readonly FrozenSet<string> Opening = new[] { "leader", "candidate", "nominee", "party" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Fewer such lines are the head of a table.</summary>
    private const int FewestLabels = 3;

    private readonly HashSet<string> labels = new(StringComparer.Ordinal);
    private int before;
    private int widest;
    private bool? isCopied;

    /// <summary>Whether lines are an infobox as a browser copies it: several begin with one of its labels and a tab.</summary>
    public static bool IsCopied(string text)
    {
        var found = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.TrimEnd().EndsWith("seats needed for a majority", StringComparison.Ordinal))
            {
                return true;
            }

            found += line.IndexOf('\t') is > 0 and < LongestKey and var tab && line.Count('\t') <= MostColumns
                && InfoboxKey.Split(line[..tab].Trim().TrimEnd(':').ToString()) is (var label, null) && OfParties.Contains(label) ? 1 : 0;
            if (found == FewestLabels)
            {
                return true;
            }
        }

        return false;
    }

    private bool TryColumns(ReadOnlySpan<char> content, int line)
    {
        if (!(isCopied ??= IsCopied(text)))
        {
            return false;
        }

        if (Unnamed(content.ToString()) is var (fact, value))
        {
            Take(fact, value, line);
            return true;
        }

        if (!content.Contains('\t') || content.Count('\t') > MostColumns)
        {
            return false;
        }

        var cells = Array.ConvertAll(content.ToString().Split('\t'), c => c.Trim());
        if (cells is [['←', ..] last, var day, [.., '→'] next])
        {
            Take("previous election", last[1..].Trim(), line);
            Take("election date", day, line);
            Take("next election", next[..^1].Trim(), line);
            return true;
        }

        var (label, number) = InfoboxKey.Split(cells[0].TrimEnd(':'));
        if (number is not null || !InfoboxKey.Known.Contains(label))
        {
            return false;
        }

        if (!OfParties.Contains(label))
        {
            if (cells.Length != 2)
            {
                return false;
            }

            Take(cells[0].TrimEnd(':'), cells[1], line);
            return true;
        }

        if (!labels.Add(label) && Opening.Contains(label))
        {
            before += widest;
            labels.Clear();
            labels.Add(label);
            widest = 0;
        }

        widest = Math.Max(widest, cells.Length - 1);
        for (var i = 1; i < cells.Length; i++)
        {
            if (cells[i].Length > 0)
            {
                Take(Invariant($"{label}{before + i}"), cells[i], line);
            }
        }

        return true;
    }

    /// <summary>
    /// What a line above the columns says without the key that names it: "All 169 seats in the Storting", "85 seats needed for a majority",
    /// "15 March 2017".
    /// </summary>
    internal static (string Key, string Value)? Unnamed(string line)
    {
        var words = line.Split(' ');
        return line.Length is 0 or > 100 || line[^1] == '.' ? null
            : words is [var least, .., "seats", "needed", "for", "a", "majority"] && char.IsDigit(least[0]) ? ("majority seats", least)
            : words is ["All", var all, "seats" or "members", ..] && char.IsDigit(all[0])
                || words is [var some, "of", "the", var whole, "seats", ..] && char.IsDigit(some[0]) && char.IsDigit(whole[0])
                ? ("seats for election", line)
            : Day().IsMatch(line) ? ("election date", line)
            : null;
    }

    [GeneratedRegex(@"^([0-9]{1,2}\.? (de |of )?\p{L}{3,12} (de )?[12][0-9]{3}|\p{L}{3,12} [0-9]{1,2}, [12][0-9]{3})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Day();

    private void Take(string key, string value, int line)
    {
        EndParagraph();
        EndEntry();
        entry = InfoboxEntry.Of(key, Decoded(value), new(name, line, value));
        EndEntry();
    }

    /// <summary>The first line, where it stands alone and names an election, as a page's title is copied.</summary>
    private Sourced<string>? FirstLine() =>
        sections is [{ Heading: "", Paragraphs: [var only, ..] }, ..] && only.Text.Length < 120 && only.Line == 1
            && !only.Text.EndsWith('.') && only.Text.Any(char.IsDigit)
            && (only.Text.Contains("election", StringComparison.OrdinalIgnoreCase)
                || only.Text.Contains("referendum", StringComparison.OrdinalIgnoreCase))
            ? new(only.Text, new(name, only.Line, only.Text)) : null;
}
