using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>The table that <c>{{Election results}}</c> shows: a row per party or candidate, and the totals below.</summary>
internal static partial class WikiElectionResults
{
    private static readonly (string Key, string Label)[] Totals =
    [
        ("valid", "Valid votes"), ("invalid", "Invalid votes"), ("blank", "Blank votes"), ("total", "Total votes"),
        ("electorate", "Registered voters"),
    ];

    /// <summary>The rows of a referendum: what it is called where its own name is not given, its votes and its share.</summary>
    private static readonly (string[] Name, string Label, string[] Votes, string[] Share)[] Answers =
    [
        (["option1", "yes_text", "yestext"], "For", ["for", "yes", "votes1"], ["yespct", "forpct", "percent1"]),
        (["option2", "no_text", "notext"], "Against", ["against", "no", "votes2"], ["nopct", "againstpct", "percent2"]),
        ([], "Valid votes", ["valid"], []), ([], "Invalid votes", ["invalid"], []), ([], "Total votes", ["total"], []),
        ([], "Registered voters", ["electorate"], []), ([], "Turnout", [], ["turnoutpct"]),
    ];

    private const int MostSeatKinds = 5;

    /// <summary>A column that the template does not have: the seats of all kinds together.</summary>
    private const string AllSeats = "+seats";

    /// <summary>The table that <c>{{Referendum results}}</c> or <c>{{Referendum}}</c> shows.</summary>
    public static DocumentTable Referendum(WikiTemplate template, WikiInline inline, Func<int, int> lineOf, string heading)
    {
        var line = lineOf(template.Start);
        WikiArgument? Given(string[] keys) => keys.Select(k => template[k]).FirstOrDefault(a => a is { Value.Count: > 0 });
        DocumentCell Cell(WikiArgument? given, string mark = "") => given is null ? new("", null, false, line)
            : new(inline.Text(given.Value).Replace('\n', ' ') is [.., >= '0' and <= '9'] number ? number + mark : inline.Text(given.Value),
                null, false, lineOf(given.Start));
        var grid = new TableGrid();
        foreach (var label in new[] { "Choice", "Votes", "%" })
        {
            grid.Add(new(label, null, true, line), 1, 1);
        }

        foreach (var (name, label, votes, share) in Answers)
        {
            if ((Given(votes), Given(share)) is var (counted, percent) && (counted ?? percent) is { } given)
            {
                grid.NewRow();
                grid.Add(Given(name) is { } own ? Cell(own) : new(label, null, false, lineOf(given.Start)), 1, 1);
                grid.Add(Cell(counted), 1, 1);
                grid.Add(Cell(percent, "%"), 1, 1);
            }
        }

        return new(template["title"] is { } title ? inline.Text(title.Value).Replace('\n', ' ') : "", heading, line, grid.Rows());
    }

    public static DocumentTable Read(WikiTemplate template, WikiInline inline, Func<int, int> lineOf, string heading)
    {
        string Text(string key) => template[key] is { } argument ? inline.Text(argument.Value).Replace('\n', ' ') : "";
        var line = lineOf(template.Start);
        var rows = template.Arguments.Select(a => Row(a.Name)).OfType<int>().Distinct().Order().ToList();
        var filled = template.Arguments.Where(a => a.Value.Count > 0).Select(a => Kind(a.Name)).ToHashSet(StringComparer.Ordinal);
        var columns = Columns(Text, filled);
        var named = columns.Select(c => c.Key).FirstOrDefault(k => k is "cand#" or "candidate#" or "option#") ?? columns[0].Key;
        var elected = SeatKinds(Text, filled).ToList();
        var grid = new TableGrid();
        foreach (var (_, label) in columns)
        {
            grid.Add(new(label, null, true, line), 1, 1);
        }

        var valid = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            grid.NewRow();
            foreach (var (key, _) in columns)
            {
                if (key[0] is '%' or '+')
                {
                    grid.Add(new(key[0] == '%' ? Share(key[1..], row) : Seats(row), null, false, line), 1, 1);
                    continue;
                }

                // "row7=Against all": what is neither a party nor a candidate stands in the place of their names.
                var argument = template[Key(key, row)] ?? (key == named ? template[Key("row#", row)] : null);
                grid.Add(argument is null ? new("", null, false, line)
                    : new(inline.Text(argument.Value).Replace('\n', ' '), inline.Target(argument.Value), false, lineOf(argument.Start)),
                        1, 1);
            }
        }

