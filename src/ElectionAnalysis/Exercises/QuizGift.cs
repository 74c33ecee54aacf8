using System.Globalization;
using System.Text;

namespace ElectionAnalysis;

/// <summary>
/// A quiz in Moodle's GIFT format. Control characters have a backslash before them, an empty line ends a question, and all text
/// is declared plain, so that nothing in a name is markup.
/// </summary>
internal static class QuizGift
{
    public static string Write(Quiz quiz)
    {
        var text = new StringBuilder($"// {OneLine(quiz.Title)}\n\n");
        foreach (var question in quiz.Questions)
        {
            text.Append(Invariant($"::{Escape(quiz.Title)} {question.Number}::[plain]{Escape(question.Text)} "));
            if (question.Exercise is { } exercise)
            {
                Number(text, question, exercise);
            }
            else
            {
                Options(text, question);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Options(StringBuilder text, QuizQuestion question)
    {
        text.Append("{\n");
        foreach (var option in question.Choices)
        {
            text.Append($"\t{(option.IsRight ? '=' : '~')}{Begin(option.Text)}#{Begin(option.Because)}\n");
        }

        text.Append("}\n");
    }

    /// <summary>The number, a share in per cent, with what its rounding leaves open; a share as 0–1 gets no mark but the reason.</summary>
    private static void Number(StringBuilder text, QuizQuestion question, Exercise exercise)
    {
        var right = exercise.RightNumber * (exercise.IsShare ? 100 : 1);
        var half = exercise.Decimals == 0 && !exercise.IsShare ? 0 : 0.5 * Math.Pow(10, -exercise.Decimals);
        text.Append($"{{#\n\t={Digits(right)}:{Digits(half)}#{Begin(question.Because)}\n");
        if (exercise.IsShare && right > 1)
        {
            text.Append($"\t=%0%{Digits(right / 100)}:{Digits(half / 100)}#{Begin("That is a share of 1. Write it in per cent.")}\n");
        }

        text.Append("}\n");
    }

    private static string Digits(double number) => number.ToString("0.########", CultureInfo.InvariantCulture);

    // A bracket would name a format, and a sign of per cent a mark.
    private static string Begin(string text) => Escape(text) is var escaped && escaped is ['[' or '%', ..] ? "[plain]" + escaped : escaped;

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in OneLine(text))
        {
            escaped.Append(c is '\\' or '~' or '=' or '#' or '{' or '}' or ':' ? "\\" : "").Append(c);
        }

        return escaped.ToString();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
