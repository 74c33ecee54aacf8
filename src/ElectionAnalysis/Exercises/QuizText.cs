using System.Text;

namespace ElectionAnalysis;

/// <summary>A quiz as plain text, without its answers.</summary>
internal static class QuizText
{
    public const string Nothing = "There is nothing to ask: the documents give neither seats nor votes of two parties.";

    public static string Letter(int index) => ((char)('A' + index)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Write(Quiz quiz)
    {
        if (quiz.Questions.Count == 0)
        {
            return $"Quiz: {quiz.Title}\n{Nothing}";
        }

        var number = Array.FindIndex([.. quiz.Questions], q => q.Exercise is not null);
        var choice = Array.FindIndex([.. quiz.Questions], q => q.Exercise is null);
        var how = new[] { number < 0 ? null : Invariant($"quiz[{number + 1}].Check(12.3)"), choice < 0 ? null : Invariant($"quiz[{choice + 1}].Check(\"A\")") };
        return $"Quiz: {quiz.Title}\n\n{string.Join("\n\n", quiz.Questions.Select(Write))}\n\n"
            + $"Check an answer with {string.Join(" or ", how.OfType<string>())}. The answers: quiz.Key";
    }

    public static string Write(QuizQuestion question)
    {
        var text = new StringBuilder(Invariant($"{question.Number}. {question.Text}"));
        foreach (var (index, option) in question.Options.Index())
        {
            text.Append(Invariant($"\n   {Letter(index)}) {option}"));
        }

        return text.ToString();
    }

    /// <summary>The right answer with its letter, and why.</summary>
    public static (string Answer, string Because) Solution(QuizQuestion question) =>
        (question.Letter is { } letter ? $"{letter}) {question.Answer}" : question.Answer, Sentence(question.Because));

    private static string Sentence(string text) =>
        text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
