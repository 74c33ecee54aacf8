using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace ElectionAnalysis.Workbook;

/// <summary>
/// The form of a document where the author has no template: A4, a serif face, page numbers, tables with three rules. It is
/// set on pandoc's own template, whose styles pandoc fills.
/// </summary>
internal static class DocxForm
{
    private const string Serif = "Times New Roman";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Footer = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml";

    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <param name="file">The template, which is changed.</param>
    public static void Set(string file)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        DocxFinish.Edit(zip, "word/styles.xml", SetStyles);
        DocxFinish.Edit(zip, "word/document.xml", SetPage);
        DocxFinish.Edit(zip, "word/_rels/document.xml.rels", relations => relations.Root!.Add(new XElement(Relations + "Relationship",
            new XAttribute("Id", "footer1"), new XAttribute("Type", Office + "/footer"), new XAttribute("Target", "footer1.xml"))));
        DocxFinish.Edit(zip, "[Content_Types].xml", types => types.Root!.Add(new XElement(Types + "Override",
            new XAttribute("PartName", "/word/footer1.xml"), new XAttribute("ContentType", Footer))));
        using var footer = zip.CreateEntry("word/footer1.xml").Open();
        new XDocument(new XElement(Word + "ftr", new XAttribute(XNamespace.Xmlns + "w", Word.NamespaceName),
            new XElement(Word + "p", new XElement(Word + "pPr", Value("jc", "center")),
                new XElement(Word + "fldSimple", new XAttribute(Word + "instr", "PAGE"), new XElement(Word + "r",
                    new XElement(Word + "t", "1"))))))
            .Save(footer);
    }

    private static void SetPage(XDocument document)
    {
        var body = document.Root!.Element(Word + "body")!;
        body.Element(Word + "sectPr")?.Remove();
        body.Add(new XElement(Word + "sectPr",
            new XElement(Word + "footerReference", new XAttribute(Word + "type", "default"),
                new XAttribute(XNamespace.Get(Office) + "id", "footer1")),
            new XElement(Word + "pgSz", new XAttribute(Word + "w", Twips(210)), new XAttribute(Word + "h", Twips(297))),
            new XElement(Word + "pgMar", new XAttribute(Word + "top", Twips(25)), new XAttribute(Word + "bottom", Twips(25)),
                new XAttribute(Word + "left", Twips(35)), new XAttribute(Word + "right", Twips(35)), new XAttribute(Word + "header", 720),
                new XAttribute(Word + "footer", 720), new XAttribute(Word + "gutter", 0))));
    }

    private static void SetStyles(XDocument styles)
    {
        foreach (var fonts in styles.Descendants(Word + "rFonts").Where(f => (string?)f.Attribute(Word + "ascii") != "Consolas"))
        {
            fonts.ReplaceAttributes(new[] { "ascii", "hAnsi", "eastAsia", "cs" }.Select(a => new XAttribute(Word + a, Serif)));
        }

        foreach (var color in styles.Descendants(Word + "color"))
        {
            color.ReplaceAttributes(new XAttribute(Word + "val", "000000"));
        }

        Shape(styles, "BodyText", 11, before: 0, after: 6, "both");
        Shape(styles, "FirstParagraph", 11, before: 0, after: 6, "both");
        Shape(styles, "Compact", 9.5, before: 1, after: 1);
        styles.Root!.Add(new XElement(Word + "style", new XAttribute(Word + "type", "paragraph"), new XAttribute(Word + "customStyle", 1),
            new XAttribute(Word + "styleId", "SmallTable"), Value("name", "Small Table"), Value("basedOn", "Compact")));
        Shape(styles, "SmallTable", 8, before: 1, after: 1);
        Shape(styles, "Title", 18, before: 0, after: 8, "center");
        Shape(styles, "Author", 11, before: 0, after: 2, "center");
        Shape(styles, "Date", 11, before: 0, after: 10, "center");
        Shape(styles, "Abstract", 10, before: 6, after: 12, "both");
        Shape(styles, "Heading1", 13, before: 16, after: 5);
        Shape(styles, "Heading2", 11, before: 12, after: 4);
        Shape(styles, "ImageCaption", 9.5, before: 2, after: 12);
        Shape(styles, "TableCaption", 9.5, before: 10, after: 4);
        Shape(styles, "Bibliography", 10, before: 0, after: 4);
        Shape(styles, "SourceCode", 8, before: 2, after: 2);
        foreach (var (style, mark) in new[] { ("CaptionedFigure", "keepNext"), ("TableCaption", "keepNext"), ("Heading1", "keepNext"),
            ("Heading2", "keepNext"), ("ImageCaption", "keepLines") })
        {
            if (Find(styles, style) is { } found && Part(found, "pPr").Element(Word + mark) is null)
            {
                Part(found, "pPr").AddFirst(new XElement(Word + mark));
            }
        }

        foreach (var style in new[] { "Caption", "ImageCaption", "TableCaption", "Date" })
        {
            Find(styles, style)?.Descendants(Word + "i").Remove();
        }

        if (Find(styles, "Table") is { } table)
        {
            Rules(table);
        }
    }

    /// <summary>A rule above, one below the head, and one at the end.</summary>
    private static void Rules(XElement table)
    {
        XElement Line(string side, int eighths) => new(Word + side, new XAttribute(Word + "val", "single"),
            new XAttribute(Word + "sz", eighths), new XAttribute(Word + "space", 0), new XAttribute(Word + "color", "000000"));
        Part(table, "tblPr").Elements(Word + "tblBorders").Remove();
        foreach (var side in Part(table, "tblPr").Descendants().Where(e => e.Parent!.Name == Word + "tblCellMar"
            && e.Name.LocalName is "left" or "right"))
        {
            side.SetAttributeValue(Word + "w", 70);
        }

        var borders = new XElement(Word + "tblBorders", Line("top", 8), Line("bottom", 8));
        if (Part(table, "tblPr").Element(Word + "tblCellMar") is { } margins)
        {
            margins.AddBeforeSelf(borders);
        }
        else
        {
            Part(table, "tblPr").Add(borders);
        }

        table.Elements(Word + "tblStylePr").Remove();
        table.Add(new XElement(Word + "tblStylePr", new XAttribute(Word + "type", "firstRow"),
            new XElement(Word + "rPr", new XElement(Word + "b")),
            new XElement(Word + "tcPr", new XElement(Word + "tcBorders", Line("bottom", 4)), Value("vAlign", "bottom"))));
    }

    private static void Shape(XDocument styles, string name, double points, double before, double after, string? align = null)
    {
        if (Find(styles, name) is not { } style)
        {
            return;
        }

        var (paragraph, run) = (Part(style, "pPr"), Part(style, "rPr"));
        paragraph.Elements(Word + "spacing").Remove();
        var spacing = new XElement(Word + "spacing", new XAttribute(Word + "before", (int)(20 * before)),
            new XAttribute(Word + "after", (int)(20 * after)));
        if (paragraph.Elements().FirstOrDefault(e => e.Name.LocalName is "ind" or "jc" or "outlineLvl") is { } later)
        {
            later.AddBeforeSelf(spacing);
        }
        else
        {
            paragraph.Add(spacing);
        }

        if (align is not null)
        {
            paragraph.Elements(Word + "jc").Remove();
            spacing.AddAfterSelf(Value("jc", align));
        }

        foreach (var size in new[] { "sz", "szCs" })
        {
            run.Elements(Word + size).Remove();
            run.Add(Value(size, ((int)(2 * points)).ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static XElement? Find(XDocument styles, string id) =>
        styles.Root!.Elements(Word + "style").FirstOrDefault(s => (string?)s.Attribute(Word + "styleId") == id);

    /// <summary>A style's properties of paragraphs come before those of its letters, and both before those of its table.</summary>
    private static XElement Part(XElement style, string name)
    {
        if (style.Element(Word + name) is { } found)
        {
            return found;
        }

        var made = new XElement(Word + name);
        string[] later = name == "pPr" ? ["rPr", "tblPr", "tblStylePr"] : name == "rPr" ? ["tblPr", "tblStylePr"] : ["tblStylePr"];
        if (style.Elements().FirstOrDefault(e => later.Contains(e.Name.LocalName, StringComparer.Ordinal)) is { } next)
        {
            next.AddBeforeSelf(made);
        }
        else
        {
            style.Add(made);
        }

        return made;
    }

    private static XElement Value(string name, string value) => new(Word + name, new XAttribute(Word + "val", value));

    private static int Twips(int millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);
}
