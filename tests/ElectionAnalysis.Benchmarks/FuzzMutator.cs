using System.Globalization;
using System.Text;

namespace ElectionAnalysis.Benchmarks;

/// <summary>Changes a document in one to eight of the ways in which documents go wrong.</summary>
internal sealed class FuzzMutator(string[] documents, Random random)
{
    private const int Longest = 2_000_000;

    private static readonly string[] Odd =
    [
        "\u202E", "\u2066", "\u200B", "\u200D", "\u001B[2J", "\u009B", "\0", "\uFEFF", "\uFFFD", "\uD800", "\u0301", "😀", "\u00A0",
        "\u2028", "\t", "\r", "\n\n", "\n", "=", "==", "- ", "|", ":", "%", "(", ")", "[1]", "[[a|b]]", "{{x}}",
        "<b>", "&amp;", "−", "–", "+", "±", "▲", "Increase", "Decrease", "New", "–5", "'''", "\"", "%{x}", "٣", "१२३", "۱۲۳۴", "１２", "Ⅷ",
        "½", "m", " million", " (first round)", " (second round)", "of the", "NaN", "∞", "1e308", "0x10", ",", ".", "..", "…",
    ];

    private static readonly string[] Numbers =
    [
        "0", "1", "-1", "−5", "00", "007", "1,5", "1.5", "1.234", "1,234", "12 345", "100%", "140%", "-3%", "0%", "99.999999%", "50.00%",
        "2147483647", "2147483648", "4294967296", "9223372036854775807", "9223372036854775808",
        "99999999999999999999999999999999", "1e400", "0.0000000001", "1.2m", "5 billion", "10,000", "1,2,3", "3/0", "31 February 2013",
        "2013-13-45", "0 January 0", "٣١ فبراير ٢٠١٣", "15 December 99999", "29 February 2100", "1–2", "12 (5)", "",
    ];

    private static readonly string[] Values = ["New", "Independents", "Others", "Invalid", "Blank", "Total", "{{nowrap|A}}", "A & B",
        "<ref>5</ref>", "None", "N/A", "?", "TBD"];

    public string Next()
    {
        var text = documents[random.Next(documents.Length)];
        for (var changes = 1 + random.Next(8); changes > 0; changes--)
        {
            text = Change(text);
            text = text.Length > Longest ? text[..Longest] : text;
        }

        return text;
    }

    private string Change(string text)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count);
        switch (random.Next(17))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(random.Next(lines.Count), lines[at]);
                break;
            case 2:
                var other = random.Next(lines.Count);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 3 or 4 or 5:
                return Number(text, Numbers[random.Next(Numbers.Length)]);
            case 6:
                return Number(text,
                    random.NextInt64().ToString(random.Next(2) == 0 ? "0" : "N0", CultureInfo.InvariantCulture)
                        + (random.Next(4) == 0 ? "%" : ""));
            case 7 or 8:
                return text.Insert(random.Next(text.Length + 1), Odd[random.Next(Odd.Length)]);
            case 9:
                var source = documents[random.Next(documents.Length)];
                return string.Concat(text.AsSpan(0, random.Next(text.Length + 1)), source.AsSpan(random.Next(source.Length + 1)));
            case 10:
                return text[..random.Next(text.Length + 1)];
            case 11:
                return Value(lines,
                    string.Concat(Enumerable.Repeat(random.Next(2) == 0
                        ? Numbers[random.Next(Numbers.Length)] + " "
                        : Odd[random.Next(Odd.Length)], 10_000)));
            case 12:
                return Value(lines, Values[random.Next(Values.Length)]);
            case 13:
                return Key(lines,
                    random.Next(3) switch { 0 => "1000000000", 1 => "99999999999999999999",
                        _ => random.Next(-2, 40).ToString(CultureInfo.InvariantCulture) });
            case 14:
                lines[at] = string.Concat(Enumerable.Repeat(lines[at] + " ", 1 + (20_000 / (lines[at].Length + 1))));
                break;
            case 15:
                return Parties(lines);
            default:
                return Digits(text);
        }

        return string.Join('\n', lines);
    }

    /// <summary>Another number in the place of one.</summary>
    private string Number(string text, string number)
    {
        var start = text.AsSpan(random.Next(text.Length + 1)) is var rest && rest.IndexOfAnyInRange('0', '9') is var found && found >= 0
            ? text.Length - rest.Length + found
            : -1;
        if (start < 0)
        {
            return text + number;
        }

        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is ',' or '.'))
        {
            end++;
        }

        return string.Concat(text.AsSpan(0, start), number, text.AsSpan(end));
    }

    private string Value(List<string> lines, string value)
    {
        var entries = Enumerable.Range(0, lines.Count)
            .Where(i => lines[i].StartsWith("- ", StringComparison.Ordinal) && lines[i].Contains(':', StringComparison.Ordinal)).ToArray();
        if (entries.Length > 0)
        {
            var i = entries[random.Next(entries.Length)];
            lines[i] = lines[i][..(lines[i].IndexOf(':', StringComparison.Ordinal) + 1)] + " " + value;
        }

        return string.Join('\n', lines);
    }

    private string Key(List<string> lines, string number)
    {
        var entries = Enumerable.Range(0, lines.Count)
            .Where(i =>
                lines[i].StartsWith("- ", StringComparison.Ordinal) && lines[i].IndexOf(':', StringComparison.Ordinal) is var c and > 0
                    && char.IsAsciiDigit(lines[i][c - 1])).ToArray();
        if (entries.Length > 0)
        {
            var i = entries[random.Next(entries.Length)];
            var colon = lines[i].IndexOf(':', StringComparison.Ordinal);
            lines[i] = lines[i][..colon].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') + number + lines[i][colon..];
        }

        return string.Join('\n', lines);
    }

    /// <summary>Hundreds of parties with seats and votes of any size.</summary>
    private string Parties(List<string> lines)
    {
        var at = lines.FindIndex(l => l.StartsWith("- ", StringComparison.Ordinal));
        var infobox = new StringBuilder();
        var most = random.Next(4) == 0 ? int.MaxValue : 200;
        for (var (i, n) = (random.Next(30), random.Next(1, 300)); n > 0; i++, n--)
        {
            infobox.Append(CultureInfo.InvariantCulture,
                $"- Party{i}: {(random.Next(10) == 0 ? "Independents" : "Party " + i)}\n- Seats{i}: {random.Next(most)}\n- Last Election{i}: {(random.Next(5) == 0 ? "New" : random.Next(most))}\n- Popular Vote{i}: {random.NextInt64(most == 200 ? 1_000_000 : 2_000_000_000)}\n");
        }

        lines.Insert(Math.Max(0, at), infobox.ToString());
        return string.Join('\n', lines);
    }

    /// <summary>All digits of a stretch in another script's.</summary>
    private string Digits(string text)
    {
        var zero = "٠۰०০０௦"[random.Next(6)];
        var (start, length) = (random.Next(text.Length + 1), random.Next(2_000));
        return string.Create(text.Length, (text, start, length, zero), static (span, state) =>
        {
            state.text.CopyTo(span);
            for (var i = state.start; i < Math.Min(span.Length, state.start + state.length); i++)
            {
                span[i] = char.IsAsciiDigit(span[i]) ? (char)(state.zero + span[i] - '0') : span[i];
            }
        });
    }
}
