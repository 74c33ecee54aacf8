using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace ElectionAnalysis;

/// <summary>
/// The sheets of OpenDocument's spreadsheets, which LibreOffice writes; no kept library reads them. Cells and rows that repeat are
/// written once with a number (OpenDocument 1.3, part 3, sections 9.1.2 to 9.1.5).
/// </summary>
internal sealed class TableOpenDocument
{
    private const string TableNames = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string OfficeNames = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string TextNames = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string StyleNames = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    /// <summary>No sheet has more rows.</summary>
    private const int MostRows = 1_048_576;

    /// <summary>More than any table of results, whatever a small file unpacks to.</summary>
    private const long MostLetters = 1L << 30;

    private readonly XmlReader reader;
    private readonly HashSet<string> hidden = new(StringComparer.Ordinal);
    private readonly List<(string, List<string?[]>)> sheets = [];

    private TableOpenDocument(XmlReader reader) => this.reader = reader;

    public static bool Is(string path) => Path.GetExtension(path).Equals(".ods", StringComparison.OrdinalIgnoreCase);

    /// <summary>The rows of the visible sheets, in order.</summary>
    public static List<(string Sheet, List<string?[]> Rows)> Sheets(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        if (zip.GetEntry("META-INF/manifest.xml") is { } manifest && IsEncrypted(manifest))
        {
            throw TableSheets.Protected(path);
        }

        using var content = (zip.GetEntry("content.xml") ?? throw new InvalidDataException("it has no content.xml")).Open();
        using var xml = XmlReader.Create(content, Settings());
        return new TableOpenDocument(xml).Read();
    }

    private static XmlReaderSettings Settings() =>
        new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostLetters };

    private static bool IsEncrypted(ZipArchiveEntry manifest)
    {
        using var content = manifest.Open();
        using var xml = XmlReader.Create(content, Settings());
        return xml.ReadToFollowing("encryption-data", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
    }

    private List<(string, List<string?[]>)> Read()
    {
        var style = "";
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (Is("style", StyleNames))
            {
                style = reader.GetAttribute("name", StyleNames) ?? "";
            }
            else if (Is("table-properties", StyleNames) && reader.GetAttribute("display", TableNames) == "false")
            {
                hidden.Add(style);
            }
            else if (Is("table", TableNames))
            {
                var (name, isShown) = (reader.GetAttribute("name", TableNames) ?? "",
                    !hidden.Contains(reader.GetAttribute("style-name", TableNames) ?? ""));
                var rows = Rows();
                if (isShown)
                {
                    sheets.Add((name, rows));
                }
            }
        }

        return sheets;
    }

    private bool Is(string name, string space) => reader.LocalName == name && reader.NamespaceURI == space;

    private List<string?[]> Rows()
    {
        var rows = new List<string?[]>();
        var blank = 0;
        var spans = new Dictionary<int, (int Rows, string? Text)>();
        foreach (var _ in Inside("table-row"))
        {
            var repeated = Repeated("number-rows-repeated", MostRows);
            var row = Row(spans);
            if (!Array.Exists(row, f => f is not null))
            {
                blank = Math.Min(blank + repeated, MostRows);
                continue;
            }

            // Rows without content are kept between others only: below the last, a sheet has a million.
            for (; blank > 0 && rows.Count < MostRows; blank--)
            {
                rows.Add([]);
            }

            for (blank = 0; repeated > 0 && rows.Count < MostRows; repeated--)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private string?[] Row(Dictionary<int, (int Rows, string? Text)> spans)
    {
        var fields = new List<string?>();
        foreach (var isCovered in Inside("table-cell", "covered-table-cell"))
        {
            var repeated = Repeated("number-columns-repeated", TableSheets.MostColumns);
            var (rows, columns) = (Repeated("number-rows-spanned", MostRows), Repeated("number-columns-spanned", MostRows));
            var text = Text();
            for (; repeated > 0; repeated--)
            {
                // A name that spans several rows, such as a region's, is that of each of them.
                var (column, shown) = (fields.Count, text);
                if (isCovered && spans.TryGetValue(column, out var span))
                {
                    shown = span.Text;
                    spans[column] = span with { Rows = span.Rows - 1 };
                    if (span.Rows <= 1)
                    {
                        spans.Remove(column);
                    }
                }
                else if (rows > 1 && columns == 1)
                {
                    spans[column] = (rows - 1, text);
                }

                if (column < TableSheets.MostColumns)
                {
                    fields.Add(shown);
                }
            }
        }

        // Cells without content that follow the last are the sheet's.
        return [.. fields.Take(fields.FindLastIndex(f => f is not null) + 1)];
    }

    private int Repeated(string attribute, int most) =>
        int.TryParse(reader.GetAttribute(attribute, TableNames), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? Math.Clamp(count, 1, most) : 1;

    /// <summary>Every element of the table's that is called so, within the one at hand; whether it has the second name.</summary>
    private IEnumerable<bool> Inside(string name, string? other = null)
    {
        if (reader.IsEmptyElement)
        {
            yield break;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && (Is(name, TableNames) || (other is not null && Is(other, TableNames))))
            {
                yield return reader.LocalName != name;
            }
        }
    }

    /// <summary>What a cell holds: the number, day or truth that it states, else the text that it shows.</summary>
    private string? Text()
    {
        var kind = reader.GetAttribute("value-type", OfficeNames);
        var stated = kind switch
        {
            "float" or "percentage" or "currency" => reader.GetAttribute("value", OfficeNames),
            "date" => reader.GetAttribute("date-value", OfficeNames)?.Replace("T00:00:00", "", StringComparison.Ordinal),
            "boolean" => reader.GetAttribute("boolean-value", OfficeNames),
            _ => null,
        };
        var shown = Paragraphs().Trim();
        return stated ?? (shown.Length > 0 ? shown : null);
    }

    private string Paragraphs()
    {
        var text = new StringBuilder();
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            // A remark is no content, and what is drawn over a cell is none either.
            while (reader.NodeType == XmlNodeType.Element && reader.LocalName is "annotation" or "frame" or "custom-shape" && reader.Depth > depth)
            {
                reader.Skip();
            }

            if (reader.Depth <= depth)
            {
                break;
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(reader.Value);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == TextNames && reader.LocalName is "s" or "tab" or "line-break"
                || (text.Length > 0 && reader.NodeType == XmlNodeType.Element && Is("p", TextNames)))
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }
}
