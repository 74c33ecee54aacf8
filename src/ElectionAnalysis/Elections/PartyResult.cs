namespace ElectionAnalysis;

/// <summary>One party's (or list's, or candidate's) result in one election. What the source does not give is null.</summary>
public sealed record PartyResult
{
    /// <summary>The number the infobox gives the party; a party that only a table of results has is numbered after them.</summary>
    public required int Number { get; init; }

    /// <summary>The party's name; for a candidate without a party, the candidate's.</summary>
    public required Sourced<string> Party { get; init; }

    /// <summary>An id by which other documents have the party too, such as ParlGov's.</summary>
    public Sourced<string>? Id { get; init; }

    /// <summary>A short name to label charts with, such as an abbreviation.</summary>
    public string? ShortName { get; init; }

    /// <summary>The colour the source gives the party, as it writes it: <c>#009E73</c> or a name of CSS.</summary>
    public string? Colour { get; init; }

    /// <summary>Where the party stands among the others from left to right: the smaller, the further left.</summary>
    public double? Position { get; init; }

    /// <summary>Place by seats, else by votes, from 1; parties with equal results share a place.</summary>
    public int? Rank { get; init; }

    /// <summary>The leader, candidate or nominee.</summary>
    public Sourced<string>? Leader { get; init; }

    /// <summary>Since when the leader leads.</summary>
    public Sourced<string>? LeaderSince { get; init; }

    /// <summary>The seat the leader stood in.</summary>
    public Sourced<string>? LeadersSeat { get; init; }

    /// <summary>The candidate's home state.</summary>
    public Sourced<string>? HomeState { get; init; }

    public Sourced<string>? RunningMate { get; init; }

    /// <summary>The alliance the party stood in.</summary>
    public Sourced<string>? Alliance { get; init; }

    /// <summary>Seats won; <see cref="SeatsAfter"/> where the source gives no party's seats won.</summary>
    public Sourced<int>? Seats { get; init; }

    /// <summary>
    /// Seats won at the previous election, as stated, else as seats and their stated change make them; 0 for a party the source calls
    /// new.
    /// </summary>
    public Sourced<int>? PreviousSeats { get; init; }

    /// <summary>Seats held just before the election, which defections and by-elections may have changed.</summary>
    public Sourced<int>? SeatsBefore { get; init; }

    /// <summary>Seats the party needed to win for a majority.</summary>
    public Sourced<int>? SeatsNeeded { get; init; }

    /// <summary>Seats held after the election, where the source counts them apart from seats won.</summary>
    public Sourced<int>? SeatsAfter { get; init; }

    /// <summary>Whether its seats are those held after the election, the ones that were not contested among them.</summary>
    internal bool SeatsAreAfter => Seats is { } seats && ReferenceEquals(seats, SeatsAfter);

    /// <summary>Whether the party is continuing or new.</summary>
    public PartyStatus Status { get; init; }

    /// <summary>The seat change as the source states it; an unsigned number takes its sign from the seats.</summary>
    public Sourced<int>? SeatChangeStated { get; init; }

    /// <summary>Every vote result the source gives for the party, by round and ballot, in the source's order.</summary>
    public IReadOnlyList<BallotResult> Results { get; init; } = [];

    /// <summary>Votes won in the election's main round and on its main ballot (<see cref="Election.MainRound"/>).</summary>
    public Sourced<long>? Votes { get; init; }

    /// <summary>What the writing of <see cref="Votes"/> leaves open, in votes: 50,000 for "1.2m", 0 for a number written out.</summary>
    internal double VotesTolerance { get; init; }

    /// <summary>Share of the vote in the main round and on the main ballot as the source states it, 0–1.</summary>
    public Sourced<double>? VoteShare { get; init; }

    /// <summary>Half a unit of the last digit of <see cref="VoteShare"/>, as a share.</summary>
    internal double VoteShareTolerance { get; init; }

    /// <summary>
    /// Share of the vote at the previous election, 0–1, as stated, else as the previous votes and all valid ones make it, else as the
    /// share and its stated change do.
    /// </summary>
    public Sourced<double>? PreviousVoteShare { get; init; }

    /// <summary>Half a unit of the last digit of <see cref="PreviousVoteShare"/>, as a share.</summary>
    internal double PreviousVoteShareTolerance { get; init; }

    /// <summary>Votes at the previous election, only where the source gives them.</summary>
    public Sourced<long>? PreviousVotes { get; init; }

    /// <summary>The change of the vote share as the source states it, in shares (0.05 is five points).</summary>
    public Sourced<double>? SwingStated { get; init; }

    /// <summary>Members of an electoral college won.</summary>
    public Sourced<int>? ElectoralVotes { get; init; }

    /// <summary>States (or other units) carried.</summary>
    public Sourced<int>? StatesCarried { get; init; }

    /// <summary>Delegates won.</summary>
    public Sourced<int>? Delegates { get; init; }

    /// <summary>Every infobox entry with this party's number, used or not.</summary>
    public IReadOnlyList<InfoboxEntry> Entries { get; init; } = [];

    /// <summary>Whether this row stands for independents, who are a group and no party.</summary>
    public bool IsIndependents => PartyNames.IsIndependents(Party.Value);

    /// <summary>Whether this row lumps together parties that the source does not name.</summary>
    public bool IsOthers => PartyNames.IsOthers(Party.Value);

    /// <summary>Seats now less seats then, or null when either is not given.</summary>
    public int? SeatChange => Seats is { } now && PreviousSeats is { } then ? now.Value - then.Value : null;

    /// <summary>Share of the seats of the whole house, 0–1; null when either is not given.</summary>
    public double? SeatShare => Share(Seats?.Value, House);

    /// <summary>
    /// The change of the share of seats, each house by its own size, in shares (0.05 is five points); null when a number is not
    /// given, such as the size of the previous house.
    /// </summary>
    public double? SeatChangePoints => SeatShare - Share(PreviousSeats?.Value, PreviousHouse);

    /// <summary>
    /// The change of the vote share as stated, else computed, in shares (0.05 is five points); null when neither can be had.
    /// </summary>
    public double? VoteChangePoints => SwingStated?.Value ?? (ShareNow - PreviousVoteShare?.Value);

    /// <summary>Names of the article that the party links to, and those that a table of the document has.</summary>
    internal IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The seats of the whole house, set when the document is read to its end.</summary>
    internal int? House { get; set; }

    /// <summary>The share that the votes make, where the source states none; set when the document is read to its end.</summary>
    internal double? ShareOfVotes { get; set; }

    /// <summary>The share of the vote as stated, else as the votes make it.</summary>
    internal double? ShareNow => VoteShare?.Value ?? ShareOfVotes;

    /// <summary>Half a unit of the last digit of <see cref="ShareNow"/>, as a share.</summary>
    internal double ShareNowTolerance => VoteShare is null ? 0 : VoteShareTolerance;

    /// <summary>The seats of the previous house, where the document leaves but one number.</summary>
    internal int? PreviousHouse { get; set; }

    internal static double? Share(long? part, int? whole) => part is { } p && whole is > 0 and var w ? (double)p / w : null;

    /// <inheritdoc/>
    public override string ToString() => Seats is null ? Party.Value : $"{Party.Value}: {Seats.Value} seats";
}
