using System.Globalization;

namespace ElectionAnalysis;

/// <summary>The values of a variable of a Stata file, while they are read and as a column.</summary>
internal sealed class StataColumn
{
    /// <summary>The day that Stata counts from.</summary>
    private static readonly DateOnly Start = new(1960, 1, 1);

    /// <summary>Of more different texts the later ones are not remembered.</summary>
    private const int MostTexts = 10_000;

    /// <summary>The whole number that means ".", below those of .a to .z.</summary>
    private const long LongMissing = 2147483621;

    /// <summary>Above it, a float leaves out whole numbers.</summary>
    private const double MostExact = 1 << 24;

    private readonly StataVariable variable;
    private readonly IReadOnlyDictionary<int, string> labels;
    private readonly List<double> numbers = [];
    private readonly List<string?> texts = [];
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly int[] missing = new int[27];

    /// <param name="variable">What is said of the variable.</param>
    /// <param name="labels">The labels of its values.</param>
    public StataColumn(StataVariable variable, IReadOnlyDictionary<int, string> labels)
    {
        (this.variable, this.labels) = (variable, labels);
    }

    /// <summary>A text; an empty one is Stata's missing text.</summary>
    public void Add(string text)
    {
        if (known.TryGetValue(text, out var same))
        {
            text = same;
        }
        else if (known.Count < MostTexts)
        {
            known.Add(text, text);
        }

        texts.Add(text.Length > 0 ? text : null);
    }

    /// <summary>A number, of which the highest of its kind are 27 ways to be missing.</summary>
    public void Add(ReadOnlySpan<byte> cell, StataInput input)
    {
        var read = Read(cell, input);
        if (read.Code is >= 0 and <= 26)
        {
            missing[read.Code]++;
        }

        numbers.Add(read.Code >= 0 ? double.NaN : read.Number);
    }

    private (double Number, long Code) Read(ReadOnlySpan<byte> cell, StataInput input)
    {
        static (double, long) Whole(long number, long missing) => (number, number - missing);
        switch (variable.Storage)
        {
            case StataStorage.Byte:
                return Whole((sbyte)cell[0], 101);
            case StataStorage.Int:
                return Whole((short)input.UInt16(cell), 32741);
            case StataStorage.Long:
                return Whole((int)input.UInt32(cell), LongMissing);
            case StataStorage.Float:
                var single = (int)input.UInt32(cell);
                return (Widened(BitConverter.Int32BitsToSingle(single)), single < 0x7f000000 ? -1 : (single - 0x7f000000) >> 11);
            default:
                var bits = (long)input.UInt64(cell);
                return (BitConverter.Int64BitsToDouble(bits), bits < 0x7fe0000000000000 ? -1 : (bits - 0x7fe0000000000000) >> 40);
        }
    }

    /// <summary>The column: days where the format says so, labels where nearly all values have one, whole numbers where all are.</summary>
    public Column Make(string name, List<TableNotice> notices)
    {
        if (variable.Storage is StataStorage.Text or StataStorage.LongText)
        {
            return Column.OfText(name, texts);
        }

        Tell(name, notices);
        return Times(name, notices) ?? Labelled(name, notices) ?? Plain(name);
    }

    private Column Plain(string name) =>
        !numbers.TrueForAll(n => double.IsNaN(n) || (double.IsInteger(n) && Math.Abs(n) < 1e15))
            ? Column.OfNullable(name, numbers.Select(n => double.IsNaN(n) ? (double?)null : n))
            : numbers.TrueForAll(n => double.IsNaN(n) || Math.Abs(n) <= int.MaxValue)
                ? Column.OfNullable(name, numbers.Select(n => double.IsNaN(n) ? (int?)null : (int)n))
                : Column.OfNullable(name, numbers.Select(n => double.IsNaN(n) ? (long?)null : (long)n));

