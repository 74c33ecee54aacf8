namespace ElectionAnalysis;

/// <summary>What of an election the numbers of a <see cref="ScalarMeasure"/> are.</summary>
internal enum ScalarSubject
{
    Numbers,
    Round,

    /// <summary>Two rounds of one election.</summary>
    TwoRounds,

    /// <summary>Two rounds of one election, or one round of two elections.</summary>
    RoundsOrElections,

    TwoParties,
}
