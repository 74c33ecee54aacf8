namespace ElectionAnalysis;

/// <summary>A measure of a few named numbers, such as votes cast and registered voters.</summary>
public sealed class ScalarMeasure : Measure
{
    internal delegate MeasureValue Formulation(ReadOnlySpan<double> inputs);

    internal ScalarMeasure(params string[] inputs) => Needs = inputs;

    /// <summary>The numbers needed, in the order <see cref="Calculate"/> takes them.</summary>
    public override IReadOnlyList<string> Needs { get; }

    internal Formulation Compute { get; init; } = null!;

    /// <summary>What of an election the numbers are.</summary>
    internal ScalarSubject SubjectOf { get; init; }

    internal double[] ExampleNumbers { get; init; } = [600, 540];

    /// <summary>Whether it compares a round with the next one, where no earlier election is given.</summary>
    internal bool ComparesRounds => SubjectOf is ScalarSubject.TwoRounds or ScalarSubject.RoundsOrElections;

    /// <summary>Whether it is of the voting rounds of elections.</summary>
    internal bool IsOfRounds => SubjectOf == ScalarSubject.Round || ComparesRounds;

    internal override WorkedExample Example => new(
        $"{string.Join(", ", Needs.Zip(ExampleNumbers, (need, number) => Invariant($"{need.Replace('_', ' ')} {number:0.####}")))}.",
        Of("", ExampleNumbers));

    internal override IReadOnlyList<string> Choices => SubjectOf switch
    {
        ScalarSubject.RoundsOrElections => ["round", "since"],
        ScalarSubject.Round or ScalarSubject.TwoRounds => ["round"],
        ScalarSubject.TwoParties => ["to", "from"],
        _ => [],
    };

    internal override IEnumerable<ElectionQuestion> Questions(Election election) => election.Rounds
        .Where(r =>
            SubjectOf == ScalarSubject.Round
                || (ComparesRounds && election.Rounds.Any(next => next.Round == r.Round + 1)))
        .Select(r => new ElectionQuestion(election) { Round = r.Round });

    internal override MeasureResult Answer(ElectionQuestion question) => SubjectOf switch
    {
        _ when IsOfRounds =>
            ElectionTurnout.Measure(question.Election, this, question.Round ?? 1, question.Since),
        ScalarSubject.TwoParties when question is { To: { } to, From: { } from } =>
            ElectionChange.TwoParties(question.Election, this, to, from),
        ScalarSubject.TwoParties => throw new MeasureException($"{this} is a swing between two parties: give to and from, their names."),
        _ => base.Answer(question),
    };

    internal override Table Over(Table table, ColumnNames columns, ColumnNames by) => GroupMeasures.Of(this, table, columns, by);

    /// <summary>The value alone, without the steps: for many at once.</summary>
    /// <param name="inputs">One number for each of <see cref="Needs"/>, in that order.</param>
    /// <returns>The value, or why there is none.</returns>
    /// <exception cref="MeasureException">There are more or fewer numbers than needed, or one is not finite or negative.</exception>
    public MeasureValue Calculate(params ReadOnlySpan<double> inputs)
    {
        if (inputs.Length != Needs.Count)
        {
            throw new MeasureException($"{Name} needs {Needs.Count} numbers ({string.Join(", ", Needs)}) and got {inputs.Length}.");
        }

        for (var i = 0; i < inputs.Length; i++)
        {
            if (!(inputs[i] >= 0) || double.IsInfinity(inputs[i]))
            {
                throw new MeasureException(Invariant($"{Name}: '{Needs[i]}' is {inputs[i]}; it must be finite and not negative."));
            }
        }

        return Compute(inputs);
    }

    /// <summary>The measure of some numbers, with its worked steps.</summary>
    /// <param name="inputs">One number for each of <see cref="Needs"/>, in that order.</param>
    /// <returns>The result; undefined, with the reason, where the formula gives no number.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a number is negative or not finite.</exception>
    public MeasureResult Of(params ReadOnlySpan<double> inputs) => Of("", inputs);

    /// <summary>The measure of some numbers, with its worked steps.</summary>
    /// <param name="subject">What is measured, such as "Mali 2013".</param>
    /// <param name="inputs">One number for each of <see cref="Needs"/>, in that order.</param>
    /// <returns>The result.</returns>
    /// <exception cref="MeasureException">There are more or fewer numbers than needed, or one is not finite or negative.</exception>
    public MeasureResult Of(string subject, params ReadOnlySpan<double> inputs)
    {
        var value = Calculate(inputs);
        var numbers = inputs.ToArray();
        return new(value, Steps([.. numbers.Select(n => (double?)n)])) { Measure = this, Subject = subject };
    }

    /// <summary>
    /// The range over numbers of which some are rounded: every one of these formulas rises or falls with each number, so that its
    /// extremes are where the numbers are at their ends.
    /// </summary>
    /// <param name="value">The value of the numbers as they are.</param>
    /// <param name="ends">The numbers at their ends, in every combination.</param>
    internal MeasureBounds Bounds(MeasureValue value, IEnumerable<double[]> ends)
    {
        if (value.OrNull is not { } number)
        {
            return MeasureBounds.Exactly(value);
        }

        var (low, high) = (number, number);
        foreach (var inputs in ends)
        {
            if (Calculate(inputs).OrNull is { } end)
            {
                (low, high) = (Math.Min(low, end), Math.Max(high, end));
            }
        }

        return new(value, low, high, null);
    }

    internal Table Steps(IReadOnlyList<double?> inputs) =>
        new(Column.OfText("input", Needs.Select(n => n.Replace('_', ' '))), Column.OfNullable("number", inputs));
}
