namespace ElectionAnalysis;

/// <summary>One way to share out what belongs to no listed party.</summary>
/// <param name="Holders">How many parties share its second weights; 0 for as many as there can be.</param>
/// <param name="Uneven">Whether all holders but one have a single unit.</param>
/// <param name="Held">The part of its first weights that the holders have; negative for a multiple of what they have of the second.</param>
/// <param name="Blocks">How many larger parties the others make.</param>
/// <param name="Size">The share that each of these has of what the holders leave; negative for a weight as a share of all.</param>
/// <param name="Tilt">
/// Of uneven holders, who has the first weights: 0 all by what they hold, 1 the small ones, −1 the large one, 2 by the roots of
/// what they hold.
/// </param>
/// <param name="Small">Of uneven holders, the part of the second weights that each small one has; 0 for a single unit.</param>
/// <param name="Dust">Whether what then remains is spread over as many parties as there can be, else it is one party.</param>
internal readonly record struct RestShape(double Holders, bool Uneven, double Held, double Blocks, double Size, bool Dust, int Tilt = 0,
    double Small = 0)
{
    /// <summary>No shape makes more groups than this.</summary>
    public const int MostGroups = 5;

    /// <summary>For <see cref="Blocks"/>: two parties, each with the least that counts of what the other has.</summary>
    public const double Crossed = -1;

    /// <summary>So many parties that more make no difference, unless the formula grows without limit.</summary>
    public const double Many = 1e9;

    private static readonly (double Holders, bool Uneven, int Tilt, double Small)[] UnevenHolders =
        [.. from count in new[] { 2.0, 3, 5, 9, 20, 50 } from tilt in new[] { 0, 1, -1, 2 } select (count, true, tilt, 0),
        .. from small in new[] { 0.1, 0.2, 0.3, 0.4 } from tilt in new[] { 0, 1, -1, 2 } select (2, true, tilt, small)];

    /// <summary>Writes the groups.</summary>
    /// <returns>How many there are; −1 when there is no such way.</returns>
    public int Write(Span<PartyGroup> groups, (double First, double Second) rest, (double First, double Second) total,
        (double First, double Second) unit, double many)
    {
        var count = 0;
        var first = rest.First;
        if (Blocks == Crossed)
        {
            var (least, last) = (Math.Max(unit.First, -Size * total.First), Math.Max(unit.Second, -Size * total.Second));
            if (least >= rest.First || last >= rest.Second)
            {
                return -1;
            }

            groups[count++] = new(least, rest.Second - last);
            groups[count++] = new(rest.First - least, last);
            return count;
        }

        if (rest.Second > 0)
        {
            var most = unit.Second > 0 ? Math.Max(1, Math.Floor((rest.Second / unit.Second) + 1e-9)) : many;
            var holders = Holders > 0 ? Holders : most;
            if (holders > most)
            {
                return -1;
            }

            var single = Small > 0 && unit.Second > 0 ? Math.Max(1, Math.Round(Small * rest.Second / unit.Second)) * unit.Second
                : Small > 0 ? Small * rest.Second : unit.Second > 0 ? unit.Second : rest.Second / many;
            var (small, large) = (single, rest.Second - (single * (holders - 1)));
            var earned = Uneven && Tilt is (1 or -1) ? (Tilt > 0 ? small * (holders - 1) : large) : rest.Second;
            var least = Math.Min(first, holders * unit.First);
            var fair = total.Second > 0 ? earned / total.Second * total.First : 0;
            var held = Math.Clamp(Held >= 0 ? Held * first : -Held * fair, least, first);
            if (Uneven && holders > 1)
            {
                var spare = held - least;
                var large1 = Math.Min(held, least / holders)
                    + Math.Max(0,
                        Tilt switch { 0 => spare * large / rest.Second, 1 => 0,
                            2 => spare * Math.Sqrt(large) / (Math.Sqrt(large) + ((holders - 1) * Math.Sqrt(small))), _ => spare });
                groups[count++] = new(large1, large);
                groups[count++] = new((held - large1) / (holders - 1), small, holders - 1);
            }
            else
            {
                groups[count++] = new(held / holders, rest.Second / holders, holders);
            }

            first -= held;
        }

        if (first <= 0)
        {
            return count;
        }

        if (Blocks > 0)
        {
            var size = Size >= 0 ? Size * first : -Size * total.First;
            if (size <= 0 || size < unit.First * (1 - 1e-9) || size * Blocks > first * (1 + 1e-12))
            {
                return -1;
            }

            groups[count++] = new(size, 0, Blocks);
            first -= size * Blocks;
        }

        if (first > 1e-13 * total.First)
        {
            var parties = Dust ? Math.Max(1, unit.First > 0 ? Math.Min(many, first / unit.First) : many) : 1;
            groups[count++] = new(first / parties, 0, parties);
        }

        return count;
    }

    /// <summary>Every way that can matter: one party, as many as there can be, equal ones, and a few large ones beside dust.</summary>
    /// <param name="second">Whether there is anything of the second weights.</param>
    /// <param name="sizes">Shares of all at which a formula may jump: of listed parties and thresholds.</param>
    /// <param name="first">The rest as a share of all.</param>
    public static List<RestShape> All(bool second, IReadOnlyCollection<double> sizes, double first)
    {
        var remainders = new List<(double Blocks, double Size, bool Dust)> { (0, 0, true), (0, 0, false) };
        for (var k = 2.0; k <= 5_000; k = second ? k * 3 : k < 12 ? k + 1 : Math.Ceiling(k * 1.6))
        {
            remainders.Add((k, 1 / k, false));
        }

        for (var k = 1; k <= 2; k++)
        {
            for (var step = 1; step < 8; step++)
            {
                remainders.Add((k, step / 8.0 / k, true));
            }
        }

        foreach (var size in sizes.Where(s => s > 0))
        {
            var most = Math.Floor((first / size) + 1e-9);
            foreach (var blocks in new[] { 1, 2, most }.Where(b => b > 0 && b <= most).Distinct())
            {
                remainders.Add((blocks, -size, true));
            }
        }

        (double Holders, bool Uneven, int Tilt,
            double Small)[] holders = [(1, false, 0, 0), (0, false, 0, 0), (2, false, 0, 0), .. UnevenHolders];
        holders = second ? holders : holders[..1];
        double[] held = second
            ? [0, -1, -(1 - 1e-9), -(1 + 1e-9), 1, 0.5, 0.99, .. sizes.Where(size => size > 0 && size < first).Select(size => size / first)]
            : [0];
        var crossed = second ? sizes.Where(s => s > 0).Append(1e-9).Select(s => new RestShape(1, false, 0, Crossed, -s, false)) : [];
        return
        [
            .. crossed,
            .. from h in holders
               from part in held
               from r in second && h.Holders is not (0 or 1) ? remainders.Take(2) : remainders
               select new RestShape(h.Holders, h.Uneven, part, r.Blocks, r.Size, r.Dust, h.Tilt, h.Small),
        ];
    }
}
