using System.Globalization;
using System.Numerics;

namespace ElectionAnalysis;

/// <summary>
/// What a party must reach to share in the seats: at least a share of the votes, at least some seats, any or all of several.
/// </summary>
public abstract record Threshold
{
    private Threshold()
    {
    }

    /// <summary>At least a share of the votes.</summary>
    /// <param name="share">The share, 0–1, such as 0.05m, compared exactly.</param>
    /// <returns>The threshold.</returns>
    /// <exception cref="MeasureException">The share is not from 0 to 1.</exception>
    public static Threshold OfShare(decimal share) => share is >= 0 and <= 1 ? new Share(share)
        : throw new MeasureException(Invariant($"A threshold of {share} is no share; write 5% as 0.05m."));

    /// <summary>
    /// At least some seats won by other ways, such as in districts; <see cref="SeatRules.SeatsWon"/> says how many each party
    /// has.
    /// </summary>
    /// <param name="seats">How many.</param>
    /// <returns>The threshold.</returns>
    /// <exception cref="MeasureException">The number is negative.</exception>
    public static Threshold OfSeatsWon(int seats) =>
        seats >= 0
            ? new Won(seats)
            : throw new MeasureException(Invariant($"A threshold of {seats} seats passes everybody; give 0 or more."));

    /// <summary>Any of several: one is enough.</summary>
    /// <param name="thresholds">The thresholds.</param>
    /// <returns>The threshold.</returns>
    /// <exception cref="MeasureException">There is none.</exception>
    public static Threshold Any(params IReadOnlyList<Threshold> thresholds) => new Several(Checked(thresholds), Every: false);

    /// <summary>All of several.</summary>
    /// <param name="thresholds">The thresholds.</param>
    /// <returns>The threshold.</returns>
    /// <exception cref="MeasureException">There is none.</exception>
    public static Threshold All(params IReadOnlyList<Threshold> thresholds) => new Several(Checked(thresholds), Every: true);

    internal abstract bool Passes(BigInteger votes, BigInteger total, int? seatsWon);

    private static IReadOnlyList<Threshold> Checked(IReadOnlyList<Threshold> thresholds)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        return thresholds.Count > 0 ? thresholds : throw new MeasureException("A threshold of several needs at least one.");
    }

    private sealed record Share(decimal Least) : Threshold
    {
        internal override bool Passes(BigInteger votes, BigInteger total, int? seatsWon)
        {
            var one = BigInteger.Pow(10, Least.Scale);
            return votes * one >= total * new BigInteger(Least * (decimal)one);
        }

        public override string ToString() => $"at least {Least.ToString("0.####%", CultureInfo.InvariantCulture)} of the votes";
    }

    private sealed record Won(int Least) : Threshold
    {
        internal override bool Passes(BigInteger votes, BigInteger total, int? seatsWon) => seatsWon is { } won ? won >= Least
            : throw new MeasureException(Invariant($"The threshold asks for {Least} seats won; give every party's in SeatRules.SeatsWon."));

        public override string ToString() => Invariant($"at least {Least} seats won");
    }

    private sealed record Several(IReadOnlyList<Threshold> Parts, bool Every) : Threshold
    {
        internal override bool Passes(BigInteger votes, BigInteger total, int? seatsWon) =>
            Every ? Parts.All(p => p.Passes(votes, total, seatsWon)) : Parts.Any(p => p.Passes(votes, total, seatsWon));

        public override string ToString() =>
            string.Join(Every ? " and " : " or ", Parts.Select(p => p is Several ? $"({p})" : p.ToString()));
    }
}
