using System.Text;
using System.Text.Unicode;

namespace ElectionAnalysis;

/// <summary>The text of a CSV file, whose encoding nobody writes down.</summary>
internal static class TableCsvText
{
    public static string Decode(ReadOnlySpan<byte> bytes, string name, List<TableNotice> notices)
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
            case [(byte)'P', (byte)'K', 3, 4, ..]:
                throw new TableException(
                    $"{name}:1: this is a workbook or an archive, not CSV; save the sheet as CSV, or unpack the archive.");
        }

        if (bytes.Contains((byte)0))
        {
            return Utf16(bytes, name);
        }

        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        if (Foreign(bytes) is { } foreign)
        {
            notices.Add($"The file is not UTF-8, so it was read as {foreign.WebName}; save it as UTF-8 if letters are wrong.");
            return foreign.GetString(bytes);
        }

        notices.Add("The file is not UTF-8, so it was read as Windows-1252 (Western European); save it as UTF-8 if letters are wrong.");
        return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
    }

    /// <summary>The encoding, where the words of elections or the letters of a language tell it; null where none is found.</summary>
    internal static Encoding? Foreign(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 20_000)];
        (Encoding? Encoding, int Words) best = (null, 0);
        foreach (var (name, words) in Encodings)
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name)!;
            var text = encoding.GetString(start);
            var found = words.Sum(w => text.AsSpan().Count(w));
            best = found > best.Words ? (encoding, found) : best;
        }

        return best.Encoding ?? TableCsvLetters.Of(start);
    }

    /// <summary>Words with the letters that the two encodings of Central Europe have in other places.</summary>
    private static readonly string[] Central =
        ["važ", "Važ", "župan", "Župan", "opštin", "Opštin", "Drža", "drža", "ważn", "Ważn", "mają", "Śląsk", "część", "Žilin", "štát",
            "může", "Ústeck", "listić"];

    private static readonly (string Name, string[] Words)[] Encodings =
    [
        ("big5", ["選舉", "投票", "得票", "候選", "政黨"]), ("gb18030", ["选举", "投票", "得票", "候选"]), ("shift_jis", ["選挙", "投票", "得票", "候補", "政党"]),
        ("euc-jp", ["選挙", "投票", "得票", "候補"]), ("euc-kr", ["선거", "투표", "득표", "정당"]),
        ("windows-1251", ["изб", "партия", "голос", "гласо", "Избор", "Партия", "вибор", "кандидат"]), ("koi8-r", ["изб", "партия", "голос"]),
        ("windows-1253", ["ψήφ", "Ψήφ", "κόμμα", "Κόμμα", "εκλογ"]), ("windows-1255", ["קלפי", "מצביע", "בחיר"]),
            ("windows-1256", ["الأصوات", "القائمة", "انتخاب"]),
        ("windows-1250", Central), ("iso-8859-2", Central),
            ("windows-1250", ["volič", "hlasy", "mandát", "głos", "okręg", "szavaz", "választ"]),
                ("windows-1254", ["seçim", "Seçim", "oyları", "Geçerli"]),
    ];

    /// <summary>UTF-16 without a mark: separators, digits and line breaks have an empty byte, and always on the same side.</summary>
    private static string Utf16(ReadOnlySpan<byte> bytes, string name)
    {
        Span<int> empty = [0, 0];
        for (var i = 0; i < bytes.Length; i++)
        {
            empty[i % 2] += bytes[i] == 0 ? 1 : 0;
        }

        return empty switch
        {
            [0, _] => Encoding.Unicode.GetString(bytes),
            [_, 0] => Encoding.BigEndianUnicode.GetString(bytes),
            _ => throw new TableException($"{name}:1: this is no text; save the table as CSV in UTF-8."),
        };
    }
}
