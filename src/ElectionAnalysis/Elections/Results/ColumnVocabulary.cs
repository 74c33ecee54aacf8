using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// What columns of results are called in the world, as <c>ColumnNames.txt</c> has it; roles are named like the properties of
/// <see cref="ElectionColumns"/>, and those that only rows and cells have follow.
/// </summary>
internal static partial class ColumnVocabulary
{
    /// <summary>The words of which one must stand in another column's name for a short name to be taken, by role and name.</summary>
    private static readonly Dictionary<(string Property, string Name), string[]> Beside = [];

    /// <summary>The names of each role, in the order in which roles take their columns.</summary>
    public static (string Property, string[] Names)[] Usual { get; } = ReadNames();

    /// <summary>What columns of blank papers are called.</summary>
    public static string[] Blank => Of("Blank");

    private static string[] Yes { get; } = Of("Yes");

    /// <summary>Every word of the names that count votes or voters, and of what stands beside them.</summary>
    private static HashSet<string> Lexicon { get; } = [.. new[] { "Registered", "Cast", "Valid", "Invalid", "Blank", "Total", "Count", "Turnout" }
        .SelectMany(Of).SelectMany(n => n.Split('_'))];

    /// <summary>Every name: what stands beside one in other letters says the same.</summary>
    private static Lazy<HashSet<string>> Known { get; } = new(() => [.. Usual.SelectMany(u => u.Names)]);

    /// <summary>What names of parties, persons and places are called, which may be given in several languages.</summary>
    private static HashSet<string> Names { get; } =
        [.. new[] { "Party", "Leader", "Alliance", "District", "Country", "Election" }.SelectMany(Of)];

    private static HashSet<string> TotalWords { get; } = [.. Of("Total")];

    /// <summary>Words for a total that are the names of parties too: of them only the numbers tell.</summary>
    private static string[] TogetherWords { get; } = ["razem", "spolu", "skupaj", "разом", "viso", "kopa", "together", "zusammen",
        "ensemble", "juntos", "insieme", "samen", "tillsammans", "sammen", "вместе", "заедно", "zajedno", "birlikte"];

    private static HashSet<string> TurnoutWords { get; } = [.. Of("Turnout")];

    private static Dictionary<string, int> Months { get; } = Enumerable.Range(1, 12)
        .SelectMany(m => Of(Invariant($"{m}")).Select(n => (Name: n, Month: m))).DistinctBy(x => x.Name)
        .ToDictionary(x => x.Name, x => x.Month, StringComparer.Ordinal);

    private static Dictionary<string, TotalKind> Kinds { get; } = new[] { TotalKind.Registered, TotalKind.Cast, TotalKind.Valid,
        TotalKind.Invalid, TotalKind.Blank, TotalKind.Other }.SelectMany(k => Of(k.ToString()).Select(n => (Name: n, Kind: k)))
            .Concat(Of("Total").Except(TogetherWords).Select(n => (Name: n, Kind: TotalKind.Total))).DistinctBy(x => x.Name)
        .ToDictionary(x => x.Name, x => x.Kind, StringComparer.Ordinal);

    /// <summary>The names of a role.</summary>
    public static string[] Of(string property) => Array.Find(Usual, u => u.Property == property).Names;

