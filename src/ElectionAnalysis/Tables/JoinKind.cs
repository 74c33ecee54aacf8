namespace ElectionAnalysis;

/// <summary>Which rows a join keeps.</summary>
public enum JoinKind
{
    /// <summary>Rows with a partner.</summary>
    Inner,

    /// <summary>All rows of the left table.</summary>
    Left,

    /// <summary>All rows of both tables.</summary>
    Full,
}
