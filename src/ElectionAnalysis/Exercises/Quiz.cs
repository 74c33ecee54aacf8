namespace ElectionAnalysis;

/// <summary>
/// A quiz made from any election: a handful of questions, each with an answer that the document gives and does not contradict.
/// The same document makes the same quiz; another seed makes another one of it.
/// </summary>
[TypeFormatterSource(typeof(QuizFormatters))]
public sealed class Quiz
{
    private Quiz(string title, IReadOnlyList<QuizDraft> drafts, int seed)
    {
        Title = title;
        Questions = [.. drafts.Select((d, i) => new QuizQuestion(i + 1, d, QuizOrder.Of(seed, title, d.Text)))];
    }

    /// <summary>What the quiz is about, such as "Mali 2013".</summary>
    public string Title { get; }

    /// <summary>The questions in order; none where the documents give nothing to ask.</summary>
    public IReadOnlyList<QuizQuestion> Questions { get; }

    /// <summary>The quiz without its answers, as Markdown to print or to hand out.</summary>
    public string Sheet => QuizMarkdown.Sheet(this);

    /// <summary>The answers, each with its reason, as Markdown to keep apart.</summary>
    public string Key => QuizMarkdown.Key(this);

    /// <summary>A question by its number.</summary>
    /// <param name="number">The number, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no question of that number.</exception>
    public QuizQuestion this[int number] => number >= 1 && number <= Questions.Count ? Questions[number - 1]
        : throw new ArgumentOutOfRangeException(nameof(number), number,
            Questions.Count == 0 ? "This quiz has no questions." : Invariant($"The questions are numbered from 1 to {Questions.Count}."));

    /// <summary>A quiz on one election.</summary>
    /// <param name="election">The election.</param>
    /// <param name="questions">The most questions to ask; there are fewer where the document gives less.</param>
    /// <param name="seed">Any number; another one makes another selection in another order of answers.</param>
    /// <returns>The quiz.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Less than one question is wanted.</exception>
    public static Quiz Of(Election election, int questions = 8, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(election);
        return Of([election], questions, seed);
    }

    /// <summary>A quiz on the elections of an archive.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="questions">The most questions to ask.</param>
    /// <param name="seed">Any number; another one makes another selection in another order of answers.</param>
    /// <returns>The quiz.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Less than one question is wanted.</exception>
    public static Quiz Of(ElectionArchive archive, int questions = 8, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return Of(archive.Records, questions, seed);
    }

    /// <summary>A quiz on several elections, as many questions from each as from the others.</summary>
    /// <param name="elections">The elections; where they are many, the seed chooses among them.</param>
    /// <param name="questions">The most questions to ask.</param>
    /// <param name="seed">Any number; another one makes another selection in another order of answers.</param>
    /// <returns>The quiz.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Less than one question is wanted.</exception>
    public static Quiz Of(IEnumerable<Election> elections, int questions = 8, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(elections);
        ArgumentOutOfRangeException.ThrowIfLessThan(questions, 1);
        var all = elections.ToList();
        var title = all.Count == 1 ? VisibleText.Show(all[0].ShortName) : Invariant($"{all.Count} elections");
        return new(title, QuizSelection.Of(all, questions, seed), seed);
    }

    /// <summary>The quiz as a file in Moodle's GIFT format, which other learning platforms read as well.</summary>
    /// <returns>The text, with the reasons as feedback.</returns>
    public string ToGift() => QuizGift.Write(this);

    /// <inheritdoc/>
    public override string ToString() => QuizText.Write(this);
}
