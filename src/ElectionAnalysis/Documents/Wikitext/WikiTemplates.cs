using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ElectionAnalysis;

/// <summary>What the templates that stand inside values and sentences show.</summary>
internal static class WikiTemplates
{
    /// <summary>Templates that show a text of their own.</summary>
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["increase"] = "Increase ", ["gain"] = "Increase ", ["profit"] = "Increase ", ["up"] = "Increase ", ["rise"] = "Increase ",
        ["increaseneutral"] = "Increase ", ["increasenegative"] = "Increase ", ["increasepositive"] = "Increase ",
        ["decrease"] = "Decrease ", ["loss"] = "Decrease ", ["down"] = "Decrease ", ["fall"] = "Decrease ", ["drop"] = "Decrease ",
        ["decreaseneutral"] = "Decrease ", ["decreasepositive"] = "Decrease ", ["decreasenegative"] = "Decrease ",
        ["steady"] = "Steady ", ["no change"] = "Steady ", ["nochange"] = "Steady ", ["unchanged"] = "Steady ", ["same"] = "Steady ",
        ["hausse"] = "Increase ", ["baisse"] = "Decrease ", ["stagnation"] = "Steady ", ["steigend"] = "Increase ",
        ["sinkend"] = "Decrease ", ["aumento"] = "Increase ", ["disminución"] = "Decrease ", ["descenso"] = "Decrease ",
        ["sin cambios"] = "Steady ", ["acréscimo"] = "Increase ", ["crescimento"] = "Increase ", ["decréscimo"] = "Decrease ",
        ["queda"] = "Decrease ", ["estável"] = "Steady ", ["crescita"] = "Increase ", ["calo"] = "Decrease ", ["stabile"] = "Steady ",
        ["wzrost"] = "Increase ", ["spadek"] = "Decrease ", ["bez zmian"] = "Steady ", ["artış"] = "Increase ", ["azalış"] = "Decrease ",
        ["düşüş"] = "Decrease ", ["değişmedi"] = "Steady ", ["sabit"] = "Steady ", ["рост"] = "Increase ", ["падение"] = "Decrease ",
        ["без изменений"] = "Steady ", ["增加"] = "Increase ", ["増加"] = "Increase ", ["減少"] = "Decrease ", ["زيادة"] = "Increase ",
        ["نقصان"] = "Decrease ", ["انخفاض"] = "Decrease ", ["naik"] = "Increase ", ["turun"] = "Decrease ", ["tetap"] = "Steady ",
        ["augmentation"] = "Increase ", ["diminution"] = "Decrease ", ["stable"] = "Steady ", ["inchangé"] = "Steady ",
        ["subida"] = "Increase ", ["bajada"] = "Decrease ", ["incremento"] = "Increase ", ["crecimiento"] = "Increase ",
        ["decrecimiento"] = "Decrease ", ["sin cambio"] = "Steady ", ["igual"] = "Steady ", ["subiu"] = "Increase ", ["desceu"] = "Decrease ",
        ["diminuição"] = "Decrease ", ["diminuzione"] = "Decrease ", ["invariato"] = "Steady ", ["stijging"] = "Increase ",
        ["daling"] = "Decrease ", ["toename"] = "Increase ", ["afname"] = "Decrease ", ["ökning"] = "Increase ", ["minskning"] = "Decrease ",
        ["oförändrat"] = "Steady ", ["økning"] = "Increase ", ["nedgang"] = "Decrease ", ["fremgang"] = "Increase ",
        ["tilbagegang"] = "Decrease ", ["uendret"] = "Steady ", ["uændret"] = "Steady ", ["nousu"] = "Increase ", ["lasku"] = "Decrease ",
        ["nárůst"] = "Increase ", ["pokles"] = "Decrease ", ["beze změny"] = "Steady ", ["növekedés"] = "Increase ",
        ["csökkenés"] = "Decrease ", ["creștere"] = "Increase ", ["scădere"] = "Decrease ", ["augment"] = "Increase ",
        ["disminució"] = "Decrease ", ["sense canvis"] = "Steady ", ["снижение"] = "Decrease ", ["увеличение"] = "Increase ",
        ["уменьшение"] = "Decrease ", ["зростання"] = "Increase ", ["зменшення"] = "Decrease ", ["падіння"] = "Decrease ",
        ["без змін"] = "Steady ", ["αύξηση"] = "Increase ", ["μείωση"] = "Decrease ", ["증가"] = "Increase ", ["감소"] = "Decrease ",
        ["1er tour"] = "First round ", ["premier tour"] = "First round ", ["2d tour"] = "Second round ", ["2nd tour"] = "Second round ",
        ["second tour"] = "Second round ", ["1er"] = "1er",
        ["n/a"] = "N/A", ["na"] = "N/A", ["not applicable"] = "N/A", ["nan"] = "N/A", ["new"] = "New",
        ["ndash"] = "–", ["dash"] = "–", ["en dash"] = "–", ["snd"] = " – ", ["spnd"] = " – ", ["spaced ndash"] = " – ", ["mdash"] = "—",
        ["em dash"] = "—", ["nbsp"] = " ", ["space"] = " ", ["!"] = "|", ["!!"] = "||", ["="] = "=", ["'"] = "'", ["·"] = " · ",
        ["dot"] = " · ", ["middot"] = " · ", ["•"] = " · ", ["bullet"] = " · ", ["br"] = "\n", ["break"] = "\n", ["crlf"] = "\n",
        ["percentage point"] = "pp", ["±"] = "±", ["minus"] = "−", ["dagger"] = "†", ["check"] = "✓", ["tick"] = "✓", ["cross"] = "✗",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Templates that show nothing of a result: notes, flags, colours, notices, navigation.</summary>
    private static readonly FrozenSet<string> Nothing = new[]
    {
        "0", "sfnref", "cr", "odn", "réf nec", "référence nécessaire", "références", "références nombreuses", "listaref", "referencias",
        "przypisy", "kaynakça", "примечания", "مراجع", "脚注", "notas", "palette", "portail", "portale", "navibloc", "naviblock",
        "control de autoridades", "controllo di autorità", "controle de autoria", "normdaten", "شريط بوابات", "pathnav", "fn", "fnbox",
        "article", "lien web", "ouvrage", "citar web", "cita web", "cytuj stronę", "cytuj", "web kaynağı", "kaynak", "استشهاد ويب",
        "internetquelle", "literatur", "citeweb", "cita news", "citation nécessaire",
        "efn", "efn-ua", "efn-lr", "efn-la", "efn-lg", "efn-ur", "refn", "sfn", "sfnp", "sfnm", "harv", "harvnb", "r", "rp", "ref",
        "ref label", "note", "note label", "notetag", "cn", "fact", "citation needed", "citation", "clarify", "when", "who", "which",
        "dubious", "page needed", "by whom", "update inline", "better source needed", "failed verification", "dead link", "webarchive",
        "flagicon", "flag icon", "flagicon image", "flagdeco", "anchor", "clear", "-", "hs", "ntsh", "hid", "party color", "party colour",
        "party color cell", "party colour cell", "color box", "colour box", "colorbox", "legend-color", "composition bar",
        "composition bar compact", "main", "main article", "see also", "further", "details", "about", "distinguish", "redirect", "hatnote",
        "for", "reflist", "notelist", "refbegin", "refend", "short description", "engvarb", "coord", "toc", "authority control",
        "italic title", "nobots", "multiple issues", "more citations needed", "unreferenced", "refimprove", "stub", "politics sidebar",
        "nowrap begin", "nowrap end", "nbh", "wbr", "url", "official website", "commons category", "commonscat", "portal", "portal bar",
        "sister project links", "pp", "split", "merge", "update", "expand section", "empty section", "more citations needed section",
        "col-begin", "col-end", "col-2", "col-break", "div col", "div col end", "end div col", "switcher", "lock", "sup", "tableref",
        "election summary partytitle", "party shading", "template category", "featured article", "good article", "anchors", "#tag:ref",
        "infobox", "sidebar", "navbar", "excerpt", "image", "multiple image", "location map", "graph:chart", "ahnentafel", "defaultsort",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] NothingStarts = ["cite ", "use ", "pp-", "infobox ", "navbox", "defaultsort:", "displaytitle:",
        "politics of ", "toc ", "#tag:ref", "election box ", "opinion poll", "sort title", "party shading/", "party color"];

