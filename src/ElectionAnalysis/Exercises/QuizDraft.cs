namespace ElectionAnalysis;

/// <summary>A question before it has a number and its options an order: the first is the right one.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Number">The exercise, where a number is asked; its question is the text.</param>
/// <param name="Options">The answers to choose from, where there are any.</param>
internal sealed record QuizDraft(string Text, Exercise? Number, IReadOnlyList<QuizOption> Options)
{
    /// <summary>A question for a number; null where its answer is not given.</summary>
    public static QuizDraft? Of(Exercise exercise) =>
        exercise.Solution is not null && exercise.Reason is not null ? new(exercise.Question, exercise, []) : null;

    /// <summary>A question with options; null where they are not at least two, or not to be told apart.</summary>
    public static QuizDraft? Of(string text, QuizOption right, IEnumerable<QuizOption> wrong)
    {
        List<QuizOption> options = [right, .. wrong.Take(3)];
        var plain = options.ConvertAll(o => Words.Plain(o.Text));
        return options.Count < 2 || plain.Contains("") || plain.Distinct(StringComparer.Ordinal).Count() < plain.Count
            ? null : new(text, null, options);
    }
}

/// <summary>An answer to choose.</summary>
/// <param name="Text">The answer.</param>
/// <param name="IsRight">Whether it is the right one.</param>
/// <param name="Because">Why it is right, or what is the case where it is not; a sentence that does not name the right one.</param>
internal sealed record QuizOption(string Text, bool IsRight, string Because);
