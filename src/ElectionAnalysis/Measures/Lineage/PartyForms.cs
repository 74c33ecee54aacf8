namespace ElectionAnalysis;

/// <summary>The forms of a party's name under which another document may list it.</summary>
internal static class PartyForms
{
    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal)
    {
        "the", "le", "la", "les", "l", "el", "los", "las", "os", "il", "i", "gli", "de", "het", "die", "der", "das",
    };

    /// <summary>"Party" and its sisters; other words such as Union or Alliance tell parties apart.</summary>
    private static readonly HashSet<string> PartyWords = new(StringComparer.Ordinal)
    {
        "party", "partido", "parti", "partei", "partai", "partito", "partij", "partia", "partiet", "parties", "strana", "puolue",
        "erakond", "partit", "партия", "партія", "κομμα",
    };

    private static readonly HashSet<string> Of = new(StringComparer.Ordinal)
    {
        "of", "for", "in", "de", "du", "des", "del", "di", "da", "do", "von", "för", "van", "av", "af", "the", "la", "le", "der", "den",
    };

    /// <summary>How strictly a form is the party's own.</summary>
    public enum Class
    {
        /// <summary>Written in the document.</summary>
        Literal,

        /// <summary>A written one without words that tell nothing.</summary>
        Core,

        /// <summary>Made of initials; only a written short name fits it.</summary>
        Initials,
    }

    /// <summary>A form of a name.</summary>
    /// <param name="Text">As it is compared.</param>
    /// <param name="Class">How it was made.</param>
    /// <param name="Written">As it stands in the document, or as it would.</param>
    /// <param name="Because">What the form is, to end a sentence with.</param>
    public sealed record Form(string Text, Class Class, string Written, string Because);

    public static IEnumerable<Form> All(PartyResult party, string? country)
    {
        var name = party.Party.Value;
        var all = new List<Form>(Named(name, country, "its name"));
        if (party.ShortName is { Length: > 1 } shorter)
        {
            all.Add(new(Words.Plain(shorter), Class.Literal, shorter, "its short name"));
        }

        foreach (var other in party.OtherNames.Where(o => o.Length is > 1 and < 200))
        {
            all.AddRange(Named(other, country, "a name that its document has for it"));
        }

        return all.Where(f => f.Text.Length > 0).DistinctBy(f => (f.Text, f.Class));
    }

    /// <summary>The forms of one written name.</summary>
    public static IEnumerable<Form> Named(string name, string? country, string because)
    {
        var bare = name;
        if (name.IndexOf('(', StringComparison.Ordinal) is > 1 and var open && name.IndexOf(')', open) is > 0 and var close)
        {
            var inside = name[(open + 1)..close].Trim();
            if (IsShort(inside) && IsShortOf(inside, name[..open]))
            {
                bare = name[..open].TrimEnd();
                yield return new(Words.Plain(inside), Class.Literal, inside, "its short name");
            }
            else if (name[..open].TrimEnd() is var first && IsShort(first)
                && (Tokens(inside).Any(PartyWords.Contains) || Initials(inside).Contains(first)))
            {
                // "SPD (Social Democratic Party)": the short name first.
                bare = first;
                foreach (var form in Named(inside, country, because))
                {
                    yield return form;
                }
            }
            else if (IsOfCountry(inside, country) || PartyWords.Contains(Words.Plain(inside)) || Words.Plain(inside) == "politicalparty")
            {
                bare = name[..open].TrimEnd();
            }

            // Any other word in brackets, such as a year or "Marxist", tells it from a party of that name.
        }

        yield return new(Words.Plain(bare), Class.Literal, bare, because);
        var tokens = Tokens(bare);
        var core = Core(tokens, country);
        if (core.Length > 0)
        {
            yield return new(string.Concat(core), Class.Core, string.Join(' ', core), $"{because}, but for the country, 'Party' or the plural");
        }

        foreach (var initials in Initials(bare))
        {
            yield return new(initials.ToLowerInvariant(), Class.Initials, initials, "its initials");
        }
    }

    /// <summary>The names that a joint list or a party of two names has: "CDU/CSU", "The Left / PDS".</summary>
    public static IReadOnlyList<string> Parts(string name)
    {
        var parts = name.Split(['/', '+', '|', '–', '—'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? [.. parts.Where(p => p.Length > 1)] : [];
    }

    /// <summary>"SPD", "D66", "NZF": written as initials are.</summary>
    public static bool IsShort(string text) => text.Length <= 12 && PartyNames.IsInitials(text);

    /// <summary>"Rally for Mali (RPM)" and "Law and Justice (PiS)", and not "State Labor (NSW)", which says where.</summary>
    private static bool IsShortOf(string text, string name) => text.Any(char.IsLower)
        || name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Any(w => char.ToUpperInvariant(w[0]) == text[0]);

    private static string[] Tokens(string name) =>
        [.. name.Split([' ', '\u00A0', '-', '–', '—', '/', ',', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Words.Plain).Where(w => w.Length > 0)];

    private static string[] Core(string[] tokens, string? country)
    {
        string[] Without(string[] from, int start, int count) => [.. from[..start], .. from[(start + count)..]];
        var core = tokens is [var article, _, ..] && Articles.Contains(article) ? tokens[1..] : tokens;
        var home = country is null ? [] : Tokens(country);
        for (var at = 0; home.Length > 0 && at + home.Length <= core.Length; at++)
        {
            if (core.AsSpan(at, home.Length).SequenceEqual(home))
            {
                var start = at;
                while (start > 0 && Of.Contains(core[start - 1]))
                {
                    start--;
                }

                core = Without(core, start, at + home.Length - start);
                break;
            }
        }

        // "United" is no adjective of the United Kingdom.
        if (core.Length == tokens.Length && core.Length > 1 && core[0] != home.FirstOrDefault() && PartyNames.IsOfCountry(core[0], country))
        {
            core = core[1..];
        }

        if (core.Length > 1 && PartyWords.Contains(core[^1]))
        {
            core = core[..^1];
        }
        else if (core.Length > 1 && PartyWords.Contains(core[0]) && !Of.Contains(core[1]))
        {
            core = core[1..];
        }

        return core.Length == 0 || Array.TrueForAll(core, w => PartyWords.Contains(w) || Of.Contains(w)) ? []
            : core[^1] is { Length: > 4 } last && last[^1] == 's' && last[^2] != 's' ? [.. core[..^1], last[..^1]] : core;
    }

    private static IEnumerable<string> Initials(string name)
    {
        var words = name.Split([' ', '\u00A0', '-', '–'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => char.IsLetterOrDigit(w[0])).ToList();
        if (words.Count < 2)
        {
            yield break;
        }

        var capital = string.Concat(words.Where(w => char.IsUpper(w[0])).Select(w => w[0]));
        var all = string.Concat(words.Select(w => w[0]));
        if (capital.Length > 1)
        {
            yield return capital;
        }

        if (all.Length > 2 && all.Length != capital.Length)
        {
            yield return all;
        }
    }

    private static bool IsOfCountry(string inside, string? country) => country is not null
        && (Words.Plain(inside) == Words.Plain(country)
            || (inside.Length > 0 && !inside.Contains(' ', StringComparison.Ordinal) && PartyNames.IsOfCountry(inside, country)));
}
