using System.Text;
using System.Text.Unicode;

namespace ElectionAnalysis;

/// <summary>The text of a CSV file, whose encoding nobody writes down.</summary>
internal static class TableCsvText
{
    /// <summary>In UTF-16, at least this part of the characters are separators, digits and Latin letters.</summary>
    private const double LeastEmpty = 0.1;

    /// <summary>A longer line, in bytes, is no row of a table.</summary>
    private const int LongestLine = 16 * 1024 * 1024;

    /// <summary>Refuses a file with a line that is no row, before the file is in memory.</summary>
    public static void CheckLines(string path, string name)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        if (file.Length <= LongestLine)
        {
            return;
        }

        var buffer = new byte[1 << 20];
        var (line, length) = (1L, 0L);
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            for (var rest = buffer.AsSpan(0, read); ;)
            {
                var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
                length += end < 0 ? rest.Length : end;
                if (length > LongestLine)
                {
                    throw new TableException(Invariant($"{name}:{line}: this line is longer than the {LongestLine:#,0} bytes that a row may have; break the file into lines, or remove what is no table."));
                }

                if (end < 0)
                {
                    break;
                }

                (line, length) = (line + (rest[end] == '\n' ? 1 : 0), 0);
                rest = rest[(end + 1)..];
            }
        }
    }

    public static string Decode(ReadOnlySpan<byte> bytes, string name, List<TableNotice> notices, Encoding? said = null)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return Encoding.UTF8.GetString(bytes[3..]);
            case [0xFF, 0xFE, 0, 0, ..]:
                return Marked(Encoding.UTF32, bytes[4..], notices);
            case [0xFF, 0xFE, ..]:
                return Marked(Encoding.Unicode, bytes[2..], notices);
            case [0xFE, 0xFF, ..]:
                return Marked(Encoding.BigEndianUnicode, bytes[2..], notices);
            case [(byte)'P', (byte)'K', 3, 4, ..]:
                throw new TableException(
                    $"{name}:1: this is a workbook or an archive, not CSV; save the sheet as CSV, or unpack the archive.");
        }

        if (said is not null)
        {
            return said.GetString(bytes);
        }

        if (bytes.Contains((byte)0))
        {
            return Marked(Utf16(bytes, name), bytes, notices);
        }

        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        if (TextEncoding.Of(bytes) is { } foreign)
        {
            notices.Add($"The file is not UTF-8, so it was read as {foreign.WebName}; save it as UTF-8 if letters are wrong.");
            return foreign.GetString(bytes);
        }

        notices.Add("The file is not UTF-8, so it was read as Windows-1252 (Western European); save it as UTF-8 if letters are wrong.");
        return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
    }

    private static string Marked(Encoding encoding, ReadOnlySpan<byte> bytes, List<TableNotice> notices)
    {
        notices.Add($"The file is read as {encoding.WebName}.");
        return encoding.GetString(bytes);
    }

    /// <summary>UTF-16 without a mark: separators, digits and line breaks have an empty byte, and always on the same side.</summary>
    private static Encoding Utf16(ReadOnlySpan<byte> bytes, string name)
    {
        Span<int> empty = [0, 0];
        for (var i = 0; i < bytes.Length; i++)
        {
            empty[i % 2] += bytes[i] == 0 ? 1 : 0;
        }

        // A text in UTF-16 has many of them; one alone is a fault.
        var half = bytes.Length / 2 * LeastEmpty;
        return empty switch
        {
            [0, _] when empty[1] >= half => Encoding.Unicode,
            [_, 0] when empty[0] >= half => Encoding.BigEndianUnicode,
            _ => throw new TableException(Invariant($"{name}:{bytes[..bytes.IndexOf((byte)0)].Count((byte)'\n') + 1}: a byte of zero stands here, so this is no text or a damaged one; save the table as CSV in UTF-8, and UTF-16 with its mark.")),
        };
    }
}
