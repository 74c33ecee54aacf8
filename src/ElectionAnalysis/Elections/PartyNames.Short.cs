using System.Collections.Frozen;

namespace ElectionAnalysis;

/// <content>The shorter names that follow from a party's own and its leader's.</content>
internal sealed partial class PartyNames
{
    // Words of party names that say what it stands for and are many parties'.
    private static readonly FrozenSet<string> Political = new[]
    {
        "liberal", "conservative", "christian", "democratic", "democrats", "democrat", "socialist", "communist", "republican",
        "nationalist", "labour", "labor", "green", "greens", "radical", "reformist",
        "islamic", "muslim", "patriotic", "revolutionary", "federal", "free", "popular", "civic", "citizens", "citizen", "independent",
        "institutional", "constitutional", "agrarian", "center", "centre", "left", "right",
        "alternative", "rally", "force", "forces", "hope", "life", "liberty", "peace", "land", "home", "homeland", "voice", "power",
        "order", "truth", "southern", "northern", "eastern", "western", "african", "european", "working",
        "citizens'", "people's", "workers'", "voters'", "association", "society", "organisation", "organization", "council", "committee",
        "congress", "solidarity–people", "before", "profit", "voters", "direct", "conscience",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name has a word by which parties are called: "Labour", "Green List".</summary>
    public static bool SaysParty(string name) => name.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
        .Any(w => Adjectives.Contains(w) || Political.Contains(w) && w.Length > 4 || w.Equals("party", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// "Inkatha Freedom Party": Inkatha; "Spanish Socialist Workers' Party": Socialists; "Liberal–National Coalition": the
    /// Coalition.
    /// </summary>
    private void Telling(PartyResult party, string[] words)
    {
        foreach (var word in words.TakeWhile(w => !(w is "of" or "in" or "for")))
        {
            if (word.Length < 4 || !char.IsUpper(word[0]) || word.Contains('–', StringComparison.Ordinal))
            {
                continue;
            }

            if (!Common.Contains(word) && !Generic.Contains(word) && !Political.Contains(word)
                && !(country is { Length: > 3 } && Accents.Without(country) is { Length: > 3 } plain
                    && Accents.Without(word).StartsWith(plain[..4], StringComparison.OrdinalIgnoreCase)))
            {
                Add(party, word, "a word of its name", 8, NameTree.Style.Exact);
            }

            // "Independent Smallholders' Party": the Smallholders.
            if (word[^1] is '\'' or '’' && word[^2] == 's' && word.Length > 6 && !Common.Contains(word[..^1]) && !Political.Contains(word)
                && !Political.Contains(word[..^1]))
            {
                Add(party, word[..^1], "its adherents", 7, NameTree.Style.Exact);
            }

            var plural = word.EndsWith("ist", StringComparison.Ordinal) || word.EndsWith("crat", StringComparison.Ordinal)
                || word is "Liberal" or "Conservative" or "Republican" or "National" or "Radical"
                ? word + "s"
                : word.EndsWith("cratic", StringComparison.Ordinal) ? word[..^2] + "s" : null;
            if (plural is not null)
            {
                Add(party, plural, "its adherents", 7, NameTree.Style.Exact);
            }
        }

        // "Front for Democracy": the Front; "Our Coalition": the Coalition.
        var head = words[^1] is "Coalition" or "Alliance" or "Bloc" or "Bloque" or "League" or "Front" or "Movement" ? words[^1]
            : words[0] is "Bloc" ? words[0]
            : Array.FindIndex(words, w => w is "for" or "of") is > 0 and var of && words[of - 1] is "Front" or "Movement" or "Alliance"
                or "Union" or "Rally" or "Coalition" or "League" or "Convention" or "Congress" or "Pole" or "Pact" ? words[of - 1] : null;
        if (head is not null)
        {
            Add(party, head, "what it calls itself", 9, NameTree.Style.Exact);
        }

        // "Indian Union Muslim League": the Muslim League.
        if (words.Length > 2 && words[^1] is "League" or "Front" or "Congress" or "Movement" or "Union" or "Bloc"
            && char.IsUpper(words[^2][0]) && !Common.Contains(words[^2]) && !Generic.Contains(words[^2]) && !Adjectives.Contains(words[^2]))
        {
            Add(party, $"{words[^2]} {words[^1]}", "the end of its name", 9, NameTree.Style.Exact);
        }

        if (words[^1] is "coalition" or "alliance")
        {
            Add(party, "the " + words[^1], "what it calls itself", 9, NameTree.Style.Any);
        }

        if (words.Contains("Conservative"))
        {
            Add(party, "Tories", "its usual nickname", 6, NameTree.Style.Exact);
        }

        if (words is ["Republican", "Party"])
        {
            Add(party, "GOP", "its usual nickname", 6, NameTree.Style.Exact);
        }
    }

    /// <summary>
    /// "Labour Party": Labour; "Australian Labor Party": Labor; "Democratic Party": Democrats, Democratic; "Green Party": Greens.
    /// </summary>
    private void Short(PartyResult party, string[] words)
    {
        var from = words.Length > 1 ? CountryWords(words) : 0;
        from += words[from].Equals("the", StringComparison.OrdinalIgnoreCase) && words.Length > from + 1 ? 1 : 0;
        if (from > 0 && words.Length - from >= 1 && !(words.Length - from == 1 && Common.Contains(words[^1])))
        {
            Add(party, string.Join(' ', words[from..]), "its name without the country", 3);
        }

        // "Christian Democratic People's Party": the Christian Democrats.
        var democratic = Array.FindIndex(words, w => w is "Democratic");
        if (democratic > from && democratic < words.Length - 2 && words[democratic + 1] is not ("Labour" or "Labor")
            && words[democratic - 1] is "Christian" or "Social" or "Liberal" or "Free"
            or "Civic" or "National" or "New" or "Centre" or "Center")
        {
            Add(party, $"{words[democratic - 1]} Democrats", "its adherents", 7, NameTree.Style.Exact);
        }

        // "New Democratic": the New Democrats.
        if (words.Length - from == 2 && words[^1] == "Democratic")
        {
            Add(party, $"{words[^2]} Democrats", "the plural of its name", 4);
        }

        var to = Generic.Contains(words[^1]) && !words[..^1].Contains("of") ? words.Length - 1 : words.Length;
        if (to < words.Length && to - from is 1 or 2 or 3)
        {
            var core = words[from..to];
            var last = core[^1];
            if (core.Length > 1 || !Common.Contains(last)
                || last is "Democratic" or "National" or "Progress" or "Reform" or "Congress" or "Workers")
            {
                if (core.Length > 1 || last is not ("Democratic" or "National" or "Workers"))
                {
                    Add(party, string.Join(' ', core), "its name without 'Party'", 3);
                }

                var plural = last switch
                {
                    "Democratic" => "Democrats",
                    "Democrat" => "Democrats",
                    "National" => "Nationals",
                    _
                        when last.EndsWith('s') || last.EndsWith("ic", StringComparison.Ordinal)
                            || last.EndsWith("ey", StringComparison.Ordinal) => null,
                    _ => last + "s",
                };
                if (plural is not null)
                {
                    Add(party, string.Join(' ', [.. core[..^1], plural]), "the plural of its name", 4);
                }

                if (core is ["National"] && from > 0)
                {
                    Add(party, "National", "its name without 'Party'", 6, NameTree.Style.Exact);
                }

                if (last == "Democratic")
                {
                    Add(party, string.Join(' ', core), "its adjective", 5);
                    Add(party, string.Join(' ', [.. core[..^1], "Democrat"]), "its adjective", 5);
                }
            }
        }
        else if (words.Length - from == 2 && words[^1].EndsWith("rats", StringComparison.Ordinal))
        {
            Add(party, string.Join(' ', words[from..])[..^1], "its singular", 4);
            if (words[from] == "Liberal")
            {
                Add(party, "Lib Dems", "its usual short name", 4);
            }
        }

        // "Indian National Congress": Congress.
        if (words.Length >= 2 && words[^1] == "Congress")
        {
            Add(party, "Congress", "the last word of its name", CountryWords(words) == words.Length - 1
                && (party.Party.Value.EndsWith(words[^1], StringComparison.Ordinal) || party.Party.Value.Contains("Congress (",
                    StringComparison.Ordinal)) ? 7 : 6);
        }
    }

    /// <summary>How many words at the start of a name are the country's: two of "New Zealand Labour Party".</summary>
    private int CountryWords(string[] words)
    {
        var home = country?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return home.Length > 1 && words.Length > home.Length
            && Enumerable.Range(0, home.Length).All(w => char.IsUpper(home[w][0])
                && words[w].StartsWith(home[w][..Math.Min(4, home[w].Length)], StringComparison.OrdinalIgnoreCase))
            ? home.Length
            // "Australian" of Western Australia.
            : IsOfCountry(words[0]) || home.Length == 2 && words.Length > 1 && IsOfCountry(words[0], home[1]) ? 1 : 0;
    }

    /// <summary>"Australian" of Australia, "Welsh" of Wales.</summary>
    private bool IsOfCountry(string word) => IsOfCountry(word, country);

    /// <summary>Whether a word is a country's name or the adjective made of it.</summary>
    public static bool IsOfCountry(string word, string? country) =>
        country is { Length: > 3 } home
            && (word.StartsWith(home[..Math.Min(4, home.Length - 1)], StringComparison.OrdinalIgnoreCase)
                || (home, string.Concat(char.ToUpperInvariant(word[0]), word[1..]))
                    is ("Wales", "Welsh") or ("Spain", "Spanish") or ("Ireland" or "Northern Ireland", "Irish")
                    or ("France", "French") or ("Netherlands", "Dutch") or ("Poland", "Polish") or ("Denmark", "Danish")
                    or ("Finland", "Finnish") or ("Switzerland", "Swiss") or ("United Kingdom", "British")
                    or ("Philippines", "Filipino") or ("Thailand", "Thai") or ("Myanmar", "Burmese"));

    private static readonly FrozenSet<string> Particles = new[] { "van", "der", "den", "de", "von", "zu", "la", "las", "los", "del",
        "da", "dos", "do", "di", "al", "el", "bin", "ben", "ter", "ten" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private void Person(PartyResult party, string leader)
    {
        var name = leader.IndexOfAny(['(', ',', '/', '&']) is > 3 and var cut ? leader[..cut].TrimEnd() : leader;
        Add(party, name, "its leader", 2);
        var words = name.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
        {
            return;
        }

        // "Kim Jong-un", "Ma Ying-jeou": the family name stands first.
        if (words.Length == 2 && words[1].IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && hyphen + 1 < words[1].Length
            && char.IsLower(words[1][hyphen + 1]))
        {
            Add(party, words[0], "its leader's surname", 5);
            return;
        }

        if (words[^1].Length > 2 && words[^1] is not ("Jr." or "Jr" or "III" or "II"))
        {
            Add(party, words[^1], "its leader's surname", 5);

            // "Nouri al-Maliki": Maliki.
            if (words[^1].IndexOf('-', StringComparison.Ordinal) is (2 or 3) and var particle && char.IsLower(words[^1][0])
                && words[^1].Length > particle + 3 && char.IsUpper(words[^1][particle + 1]))
            {
                Add(party, words[^1][(particle + 1)..], "its leader's surname", 5);
            }
        }

        // "Alexander Van der Bellen": Van der Bellen.
        var from = words.Length - 1;
        while (from > 1 && Particles.Contains(words[from - 1]))
        {
            from--;
        }

        if (from < words.Length - 1)
        {
            Add(party, string.Join(' ', words[from..]), "its leader's surname", 5);
        }

        // "Lula", "Atiku": some are known by another of their names.
        foreach (var word in words[..^1].Where(w => w.Length > 3 && char.IsUpper(w[0])))
        {
            Add(party, word, "a part of its leader's name", word == words[0] ? 9 : 8, NameTree.Style.Exact);
        }

        if (words.Length >= 3)
        {
            Add(party, $"{words[^2]} {words[^1]}", "its leader's surname", 5);
            if (words.Length == 4 || words is [_, _, _] && !words[1].EndsWith('.'))
            {
                // "Carlos Alvarado" of Carlos Alvarado Quesada: by the first of two surnames.
                Add(party, $"{words[0]} {words[^2]}", "its leader", 5);
                Add(party, words[^2], "a part of its leader's name", 7);
                Add(party, $"{words[0]} {words[^1]}", "its leader", 5);
            }
        }
    }
}
