namespace ElectionAnalysis;

/// <summary>
/// A question with an answer that is computed when it is checked, and never shown. What is asked stays as it is; the methods
/// that add something give another exercise.
/// </summary>
public sealed class Exercise
{
    private readonly Func<double>? number;
    private readonly Func<IEnumerable<string>>? texts;
    private Func<string?>? because;
    private IReadOnlyList<NearMiss> nearMisses = [];
    private KnownNames? known;

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
    /// <param name="answer">What computes the answer; not a number where the data do not give it.</param>
    /// <param name="hint">What helps.</param>
    /// <param name="decimals">To how many decimals it must be right.</param>
    /// <returns>The exercise.</returns>
    public static Exercise Number(string question, Func<double> answer, string hint, int decimals = 0) =>
        new(question, hint, answer, null, decimals, isShare: false);

    /// <summary>A question whose answer is a share, 0–1; it may be given as a percentage.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="answer">What computes the answer, 0–1; not a number where the data do not give it.</param>
    /// <param name="hint">What helps.</param>
    /// <param name="decimals">To how many decimals of a percentage it must be right.</param>
    /// <returns>The exercise.</returns>
    public static Exercise Share(string question, Func<double> answer, string hint, int decimals = 1) =>
        new(question, hint, answer, null, decimals, isShare: true);

    /// <summary>A question whose answer is a name.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="answers">What gives every right name; none where the data do not give it.</param>
    /// <param name="hint">What helps.</param>
    /// <returns>The exercise.</returns>
    public static Exercise Name(string question, Func<IEnumerable<string>> answers, string hint) =>
        new(question, hint, null, answers, 0, isShare: false);

    /// <summary>The same exercise, whose tick says why the answer is right.</summary>
    /// <param name="why">What makes the sentence, with the numbers: "66 of 147 seats are 44.9%."</param>
    /// <returns>The exercise.</returns>
    public Exercise Because(Func<string?> why)
    {
        var copy = Copy();
        copy.because = why;
        return copy;
    }

    /// <summary>The same exercise, which knows a number that is near and not meant, and says what it is.</summary>
    /// <param name="other">What computes the other number, a share as 0–1; not a number where there is none.</param>
    /// <param name="message">What it is, and what was asked: "That is its share of the votes; seats were asked."</param>
    /// <returns>The exercise.</returns>
    public Exercise Instead(Func<double> other, string message) => Knowing(new(other, null, message));

    /// <summary>The same exercise, which knows a name that is near and not meant, and says what it is.</summary>
    /// <param name="others">What gives the other names.</param>
    /// <param name="message">What they are, and what was asked: "That is the largest party; the largest loser was asked."</param>
    /// <returns>The exercise.</returns>
    public Exercise Instead(Func<IEnumerable<string>> others, string message) => Knowing(new(null, others, message));

    /// <summary>The same exercise, which takes another number, too: that of another reading of the data, and says which.</summary>
    internal Exercise Also(Func<double> other, string message) => Knowing(new(other, null, message, IsRight: true));

