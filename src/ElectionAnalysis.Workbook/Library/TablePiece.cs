namespace ElectionAnalysis.Workbook;

/// <summary>A piece of an expression that begins with a table.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">How it is written; of a column, how its table is.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Reason">Why it is written so.</param>
internal sealed record TablePiece(TablePieceKind Kind, string Text, string Column = "", string Reason = "")
{
    /// <summary>The table that something more makes of it.</summary>
    public TablePiece Table(string more, string reason) => new(TablePieceKind.Table, Text + more, "", reason);

    /// <summary>The value that something more makes of it.</summary>
    public TablePiece Value(string more, string reason) => new(TablePieceKind.Value, Text + more, "", reason);
}
