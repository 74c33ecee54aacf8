using System.IO.Compression;
using System.Xml;

namespace ElectionAnalysis;

/// <summary>
/// The cells of a workbook that hold an error such as #N/A: the reader of workbooks gives them like empty ones, and a number that could
/// not be computed is not a number that nobody wrote.
/// </summary>
internal static class TableExcelErrors
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Writes the errors into the rows of a workbook's sheets, where they have other cells; other formats have none.</summary>
    public static void Fill(Stream file, IReadOnlyList<(string Sheet, List<string?[]> Rows)> sheets)
    {
        file.Position = 0;
        if (file.ReadByte() != 'P' || file.ReadByte() != 'K')
        {
            return;
        }

        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.GetEntry("xl/workbook.xml") is not { } workbook || zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } relations)
        {
            return;
        }

        var targets = Attributes(relations, "Relationship", x => (x.GetAttribute("Id"), x.GetAttribute("Target")))
            .DistinctBy(t => t.Item1).ToDictionary(t => t.Item1 ?? "", t => t.Item2, StringComparer.Ordinal);
        var ids = Attributes(workbook, "sheet", x => (x.GetAttribute("name"), x.GetAttribute("id", Relations)));
        foreach (var (sheet, rows) in sheets)
        {
            if (ids.Find(i => i.Item1 == sheet).Item2 is { } id && targets.GetValueOrDefault(id) is { } target
                && zip.GetEntry(target[0] == '/' ? target[1..] : $"xl/{target}") is { } entry && Has(entry))
            {
                Fill(entry, rows);
            }
        }
    }

    /// <summary>Whether a sheet has an error at all, which is told by its bytes.</summary>
    private static bool Has(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        var buffer = new byte[1 << 16];
        var kept = 0;
        while (content.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var all = buffer.AsSpan(0, kept + read);
            if (all.IndexOf("t=\"e\""u8) >= 0)
            {
                return true;
            }

            kept = Math.Min(4, all.Length);
            all[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static void Fill(ZipArchiveEntry entry, List<string?[]> rows)
    {
        using var content = entry.Open();
        using var xml = XmlReader.Create(content, Settings());
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" } && xml.GetAttribute("t") == "e" && xml.GetAttribute("r") is { } at
                && Place(at) is var (row, column) && row < rows.Count && column < rows[row].Length
                && Array.Exists(rows[row], f => f is not null) && xml.ReadToDescendant("v", xml.NamespaceURI))
            {
                rows[row][column] ??= xml.ReadElementContentAsString();
            }
        }
    }

    /// <summary>"C6" is the third cell of the sixth row.</summary>
    private static (int Row, int Column)? Place(string at)
    {
        var letters = at.AsSpan().IndexOfAnyInRange('0', '9');
        if (letters is < 1 or > 3 || !int.TryParse(at.AsSpan(letters), System.Globalization.CultureInfo.InvariantCulture, out var row))
        {
            return null;
        }

        var column = 0;
        foreach (var letter in at.AsSpan(0, letters))
        {
            column = (column * 26) + (letter - 'A' + 1);
        }

        return row > 0 && column > 0 ? (row - 1, column - 1) : null;
    }

    private static List<T> Attributes<T>(ZipArchiveEntry entry, string name, Func<XmlReader, T> read)
    {
        using var content = entry.Open();
        using var xml = XmlReader.Create(content, Settings());
        var found = new List<T>();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name)
            {
                found.Add(read(xml));
            }
        }

        return found;
    }

    private static XmlReaderSettings Settings() => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
}
