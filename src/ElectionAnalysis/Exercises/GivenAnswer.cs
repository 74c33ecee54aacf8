using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>An answer, taken for what it is: a text, the numbers in it, or something that cannot be an answer.</summary>
internal sealed partial record GivenAnswer
{
    /// <summary>The answer as a text.</summary>
    public string Text { get; private init; } = "";

    public IReadOnlyList<GivenNumber> Numbers { get; private init; } = [];

    /// <summary>Whether it is a number and no text.</summary>
    public bool IsBareNumber { get; private init; }

    /// <summary>Whether it says what the number is above: "more than 73", "> 73".</summary>
    public bool IsBoundBelow { get; private init; }

    /// <summary>Why it cannot be an answer; null where it can.</summary>
    public string? Refusal { get; private init; }

    /// <param name="answer">What a student wrote.</param>
    /// <param name="asksForName">Whether the answer is a name.</param>
    public static GivenAnswer Read(object answer, bool asksForName) => answer switch
    {
        string text => OfText(text, asksForName),
        char letter => OfText(new string(letter, 1), asksForName),
        bool => No("That is true or false. " + (asksForName ? "A name is asked." : "A number is asked.")),
        Sourced sourced => OfText(sourced.ToString(null, CultureInfo.InvariantCulture), asksForName),
        MeasureResult { Value.UndefinedBecause: { } because } => No($"That measure has no value here: {because}."),
        MeasureResult result => Of(result.Value.Value),
        MeasureValue { UndefinedBecause: { } because } => No($"That measure has no value here: {because}."),
        MeasureValue value => Of(value.Value),
        PartyResult party => asksForName ? OfText(party.Party.Value, asksForName)
            : No("That is a party with all that is known of it. Ask it for one number: write .Seats or another column's name after it."),
        Election => No("That is the whole election. Ask it for one thing, such as mali.HouseSeats."),
        ElectionArchive => No("That is the whole archive. Ask one election of it for one thing."),
        Measure measure => No($"That is the measure itself ({measure.Name}). Its result is mali.Measure(…) with its name between the brackets."),
        Explained => No("That is a result of several numbers. Write the one that is asked."),
        Table or Figure => No($"That is a {(answer is Table ? "table" : "chart")}. Look into it, and write the one {Kind(asksForName)} that is asked."),
        Exercise or ExerciseReply => No("That is the exercise and not an answer to it."),
        Delegate => No("That is a rule for computing and not its result. Write the result, or put () after the name."),
        IConvertible number => OfNumber(number),
        IEnumerable list => OfList(list, asksForName),
        _ => asksForName ? OfText(answer.ToString() ?? "", asksForName)
            : No("That is not read as a number. Write digits, such as 3.14 or \"12.5%\"."),
    };

    private static string Kind(bool asksForName) => asksForName ? "name" : "number";

    private static GivenAnswer No(string because) => new() { Refusal = because };

    private static GivenAnswer Of(double value, bool isWhole = false) => double.IsNaN(value)
            ? No("That is not a number (NaN): something was divided that is missing or 0. Look at what stands below the line.")
        : double.IsInfinity(value) ? No("That is infinite: something was divided by 0. Look at what stands below the line.")
        : new() { Text = value.ToString(CultureInfo.InvariantCulture), Numbers = [new(value, "", isWhole)], IsBareNumber = true };

    private static GivenAnswer OfNumber(IConvertible number)
    {
        try
        {
            return Of(number.ToDouble(CultureInfo.InvariantCulture), number is int or long or short or byte or uint or ulong);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or OverflowException)
        {
            return No("That is not read as a number. Write digits, such as 3.14 or \"12.5%\".");
        }
    }

    private static GivenAnswer OfList(IEnumerable list, bool asksForName)
    {
        // More than a few need not be looked at: the list may be endless.
        var items = list.Cast<object?>().Take(2).ToList();
        return items switch
        {
            [] => No("That list is empty: nothing fits what it asks for."),
            [null] => No("That is a list of one thing, which is missing (null)."),
            [{ } one] => Read(one, asksForName),
            _ => No($"That is a list of several things. One {Kind(asksForName)} is asked; write only that."),
        };
    }

