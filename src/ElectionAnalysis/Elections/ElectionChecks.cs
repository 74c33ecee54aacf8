using System.Globalization;

namespace ElectionAnalysis;

/// <summary>The checks made on every election, in a fixed order.</summary>
internal static class ElectionChecks
{
    public static IReadOnlyList<Finding> Check(Election election)
    {
        var findings = new FindingList();
        SeatChecks.Check(election, findings);
        VoteChecks.Check(election, findings);
        ResultChecks.Check(election, findings);
        ClaimChecks.Check(election, findings);
        foreach (var entry in election.UnknownEntries)
        {
            findings.Add(CheckKind.UnknownKey, Verdict.CannotTell, Severity.Info,
                $"The key '{DocumentParser.Shorten(entry.Key)}' is not known; its value is kept but not used.{Meant(entry)}",
                FindingSide.Text(DocumentParser.Shorten(entry.Value, 200), entry.Source));
        }

        foreach (var problem in election.Problems)
        {
            findings.Add(problem);
        }

        return findings.All;
    }

    /// <summary>An election with one more problem of its container, which is a finding as well.</summary>
    public static Election With(Election election, ReadingProblem problem)
    {
        var findings = new FindingList();
        findings.Add(problem);
        return election with { Problems = [.. election.Problems, problem], Findings = [.. election.Findings, .. findings.All] };
    }

    /// <summary>"Turnuot", "Seat3": the known key that is like it.</summary>
    private static string Meant(InfoboxEntry entry)
    {
        var stem = entry.Name.AsSpan().TrimEnd("0123456789").ToString();
        return NearestNames.Close(stem, InfoboxKey.Known) is { } near
            ? $" Did you mean '{CultureInfo.InvariantCulture.TextInfo.ToTitleCase(near)}{entry.Number?.ToString(CultureInfo.InvariantCulture) ?? entry.Name[stem.Length..]}'?"
            : "";
    }
}
