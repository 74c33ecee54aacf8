namespace ElectionAnalysis.Tests;

/// <summary>A test that asks the parsers of wikitext from npm, and is skipped where they are not installed.</summary>
internal sealed class WikitextParsersFactAttribute : FactAttribute
{
    public WikitextParsersFactAttribute() => Skip = WikitextParsers.Missing;
}
