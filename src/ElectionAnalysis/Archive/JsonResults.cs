namespace ElectionAnalysis;

/// <summary>Results in JSON whose parties are the names of members: <c>"votes": {"Red": 10, "Blue": 20}</c>.</summary>
internal static class JsonResults
{
    private static readonly string[] Results = ["Votes", "VoteShare", "Seats", "Result"];

    /// <summary>The members of an object that are such results; none where it is itself of a party.</summary>
    public static List<(string Name, JsonPart Value)> Of(List<(string Name, JsonPart Value)> members) =>
        members.Exists(m => m.Value is { Members: null, Items: null } && Is(m.Name, "Party", "Leader")) ? []
            : members.FindAll(m => Is(m.Name, Results) && m.Value.Members is { Count: > 1 } parties && parties.TrueForAll(IsOfParty));

    /// <summary>A number under a name that is no year, no answer, no ballot and no result itself, such as "total" or "percent".</summary>
    private static bool IsOfParty((string Name, JsonPart Value) member) => member.Value is { Members: null, Items: null, Text: { } text }
        && TableLine.IsNumber(text) && !TableLine.IsYear(member.Name) && ElectionColumns.BallotOf(member.Name) is null
        && !ColumnVocabulary.HasAnswer(member.Name) && ColumnVocabulary.TotalOf(member.Name) == TotalKind.None
        && !Is(member.Name, [.. Results, "Percent", "Change", "Now", "Before"]);

    private static bool Is(string name, params string[] roles) => Array.Exists(roles,
        r => ColumnVocabulary.Of(r).Contains(ColumnVocabulary.Core(ColumnVocabulary.Plain(name))));
}
