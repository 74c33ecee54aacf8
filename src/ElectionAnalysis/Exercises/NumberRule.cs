using System.Globalization;

namespace ElectionAnalysis;

/// <summary>
/// When a number is taken for the right one, and what a near one lacks. A share is 0–1 here and a percentage to its reader.
/// </summary>
/// <param name="right">The right number.</param>
/// <param name="decimals">To how many decimals it is asked; of a percentage, when it is a share.</param>
/// <param name="isShare">Whether it is a share.</param>
/// <param name="question">What is asked, which tells the unit.</param>
internal sealed class NumberRule(double right, int decimals, bool isShare, string question)
{
    private static readonly string[] Units = ["seat", "vote", "voter", "part", "percent", "round", "ballot"];

    /// <summary>The last decimal, in the answer's own scale.</summary>
    private double Step => Math.Pow(10, -decimals) * (isShare ? 0.01 : 1);

    /// <summary>Whether a number is right.</summary>
    public bool Takes(GivenNumber given) => Near(Scaled(given), right);

    /// <summary>What is wrong with the unit of a number that is right otherwise; null where nothing is.</summary>
    public string? WrongUnit(GivenNumber given)
    {
        if (isShare && given.IsPoints && (Asks("share") || Asks("turnout")) && Near(given.Value / 100, right))
        {
            return "The number is right, the unit is not: a share is in per cent (%). Points are for the difference between two shares.";
        }

        if (!isShare && given.IsPercentage)
        {
            return Near(given.Value, right) ? "The number is right, the unit is not: no percentage is asked. Leave out the %."
                : Near(given.Value / 100, right) ? "The size is right, but no percentage is asked: divide by 100 and leave out the %."
                : null;
        }

        // "66 votes", where the question speaks of seats only.
        var named = Array.FindAll(Units, u => given.Unit.StartsWith(u, StringComparison.Ordinal));
        return !isShare && named.Length > 0 && Takes(given) && !named.Any(Asks) && Units.Any(Asks)
            ? $"The number is right, the unit is not: '{given.Unit}' were not asked." : null;
    }

    /// <summary>What a wrong number lacks, as far as a general rule can tell; null where none can.</summary>
    public string? Reason(GivenNumber given)
    {
        var value = Scaled(given);
        return given is { IsWhole: true } && Truncated(given.Value)
                // 44 for 44.9% may be cut off by a reader as well as by the computer.
                ? given.Value > 0 && Math.Abs(given.Value - (isShare ? right * 100 : right)) <= 0.5 && Rounding(given, value) is { } rounded
                    ? $"{rounded} {Truncation}" : Truncation
            : Math.Abs(right) > Step && Near(-value, right)
                ? "The size is right, the sign is not: what fell is negative, what grew is positive."
            : isShare && Near(1 - value, right) && value is > 0 and < 1 ? "That is all the rest: what is missing to 100%. Take it from 100%."
            : Scale(given) ?? Rounding(given, value);
    }

    /// <summary>The number as a reader sees it.</summary>
    public string Shown(double number) => (isShare ? number * 100 : number)
        .ToString("#,0" + (decimals > 0 ? "." + new string('0', decimals) : ""), CultureInfo.InvariantCulture).Replace('-', '−')
        + (isShare ? "%" : "");

    private static string Truncation =>
        "If you divided: among whole numbers the computer drops what follows the point, 1 / 2 is 0. Give the first a decimal: 1.0 / 2.";

    // What is above 1, or written with a %, is a percentage.
    private double Scaled(GivenNumber given) =>
        isShare && (given.IsPercentage || given.IsPoints || Math.Abs(given.Value) > 1) ? given.Value / 100 : given.Value;

    // What is counted in whole things is right or not: 73.5 is not 74.
    private bool Near(double value, double of) =>
        Math.Abs(value - of) <= (decimals == 0 && !isShare && of == Math.Round(of) ? 1e-6 : 0.5 * Step * (1 + 1e-9));

    private bool Asks(string unit) => question.Contains(unit, StringComparison.OrdinalIgnoreCase);

    // A number that is no share may be no quotient of whole numbers: nothing says that a division cut 4.26 off.
    private bool Truncated(double given) => (given is 0 && right > 0 && (isShare || right < 1))
        || (isShare && given >= 1 && right * 100 - given is > 0 and < 1);

    private string? Scale(GivenNumber given)
    {
        // A number of one digit proves nothing by its digits.
        if (Digits(given.Value) < 2 || Math.Abs(right) < Step)
        {
            return null;
        }

        var own = Scaled(given) == given.Value ? 0 : -2;
        for (var power = -4; power <= 4; power++)
        {
            var factor = Math.Pow(10, power);
            var tolerance = Math.Max(isShare ? 0.5 * Step : 1e-9, 0.5 * Math.Pow(10, -Places(given.Value)) * factor);
            if (power != own && Math.Abs((given.Value * factor) - right) <= Math.Min(tolerance, Math.Abs(right) / 50))
            {
                return !isShare
                        ? power == -2 ? "The digits are right, but that is per cent: a plain number is asked, 0.45 and not 45."
                            : "The digits are right, the decimal point stands elsewhere."
                    : given.IsPercentage && power == 0
                        ? "The digits are right, but that is a share and no percentage: leave out the %, or move the point by two places."
                    : power == -2 ? "A number up to 1 without a sign is read as a share. If you mean per cent, write it with the sign: \"0.5%\"."
                    : "The digits are right, the decimal point is not: a share lies between 0 and 1, a percentage between 0 and 100.";
            }
        }

        return null;
    }

    private string? Rounding(GivenNumber given, double value)
    {
        if (decimals == 0 && !isShare && Math.Abs(value - Math.Round(value)) > 1e-9)
        {
            return Math.Abs(value - right) < 1 ? "Nearly. This is counted in whole things, and yours is not whole." : null;
        }

        var own = Math.Max(0, Places(given.Value) - (isShare && value == given.Value ? 2 : 0));
        var places = Invariant($"{decimals} decimal{(decimals == 1 ? "" : "s")}{(isShare ? " of a percentage" : "")}");
        var (shown, scale) = (right * (isShare ? 100 : 1), Math.Pow(10, own));
        return decimals > 0 && own < decimals && Math.Abs(value - right) <= 0.5 * Step * Math.Pow(10, decimals - own) * (1 + 1e-9)
                ? $"Right as far as it goes. Give {places}."
            : decimals > 0 && own < decimals && Math.Abs((Math.Truncate(shown * scale) / scale) - (value * (isShare ? 100 : 1))) < 1e-9
                ? $"Right as far as it goes, but cut off and not rounded. Give {places}."
            : decimals > 0 && Math.Abs(value - right) <= 5 * Step ? $"Close. Give {places}, and do not round on the way."
            : null;
    }

    private static int Digits(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture).TrimStart('-', '0', '.')
        .Replace(".", "", StringComparison.Ordinal).TrimEnd('0').Length;

    private static int Places(double value) =>
        value.ToString("0.##########", CultureInfo.InvariantCulture) is var text && text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point
            ? text.Length - point - 1 : 0;
}
