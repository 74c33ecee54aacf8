namespace ElectionAnalysis;

/// <summary>A measure of how far seats depart from votes.</summary>
public sealed class DisproportionalityMeasure : Measure
{
    internal delegate MeasureValue Formulation(ReadOnlySpan<double> votes, ReadOnlySpan<double> seats, double totalVotes,
        double totalSeats);

    internal DisproportionalityMeasure()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs { get; } = ["the votes of every party", "the seats of every party"];

    internal override WorkedExample Example => new(
        "Three parties with 500, 300 and 200 votes and 6, 4 and 0 seats.",
        Of("", WorkedExample.Parties, [500, 300, 200], [6, 4, 0]));

    internal override WorkedExample IncompleteExample => new(
        "A document lists 50.00%, 30.00% and 9.00% of the votes with 60, 40 and 0 of 100 seats; 11% of the votes belong to no listed party.",
        WorkedExample.UnlistedVotes.Measure(this));

    internal override IReadOnlyList<string> Choices { get; } = ["policy"];

    internal override int Lists => 2;

    internal Formulation Compute { get; init; } = null!;

    /// <summary>A party's terms, from its shares of votes and seats, for worked steps.</summary>
    internal IReadOnlyList<StepTerm> Terms { get; init; } = [];

    /// <summary>Whether the formula goes through the parties from the least favoured, s/v, to the most.</summary>
    internal bool LeastFavouredFirst { get; init; }

    /// <summary>The value alone, without the steps: for many at once.</summary>
    /// <param name="votes">Votes or vote shares; 0 for a party that won seats without any.</param>
    /// <param name="seats">Seats or seat shares, for the same parties in the same order; 0 for a party without seats.</param>
    /// <returns>
    /// The value; undefined when a total is zero, and where the formula divides by the votes of a party that has seats but none.
    /// </returns>
    /// <exception cref="MeasureException">The lengths differ, or a weight is negative or not finite.</exception>
    public MeasureValue Calculate(ReadOnlySpan<double> votes, ReadOnlySpan<double> seats)
    {
        var totalVotes = PairedWeights.Totals(votes, seats, "of votes", "of seats", out var totalSeats);
        return totalVotes > 0 && totalSeats > 0 ? Compute(votes, seats, totalVotes, totalSeats)
            : MeasureValue.Undefined(votes.IsEmpty
                ? "there are no parties"
                : totalVotes > 0 ? "the total of seats is zero" : "the total of votes is zero");
    }

    /// <summary>The measure of some numbers, with its worked steps.</summary>
    /// <param name="votes">Votes or vote shares; 0 for a party that won seats without any.</param>
    /// <param name="seats">Seats or seat shares, for the same parties in the same order; 0 for a party without seats.</param>
    /// <returns>The result; undefined, with the reason, where the formula gives no number.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a number is negative or not finite.</exception>
    public MeasureResult Of(ReadOnlySpan<double> votes, ReadOnlySpan<double> seats) => Of("", Numbered(votes.Length), votes, seats);

    /// <summary>The measure of one election, with its worked steps.</summary>
    /// <param name="subject">What is measured, such as "Mali 2013".</param>
    /// <param name="parties">The parties' names.</param>
    /// <param name="votes">Votes or vote shares.</param>
    /// <param name="seats">Seats or seat shares.</param>
    /// <returns>The result.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a weight is negative or not finite.</exception>
    public MeasureResult Of(string subject, IReadOnlyList<string> parties, ReadOnlySpan<double> votes, ReadOnlySpan<double> seats)
    {
        CheckNames(parties, votes.Length);
        return new(Calculate(votes, seats), Steps(parties, votes.ToArray(), seats.ToArray())) { Measure = this, Subject = subject };
    }

    internal override IEnumerable<ElectionQuestion> Questions(Election election) => [new(election)];

    internal override MeasureResult Answer(ElectionQuestion question) =>
        ElectionDisproportionality.Measure(question.Election, this, question.PolicyOrUsual);

    internal override Table Over(Table table, ColumnNames columns, ColumnNames by) => GroupMeasures.Of(this, table, columns, by);

    internal override MeasureValue Value(double[] first, double[] second) => Calculate(first, second);

    /// <summary>The worked steps; allVotes and allSeats count where they are more than the parties have.</summary>
    internal Table Steps(IReadOnlyList<string> parties, double[] votes, double[] seats, double allVotes = 0, double allSeats = 0)
    {
        var (totalVotes, totalSeats) = (Math.Max(allVotes, votes.Sum()), Math.Max(allSeats, seats.Sum()));
        var rows = parties.Select((p, i) =>
            (Party: p, Votes: votes[i], Seats: seats[i], V: totalVotes > 0 ? votes[i] / totalVotes : 0,
                S: totalSeats > 0 ? seats[i] / totalSeats : 0)).ToList();
        if (LeastFavouredFirst)
        {
            rows = [.. rows.OrderBy(r => r.V > 0 ? r.S / r.V : double.PositiveInfinity).ThenByDescending(r => r.V)];
        }

        var table = new Table(
            Column.OfText("party", rows.Select(r => r.Party)),
            Column.Of("votes", rows.Select(r => r.Votes)),
            Column.Of("seats", rows.Select(r => r.Seats)),
            Column.Of("share of votes", rows.Select(r => r.V)),
            Column.Of("share of seats", rows.Select(r => r.S)),
            Column.Of("d", rows.Select(r => r.S - r.V)));
        return StepTerm.AddTo(table, Terms, rows.ConvertAll(r => (r.V, r.S)));
    }
}
