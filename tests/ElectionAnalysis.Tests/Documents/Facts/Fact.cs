using System.Globalization;

namespace ElectionAnalysis.Tests.Documents.Facts;

/// <summary>One row of a <c>.facts.tsv</c> file: what a document says, written down by hand.</summary>
/// <param name="Kind">What is stated, in snake case.</param>
/// <param name="Subject">Of whom: a party as the infobox names it, house, election, round 2, total, ?.</param>
/// <param name="Value">The value as the file has it, such as 66, 46.03%, 2013-12-15, 18650000±5000.</param>
/// <param name="Text">Where it stands: a snippet that occurs once, with the number between « and »; empty for the infobox.</param>
internal sealed record Fact(string Kind, string Subject, string Value, string Text)
{
    /// <summary>The snippet without its marks.</summary>
    public string Snippet => Text.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);

    /// <summary>The marked number as written.</summary>
    public string Number => Text[(Text.IndexOf('«', StringComparison.Ordinal) + 1)..Text.IndexOf('»', StringComparison.Ordinal)];

    /// <summary>The least and the most that the value allows; a day counts as its number.</summary>
    public (double Low, double High) Range
    {
        get
        {
            if (Value.Contains('/', StringComparison.Ordinal) || DateOnly.TryParseExact(Value, "yyyy-MM-dd", out _))
            {
                var days = Value.Split('/')
                    .Select(d => (double)DateOnly.ParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber).ToList();
                return (days[0], days[^1]);
            }

            var text = Value.TrimStart('>', '<', '~');
            var parts = text.TrimEnd('%').Split('±');
            var scale = text.EndsWith('%') ? 0.01 : 1;
            var number = double.Parse(parts[0].Replace('−', '-'), CultureInfo.InvariantCulture) * scale;
            var around = parts.Length > 1 ? double.Parse(parts[1], CultureInfo.InvariantCulture) * scale : 0;
            return (number - around, number + around);
        }
    }

    /// <summary>Whether what was read says the same: an exact number exactly, an approximate one so that the two overlap.</summary>
    public bool Says(double low, double high)
    {
        var (from, to) = Range;
        var slack = 1e-9 + (Math.Max(Math.Abs(from), Math.Abs(to)) * 1e-9);
        return Value[0] is '>' or '<' or '~' || Value.Contains('±', StringComparison.Ordinal)
            ? low <= to + (0.1 * Math.Abs(to)) + slack && high >= from - (0.1 * Math.Abs(from)) - slack
            : low <= to + slack && high >= from - slack && Math.Abs(((low + high) / 2) - ((from + to) / 2)) <= slack;
    }
}
