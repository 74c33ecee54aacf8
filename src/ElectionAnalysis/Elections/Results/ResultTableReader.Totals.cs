using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Which rows are totals, in the words of some thirty languages.</content>
internal static partial class ResultTableReader
{
    private static readonly (string Pattern, TotalKind Kind)[] Totals =
    [
        ("valid votes", TotalKind.Valid), ("total valid", TotalKind.Valid), ("valid ballots", TotalKind.Valid), ("valid", TotalKind.Valid),
        ("invalid", TotalKind.Invalid), ("rejected", TotalKind.Invalid), ("spoil", TotalKind.Invalid), ("null", TotalKind.Invalid),
        ("informal", TotalKind.Invalid), ("blank", TotalKind.Blank),
        ("registered", TotalKind.Registered), ("electorate", TotalKind.Registered), ("eligible", TotalKind.Registered),
        ("electors", TotalKind.Registered), ("total electorate", TotalKind.Registered), ("turnout", TotalKind.Turnout),
        ("total votes", TotalKind.Cast), ("votes cast", TotalKind.Cast), ("total cast", TotalKind.Cast), ("ballots cast", TotalKind.Cast),
        ("total turnout", TotalKind.Cast), ("total", TotalKind.Total), ("sum", TotalKind.Total),
        ("absten", TotalKind.Other), ("vacant", TotalKind.Other), ("vacancies", TotalKind.Other), ("source", TotalKind.Other),
        ("majority", TotalKind.Other), ("against all", TotalKind.Other), ("none of the above", TotalKind.Other), ("note", TotalKind.Other),
        ("appointed", TotalKind.Other), ("below electoral threshold", TotalKind.Other), ("below threshold", TotalKind.Other),
        ("below the threshold", TotalKind.Other), ("wasted votes", TotalKind.Other), ("subtotal", TotalKind.Other),
        ("swing", TotalKind.Other), ("non-transferable", TotalKind.Other), ("nontransferable", TotalKind.Other),
            ("exhausted", TotalKind.Other), ("unallocated", TotalKind.Other),
        ("over votes", TotalKind.Invalid), ("overvotes", TotalKind.Invalid), ("under votes", TotalKind.Invalid),
        ("undervotes", TotalKind.Invalid), ("ungültige", TotalKind.Invalid), ("gültige", TotalKind.Valid),
        ("wahlberechtigte", TotalKind.Registered), ("wählende", TotalKind.Cast), ("wähler", TotalKind.Cast),
        ("inscrits", TotalKind.Registered), ("votants", TotalKind.Cast), ("exprimés", TotalKind.Valid), ("blancs", TotalKind.Blank),
        ("nuls", TotalKind.Invalid), ("votos válidos", TotalKind.Valid), ("votos nulos", TotalKind.Invalid),
        ("votos en blanco", TotalKind.Blank), ("votos em branco", TotalKind.Blank), ("schede bianche", TotalKind.Blank),
        ("schede nulle", TotalKind.Invalid), ("elettori", TotalKind.Registered), ("votanti", TotalKind.Cast),
        ("nulos", TotalKind.Invalid), ("anulados", TotalKind.Invalid), ("stimmbeteiligung", TotalKind.Other),
        ("blancos", TotalKind.Blank), ("brancos", TotalKind.Blank), ("inscritos", TotalKind.Registered),
        ("votantes", TotalKind.Cast), ("abstenciones", TotalKind.Other), ("insgesamt", TotalKind.Total), ("gesamt", TotalKind.Total),
        ("totale", TotalKind.Total), ("genel toplam", TotalKind.Total), ("toplam", TotalKind.Total),
        ("geçersiz", TotalKind.Invalid), ("geçerli", TotalKind.Valid), ("kayıtlı seçmen", TotalKind.Registered), ("oy kullanan", TotalKind.Cast),
        ("röstberättigade", TotalKind.Registered), ("giltiga", TotalKind.Valid), ("ogiltiga", TotalKind.Invalid), ("blanka", TotalKind.Blank),
        ("valdeltagande", TotalKind.Turnout), ("summa", TotalKind.Total), ("ugyldige", TotalKind.Invalid), ("gyldige", TotalKind.Valid),
        ("stemmeberettigede", TotalKind.Registered), ("kiesgerechtigden", TotalKind.Registered), ("opkomst", TotalKind.Turnout),
        ("geldige", TotalKind.Valid), ("ongeldige", TotalKind.Invalid), ("blanco", TotalKind.Blank), ("uprawnieni", TotalKind.Registered),
        ("głosy ważne", TotalKind.Valid), ("głosy nieważne", TotalKind.Invalid), ("ogółem", TotalKind.Total),
        ("celkem", TotalKind.Total), ("სულ", TotalKind.Total), ("iš viso", TotalKind.Total), ("viso", TotalKind.Total), ("kopā", TotalKind.Total),
        ("ukupno", TotalKind.Total), ("skupaj", TotalKind.Total), ("укупно", TotalKind.Total), ("разом", TotalKind.Total),
            ("всичко", TotalKind.Total),
        ("samtals", TotalKind.Total), ("landið allt", TotalKind.Total), ("รวม", TotalKind.Total),
            ("ผู้มีสิทธิเลือกตั้ง", TotalKind.Registered), ("ผู้มาใช้สิทธิเลือกตั้ง", TotalKind.Cast),
        ("บัตรดี", TotalKind.Valid), ("บัตรเสีย", TotalKind.Invalid), ("บัตรไม่เลือกผู้สมัครผู้ใด", TotalKind.Blank), ("zusammen", TotalKind.Total),
            ("jumlah", TotalKind.Total),
        ("auðir", TotalKind.Blank), ("ógildir", TotalKind.Invalid), ("aðrir ógildir", TotalKind.Invalid), ("á kjörskrá", TotalKind.Registered),
        ("kjörsókn", TotalKind.Other), ("gild atkvæði", TotalKind.Valid), ("kjósendur á kjörskrá", TotalKind.Registered),
        ("greidd atkvæði", TotalKind.Cast), ("grand total", TotalKind.Total), ("hele landet", TotalKind.Total), ("hela landet", TotalKind.Total),
        ("koko maa", TotalKind.Total), ("合 計", TotalKind.Total), ("總計", TotalKind.Total), ("总计", TotalKind.Total), ("합계", TotalKind.Total),
        ("총계", TotalKind.Total), ("소계", TotalKind.Total), ("계", TotalKind.Total), ("blanke", TotalKind.Blank), ("tyhjät", TotalKind.Blank),
        ("hylätyt", TotalKind.Invalid), ("érvénytelen", TotalKind.Invalid), ("érvényes", TotalKind.Valid), ("ingeschreven kiezers", TotalKind.Registered),
        ("neergelegde stembiljetten", TotalKind.Cast), ("geldige stemmen", TotalKind.Valid), ("en blanco", TotalKind.Blank),
        ("nulo", TotalKind.Invalid), ("blanco en ongeldig", TotalKind.Invalid), ("impugnado", TotalKind.Invalid), ("recurrido", TotalKind.Invalid),
        ("total votación", TotalKind.Cast), ("válidamente emitidos", TotalKind.Valid), ("platné hlasy", TotalKind.Valid),
            ("neplatné", TotalKind.Invalid), ("összesen", TotalKind.Total),
        ("yhteensä", TotalKind.Total), ("εγγεγραμμένοι", TotalKind.Registered), ("ψηφίσαντες", TotalKind.Cast),
            ("ψήφισαν", TotalKind.Cast), ("έγκυρα", TotalKind.Valid),
        ("άκυρα", TotalKind.Invalid), ("λευκά", TotalKind.Blank), ("σύνολο", TotalKind.Total), ("число избирателей", TotalKind.Registered),
        ("число действительных", TotalKind.Valid), ("число недействительных", TotalKind.Invalid), ("число", TotalKind.Other),
        ("итого", TotalKind.Total), ("всего", TotalKind.Total), ("сумма", TotalKind.Total), ("合計", TotalKind.Total), ("計", TotalKind.Total),
        ("有効投票", TotalKind.Valid), ("無効投票", TotalKind.Invalid), ("投票者数", TotalKind.Cast), ("有権者", TotalKind.Registered),
        ("المجموع", TotalKind.Total), ("stimmberechtigte", TotalKind.Registered), ("leere", TotalKind.Blank), ("quelle", TotalKind.Other),
        ("blank and invalid", TotalKind.Invalid), ("invalid/blank", TotalKind.Invalid), ("invalid and blank", TotalKind.Invalid),
        ("blank/invalid", TotalKind.Invalid), ("blank or invalid", TotalKind.Invalid), ("null and blank", TotalKind.Invalid),
    ];

