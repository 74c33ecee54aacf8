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
        return BallotOf(heading) is not null ? heading : string.Join('_', words) switch
        {
            "constituency" or "constituencies" or "electorate" or "electorates" or "single_member" or "single_member_constituencies"
                or "single_member_districts" or "smc" or "smcs" or "smd" or "smds" or "fptp" or "first_past_the_post"
                or "uninominal" or "uninominale" or "uninominali"
                or "collegi_uninominali" or "majoritaire" or "scrutin_majoritaire" or "mayoria_relativa" or "nominal" or "wahlkreis"
                or "wahlkreise" or "direktwahl" or "egyeni_valasztokeruletek" or "мажоритарная" or "одномандатные_округа" => "constituency",
            "list" or "lists" or "party_list" or "party_lists" or "closed_list" or "national_list" or "national_lists" or "pr" or "pr_list"
                or "proportional" or "proportional_representation"
                or "proporzionale" or "plurinominale" or "proporcional" or "plurinominal" or "representacion_proporcional"
                or "proportionnelle" or "scrutin_proportionnel" or "listen" or "landeslisten" or "landesliste" or "listas" or "liste"
                or "orszagos_lista" or "единый_округ" => "list",
            "regional_list" or "regional_lists" or "regional" => "regional",
            _ => null,
        };
    }
}
