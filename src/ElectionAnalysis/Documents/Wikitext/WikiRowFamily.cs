namespace ElectionAnalysis;

/// <summary>Templates of which each is a row of one table.</summary>
/// <param name="Starts">What starts the names of these templates.</param>
/// <param name="Columns">The columns, and the parameters that fill each.</param>
/// <param name="LabelOf">
/// What a template's row is called: nothing where its parameters name it, as that of a party; null where it is no row.
/// </param>
internal sealed record WikiRowFamily(
    string[] Starts, (string[] Keys, string Label)[] Columns, Func<WikiTemplate, string, string?> LabelOf)
{
    /// <summary><c>{{Election box …}}</c>: a candidate in each.</summary>
    public static WikiRowFamily Box { get; } = new(["election box"],
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

    /// <summary><c>{{STV Election box …}}</c>: a candidate in each, of whose counts the first is of all votes.</summary>
    public static WikiRowFamily Counts { get; } = new(["stv election box"],
        [
            (["party"], "Party"), (["candidate"], "Candidate"), (["count1"], "First preferences"),
            (["percentage"], "First preferences %"),
        ],
        (_, part) => part.StartsWith("candidate", StringComparison.Ordinal) ? "" : null)
    {
        Totals = [("valid", "Valid votes"), ("spoilt", "Spoilt votes"), ("electorate", "Registered voters"), ("turnout", "Turnout")],
        IsOfOneDistrict = true,
    };

    /// <summary><c>{{CANelec|…}}</c> and what it was called before: a candidate in each, and a total in each of <c>/total</c>.</summary>
    public static WikiRowFamily Canada { get; } = new(["canelec", "canadian election result"],
        [
            (["2"], "Party"), (["3"], "Candidate"), (["4"], "Votes"), (["5"], "%"), (["6"], "Swing"),
        ],
        (_, part) => part is "" or "/total" ? "" : null)
    {
        TotalPart = "/total",
        TotalKeys = ["1", "", "2", "3", ""],
        IsOfOneDistrict = true,
    };

    /// <summary><c>{{Election summary …}}</c>: a party in each, and the total.</summary>
    public static WikiRowFamily Summary { get; } = new(["election summary"],
        [
            (["party", "group"], "Party"), (["leader"], "Leader"), (["seats", "seats won", "total seats"], "Seats"),
            (["net", "change"], "Seat change"), (["votes", "total votes"], "Votes"), (["votes %", "vote %", "percentage"], "Votes %"),
            (["plus/minus", "swing"], "Votes % change"),
        ],
        (template, part) => part.Contains("total", StringComparison.Ordinal) ? "Total"
            : template["party"] is not null || template["group"] is not null ? "" : null);

    /// <summary><c>{{AMS Election Summary …}}</c>: a party in each, with what it has on either ballot.</summary>
    public static WikiRowFamily Additional { get; } = new(["ams election summary"],
        [
            (["party"], "Party"), (["votes", "const votes"], "Constituency votes"), (["votes %", "const votes %"], "Constituency %"),
            (["seats", "const seats"], "Constituency seats"), (["ams votes", "list votes"], "List votes"),
            (["ams votes %", "list votes %"], "List %"), (["ams seats", "list seats"], "List seats"), (["total seats"], "Total seats"),
        ],
        (template, part) => part.Contains("total", StringComparison.Ordinal) ? "Total" : template["party"] is not null ? "" : null);

    public static WikiRowFamily[] All { get; } = [Box, Counts, Canada, Summary, Additional];

    /// <summary>The totals that the template at the end gives, in the column of votes.</summary>
    public (string Key, string Label)[] Totals { get; init; } = [];

    /// <summary>What ends the names of templates of totals, whose parameters are others.</summary>
    public string? TotalPart { get; init; }

    /// <summary>The parameters of such a total, one for each column.</summary>
    public string[] TotalKeys { get; init; } = [];

    /// <summary>Whether its tables are of one district each, so that several are parts of an election.</summary>
    public bool IsOfOneDistrict { get; init; }

    /// <summary>What a template's name has behind that of its family; null where it is of another.</summary>
    public string? PartOf(WikiTemplate template) =>
        Array.Find(Starts, s => template.Name.StartsWith(s, StringComparison.Ordinal)) is { } start
            ? template.Name[start.Length..].TrimStart() : null;
}
