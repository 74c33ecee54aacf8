using System.Globalization;

namespace ElectionAnalysis.Tests;

/// <summary>Something that a real file says, added up from its rows by other means than the reader's.</summary>
/// <param name="File">The end of its path.</param>
/// <param name="Election">A part of the election's name; empty for the only one.</param>
/// <param name="Kind">votes, share, seats, house, registered, cast, valid or invalid.</param>
/// <param name="Subject">The party; empty for the election.</param>
/// <param name="Value">The number; a share as a part of 1.</param>
public sealed record FileFact(string File, string Election, string Kind, string Subject, double Value)
{
    /// <summary>The facts of a list.</summary>
    public static IReadOnlyList<FileFact> All(string path) => [.. System.IO.File.ReadLines(path).Skip(1).Select(l => l.Split('\t'))
        .Select(f => new FileFact(f[0], f[1], f[2], f[3], double.Parse(f[4], CultureInfo.InvariantCulture)))];

    /// <summary>Whether an archive says the same.</summary>
    public bool IsIn(ElectionArchive archive)
    {
        var elections = archive.Elections["election"];
        var at = Enumerable.Range(0, archive.Elections.RowCount)
            .Where(r => elections.Text(r)!.Contains(Election, StringComparison.Ordinal)
                || archive.Records[r].ShortName.Contains(Election, StringComparison.Ordinal)).ToList();
        return at.Exists(r => Of(archive.Records[r]) is { } read && Math.Abs(read - Value) < (Kind == "share" ? 1e-6 : 0.5));
    }

    private double? Of(Election election)
    {
        var round = election.Rounds[0];
        var party = election.Parties.FirstOrDefault(p => p.Party.Value == Subject || p.ShortName == Subject
            || p.Party.Value.EndsWith(" " + Subject, StringComparison.Ordinal));
        return Kind switch
        {
            "votes" => party?.Votes?.Value,
            "share" => party?.VoteShare?.Value,
            "seats" => party?.Seats?.Value,
            "house" => election.HouseSeats?.Value,
            "registered" => round.Registered?.Value,
            "cast" => round.Cast?.Value,
            "valid" => round.Valid?.Value,
            _ => round.Invalid,
        };
    }
}
