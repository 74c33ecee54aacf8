using System.IO.Compression;
using System.Xml.Linq;

namespace ElectionAnalysis.Workbook;

/// <summary>What a document needs beyond what pandoc writes.</summary>
internal static class DocxFinish
{
    /// <summary>No fewer rows of a table than these, its head among them, stand on a page of their own.</summary>
    private const int FewRows = 4;

    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Reference = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>
    /// Keeps rows of tables on one page, and gives pictures in vectors one in pixels beside, for programs that draw no vectors.
    /// </summary>
    /// <param name="file">The document.</param>
    /// <param name="pictures">Its pictures in pixels, in their order.</param>
    public static void Do(string file, IReadOnlyList<byte[]> pictures)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        Edit(zip, "word/document.xml", document =>
        {
            foreach (var table in document.Descendants(Word + "tbl"))
            {
                KeepTogether([.. table.Elements(Word + "tr")]);
            }

            TurnPages(document.Root!.Element(Word + "body")!);
            var vectors = document.Descendants(Drawing + "blip").Where(b => b.Attribute(Reference + "embed") is null).ToList();
            foreach (var (i, blip) in vectors.Take(pictures.Count).Index())
            {
                blip.SetAttributeValue(Reference + "embed", Id(i));
            }
        });
        Edit(zip, "word/_rels/document.xml.rels", relations =>
        {
            for (var i = 0; i < pictures.Count; i++)
            {
                relations.Root!.Add(new XElement(Relations + "Relationship", new XAttribute("Id", Id(i)),
                    new XAttribute("Type", Reference.NamespaceName + "/image"), new XAttribute("Target", $"media/{Id(i)}.png")));
            }
        });
        Edit(zip, "[Content_Types].xml", types =>
        {
            if (!types.Root!.Elements(Types + "Default").Any(d => (string?)d.Attribute("Extension") == "png"))
            {
                types.Root.AddFirst(new XElement(Types + "Default", new XAttribute("Extension", "png"),
                    new XAttribute("ContentType", "image/png")));
            }
        });
        for (var i = 0; i < pictures.Count; i++)
        {
            using var picture = zip.CreateEntry($"word/media/{Id(i)}.png").Open();
            picture.Write(pictures[i]);
        }
    }

    /// <summary>A row stands on one page; a short table as a whole; of a long one no single rows stand alone at a page's end.</summary>
    private static void KeepTogether(List<XElement> rows)
    {
        foreach (var (i, row) in rows.Index())
        {
            First(row, "trPr").AddFirst(new XElement(Word + "cantSplit"));
            if (i < rows.Count - 1 && (rows.Count <= PaperTables.WholeRows || i < FewRows || i >= rows.Count - FewRows))
            {
                foreach (var about in row.Descendants(Word + "p").Select(p => First(p, "pPr")))
                {
                    var mark = new XElement(Word + "keepNext");
                    if (about.Element(Word + "pStyle") is { } style)
                    {
                        style.AddAfterSelf(mark);
                    }
                    else
                    {
                        about.AddFirst(mark);
                    }
                }
            }
        }
    }

    /// <summary>Sections that stand empty in the text are like the whole document, those marked so across.</summary>
    private static void TurnPages(XElement body)
    {
        if (body.Element(Word + "sectPr") is not { } whole)
        {
            return;
        }

        foreach (var section in body.Elements(Word + "p").Select(p => p.Element(Word + "pPr")?.Element(Word + "sectPr")).OfType<XElement>())
        {
            var isAcross = section.Elements(Word + "pgSz").Any(s => s.Attribute(Word + "orient") is not null);
            section.ReplaceNodes(whole.Nodes());
            if (isAcross && section.Element(Word + "pgSz") is { } size)
            {
                size.ReplaceAttributes(new XAttribute(Word + "w", (string?)size.Attribute(Word + "h") ?? ""),
                    new XAttribute(Word + "h", (string?)size.Attribute(Word + "w") ?? ""), new XAttribute(Word + "orient", "landscape"));
            }
        }
    }

    private static XElement First(XElement parent, string name)
    {
        if (parent.Element(Word + name) is not { } found)
        {
            found = new XElement(Word + name);
            parent.AddFirst(found);
        }

        return found;
    }

    /// <summary>Changes one part of a document.</summary>
    public static void Edit(ZipArchive zip, string part, Action<XDocument> change)
    {
        var entry = zip.GetEntry(part)!;
        XDocument document;
        using (var stream = entry.Open())
        {
            document = XDocument.Load(stream, LoadOptions.PreserveWhitespace);
        }

        change(document);
        entry.Delete();
        using var written = zip.CreateEntry(part).Open();
        document.Save(written, SaveOptions.DisableFormatting);
    }

    private static string Id(int at) => Invariant($"pixels{at + 1}");
}
