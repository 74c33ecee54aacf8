namespace ElectionAnalysis.Workbook;

/// <summary>What a piece of an expression about a table is.</summary>
internal enum TablePieceKind
{
    /// <summary>A table.</summary>
    Table,

    /// <summary>One of its columns.</summary>
    Column,

    /// <summary>Its groups, perhaps with the column that is to be measured.</summary>
    Groups,

    /// <summary>Its places, as in loc.</summary>
    Places,

    /// <summary>How many rows and columns it has.</summary>
    Shape,

    /// <summary>A drawing of it.</summary>
    Plot,

    /// <summary>Anything else.</summary>
    Value,
}
