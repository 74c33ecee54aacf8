using System.Text;

namespace ElectionAnalysis;

/// <summary>In which encoding a text is that is not UTF-8, which nobody writes down.</summary>
internal static class TextEncoding
{
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

    /// <summary>The encoding, where the words of elections or the letters of a language tell it; null where none is found.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
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

        return best.Encoding ?? TextLetters.Of(start);
    }
}
