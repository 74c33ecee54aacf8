namespace ElectionAnalysis;

/// <content>What the ballots of voters who have several are called.</content>
public sealed partial record ElectionColumns
{
    /// <summary>The ballot that a value such as 2, "second" or "Zweitstimmen" names; null where it names none.</summary>
    internal static string? BallotOf(string value) => value.Trim().ToLowerInvariant() switch
    {
        "egyéni" or "egyéni szavazatok" or "uninominal" or "wahlkreisstimmen" or "wahlkreisstimme" => "constituency_vote",
        "listás" or "lista" or "liste" or "landesstimmen" or "landesstimme" or "partilista" => "list_vote",
        "แบบแบ่งเขตเลือกตั้ง" or "小選挙区" or "지역구" or "erststimmen (wahlkreis)" or "electorate votes" or "constituency vote"
            or "candidate votes" => "constituency_vote",
        "แบบบัญชีรายชื่อ" or "比例代表" or "비례대표" or "party votes" or "party vote" or "list vote" or "list votes" => "list_vote",
        "1" or "first" or "first vote" or "erststimme" or "erststimmen" => "first_vote",
        "2" or "second" or "second vote" or "zweitstimme" or "zweitstimmen" => "second_vote",
        "constituency" or "constituency votes" or "electorate" or "electorate vote" or "direct" or "ward" or "candidate" or "smd" => "constituency_vote",
        "list" or "party" or "party list" or "pr" or "proportional" => "list_vote",
        "regional" or "region" or "regional vote" or "regional votes" or "regional list" or "regional list vote" or "regional list votes"
            or "region vote" => "regional_vote",
        _ => null,
    };

    /// <summary>
    /// The ballot that a heading over votes names in more ways than a cell, such as "Constituencies", "Regional lists" or "Uninominale"; as
    /// a value that <see cref="BallotOf"/> knows. Null where it names none.
    /// </summary>
    internal static string? BallotOfHeading(string heading)
    {
        var words = ColumnVocabulary.Plain(heading).Split('_').Except(["vote", "votes", "ballot", "ballots", "seats", "members", "mps", "tier"]);
        if (BallotOf(heading) is not null)
        {
            return heading;
        }

        bool Is(string role) => ColumnVocabulary.Of(role).Contains(string.Join('_', words));
        return Is("BallotOfPersons") ? "constituency" : Is("BallotOfLists") ? "list" : Is("BallotOfRegions") ? "regional" : null;
    }
}
