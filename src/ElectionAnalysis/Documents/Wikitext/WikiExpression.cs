using System.Globalization;

namespace ElectionAnalysis;

/// <summary>The sums that editors write as <c>{{#expr: 100 * 45 / 120 round 1}}</c>.</summary>
internal ref struct WikiExpression
{
    private const int Longest = 300;
    private readonly ReadOnlySpan<char> text;
    private int at;
    private bool isWrong;

    private WikiExpression(ReadOnlySpan<char> text) => this.text = text;

    /// <summary>What an expression comes to; null when it is none.</summary>
    public static double? Value(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var expression = new WikiExpression(text);
        var value = expression.Rounded();
        return expression.isWrong || expression.Next() != '\0' || !double.IsFinite(value) ? null : value;
    }

    private char Next()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length ? text[at] : '\0';
    }

    private bool Takes(string word)
    {
        if (Next() == '\0' || !text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        at += word.Length;
        return true;
    }

    private double Rounded()
    {
        var value = Sum();
        while (Takes("round"))
        {
            var digits = (int)Math.Clamp(Sum(), -15, 15);
            var unit = Math.Pow(10, Math.Abs(digits));
            value = digits < 0 ? Math.Round(value / unit, MidpointRounding.AwayFromZero) * unit
                : Math.Round(value, digits, MidpointRounding.AwayFromZero);
        }

        return value;
    }

    private double Sum()
    {
        var value = Product();
        while (Next() is '+' or '-' or '−')
        {
            value = text[at++] == '+' ? value + Product() : value - Product();
        }

        return value;
    }

    private double Product()
    {
        var value = Factor();
        while (Next() is '*' or '/')
        {
            value = text[at++] == '*' ? value * Factor() : value / Factor();
        }

        return value;
    }

    private double Factor()
    {
        if (Takes("("))
        {
            var inside = Rounded();
            isWrong |= !Takes(")");
            return inside;
        }

        if (Next() is '-' or '−' or '+')
        {
            return text[at++] == '+' ? Factor() : -Factor();
        }

        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
        {
            at++;
        }

        isWrong |= !double.TryParse(text[start..at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        return number;
    }
}
