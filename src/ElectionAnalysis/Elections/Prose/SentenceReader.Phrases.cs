namespace ElectionAnalysis;

/// <content>What a number counts: the noun behind it, and the words around it.</content>
internal sealed partial class SentenceReader
{
    private Phrase PhraseAfter(int i)
    {
        var seen = Term.None;
        var mention = 0;
        for (var k = i + 1; k < tokens.Count && k <= i + 9; k++)
        {
            var token = tokens[k];
            if (token.Kind == TokenKind.Number && !token.IsPercent && OfBetween(i, k, out var own))
            {
                // "The most seats (29 of the 83)".
                var whole = PhraseAfter(k);
                var unit = whole.Unit | (whole.Unit == Term.None && IsMark(i - 1, '(') && Is(i - 2, Term.Seat) ? Term.Seat : Term.None);
                return new(unit, whole.End, k, own, mention > 0 ? mention : whole.Mention);
            }

            if (token.Mark == '(' && CloseBracket(k) is > 0 and var close && close - k <= 6)
            {
                k = close;
                continue;
            }

            if (token.Kind is TokenKind.Number or TokenKind.Date or TokenKind.Year
                || (token.Mark != '\0' && token.Mark is not ('-' or '"' or '“' or '”' or 's')))
            {
                break;
            }

            // "98 million Japanese", where a party is called so as well.
            if (tokens[i].Number >= 1_000_000 && k == i + 1 && token.Mention > 0 && IsCountry(k) && !IsCapital(k + 1)
                && Is(k + 1, Term.Be | Term.Hold | Term.CastVerb))
            {
                return new(Term.Voter, k, -1, false, 0);
            }

            if (token.Mention > 0)
            {
                if (mentions[token.Mention - 1].Subject.Party?.IsIndependents == true && Is(k, "candidates"))
                {
                    return new(Term.Candidate, k, -1, false, token.Mention);
                }

                mention = token.Mention;
                continue;
            }

            // "Of those who rejected the text": what they did is no noun.
            if ((token.Is(Term.Unit) && IsMark(k - 1, '-') && k > i + 1) || token.Is(Term.Thing) || Is(k, "who"))
            {
                break;
            }

            if (token.Is(Term.Unit) && !(Is(k, "vote") && IsMark(k + 1, '-')) && !(Is(k, "people") && IsMark(k + 1, 's'))
                && !(Is(k, "constituencies") && Is(k - 1, "in")))
            {
                // "party members", "vote share": the last noun counts.
                if (Is(k + 1, Term.Unit) && !Is(k + 1, "vote") && tokens[k + 1].Mention == 0)
                {
                    seen |= token.Terms & (Term.Registered | Term.Valid | Term.Invalid | Term.Blank | Term.Electoral | Term.Subset);
                    continue;
                }

                // "66 seats out of 200".
                if (Is(k + 1, "out") && Is(k + 2, "of") && k + 4 < tokens.Count && (IsNumber(k + 3) || IsNumber(k + 4))
                    && (token.Is(Term.Seat | Term.Member) || token.Is(Term.Voter) && tokens[i].Number > 1000))
                {
                    return new(seen | token.Terms, k, IsNumber(k + 3) ? k + 3 : k + 4, !IsNumber(k + 3) && W(k + 3) is "its" or "their",
                        mention);
                }

                // "74 seats of the 132 seats".
                if (Is(k + 1, "of") && Is(k + 2, "the") && IsNumber(k + 3) && !tokens[k + 3].IsPercent && token.Is(Term.Seat | Term.Member))
                {
                    return new(seen | token.Terms, k, k + 3, false, mention);
                }

                // "The 570 councillors entitled to vote": electors, where the house has another number.
                return new(seen | token.Terms | (token.Is(Term.Voter)
                    || token.Is(Term.Member) && W(k + 1) is "entitled" or "eligible" && Is(k + 2, "to")
                    && context.House != (int)tokens[i].Number ? Entitled(k + 1) : Term.None), k, -1, false, mention);
            }

            if (tokens[i].Number >= 1000 && token.Terms == Term.None && (IsCapital(k) && (W(k) is [.., 's'] or [_, _, .., 'e', 's', 'e'])
                || W(k) is "islanders" or "residents" or "inhabitants" or "adults" or "countrymen" or "British" or "French" or "Dutch"
                    or "Irish" or "Spanish" or "Danish" or "Swiss" or "Welsh" or "Thai" or "Polish" or "Turkish"))
            {
                return new(Term.Voter, k, -1, false, 0);
            }

            seen |= token.Terms
                & (Term.Registered | Term.Valid | Term.Invalid | Term.Blank | Term.Electoral | Term.Subset | Term.House | Term.More
                    | Term.Fewer | Term.Local);
            var joins = token.Is(Term.Conjunction) && (seen & (Term.Invalid | Term.Blank)) != Term.None;
            if ((token.Is(Term.Be | Term.Break | Doing | Term.CastVerb) && !token.Is(Term.Registered))
                || (token.Is(Term.Preposition) && !Is(k, "of") && !(Is(k, "out") && Is(k + 1, "of"))
                    && !(IsNumber(k + 1) && W(k - 1) is "of" or "more" or "less" or "fewer" && OfBetween(i, k + 1, out _)))
                || (token.Is(Term.Conjunction) && !joins))
            {
                break;
            }
        }

        return new(seen & (Term.More | Term.Fewer | Term.Registered | Term.Valid | Term.Invalid | Term.Blank), i, -1, false, mention);
    }

