namespace ElectionAnalysis.Workbook;

/// <summary>A chart of a paper.</summary>
/// <param name="Name">What its files are called, such as <c>figure-1</c>.</param>
/// <param name="Html">The chart as the notebook shows it.</param>
internal sealed record PaperChart(string Name, string Html);
