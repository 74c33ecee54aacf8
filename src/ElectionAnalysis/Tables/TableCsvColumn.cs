using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>A column of a CSV file while it is read: fields, whether they were quoted, and what type they all have.</summary>
internal sealed partial class TableCsvColumn(string name, TableCsvNotation allowed)
{
    /// <summary>R's mark for a missing value.</summary>
    public const string Missing = "NA";

    /// <summary>What a spreadsheet writes in place of a result.</summary>
    private static readonly string[] Errors = ["#N/A", "#NV", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"];

    /// <summary>Words for what nobody knows; a dash, a dot or an empty cell may mean that there is nothing to know.</summary>
    private static readonly string[] Unsaid = ["n/a", "N/A", "n.a.", "k.A.", "k. A.", "k.a.", "s/d", "S/D", "s.d.", "n.d.", "n/d", "N/D", "nd"];

    /// <summary>What people write where a number is missing.</summary>
    private static readonly string[] NoNumber = [.. Errors, .. Unsaid,
        "-", "–", "—", "..", "...", "…", ".", "X", "x", "null", "NULL", "Null", "nan", "NaN", "n.v.", "b.d.", "*", "**"];

    private List<string?> fields = [];
    private readonly List<int> bareMissing = [];
    private bool areAllQuoted = true;
    private bool isQuotedNeedlessly;
    private List<string?>? plain;
    private string? marks;

    /// <summary>Whether a cell says that its number is missing.</summary>
    public static bool SaysUnknown(string? cell) => cell?.Trim() is { Length: > 1 } text
        && (IsError(text) || Array.IndexOf(Unsaid, text) >= 0);

    /// <summary>Whether a cell stands where a number is missing, or is kept secret.</summary>
    public static bool IsNoNumber(string cell) => cell == Missing || Array.IndexOf(NoNumber, cell.Trim()) >= 0 || FewerThan().IsMatch(cell);

    /// <summary>Whether a spreadsheet could not compute a cell.</summary>
    private static bool IsError(string? cell) => cell is ['#', ..] && Array.IndexOf(Errors, cell.Trim()) >= 0;

    /// <summary>
    /// The ways in which all of the column's numbers may be written; none when some field is no number, either when that
    /// cannot be told.
    /// </summary>
    public TableCsvNotation Notation { get; private set; } = allowed;

    private bool HasPercent { get; set; }

    public void Add(string? field, bool isQuoted)
    {
        if (!isQuoted && field == Missing)
        {
            bareMissing.Add(fields.Count);
        }
        else if (field is not null)
        {
            areAllQuoted &= isQuoted;
            isQuotedNeedlessly |= isQuoted && field.AsSpan().IndexOfAny(",;\t|\"\r\n") < 0;
        }

        fields.Add(field);
    }

    /// <summary>Looks at all fields once; says which notation the column proves, none when it proves nothing.</summary>
    public TableCsvNotation Look()
    {
        plain = new(fields.Count);
        int percent = 0, numbers = 0;
        foreach (var field in fields)
        {
            if (field is null or Missing || Array.IndexOf(NoNumber, field.Trim()) >= 0 || FewerThan().IsMatch(field))
            {
                marks = field is null or Missing ? marks : field.Trim();
                plain.Add(null);
                continue;
            }

            var number = TableCsvNumbers.Plain(field);
            if (number is [.., '%'])
            {
                percent++;
                number = number[..^1].TrimEnd();
            }

            numbers++;
            plain.Add(number);
            Notation &= IsCode(number) ? TableCsvNotation.None : TableCsvNumbers.Of(number);
            if (Notation == TableCsvNotation.None)
            {
                return TableCsvNotation.None;
            }
        }

        HasPercent = percent > 0;
        if (numbers == 0 || (percent > 0 && percent < numbers))
        {
            // Some percentages and some bare numbers: nobody knows what these are.
            Notation = TableCsvNotation.None;
        }

        Notation = Notation == TableCsvNotation.Either && percent == 0 ? Thousands() : Notation;
        return Notation == TableCsvNotation.Either ? TableCsvNotation.None : Notation;
    }

    /// <summary>
    /// 12.000 beside 900 is twelve thousand: who writes three decimals writes 900.000, and who leaves zeros out writes 12.
    /// </summary>
    private TableCsvNotation Thousands()
    {
        var numbers = plain!.OfType<string>().ToList();
        var marked = numbers.FindAll(n => n.AsSpan().IndexOfAny('.', ',') >= 0);
        var bare = numbers.FindAll(n => n.AsSpan().IndexOfAny('.', ',') < 0 && n.AsSpan().ContainsAnyInRange('1', '9'));
        return bare.Count > 0 && bare.TrueForAll(n => n.Length < 4) && marked.Exists(n => n[^1] == '0')
            ? marked[0].Contains('.', StringComparison.Ordinal) ? TableCsvNotation.Comma : TableCsvNotation.Point : TableCsvNotation.Either;
    }

    /// <summary>"&lt;5": a number that is kept secret because it is small.</summary>
    [GeneratedRegex(@"^\s*[<≤]\s*[0-9]{1,3}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex FewerThan();

    /// <summary>The narrowest type that every field has: int, long, double, bool, date, else text. Codes such as 007 stay text.</summary>
    public Column Infer(char separator, TableCsvNotation evidence, List<TableNotice> notices)
    {
        if (Notation != TableCsvNotation.None && Numbers(separator, evidence, notices) is { } column)
        {
            return column;
        }

        var typed = fields.TrueForAll(f => f is null or Missing) ? null
            : Parsed<bool>(f => f is "true" or "True" or "TRUE" ? true : f is "false" or "False" or "FALSE" ? false : null)
            ?? (Column?)Parsed<DateOnly>(
                f => DateOnly.TryParseExact(f, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var v) ? v : null);
        return typed ?? Text(notices);
    }

    /// <summary>A number that begins with needless zeros is a code, such as 007.</summary>
    private static bool IsCode(string number) => number is ['0', >= '0' and <= '9', ..];

    private Column? Numbers(char separator, TableCsvNotation evidence, List<TableNotice> notices)
    {
        var culture = CultureInfo.InvariantCulture;
        var notation = Notation;
        if (notation == TableCsvNotation.Either && plain!.Find(p => p is not null && p.AsSpan().IndexOfAny(',', '.') >= 0) is { } unclear)
        {
            notation = Decide(unclear, separator, evidence);
            if (notation == TableCsvNotation.None)
            {
                notices.Add(new($"Column '{name}' stays text, because nothing in the file tells whether '{unclear}' has a decimal or a "
                    + "separator of thousands; write numbers without the latter.") { Column = name });
                return null;
            }
        }

        if (marks is not null)
        {
            notices.Add(new($"Column '{name}' has numbers and '{marks}', which is read as missing.")
            {
                Column = name, IsMark = true, Unknown = [.. Enumerable.Range(0, fields.Count).Where(i => SaysUnknown(fields[i]))],
            });
        }

        var numbers = plain!.ConvertAll(p => p is null ? null : TableCsvNumbers.Invariant(p, notation));
        if (HasPercent)
        {
            notices.Add(new($"Column '{name}' has percentages, which are read as shares: 45.3% is 0.453.") { Column = name, IsPercent = true });

            // The exponent, instead of a division, keeps the nearest number.
            return Parsed<double>(numbers, f => f.AsSpan().IndexOfAny('e', 'E') < 0
                && double.TryParse(f + "e-2", NumberStyles.Float, culture, out var v) && double.IsFinite(v) ? v : null);
        }

        if (notation == TableCsvNotation.Comma && plain!.Find(p => p is not null && p.AsSpan().IndexOfAny(',', '.') >= 0) is { } example)
        {
            notices.Add(new($"Column '{name}' has decimal commas or points between thousands, such as '{example}'.") { Column = name });
        }

        // Whole numbers longer than any type here stay text, which keeps their last digits.
        return Parsed<int>(numbers, f => int.TryParse(f, NumberStyles.AllowLeadingSign, culture, out var v) ? v : null)
            ?? Parsed<long>(numbers, f => long.TryParse(f, NumberStyles.AllowLeadingSign, culture, out var v) ? v : null)
            ?? (Column?)Parsed<double>(numbers, f => double.TryParse(f, NumberStyles.Float, culture, out var v) && double.IsFinite(v)
                && (f.AsSpan().IndexOfAny(".eE") >= 0 || Math.Abs(v) < 1e15) ? v : null);
    }

    /// <summary>What 1,234 or 1.234 is where the column alone does not say.</summary>
    private static TableCsvNotation Decide(string unclear, char separator, TableCsvNotation evidence) =>
        evidence is TableCsvNotation.Point or TableCsvNotation.Comma ? evidence
        : evidence == TableCsvNotation.Either ? TableCsvNotation.None

        // Where commas separate fields, a comma inside of one is English; where they don't, it may be anything.
        : separator == ',' || (separator != ';' && unclear.Contains('.', StringComparison.Ordinal)) ? TableCsvNotation.Point
        : TableCsvNotation.None;

    private Column<string> Text(List<TableNotice> notices)
    {
        // Among names an error names nothing; among numbers in words it says that one is missing.
        if (fields.Exists(IsError) && !fields.Exists(f => f is not null && TableLine.IsNumber(f)))
        {
            fields = fields.ConvertAll(f => IsError(f) ? null : f);
        }

        if (bareMissing.Count == 0)
        {
            return Column.OfText(name, fields);
        }

        // R quotes every text, so that its bare NA is no text; a file that quotes only where it must may mean Namibia.
        if (areAllQuoted && isQuotedNeedlessly)
        {
            bareMissing.ForEach(i => fields[i] = null);
        }
        else if (fields.TrueForAll(f => f is null or Missing))
        {
            bareMissing.ForEach(i => fields[i] = null);
            notices.Add(new($"Column '{name}' has nothing but 'NA', which is read as missing.") { Column = name });
        }
        else
        {
            notices.Add($"Column '{name}' is of text, so its 'NA' is kept as it stands; it may mean missing.");
        }

        return Column.OfText(name, fields);
    }

    private Column<T>? Parsed<T>(Func<string, T?> parse)
        where T : struct => Parsed(fields.ConvertAll(f => f == Missing ? null : f), parse);

    private Column<T>? Parsed<T>(List<string?> texts, Func<string, T?> parse)
        where T : struct
    {
        var values = new T?[texts.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (texts[i] is { } text && (values[i] = parse(text)) is null)
            {
                return null;
            }
        }

        return Column.OfNullable(name, values);
    }
}
