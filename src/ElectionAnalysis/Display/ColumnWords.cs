using System.Collections.Frozen;

namespace ElectionAnalysis;

/// <summary>What columns are called where people read them. Exports keep the names that one types.</summary>
internal static class ColumnWords
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["first_date"] = "first day",
        ["last_date"] = "last day",
        ["seat_share"] = "share of seats",
        ["previous_seats"] = "seats before",
        ["seat_change"] = "change in seats",
        ["seat_change_points"] = "change in share of seats (points)",
        ["vote_share"] = "share of votes",
        ["previous_vote_share"] = "share of votes before",
        ["vote_change_points"] = "change in share of votes (points)",
        ["seats_before"] = "seats before the vote",
        ["seats_after"] = "seats after the vote",
        ["leaders_seat"] = "leader's seat",
        ["registered"] = "registered voters",
        ["cast"] = "votes cast",
        ["valid"] = "valid votes",
        ["invalid"] = "invalid votes",
        ["blank"] = "blank votes",
        ["turnout_stated"] = "turnout as stated",
        ["turnout_change_points"] = "change in turnout (points)",
        ["before_party"] = "party before",
        ["after_party"] = "party after",
        ["message"] = "what was found",
        ["left"] = "one side",
        ["left_at"] = "where one side stands",
        ["right"] = "other side",
        ["right_at"] = "where the other side stands",
        ["low"] = "at least",
        ["high"] = "at most",
        ["undefined"] = "why there is no value",
        ["citation"] = "source",
        ["shown"] = "value",
        ["minimal_winning"] = "minimal winning coalitions",
        ["banzhaf_absolute"] = "Banzhaf (absolute)",
        ["banzhaf"] = "Banzhaf",
        ["shapley_shubik"] = "Shapley–Shubik",
        ["deegan_packel"] = "Deegan–Packel",
        ["public_good"] = "public good (Holler)",
        ["johnston"] = "Johnston",
        ["gallagher"] = "Gallagher's index",
        ["laakso_taagepera"] = "effective number (Laakso–Taagepera)",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Columns of which the values are names of ours, such as seats_sum.</summary>
    private static readonly FrozenSet<string> OfNames = new[] { "check", "kind", "measure", "unit" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A column's name in words.</summary>
    public static string Of(string name) => Known.GetValueOrDefault(name) ?? name.Replace('_', ' ').Trim() switch
    {
        "" => name,
        var words => words,
    };

    /// <summary>What a reader must know of a column's numbers, which its name does not say; null for most.</summary>
    public static string? Note(Column column) =>
        column is { Name: "parties", IsNumeric: true } ? "all independents together count as one" : null;

    /// <summary>A text of a column as people read it.</summary>
    public static string Text(string column, string text) => OfNames.Contains(column) ? text.Replace('_', ' ') : text;
}