        if (template["total_seats"] is not null || template["total_sc"] is not null)
        {
            grid.NewRow();
            foreach (var (column, _) in columns)
            {
                var sum = template[column is "seats#" or "totseats#" ? "total_seats" : column == "sc#" ? "total_sc" : ""];
                grid.Add(sum is not null ? new(inline.Text(sum.Value), null, false, lineOf(sum.Start))
                    : new(column == columns[0].Key ? "Total" : "", null, false, line), 1, 1);
            }
        }

        foreach (var (key, label) in Totals)
        {
            var cells = new[] { Total("votes#", key), Total("votes#_2", key + "2", key + "_2") };
            if (Array.TrueForAll(cells, c => c.Text.Length == 0))
            {
                continue;
            }

            grid.NewRow();
            foreach (var (column, _) in columns)
            {
                grid.Add(column == "votes#" ? cells[0] : column == "votes#_2" ? cells[1]
                    : new(column == columns[0].Key ? label : "", null, false, line), 1, 1);
            }
        }

        return new(Text("caption"), heading, line, grid.Rows()) { IsComputed = Text("valid").Length == 0 };

        // What the template computes of the votes, with two decimals.
        string Share(string column, int row) =>
            Number(Text(Key(column, row))) is var votes && Text(Key(column, row)).Any(char.IsAsciiDigit) && Valid(column) is > 0 and var all
                && votes <= all
                ? (100 * votes / all).ToString("F2", CultureInfo.InvariantCulture) + "%"
                : "";

        // What was won now, of every kind; an empty cell or a dash is none beside one with a number.
        string Seats(int row)
        {
            var counts = elected.ConvertAll(kind => Text(Key(kind, row)) is var text && text.Any(char.IsAsciiDigit)
                ? Number(text) : (double?)null);
            return counts.Exists(c => c is not null) && counts.Sum(c => c ?? 0) is var sum and >= 0
                ? sum.ToString(CultureInfo.InvariantCulture) : "";
        }

        double Valid(string column) => valid.TryGetValue(column, out var known) ? known
            : valid[column] = Number(Text(column == "votes#" ? "valid" : "valid2")) is > 0 and var stated ? stated
            : rows.Sum(row => Number(Text(Key(column, row))));

