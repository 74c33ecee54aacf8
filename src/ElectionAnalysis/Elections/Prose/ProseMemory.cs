namespace ElectionAnalysis;

/// <summary>What a paragraph has spoken of so far.</summary>
internal sealed class ProseMemory
{
    /// <summary>The party that the last sentence with a party was about.</summary>
    public ClaimSubject? Subject { get; set; }

    /// <summary>The last two parties that the sentence before named, where it named several.</summary>
    public (ClaimSubject Former, ClaimSubject Latter)? Pair { get; set; }

    /// <summary>A sentence without numbers, looked through only when a later one points back.</summary>
    public string? Unread { get; set; }

    /// <summary>Whether a sentence announced a list of seats.</summary>
    public bool ListOfSeats { get; set; }

    /// <summary>Whether it announced those of the election before, too.</summary>
    public bool ListHasPrevious { get; set; }

    /// <summary>Whether the last sentence was about polls.</summary>
    public bool Poll { get; set; }

    /// <summary>Whether the last sentence with numbers gave somebody's seats.</summary>
    public bool Seats { get; set; }

    /// <summary>Whether the last number of the last sentence was of candidates.</summary>
    public bool Candidates { get; set; }

    /// <summary>
    /// The votes, voters or abstentions that the last sentence counted, which the next may give as a share: "That corresponds to
    /// 78.2%".
    /// </summary>
    public Claim? Counted { get; set; }

    /// <summary>Whether the last sentence ended with those who may vote: "57.9% of them did".</summary>
    public bool CountsRegistered { get; set; }

    /// <summary>How many states the last sentence left to the other one: 4 behind "ahead in thirteen of the seventeen provinces".</summary>
    public int? StatesLeft { get; set; }

    /// <summary>All votes, as somebody's votes and share of them in the sentence before make them.</summary>
    public (double Low, double High)? Total { get; set; }

    /// <summary>The year of an earlier election that the paragraph tells of.</summary>
    public int? Then { get; set; }

    /// <summary>Whether a sentence has set those behind it in another house than the one elected.</summary>
    public bool OtherHouse { get; set; }

    /// <summary>Whether the paragraph has turned to a party's own ballot or to a by-election.</summary>
    public bool Aside { get; set; }

    /// <summary>The round that the heading names.</summary>
    public int? HeadingRound { get; init; }

    /// <summary>The round that the heading or the last sentence named.</summary>
    public int? Round { get; set; }
}
