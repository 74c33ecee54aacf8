using System.Globalization;

namespace ElectionAnalysis;

/// <summary>A question of a quiz: for a number, or with answers to choose from.</summary>
[TypeFormatterSource(typeof(QuizQuestionFormatters))]
public sealed class QuizQuestion
{
    private readonly QuizDraft draft;
    private readonly IReadOnlyList<QuizOption> options;

    internal QuizQuestion(int number, QuizDraft draft, QuizOrder order)
    {
        Number = number;
        this.draft = draft;
        options = order.Shuffle(draft.Options);
    }

    /// <summary>The number in the quiz, from 1.</summary>
    public int Number { get; }

    /// <summary>What is asked.</summary>
    public string Text => draft.Text;

    /// <summary>The answers to choose from, in the order of their letters; none where a number is asked.</summary>
    public IReadOnlyList<string> Options => [.. options.Select(o => o.Text)];

    /// <summary>The right answer: the text of an option, or a number such as "44.9%".</summary>
    public string Answer => draft.Number?.Solution ?? Right.Text;

    /// <summary>The letter of the right answer; null where a number is asked.</summary>
    public string? Letter => options.Count == 0 ? null : LetterOf(Right);

    /// <summary>Why the answer is right, in one sentence with the numbers.</summary>
    public string Because => draft.Number?.Reason ?? Right.Because;

    /// <summary>The exercise behind a number; null where there are options.</summary>
    internal Exercise? Exercise => draft.Number;

    internal IReadOnlyList<QuizOption> Choices => options;

    private QuizOption Right => options.First(o => o.IsRight);

    /// <summary>Checks an answer: a number however it is written, or an option by its letter, its place or its words.</summary>
    /// <param name="answer">The answer; null for none yet.</param>
    /// <returns>A tick and why it is right, or what keeps the answer from being taken.</returns>
    public ExerciseReply Check(object? answer)
    {
        if (draft.Number is { } exercise)
        {
            return exercise.Check(answer);
        }

        if (answer is null || (answer is string text && text.Trim() is "" or "?"))
        {
            return new(false, $"{Text} Write a letter, such as \"A\", in the cell and run it again.", IsAnswered: false);
        }

        var given = GivenAnswer.Read(answer, asksForName: true);
        return given.Refusal is { } refusal ? new(false, refusal)
            : Chosen(given.Text) is not { } option
                ? new(false, $"That is none of the answers to choose from. Write the letter of one, \"A\" to \"{LetterOf(options[^1])}\".")
            : option.IsRight ? new(true, $"Right: {option.Because}")
            : new(false, $"Not {LetterOf(option)}. {option.Because}".TrimEnd());
    }

    /// <inheritdoc/>
    public override string ToString() => QuizText.Write(this);

    private string LetterOf(QuizOption option) => QuizText.Letter(options.Index().First(o => ReferenceEquals(o.Item, option)).Index);

    private QuizOption? Chosen(string given)
    {
        var same = options.Where(o => KnownNames.Takes([o.Text], given)).ToList();
        if (same.Count == 1)
        {
            return same[0];
        }

        var bare = given.Trim().Trim('(', ')', '.', ':', '"').ToUpperInvariant();
        bare = bare.StartsWith("ANSWER ", StringComparison.Ordinal) || bare.StartsWith("OPTION ", StringComparison.Ordinal) ? bare[7..] : bare;
        var at = bare is [>= 'A' and <= 'Z'] ? bare[0] - 'A'
            : int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place - 1 : -1;
        if (at >= 0)
        {
            return at < options.Count ? options[at] : null;
        }

        // "B + A" for "A + B", and "B and A": the same words.
        same = [.. options.Where(o => Set(o.Text) == Set(given))];
        if (same.Count == 1)
        {
            return same[0];
        }

        // A part of one answer's words, and of no other's.
        var plain = Words.Plain(given);
        same = plain.Length < 4 ? [] : [.. options.Where(o => Words.Plain(o.Text).Contains(plain, StringComparison.Ordinal))];
        return same.Count == 1 ? same[0] : null;
    }

    private static string Set(string text) => string.Join(' ', text.Split([' ', '+', ',', '&', ';'], StringSplitOptions.RemoveEmptyEntries)
        .Select(Words.Plain).Where(w => w is not ("" or "and" or "with" or "the")).Order(StringComparer.Ordinal));
}
