namespace ElectionAnalysis;

/// <summary>Values that others print and that their own formulas do not give, with what does give them.</summary>
internal static class UnreproducedValues
{
    /// <summary>Where, what is printed, what the numbers give, and why; every number is computed.</summary>
    /// <returns>source, measure, numbers, printed, right, why.</returns>
    public static Table ToTable()
    {
        double[] votes = [20, 30, 40, 10], seats = [25, 20, 40, 15];
        double[] us2004 = [0.481, 0.509, 0.0038, 0.0032, 0.0012, 0.00096, 0.00084];
        double[] ceara = [187906, 326841, 132531, 981096, 2043217, 15061, 103679, 109830, 213988, 67145, 278267];
        double[] japan = [17712373, 6536336, 7917721, 4907844, 4483411, 3481078, 2280253, 1046012, 987885, 269052, 202278, 167897, 80055];
        var cearaSeats = Apportionment.DHondt.Of(ceara, 42).Seats.Select(s => (double)s).ToList();
        var japanSeats = Apportionment.DHondt.Of(japan, 50).Seats;
        var truncated = Truncated(japan, 50);
        (string Source, string Measure, string Numbers, string Printed, string Right, string Why)[] rows =
        [
            (
                "esaps, README",
                Disproportionality.Gallagher.ToString(),
                "votes 20, 30, 40, 10; seats 25, 20, 40, 15",
                Invariant($"{Math.Sqrt(Disproportionality.LoosemoreHanby.Calculate(votes, seats).Value):0.00}"),
                Invariant($"{Disproportionality.Gallagher.Calculate(votes, seats).Value:0.0000}"),
                "It is the square root of half the sum of absolute, not squared, deviations; so the next election in the same table, "
                    + "with other deviations of the same sum, gets the same value."),
            (
                "SciencesPo, vignette Indices",
                Fragmentation.Golosov.ToString(),
                "United States 2004: shares 0.481, 0.509, 0.0038, 0.0032, 0.0012, 0.00096, 0.00084",
                Invariant($"{GolosovAgainst(us2004, us2004[0] / us2004.Sum()):0.00}"),
                Invariant($"{Fragmentation.Golosov.Calculate(us2004).Value:0.000}"),
                "The first party is taken for the largest; here the second is."),
            (
                "SciencesPo, vignette Indices",
                Disproportionality.Gallagher.ToString(),
                "The package's example, Ceará 2014: 11 lists, taken with 42 seats by D'Hondt",
                Invariant($"{Disproportionality.Gallagher.Calculate(ceara, [.. cearaSeats.OrderDescending()]).Value * 100:0.00}"),
                Invariant($"{Disproportionality.Gallagher.Calculate(ceara, [.. cearaSeats]).Value * 100:0.00}"),
                "Votes stand in the order of the lists and seats in the order of their number, so every list is compared with another "
                    + "one's seats."),
            (
                "PRcalc, D'Hondt",
                Apportionment.DHondt.ToString(),
                "Japan, House of Councillors 2019: 13 lists, 50 seats",
                Invariant($"LDP {truncated[0]}, JCP {truncated[4]}"),
                Invariant($"LDP {japanSeats[0]}, JCP {japanSeats[4]}"),
                "Only as many divisors are tried as the largest list's share of the seats, rounded up, but D'Hondt's method can give it "
                    + "more; the seat goes to the next list."),
            (
                "votelib, tests",
                Disproportionality.RaeAll.ToString(),
                "votes 6996, 3004, 0; seats 53, 25, 22",
                Invariant($"{((0.6996 - 0.53) + (0.3004 - 0.25) + 22) / 3:0.0}"),
                Invariant($"{Disproportionality.RaeAll.Calculate([6996, 3004, 0], [53, 25, 22]).Value:0.0000}"),
                "A party without votes enters with its 22 seats instead of its share of 0.22, and the test expects what the code prints. "
                    + "The index cannot be above 1."),
        ];
        return new(
            Column.OfText("source", rows.Select(r => r.Source)),
            Column.OfText("measure", rows.Select(r => r.Measure)),
            Column.OfText("numbers", rows.Select(r => r.Numbers)),
            Column.OfText("printed", rows.Select(r => r.Printed)),
            Column.OfText("right", rows.Select(r => r.Right)),
            Column.OfText("why", rows.Select(r => r.Why)));
    }

    private static double GolosovAgainst(double[] weights, double largest) =>
        weights.Select(w => w / weights.Sum()).Sum(p => p / (p + (largest * largest) - (p * p)));

    /// <summary>D'Hondt with no more divisors than the largest list's share of the seats, rounded up.</summary>
    private static int[] Truncated(double[] votes, int seats)
    {
        var most = (int)Math.Ceiling(votes.Max() / votes.Sum() * seats);
        var given = new int[votes.Length];
        for (var s = 0; s < seats; s++)
        {
            given[Enumerable.Range(0, votes.Length).Where(i => given[i] < most).MaxBy(i => votes[i] / (given[i] + 1))]++;
        }

        return given;
    }
}
