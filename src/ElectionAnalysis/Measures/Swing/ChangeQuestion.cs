namespace ElectionAnalysis;

/// <summary>What is compared with what, and how.</summary>
internal sealed record ChangeQuestion(Election Election, MeasureScale Scale, Election? Since, Lineage? Lineage, LineageRule Rule,
    UnitPolicy Policy);
