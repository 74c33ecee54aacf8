namespace ElectionAnalysis;

/// <summary>A way of turning votes into seats, in exact arithmetic. It never breaks a tie: a tie is part of the result.</summary>
public abstract class ApportionmentMethod : Measure
{
    private protected ApportionmentMethod()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs { get; } = ["the votes of every party", "the number of seats"];

    internal override WorkedExample Example =>
        new("Three parties with 600, 280 and 120 votes; 6 seats.", Of(WorkedExample.Parties, [600, 280, 120], 6));

    private protected override string OtherDoor => "Call Apportion on an election or a table.";

    /// <summary>Gives out seats to parties known by number.</summary>
    /// <param name="votes">The votes of every party; a fraction is taken as the decimal number it prints as.</param>
    /// <param name="seats">How many seats there are.</param>
    /// <param name="rules">Threshold and minimum; none by default.</param>
    /// <returns>The seats, with a tie where there is one; undefined when they cannot be given, with the reason.</returns>
    /// <exception cref="MeasureException">A number is negative or not finite, or a rule lacks its numbers.</exception>
    public SeatAllocation Of(ReadOnlySpan<double> votes, int seats, SeatRules? rules = null) =>
        Of(Numbered(votes.Length), votes, seats, rules);

    /// <summary>Gives out seats.</summary>
    /// <param name="parties">The parties' names.</param>
    /// <param name="votes">The votes of every party, in the same order; a fraction is taken as the decimal number it prints as.</param>
    /// <param name="seats">How many seats there are.</param>
    /// <param name="rules">Threshold and minimum; none by default.</param>
    /// <returns>The seats, with a tie where there is one; undefined when they cannot be given, with the reason.</returns>
    /// <exception cref="MeasureException">The lengths differ, a number is negative or not finite, or a rule lacks its numbers.</exception>
    public SeatAllocation Of(IReadOnlyList<string> parties, ReadOnlySpan<double> votes, int seats, SeatRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(parties);
        rules ??= new();
        if (parties.Count != votes.Length)
        {
            throw new MeasureException($"There are {parties.Count} parties and {votes.Length} numbers of votes; give every party one.");
        }

        if (seats < 0 || rules.MinimumSeats < 0)
        {
            throw new MeasureException(Invariant($"There cannot be {Math.Min(seats, rules.MinimumSeats)} seats; give 0 or more."));
        }

        var exact = ExactVotes.Of(votes);
        var passed = rules.Passes(exact);
        var taking = Enumerable.Range(0, votes.Length).Where(i => passed[i] && !exact[i].IsZero).ToArray();
        var because = taking.Length > 0
            ? null
            : votes.IsEmpty ? "there are no parties" : exact.Total.IsZero ? "the total of votes is zero" : "no party passes the threshold";
        if (because is null && (long)rules.MinimumSeats * taking.Length > seats)
        {
            because = Invariant($"{seats} seats are too few to give each of {taking.Length} parties {rules.MinimumSeats}");
        }

        var round = because is null
            ? Give(new([.. taking.Select(i => exact[i])], exact.Scale), seats, rules.MinimumSeats)
            : SeatRound.Impossible(because);
        var given = new int[votes.Length];
        for (var k = 0; k < round.Seats.Length; k++)
        {
            given[taking[k]] = round.Seats[k];
        }

        SeatTie? tie = round.Tied.Length == 0
            ? null
            : new([.. round.Tied.Select(k => taking[k])], [.. round.Tied.Select(k => parties[taking[k]])], round.AtStake);
        return new(given, round.UndefinedBecause)
        {
            Measure = this,
            Scale = Invariant($"{seats} seats"),
            Parties = parties,
            Votes = votes.ToArray(),
            Rules = rules,
            Passed = passed,
            House = seats,
            Tie = tie,
            LeftOut = [.. parties.Where((_, i) => !passed[i]).Select(p => new LeftOut(p, $"it does not have {rules.Threshold}"))],
            Notes = round.UndefinedBecause is { } reason
                ? [SeatAllocation.CannotBeGiven(reason)]
                : tie is null ? [] : [$"{tie}: the method does not decide between them."],
        };
    }

    /// <summary>Seats that cannot be given, with the reason.</summary>
    internal SeatAllocation Impossible(IReadOnlyList<string> parties, double[] votes, int seats, string because) =>
        new(new int[votes.Length], because)
    {
        Measure = this,
        Parties = parties,
        Votes = votes,
        Rules = new(),
        Passed = new bool[votes.Length],
        House = seats,
        Notes = [SeatAllocation.CannotBeGiven(because)],
    };

    /// <summary>Gives out seats to parties that all have votes.</summary>
    internal abstract SeatRound Give(ExactVotes votes, int seats, int minimum);

    /// <summary>The steps to follow by hand.</summary>
    internal abstract Table Steps(SeatAllocation allocation);
}
