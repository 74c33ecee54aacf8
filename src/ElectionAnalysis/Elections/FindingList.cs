namespace ElectionAnalysis;

/// <summary>Collects findings.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> All => findings;

    public void Add(string check, Verdict verdict, Severity severity, string message, string? left, Provenance? leftAt, string? right, Provenance? rightAt) =>
        findings.Add(new(check, verdict, severity, message, left, leftAt?.Place, right, rightAt?.Place));

    public void Compare(string check, bool agrees, Severity whenNot, string message, string left, Provenance? leftAt, string right, Provenance? rightAt) =>
        Add(check, agrees ? Verdict.Agrees : Verdict.Disagrees, agrees ? Severity.Info : whenNot, message, left, leftAt, right, rightAt);
}
