namespace ElectionAnalysis;

/// <summary>Collects findings.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> All => findings;

    public void Add(CheckKind check, Verdict verdict, Severity severity, FormattableString message, FindingSide? left,
        FindingSide? right = null) =>
        findings.Add(new(check, verdict, severity, message, left, right));

    public void Add(ReadingProblem problem) => findings.Add(new(
        CheckKind.ReadingProblem, problem.IsNote ? Verdict.Note : problem.IsContradiction ? Verdict.Disagrees : Verdict.CannotTell,
        problem.IsNote ? Severity.Info : Severity.Warning,
        $"{problem.Message}",
        FindingSide.Text(DocumentParser.Shorten(problem.Source.Text, 200), problem.Source)) { Problem = problem });

    public void Compare(CheckKind check, bool agrees, Severity whenNot, FormattableString message, FindingSide left, FindingSide right) =>
        Add(check, agrees ? Verdict.Agrees : Verdict.Disagrees, agrees ? Severity.Info : whenNot, message, left, right);
}