    private static GivenAnswer OfText(string text, bool asksForName)
    {
        text = text.Trim().Trim('"', '“', '”', '„', '«', '»').Trim();
        if (asksForName)
        {
            return new() { Text = text, Numbers = OnlyNumber().Match(text) is { Success: true } only && Parse(only.Groups["n"].Value) is { } n
                ? [new(n)] : [], IsBareNumber = OnlyNumber().IsMatch(text) };
        }

        text = text.Normalize(NormalizationForm.FormKC);

        if (Division().IsMatch(text))
        {
            return No("In quotation marks a sum is only a text. Leave the marks out, and the computer works it out; of two whole numbers "
                + "give the first a decimal: 1.0 / 2.");
        }

        var found = Digits().Matches(text).Select(m => (Value: Parse(m.Groups["n"].Value), Unit: Unit(text, m), At: m.Index))
            .Where(x => x.Value is not null).Select(x => new GivenNumber(Signed(x.Value!.Value, text[..x.At]), x.Unit)).ToList();
        return new() { Text = text, Numbers = found.Count > 0 ? found : InWords(text), IsBoundBelow = Above().IsMatch(text) };
    }

    private static string Unit(string text, Match number)
    {
        var rest = text[(number.Index + number.Length)..].TrimStart();
        return rest.StartsWith('%') ? "%" : rest.StartsWith("percentage point", StringComparison.OrdinalIgnoreCase) ? "points"
            : string.Concat(rest.TakeWhile(char.IsLetter)).ToLowerInvariant();
    }

    /// <summary>"minus 55", "a loss of 55".</summary>
    private static double Signed(double value, string before) => Falling().IsMatch(before) ? -Math.Abs(value) : value;

    /// <summary>"sixty-six", "about sixty-six seats".</summary>
    private static List<GivenNumber> InWords(string text)
    {
        var found = new List<GivenNumber>();
        for (var (at, end) = (0, 0); at < text.Length; at = Math.Max(end, at + 1))
        {
            end = at;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
            {
                end++;
            }

            if (end > at && NumberWords.Read(text, at, end, out var next) is >= 0 and var value)
            {
                var unit = string.Concat(text[next..].TrimStart().TakeWhile(char.IsLetter)).ToLowerInvariant();
                found.Add(new(Signed(value, text[..at]), unit));
                end = next;
            }
        }

        return found;
    }

    private static double? Parse(string digits)
    {
        digits = digits.Replace('−', '-').Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        digits = string.Concat(digits.Where(c => !char.IsWhiteSpace(c))).TrimEnd('.', ',');
        var (comma, point) = (digits.LastIndexOf(','), digits.LastIndexOf('.'));

        // "5.951.838" and "1.234,5": the point separates thousands. A single comma is a decimal one unless three digits follow it.
        if (point >= 0 && (comma > point || digits.IndexOf('.', StringComparison.Ordinal) != point))
        {
            digits = digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        }
        else if (comma >= 0 && point < 0 && digits.IndexOf(',', StringComparison.Ordinal) == comma && digits.Length - comma - 1 != 3)
        {
            digits = digits.Replace(',', '.');
        }

        // "0,449": no thousands begin with a lone nought.
        digits = digits.TrimStart('-', '+') is ['0', ',', ..] ? digits.Replace(',', '.') : digits.Replace(",", "", StringComparison.Ordinal);
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    // Blanks and apostrophes are of a number where three digits follow, as in "5 951 838".
    [GeneratedRegex(@"(?<![\p{L}\d])(?<n>[-−+]?[0-9]{1,3}([ \u00A0\u202F'’][0-9]{3})+(?![0-9])([.,][0-9]+)?|[-−+]?([0-9][0-9.,]*|\.[0-9]+)([eE][-+]?[0-9]+)?)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[(\s]*[0-9][0-9.,]*(\s*[-−/÷*×:+]\s*[0-9][0-9.,]*)+[)\s]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Division();

    [GeneratedRegex(@"^(?<n>[-−+]?[0-9][0-9.,]*)\s*(%|seats?|votes?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex OnlyNumber();

    [GeneratedRegex(@"^\s*((it|they|you|a majority)\s+(is|needs?|takes?)\s+)?(>(?!\s*=)|(more|greater|higher|larger|bigger)\s+than\b|over\b|above\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Above();

    [GeneratedRegex(@"\b(minus|lost|loss of|down|down by|fell by)\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Falling();
}
