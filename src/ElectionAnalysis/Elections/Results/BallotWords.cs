namespace ElectionAnalysis;

/// <summary>What the two votes of a voter are called in the headings of the world's tables.</summary>
internal static class BallotWords
{
    /// <summary>The ballot that the heading of one of several columns of votes names; null where it names none, or two.</summary>
    public static Ballot? OfHeading(string heading)
    {
        var plain = ColumnVocabulary.Plain(heading);
        bool Has(string role) => plain.Length > 0 && ColumnVocabulary.Contains(plain, ColumnVocabulary.Of(role));
        return (Has("BallotOfPersons"), Has("BallotOfLists")) switch
        {
            (true, false) => Ballot.Constituency,
            (false, true) => Ballot.PartyList,
            (false, false) when Has("BallotOfRegions") => Ballot.Regional,
            _ => null,
        };
    }
}
