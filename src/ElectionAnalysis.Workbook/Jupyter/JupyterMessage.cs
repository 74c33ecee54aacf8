namespace ElectionAnalysis.Workbook;
internal sealed record JupyterMessage { public const string ProtocolVersion = "5.4"; }