    /// <summary>Whether a name is one of a role's, whatever its case and marks.</summary>
    public static bool Is(string name, params ReadOnlySpan<string> properties)
    {
        var plain = Plain(name);
        foreach (var property in properties)
        {
            if (Array.IndexOf(Of(property), plain) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name is one of a role beside columns of other names: "race" is a contest beside candidates.</summary>
    public static bool IsBeside(string property, string name, IEnumerable<string> others) =>
        !Beside.TryGetValue((property, name), out var words)
        || (words is [['@', .. var role]] ? Of(role) : words) is var beside && others.Any(o => Contains(o, beside));

    /// <summary>What columns of given names are called beside one of surnames; none where a name is of nothing such.</summary>
    public static string[] GivenNames(string surname) => Beside.GetValueOrDefault(("Leader", surname), []);

    /// <summary>The words for yes and no in which two names differ, as they write them; null where they differ in others.</summary>
    public static (string Yes, string No)? Answers(string yes, string no)
    {
        var (left, right) = (Plain(yes), Plain(no));
        foreach (var word in Of("Answer"))
        {
            foreach (var other in Beside[("Answer", word)])
            {
                var isRunOn = IsRunOn(word[0]);
                string Without(string name, string answer) => isRunOn ? name.Replace(answer, "", StringComparison.Ordinal)
                    : string.Join('_', name.Split('_').Where(w => w != answer));
                if (Without(left, word) is var rest && rest.Length < left.Length && rest == Without(right, other)
                    && rest.Length < right.Length && (!isRunOn || !left.Contains(other, StringComparison.Ordinal)))
                {
                    return (Written(yes, word), Written(no, other));
                }
            }
        }

        return null;

        // With its capital and accents, where the name is parted at it.
        static string Written(string name, string word) =>
            Separators().Split(Humps().Replace(name, "_")).FirstOrDefault(p => Plain(p) == word, word);
    }

    /// <summary>Whether a name has a word for yes or no in it.</summary>
    public static bool HasAnswer(string name) => Plain(name) is var plain && Array.Exists(Of("Answer"), w => Contains(plain, [w])
        || Contains(plain, Beside[("Answer", w)]));

    /// <summary>A column's name as the vocabulary has it: "% Stimmen" is percent_stimmen.</summary>
    public static string Plain(string name) =>
        Separators().Replace(Accents.Without(Humps().Replace(Brackets().Replace(name, " "), "_")).ToLowerInvariant().Replace("%", " percent ",
            StringComparison.Ordinal), "_").Trim('_');

    /// <summary>A column's name in every way that it may be meant: whole, without fillers, and in each of two languages.</summary>
    public static IEnumerable<string> Ways(string name)
    {
        var parts = name.Split('/') is [var one, var other] ? new[] { Plain(one), Plain(other) }
            : Scripts().Match(name) is { Success: true } two && Known.Value.Contains(Plain(two.Groups["one"].Value))
                ? [Plain(two.Groups["one"].Value), Plain(two.Groups["other"].Value)] : [];
        var whole = Plain(name);
        var unnumbered = NumberOfLine().Match(name) is { Success: true } number ? new[] { Plain(name[number.Length..]) } : [];
        var named = Language().Replace(whole, "");
        var ofOneLanguage = named.Length < whole.Length && (Names.Contains(named) || Names.Contains(Core(named))) ? new[] { named } : [];
        var unparted = whole.Length > 0 && whole[0] > '\u2E00' ? new[] { whole.Replace("_", "", StringComparison.Ordinal) } : [];
        return new[] { whole }.Concat(parts).Concat(unnumbered).Concat(ofOneLanguage).Concat(unparted)
            .Where(p => p.Length > 0);
    }

    /// <summary>Whether a name says that what it names is in English: "name_en" beside "name_hy".</summary>
    public static bool IsEnglish(string name) => EnglishName().IsMatch(Plain(name));

    /// <summary>Whether a name is that of a kind, a count or a number of what it names, such as "candidate_type".</summary>
    public static bool IsOfKind(string name) => KindOrNumber().IsMatch(Plain(name));

    /// <summary>Whether a name begins with the words for a part of what stands before it: "of which", "davon".</summary>
    public static bool IsPart(string name) => Plain(name) is var plain
        && Array.Exists(Of("Part"), w => plain.StartsWith(w, StringComparison.Ordinal)
            && (plain.Length == w.Length || plain[w.Length] == '_' || IsRunOn(w[0])));

    /// <summary>The name without words that say nothing: "Nombre de Municipio" is municipio.</summary>
    public static string Core(string plain) => Glued().Replace(Fillers().Replace(plain, ""), "").Trim('_');

    /// <summary>Whether a name has one of a role's names in it, as whole words; in scripts without spaces, anywhere.</summary>
    public static bool Contains(string plain, string[] names) => Array.Exists(names, n =>
        IsRunOn(n[0]) && n.Length > 1 ? plain.Contains(n, StringComparison.Ordinal) : ("_" + plain + "_")
            .Contains("_" + n + "_", StringComparison.Ordinal));

    /// <summary>Whether a letter is of a script that sets no spaces between words, or glues articles to them.</summary>
    private static bool IsRunOn(char letter) =>
        letter > '\u0600' && letter is not (>= '\u0900' and < '\u0E00') and not (>= '\u10A0' and < '\u1780');

    /// <summary>The total that a name gives, alone or in one of two languages; none for the name of a party.</summary>
    public static TotalKind TotalOf(string name)
    {
        if (name.Length > 80)
        {
            return TotalKind.None;
        }

        var kind = Ways(name).SelectMany(w => new[] { w, Core(w) }).Select(Kinds.GetValueOrDefault)
            .FirstOrDefault(k => k != TotalKind.None);
        return kind != TotalKind.None ? kind : Ways(name).Select(OfWords).FirstOrDefault(k => k != TotalKind.None);
    }

    /// <summary>
    /// The total that a name gives all of whose words count something: "Bulletins blancs et nuls", "Afgivne stemmer i alt". Other words
    /// before or behind one for a total make it that of a part.
    /// </summary>
    private static TotalKind OfWords(string plain)
    {
        var words = plain.Split('_').Where(w => !w.All(char.IsDigit)).ToArray();
        if (words.Length < 2 || !Array.TrueForAll(words, Lexicon.Contains))
        {
            var isPart = words.Length is > 1 and < 8
                && ((TotalWords.Contains(words[^1]) && !Array.Exists(TogetherWords, t => t == words[^1]))
                    || plain.EndsWith("_i_alt", StringComparison.Ordinal));
            var isTurnout = words.Length > 0 && TurnoutWords.Contains(words[0])
                && (words.Length == 1 || words.Skip(1).Count(Lexicon.Contains) * 2 > words.Length - 1);
            return isPart || isTurnout ? TotalKind.Other : TotalKind.None;
        }

        bool Has(string role) => Contains(plain, Of(role));
        var (valid, invalid, cast) = (Has("Valid"), Has("Invalid"), Has("Cast"));
        return valid && invalid ? TotalKind.Cast : invalid ? TotalKind.Invalid : Has("Blank") ? TotalKind.Blank : valid ? TotalKind.Valid
            : cast ? TotalKind.Cast : Has("Registered") ? TotalKind.Registered
            : Has("Total") ? (Has("Votes") ? TotalKind.Cast : TotalKind.Total) : TotalKind.None;
    }

    /// <summary>Whether a name is a word for a total, be it one that parties have too: "Together".</summary>
    public static bool MayBeTotal(string name) => TotalWords.Contains(Plain(name));

    /// <summary>
    /// Whether a place is none: votes by mail, from abroad, before the day. A short word may be that of a town, "Post Falls".
    /// </summary>
    public static bool IsApart(string place) => Plain(place) is var plain && (Contains(plain, Of("Apart"))
        || (Contains(plain, Of("ApartAlone")) && plain.Split('_').All(w => Of("ApartAlone").Contains(w) || Lexicon.Contains(w)
            || w.All(char.IsDigit))));

    /// <summary>Whether a name has a word that is none of those for votes, voters and their counts.</summary>
    public static bool HasOtherWords(string name) => Plain(name).Split('_').Any(w => !Lexicon.Contains(w) && !w.All(char.IsDigit));

    /// <summary>Whether a row's name says that its number is the turnout, in percent or as a count.</summary>
    public static bool IsTurnout(string name) => name.Length < 80 && Contains(Plain(name), Of("Turnout"));

    /// <summary>
    /// Whether a row's name is a word for turnout, alone or with others that count something, which is of voters where it says of no
    /// percentage. "Participación Ciudadana" is a party.
    /// </summary>
    public static bool IsTurnoutOfVoters(string name) => Plain(name) is var plain && plain.Split('_') is var words
        && (TurnoutWords.Contains(plain)
            || (TurnoutWords.Contains(words[0]) && words.Skip(1).All(w => Lexicon.Contains(w) || w.All(char.IsDigit))))
        && !plain.Contains("percent", StringComparison.Ordinal) && !plain.Contains("procent", StringComparison.Ordinal)
        && !plain.Contains("prosent", StringComparison.Ordinal);

    /// <summary>
    /// Whether the name of a number says that it is a percentage; in longer words and in scripts without spaces, anywhere.
    /// </summary>
    public static bool SaysPercent(string name) => name.AsSpan().IndexOfAny("%٪％") >= 0 || (Plain(name) is var plain
        && Array.Exists(Of("Percent"), p => p.Length > 4 || IsRunOn(p[0]) ? plain.Contains(p, StringComparison.Ordinal)
            : ("_" + plain + "_").Contains("_" + p + "_", StringComparison.Ordinal)));

    /// <summary>Whether a number is of women or of men alone, as "votanti_maschi".</summary>
    public static bool IsOfSex(string name) => Contains(Plain(name), Of("Sex"));

    /// <summary>The month that a word names, 1 to 12; 0 for none.</summary>
    public static int Month(string word) => Months.GetValueOrDefault(Plain(word));

    /// <summary>Whether a column's name has a sign of change: "+/−", "±", "Δ".</summary>
    public static bool HasSignOfChange(string name) => name.Contains("+/", StringComparison.Ordinal)
        || name.Contains("-/+", StringComparison.Ordinal)
        || name.AsSpan().IndexOfAny("±∆") >= 0 || Delta().IsMatch(name);

    /// <summary>The letter that stands for a difference, and begins no Greek word.</summary>
    [GeneratedRegex(@"(?<!\p{IsGreek})Δ(?!\p{IsGreek})", RegexOptions.CultureInvariant)]
    private static partial Regex Delta();

    /// <summary>Whether a cell says that someone was elected.</summary>
    public static bool IsYes(string? cell) => SaysElected(cell) || IsUnopposed(cell);

    /// <summary>Whether a cell says so in plain words, and not by saying that nobody else stood.</summary>
    public static bool SaysElected(string? cell) => cell is not null && (cell.Trim() is "✓" or "✔" || (Plain(cell) is var plain
        && Array.Exists(Yes, y => plain == y || (y.Length > 3 && plain.StartsWith(y + "_", StringComparison.Ordinal)))));

    /// <summary>Whether a cell says that nobody stood against a candidate: "Elected unopposed", "無投票".</summary>
    public static bool IsUnopposed(string? cell) => cell is { Length: > 0 and < 60 } && !cell.Any(char.IsDigit)
        && Contains(Plain(cell), Of("Unopposed"));

    private static (string, string[])[] ReadNames()
    {
        using var stream = typeof(ColumnVocabulary).Assembly.GetManifestResourceStream("ColumnNames.txt")!;
        var roles = new List<(string Role, List<string> Names)>();
        foreach (var line in new StreamReader(stream).ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] != ' ')
            {
                roles.Add((line.Trim(':', '\r'), []));
            }
            else
            {
                foreach (var words in line.Split((char[])[' ', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split('&'))
                    .Where(w => Plain(w[0]).Length > 0))
                {
                    roles[^1].Names.Add(Plain(words[0]));
                    if (words.Length > 1)
                    {
                        Beside[(roles[^1].Role, Plain(words[0]))] = words[1..];
                    }
                }
            }
        }

        return [.. roles.Select(r => (r.Role, r.Names.ToArray()))];
    }

    [GeneratedRegex(@"(?<=^|_)(name|nm|nombre|nome|nom|naam|nazwa|nazev|navn|namn|nimi|antall|bezeichnung|libelle|de|del|della|of|the|da|do|du|des|der|la|le|el|il_nome|numero|numri|numar|numarul|number|broj|stevilo|skaits|skaicius|fjoldi|szama|sayisi|кількість|количество|число|броя|брой|број|αριθμος|aantal|liczba|pocet|antal|anzahl_der|total_de)(_|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Fillers();

    /// <summary>What a name says in brackets behind it, such as "Seats (change)".</summary>
    [GeneratedRegex(@"(?<=\S)\s*\([^()]{0,40}\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    /// <summary>"Kommunenavn", "Partinavn": the word for name glued to what it names.</summary>
    [GeneratedRegex(@"(?<=\p{L}{4})(navn|namn)(?=_|$)|(?<=\p{L}{5})naam(?=_|$)|(?<=\p{L}{5})(?<!first|last|given|family|middle|sur|fore)name(?=_|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Glued();

    /// <summary>"TotalVotes".</summary>
    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Humps();

    /// <summary>"3. Voters who took part": the number of a line of a protocol.</summary>
    [GeneratedRegex(@"^\s*[0-9]{1,2}(\.[0-9]{1,2})?[.)]\s+(?=\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberOfLine();

    /// <summary>Latin letters behind others, or before them.</summary>
    [GeneratedRegex(@"^(?<one>[^\p{IsBasicLatin}]{3}[^a-zA-Z]*)(?<other>[a-zA-Z\u00C0-\u024F][a-zA-Z\u00C0-\u024F .'-]{3,})$|^(?<other>[a-zA-Z\u00C0-\u024F][a-zA-Z\u00C0-\u024F .'-]{3,})(?<one>[^\u0000-\u024F][^a-zA-Z]{1,})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Scripts();

    /// <summary>"party_name_kr", "name_hy": the language of a name. "no" and "id" are something else.</summary>
    [GeneratedRegex("_(en|eng|english|de|deu|ger|fr|fra|it|ita|es|spa|pt|por|ca|eu|gl|nl|kr|ko|kor|jp|ja|zh|cn|hy|am|ru|rus|uk|ua|ka|ge|ar|ara|he|heb|iw|fa|tr|hi|bn|th|el|gr|sv|nb|nn|da|fi|pl|cs|cz|sk|hu|ro|bg|sr|hr|sl|mk|sq|lt|lv|et|local|native|french|german|spanish|italian|portuguese|russian|ukrainian|arabic|hebrew|dari|pashto|farsi|persian|urdu|hindi|bangla|bengali|nepali|tamil|sinhala|thai|khmer|burmese|georgian|armenian|korean|japanese|chinese|kurdish|swahili|amharic|latin|cyrillic)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Language();

    [GeneratedRegex("(^|_)(en|eng|english)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EnglishName();

    [GeneratedRegex("_(type|kind|class|category|typ|art|tipo|rodzaj|status|count|number|no|nr|num|id|code|age|sex|gender)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex KindOrNumber();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
