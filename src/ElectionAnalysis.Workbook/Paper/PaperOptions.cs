namespace ElectionAnalysis.Workbook;

/// <summary>What the author wants of a paper.</summary>
/// <param name="HasCode">Whether the code is an appendix.</param>
/// <param name="Style">A CSL style; null for Chicago's author and date.</param>
/// <param name="Bibliography">Works of the author's own, as BibTeX; null for none.</param>
/// <param name="Template">A document or a LaTeX template that gives the form; null for the program's own.</param>
internal sealed record PaperOptions(bool HasCode, string? Style, string? Bibliography, string? Template);
