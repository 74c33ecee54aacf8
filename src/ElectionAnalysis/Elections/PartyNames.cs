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
            if (inside.Length is >= 2 and <= 12 && !string.Equals(inside, country, StringComparison.OrdinalIgnoreCase))
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
                }
            }
        }

        var words = bare.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
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
        Telling(party, words);
        var cut = Array.FindIndex(words,
            w => w is "of" or "for" or "in" or "du" or "de" or "des" or "del" or "di" or "da" or "do" or "von" or "för" or "van");
        if (cut >= 2 || (cut == 1 && !Common.Contains(words[0]) && !Generic.Contains(words[0])))
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

            // "United Thai Nation Party": UTN.
            if (initials.Length >= 4 && words[^1] == "Party")
            {
                Add(party, initials[..^1], "its initials without 'Party'", 5, NameTree.Style.Exact);
            }
        }
    }

    private static string Initials(string name) =>
        string.Concat(name.Split([' ', '-', '–', '—', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0]))
            .Select(w => w[0]));

    /// <summary>Learns the short names that a text gives in brackets, "Rally for Mali (RPM)", and who it says is ruling.</summary>
    public void Learn(string text)
    {
        for (var at = text.IndexOf('(', StringComparison.Ordinal); at > 0; at = text.IndexOf('(', at + 1))
        {
            LearnWithin(text, at);
            var length = text.AsSpan(at, Math.Min(24, text.Length - at)).IndexOfAny(')', ',', ';') - 1;
            if (length is < 2 or > 14)
            {
                continue;
            }

            var inside = text.Substring(at + 1, length).Trim();
            var isShort = !IsInitials(inside);
            if (isShort && !(inside.Length is >= 2 and <= 5 && char.IsUpper(inside[0]) && inside.All(char.IsLetter)))
            {
                continue;
            }

            var from = Math.Max(0, at - 120);
            var before = text[from..at];
            var tokens = ProseLexer.Read(before);
            if (Ending(before, tokens) is { } subject)
            {
                // "Citizens (Cs)", "Labour (Lab)": letters of the name in their order.
                if (isShort && !IsAbbreviated(inside, subject.Text))
                {
                    continue;
                }

                // An alliance is told from others by its name, which stays.
                Tree.Add(inside, subject with { Text = subject.Kind == SubjectKind.Alliance ? subject.Text : inside,
                    Because = $"the text calls {subject.Name} so" }, 0, NameTree.Style.Exact);
                // "The PCs": those of the PC.
                if (!isShort && inside.All(char.IsUpper) && Lexicon.Of(inside + "s") == Term.None)
                {
                    Tree.Add(inside + "s", subject with { Text = inside, Because = $"the text calls {subject.Name} so" }, 0,
                        NameTree.Style.Exact);
                }
            }
            else if (!isShort
                && Tree.Find(inside, ProseLexer.Read(inside), 0) is { Ambiguous: false, Entry.Subject: { Kind: SubjectKind.Party } known }
                && known.Party is { } party && NameBefore(before, tokens) is { } name)
            {
                Add(party, name, $"the text gives {inside} as its short name", 1);

                // "The Civic Democratic Party (ODS)": the Civic Democrats.
                var words = name.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
                if (words.Length is > 1 and <= 14 && !parties.Any(p => p.Number != party.Number && IsSame(p.Party.Value, name)))
                {
                    Short(party, words);
                    Telling(party, words);
                }
            }
        }
    }

    /// <summary>"Doria Medina (National Unity Front, UN)": the short name behind the full one, both in the bracket.</summary>
    private void LearnWithin(string text, int open)
    {
        var close = text.AsSpan(open, Math.Min(120, text.Length - open)).IndexOf(')');
        var comma = close < 0 ? -1 : text.AsSpan(open, close).LastIndexOfAny(',', ';');
        if (comma < 4 || text.Substring(open + comma + 1, close - comma - 1).Trim() is not { Length: >= 2 and <= 14 } inside
            || !IsInitials(inside))
        {
            return;
        }

        var full = text.Substring(open + 1, comma - 1).Trim();
        if (Tree.Find(full, ProseLexer.Read(full), 0) is { Ambiguous: false, Entry.Subject: { Kind: SubjectKind.Party } subject } found
            && found.Last == ProseLexer.Read(full).Count - 1)
        {
            Tree.Add(inside, subject with { Text = inside, Because = $"the text calls {subject.Name} so" }, 0, NameTree.Style.Exact);
        }
    }

    private static bool IsAbbreviated(string letters, string name)
    {
        var at = 0;
        foreach (var letter in letters)
        {
            var next = name.AsSpan(at).IndexOf([letter], StringComparison.OrdinalIgnoreCase);
            if (next < 0 || at == 0 && next > 0)
            {
                return false;
            }

            at += next + 1;
        }

        return true;
    }

    private static bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>The party whose name ends a text.</summary>
    private ClaimSubject? Ending(string text, List<Token> tokens)
    {
        for (var i = Math.Max(0, tokens.Count - 14); i < tokens.Count; i++)
        {
            if (Tree.Find(text, tokens, i) is { Ambiguous: false } found && found.Last == tokens.Count - 1)
            {
                return found.Entry.Subject;
            }
        }

        return null;
    }

    private static string? NameBefore(string text, List<Token> tokens)
    {
        var start = tokens.Count;
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            var word = text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start);
            if (char.IsUpper(word[0]) && word is not ("The" or "In" or "A"))
            {
                start = i;
            }
            else if (!(word is "of" or "for" or "the" or "and" or "de" or "la" or "du" or "-" or "in" or "s" or "'s" or "’s"))
            {
                break;
            }
        }

        // "The Communists (KSČM)".
        var isPlural = tokens.Count - start == 1 && start > 0 && text[tokens[start].End - 1] == 's'
            && text.AsSpan(tokens[start - 1].Start, tokens[start - 1].End - tokens[start - 1].Start) is "the" or "The";
        return tokens.Count - start >= 2 || isPlural ? text[tokens[start].Start..].Trim() : null;
    }

    /// <summary>Learns who is meant by the ruling party and the like, where the text says so once and not of two.</summary>
    public void LearnRole(string role, PartyResult party, NameTree.Style style = NameTree.Style.Any) =>
        Tree.Add(role, ClaimSubject.Of(party, role, $"the document calls {party.Party.Value} so"), 3, style);

    /// <summary>Learns who held the office before for a party: its result then was the party's, one of this election is not.</summary>
    public void LearnHolder(string name, PartyResult party) =>
        Tree.Add(name, ClaimSubject.Unresolved(name, HeldOffice) with { Party = party }, 3, NameTree.Style.Exact);

    /// <summary>Why somebody's result at the election before is a party's.</summary>
    public const string HeldOffice = "the infobox has who held the office before, and for which party";

    /// <summary>Learns a name that only a number tells whose it is.</summary>
    public void LearnName(string name, PartyResult party) =>
        Add(party, name, "the text gives it a number that the infobox has of this party", 6,
            IsInitials(name) ? NameTree.Style.Exact : NameTree.Style.Name);

    public static bool IsInitials(string text) =>
        text.Length is >= 2 and <= 14 && char.IsUpper(text[0]) && text.Count(char.IsUpper) >= 2
            && !text.Contains(' ', StringComparison.Ordinal) && text.Count(char.IsLower) <= 3;
}
