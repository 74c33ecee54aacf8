namespace ElectionAnalysis;

/// <summary>The parties of an election under all their names, to tell what an answer names.</summary>
internal sealed class KnownNames(Election election)
{
    private readonly Lazy<PartyNames> names = new(() =>
        new(election.Parties, election.Country?.Value, election.Kind == ElectionKind.Referendum));

    /// <summary>Whether a text is one of some names, case, accents, punctuation and an article aside.</summary>
    public static bool Takes(IEnumerable<string> right, string text) =>
        Bare(text) is { Length: > 0 } given && right.Any(r => Bare(r) == given);

    /// <summary>Whether a text is a short name of one of some parties, and of no other.</summary>
    public bool MeansOneOf(IReadOnlyList<string> right, string text) =>
        Named(text) is { } named && !IsPerson(named) && right.Contains(named.Party!.Party.Value, StringComparer.Ordinal);

    /// <summary>What a wrong answer is, without saying which would be right; null where nobody can tell.</summary>
    public string? Reason(IReadOnlyList<string> right, string text)
    {
        var listed = election.Parties.Select(p => p.Party.Value).Distinct(StringComparer.Ordinal).ToList();
        var (plain, given) = (Bare(text), " " + Spaced(text) + " ");
        if (plain.Length == 0)
        {
            return "There is no name in that.";
        }

        if (listed.Count(p => given.Contains(" " + Spaced(p) + " ", StringComparison.Ordinal)) > 1)
        {
            return "Several parties are in that. One is asked; write only that one.";
        }

        if (election.Parties.Any(p => p.Leader is { } leader && Bare(leader.Value) == plain)
            || (Named(text) is { } person && IsPerson(person)))
        {
            return "That is a person. The party is asked; write its name.";
        }

        if ((listed.Find(p => Bare(p) == plain) ?? Named(text)?.Party?.Party.Value) is { } other)
        {
            return PartyNames.IsIndependents(other) ? "Independents are a group and no party. A party is asked."
                : $"'{other}' is one of the parties of {election.ShortName}, but not the one asked for.";
        }

        var inside = listed.FindAll(p => given.Contains(" " + Spaced(p) + " ", StringComparison.Ordinal));
        if (inside.Count == 1)
        {
            return right.Contains(inside[0], StringComparer.Ordinal) ? "The right name is in that. Write the name and nothing else."
                : $"'{inside[0]}' is one of the parties of {election.ShortName}, but not the one asked for.";
        }

        // The same words for the right party as for another, so that nothing is given away.
        return listed.Exists(p => Slip(plain, Bare(p))) ? "That is nearly a name of the table. Compare it letter by letter, or copy it from there."
            : listed.Exists(p => plain.Length >= 3 && Bare(p).Contains(plain, StringComparison.Ordinal))
                ? "That is a part of a name of the table. Write the name in full, or copy it from there."
            : $"{election.ShortName} lists no party of that name. Copy the name from the table.";
    }

    private static bool IsPerson(ClaimSubject subject) => subject.Because.Contains("leader", StringComparison.Ordinal);

    private static string Bare(string name)
    {
        var plain = Words.Plain(name);
        return plain.StartsWith("the", StringComparison.Ordinal) && plain.Length > 6 ? plain[3..] : plain;
    }

    private static string Spaced(string name) => string.Join(' ', name.Split([' ', '\u00A0', ',', ';', '.', '&', '/', '+'],
        StringSplitOptions.RemoveEmptyEntries).Select(Words.Plain));

    /// <summary>One letter in six may be wrong.</summary>
    private static bool Slip(string given, string name) => NearestNames.Distance(given, name) <= Math.Max(1, name.Length / 6);

    private ClaimSubject? Named(string text)
    {
        if (text.Length > 200)
        {
            return null;
        }

        var tokens = ProseLexer.Read(text);
        return names.Value.Tree.Find(text, tokens, 0) is { Ambiguous: false } found && found.Last == tokens.Count - 1
            && found.Entry.Subject is { Party: not null } subject ? subject : null;
    }
}