        // Where no valid votes are given, the template shows the sum of the rows; where no total is, that of all papers.
        DocumentCell Total(string column, params string[] keys)
        {
            if (keys.Select(k => template[k]).FirstOrDefault(a => a is { Value.Count: > 0 }) is { } given)
            {
                return new(inline.Text(given.Value), null, false, lineOf(given.Start));
            }

            var invalid = column == "votes#" ? Number(Text("invalid")) + Number(Text("blank")) : Number(Text("invalid2")) + Number(Text("blank2"));
            var all = Valid(column);
            var sum = keys[0] switch { "valid" or "valid2" => all, "total" or "total2" when invalid > 0 => all + invalid, _ => 0 };
            return new(sum > 0 ? sum.ToString(CultureInfo.InvariantCulture) : "", null, false, line);
        }
    }

    /// <summary>A count, 0 where there is none or a dash, no number where it cannot be read: then the sum is none either.</summary>
    private static double Number(string text) => !text.Any(char.IsAsciiDigit) ? 0
        : double.TryParse(Spaces().Replace(text, ""), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var n) ? n : double.NaN;

    [GeneratedRegex(@"(?<=[0-9])[\s'’](?=[0-9]{3}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    /// <summary>The columns that any row fills, named as they are shown.</summary>
    private static List<(string Key, string Label)> Columns(Func<string, string> text, HashSet<string> filled)
    {
        static string Of(string name, string usual) => name.Length > 0 ? name : usual;
        var hasTwo = filled.Contains("votes#_2");
        var hasTotal = filled.Contains("totseats#");
        var (first, second) = (Of(text("firstround"), hasTwo ? "First round" : ""), Of(text("secondround"), "Second round"));
        if (hasTwo && !OfBallots().IsMatch(first + " " + second))
        {
            // "yes", "17 March", "Primary": the template's own words for what is one round after the other.
            (first, second) = ("First round", "Second round");
        }

        (string Key, string Label)[] all =
        [
            ("option#", "Choice"), ("alliance#", "Alliance"), ("party#", "Party"), ("cand#", "Candidate"), ("candidate#", "Candidate"),
            ("rmate#", "Running mate"),
            ("votes#", first.Length > 0 ? $"{first} votes" : "Votes"), ("%votes#", $"{first} %".Trim()),
            ("votes#_2", $"{second} votes"), ("%votes#_2", $"{second} %"),
            .. Enumerable.Range(1, MostSeatKinds)
                .Select(n => (Invariant($"st{n}t#"), $"{Of(text(Invariant($"seattype{n}")), "Other")} list seats")),
            (AllSeats, "Seats"), ("seats#", hasTotal ? $"{first} constituency seats" : "Seats"), ("seats#_2", $"{second} list seats"),
            ("totseats#", "Total seats"), ("sc#", "Seat change"),
        ];
        var isSummed = !filled.Contains("seats#") && !hasTotal && SeatKinds(text, filled).Count() > 1;
        var shown = all.Where(c => c.Key == AllSeats ? isSummed : filled.Contains(c.Key.TrimStart('%'))).ToList();
        return shown.Count > 0 ? shown : [("party#", "Party")];
    }

    /// <summary>Two votes at one time, and no rounds.</summary>
    [GeneratedRegex(@"\b(national|nationwide|federal|state|local|provincial|municipal|party|parties|majoritarian|plurality|single|multi|seats?|members?|nominal|individual|general|special|women|reserved|abroad|overseas|fptp|pr|mmp|lists?|popular|electoral|regional)\b|proportion|candidat|compensat|constituenc|district|stimme|uninominal",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OfBallots();

    /// <summary>The columns of seats that were won at this election, each of another kind.</summary>
    private static IEnumerable<string> SeatKinds(Func<string, string> text, HashSet<string> filled) =>
        Enumerable.Range(1, MostSeatKinds).Where(n => !NotWonNow().IsMatch(text(Invariant($"seattype{n}"))))
            .Select(n => Invariant($"st{n}t#")).Where(filled.Contains);

    [GeneratedRegex(@"\b(not up|continuing|hold-?overs?|remaining|unchanged|after|before|total|overall|new (house|senate|council)|old|previous|appointed|nominated|ex[ -]officio)\b|[+±]|\+/",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex NotWonNow();

    private static string Key(string column, int row) =>
        column.Replace("#", row.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The row of <c>votes12</c> and <c>votes12_2</c>.</summary>
    private static int? Row(string key)
    {
        var digits = key.Split('_')[0].AsSpan();
        var start = digits.LastIndexOfAnyExceptInRange('0', '9') + 1;
        return start > 0 && Kind(key) is "party#" or "cand#" or "candidate#" or "option#" or "row#" or "alliance#" or "votes#" or "votes#_2"
                or "seats#" or "totseats#"
            && int.TryParse(digits[start..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row <= 10_000 ? row : null;
    }

    private static string Kind(string key)
    {
        var parts = key.Split('_');
        var bare = parts[0].TrimEnd("0123456789".ToCharArray());
        return bare.Length == parts[0].Length ? key : bare + "#" + (parts.Length > 1 ? "_" + parts[1] : "");
    }
}