    /// <summary>
    /// The labels instead of the values, where more than half of the different values have one; a scale of which only the ends do, or votes
    /// of which only the codes do, stay numbers.
    /// </summary>
    private Column<string>? Labelled(string name, List<TableNotice> notices)
    {
        if (labels.Count == 0)
        {
            return null;
        }

        var values = numbers.Where(n => !double.IsNaN(n)).ToHashSet();
        var with = values.Where(v => Label(v) is not null).ToList();
        if (with.Count * 2 <= values.Count)
        {
            if (with.Count > 0)
            {
                var some = Words.List([.. with.Order().Take(6).Select(v => Invariant($"{v} is '{Label(v)}'"))]) + (with.Count > 6 ? " …" : "");
                notices.Add(new($"Column '{name}' has labels for some of its numbers, which stay numbers: {some}.") { Column = name });
            }

            return null;
        }

        var without = with.Count < values.Count ? Invariant($"; {values.Count - with.Count} numbers have none and stay as they are") : "";
        notices.Add(new($"Column '{name}' has the labels of its numbers{without}.") { Column = name });
        return Column.OfText(name, numbers.Select(n => double.IsNaN(n) ? null
            : Label(n) ?? n.ToString(CultureInfo.InvariantCulture)));
    }

    private string? Label(double value) => double.IsInteger(value) && Math.Abs(value) <= int.MaxValue
        && labels.TryGetValue((int)value, out var label) && label.Length > 0 ? label : null;

    /// <summary>
    /// Days as dates, moments of whole days too; parts of years as others write them: 2024-06, 2024-Q2, 2024-H1, 2024-W23.
    /// </summary>
    private Column? Times(string name, List<TableNotice> notices)
    {
        var format = variable.Format.TrimStart('%', '-');
        var kind = format is ['t', var k, ..] ? k : format is ['d', ..] ? 'd' : ' ';
        bool All(Func<double, bool> holds) => numbers.TrueForAll(n => double.IsNaN(n) || holds(n));
        Column Dates(double unit) => Column.OfNullable(name, numbers.Select(n => double.IsNaN(n) ? (DateOnly?)null
            : Start.AddDays((int)(n / unit))));
        bool IsDay(double day) => double.IsInteger(day) && day is > -680_000 and < 2_900_000;
        Column Parts(int ofYear, string mark, string digits = "0") => Column.OfText(name, numbers.Select(n => double.IsNaN(n) ? null
            : Invariant($"{1960 + Math.Floor(n / ofYear)}-{mark}")
                + (n - (Math.Floor(n / ofYear) * ofYear) + 1).ToString(digits, CultureInfo.InvariantCulture)));
        const double Milliseconds = 86_400_000;
        return kind switch
        {
            'd' when All(IsDay) => Dates(1),
            'c' or 'C' when All(n => IsDay(n / Milliseconds)) => Dates(Milliseconds),
            'c' or 'C' when All(n => IsDay(Math.Floor(n / Milliseconds))) => Column.OfText(name, numbers.Select(n => double.IsNaN(n) ? null
                : Start.ToDateTime(TimeOnly.MinValue).AddMilliseconds(n).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))),
            'w' when All(double.IsInteger) => Weeks(),
            'm' when All(double.IsInteger) => Parts(12, "", "00"),
            'q' when All(double.IsInteger) => Parts(4, "Q"),
            'h' when All(double.IsInteger) => Parts(2, "H"),
            _ => null,
        };

        Column Weeks()
        {
            notices.Add(new($"Column '{name}' has Stata's weeks, of which the first begins on 1 January and the last has eight or nine days.")
            {
                Column = name,
            });
            return Parts(52, "W", "00");
        }
    }

    /// <summary>The ways in which values are missing, with what their labels say of them.</summary>
    private void Tell(string name, List<TableNotice> notices)
    {
        var codes = Enumerable.Range(1, 26).Where(c => missing[c] > 0).ToList();
        if (codes.Count > 0)
        {
            string Code(int c) => Invariant($".{(char)('a' + c - 1)}{(Said(c) is { } said ? $" ('{said}')" : "")} {missing[c]} times");
            notices.Add(new($"Column '{name}' has {Words.List([.. codes.Select(Code)])}, which is read as missing.") { Column = name });
        }

        var beyond = variable.Storage == StataStorage.Float ? numbers.Count(n => Math.Abs(n) > MostExact) : 0;
        if (beyond > 0)
        {
            notices.Add(new(Invariant($"Column '{name}' is stored as float, which has every whole number up to 16777216 only: {beyond} above it may have been rounded where the file was written."))
            {
                Column = name,
            });
        }

        string? Said(int code) => labels.TryGetValue((int)LongMissing + code, out var label) ? label : null;
    }

    /// <summary>The number that was meant, of which a float has the first seven digits: 0.1 is not 0.10000000149.</summary>
    private static double Widened(float number) => MathF.Truncate(number) == number || !float.IsFinite(number) ? number
        : double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
