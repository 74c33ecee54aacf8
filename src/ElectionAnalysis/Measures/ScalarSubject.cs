namespace ElectionAnalysis;

/// <summary>What of an election the numbers of a <see cref="ScalarMeasure"/> are.</summary>
internal enum ScalarSubject
{
    Numbers,
    Round,
    TwoRounds,
    TwoParties,
}
