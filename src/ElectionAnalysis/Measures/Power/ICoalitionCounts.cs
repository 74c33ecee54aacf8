using System.Numerics;

namespace ElectionAnalysis;

/// <summary>Coalitions of a game, counted exactly, by party.</summary>
internal interface ICoalitionCounts
{
    /// <summary>How many minimal winning coalitions there are.</summary>
    BigInteger MinimalWinningCount { get; }

    /// <summary>Coalitions in which each party is critical.</summary>
    double[] Swings();

    /// <summary>The same, as a share of all coalitions of the other parties.</summary>
    double[] SwingChances();

    /// <summary>The share of all orders of the parties in which each is pivotal, by its place in them from 1.</summary>
    double[][] Pivots();

    /// <summary>Minimal winning coalitions with each party.</summary>
    double[] MinimalWinning();

    /// <summary>Minimal winning coalitions with each party, by their number of members from 1.</summary>
    double[][] MinimalWinningBySize();

    /// <summary>Coalitions in which each party is critical, by how many members are, from 1.</summary>
    double[][] CriticalWith();
}
