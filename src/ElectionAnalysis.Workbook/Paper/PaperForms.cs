using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace ElectionAnalysis.Workbook;

/// <summary>Whether the files that give a paper its form are what they are given as: pandoc says it in words of its own.</summary>
internal static class PaperForms
{
    /// <exception cref="PaperException">One is something else.</exception>
    public static void Require(IReadOnlyList<PaperFormat> formats, PaperOptions options)
    {
        if (options.Style is { } style && !IsStyle(style))
        {
            throw new PaperException($"{Path.GetFileName(style)} is no CSL style; take one from https://www.zotero.org/styles.");
        }

        if (options.Template is not { } template)
        {
            return;
        }

        if (formats.Contains(PaperFormat.Docx) && !IsDocx(template))
        {
            throw new PaperException($"{Path.GetFileName(template)} is no .docx, whose styles a docx takes; name one with --template.");
        }

        if (formats.Contains(PaperFormat.Tex) && !IsLatex(template))
        {
            throw new PaperException($"{Path.GetFileName(template)} is no template of LaTeX for pandoc, which has a line $body$; name one with --template.");
        }
    }

    private static bool IsStyle(string file)
    {
        try
        {
            return XDocument.Load(file).Root is { Name.LocalName: "style" };
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool IsDocx(string file)
    {
        try
        {
            using var zip = ZipFile.OpenRead(file);
            return zip.GetEntry("word/document.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsLatex(string file) => File.ReadAllText(file) is var text && !text.Contains('\0', StringComparison.Ordinal)
        && (text.Contains("$body$", StringComparison.Ordinal) || text.Contains("${body}", StringComparison.Ordinal)
            || text.Contains("$body ", StringComparison.Ordinal) || text.Contains("()$", StringComparison.Ordinal));
}
