using System.IO.Compression;
using System.Xml.Linq;

namespace ElectionAnalysis.Workbook;

/// <summary>Gives a document's pictures in vectors one in pixels beside, for programs that draw no vectors.</summary>
internal static class DocxPictures
{
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Reference = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <param name="file">The document.</param>
    /// <param name="pictures">Its pictures in pixels, in their order.</param>
    public static void AddPixels(string file, IReadOnlyList<byte[]> pictures)
    {
        if (pictures.Count == 0)
        {
            return;
        }

        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        Edit(zip, "word/document.xml", document =>
        {
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
