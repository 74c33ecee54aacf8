namespace ElectionAnalysis;

/// <summary>Ranges that the measures of change cannot leave, whoever has what no listed party had or has.</summary>
/// <remarks>
/// A listed party's summand is bounded on its own. What nobody listed had and has counts most as parties that left and others
/// that came, for |p − b| ≤ p + b; least as one party at both elections. Without rounding and with known totals the range is
/// exact; else the parties' extremes need not go together, so that it may be wider than need be, never narrower. What is left
/// above all least weights is counted once, whoever has it, beside the change between the least weights; parties that may or
/// may not count are apart. Open totals are taken in blocks.
/// </remarks>
internal sealed class ChangeBounds
{
    private readonly ChangeMeasure measure;
    private readonly ShareRange before;
    private readonly ShareRange after;

    private ChangeBounds(ChangeMeasure measure, ShareRange before, ShareRange after) =>
        (this.measure, this.before, this.after) = (measure, before, after);

    /// <summary>The range.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="before">The parties' weights then.</param>
    /// <param name="after">The same parties' weights now.</param>
    public static (double Low, double High) Of(ChangeMeasure measure, WeightRange before, WeightRange after)
    {
        var range = (Low: double.PositiveInfinity, High: double.NegativeInfinity);
        foreach (var then in ShareRange.Of(before))
        {
            foreach (var now in ShareRange.Of(after))
            {
                var (low, high) = new ChangeBounds(measure, then, now).OfParties();
                range = (Math.Min(range.Low, Math.Min(1, low)), Math.Max(range.High, Math.Min(1, high)));
            }
        }

        return range;
    }

    private (double Low, double High) OfParties()
    {
        var (low, high) = OfRest();
        var (leasts, once) = (0.0, (before.Left.High + after.Left.High) / 2);
        var left = once;
        List<(double By, double Cost)> falls = [], rises = [];
        for (var i = 0; i < before.Low.Length; i++)
        {
            var (then, now) = ((Low: before.Low[i], High: before.High[i]), (Low: after.Low[i], High: after.High[i]));
            var party = OfParty(then, now);
            var ofLeast = measure.Term(then.Low, now.Low);
            (low, high, leasts) = (low + party.Low, high + party.High, leasts + ofLeast);
            once += (before.IsOpen(i), after.IsOpen(i)) switch
            {
                (true, true) => 0,
                (true, false) => now.High / 2,
                (false, true) => then.High / 2,
                _ => party.High,
            };
            if (!CountsAll)
            {
                AddSteps(then, now, falls, rises);
            }
        }

        // Beside the least weights nothing makes more of a difference than it weighs, but where a party comes to count by it.
        var sides = (before.Left.High > 0 ? 1 : 0) + (after.Left.High > 0 ? 1 : 0);
        low = Math.Max(low, leasts - left - Most(falls, sides));
        high = Math.Min(Math.Min(high, once), leasts + left + Most(rises, sides));
        if (CountsAll)
        {
            // Shares that make 1 both times: all gains are all losses, and what is not moved stayed.
            var (gains, losses, stayed) = Known();
            (low, high) = (Math.Max(low, Math.Max(gains, losses)), Math.Min(high, 1 - stayed));
        }

        // Where both are the same number, the arithmetic may round them apart.
        return (Math.Min(low, high), Math.Max(low, high));
    }

    /// <summary>What listed parties gained, lost and kept at least.</summary>
    private (double Gains, double Losses, double Stayed) Known()
    {
        var (gains, losses, stayed) = (0.0, 0.0, 0.0);
        for (var i = 0; i < before.Low.Length; i++)
        {
            (gains, losses) = (gains + Math.Max(0, after.Low[i] - before.High[i]), losses + Math.Max(0, before.Low[i] - after.High[i]));
            stayed += Math.Min(before.Low[i], after.Low[i]);
        }

        return (gains, losses, stayed);
    }

    /// <summary>Whether it makes no difference who was there before.</summary>
    private bool CountsAll => measure.Counts(true, true) && measure.Counts(true, false);

