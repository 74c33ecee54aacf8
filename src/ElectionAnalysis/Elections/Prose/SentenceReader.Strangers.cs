namespace ElectionAnalysis;

/// <content>Somebody who shares a name with a leader of the infobox, and whom only the rest of the text shows to be somebody.</content>
internal sealed partial class SentenceReader
{
    /// <summary>
    /// "Namal Rajapaksa", where the infobox has Mahinda Rajapaksa: a surname behind another name that is no title, no place and no day.
    /// </summary>
    private bool IsOfNamesake(int i, NameTree.Entry entry)
    {
        if (entry.Subject.Because != "its leader's surname" || !IsGivenName(i - 1))
        {
            return false;
        }

        var first = i - 1;
        while (first > 0 && IsGivenName(first - 1))
        {
            first--;
        }

        // "Nana Addo Dankwa Akufo-Addo" is Nana Akufo-Addo.
        if (entry.Subject.Party?.Leader is { } leader && leader.Value.AsSpan().Contains(W(first), StringComparison.Ordinal))
        {
            return false;
        }

        // "In Colombo Sirisena took 55%": a place, or the word that opens the sentence.
        return (first > 0 || context.IsProper(Text(0, 0))) && !(W(first - 1) is "in" or "In" or "at" or "At" or "near" or "across" or "outside"
            or "on" or "On" or "after" or "since" or "from" or "From" or "of" && !IsCapital(i - 2));

        bool IsGivenName(int k) => k >= 0 && IsCapital(k) && tokens[k] is { Kind: TokenKind.Word, Mention: 0, Terms: Term.None }
            && tokens[k + 1].Start - tokens[k].End <= 1 && !IsTitle(k) && !IsOfficeTitle(k) && !IsCountry(k)
            && W(k) is [_, _, _, ..] and not [.., 'd', 'a', 'y'];
    }

    private bool IsOfficeTitle(int k) => W(k) is "President" or "Vice" or "Premier" or "Chancellor" or "Prime" or "Minister" or "General"
        or "Colonel" or "Captain" or "Major" or "Admiral" or "Marshal" or "Governor" or "Mayor" or "Speaker" or "King" or "Queen" or "Prince"
        or "Princess" or "Justice" or "Judge" or "Leader" or "Deputy" or "Chief" or "Secretary" or "Foreign" or "Finance" or "Defence"
        or "Interior" or "Opposition" or "Candidate" or "Congressman" or "Congresswoman" or "Representative" or "Ambassador" or "Chairman"
        or "Sheikh" or "Imam" or "Bishop" or "Archbishop" or "Father" or "Brother" or "Sister" or "Comrade" or "Former" or "Incumbent"
        or "Both" or "When" or "Then" or "While" or "Only" or "Even" or "Neither" or "Where" or "What" or "That" or "This" or "How" or "Why"
        or "Although" or "Though" or "Because" or "Against" or "Without" or "Under" or "Also" or "Nor" or "Yet" or "Whereas" or "Once"
        or "Eventually" or "However" or "Meanwhile" or "Later" or "Afterwards" or "Nevertheless" or "Together";

    /// <summary>"the list To Tatou Ai'a": whatever the words mean, they are its name.</summary>
    private bool IsBehindKindOfParty(int i) => i > 1 && W(i - 1) is "list" or "party" or "movement" or "alliance" or "coalition"
        && Is(i - 2, Term.Article) && IsCapital(i);

    /// <summary>"Véliz (12,995)", "People's Congress: 5,021", "Arrate closed the list": a name by what is behind it.</summary>
    private bool IsNamedByNumber(int first, int last)
    {
        var next = last + 1;
        if (IsMark(next, '(') && IsNumber(next + 1) && tokens[next + 1] is { IsPercent: false, Number: >= 1000 }
            && next + 2 < tokens.Count && tokens[next + 2].Mark is ')' or ';' or ',')
        {
            return last > first || context.IsProper(Text(first, last));
        }

        if (IsMark(next, ':') && IsNumber(next + 1))
        {
            return last > first && (first == 0 || first == 1 && tokens[0].Mark is '*' or '-' or '•');
        }

        return first == 0 && last == 0 && context.IsProper(Text(0, 0)) && W(next) is [_, _, .., 'e', 'd']
            || IsMark(next, ',') && context.IsProper(Text(last, last)) && IsNumberBehindAside(next);
    }

    /// <summary>", no relation of the president, 15,726": an aside without a verb of its own, and a number behind it.</summary>
    private bool IsNumberBehindAside(int comma)
    {
        for (var k = comma + 1; k < tokens.Count && k < comma + LongestAside; k++)
        {
            if (IsMark(k, ','))
            {
                return k > comma + 1 && IsNumber(k + 1) && (tokens[k + 1].IsPercent || tokens[k + 1].Number >= 1000)
                    && OpensAside(comma + 1);
            }

            if (tokens[k].IsNumber || tokens[k].Mark is not ('\0' or 's' or '-') || Is(k, Term.Hold | Term.Conjunction))
            {
                return false;
            }
        }

        return false;
    }
}
