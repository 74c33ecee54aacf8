using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace ElectionAnalysis;

/// <summary>Turns a file's bytes into text, or says in one line why that cannot be.</summary>
internal static class DocumentText
{
    public static (string Text, string Sha256, ReadingProblem? Problem) Read(string path, string name, long maximum)
    {
        var bytes = DocumentFile.Read(path, name, maximum);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || Utf8.IsValid(bytes) || bytes.AsSpan().Contains((byte)0)
            || Encoding.UTF8.GetString(bytes).Any(c => c is > '\u007F' and not '\uFFFD'))
        {
            return (Decode(bytes), Sha256(bytes), null);
        }

        // Not one letter is UTF-8: it is no text that was damaged, but one in another encoding.
        var notices = new List<TableNotice>();
        var text = TableCsvText.Decode(bytes, name, notices);
        return (text, Sha256(bytes), new("encoding", notices[0].Text, new(name, 1, "")) { IsNote = true });
    }

    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        _ => Encoding.UTF8.GetString(bytes),
    };

    /// <summary>Refuses what is empty or no text; notes what was no UTF-8.</summary>
    /// <exception cref="DocumentException">The text is empty or is no text.</exception>
    public static void Check(string text, string name, List<ReadingProblem> problems)
    {
        if (text.AsSpan().Trim("\uFEFF \t\r\n").IsEmpty)
        {
            throw new DocumentException(name, 1, "the document is empty; it should start with a line '= Title ='.");
        }

        var control = text.AsSpan().IndexOfAnyInRange('\0', '\u0008');
        if (control >= 0 && text.StartsWith("PK", StringComparison.Ordinal))
        {
            throw new DocumentException(name, 1, "this is a packed file, such as a workbook or a zip; save its sheet as CSV, or unpack it.");
        }

        if (control >= 0)
        {
            throw new DocumentException(name, LineOf(text, control),
                $"this is no text (control character U+{(int)text[control]:X4}); save the document as plain UTF-8 text.");
        }

        var broken = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (broken >= 0)
        {
            var number = LineOf(text, broken);
            problems.Add(new("encoding", "Some characters are not valid UTF-8 and were replaced; save the document as UTF-8.",
                new(name, number, "\uFFFD")));
        }
    }

    private static int LineOf(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        return 1 + (before.Contains('\n') ? before.Count('\n') : before.Count('\r'));
    }

    /// <summary>The title that an article's file gives where the article has none, which is noted.</summary>
    public static Sourced<string> TitleOfFile(string name, string message, List<ReadingProblem> problems)
    {
        var file = Path.GetFileNameWithoutExtension(name).Replace('_', ' ');
        problems.Add(new("missing_title", message, new(name, 1, file)));
        return new(file, new(name, 1, file));
    }
}
