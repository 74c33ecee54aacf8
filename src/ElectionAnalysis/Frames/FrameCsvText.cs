using System.Text;
using System.Text.Unicode;

namespace ElectionAnalysis;

/// <summary>The text of a CSV file, whose encoding nobody writes down.</summary>
internal static class FrameCsvText
{
    public static string Decode(ReadOnlySpan<byte> bytes, List<string> notices)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return Encoding.UTF8.GetString(bytes[3..]);
            case [0xFF, 0xFE, 0, 0, ..]:
                return Encoding.UTF32.GetString(bytes[4..]);
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode.GetString(bytes[2..]);
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes[2..]);
            case [not 0, 0, not 0, 0, ..]:
                return Encoding.Unicode.GetString(bytes);
            case [0, not 0, 0, not 0, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes);
        }

        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        notices.Add("The file is not UTF-8, so it was read as Windows-1252 (Western European); save it as UTF-8 if letters are wrong.");
        return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
    }
}