    /// <summary>"people entitled to vote", "electors on the rolls", "citizens with the right to vote": those who may vote.</summary>
    private Term Entitled(int k) => W(k) is "entitled" or "eligible" or "enrolled" or "qualified" or "inscribed"
        || W(k) is "on" or "in" && Between(k + 1, k + 4, Term.Registered) || W(k) is "with" or "having" && HasBetween(k + 1, k + 3, "right")
        ? Term.Registered
        : Term.None;

    private int CloseBracket(int open)
    {
        for (var k = open + 1; k < tokens.Count; k++)
        {
            if (tokens[k].Mark == ')')
            {
                return k;
            }
        }

        return -1;
    }

    private bool OfBetween(int i, int k, out bool own)
    {
        own = false;
        var of = false;
        for (var j = i + 1; j < k; j++)
        {
            of |= Is(j, "of");
            own |= W(j) is "its" or "their" or "his" or "her" || IsMark(j, 's') && tokens[j - 1].Mention is > 0 and var owner
                && mentions[owner - 1].Subject.Kind is SubjectKind.Party;

            // "413 of the state's 659 seats".
            if (IsMark(j, 's') || IsMark(j + 1, 's') && tokens[j].Kind == TokenKind.Word)
            {
                continue;
            }

            if (!(tokens[j].Is(Term.Article)
                || W(j) is "of" or "out" or "a" or "total" or "possible" or "seats" or "members" or "elected" or "available" or "up"
                    or "deputies" or "then" or "little" or "slightly" or "more" or "over" or "than" or "about" or "some" or "nearly" or "almost"
                    or "around" or "roughly" or "approximately" or "just" or "under" or "fewer" or "less"))
            {
                return false;
            }
        }

        return of;
    }

    private Term Terms(int from, int to)
    {
        var terms = Term.None;
        for (var k = Math.Max(0, from); k < to && k < tokens.Count; k++)
        {
            terms |= tokens[k].Terms;
        }

        return terms;
    }

    private bool HasCast(int from, int to)
    {
        for (var k = Math.Max(0, from); k < to && k < tokens.Count; k++)
        {
            if (W(k) is "cast" or "counted" && !Is(k + 1, "for") || Is(k, "recorded") && Is(k - 1, Term.Be))
            {
                return true;
            }
        }

        return false;
    }

    private int NextNumber(int i, int stop)
    {
        for (var k = i + 1; k < stop; k++)
        {
            if ((tokens[k].IsNumber && !(tokens[k].IsPercent && IsMark(k - 1, '('))) || tokens[k].Mark is ';')
            {
                return k;
            }
        }

        return stop;
    }

    private bool HasBetween(int from, int to, string word)
    {
        for (var k = Math.Max(0, from); k < to && k < tokens.Count; k++)
        {
            if (Is(k, word))
            {
                return true;
            }
        }

        return false;
    }

    private int FirstOf(int from, int to, Term terms)
    {
        for (var k = from; k < to && k < tokens.Count; k++)
        {
            if (tokens[k].Is(terms))
            {
                return k;
            }
        }

        return int.MaxValue;
    }

    /// <summary>Where somebody votes: voted, cast, turned out, went to the polls, took part.</summary>
    private int HasCastVerb(int from, int to)
    {
        for (var k = Math.Max(0, from); k < to && k < tokens.Count; k++)
        {
            if (W(k) is "voting" or "participating" or "casting" && k == from || Is(k, "go") && Is(k - 1, "not") && HasBetween(k, k + 4, "polls")
                || (tokens[k].Is(Term.CastVerb) && !tokens[k].Is(Term.Vote)) || (Is(k, "went") && Is(k + 2, "the") | Is(k + 3, "polls"))
                || (W(k) is "took" or "taking" && Is(k + 1, "part")) || (Is(k, "made") && Is(k + 1, "use"))
                || (W(k) is "went" && tokens[Math.Min(k + 1, tokens.Count - 1)].Is(Term.Preposition))
                || W(k) is "came" or "come" or "gone" && HasBetween(k + 1, k + 5, "polls")
                || (W(k) is "returned" or "submitted" or "deposited" && Between(k + 1, k + 4, Term.Ballot))
                || (Is(k, "presented") && Is(k + 1, "themselves")))
            {
                return k;
            }
        }

        return -1;
    }
}
