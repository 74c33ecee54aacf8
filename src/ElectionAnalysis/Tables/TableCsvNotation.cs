using System.Globalization;
using System.Text;

namespace ElectionAnalysis;

/// <summary>How numbers are written in a file: with a decimal point or comma, with or without separated thousands.</summary>
[Flags]
internal enum TableCsvNotation
{
    None = 0,
    Point = 1,
    Comma = 2,
    Either = Point | Comma,
}

/// <summary>Reads numbers as people write them.</summary>
internal static class TableCsvNumbers
{
    /// <summary>A field as this class reads it: trimmed, digits of any script as ASCII ones, a real minus as a hyphen.</summary>
    public static string Plain(string field)
    {
        var text = field.AsSpan().Trim();
        if (Ascii.IsValid(text))
        {
            return text.Length == field.Length ? field : text.ToString();
        }

        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber
                ? plain.Append((char)('0' + (int)Rune.GetNumericValue(rune)))
                : rune.Value switch
                {
                    0x2212 => plain.Append('-'),
                    0x066B => plain.Append('.'),
                    0x066C or 0x2019 => plain.Append('\''),
                    0x066A or 0xFF05 => plain.Append('%'),
                    0x00A0 or 0x202F or 0x2009 => plain.Append(' '),
                    _ => plain.Append(rune.ToString()),
                };
        }

        return plain.ToString();
    }

    /// <summary>The ways in which a plain field is a number.</summary>
    public static TableCsvNotation Of(ReadOnlySpan<char> field) =>
        (Fits(field, '.', ',') ? TableCsvNotation.Point : TableCsvNotation.None)
        | (Fits(field, ',', '.') ? TableCsvNotation.Comma : TableCsvNotation.None);

    /// <summary>The number as an invariant text.</summary>
    public static string Invariant(string field, TableCsvNotation notation)
    {
        var number = new StringBuilder(field.Length);
        foreach (var c in field)
        {
            _ = c switch
            {
                ' ' or '\'' => number,
                ',' => notation == TableCsvNotation.Comma ? number.Append('.') : number,
                '.' => notation == TableCsvNotation.Comma ? number : number.Append('.'),
                _ => number.Append(c),
            };
        }

        return number.ToString();
    }

    private static bool Fits(ReadOnlySpan<char> field, char point, char group)
    {
        var rest = field is ['+' or '-', ..] ? field[1..] : field;
        var digits = Digits(rest);
        var any = digits > 0;
        var separator = digits < rest.Length && rest[digits] is ' ' or '\'' ? rest[digits] : group;
        var isZero = digits > 0 && rest[0] == '0';
        rest = rest[digits..];
        if (digits is > 0 and <= 3 && !isZero)
        {
            while (rest.Length >= 4 && rest[0] == separator && Digits(rest[1..]) == 3)
            {
                rest = rest[4..];
            }
        }

        if (rest is [var p, ..] && p == point)
        {
            digits = Digits(rest[1..]);
            any |= digits > 0;
            rest = rest[(digits + 1)..];
        }

        if (any && rest is ['e' or 'E', ..])
        {
            rest = rest[1..] is ['+' or '-', ..] ? rest[2..] : rest[1..];
            digits = Digits(rest);
            any = digits > 0;
            rest = rest[digits..];
        }

        return any && rest.IsEmpty;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
