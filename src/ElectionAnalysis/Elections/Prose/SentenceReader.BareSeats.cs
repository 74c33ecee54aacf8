namespace ElectionAnalysis;

/// <content>Seats without the word: in a list, behind a verb, as many as before.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"* VVD 10 (12)" under "Seats by list, with those of 2019 in brackets:".</summary>
    private bool ListedSeats(int i)
    {
        var name = tokens[Math.Max(0, i - 1)].Mark is '-' or ':' or ',' ? i - 2 : i - 1;
        if (name >= 0 && tokens[name].Mention is > 0 and var number && Last is null)
        {
            return Add(ClaimKind.SeatsWon, mentions[number - 1].Subject, i);
        }

        // "* VVD 10 (12)": a name that only one party's seats fit.
        if (Last is null && name >= 0 && tokens[name] is { Kind: TokenKind.Word, Mention: 0 } && (IsCapital(name) || name < i - 1)
            && tokens.FindIndex(t => t.IsNumber && t.Mention == 0) == i)
        {
            var then = memory.ListHasPrevious && IsMark(i + 1, '(') && IsNumber(i + 2) && IsMark(i + 3, ')')
                ? (int?)tokens[i + 2].Number
                : null;
            var first = name;
            while (first > 0 && tokens[first - 1].Kind == TokenKind.Word)
            {
                first--;
            }

            var fitting = context.Parties.Where(p =>
                p.Seats?.Value == (int)tokens[i].Number && (then is null || p.PreviousSeats is null || p.PreviousSeats.Value == then))
                .Take(2).ToList();
            var written = Text(first, name);
            if (fitting is not [var party] || !IsCapital(name))
            {
                return Add(ClaimKind.SeatsWon, ClaimSubject.Unresolved(written, "no party of the infobox has this name"), i);
            }

            context.Names.LearnName(written, party);
            return Add(ClaimKind.SeatsWon, ClaimSubject.Of(party, written, "only its seats in the infobox are these"), i);
        }

        return IsMark(i - 1, '(') && Last is { Kind: ClaimKind.SeatsWon } last && memory.ListHasPrevious
            && Add(ClaimKind.PreviousSeats, last.Subject, i);
    }

    /// <summary>"Sinn Féin won 37 (up 14)", "Labour fell to 202, its poorest return": seats, in the election of a house.</summary>
    private bool BareSeats(int i, int before)
    {
        if (context.House is not { } house || tokens[i].Number > house
            || context.Election.Kind is ElectionKind.Presidential or ElectionKind.Referendum || IsLocal(i, i)
            || Between(Math.Max(ClauseStart(i), i - 4), i, Term.Unreal | Term.Not)
            || !(i + 1 >= tokens.Count || tokens[i + 1].Mark is ',' or '.' or ';' or '(' or ')'
                || W(i + 1) is "and" or "while" or "where" or "but" or "in" or "between" or "each" or "apiece" or "with" or "after"
                    or "under"
                || W(i + 1) is "left" && Is(before, Term.Hold) && (i + 2 >= tokens.Count || tokens[i + 2].Mark != '\0')
                || Is(i + 1, "even") && W(i + 2) is "though" or "if" or "as" or "without"
                || Is(i + 1, Term.Break) || W(i + 1) is "despite" or "since" or "thanks" or "owing"
                || Is(i + 1, "on") && IsNumber(i + 2) && tokens[i + 2].IsPercent))
        {
            return false;
        }

        // "The independents mustered 29 between them", where only votes are counted.
        if (Last is { Kind: ClaimKind.Votes } && Is(before, Term.Win) && tokens.Exists(t => t.Is(Term.Vote) && t.Mention == 0)
            && !tokens.Exists(t => t.Is(Term.Seat | Term.Member) && t.Mention == 0) && Other(i, i) is null
            && SubjectOf(i) is { Kind: SubjectKind.Unresolved } voted)
        {
            return Add(ClaimKind.Votes, voted, i);
        }

        if (Last is { Kind: ClaimKind.Candidates } || Is(before, "carried") || Is(before - 1, "opposed"))
        {
            return false;
        }

        var won = Is(before, Term.Win | Term.Hold) && !Is(before, Term.Gain | Term.Lose)
            || W(before) is "to" or "on" or "with"
                && Between(Math.Max(ClauseStart(i), before - 8), before, Term.Gain | Term.Lose | Term.Reach)
            // "With 19.45% it elected 37", "the coalition came to 17".
            || Is(before, "elected") && tokens[before - 1].Mention is > 0 and var chooser && IsPartyLike(mentions[chooser - 1].Subject)
            || Is(before, "to") && Is(before - 1, "came")
            // "Was successful in four", where every seat is a constituency or the section is of them.
            || Is(before, "in") && (context.SeatsAreConstituencies || BallotSection.IsOfLists(section.Heading) is not null)
            && W(before - 1) is "successful" or "victorious" or "triumphed" or "prevailed" or "succeeded"
            // "Had to make do with 43", "was content with six", "settled for nine", "holds on to 11".
            || Is(before, "with") && W(before - 1) is "do" or "content" or "satisfied" or "away" or "back" or "home"
            || Is(before, "for") && W(before - 1) is "settle" or "settled"
            || Is(before, "to") && W(before - 1) is "on" && Is(before - 2, Term.Hold)
            || IsPlacedWith(i, before);
        if (!won || Other(i, i) is not null
            || SubjectOf(i) is not { Kind: SubjectKind.Party or SubjectKind.Unresolved or SubjectKind.Alliance } subject)
        {
            return false;
        }

        // "From 44 to 52": what it had before.
        if (Is(before, "to") && IsNumber(before - 1) && Is(before - 2, "from") && !tokens[before - 1].IsTaken)
        {
            Add(ClaimKind.PreviousSeats, subject, before - 1);
        }

        // "Were cut by seven to 13".
        var shift = IsMark(before - 1, ',') ? before - 2 : before - 1;
        if (Is(before, "to") && IsNumber(shift) && Is(shift - 1, "by") && tokens[shift] is { IsTaken: false, IsPercent: false }
            && Verb(shift, ClauseStart(i)) is >= 0 and var changing)
        {
            Add(ClaimKind.SeatChange, subject, shift, Is(changing, Term.Gain) ? 1 : -1);
        }

        return Add(ClaimKind.SeatsWon, subject, i);
    }

    /// <summary>"In 2001 A had won 55 seats, B 40 and C six": as many as C had, or of one whom the infobox does not list.</summary>
    private bool IsPreviousOf(int i) =>
        (i + 1 >= tokens.Count || tokens[i + 1].Mark is ',' or '.' or ';' || Is(i + 1, "and"))
        && !claims.Exists(c => c.Kind == ClaimKind.SeatChange && ReferenceEquals(c.Sentence, sentence.Text))
        && SubjectOf(i) is { Kind: SubjectKind.Party or SubjectKind.Unresolved } subject
        && (subject.Kind == SubjectKind.Unresolved || context.House is null && Other(i, i) is { IsPrevious: true }
            || Make(ClaimKind.PreviousSeats, subject, i, 1, share: false) is var held && (context.Known.Fits(held) != false
                || context.Known.IsSlip(held, 0, least: 2)))
        && Add(ClaimKind.PreviousSeats, subject, i);

    /// <summary>"The number of deputies was reduced", no party being named.</summary>
    private bool HouseTopic(int i)
    {
        for (var k = ClauseStart(i); k + 2 < i; k++)
        {
            if (Is(k, "number") && Is(k + 1, "of") && (Enumerable.Range(k + 2, 3).Any(n => Is(n, Term.Seat | Term.Member) && !IsMark(n - 1, '-'))
                || (context.SeatsAreConstituencies || tokens[i].Number == context.House
                    || Is(i + 1, "to") && IsNumber(i + 2) && tokens[i + 2].Number == context.House)
                    && W(k + 2) is "electorates" or "constituencies" or "ridings" or "districts" or "divisions"))
            {
                return !mentions.Exists(m => m.Last < i && m.Subject.Kind == SubjectKind.Party);
            }
        }

        return false;
    }

    /// <summary>"Took 100 of the 200 seats, up from 61": what moved is the part and not the whole.</summary>
    private bool IsUpFromPart(int i) => W(i - 2) is "up" or "down"
        && claims.FindLastIndex(c => c.Kind == ClaimKind.SeatsWon) is >= 0 and var part && part >= firstClaim
        && tokens.FindLastIndex(i - 1, t => t.IsNumber) is > 1 and var whole
        && sentence.Text[tokens[whole].Start..tokens[whole].End] == Last!.Source.Text && Is(whole - 1, Term.Article | Term.Preposition);

    /// <summary>Whether a party was named since the last number.</summary>
    private bool IsOfAParty(int i)
    {
        var last = tokens.FindLastIndex(i - 1, i, t => t.IsNumber);
        return mentions.Exists(m => m.First > last && m.Last < i && m.Subject.Kind is SubjectKind.Party);
    }

    /// <summary>"Within the coalition 21 seats belonged to the UNC": a part of what the alliance has.</summary>
    private bool IsWithinAnAlliance =>
        Is(0, "within") && Is(1, Term.Article)
        && W(tokens.Count > 3 && tokens[2] is { Kind: TokenKind.Word, Terms: Term.None }
            && !IsCapital(2) ? 3 : 2) is "coalition" or "alliance" or "list" or "pact" or "front" or "bloc" or "partnership"
            or "federation" or "group";
}
