using System.Globalization;

namespace ElectionAnalysis;

/// <summary>A question with an answer that is computed when it is checked, and never shown.</summary>
public sealed partial class Exercise
{
    private readonly Func<double>? number;
    private readonly Func<IEnumerable<string>>? texts;

    private Exercise(string question, string hint, Func<double>? number, Func<IEnumerable<string>>? texts, int decimals, bool isShare)
    {
        (Question, Hint, this.number, this.texts, Decimals, IsShare) = (question, hint, number, texts, decimals, isShare);
    }

    /// <summary>What is asked.</summary>
    public string Question { get; }

    /// <summary>What helps who is stuck.</summary>
    public string Hint { get; }

    /// <summary>To how many decimals the answer must be right; of a percentage, when it is a share.</summary>
    public int Decimals { get; }

    /// <summary>Whether the answer is a share, which may be written as one or as a percentage.</summary>
    public bool IsShare { get; }

    /// <summary>A question whose answer is a number.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="answer">What computes the answer.</param>
    /// <param name="hint">What helps.</param>
    /// <param name="decimals">To how many decimals it must be right.</param>
    /// <returns>The exercise.</returns>
    public static Exercise Number(string question, Func<double> answer, string hint, int decimals = 0) =>
        new(question, hint, answer, null, decimals, isShare: false);

    /// <summary>A question whose answer is a share, 0–1; it may be given as a percentage.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="answer">What computes the answer, 0–1.</param>
    /// <param name="hint">What helps.</param>
    /// <param name="decimals">To how many decimals of a percentage it must be right.</param>
    /// <returns>The exercise.</returns>
    public static Exercise Share(string question, Func<double> answer, string hint, int decimals = 1) =>
        new(question, hint, answer, null, decimals, isShare: true);

    /// <summary>A question whose answer is a name.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="answers">What gives every right name.</param>
    /// <param name="hint">What helps.</param>
    /// <returns>The exercise.</returns>
    public static Exercise Name(string question, Func<IEnumerable<string>> answers, string hint) =>
        new(question, hint, null, answers, 0, isShare: false);

    /// <summary>
    /// Checks an answer, however it is written: 0.4490, 44.9, "44.9%", "44,9 %", "66 seats", a measure's result, a number of the
    /// document.
    /// </summary>
    /// <param name="answer">The answer; null for none yet.</param>
    /// <returns>A tick, or what is missing.</returns>
    public ExerciseReply Check(object? answer)
    {
        if (answer is null or "" or "?")
        {
            return new(false, $"{Question} Write your answer in the cell and run it again.", IsAnswered: false);
        }

        return texts is not null ? CheckName(answer) : CheckNumber(answer);
    }

    /// <inheritdoc/>
    public override string ToString() => Question;

    private static double? Read(object answer, out bool percent)
    {
        percent = false;
        switch (answer)
        {
            case MeasureResult result:
                return result.Value.OrNull;
            case MeasureValue value:
                return value.OrNull;
            case Sourced sourced:
                return Read(sourced.ToString(null, CultureInfo.InvariantCulture), out percent);
            case string text:
                percent = text.Contains('%', StringComparison.Ordinal);
                var digits = string.Concat(text.Replace('−', '-').Where(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-'));

                // A last comma with up to two digits, or any but three, after it is a decimal comma; others separate thousands.
                var comma = digits.LastIndexOf(',');
                if (comma >= 0 && !digits.Contains('.', StringComparison.Ordinal) && digits.IndexOf(',', StringComparison.Ordinal) == comma
                    && digits.Length - comma - 1 != 3)
                {
                    digits = digits.Replace(',', '.');
                }

                return double.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture,
                    out var parsed) ? parsed : null;
            case IConvertible number:
                try
                {
                    return number.ToDouble(CultureInfo.InvariantCulture);
                }
                catch (Exception e) when (e is FormatException or InvalidCastException or OverflowException)
                {
                    return null;
                }

            default:
                return null;
        }
    }

    private ExerciseReply CheckNumber(object answer)
    {
        if (Read(answer, out var percent) is not { } given)
        {
            return new(false, "That is not read as a number. Write digits, such as 3.14 or \"12.5%\".");
        }

        var right = number!();
        if (!double.IsFinite(right))
        {
            return new(false, "The data do not give an answer to this question.");
        }

        // A share may be a share or a percentage; what is above 1, or written with a %, is a percentage.
        var unit = IsShare ? 0.01 : 1;
        var value = IsShare && (percent || Math.Abs(given) > 1) ? given / 100 : given;
        var half = 0.5 * unit * Math.Pow(10, -Decimals);
        return Math.Abs(value - right) <= half * (1 + 1e-9) ? new(true, "Right.")
            : Decimals > 0 && Math.Abs(value - right) <= half * 10
                ? new(false,
                    Invariant($"Close. Give {Decimals} decimal{(Decimals == 1 ? "" : "s")}{(IsShare ? " of a percentage" : "")}, and do not round on the way."))
            : new(false, $"Not yet. {Hint}");
    }

    private ExerciseReply CheckName(object answer)
    {
        var given = Words.Plain(answer.ToString() ?? "");
        return given.Length > 0 && texts!().Select(Words.Plain).Any(t => t == given || t == "the" + given || given == "the" + t)
            ? new(true, "Right.")
            : new(false, $"Not yet. {Hint}");
    }
}
