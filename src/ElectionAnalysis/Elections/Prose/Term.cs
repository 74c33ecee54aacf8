namespace ElectionAnalysis;

/// <summary>What a word can mean in a sentence about an election; most words mean nothing here.</summary>
[Flags]
internal enum Term : ulong
{
    None = 0,
    Seat = 1UL << 0,
    Member = 1UL << 1,
    Vote = 1UL << 2,
    Ballot = 1UL << 3,
    Voter = 1UL << 4,
    Registered = 1UL << 5,
    Candidate = 1UL << 6,
    State = 1UL << 7,
    Turnout = 1UL << 8,
    Abstain = 1UL << 9,
    Valid = 1UL << 10,
    Invalid = 1UL << 11,
    Blank = 1UL << 12,
    Win = 1UL << 13,
    Gain = 1UL << 14,
    Lose = 1UL << 15,
    Hold = 1UL << 16,
    Reach = 1UL << 17,
    Field = 1UL << 18,
    Contest = 1UL << 19,
    Majority = 1UL << 20,
    Threshold = 1UL << 21,
    Margin = 1UL << 22,
    House = 1UL << 23,
    Share = 1UL << 24,
    Previous = 1UL << 25,
    Poll = 1UL << 26,
    Need = 1UL << 27,
    Unreal = 1UL << 28,
    Not = 1UL << 29,
    Preposition = 1UL << 30,
    Conjunction = 1UL << 31,
    Break = 1UL << 32,
    Article = 1UL << 33,
    CastVerb = 1UL << 34,
    Defeat = 1UL << 35,
    Subset = 1UL << 36,
    Be = 1UL << 37,
    Electoral = 1UL << 38,
    Local = 1UL << 39,
    Event = 1UL << 40,
    Voting = 1UL << 41,
    Plan = 1UL << 42,
    Relative = 1UL << 43,
    Pronoun = 1UL << 44,
    More = 1UL << 45,
    Fewer = 1UL << 46,
    Month = 1UL << 47,
    Foreign = 1UL << 48,
    Report = 1UL << 49,
    Group = 1UL << 50,
    Election = 1UL << 51,

    /// <summary>Nouns that are counted and are no result.</summary>
    Thing = 1UL << 52,

    /// <summary>Any verb that a subject does to a number.</summary>
    Verb = Win | Gain | Lose | Hold | Reach | Field | Contest | CastVerb | Defeat | Be,

    /// <summary>Any noun that a number can count.</summary>
    Unit = Seat | Member | Vote | Ballot | Voter | Candidate | State,
}
