namespace ElectionAnalysis;

/// <content>Whether a number is of a place: a region, a constituency, a town.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"Won 38 constituencies", "carried 29 of the 41 constituencies": seats, where every seat is one.</summary>
    private void Constituencies()
    {
        // "in the 95 electorates", "all 650 constituencies": where every seat is one, the house.
        for (var k = 2; context.SeatsAreConstituencies && context.House is not null && k < tokens.Count; k++)
        {
            if (W(k) is "electorates" or "constituencies" or "districts" or "ridings" or "divisions" && IsNumber(k - 1)
                && (Is(k - 2, "all") || Is(k - 2, "the") && W(k - 3) is "in" or "all" or "across" or "for")
                && !(Is(k + 1, "of") || Is(k + 1, "in") && IsCapital(k + 2))
                && Make(ClaimKind.HouseSeats, ClaimSubject.House, k - 1, 1, share: false) is var house
                && (context.Known.Fits(house) == true || context.Known.IsSlip(house, 0, least: 2)))
            {
                Add(ClaimKind.HouseSeats, ClaimSubject.House, k - 1);
            }
        }

        for (var k = 2; context.SeatsAreConstituencies && k < tokens.Count; k++)
        {
            if (W(k) is not ("constituencies" or "districts" or "ridings" or "divisions" or "electorates") || !IsNumber(k - 1)
                || tokens[k - 1].IsTaken)
            {
                continue;
            }

            var first = Is(k - 2, Term.Article) && Is(k - 3, "of") && IsNumber(k - 4) ? k - 4
                : Is(k - 2, "of") && IsNumber(k - 3) ? k - 3
                : k - 1;
            var verb = Before(first);
            if (Is(verb, Term.Win | Term.Hold) || Is(verb, "in") && W(verb - 1) is "succeeded" or "prevailed" or "triumphed")
            {
                tokens[k] = tokens[k] with { Terms = Term.Seat };
            }
        }
    }

    /// <summary>
    /// "14 of the places on offer", "the 40 places available": seats under another name; and "to unseat", which is to defeat.
    /// </summary>
    private void Places()
    {
        for (var k = 1; k < tokens.Count; k++)
        {
            TakeWouldNow(k);
            if (W(k) is "places" or "berths" && (Is(k + 1, "on") && Is(k + 2, "offer") || W(k + 1) is "available" or "contested"
                || W(k + 1) is "at" && Is(k + 2, "stake")
                || Is(k + 1, "to") && Is(k + 2, "be") && W(k + 3) is "filled" or "renewed" || Is(k + 1, "up") && Is(k + 2, "for")
                || W(k + 1) is "in" && Between(k + 2, k + 5, Term.House)))
            {
                tokens[k] = tokens[k] with { Terms = Term.Seat };
            }

            // "98 nominations were received": candidates.
            if (W(k) is "nominations" && IsNumber(k - 1) && Is(k + 1, Term.Be) && W(k + 2) is "received" or "accepted" or "filed" or "lodged")
            {
                tokens[k] = tokens[k] with { Terms = Term.Candidate };
            }

            // "Out-polled Dole by 8.2 million" is one word.
            if (W(k) is "polled" or "voted" && IsMark(k - 1, '-') && Is(k - 2, "out"))
            {
                tokens[k] = tokens[k] with { Terms = Term.Defeat };
            }

            // "Turn-out" is one word.
            if (Is(k, "out") && k > 1 && IsMark(k - 1, '-') && Is(k - 2, "turn"))
            {
                (tokens[k - 2], tokens[k]) = (tokens[k - 2] with { Terms = Term.Turnout }, tokens[k] with { Terms = Term.Turnout });
            }

            // "Counted 154 deputies", "sent 22 members to the capital", "accounted for 33 seats".
            var counted = Is(k + 1, "for") && W(k) is "accounted" or "accounting" ? k + 2 : k + 1;
            if ((counted > k + 1 || W(k) is "counted" or "mustered" or "rallied" or "sent" or "sending") && IsNumber(counted)
                && !tokens[counted].IsPercent && PhraseAfter(counted).Is(Term.Seat | Term.Member))
            {
                tokens[k] = tokens[k] with { Terms = W(k) is "sent" or "sending" ? Term.Win : Term.Hold };
            }

            // "435 of the 531 electors", "eight electors": those who elect the president.
            if (W(k) is "electors" && IsNumber(k - 1) && tokens[k - 1].Number < 1000
                && context.Parties.Any(p => p.ElectoralVotes is not null))
            {
                tokens[k] = tokens[k] with { Terms = Term.Electoral | Term.Vote };
            }

            // "13 of the contests", "two races": seats, where a house is elected.
            if (W(k) is "contests" or "races" && context.House is not null
                && context.Election.Kind is not (ElectionKind.Presidential or ElectionKind.Referendum)
                && (IsNumber(k - 1) ? k - 1 : Is(k - 1, Term.Article) && Is(k - 2, "of")
                    && IsNumber(k - 3) ? k - 3 : -1) is >= 0 and var won
                && Is(Before(won), Term.Win))
            {
                tokens[k] = tokens[k] with { Terms = Term.Seat };
            }

            // "to defeat Amaral": the noun is no verb.
            if (W(k) is "defeat" or "overtake" or "unseat" or "oust" && Is(k - 1, "to"))
            {
                tokens[k] = tokens[k] with { Terms = Term.Defeat };
            }
        }
    }

    /// <summary>Whether a number is of one place and not of the whole: "in Kidal", "in his constituency".</summary>
    private bool IsLocal(int i, int end)
    {
        if (IsOfLocalVote(i) || IsSentByPlace(i) || end > i && IsWholeOfPlace(PhraseAfter(i)))
        {
            return true;
        }

        for (var k = end + 1; k < tokens.Count && k <= end + 4; k++)
        {
            if (tokens[k].IsNumber || tokens[k].Mark is ',' or ';' || Is(k, "as") && Is(k + 1, "well") || Is(k, "and") && Is(k + 1, "in"))
            {
                break;
            }

            if (IsPlace(k) || Is(k, "there") && (!Is(k + 1, Term.Be) || IsOfWhom(i))
                || (k == end + 1 && Is(k, "of") && W(end) is "districts" or "constituencies" or "seats" && IsCapital(k + 1)
                    && tokens[k + 1] is { Mention: 0, Terms: Term.None } && !HasHouse(k + 1) && !IsCountry(k + 1)))
            {
                return true;
            }
        }

        for (var k = ClauseStart(i); k < i; k++)
        {
            // "The AOV with six seats (3.6%; 11.1% in Eindhoven) and B with one": what a bracket has said of its own number.
            if (tokens[k].Mark == '(' && CloseBracket(k) is > 0 and var closed && closed < i
                && tokens.FindIndex(k, closed - k, t => t.IsNumber) > 0)
            {
                k = closed;
                continue;
            }

            if (IsPlace(k) || IsConquered(k))
            {
                if (IsWithinAside(k, i) || IsGainInAside(k, i, end) || IsInReason(k, i))
                {
                    continue;
                }

                return true;
            }
        }

        for (var k = i - 1; k > 1 && tokens[k].Mark is not (',' or ';'); k--)
        {
            // "Eastern, in which he had 72%".
            if (Is(k, "where") && !(IsMark(k - 1, ',') && Is(k - 2, Term.House) && IsHouseElected) && !(IsMark(k - 1, ':')
                && Is(k + 1, Term.Pronoun))
                || Is(k, "which") && Is(k - 1, "in") && IsMark(k - 2, ',') && IsCapital(k - 3)
                    && tokens[k - 3] is { Kind: TokenKind.Word, Mention: 0 } && !Is(k - 3, Term.House | Term.Month))
            {
                return true;
            }
        }

        // "Came third there with 8%".
        if (W(i - 1) is "with" or "on" && Is(i - 2, "there"))
        {
            return true;
        }

        return IsPlace(0) || IsAtPlace(0) || OpensWithPart() || IsOfSomeVoters(i) || IsDoneByPlace(i) || IsRecordOfPlace(i);
    }

    /// <summary>"No candidate won more than 50%", "none of the parties reached 101 seats".</summary>
    private bool IsNobody(int i)
    {
        // "Neither A (0.4%) nor B (0.6%) came near": what each has.
        var isBracketed = IsMark(i - 1, '(') && IsMark(i + 1, ')') && tokens[i].IsPercent;
        for (var k = ClauseStart(i); k < i; k++)
        {
            if (isBracketed && (Is(k, "neither") || Is(k, "none")))
            {
                continue;
            }

            if ((Is(k, "no")
                && (Is(k + 1, Term.Candidate | Term.Group) || W(k + 1) is "party" or "candidate" or "list" or "single" or "one"))
                || W(k) is "neither" or "none" or "nobody" || (Is(k, "failed") && Is(k + 1, "to")))
            {
                // "SNS, which failed to get in last time, took 10 seats": what was missed ends with the aside.
                if (Is(k, "failed") && tokens.FindIndex(k, t => t.Mark == ',') is > 0 and var comma && comma < i
                    && (Is(comma + 1, Doing) || tokens[comma + 1].Mention > 0))
                {
                    continue;
                }

                // "As no candidate had half of the votes, a second round was held between A (who had 48%) and B": nobody is of the aside.
                if (W(ClauseStart(i)) is "as" or "since" or "with" or "when" or "after"
                    && tokens.FindIndex(k, t => t.Mark == ',') is > 0 and var aside && aside < i
                    && (Is(aside + 1, Term.Article) || tokens[aside + 1].Mention > 0))
                {
                    continue;
                }

                // "Of the parties that failed to win a seat the Pirates came closest with 0.32%".
                return tokens[k].Mention == 0 && !(Is(k, "failed") && W(ClauseStart(i)) is "of" or "among"
                    && mentions.Exists(m => m.First > k && m.Last < i && !m.IsPronoun));
            }
        }

        return false;
    }

    private bool IsPlace(int k)
    {
        if (W(k) is not ("in" or "In" or "across" or "Across" or "from") && !(k == 0 && Is(0, "at") && IsCapital(1) && IsMark(2, ','))
            && !(k == 0 && Is(0, "on") && IsCapital(1) && !IsNumber(2) && !IsMark(2, ',')
                && !W(1).EndsWith("day", StringComparison.Ordinal) && !Is(2, "Day")))
        {
            return false;
        }

        // "In the three constituencies of Copenhagen".
        var at = k + 1;
        var article = Is(at, Term.Article) || Is(at, "own");
        while (Is(at, Term.Article) || Is(at, "own"))
        {
            at++;
        }

        if (article && IsNumber(at) && W(k + 1) is "the"
            && W(at + 1) is "constituencies" or "districts" or "regions" or "provinces" or "cities" or "states" && Is(at + 2, "of")
            && IsCapital(at + 3))
        {
            return true;
        }

        // "Among which were A and B; in the last he had 62.9%".
        if (article && W(at) is "last" or "latter" or "former" && Is(at + 1, Term.Pronoun) && W(at + 1) is "he" or "she" or "it" or "they")
        {
            return true;
        }

        // "in his father's Ilocos Norte".
        at += article && IsMark(at + 1, 's') && !IsCapital(at) ? 2 : 0;
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Word
            || tokens[at].Mention > 0 && !(IsMark(at + 1, '-') && IsCapital(at + 2) && tokens[at + 2].Mention == 0))
        {
            return false;
        }

        if (article && IsMark(at - 1, 's') && IsCapital(at))
        {
            return !HasHouse(at);
        }

        // "in Portuguese history".
        if (W(at + 1) is "history" or "politics" or "memory" or "terms" or "political" or "electoral" or "parliamentary" or "democratic"
            or "elections")
        {
            return false;
        }

        // "In the constituency ballot": one of the votes.
        if (article && W(at) is "constituency" or "regional" or "district"
            && W(at + 1) is "vote" or "votes" or "ballot" or "ballots" or "list")
        {
            return false;
        }

        var near = Between(at, Math.Min(at + 4, ClauseEnd(at)), Term.Local) && !Between(at, at + 3, Term.Seat);
        if (near && (article || IsCapital(at)) || IsArea(at + 1) && W(at) is "latter" or "former" or "same" && article
            // "In western Copenhagen".
            || !article && Is(at, Term.Local) && IsCapital(at + 1) && !IsCapital(at))
        {
            return W(at) is not ("country" or "nationwide" or "national" or "single") && !HasHouse(at);
        }

        // "In the Jammu Division", "in the Kashmir Valley", whatever the country is called.
        if (IsCapital(at) && W(at + 1) is "Division" or "Valley" or "Province" or "Region" or "Prefecture" or "County" or "District" or "City"
            or "Panhandle" or "Peninsula" or "Highlands" or "Hills" or "Islands")
        {
            return true;
        }

        return !article && IsCapital(at) && !tokens[at].Is(Term.Month | Term.House) && !HasHouse(at) && !IsCountry(at)
            && !Is(at, "Parliament");
    }

    private bool HasHouse(int at) => Between(at, at + 4, Term.House);

    private bool IsCountry(int at) =>
        context.Country is { } country && country.StartsWith(W(at), StringComparison.OrdinalIgnoreCase) || IsOfTitle(W(at));

    /// <summary>"Kenya" in the title as "Kenyan"; a short word is whole there: "El" is none of "election".</summary>
    private bool IsOfTitle(ReadOnlySpan<char> word)
    {
        foreach (var range in context.Title.AsSpan().SplitAny(' ', '-'))
        {
            var own = context.Title.AsSpan(range);
            if (own.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (word.Length > 3 || own.Length == word.Length))
            {
                return true;
            }
        }

        return false;
    }
}
