namespace ElectionAnalysis;

/// <summary>Results in JSON whose parties are the names of members: <c>"votes": {"Red": 10, "Blue": 20}</c>.</summary>
internal static partial class JsonResults
{
    /// <summary>The words of results.</summary>
    public static JsonWords Words { get; } = new(Of, KeyOf, PlaceOf);

    private static readonly string[] Results = ["Votes", "VoteShare", "Seats", "Result"];

    /// <summary>
    /// The members of an object that are such results; none where it is itself of a party. Totals, and parties without a number, may
    /// stand among the parties: the rows that they become are called so. Beside one such member others have the numbers of its parties.
    /// </summary>
    private static List<(string Name, JsonPart Value)> Of(List<(string Name, JsonPart Value)> members)
    {
        if (members.Exists(m => m.Value is { Members: null, Items: null } && Is(m.Name, "Party", "Leader")))
        {
            return [];
        }

        var all = members.FindAll(m => m.Value.Members is not null && Is(m.Name, Results));
        var whole = all.FindAll(m => m.Value.Members!.TrueForAll(p => IsOfParty(p) || IsTotal(p))
            && m.Value.Members.Count(p => IsOfParty(p) && p.Value.Text is not null) > 1);
        var names = whole.SelectMany(m => m.Value.Members!).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        return [.. all.Select(m => whole.Contains(m) ? m : (m.Name, Value: m.Value with
            {
                Members = m.Value.Members!.FindAll(p => names.Contains(p.Name) && IsNumberOrNone(p.Value)),
            })).Where(m => m.Value.Members!.Count > 0)];
    }

    /// <summary>Years, rounds ("round1") or kinds of elections; four digits of long ago are as likely codes of places.</summary>
    private static string? KeyOf(List<string> names) =>
        names.TrueForAll(n => TableLine.IsYear(n) && string.CompareOrdinal(n, "1945") >= 0) ? "year"
        : names.TrueForAll(n => !TableLine.IsNumber(n) && RoundWords.OfCell(Numbered().Replace(n, " ")) != RoundName.None) ? "round"
        : names.TrueForAll(n => ElectionReader.Kind(n) != ElectionKind.Unknown && !n.Any(char.IsDigit))
            && names.Select(ElectionReader.Kind).Distinct().Count() == names.Count ? "election_type" : null;

    /// <summary>"regions", "provincias", "counties": lists of places by the word for one.</summary>
    private static string? PlaceOf(string list) => list.Length < 4 || list[^1] is not 's' ? null
        : Array.Find([list.EndsWith("ies", StringComparison.Ordinal) ? $"{list[..^3]}y" : list[..^1], list[..^1], list[..^2]],
            n => ColumnVocabulary.Is(n, nameof(ElectionColumns.District)));

    [System.Text.RegularExpressions.GeneratedRegex(@"_|(?<=\p{L})(?=[0-9])",
        System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Numbered();

    /// <summary>
    /// A number, or none, under a name that is no year, no answer, no ballot and no result itself, such as "total" or "percent".
    /// </summary>
    private static bool IsOfParty((string Name, JsonPart Value) member) => IsNumberOrNone(member.Value)
        && !TableLine.IsYear(member.Name) && ElectionColumns.BallotOf(member.Name) is null
        && !ColumnVocabulary.HasAnswer(member.Name) && ColumnVocabulary.TotalOf(member.Name) == TotalKind.None
        && !Is(member.Name, [.. Results, "Percent", "Change", "Now", "Before"]);

    private static bool IsTotal((string Name, JsonPart Value) member) =>
        IsNumberOrNone(member.Value) && ColumnVocabulary.TotalOf(member.Name) != TotalKind.None;

    private static bool IsNumberOrNone(JsonPart value) =>
        value is { Members: null, Items: null } && (value.Text is not { } text || TableLine.IsNumber(text));

    private static bool Is(string name, params string[] roles) => Array.Exists(roles,
        r => ColumnVocabulary.Of(r).Contains(ColumnVocabulary.Core(ColumnVocabulary.Plain(name))));
}
