using System.Collections.Frozen;

namespace ElectionAnalysis;

/// <summary>Which rows are groups rather than parties, and the names under which prose speaks of a party.</summary>
internal sealed partial class PartyNames
{
    // Words that say what a party is, not which.
    private static readonly FrozenSet<string> Generic = new[]
    {
        "party", "alliance", "movement", "coalition", "front", "union", "list", "bloc", "block", "group", "league", "partido", "parti",
        "partei", "partai", "partito", "partij",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Small = new[] { "of", "the", "for", "and", "in", "de", "la", "le", "du", "des", "del", "y",
        "et", "und", "der", "die", "das", "e", "to" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Words that mean too much to name a party alone.
    private static readonly FrozenSet<string> Common = new[]
    {
        "national", "people", "peoples", "united", "new", "popular", "general", "republic", "change", "unity", "justice", "development",
        "freedom", "country", "future", "social", "our", "together",
        "democracy", "democratic", "nation", "state", "central", "great", "first", "one", "women", "youth", "workers", "farmers",
        "solidarity", "progress", "reform", "action", "independence", "union", "president",
        "congress", "movement", "party", "for", "against", "yes", "no", "forward", "next", "may", "will", "march", "parliament", "all",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What a party is, where its name leaves out that it is one.
    private static readonly FrozenSet<string> Adjectives = new[]
    {
        "democratic", "republican", "liberal", "conservative", "progressive", "labour", "labor", "green", "socialist", "communist", "reform",
        "libertarian", "populist", "federalist", "radical", "nationalist", "unionist", "constitution",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly IReadOnlyList<PartyResult> parties;

    private readonly string? country;

    public PartyNames(IReadOnlyList<PartyResult> parties, string? country = null, bool isReferendum = false)
    {
        this.parties = parties;
        this.country = country;
        foreach (var party in parties)
        {
            var name = party.Party.Value.Length > 200 ? party.Party.Value[..200] : party.Party.Value;
            if (party.IsIndependents && party.Leader is not null)
            {
                // One candidate of many who may be independents: the word alone does not mean this one.
            }
            else if (party.IsIndependents)
            {
                Any(party,
                    ["independents", "independent candidates", "independent", "non-partisans", "nonpartisans", "independent members",
                        "independent politicians", "non-partisan candidates"]);
            }
            else if (party.IsOthers)
            {
                Any(party, ["other parties", "others", "smaller parties", "minor parties"]);
            }
            else
            {
                Names(party, name);
                foreach (var other in party.OtherNames.Where(o => o.Length is > 1 and < 100))
                {
                    Names(party, other);
                }
            }

            if (isReferendum && (IsYes(name) || IsNo(name)))
            {
                Any(party,
                    IsYes(name)
                        ? ["yes", "in favour", "in favor", "approve", "yes camp", "yes side", "yes campaign", "supporters"]
                        : ["no", "against", "reject", "no camp", "no side", "no campaign", "opponents"]);
            }

            if (party.Leader is { Value.Length: > 3 and < 100 } leader)
            {
                Person(party, leader.Value);
            }

            if (party.Alliance is { Value.Length: > 1 and < 200 } alliance)
            {
                var subject = new ClaimSubject(SubjectKind.Alliance, alliance.Value, "the infobox names the alliance");
                var common = alliance.Value.Split(' ')[^1] is var lastWord && char.IsLower(lastWord[0]) && Generic.Contains(lastWord);
                Tree.Add(alliance.Value, subject, 4, common ? NameTree.Style.Any : NameTree.Style.Name);
            }
        }
    }

    /// <summary>All names, for finding them in a sentence.</summary>
    public NameTree Tree { get; } = new();

    /// <summary>Whether an answer to a referendum's question is the one in favour.</summary>
    public static bool IsYes(string name) => name.ToLowerInvariant() is "yes" or "for" or "approve" or "in favour" or "sí" or "si" or "sì" or "oui"
        or "ja" or "da" or "sim" or "tak" or "evet" or "igen" or "kyllä" or "ano" or "áno" or "taip" or "jah" or "apruebo" or "да" or "так" or "ναι";

    private static bool IsNo(string name) => name.ToLowerInvariant() is "no" or "against" or "reject" or "non" or "nein" or "ne" or "não" or "nie"
        or "hayır" or "nem" or "ei" or "nu" or "rechazo" or "нет" or "ні" or "όχι";

    private void Any(PartyResult party, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            Tree.Add(name, ClaimSubject.Of(party, name, "the group's usual name"), 1, NameTree.Style.Any);
        }
    }

    private void Add(PartyResult party, string name, string because, int priority, NameTree.Style style = NameTree.Style.Name)
    {
        Tree.Add(name, ClaimSubject.Of(party, name, because), priority, style);
        var plain = Accents.Without(name);
        if (plain.Length != name.Length || !plain.Equals(name, StringComparison.Ordinal))
        {
            Tree.Add(plain, ClaimSubject.Of(party, name, because), priority, style);
        }
    }

    private void Names(PartyResult party, string name)
    {
        Add(party, name, "its name", 0);
        var bare = name.TrimEnd('!', '.', '?');
        if (bare.IndexOf('(', StringComparison.Ordinal) is > 1 and var open)
        {
            var inside = bare[(open + 1)..].TrimEnd(')', ' ');
            bare = bare[..open].TrimEnd();
            Add(party, bare, "its name", 1);
            if ((inside.Length is >= 2 and <= 12 || inside.Length is > 12 and <= 30 && SaysParty(inside))
                && !string.Equals(inside, country, StringComparison.OrdinalIgnoreCase))
            {
                Add(party, inside, "its short name", 1, IsInitials(inside) ? NameTree.Style.Exact : NameTree.Style.Name);
                if (inside.EndsWith("ist", StringComparison.Ordinal))
                {
                    Add(party, inside + "s", "its adherents", 2, NameTree.Style.Exact);
                }
            }

            // "CPI(M)": Communist Party of India (Marxist).
            if (Initials(bare) is { Length: >= 3 } letters3 && inside.Length > 2 && char.IsUpper(inside[0]) && !inside.Contains(' ',
                StringComparison.Ordinal))
            {
                Add(party, $"{letters3} {inside[0]}", "its initials", 2, NameTree.Style.Any);
            }

            // "CPN (UML)": Communist Party of Nepal (Unified Marxist–Leninist).
            if (Initials(bare) is { Length: >= 2 } first && Initials(inside) is { Length: >= 2 } second
                && inside.Contains(' ', StringComparison.Ordinal))
            {
                Add(party, $"{first} {second}", "its initials", 2, NameTree.Style.Any);
                Add(party, second, "its initials", 4, NameTree.Style.Exact);
            }
        }

        // "CPI" is the Communist Party of India, and not the one whose name goes on in brackets.
        if (bare.Length < name.Length && bare.IndexOf(' ', StringComparison.Ordinal) > 0 && IsOfAnother(party, bare.Split(' ')))
        {
            return;
        }

        if (bare.LastIndexOf(' ') is > 1 and var space && bare.AsSpan(space + 1) is { Length: 4 } year
            && year.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            bare = bare[..space];
            Add(party, bare, "its name without the year", 1, IsInitials(bare) ? NameTree.Style.Exact : NameTree.Style.Name);
        }

        foreach (var half in bare.Split(['/', '–', '—'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (half.Length < bare.Length && half.Length > 1)
            {
                Add(party, half, "a part of its name", 3, IsInitials(half) ? NameTree.Style.Exact : NameTree.Style.Name);
                if (half.StartsWith("The ", StringComparison.Ordinal))
                {
                    Add(party, half[4..], "a part of its name", 3);
                    Singular(party, half[4..]);
                }
            }
        }

        var words = bare.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

        // "Democrats 66": D66.
        if (words is [{ } letter, [>= '0' and <= '9', ..] digits] && char.IsUpper(letter[0]) && digits.All(char.IsAsciiDigit))
        {
            Add(party, $"{letter[0]}{digits}", "its initials", 4, NameTree.Style.Exact);
        }

        // "Greens Western Australia": the Greens.
        if (country is { Length: > 3 } place && bare.Length > place.Length + 2
            && bare.EndsWith(" " + place, StringComparison.OrdinalIgnoreCase)
            && words.Length > place.Split(' ').Length && !Small.Contains(words[^(place.Split(' ').Length + 1)]))
        {
            var own = bare[..^(place.Length + 1)];
            if (SaysParty(own) && !IsOfAnother(party, own.Split(' ')))
            {
                Add(party, own, "its name without the place", 4);
                Singular(party, own);
            }
        }

        if (words.Length is 1 or 2 && Adjectives.Contains(words[^1]) && words.All(w => char.IsUpper(w[0])))
        {
            // "Republican", "New Democratic": boxes leave out "Party", texts do not.
            Names(party, bare + " Party");
            if (Initials(bare) is { Length: 2 } two)
            {
                Add(party, two + "s", "the plural of its initials", 6, NameTree.Style.Exact);
            }
        }

        Singular(party, bare);
        if (words.Length is < 2 or > 14)
        {
            return;
        }

        // "NZ First": New Zealand First.
        if (country is { } home
            && string.Concat(home.Split(' ').Where(w => w.Length > 0 && char.IsUpper(w[0])).Select(w => w[0])) is { Length: >= 2 } letters
            && words.Contains(letters))
        {
            Add(party, bare.Replace(letters, home, StringComparison.Ordinal), "its name with the country in full", 2);
        }

        if (NativeInitialsOf(bare, country) is { } native)
        {
            Add(party, native, "its initials in its own language", 4, NameTree.Style.Exact);
        }

        Short(party, words);

        // "Green Party Northern Ireland", "Labour Party Malta".
        if (Array.IndexOf(words, "Party") is > 0 and var at && at < words.Length - 1 && words.Skip(at + 1).All(w => char.IsUpper(w[0]))
            && words.Take(at).Any(w => Adjectives.Contains(w) || Political.Contains(w)) && !IsOfAnother(party, words[..(at + 1)]))
        {
            Add(party, string.Join(' ', words[..(at + 1)]), "its name without the place", 4);
            Short(party, words[..(at + 1)]);
        }

        Telling(party, words);
        var cut = Array.FindIndex(words,
            w => w is "of" or "for" or "in" or "du" or "de" or "des" or "del" or "di" or "da" or "do" or "von" or "för" or "van");
        if ((cut >= 2 || (cut == 1 && !Common.Contains(words[0]) && !Generic.Contains(words[0]))) && !IsOfAnother(party, words[..cut]))
        {
            Add(party, string.Join(' ', words[..cut]), "its name without what follows 'of'", 3);
            Short(party, words[..cut]);

            // "Christian Democratic Union of Germany": CDU.
            if (cut >= 3 && words[..cut].All(w => char.IsUpper(w[0])))
            {
                Add(party, string.Concat(words[..cut].Select(w => w[0])), "its initials", 5, NameTree.Style.Exact);
            }
        }

        var initials = string.Concat(words.Where(w => char.IsUpper(w[0])).Select(w => w[0]));
        if (initials.Length >= 2)
        {
            Add(party, initials, "its initials", 4, NameTree.Style.Exact);
            var all = string.Concat(words.Select(w => char.ToUpperInvariant(w[0])));
            if (all.Length != initials.Length && all.Length >= 3)
            {
                Add(party, all, "its initials", 4, NameTree.Style.Exact);
            }

            // "UK Independence Party": UKIP.
            var spelt = string.Concat(words.Where(w => char.IsUpper(w[0])).Select(w => w.Length <= 4 && w.All(char.IsUpper) ? w : w[..1]));
            if (spelt.Length != initials.Length)
            {
                Add(party, spelt, "its initials", 4, NameTree.Style.Exact);
            }

            // "Saint Lucia Labour Party": SLP, with one letter for the country.
            if (CountryWords(words) is > 1 and var own && initials.Length == words.Length && words.Length - own >= 2)
            {
                Add(party, initials[0] + initials[own..], "its initials, with one letter for the country", 6, NameTree.Style.Exact);
            }

            // "United Thai Nation Party": UTN.
            if (initials.Length >= 4 && words[^1] == "Party")
            {
                Add(party, initials[..^1], "its initials without 'Party'", 5, NameTree.Style.Exact);
            }
        }
    }

    /// <summary>"Greens": a Green deputy.</summary>
    private void Singular(PartyResult party, string name)
    {
        if (name.EndsWith('s') && Adjectives.Contains(name[..^1]))
        {
            Add(party, name[..^1], "its adjective", 5);
        }
    }

    /// <summary>Whether a name made shorter is the whole name of another party, whose short names then are not this one's.</summary>
    private bool IsOfAnother(PartyResult party, string[] words) => string.Join(' ', words) is var name
        && parties.Any(p => p.Number != party.Number && p.OtherNames.Append(p.Party.Value).Any(n => IsSame(n, name)));

    private static string Initials(string name) =>
        string.Concat(name.Split([' ', '-', '–', '—', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0]))
            .Select(w => w[0]));

    private static bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    public static bool IsInitials(string text) =>
        text.Length is >= 2 and <= 14 && char.IsUpper(text[0]) && text.Count(char.IsUpper) >= 2
            && !text.Contains(' ', StringComparison.Ordinal) && text.Count(char.IsLower) <= 3;
}
