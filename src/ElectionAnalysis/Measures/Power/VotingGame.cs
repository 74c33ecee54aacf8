using System.Numerics;

namespace ElectionAnalysis;

/// <summary>A house: who has how many seats, and how many are needed for a decision.</summary>
public sealed partial class VotingGame
{
    /// <summary>Steps of counting above which a question would take minutes, and seats above which it would take gigabytes.</summary>
    private const double MostWork = 1e9;
    private const int MostSeats = 10_000_000;

    private readonly int[] seats;
    private readonly int[] playing;

    /// <summary>A house.</summary>
    /// <param name="parties">The parties' names.</param>
    /// <param name="seats">Their seats, in the same order.</param>
    /// <param name="quota">The seats needed for a decision; null for more than half of those listed.</param>
    /// <exception cref="MeasureException">The lengths differ, a number is negative, or no coalition can reach the quota.</exception>
    public VotingGame(IReadOnlyList<string> parties, ReadOnlySpan<int> seats, int? quota = null)
    {
        ArgumentNullException.ThrowIfNull(parties);
        if (parties.Count != seats.Length)
        {
            throw new MeasureException(Invariant($"There are {parties.Count} parties and {seats.Length} numbers of seats; give every party one."));
        }

        var total = 0L;
        for (var i = 0; i < seats.Length; i++)
        {
            total += seats[i] >= 0
                ? seats[i]
                : throw new MeasureException(Invariant($"{parties[i]} has {seats[i]} seats; seats cannot be negative. Leave out what is missing."));
        }

        if (total is 0 or > int.MaxValue)
        {
            throw new MeasureException(total == 0
                ? "Nobody has a seat, so nobody can decide."
                : "There are more seats than can be counted; divide them by a common factor.");
        }

        (Parties, this.seats, Total) = (parties, seats.ToArray(), (int)total);
        playing = [.. Enumerable.Range(0, seats.Length).Where(i => this.seats[i] > 0).OrderByDescending(i => this.seats[i])];
        Quota = quota ?? (Total / 2) + 1;
        if (Quota < 1 || Quota > Total)
        {
            throw new MeasureException(Invariant($"A decision needs {Quota} of {Total} seats, which {(Quota < 1 ? "nobody needs to have" : "nobody can have")}; give a quota from 1 to {Total}."));
        }
    }

