namespace ElectionAnalysis;

/// <summary>Ranges that the measures of change cannot leave, whoever has what no listed party had or has.</summary>
/// <remarks>
/// A listed party's summand is bounded on its own. What nobody listed had and has counts most as parties that left and others
/// that came, for |p − b| ≤ p + b; least as one party at both elections. Without rounding and with known totals the range is
/// exact; else the parties' extremes need not go together, so that it may be wider than need be, never narrower. What is left
/// above all least weights is counted once, whoever has it: in a listed party whose weight is not given, or, where there is no
/// threshold, beside the change between the least weights. Open totals are taken in blocks.
/// </remarks>
internal sealed class ChangeBounds
{
    private readonly ChangeMeasure measure;
    private readonly ShareRange before;
    private readonly ShareRange after;

    private ChangeBounds(ChangeMeasure measure, ShareRange before, ShareRange after) => (this.measure, this.before, this.after) = (measure, before, after);

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
                range = (Math.Min(range.Low, low), Math.Max(range.High, Math.Min(1, high)));
            }
        }

        return range;
    }

    private (double Low, double High) OfParties()
    {
        var (low, high) = OfRest();
        var left = (before.Left.High + after.Left.High) / 2;
        var (once, leasts) = (left, 0.0);
        for (var i = 0; i < before.Low.Length; i++)
        {
            var (least, most) = OfParty((before.Low[i], before.High[i]), (after.Low[i], after.High[i]));
            var (isOpenThen, isOpenNow) = (before.IsOpen(i), after.IsOpen(i));
            (low, high) = (low + least, high + most);
            leasts += Math.Abs(after.Low[i] - before.Low[i]) / 2;
            once += (isOpenThen, isOpenNow) switch
            {
                (true, true) => 0,
                (true, false) => after.High[i] / 2,
                (false, true) => before.High[i] / 2,
                _ => most,
            };
        }

        // Nothing makes more of a difference than its weight; where every party counts, whatever it has.
        high = Math.Min(high, measure.CountsFrom > 0 ? once : Math.Min(once, leasts + left));
        low = measure.Counts(true, true) && measure.Counts(true, false) ? Math.Max(low, leasts - left) : low;

        // Where both are the same number, the arithmetic may round them apart.
        return (Math.Min(low, high), Math.Max(low, high));
    }

    /// <summary>A party's summand over all of its shares; whether it was there and is there decides whether it counts.</summary>
    private (double Low, double High) OfParty((double Low, double High) then, (double Low, double High) now)
    {
        var (low, high) = (double.PositiveInfinity, 0.0);
        foreach (var (wasThere, were) in Presences(then))
        {
            foreach (var (isThere, are) in Presences(now))
            {
                var counts = measure.Counts(wasThere, isThere);
                low = Math.Min(low, counts ? Math.Max(0, Math.Max(are.Low - were.High, were.Low - are.High)) / 2 : 0);
                high = Math.Max(high, counts ? Math.Max(are.High - were.Low, were.High - are.Low) / 2 : 0);
            }
        }

        return (low, high);
    }

    private IEnumerable<(bool IsThere, (double Low, double High) Share)> Presences((double Low, double High) share)
    {
        if (share.Low <= 0 || share.Low < measure.CountsFrom)
        {
            yield return (false, (0, 0));
        }

        if (share.High > 0 && share.High >= measure.CountsFrom)
        {
            yield return (true, (Math.Max(share.Low, measure.CountsFrom), share.High));
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
            var both = IsParty(then.High, 2 * small) && IsParty(now.High, 2 * smallNow) ? ((then.High + now.High) / 2) - small - smallNow : 0;
            return (0, couldBe && canBe ? Math.Max(0, Math.Max(both, Math.Max(then.High - smallNow, now.High - small) / 2)) : 0);
        }

        var high = ((couldBe ? then.High : 0) + (canBe ? now.High : 0)) / 2;
        if (measure.Counts(true, true))
        {
            return (Math.Max(0, Math.Max(now.Low - then.High, then.Low - now.High)) / 2, high);
        }

        // The same parties at both elections, or ones too small to count; without either, all of them came or left.
        return (couldBe && canBe ? 0 : ((before.Unit >= measure.CountsFrom ? then.Low : 0) + (after.Unit >= measure.CountsFrom ? now.Low : 0)) / 2, high);
    }

    /// <summary>Whether what is left is enough for a party, but for the arithmetic's rounding.</summary>
    private static bool IsParty(double left, double least) => left > 0 && left >= least * (1 - 1e-9);
}
