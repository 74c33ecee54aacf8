using AngleSharp.Html.Dom;

namespace ElectionAnalysis.Workbook;

/// <summary>A notebook as a paper, before it takes a form.</summary>
/// <param name="Name">What its files are called.</param>
/// <param name="Page">
/// The text as plain, semantic HTML: a block <c>front</c>, headings, paragraphs, numbered figures (images named by
/// <c>data-chart</c>) and tables, footnotes as spans, citations as links to <c>#ref-key</c>, a place <c>#refs</c>.
/// </param>
/// <param name="Charts">The charts, in order.</param>
/// <param name="BibTeX">The works it may cite.</param>
/// <param name="Works">The keys of those, which are listed whether the text names them or not.</param>
/// <param name="Tables">Tables that the text shows in part, as CSV by file name.</param>
/// <param name="Cited">The keys that Markdown cells cite, with the number of the cell, those of code counted too.</param>
internal sealed record Paper(string Name, IHtmlDocument Page, IReadOnlyList<PaperChart> Charts, string BibTeX,
    IReadOnlyList<string> Works, IReadOnlyList<(string File, string Csv)> Tables,
    IReadOnlyList<(string Key, int Cell)> Cited);
