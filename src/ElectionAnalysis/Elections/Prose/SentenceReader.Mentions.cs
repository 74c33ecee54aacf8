namespace ElectionAnalysis;

/// <content>Who is named, by a name, a pronoun, a role, or a name that the infobox does not have.</content>
internal sealed partial class SentenceReader
{
    private const Term Doing = Term.Win | Term.Gain | Term.Lose | Term.Hold | Term.Reach | Term.Field | Term.Defeat;

    private void FindMentions()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Number) || tokens[i].IsPercent)
            {
                continue;
            }

            if (context.Names.Tree.Find(text, tokens, i) is { } found && !(tokens[i].IsNumber && found.Last == i)
                && !IsWithinLongerName(i, found))
            {
                // "Labour-led coalition", "Labour and its allies": more than the party.
                var subject = found.Ambiguous
                    ? ClaimSubject.Unresolved(Text(i, found.Last), "more than one party of the document has this name")
                    : found.Entry.Subject.Kind == SubjectKind.Alliance
                        ? found.Entry.Subject
                        : found.Entry.Subject with { Text = Text(i, found.Last) };
                if (subject.Kind == SubjectKind.Party && IsMark(found.Last + 1, 's') && HasAlliance(found.Last + 2)
                    && !IsAllianceItself(subject, found.Last + 2))
                {
                    subject = ClaimSubject.Unresolved(Text(i, found.Last + 2), "more than the party") with { Party = subject.Party };
                }

                if (subject.Kind == SubjectKind.Party
                    && ((IsMark(found.Last + 1, '-') && Is(found.Last + 2, "led"))
                        || (Is(found.Last + 1, "and")
                            && (Is(found.Last + 2, "its") || Is(found.Last + 2, "his") || Is(found.Last + 2, "her"))
                            && Is(found.Last + 3, Term.Group))))
                {
                    subject = ClaimSubject.Unresolved(Text(i, found.Last + 2),
                        "a coalition that the infobox does not list") with { Party = subject.Party };
                }

                // "whose coalition with the Greens had 47 seats".
                var with = Is(i - 1, Term.Article) ? i - 2 : i - 1;
                if (subject.Kind == SubjectKind.Party && Is(with, "with") && W(with - 1) is "coalition" or "alliance" or "government"
                    && Is(found.Last + 1, Term.Hold | Term.Win | Term.Reach))
                {
                    subject = ClaimSubject.Unresolved(Text(with - 1, found.Last), "more than the party") with { Party = subject.Party };
                }

                // "Gabriel Boric (Apruebo Dignidad)": the name in brackets is the same one.
                if (IsMark(i - 1, '(') && IsMark(found.Last + 1, ')') && i > 1 && tokens[i - 2].Mention is > 0 and var outer
                    && mentions[outer - 1].Subject is { Kind: SubjectKind.Party } named && subject.Kind != SubjectKind.Party)
                {
                    subject = named;
                }

                var last = subject.Kind == SubjectKind.Unresolved && Is(found.Last + 1, "and") && Is(found.Last + 3, Term.Group)
                    ? found.Last + 3
                    : found.Last;
                Mention(i, last, subject);
                i = last;
            }
            else if (Is(i, "write") && IsMark(i + 1, '-') && W(i + 2) is "ins" or "in" && context.Election.Kind != ElectionKind.Referendum
                && tokens[i + 2].Start == tokens[i + 1].End && (IsMark(i + 3, ':') || Is(i + 3, Doing) || IsNumber(i + 3)
                    || Is(i + 3, Term.Candidate) && (IsMark(i + 4, ':') || Is(i + 4, Doing))))
            {
                Mention(i, i + 2, ClaimSubject.Unresolved(Text(i, i + 2), "the text does not say who they are"));
                i += 2;
            }
            else if (Pronoun(i) is { } pronoun)
            {
                i = pronoun;
            }
            else if (i > 0 && tokens[i - 1].Mention is > 0 and var said && mentions[said - 1] is { IsPronoun: false, Subject.Kind:
                SubjectKind.Party or SubjectKind.Alliance } && W(i) is "alliance" or "coalition" or "list" or "party" or "bloc" or "front"
                && !IsCapital(i))
            {
                // "the Social and Democratic Power alliance won": what the name before it is.
            }
            else if (tokens[i].Is(Term.Group) && (!IsCapital(i) || i == 0) && !(Is(i, "government") && !Is(i - 1, Term.Article))
                && !(Is(i - 1, "in") && W(i) is "opposition" or "coalition" or "alliance")
                && !IsMark(i + 1, 's')
                && (Is(i + 1, Doing) || Is(i + 2, Doing) || IsNumber(i + 1)
                    || i == 0 && W(1) is "formed" or "were" or "remained" or "became" || Is(i - 1, "to") || Is(i - 2, "to")
                    || Is(i - 1, "by") || Is(i - 2, "by") || Is(i - 1, "for") || Is(i - 2, "for") || (W(i) is "allies" or "partners")
                    || (Is(i + 1, "with") && IsNumber(i + 2) && !FormedBefore().IsMatch(text.AsSpan(0, tokens[i].Start)))))
            {
                Mention(i, i,
                    ClaimSubject.Unresolved(Text(Math.Max(0, Is(i - 1, Term.Article) ? i - 1 : i), i),
                        "the text does not say who they are"));
            }
            else if (Persuasion(i) is { } persuasion)
            {
                Mention(i, i, persuasion);
            }
            else if (Unknown(i) is { } end)
            {
                // "The Finns Party, also known at the time as the True Finns, won": one under two names.
                if (KnownAs(i) is { } alias)
                {
                    Mention(i, end, alias with { Text = Text(i, end) });
                    i = end;
                    continue;
                }

                // "Sánchez's PSOE": the party of the leader.
                var leader = IsMark(i - 1, 's') && i > 1 && tokens[i - 2].Mention > 0 ? mentions[tokens[i - 2].Mention - 1] : null;
                if (leader is { Subject: { Kind: SubjectKind.Party, Party: { } party } }
                    && leader.Subject.Because.Contains("leader", StringComparison.Ordinal))
                {
                    context.Names.LearnName(Text(i, end), party);
                    Mention(i, end, ClaimSubject.Of(party, Text(i, end), $"{leader.Subject.Text} leads it"));
                }
                else
                {
                    Mention(i, end, ClaimSubject.Unresolved(Text(i, end), "no party of the infobox has this name"));
                }

                i = end;
            }
        }
    }

    /// <summary>"Wildrose formed the official opposition with 21": what somebody became is nobody else.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"\b(form(ed|s|ing)?|bec[ao]m(e|ing)|remain(ed|s|ing)?) (the |an? )?(new |main |largest |official |principal )*$", Words)]
    private static partial System.Text.RegularExpressions.Regex FormedBefore();

    /// <summary>Whose other name stands here: of the one before the comma of ", also known as".</summary>
    private ClaimSubject? KnownAs(int i)
    {
        const int Longest = 8;
        var k = Is(i - 1, Term.Article) ? i - 2 : i - 1;
        if (!Is(k, "as") || mentions is not [.., { IsPronoun: false, Subject.Kind: SubjectKind.Party } named]
            || !IsMark(named.Last + 1, ',') || k - named.Last > Longest)
        {
            return null;
        }

        return Enumerable.Range(named.Last + 2, Math.Max(0, k - named.Last - 2)).Any(n => W(n) is "known" or "called" or "referred")
            ? named.Subject : null;
    }

    private const string PersuasionIsOfNobody = "the text does not say which party is meant";

    /// <summary>"the liberals, who got 8.64%": those of a persuasion, which may be one party's word or nobody's of the infobox.</summary>
    private ClaimSubject? Persuasion(int i)
    {
        if (!Is(i - 1, "the") || IsCapital(i) || W(i) is not ("liberals" or "conservatives" or "socialists" or "communists"
            or "nationalists"
            or "greens" or "radicals" or "islamists" or "centrists" or "agrarians" or "populists" or "separatists" or "unionists"
            or "republicans" or "monarchists" or "democrats" or "libertarians" or "reformists")
            || !(Is(i + 1, Doing | Term.Be) || IsMark(i + 1, ',')
                && (W(i + 2) is "who" or "which" or "with" or "on" or "at" || IsNumber(i + 2)
                || Is(i + 2, Doing)) || W(i + 1) is "with" or "on" && IsNumber(i + 2)))
        {
            return null;
        }

        var name = char.ToUpperInvariant(text[tokens[i].Start]) + Text(i, i)[1..];
        return context.Names.Tree.Find(name, ProseLexer.Read(name), 0)
            is { Ambiguous: false, Entry.Subject: { Kind: SubjectKind.Party } known }
            ? known with { Text = Text(i, i) }
            : ClaimSubject.Unresolved(Text(i - 1, i), PersuasionIsOfNobody);
    }

    /// <summary>"Temaru's alliance", where he leads the Union for Democracy: the list of the infobox itself.</summary>
    private bool IsAllianceItself(ClaimSubject subject, int at) => W(at) is "alliance" or "coalition" or "bloc" or "front" or "list"
        && subject.Because.Contains("leader", StringComparison.Ordinal) && subject.Party is { Alliance: null } party
        && party.Party.Value.Split(' ', '-', '–', '/').Any(w => w is "Union" or "Alliance" or "Coalition" or "Bloc" or "Front" or "List"
            or "Pact" or "Concertación" or "Together" or "United" or "Unity" or "Rally" or "Federation");

    /// <summary>"Deuba's five-party alliance", "the PT's federation".</summary>
    private bool HasAlliance(int at)
    {
        for (var k = at; k < at + 4 && k < tokens.Count; k++)
        {
            if (W(k) is "federation" or "coalition" or "alliance" or "bloc" or "camp" or "allies")
            {
                return true;
            }

            if (tokens[k].Is(Doing | Term.Be) || IsCapital(k) || tokens[k].Mark is ',' or '(')
            {
                return false;
            }
        }

        return false;
    }

    private string Text(int first, int last) => text[tokens[first].Start..tokens[Math.Min(last, tokens.Count - 1)].End];

    private void Mention(int first, int last, ClaimSubject subject, bool pronoun = false)
    {
        mentions.Add(new(first, last, subject) { IsPronoun = pronoun });
        for (var i = first; i <= last; i++)
        {
            tokens[i] = tokens[i] with { Mention = mentions.Count };
        }
    }

    /// <summary>"Democratic" in "Democratic Republic", "National" in "National Assembly", "Change" at the start of a sentence.</summary>
    private bool IsWithinLongerName(int i, (NameTree.Entry Entry, bool Ambiguous, int Last) found)
    {
        // "The Radical Party of the Left" is not the Left.
        var of = Is(i - 1, Term.Article) ? i - 2 : i - 1;
        if (found.Last == i && of > 0 && Is(of, "of") && W(of - 1) is "Party" or "Movement" or "Front" or "Alliance" or "Union" or "League"
            or "Bloc" or "Coalition" or "Rally" or "List" or "Pact")
        {
            return true;
        }

        if (found.Entry.Priority < 3)
        {
            return false;
        }

        var next = found.Last + 1;
        var derived = found.Entry.Priority >= 5 && found.Entry.Subject.Because.Contains("adjective", StringComparison.Ordinal);
        if (derived)
        {
            return !(Is(next, "Party") || Is(next, Term.Candidate) || Is(next, Term.Member) || Is(next, Term.Seat) || Is(next, Term.Vote));
        }

        // "Giorgos Charalambous" is not Giorgos Lillikas.
        if (found.Entry.Subject.Because == "a part of its leader's name" && next < tokens.Count && tokens[next].Kind == TokenKind.Word
            && IsCapital(next) && tokens[next].Start - tokens[found.Last].End <= 1 && tokens[next].Terms == Term.None
            && context.Names.Tree.Find(text, tokens, next) is null)
        {
            return true;
        }

        // "Lee Han-dong" is not Lee Hoi-chang.
        if (found.Entry.Subject.Because == "its leader's surname" && IsCapital(next) && IsMark(next + 1, '-') && next + 2 < tokens.Count
            && tokens[next + 1].Start == tokens[next].End && tokens[next + 2].Start == tokens[next + 1].End && !IsCapital(next + 2)
            && !IsJoiner(next + 2)
            && found.Entry.Subject.Party?.Leader?.Value.Contains(Text(next, next), StringComparison.Ordinal) == false)
        {
            return true;
        }

        if (found.Last == i && IsOfNamesake(i, found.Entry))
        {
            return true;
        }

        // "Basotho Batho Democratic Party", where several parties are Basotho.
        if (found.Ambiguous && IsCapital(next) && tokens[next] is { Kind: TokenKind.Word }
            && tokens[next].Start - tokens[found.Last].End <= 1
            && context.Names.Tree.Find(text, tokens, next) is null)
        {
            return true;
        }

        // "The Rodrigues Movement" is not "the Movement".
        if (found.Entry.Subject.Because == "what it calls itself" && i > 1 && tokens[i - 1].Kind == TokenKind.Word
            && IsCapital(i - 1) && tokens[i].Start - tokens[i - 1].End <= 1 && !Is(i - 1, Term.Article))
        {
            return true;
        }

        // "The National Alliance" is not National, "the Rodrigues Movement" not the Rodrigues People's Organisation.
        if (found.Last == i && found.Entry.Style == NameTree.Style.Exact && next < tokens.Count && IsCapital(next)
            && tokens[next].Start - tokens[i].End <= 1 && W(next) is "Alliance" or "Bloc" or "Front" or "Movement" or "Union" or "League"
                or "Coalition" or "List" or "Rally" or "Forum" or "Pact")
        {
            return true;
        }

        // Another capitalised word before or after it makes it a part of some other name.
        var after = next < tokens.Count && tokens[next].Kind == TokenKind.Word && IsCapital(next) && !Is(next, "Party")
            && tokens[next].Start - tokens[found.Last].End <= 1 && !Is(next, Term.Candidate | Term.Member)
            && context.Names.Tree.Find(text, tokens, next) is null;
        var before = i > 0 && tokens[i - 1].Kind == TokenKind.Word && IsCapital(i - 1) && i - 1 > 0
            && tokens[i].Start - tokens[i - 1].End <= 1 && found.Entry.Style == NameTree.Style.Name
            && !found.Entry.Subject.Because.Contains("leader", StringComparison.Ordinal) && tokens[i - 1].Mention == 0
            && W(i - 1) is not ("The" or "But" or "While" or "In" or "For" or "President" or "And");
        return (after && found.Entry.Style == NameTree.Style.Name
            && !found.Entry.Subject.Because.Contains("leader", StringComparison.Ordinal)) || before;
    }
}
