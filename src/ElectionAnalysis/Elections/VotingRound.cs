namespace ElectionAnalysis;

/// <summary>One day (or run of days) of voting. What the sources do not give is null.</summary>
public sealed record VotingRound
{
    /// <summary>The round, from 1.</summary>
    public required int Round { get; init; }

    /// <summary>The day of voting, the last one when there were several.</summary>
    public Sourced<DateOnly>? Date { get; init; }

    /// <summary>The first day of voting.</summary>
    public Sourced<DateOnly>? FirstDay { get; init; }

    /// <summary>Registered voters.</summary>
    public Sourced<long>? Registered { get; init; }

    /// <summary>What the writing of <see cref="Registered"/> leaves open: 50,000 for "27.5 million", 0 for a number written out.</summary>
    internal double RegisteredTolerance { get; init; }

    /// <summary>The relative change of registered voters since the last election as the infobox states it (0.02 is 2% more).</summary>
    public Sourced<double>? RegisteredChangeStated { get; init; }

    /// <summary>The population of voting age, registered or not.</summary>
    public Sourced<long>? VotingAgePopulation { get; init; }

    /// <summary>
    /// What the writing of <see cref="VotingAgePopulation"/> leaves open: 50,000 for "27.5 million", 0 for a number written out.
    /// </summary>
    internal double VotingAgeTolerance { get; init; }

    /// <summary>Ballots cast, valid or not.</summary>
    public Sourced<long>? Cast { get; init; }

    /// <summary>What the writing of <see cref="Cast"/> leaves open: 50,000 for "27.5 million", 0 for a number written out.</summary>
    internal double CastTolerance { get; init; }

    /// <summary>Valid ballots.</summary>
    public Sourced<long>? Valid { get; init; }

    /// <summary>What the writing of <see cref="Valid"/> leaves open: 50,000 for "27.5 million", 0 for a number written out.</summary>
    internal double ValidTolerance { get; init; }

    /// <summary>Invalid ballots as the source states them; with the blank ones unless <see cref="Blank"/> is given apart.</summary>
    public Sourced<long>? InvalidStated { get; init; }

    /// <summary>
    /// What the writing of <see cref="InvalidStated"/> leaves open: 50,000 for "27.5 million", 0 for a number written out.
    /// </summary>
    internal double InvalidTolerance { get; init; }

    /// <summary>Blank ballots, where the source states them apart.</summary>
    public Sourced<long>? Blank { get; init; }

    /// <summary>What the writing of <see cref="Blank"/> leaves open: 50,000 for "27.5 million", 0 for a number written out.</summary>
    internal double BlankTolerance { get; init; }

    /// <summary>The valid ballots as stated, or those cast less the others; null where neither can be had.</summary>
    internal long? ValidCount => Valid?.Value ?? (Cast?.Value - InvalidStated?.Value - (Blank?.Value ?? 0));

    /// <summary>Turnout as the infobox, or else the prose, states it, 0–1.</summary>
    public Sourced<double>? TurnoutStated { get; init; }

    /// <summary>Half a unit of the last digit of <see cref="TurnoutStated"/>, as a share.</summary>
    internal double TurnoutTolerance { get; init; }

    /// <summary>The change of turnout since the last election as the infobox states it, in shares (0.012 is 1.2 points).</summary>
    public Sourced<double>? TurnoutChangeStated { get; init; }

    /// <summary>Half a unit of the last digit of <see cref="TurnoutChangeStated"/>, as a share.</summary>
    internal double TurnoutChangeTolerance { get; init; }

    /// <summary>Invalid ballots: as stated, else cast less valid; null when neither can be had, or only from rounded numbers.</summary>
    public long? Invalid => InvalidStated?.Value + (BlankIsBeside ? Blank!.Value : 0)
        ?? (Cast is { } cast && Valid is { } valid && cast.Value >= valid.Value && CastTolerance + ValidTolerance <= 0
            ? cast.Value - valid.Value
            : null);

    /// <summary>Whether the counts prove that the blank ballots are not among the invalid ones as stated.</summary>
    private bool BlankIsBeside =>
        this is { Cast: { } cast, Valid: { } valid, InvalidStated: { } invalid, Blank: { } blank }
        && valid.Value + invalid.Value + blank.Value == cast.Value;

    /// <summary>Cast ÷ registered, 0–1, unrounded; null when either is not given or nobody is registered.</summary>
    public double? Turnout => Cast is { } cast && Registered is { Value: > 0 } registered ? (double)cast.Value / registered.Value : null;

    /// <summary>The turnout as computed, else as stated; null where there is neither.</summary>
    internal double? TurnoutKnown => Turnout ?? TurnoutStated?.Value;

    /// <summary>
    /// How far the true turnout may be from <see cref="Turnout"/>, as a share, because cast or registered is rounded; 0 where
    /// neither is.
    /// </summary>
    internal double ComputedTolerance => Turnout is { } turnout && CastTolerance + RegisteredTolerance > 0
        ? ((Cast!.Value + CastTolerance) / Math.Max(1, Registered!.Value - RegisteredTolerance)) - turnout : 0;

    /// <summary>The round with each of its rounded numbers at its least and at its most, in every combination.</summary>
    internal IEnumerable<VotingRound> Ends()
    {
        // Blank ballots beside the invalid ones are counted with them before roundings can hide that they are beside.
        IEnumerable<VotingRound> all = [BlankIsBeside
            ? this with
            {
                InvalidStated = InvalidStated! with { Value = Invalid!.Value },
                InvalidTolerance = InvalidTolerance + BlankTolerance,
                Blank = null,
            }
            : this];
        all = Both(all, r => r.Registered, r => r.RegisteredTolerance, (r, v) => r with { Registered = v });
        all = Both(all, r => r.VotingAgePopulation, r => r.VotingAgeTolerance, (r, v) => r with { VotingAgePopulation = v });
        all = Both(all, r => r.Cast, r => r.CastTolerance, (r, v) => r with { Cast = v });
        all = Both(all, r => r.Valid, r => r.ValidTolerance, (r, v) => r with { Valid = v });
        all = Both(all, r => r.InvalidStated, r => r.InvalidTolerance, (r, v) => r with { InvalidStated = v });
        all = Both(all, r => r.Blank, r => r.BlankTolerance, (r, v) => r with { Blank = v });
        return all.SelectMany(r => r is { Turnout: null, TurnoutStated: { } stated, TurnoutTolerance: > 0 and var around }
            ? new[] { Math.Max(0, stated.Value - around), Math.Min(1, stated.Value + around) }
                .Select(t => r with { TurnoutStated = stated with { Value = t } })
            : [r]);

        static IEnumerable<VotingRound> Both(IEnumerable<VotingRound> all, Func<VotingRound, Sourced<long>?> number,
            Func<VotingRound, double> tolerance, Func<VotingRound, Sourced<long>, VotingRound> set) =>
            all.SelectMany(r => number(r) is { } of && tolerance(r) > 0
                ? [set(r, of with { Value = Math.Max(0, (long)Math.Floor(of.Value - tolerance(r))) }),
                    set(r, of with { Value = (long)Math.Ceiling(of.Value + tolerance(r)) })]
                : new[] { r });
    }

    /// <summary>What the writing of one of the counts leaves open.</summary>
    internal double ToleranceOf(ClaimKind kind) => kind switch
    {
        ClaimKind.Registered => RegisteredTolerance,
        ClaimKind.Cast => CastTolerance,
        ClaimKind.Valid => ValidTolerance,
        ClaimKind.Invalid => InvalidTolerance,
        ClaimKind.Blank => BlankTolerance,
        _ => 0,
    };
}
