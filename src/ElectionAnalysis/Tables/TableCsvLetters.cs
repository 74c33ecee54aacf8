using System.Buffers;
using System.Text;

namespace ElectionAnalysis;

/// <summary>
/// An encoding told by its letters: read rightly, a text has those of one language; read wrongly, those that no language has together.
/// </summary>
internal static class TableCsvLetters
{
    /// <summary>What any of these encodings has besides letters.</summary>
    private const string Marks = "\u00A0\u00AD«»„“”‘’‚‹›–—…·•°§©®™№€£$ªº´½¼¾²³×±";

    /// <summary>The small letters that a language has beyond ASCII. Where several read a text equally well, the first is taken.</summary>
    private static readonly (string Encoding, string Letters)[] Languages =
    [
        ("windows-1252", "äöüß"), ("windows-1252", "àâæçéèêëîïôœùûüÿ"), ("windows-1252", "áéíñóúü¿¡ºª"), ("windows-1252", "áâãàçéêíóôõú"),
        ("windows-1252", "àéèìíîòóùú"), ("windows-1252", "åäöéæø"), ("windows-1252", "áðéíóúýþæö"), ("windows-1252", "àçéèíïóòúü"),
        ("windows-1252", "äöüõšž"), ("windows-1252", "áéëïóöüíúèç"), ("windows-1252", "ëç"), ("windows-1252", "áéíóúâêîôûŵŷ"),
        ("windows-1250", "ąćęłńóśźż"), ("windows-1250", "áčďéěíňóřšťúůýž"), ("windows-1250", "áäčďéíĺľňóôŕšťúýž"), ("windows-1250", "áéíóöőúüű"),
        ("windows-1250", "ăâîşţ"), ("windows-1250", "čćđšž"), ("iso-8859-2", "ąćęłńóśźż"), ("iso-8859-2", "áčďéěíňóřšťúůýž"),
        ("iso-8859-2", "áäčďéíĺľňóôŕšťúýž"), ("iso-8859-2", "čćđšž"),
        ("windows-1257", "ąčęėįšųūž"), ("windows-1257", "āčēģīķļņšūž"), ("windows-1257", "äöüõšž"), ("windows-1254", "çğıİöşüâîû"),
        ("windows-1251", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"), ("windows-1251", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
        ("windows-1251", "абвгдђежзијклљмнњопрстћуфхцчџшѓќѕ"), ("windows-1251", "абвгдеёжзійклмнопрстуўфхцчшыьэюя"),
        ("koi8-r", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"), ("koi8-u", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
        ("windows-1253", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"),
        ("windows-1255", "אבגדהוזחטיךכלםמןנסעףפץצקרשת"), ("windows-1256", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگکی"),
        ("windows-874", "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮฯะัาำิีึืฺุูเแโใไๅๆ็่้๊๋์ํ๎๐๑๒๓๔๕๖๗๘๙"),
        ("windows-1258", "ăâđêôơưáàéèíóòúùý\u0300\u0301\u0303\u0309\u0323"),
    ];

    /// <summary>The first letter of Greek, behind which are all other scripts; Vietnamese adds marks to Latin letters before.</summary>
    private const char FirstOtherScript = '\u036F';

    /// <summary>So much of what is no ASCII has to be a language's; the rest are names of foreigners.</summary>
    private const double Least = 0.9;

    /// <summary>The encoding; null where it is that of Western Europe, or no language's letters fit.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> start)
    {
        (Encoding? Encoding, double Part) best = (null, Least);
        foreach (var of in Languages.GroupBy(l => l.Encoding))
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(of.Key)!;
            var text = encoding.GetString(start);
            foreach (var (_, letters) in of)
            {
                var part = Part(text, SearchValues.Create(letters + letters.ToUpperInvariant()));
                best = part > best.Part ? (encoding, part) : best;
            }
        }

        return best.Encoding is { CodePage: 1252 } ? null : best.Encoding;
    }

    /// <summary>
    /// How much of the letters beyond ASCII are these; not counted are capitals behind small letters and letters of another script beside
    /// Latin ones, for words have neither.
    /// </summary>
    private static double Part(string text, SearchValues<char> letters)
    {
        var (known, all) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 128 || Marks.Contains(text[i], StringComparison.Ordinal))
            {
                continue;
            }

            all++;
            var (before, after) = (i > 0 ? text[i - 1] : ' ', i + 1 < text.Length ? text[i + 1] : ' ');
            var isOdd = (char.IsUpper(text[i]) && char.IsLower(before))
                || (text[i] > FirstOtherScript && (char.IsAsciiLetter(before) || char.IsAsciiLetter(after)));
            known += letters.Contains(text[i]) && !isOdd ? 1 : 0;
        }

        return all == 0 ? 0 : (double)known / all;
    }
}