    private static readonly string[] NothingEnds = [" sidebar", "-stub", " elections", " political parties", " elections navbox",
        "/meta/color", "/meta/renk", "/meta/couleur", "/meta/farbe"];

    /// <summary>Templates that show one of their arguments, by its place.</summary>
    private static readonly FrozenDictionary<string, string[]> Shown = new[]
    {
        ("1", "nowrap nobr nobreak no_wrap small smaller big larger large huge center nobold normal bold strong em italic i b nts number "
            + "number_table_sorting val formatnum formatnumber flag flagcountry flagu noflag abbr tooltip hover_title party_shortname "
            + "party_name_with_color party_name_with_colour party_short_name vanchor visible_anchor won partial yes yes2 no no2 nihongo "
            + "text legend0 font_size2 dts date sdash tdes red green blue party_link party_shortname_link sortdate sc smallcaps small_caps "
            + "unité nombre nb s dunité abréviation abrev abr date- num fmtn "
            + "midsize resize1 nowrap2 awrap longitem stack just wikidata_fallback isbn ayd start-date shy"),
        ("2", "lang langx transliteration color colour colored_text coloured_text legend legend2 legend_inline font_size fontcolor "
            + "canadian_party_colour canadian_party_color canadian_politics/party_colours/canada sort font_color background_color hlist_item"),
    }.SelectMany(g => g.Item2.Split(' ').Select(name => (Name: name.Replace('_', ' '), Places: new[] { g.Item1 })))
        .Concat([("resize", ["2", "1"]), ("transl", ["3", "2"]), ("sort", ["2", "1"]), ("ill", ["lt", "1"]),
            ("interlanguage link", ["lt", "1"]), ("ill-wd", ["lt", "1"]), ("link-interwiki", ["lt", "en"])])
        .GroupBy(x => x.Name, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Last().Places, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lists = new[]
    {
        "ubl", "unbulleted list", "ublist", "unbulleted", "plainlist", "plain list", "flatlist", "flat list", "hlist", "horizontal list",
        "bulleted list", "blist", "vertical list", "cslist", "collapsible list", "br separated entries", "ordered list",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Dates = new[]
    {
        "start date", "start date and age", "end date", "end date and age", "date", "dts", "film date", "election date", "start-date",
        "as of", "date table sorting", "fecha", "data", "datum", "dato", "дата", "дата начала", "tarih", "başlangıç tarihi",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What an arrow of this name says, "Augmentation" or "Bajada"; null where it is none.</summary>
    public static string? ArrowOf(string name) =>
        Words.GetValueOrDefault(name.Trim().ToLowerInvariant())?.Trim() is ("Increase" or "Decrease" or "Steady") and var arrow ? arrow : null;

    /// <summary>The argument that stands for a template, where one does.</summary>
    public static WikiArgument? ShownArgument(WikiTemplate template)
    {
        foreach (var place in Shown.GetValueOrDefault(template.Name) ?? [])
        {
            if (template[place] is { } argument)
            {
                return argument;
            }
        }

        return template.Name.StartsWith("lang-", StringComparison.Ordinal) ? template["1"] : null;
    }

    /// <summary>Appends what a template shows; false when it is not known.</summary>
    public static bool Append(WikiInline inline, StringBuilder text, WikiTemplate template)
    {
        var name = template.Name;
        string Argument(string key) => template[key] is { } argument ? inline.Text(argument.Value) : "";
        if (Words.TryGetValue(name, out var words))
        {
            text.Append(words);
        }
        else if (IsNothing(name))
        {
            // Says nothing of a result.
        }
        else if (Lists.Contains(name))
        {
            text.Append('\n').AppendJoin('\n', template.Arguments.Where(a => a.IsPositional)
                .Select(a => string.Join('\n', inline.Text(a.Value).Split('\n').Select(l => l.TrimStart('*', '#', ':', ' ')))));
        }
        else if (Dates.Contains(name))
        {
            // In words, whose order nobody takes for another.
            text.Append(Argument("1") is { Length: <= 2 } day ? Date(Argument("3"), Argument("2"), day)
                : Date(Argument("1"), Argument("2"), Argument("3")));
        }
        else if (name is "frac" or "sfrac" or "fraction")
        {
            text.Append(Fraction(Argument("1"), Argument("2"), Argument("3")));
        }
        else if (name is "percentage" or "pct" or "percent")
        {
            text.Append(Percentage(Argument("1"), Argument("2"), Argument("3")));
        }
        else if (name.StartsWith("#expr:", StringComparison.Ordinal))
        {
            if (WikiExpression.Value(name.AsSpan(6)) is not { } value)
            {
                return false;
            }

            text.Append(value.ToString("0.##########", CultureInfo.InvariantCulture));
        }
        else if (name.StartsWith("formatnum:", StringComparison.Ordinal))
        {
            text.Append(name.AsSpan(10).Trim());
        }
        else if (name is "circa" or "c." or "ca.")
        {
            text.Append("c. ").Append(Argument("1"));
        }
        else if (name is "font" or "sortname")
        {
            text.Append(name == "font" ? Argument("text") is { Length: > 0 } named ? named : Argument("1")
                : $"{Argument("1")} {Argument("2")}");
        }
        else if (ShownArgument(template) is { } shown)
        {
            // The name of an article, of which a party's short name is shown.
            text.Append(name.StartsWith("party ", StringComparison.Ordinal) ? WithoutBrackets(inline.Text(shown.Value)) : "");
            if (!name.StartsWith("party ", StringComparison.Ordinal))
            {
                inline.Append(text, shown.Value);
            }
        }
        else
        {
            return Shown.ContainsKey(name);
        }

        return true;
    }

    /// <summary>"Labour Party (UK)" is the name of an article; the party is called Labour Party.</summary>
    public static string WithoutBrackets(string name) =>
        name.EndsWith(')') && name.LastIndexOf('(') is > 1 and var bracket ? name[..bracket].TrimEnd() : name;

    private static bool IsNothing(string name) =>
        name.Length == 0 || Nothing.Contains(name) || Array.Exists(NothingStarts, s => name.StartsWith(s, StringComparison.Ordinal))
        || Array.Exists(NothingEnds, s => name.EndsWith(s, StringComparison.Ordinal));

    private static string Date(string year, string month, string day)
    {
        if (!int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m) || m is < 1 or > 12)
        {
            return string.Join(' ', new[] { day, month, year }.Where(p => p.Length > 0));
        }

        return $"{day} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(m)} {year}".Trim();
    }

    private static string Fraction(string first, string second, string third) =>
        third.Length > 0 ? $"{first} {second}/{third}" : second.Length > 0 ? $"{first}/{second}" : $"1/{first}";

    private static string Percentage(string part, string whole, string decimals)
    {
        static bool Number(string text, out double number) =>
            double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);

        var digits = int.TryParse(decimals, NumberStyles.None, CultureInfo.InvariantCulture, out var d) ? Math.Min(d, 10) : 0;
        return Number(part, out var a) && Number(whole, out var b) && b != 0
            ? Math.Round(100 * a / b, digits, MidpointRounding.AwayFromZero).ToString(Invariant($"F{digits}"), CultureInfo.InvariantCulture) + "%"
            : "";
    }
}
