namespace ElectionAnalysis;

/// <content>What the document proves to exist beyond what it lists.</content>
public sealed partial record Election
{
    /// <summary>The sum of the previous seats of the parties listed, or null when none is given.</summary>
    public int? PreviousSeatsListed =>
        Parties.Any(p => p is { PreviousSeats: not null, Status: PartyStatus.Continuing }) ? Sum(p => p.PreviousSeats?.Value) : null;

    /// <summary>
    /// The size of the previous house: as stated, or as the election before has it where an archive links one. Else from the listed
    /// seats up to today's house, because a previous house of that size is likely; that it is not known stands in the reason. Where more
    /// seats are listed than today's house has, it was larger, and nothing tells by how much. Null when no previous seats are given.
    /// </summary>
    public Extent? PreviousHouseSeats => PreviousSeatsListed is not { } listed ? null
        : PreviousHouseStated?.Value?.Number is { } stated && stated >= listed
            ? new(stated, stated, "the document states the size of the previous house")
        : EarlierHouse is { Seats: var earlier, Of: var of } && earlier.Value >= listed
            ? new(earlier.Value, earlier.Value, Invariant($"the house had {earlier.Value} seats at {of} ({earlier.Source.Place})"))
        : HouseOf(listed) is { } house && house >= listed
            ? new(listed, house, Invariant($"{listed} previous seats are listed, and if the house before had {house} as today's has, which the document does not say, {(house > listed ? Invariant($"{house - listed} were of others") : "there were no others")}"))
        : HouseOf(listed) is { } smaller
            ? new(listed, double.PositiveInfinity,
                Invariant($"{listed} previous seats are listed, more than today's {smaller}, so the house before was larger, and the document does not say how large"))
        : Parties.FirstOrDefault(p => p.PreviousSeats is null) is { } absent
            ? new(listed, double.PositiveInfinity, $"{Words.Possessive(absent.Party.Value)} previous seats are not given, nor how many there were together")
        : new(listed, listed, Invariant($"{listed} previous seats are listed, and the document speaks of no others"));

    /// <summary>Seats of the previous house that belong to no listed party; null when no previous seats are given.</summary>
    public Extent? UnlistedPreviousSeats => PreviousHouseSeats is { } house && PreviousSeatsListed is { } listed
        ? house with { Low = house.Low - listed, High = house.High - listed } : null;

    /// <summary>
    /// Seats that were up for election and belong to no listed party, or to a listed one whose seats are not given; null when no
    /// seats are given. Infinite at most where a listed party's seats are missing and the document does not say how many there are.
    /// </summary>
    public Extent? UnlistedSeats => SeatsListed is not { } listed ? null
        : SeatReference is { } house ? (house >= listed
            ? new(house - listed, house - listed,
                house > listed ? Invariant($"the parties listed have {listed} of {house} seats") : "the seats listed make the whole house")
            : new(0, 0, Invariant($"the parties listed have more than the {house} seats up for election")))
        : Parties.FirstOrDefault(p => p.Seats is null) is { } absent
            ? new(0, double.PositiveInfinity, $"{Words.Possessive(absent.Party.Value)} seats are not given, nor how many there are together")
            : new(0, 0, "the document speaks of no other seats");

    /// <summary>
    /// Votes for no listed party, or for a listed one whose votes are not given; null when no votes are given, or only shares.
    /// </summary>
    public Extent? UnlistedVotes => VoteTotal.Of(this) is { InShares: false } total ? total.Unlisted : null;

    /// <summary>
    /// The share (0–1) of the valid votes for no listed party, or for a listed one whose share is not given; null when neither
    /// votes nor shares are given.
    /// </summary>
    public Extent? UnlistedVoteShare => VoteTotal.Of(this) is not { } total ? null
        : total.InShares ? total.Unlisted
        : new(Part(total.Unlisted.Low, total.Listed), Part(total.Unlisted.High, total.Listed), total.Unlisted.Because);

    /// <summary>The seats that the listed ones are a part of: those up for election, or the whole house where more are listed.</summary>
    internal int? SeatReference =>
        SeatsContested is { } contested && (SeatsListed is not { } listed || listed <= contested.Value || HouseSeats is null)
            ? contested.Value
        : HouseSeats?.Value ?? SeatsContested?.Value;

    /// <summary>Whether a document says how large the previous house was.</summary>
    internal bool PreviousHouseIsKnown => PreviousSeatsListed is { } listed
        && (PreviousHouseStated?.Value?.Number >= listed || EarlierHouse?.Seats.Value >= listed);

    /// <summary>The house of the election before, and the name of that election, set when an archive links one.</summary>
    internal (Sourced<int> Seats, string Of)? EarlierHouse { get; private set; }

    /// <summary>An archive that links the election to the one before may know the size of the previous house.</summary>
    internal void Learn(Election before)
    {
        if (before.HouseSeats is { } house && PreviousSeatsListed <= house.Value && !PreviousHouseIsKnown
            && SeatReference == HouseSeats?.Value)
        {
            EarlierHouse = (house, before.ShortName);
            foreach (var party in Parties)
            {
                party.PreviousHouse = house.Value;
            }
        }
    }

    /// <summary>Today's seats that so many previous ones are to be compared with.</summary>
    private int? HouseOf(int previous) => SeatReference is { } seats && seats < previous ? HouseSeats?.Value ?? seats : SeatReference;

    private static double Part(double part, double others) => double.IsInfinity(part) ? 1 : part + others > 0 ? part / (part + others) : 0;

    /// <summary>
    /// The previous house's size: what the prose says, unless it says two things, else what the infobox or the table's total say.
    /// </summary>
    internal FindingSide? PreviousHouseStated
    {
        get
        {
            var stated = Claims.Where(c =>
                c is { Kind: ClaimKind.PreviousHouseSeats, IsFact: true,
                    Value: ClaimValue.Count { IsExact: true, Stated: <= int.MaxValue } }).ToList();
            return stated.DistinctBy(c => c.Value.Number).Count() == 1 ? FindingSide.Of(stated[0])
                : PreviousHouse is { } total
                    ? FindingSide.Of(ClaimKind.PreviousHouseSeats, ClaimSubject.House, ClaimValue.Of(total.Value), total.Source)
                : null;
        }
    }
}
