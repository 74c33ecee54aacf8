namespace ElectionAnalysis;

/// <summary>Templates of which each is a row of one table.</summary>
/// <param name="Start">What starts the names of these templates.</param>
/// <param name="Columns">The columns, and the parameters that fill each.</param>
/// <param name="LabelOf">What a template's row is called: nothing for that of a party, null where it is no row.</param>
internal sealed record WikiRowFamily(
    string Start, (string[] Keys, string Label)[] Columns, Func<WikiTemplate, string, string?> LabelOf)
{
    /// <summary><c>{{Election box …}}</c>: a candidate in each.</summary>
    public static WikiRowFamily Box { get; } = new("election box",
        [
            (["party"], "Party"), (["candidate"], "Candidate"), (["votes", "reg. electors"], "Votes"), (["percentage"], "%"),
            (["change"], "Swing"), (["seats"], "Seats"),
        ],
        (_, part) => part.Contains("candidate", StringComparison.Ordinal) || part.Contains("list", StringComparison.Ordinal) ? ""
            : part.StartsWith("turnout", StringComparison.Ordinal) ? "Turnout"
            : part.StartsWith("total", StringComparison.Ordinal) ? "Total votes"
            : part.StartsWith("valid", StringComparison.Ordinal) || part.StartsWith("formal", StringComparison.Ordinal) ? "Valid votes"
            : part.StartsWith("rejected", StringComparison.Ordinal) || part.StartsWith("informal", StringComparison.Ordinal)
                || part.StartsWith("invalid", StringComparison.Ordinal) ? "Invalid votes"
            : part.StartsWith("registered", StringComparison.Ordinal) ? "Registered voters"
            : part.StartsWith("write-in", StringComparison.Ordinal) || part.StartsWith("write in", StringComparison.Ordinal) ? "Write-in"
            : null);

    /// <summary><c>{{Election summary …}}</c>: a party in each, and the total.</summary>
    public static WikiRowFamily Summary { get; } = new("election summary",
        [
            (["party", "group"], "Party"), (["leader"], "Leader"), (["seats", "seats won", "total seats"], "Seats"),
            (["net", "change"], "Seat change"), (["votes", "total votes"], "Votes"), (["votes %", "vote %", "percentage"], "Votes %"),
            (["plus/minus", "swing"], "Votes % change"),
        ],
        (template, part) => part.Contains("total", StringComparison.Ordinal) ? "Total"
            : template["party"] is not null || template["group"] is not null ? "" : null);
}
