namespace ElectionAnalysis;

/// <content>What is said of every constituency, and what is carried.</content>
internal sealed partial class SentenceReader
{
    /// <summary>
    /// "She was ahead in thirteen of the seventeen provinces. Moon won the other four", "A carried the provinces of Limón and Puntarenas,
    /// and its rival the other five": those that are left.
    /// </summary>
    private bool OtherStates(int i, Phrase phrase)
    {
        if (phrase.Unit != Term.None && !phrase.Is(Term.State) || !(W(i - 1) is "other" or "remaining") || !Is(i - 2, "the")
            || !(i + 1 >= tokens.Count || tokens[i + 1].Mark != '\0' || phrase.Is(Term.State) || IsTerritory(i)))
        {
            return false;
        }

        // "A came first in 16 of the 24 departments and B in the other eight".
        if (Last is { Kind: ClaimKind.StatesCarried } && StatesLeft() == (int)tokens[i].Number && Is(i - 3, "in")
            && SubjectOf(i - 2) is { Kind: SubjectKind.Party } rest && !rest.Same(Last.Subject))
        {
            return AddPlain(ClaimKind.StatesCarried, rest, i);
        }

        var carried = Last is null && memory.StatesLeft == tokens[i].Number && Is(Before(i - 1), Term.Win)
            || Enumerable.Range(0, i).Any(k => W(k) is "carried" or "won" or "took" && Is(k + 1, "the")
                && Enumerable.Range(k + 2, 4).Any(n => n < i && Is(n, Term.State) && Is(n + 1, "of") && IsCapital(n + 2)));
        return carried && context.Election.Kind is ElectionKind.Presidential or ElectionKind.Referendum
            && SubjectOf(i - 2) is { Kind: SubjectKind.Party } subject && AddPlain(ClaimKind.StatesCarried, subject, i);
    }

    /// <summary>The whole that the last number of states was a part of, less that part.</summary>
    private int? StatesLeft() => Last is { Value.Number: { } part } last
        && tokens.FindIndex(t => t.IsNumber && sentence.Text[t.Start..t.End] == last.Source.Text) is >= 0 and var at
        && PhraseAfter(at).Whole is > 0 and var whole ? (int)(tokens[whole].Number - part) : null;

    /// <summary>"Each constituency returning two or three members": of every one of many.</summary>
    private bool OfEveryArea(int i)
    {
        for (var k = ClauseStart(i); k < i; k++)
        {
            // "of which 140 returned one member, four returned two".
            if (W(k) is "returned" or "return" or "elected" or "elect" && k == Before(i) && IsNumber(k - 1))
            {
                return true;
            }

            if (W(k) is "each" or "every" or "per" && (IsArea(k + 1) || IsArea(k + 2)) && (Is(k - 1, Term.Preposition) || k == 0
                || tokens[k - 1].Mark != '\0' || Is(k - 1, Term.Conjunction)) || IsArea(k) && Is(k + 1, "each")
                // "The six regions of the Council, each returning six members".
                || Is(k, "each") && W(k + 1) is "returning" or "electing" or "sending" or "choosing" && k + 2 == i
                    && Enumerable.Range(ClauseStart(i), k - ClauseStart(i)).Any(IsArea))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"1.4 million viewers", "99 constituencies" beside seats of lists: things that are neither votes nor seats.</summary>
    private bool CountsAnythingElse(int i) => Is(i + 1, Term.Thing) && !(context.SeatsAreConstituencies && IsArea(i + 1))
        || i + 1 < tokens.Count && tokens[i + 1] is { Kind: TokenKind.Word, Mention: 0, Terms: Term.None } && !IsCapital(i + 1)
            && W(i + 1) is [_, _, _, _, .., 's'] and not ("versus" or "across" or "perhaps" or "always" or "besides" or "towards" or "times"
                or "supporters" or "preferences" or "suffrages" or "adherents" or "names" or "ones" or "delegates");

    private bool IsArea(int k) => W(k) is "constituency" or "constituencies" or "district" or "districts" or "state" or "states"
        or "province" or "provinces" or "region" or "regions" or "department" or "departments" or "county" or "counties" or "canton"
        or "cantons" or "electorate" or "electorates" or "island" or "islands" or "territory" or "territories" or "municipality"
        or "prefecture" or "governorate" or "parish" or "circumscription";

    /// <summary>"Six departments were carried by A".</summary>
    private bool IsCarriedBy(int end) => context.Election.Kind == ElectionKind.Presidential && Is(end + 1, Term.Be)
        && W(end + 2) is "carried" or "won" or "taken" && Is(end + 3, "by");

    private bool CountsGroups(int i) =>
        W(i + 1) is "parties" or "allies" or "partners" or "groups" or "lists" or "alliances" or "coalitions" or "blocs";

    /// <summary>"24 of the country's 32 departments", "all 15 regions": what one carries where persons or answers are elected.</summary>
    private bool IsTerritory(int i)
    {
        if (!(context.Election.Kind is ElectionKind.Presidential or ElectionKind.Referendum))
        {
            return false;
        }

        for (var k = i + 1; k < tokens.Count && k < i + 8; k++)
        {
            if (W(k) is "regions" or "districts" or "departments" or "provinces" or "states" or "counties" or "cantons" or "prefectures"
                or "governorates" or "parishes" or "oblasts" or "entities" or "constituencies" || Is(k, "areas") && Is(k - 1, "council"))
            {
                return true;
            }

            if (!(Is(k, Term.Article) || tokens[k].Mark is 's' || IsNumber(k) || W(k) is "of" or "country" or "nation" or "council"
                or "electoral" or "administrative" or "federal" or "multi" or "member" or "single" || IsMark(k, '-')))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Quebec sent 35 Liberal members to Ottawa": so many of a place.</summary>
    private bool IsSentByPlace(int i) => Is(Before(i), "sent") && Before(i) is > 0 and var verb && IsCapital(verb - 1)
        && tokens[verb - 1] is { Kind: TokenKind.Word, Mention: 0, Terms: Term.None } && !IsCountry(verb - 1);

    /// <summary>"whose 32.1 per cent there was below it": no "there was" of what exists.</summary>
    private bool IsOfWhom(int i) => W(i - 1) is "whose" or "its" or "their" or "his" or "her" || IsMark(i - 1, 's');
}
