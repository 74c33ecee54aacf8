namespace ElectionAnalysis;

/// <summary>What a claim states, with all that its writing leaves open: a count, a share, or days.</summary>
public abstract record ClaimValue
{
    private ClaimValue()
    {
    }

    /// <summary>A number of seats, votes, voters or the like; a change is signed.</summary>
    /// <param name="Stated">The number as written.</param>
    /// <param name="Low">The least that the writing allows.</param>
    /// <param name="High">The most that it allows; infinite for "more than".</param>
    /// <param name="Wording">How exact the text says it is.</param>
    public sealed record Count(double Stated, double Low, double High, Wording Wording = Wording.Exact) : ClaimValue
    {
        /// <inheritdoc/>
        public override string ToString() => Worded(Wording) + Invariant($"{Stated:N0}");
    }

    /// <summary>A share, 0–1; a change or a margin in shares, signed.</summary>
    /// <param name="Stated">The share as written: 0.3863 for 38.63%.</param>
    /// <param name="Low">The least that the writing allows.</param>
    /// <param name="High">The most that it allows.</param>
    /// <param name="Wording">How exact the text says it is.</param>
    public sealed record Share(double Stated, double Low, double High, Wording Wording = Wording.Exact) : ClaimValue
    {
        /// <inheritdoc/>
        public override string ToString() => Worded(Wording) + Stated.ToString(Format, System.Globalization.CultureInfo.InvariantCulture);

        // "47.0%" says more than "47%".
        private string Format => Math.Round(-Math.Log10((High - Low) * 100), 3) is var places && places is 1 or 2 or 3
            ? $"0.{new string('0', (int)places)}%" : "0.####%";
    }

    /// <summary>A day of voting, or several in a row.</summary>
    /// <param name="First">The first day.</param>
    /// <param name="Last">The last day.</param>
    public sealed record Day(DateOnly First, DateOnly Last) : ClaimValue
    {
        /// <inheritdoc/>
        public override string ToString() =>
            First == Last ? Invariant($"{First:yyyy-MM-dd}") : Invariant($"{First:yyyy-MM-dd}/{Last:yyyy-MM-dd}");
    }

    /// <summary>The number, or null for days.</summary>
    public double? Number => this is Count count ? count.Stated : this is Share share ? share.Stated : null;

    /// <summary>What the number lies between; null for days.</summary>
    public (double Low, double High)? Range =>
        this is Count count ? (count.Low, count.High) : this is Share share ? (share.Low, share.High) : null;

    /// <summary>Whether the text states the number as it is, not as "more than" or "about".</summary>
    public bool IsExact => this is Count { Wording: Wording.Exact } or Share { Wording: Wording.Exact } or Day;

    /// <summary>Whether both may be true: their ranges meet, or one run of days lies within the other.</summary>
    internal bool Meets(ClaimValue other)
    {
        if (this is Day mine && other is Day theirs)
        {
            // One day of several may be said for all of them; two runs of days must be the same.
            return mine.First != mine.Last && theirs.First != theirs.Last
                ? mine == theirs
                : mine.First >= theirs.First && mine.Last <= theirs.Last || theirs.First >= mine.First && theirs.Last <= mine.Last;
        }

        const double Slack = 1e-9;
        return Range is { } a && other.Range is { } b && a.Low <= b.High + Slack && b.Low <= a.High + Slack;
    }

    internal static Count Of(long count) => new(count, count, count);

    internal static Count Of(double count, double tolerance) => new(count, count - tolerance, count + tolerance);

    internal static Share OfShare(double share, double tolerance) => new(share, share - tolerance, share + tolerance);

    private static string Worded(Wording wording) =>
        wording switch { Wording.About => "about ", Wording.Over => "over ", Wording.Under => "under ", _ => "" };
}
