namespace ElectionAnalysis;

/// <summary>The checks made on every election, in a fixed order.</summary>
internal static class ElectionChecks
{
    public static IReadOnlyList<Finding> Check(Election election)
    {
        var findings = new FindingList();
        SeatChecks.Check(election, findings);
        VoteChecks.Check(election, findings);
        ClaimChecks.Check(election, findings);
        foreach (var entry in election.UnknownEntries)
        {
            findings.Add("unknown_key", Verdict.CannotTell, Severity.Info, $"The key '{DocumentParser.Shorten(entry.Key)}' is not known; its value is kept but not used.", DocumentParser.Shorten(entry.Value, 200), entry.Source, null, null);
        }

        foreach (var problem in election.Problems)
        {
            findings.Add(problem.Kind, Verdict.CannotTell, Severity.Warning, problem.Message, DocumentParser.Shorten(problem.Source.Text, 200), problem.Source, null, null);
        }

        return findings.All;
    }
}