    /// <summary>
    /// The same exercise on a party of an election: short names of the right party are taken, and its leader, another party and
    /// a slip of the pen are called what they are.
    /// </summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public Exercise Among(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var copy = Copy();
        copy.known = new(election);
        return copy;
    }

    /// <summary>
    /// Checks an answer, however it is written: 0.4490, 44.9, "44.9%", "44,9 %", "66 seats", "sixty-six", a measure's result, a
    /// number of the document, a party.
    /// </summary>
    /// <param name="answer">The answer; null for none yet.</param>
    /// <returns>A tick and why it is right, or what keeps the answer from being taken.</returns>
    public ExerciseReply Check(object? answer)
    {
        if (answer is null || (answer is string text && text.Trim() is "" or "?" or "…" or "..." or "___"))
        {
            return new(false, "No answer yet. Write it in place of null, and run the cell again.", IsAnswered: false);
        }

        var given = GivenAnswer.Read(answer, asksForName: texts is not null);
        return given.Refusal is { } refusal ? new(false, refusal) : texts is not null ? CheckName(given) : CheckNumber(given);
    }

    /// <inheritdoc/>
    public override string ToString() => Question;

    /// <summary>The right answer, as the exercise shows it: "44.9%", "74", a name; null where the data give none.</summary>
    internal string? Solution => texts is not null ? texts().FirstOrDefault()
        : number!() is var right && double.IsFinite(right) ? Rule(right).Shown(right) : null;

    /// <summary>The right number; not a number where the data give none, or a name is asked.</summary>
    internal double RightNumber => number?.Invoke() ?? double.NaN;

    /// <summary>Why the answer is right.</summary>
    internal string? Reason => because?.Invoke();

    private Exercise Copy() => (Exercise)MemberwiseClone();

    private Exercise Knowing(NearMiss nearMiss)
    {
        var copy = Copy();
        copy.nearMisses = [.. nearMisses, nearMiss];
        return copy;
    }

    private NumberRule Rule(double right) => new(right, Decimals, IsShare, Question);

    /// <summary>Half a seat is no seat, so that a near miss in whole things has a decimal where it is no whole number.</summary>
    private NumberRule Near(double other) => new(other, Decimals == 0 && other != Math.Round(other) ? 1 : Decimals, IsShare, Question);

    private ExerciseReply Right() => new(true, $"Right: {Reason ?? Invariant($"{Solution}.")}");

    private ExerciseReply CheckNumber(GivenAnswer given)
    {
        var right = number!();
        if (!double.IsFinite(right))
        {
            return new(false, "The data do not give an answer to this question.");
        }

        if (given.Numbers.Count == 0)
        {
            return new(false, Question.Contains("how many", StringComparison.OrdinalIgnoreCase)
                ? "That is not read as a number. How many is asked: write it in digits, such as 3."
                : "That is not read as a number. Write digits, such as 3.14 or \"12.5%\".");
        }

        var rule = Rule(right);
        if (given.Numbers.Count > 1)
        {
            return new(false, given.Numbers.Any(n => rule.Takes(n))
                ? "There are several numbers in that. Write only the one that was asked."
                : $"There are several numbers in that, and one is asked. {Hint}");
        }

        // "More than 74" is not 74, where whole things are counted.
        var one = given.Numbers[0];
        var isAbove = given.IsBoundBelow && Decimals == 0 && !IsShare;
        return rule.WrongUnit(one) is { } unit ? new(false, unit)
            : isAbove && Math.Floor(one.Value) + 1 == right
                ? new(false, Invariant($"That is right in spirit: more than {one.Value:#,0.##}. Write the first whole number that is more."))
            : rule.Takes(one) && !isAbove ? Right()
            : nearMisses.FirstOrDefault(m => m.Other?.Invoke() is { } other && double.IsFinite(other) && Near(other).Takes(one)) is { } miss
                ? new(miss.IsRight, miss.Message)
            : new(false, rule.Reason(one) ?? $"Not yet. {Hint}");
    }

    private ExerciseReply CheckName(GivenAnswer given)
    {
        var right = texts!().ToList();
        if (right.Count == 0)
        {
            return new(false, "The data do not give an answer to this question.");
        }

        if (KnownNames.Takes(right, given.Text) || known?.MeansOneOf(right, given.Text) == true)
        {
            return Right();
        }

        var miss = nearMisses.FirstOrDefault(m => (m.Others is { } others && KnownNames.Takes(others(), given.Text))
            || (m.Other?.Invoke() is { } other && given is { IsBareNumber: true, Numbers.Count: > 0 }
                && new NumberRule(other, 0, false, "").Takes(given.Numbers[0])));
        return new(false, miss?.Message
            ?? (given.IsBareNumber ? "That is a number. A name is asked; names stand in quotation marks: \"Some Party\"." : null)
            ?? known?.Reason(right, given.Text) ?? $"Not yet. {Hint}");
    }
}