    /// <summary>The house in a table with one row per party.</summary>
    /// <param name="table">The table.</param>
    /// <param name="quota">The seats needed for a decision; null for more than half.</param>
    /// <param name="party">The column that names the party.</param>
    /// <param name="seats">The column of seats.</param>
    /// <returns>The house.</returns>
    /// <exception cref="TableException">A column is missing.</exception>
    /// <exception cref="MeasureException">
    /// A name or a number is missing or no number of seats, or no coalition can reach the quota.
    /// </exception>
    public static VotingGame From(Table table, int? quota = null, string party = "party", string seats = "seats")
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(
            [.. table.Select(r => r.Text(party) ?? throw new MeasureException(Invariant($"Row {r.Index + 1} names no {party}.")))],
            [.. table.Select(r => r.Number(seats) is { } n && n == Math.Truncate(n) && Math.Abs(n) <= int.MaxValue ? (int)n
                : throw new MeasureException(Invariant($"Row {r.Index + 1} has {(r.Number(seats) is { } odd ? odd : "no number")} in '{seats}'; give whole seats, 0 for none.")))],
            quota);
    }

    /// <summary>The parties' names.</summary>
    public IReadOnlyList<string> Parties { get; }

    /// <summary>Their seats.</summary>
    public IReadOnlyList<int> Seats => seats;

    /// <summary>All seats.</summary>
    public int Total { get; }

    /// <summary>The seats needed for a decision.</summary>
    public int Quota { get; }

    /// <summary>What a result is about, such as "Mali 2013".</summary>
    public string Subject { get; init; } = "";

    /// <summary>What counted as a party in an election; null where parties and seats were given as they are.</summary>
    public UnitPolicy? Policy { get; init; }

    /// <summary>What a reader must know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How many minimal winning coalitions there are: winning ones that lose without any one member.</summary>
    public BigInteger MinimalWinningCount => Counts(1).MinimalWinningCount;

    /// <summary>The power of every party.</summary>
    /// <param name="index">A measure of <see cref="ElectionAnalysis.Power"/>.</param>
    /// <returns>The values, with the counts behind them.</returns>
    /// <exception cref="MeasureException">There are too many parties and seats to count all coalitions.</exception>
    public PowerResult Measure(PowerIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var counted = index.Parts(Counts(index.Divided ? playing.Length : 1));
        var parts = new double[seats.Length][];
        Array.Fill(parts, []);
        for (var k = 0; k < playing.Length; k++)
        {
            parts[playing[k]] = counted[k];
        }

        var notes = 2L * Quota <= Total
            ? [.. Notes, Invariant($"Two coalitions apart from each other can both reach {Quota} of {Total} seats.")]
            : Notes;
        return new(this, index.Of(parts),
            parts) { Measure = index, Subject = Subject, Scale = Invariant($"{Quota} of {Total} seats decide"), Policy = Policy,
                Notes = notes };
    }

    /// <summary>Every index side by side.</summary>
    /// <returns>party, seats, share_of_seats, role, and a column for every index that is a share.</returns>
    public Table Power()
    {
        var roles = Roles();
        return new(
        [
            .. roles.Columns,
            .. ElectionAnalysis.Power.All.Where(i => i.Unit == MeasureUnit.Share).Select(i => Column.Of(i.Key, Measure(i).Power)),
        ]);
    }

    /// <summary>What each party's seats let it do.</summary>
    /// <returns>party, seats, share_of_seats, role, minimal_winning (coalitions with it, as a number).</returns>
    public Table Roles()
    {
        var memberships = Memberships();
        return new(
            Column.OfText("party", Parties),
            Column.Of("seats", seats),
            Column.Of("share_of_seats", seats.Select(s => (double)s / Total)),
            Column.OfText("role", Enumerable.Range(0, seats.Length).Select(i => RoleOf(i, memberships[i]) switch
            {
                PartyRole.WithoutSeats => "without seats",
                var role => role.ToString().ToLowerInvariant(),
            })),
            Column.Of("minimal_winning", memberships));
    }

    /// <summary>What a party's seats let it do.</summary>
    /// <param name="party">The party.</param>
    /// <returns>Its role; a party that some minimal winning coalition has as a member is pivotal at least.</returns>
    /// <exception cref="MeasureException">There is no such party; the message names the nearest.</exception>
    public PartyRole Role(string party)
    {
        var i = IndexOf(party);
        return RoleOf(i, seats[i] == 0 ? 0 : Memberships()[i]);
    }

    /// <summary>The winning coalitions that lose without any one member, one after the other; there can be very many.</summary>
    /// <returns>The coalitions, those with the largest parties first.</returns>
    public IEnumerable<Coalition> MinimalWinning() => CoalitionSearch.MinimalWinning(Sorted(), Quota).Select(Named);

    /// <summary>The winning coalitions with the fewest seats (Riker), one after the other.</summary>
    /// <returns>The coalitions.</returns>
    /// <exception cref="MeasureException">There are too many seats to try all sums.</exception>
    public IEnumerable<Coalition> SmallestSeats() =>
        Total <= MostSeats && (long)Total * playing.Length <= MostWork
            ? CoalitionSearch.SmallestSeats(Sorted(), Quota).Select(Named)
            : throw TooLarge();

    /// <summary>The winning coalitions of the fewest parties (Leiserson), one after the other.</summary>
    /// <returns>The coalitions.</returns>
    public IEnumerable<Coalition> SmallestNumber() => CoalitionSearch.SmallestNumber(Sorted(), Quota).Select(Named);

    /// <summary>
    /// The winning coalitions of neighbours in an order, such as from left to right, that lose without either end (Axelrod).
    /// </summary>
    /// <param name="order">Every party with seats, in order.</param>
    /// <returns>The coalitions in that order.</returns>
    /// <exception cref="MeasureException">A party is missing, unknown, or named twice.</exception>
    public IReadOnlyList<Coalition> Connected(params IReadOnlyList<string> order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var line = order.Select(IndexOf).ToList();
        if (line.GroupBy(i => i).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new MeasureException($"The order names '{Parties[twice.Key]}' twice.");
        }

        if (playing.FirstOrDefault(i => !line.Contains(i), -1) is >= 0 and var absent)
        {
            throw new MeasureException($"The order lacks '{Parties[absent]}'; name every party with seats.");
        }

        line.RemoveAll(i => seats[i] == 0);
        var found = new List<Coalition>();
        for (int first = 0, last = 0, sum = 0; last < line.Count; last++)
        {
            sum += seats[line[last]];
            var shortest = sum >= Quota;
            for (; sum - seats[line[first]] >= Quota; first++)
            {
                sum -= seats[line[first]];
            }

            if (shortest && sum - seats[line[last]] < Quota)
            {
                found.Add(Of(line[first..(last + 1)]));
            }
        }

        return found;
    }

    private int IndexOf(string party)
    {
        for (var i = 0; i < Parties.Count; i++)
        {
            if (string.Equals(Parties[i], party, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        throw new MeasureException($"There is no party '{party}'.{NearestNames.Suggest(party, Parties)}");
    }

    /// <summary>How many minimal winning coalitions each party is a member of.</summary>
    private double[] Memberships()
    {
        var memberships = new double[seats.Length];
        foreach (var (party, count) in playing.Zip(Counts(1).MinimalWinning()))
        {
            memberships[party] = count;
        }

        return memberships;
    }

    private PartyRole RoleOf(int party, double memberships) => seats[party] == 0 ? PartyRole.WithoutSeats
        : Total - seats[party] < Quota ? (seats[party] >= Quota ? PartyRole.Dictator : PartyRole.Veto)
        : memberships > 0 ? PartyRole.Pivotal : PartyRole.Dummy;

    private int[] Sorted() => [.. playing.Select(i => seats[i])];

    private Coalition Named(int[] members) => Of([.. members.Select(k => playing[k])]);

    private Coalition Of(List<int> members)
    {
        var sum = members.Sum(i => seats[i]);
        return new([.. members.Select(i => Parties[i])], sum, sum - Quota);
    }

    private MeasureException TooLarge() =>
        new(Invariant($"{playing.Length} parties with {Total} seats make too many coalitions to count in good time; put the smallest parties together, or round all seats to fewer digits."));

    /// <summary>Counts in the smallest whole numbers that hold them all.</summary>
    private ICoalitionCounts Counts(int factor)
    {
        // Only proportions matter: seats in thousands make the same coalitions as seats in units.
        var sorted = Sorted();
        var common = sorted.Aggregate((a, b) => (int)BigInteger.GreatestCommonDivisor(a, b));
        sorted = Array.ConvertAll(sorted, s => s / common);
        var (total, quota) = (Total / common, (int)(((long)Quota + common - 1) / common));

        // Longer numbers take longer to add up.
        var price = sorted.Length switch { < 63 => 1, < 127 => 3, _ => 20 };
        if (total > MostSeats || (double)sorted.Length * sorted.Length * total * factor * price > MostWork)
        {
            throw TooLarge();
        }

        return sorted.Length switch
        {
            < 63 => new CoalitionCounts<long>(sorted, quota),
            < 127 => new CoalitionCounts<UInt128>(sorted, quota),
            _ => new CoalitionCounts<BigInteger>(sorted, quota),
        };
    }
}