    /// <summary>The total that a row of this name gives. What only means "together" starts the names of parties too.</summary>
    internal static TotalKind KindOf(string name)
    {
        var text = name.ToLowerInvariant().Trim(':', '.', ' ', '_', '*');
        var kind = Totals.Where(t => text.StartsWith(t.Pattern, StringComparison.Ordinal) && (text.Length == t.Pattern.Length
                || (!char.IsLetter(text[t.Pattern.Length]) && t.Pattern is not ("zusammen" or "viso" or "kopā" or "skupaj" or "разом"))
                || t.Pattern is "absten" or "spoil" || text[t.Pattern.Length..] is "s"))
            .OrderByDescending(t => t.Pattern.Length).FirstOrDefault().Kind;

        // "Razem (głosy ważne)", "Всего избирателей": a total of something.
        var counted = InBrackets().Match(text) is { Success: true } inside
            && (kind == TotalKind.None ? ColumnVocabulary.TotalOf(name) : kind) == TotalKind.Total
            ? ColumnVocabulary.TotalOf(inside.Groups["inside"].Value)
            : kind == TotalKind.Total ? ColumnVocabulary.TotalOf(name) : TotalKind.None;
        return kind switch
        {
            TotalKind.Total or TotalKind.None
                when counted is not (TotalKind.None or TotalKind.Other or TotalKind.Total) => counted,
            TotalKind.None when text.Contains("turnout", StringComparison.Ordinal) => TotalKind.Turnout,
            TotalKind.None when ColumnVocabulary.IsTurnoutOfVoters(name) => TotalKind.Turnout,
            TotalKind.None => ColumnVocabulary.TotalOf(name),
            TotalKind.Total when !IsTotalElsewhere(text) => Of(text),

            // "Blancs et nuls", "Votos en blanco y nulos": both together.
            TotalKind.Blank when ColumnVocabulary.Contains(ColumnVocabulary.Plain(text), ColumnVocabulary.Of("Invalid")) => TotalKind.Invalid,
            _ => kind,
        };

        // "Total Plural Left" is of a part of the table.
        static TotalKind Of(string text) =>
            text is "total" or "totals" or "sum" or "total seats" or "total (all parties)" ? TotalKind.Total : TotalKind.Other;
    }

    [GeneratedRegex(@"\((?<inside>[^()]+)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InBrackets();

    /// <summary>"Total général", "Insgesamt", "合計": a total in another language, alone or with the word for all.</summary>
    private static bool IsTotalElsewhere(string text) => (!text.StartsWith("total ", StringComparison.Ordinal)
        && !text.StartsWith("jumlah ", StringComparison.Ordinal))
        || text is "total général" or "total general" or "total geral" or "total nacional" or "total votes" or "total national";
}
