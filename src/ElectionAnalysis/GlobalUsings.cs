// Every number in a text is written the same on every machine: Invariant($"…").
global using static System.FormattableString;
global using ElectionAnalysis.Plotly;
