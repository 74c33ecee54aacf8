using System.Collections.Frozen;

namespace ElectionAnalysis;

/// <content>Rows that are groups rather than parties, in the words of some thirty languages.</content>
internal sealed partial class PartyNames
{
    private static readonly FrozenSet<string> Independents = new[]
    {
        "independent", "independents", "independent politicians", "independent politician", "independent candidates", "non-partisan",
        "nonpartisan", "non-partisans", "nonpartisans", "unaffiliated", "no party", "independent members", "independent candidate",
        "parteilose", "parteilos", "einzelbewerber", "unabhängige", "sans étiquette", "indépendants", "indépendant", "independientes",
        "independiente", "candidatos independientes", "independentes", "independente", "indipendenti", "indipendente", "onafhankelijken",
        "onafhankelijk", "partilösa", "løsgængere", "uavhengige", "sitoutumattomat", "niezależni", "niezrzeszeni", "nezávislí", "nezávislý",
        "nezavisni", "neodvisni", "függetlenek", "független", "bağımsız", "bağımsızlar", "independenți",
        "nepriklausomi", "neatkarīgie", "üksikkandidaadid", "независимые", "самовыдвиженцы", "самовыдвижение", "самовисуванці", "независими",
        "независни", "ανεξάρτητοι", "óháðir", "perseorangan", "無所属", "无党籍", "無黨籍", "无党派", "無黨籍及未經政黨推薦", "무소속", "مستقلون", "مستقل", "עצמאי",
        "निर्दलीय", "স্বতন্ত্র",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Others = new[]
    {
        "other", "others", "no seat", "no-seat", "one seat", "one-seat", "minor", "all others", "all other", "remaining",
        "the rest", "rest", "sonstige", "andere", "übrige", "weitere",
        "autres", "divers", "otros", "otras", "outros", "outras", "altri", "altre", "overige", "overigen", "övriga", "øvrige", "andre",
        "muut", "inne", "pozostałe", "ostatní", "ostatné", "ostali", "drugi", "egyéb", "többi", "diğer", "diğerleri", "alte", "alții",
        "kiti", "citi", "teised", "другие", "прочие", "остальные", "інші", "други", "λοιποί", "λοιπά", "άλλοι", "lainnya", "lain-lain",
        "khác", "その他", "其他", "其它", "기타", "อื่นๆ", "أخرى", "آخرون", "אחרים", "अन्य",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What the others are, behind the word for them.
    private static readonly FrozenSet<string> OfOthers = new[]
    {
        "parties", "party", "lists", "list", "candidates", "candidate", "groups", "parties and independents", "and independents",
        "and independent", "candidates and parties", "parteien", "listen", "kandidaten", "partis", "listes", "candidats", "partidos",
        "listas", "candidatos", "candidaturas", "partiti", "liste", "candidati", "partijen", "lijsten", "partier", "partierna", "lister",
        "puolueet", "partie", "komitety", "strany", "subjekty", "stranke", "liste i kandidati", "pártok", "partiler", "partide",
        "partijos", "partijas", "erakonnad", "партии", "партії", "кандидаты", "κόμματα", "partai", "政党", "候选人", "정당",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A longer name is of somebody.</summary>
    private const int MostOfOthers = 60;

    public static bool IsIndependents(string name) => Independents.Contains(name);

    /// <summary>"Others", "Minor parties", "All other candidates", "Sonstige (12 Parteien)", "その他": of no one party.</summary>
    public static bool IsOthers(string name)
    {
        var plain = name.AsSpan(0, name.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket ? bracket : name.Length)
            .Trim().TrimEnd("*:.");
        var (others, of) = (Others.GetAlternateLookup<ReadOnlySpan<char>>(), OfOthers.GetAlternateLookup<ReadOnlySpan<char>>());
        if (plain.Length > MostOfOthers || others.Contains(plain))
        {
            return plain.Length <= MostOfOthers;
        }

        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i] == ' ' && others.Contains(plain[..i]) && of.Contains(plain[(i + 1)..]))
            {
                return true;
            }
        }

        return false;
    }
}
