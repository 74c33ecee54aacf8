using System.Text;
using System.Xml;

namespace ElectionAnalysis;

/// <summary>
/// The articles of a MediaWiki export (<c>.xml</c>, <c>.xml.bz2</c>), one after the other: however large the export is, one page is in
/// memory.
/// </summary>
internal static class WikiDump
{
    /// <summary>The file's text, unpacked where it is packed.</summary>
    public static Stream Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        return IsPacked(path) ? new PackedStream(file) : file;
    }

    public static bool IsPacked(string path) => Path.GetExtension(path).Equals(".bz2", StringComparison.OrdinalIgnoreCase);

    public static XmlReader Reader(Stream stream) => XmlReader.Create(stream,
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, CloseInput = true });

    /// <summary>The pages, or in the end why no more can be read.</summary>
    /// <param name="reader">The export, at its root.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="maximum">The longest page to read, in characters.</param>
    public static IEnumerable<(WikiPage? Page, DocumentException? Error)> Pages(XmlReader reader, string name, long maximum)
    {
        var pages = 0L;
        var site = new StringBuilder();
        while (true)
        {
            (WikiPage? Page, DocumentException? Error)? next;
            try
            {
                next = Next(reader, name, maximum, site, ref pages);
            }
            catch (Exception e) when (e is XmlException or InvalidDataException or IOException or InvalidOperationException
                or SharpCompress.Common.SharpCompressException)
            {
                next = (null, new(name, (reader as IXmlLineInfo)?.LineNumber ?? 1,
                    Invariant($"the export ends or breaks here ({e.Message.ReplaceLineEndings(" ")}), on page {pages:N0}; those before were read. Fetch it again."),
                    e));
                reader.Close();
            }

            if (next is not { } read)
            {
                break;
            }

            yield return read;
            if (reader.ReadState == ReadState.Closed)
            {
                yield break;
            }
        }
    }

    private static (WikiPage? Page, DocumentException? Error)? Next(XmlReader reader, string name, long maximum, StringBuilder site,
        ref long pages)
    {
        while (reader.ReadToElement("page", "base") is { } element)
        {
            if (element == "base")
            {
                site.Clear().Append(reader.ReadElementContentAsString());
                continue;
            }

            pages++;
            var line = (reader as IXmlLineInfo)?.LineNumber ?? 1;
            using var page = reader.ReadSubtree();
            var (title, text, revision, date, isArticle) = ("", "", (string?)null, (string?)null, true);
            page.Read();
            while (page.ReadToElement("title", "ns", "revision", "id", "timestamp", "text", "redirect") is { } field)
            {
                switch (field)
                {
                    case "title":
                        title = page.ReadElementContentAsString();
                        break;
                    case "ns":
                        isArticle = page.ReadElementContentAsString() == "0";
                        break;
                    case "redirect":
                        isArticle = false;
                        page.Read();
                        break;
                    case "revision":
                        (revision, date) = (null, null);
                        page.Read();
                        break;
                    case "id":
                        var id = page.ReadElementContentAsString();
                        revision ??= date is null && text.Length == 0 ? id : revision;
                        break;
                    case "timestamp":
                        date = page.ReadElementContentAsString();
                        break;
                    default:
                        if (Text(page, maximum) is not { } content)
                        {
                            return (null, new($"{name}[{title}]", line,
                                Invariant($"the page is longer than the {maximum:N0} characters allowed; it was left out.")));
                        }

                        text = content;
                        break;
                }
            }

            if (isArticle)
            {
                var address = Uri.TryCreate(site.ToString(), UriKind.Absolute, out var home) && title.Length > 0
                    ? new Uri(home, Uri.EscapeDataString(title.Replace(' ', '_'))).AbsoluteUri : null;
                return (new(title, text, new(address, revision, date, null)), null);
            }
        }

        return null;
    }

    /// <summary>The text of an element; null, and the reader behind it, where it is too long.</summary>
    private static string? Text(XmlReader reader, long maximum)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return "";
        }

        var text = new StringBuilder();
        var buffer = new char[1 << 14];
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            for (int n; reader.CanReadValueChunk && (n = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
            {
                text.Append(text.Length <= maximum ? buffer.AsSpan(0, n) : []);
            }
        }

        return text.Length > maximum ? null : text.ToString();
    }

    /// <summary>Reads on to the next start of one of these elements, and its name; null at the end.</summary>
    private static string? ReadToElement(this XmlReader reader, params ReadOnlySpan<string> names)
    {
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && names.Contains(reader.LocalName))
            {
                return reader.LocalName;
            }

            reader.Read();
        }

        return null;
    }
}