    /// <summary>
    /// Steps of a party's summand where it comes to count, beyond what the weight for it makes, and which part of what is left it
    /// takes.
    /// </summary>
    private void AddSteps((double Low, double High) then, (double Low, double High) now, List<(double By, double Cost)> falls,
        List<(double By, double Cost)> rises)
    {
        var (ofLeast, fall, rise, cost) = (measure.Term(then.Low, now.Low), 0.0, 0.0, double.PositiveInfinity);
        foreach (var (wasThere, were) in Presences(then, before.Unit))
        {
            foreach (var (isThere, are) in Presences(now, after.Unit))
            {
                var (more, moreNow) = (wasThere ? were.Low - then.Low : 0, isThere ? are.Low - now.Low : 0);
                var step = (measure.Counts(wasThere, isThere) ? Math.Abs(are.Low - were.Low) / 2 : 0) - ofLeast;
                var weight = (more + moreNow) / 2;
                (fall, rise) = (Math.Max(fall, -step - weight), Math.Max(rise, step - weight));
                var isStep = Math.Abs(step) > weight;
                cost = isStep ? Math.Min(cost, Part(more, before.Left.High) + Part(moreNow, after.Left.High)) : cost;
            }
        }

        if (fall > 0 || rise > 0)
        {
            falls.Add((fall, cost));
            rises.Add((rise, cost));
        }

        static double Part(double more, double left) => more > 0 ? more / left : 0;
    }

    /// <summary>The most that changes make for which there is enough, the last of them in part.</summary>
    private static double Most(List<(double By, double Cost)> changes, double enough)
    {
        var sum = 0.0;
        foreach (var (by, cost) in changes.OrderByDescending(c => c.By / c.Cost))
        {
            var part = cost <= enough ? 1 : enough / cost;
            (sum, enough) = (sum + (part * by), enough - (part * cost));
        }

        return sum;
    }

    /// <summary>A party's summand over all of its shares; whether it was there and is there decides whether it counts.</summary>
    private (double Low, double High) OfParty((double Low, double High) then, (double Low, double High) now)
    {
        var (low, high) = (double.PositiveInfinity, 0.0);
        foreach (var (wasThere, were) in Presences(then, before.Unit))
        {
            foreach (var (isThere, are) in Presences(now, after.Unit))
            {
                var counts = measure.Counts(wasThere, isThere);
                low = Math.Min(low, counts ? Math.Max(0, Math.Max(are.Low - were.High, were.Low - are.High)) / 2 : 0);
                high = Math.Max(high, counts ? Math.Max(are.High - were.Low, were.High - are.Low) / 2 : 0);
            }
        }

        return (low, high);
    }

    /// <summary>A party may be absent, or there with the threshold's share and, where nobody knows that it was, a seat at least.</summary>
    private IEnumerable<(bool IsThere, (double Low, double High) Share)> Presences((double Low, double High) share, double unit)
    {
        if (share.Low <= 0 || share.Low < measure.CountsFrom)
        {
            yield return (false, (0, 0));
        }

        var least = share.Low > 0 ? measure.CountsFrom : Math.Max(measure.CountsFrom, unit);
        if (IsParty(share.High, least))
        {
            yield return (true, (Math.Clamp(least, share.Low, share.High), share.High));
        }
    }

    private (double Low, double High) OfRest()
    {
        var (then, now) = (before.Left, after.Left);
        var (small, smallNow) = (Math.Max(measure.CountsFrom, before.Unit), Math.Max(measure.CountsFrom, after.Unit));
        var (couldBe, canBe) = (IsParty(then.High, small), IsParty(now.High, smallNow));
        if (!measure.Counts(true, false))
        {
            // Only parties there at both: one that shrinks to the least and another that grows from it, or one of them alone.
            var both = IsParty(then.High, 2 * small) && IsParty(now.High, 2 * smallNow)
                ? ((then.High + now.High) / 2) - small - smallNow
                : 0;
            return (0, couldBe && canBe ? Math.Max(0, Math.Max(both, Math.Max(then.High - smallNow, now.High - small) / 2)) : 0);
        }

        var high = ((couldBe ? then.High : 0) + (canBe ? now.High : 0)) / 2;
        if (CountsAll)
        {
            return (Math.Max(0, Math.Max(now.Low - then.High, then.Low - now.High)) / 2, high);
        }

        // The same parties at both elections, or ones too small to count; without either, all of them came or left.
        return (couldBe && canBe
            ? 0
            : ((before.Unit >= measure.CountsFrom ? then.Low : 0) + (after.Unit >= measure.CountsFrom ? now.Low : 0)) / 2, high);
    }

    /// <summary>Whether what is left is enough for a party, but for the arithmetic's rounding.</summary>
    private static bool IsParty(double left, double least) => left > 0 && left >= least * (1 - 1e-9);
}
