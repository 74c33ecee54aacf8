namespace ElectionAnalysis;

/// <content>Names that a text gives a party itself.</content>
internal sealed partial class PartyNames
{
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
            var isShort = !IsInitials(inside) && !IsLettersAndYear(inside);
            if (isShort && !(inside.Length is >= 2 and <= 5 && char.IsUpper(inside[0]) && inside.All(char.IsLetter)))
            {
                continue;
            }

            var from = Math.Max(0, at - 120);
            var before = text[from..at];
            var tokens = ProseLexer.Read(before);
            if (Ending(before, tokens) is { } subject)
            {
                // "Labour (Lab)": letters of the name in their order; two may be of its name in another language: "the Centre Party (Sp)".
                if (isShort && inside.Length > 2 && !IsAbbreviated(inside, subject.Text))
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

    /// <summary>"D66" of the Democrats 66, "J21": letters with the two digits of a year.</summary>
    private static bool IsLettersAndYear(string inside) => inside.Length is 3 or 4 && char.IsAsciiDigit(inside[^1])
        && char.IsAsciiDigit(inside[^2]) && inside[..^2].All(char.IsUpper);

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
}
