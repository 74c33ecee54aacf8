namespace ElectionAnalysis;

/// <content>Rows of numbers behind rows of as many names, in the same order, without the word "respectively".</content>
internal sealed partial class SentenceReader
{
    // The names of the last row, for a row that goes on about them: "…, worth 21, 19 and 16 seats".
    private (int End, List<Mention> Names) lastRow = (-1, []);

    /// <summary>"Gorran, the Union and the Group carried off eight, four and two seats": each has its own.</summary>
    private void SameOrder()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var row = NumbersInARow(i);
            if (row.Count < 2)
            {
                continue;
            }

            if (NamesBefore(row) is { } names && RowKind(row, names) is var (kind, sign) && !IsLocal(row[0], row[^1])
                && Other(row[^1], row[^1]) is null && !IsRule && !IsBackground)
            {
                for (var n = 0; n < row.Count; n++)
                {
                    certain.Add(row[n]);
                    AddOwn(kind, names[n].Subject, row[n], sign, tokens[row[^1]].IsPercent);
                }

                lastRow = (row[^1], names);
            }

            i = row[^1];
        }
    }

    /// <summary>Adds what is said in so many words of somebody: nobody else of the sentence has the number.</summary>
    private bool AddOwn(ClaimKind kind, ClaimSubject subject, int i, int sign = 1, bool share = false)
    {
        if (subject.Kind != SubjectKind.Unresolved || subject.Party is not null)
        {
            return Add(kind, subject, i, sign, share);
        }

        tokens[i] = tokens[i] with { IsTaken = true };
        var claim = Make(kind, subject, i, sign, share);
        claims.Add(OfNumber(claim, i) ?? claim);
        return true;
    }

    /// <summary>"eight, four and two": numbers with nothing but commas and one "and" between them.</summary>
    private List<int> NumbersInARow(int i)
    {
        var row = new List<int>();
        if (Is(i - 1, "between") || Is(i - 1, "from"))
        {
            return row;
        }

        for (var k = i; k < tokens.Count;)
        {
            if (tokens[k] is not { IsNumber: true, IsTaken: false, Mention: 0, IsCompound: false, IsPoints: false, Sign: 0 })
            {
                break;
            }

            row.Add(k);
            var isLast = Is(k - 1, "and");
            k++;

            // "55 seats and 48".
            k += Is(k, Term.Seat) && Is(k + 1, "and") && IsNumber(k + 2) && !tokens[k + 2].IsPercent && PhraseAfter(k + 2).Unit == Term.None
                ? 1 : 0;
            k += IsMark(k, ',') && Is(k + 1, "and") ? 2 : IsMark(k, ',') || Is(k, "and") ? 1 : tokens.Count;
            if (isLast)
            {
                break;
            }
        }

        return row.Count > 1 && Is(row[^1] - 1, "and") ? row : [];
    }

    /// <summary>As many names in a row before the numbers, none of them taken by a number of its own.</summary>
    private List<Mention>? NamesBefore(List<int> row)
    {
        var from = tokens.FindLastIndex(row[0] - (row[0] > 0 ? 1 : 0), row[0], t => t.IsNumber || t.Mark is ';');
        var between = mentions.FindAll(m => m.First > from && m.Last < row[0] && !IsSecondName(m));
        if (between.Count == 0 && from >= 0 && from == lastRow.End && lastRow.Names.Count == row.Count)
        {
            return lastRow.Names;
        }

        if (between.Count != row.Count || between.Exists(m => m.IsPronoun
            || m.Subject.Kind is not (SubjectKind.Party or SubjectKind.Unresolved)
            || m.Subject.Text is [var letter, ..] && char.IsLower(letter) && m.Subject.Kind is SubjectKind.Unresolved)
            || between.Select(m => (m.Subject.Party?.Number, m.Subject.Party is null ? m.Subject.Text : "")).Distinct().Count() != row.Count
            || IsBehindPreposition(between[0]) || IsObject(between[0]))
        {
            return null;
        }

        for (var n = 1; n < between.Count; n++)
        {
            for (var k = between[n - 1].Last + 1; k < between[n].First; k++)
            {
                k = tokens[k].Mark == '(' && CloseBracket(k) is > 0 and var close ? close + 1 : k;
                if (k < between[n].First && !(IsMark(k, ',') || Is(k, "and") || Is(k, "of") || Is(k, Term.Article) || IsMark(k, 's')))
                {
                    return null;
                }
            }
        }

        return Enumerable.Range(between[^1].Last + 1, row[0] - between[^1].Last - 1).Any(k => Is(k, Doing) || W(k) is "settle" or "settled"
            or "content") && !Enumerable.Range(between[^1].Last + 1, row[0] - between[^1].Last - 1).Any(k => IsMark(k, ',')
                || Is(k, "both"))
            ? between : null;
    }

    /// <summary>What the numbers of a row are: by their noun, or by the verb before them where a house is elected.</summary>
    private (ClaimKind Kind, int Sign)? RowKind(List<int> row, List<Mention> names)
    {
        var last = row[^1];
        if (tokens[last].IsPercent)
        {
            return Topic(row[0], ClauseStart(row[0]), last) == Term.None && !IsChange(row[0], Before(row[0]))
                && !IsChange(last, Before(last))
                ? (ClaimKind.VoteShare, 1) : null;
        }

        var phrase = PhraseAfter(last);
        if (phrase.Is(Term.Candidate | Term.Vote) && !phrase.Is(Term.Electoral))
        {
            return (phrase.Is(Term.Vote) ? ClaimKind.Votes : ClaimKind.Candidates, 1);
        }

        if (context.Election.Kind is ElectionKind.Presidential or ElectionKind.Referendum || context.House is not { } house
            || row.Exists(n => tokens[n].Number > house || tokens[n].Tolerance > 0))
        {
            return null;
        }

        if (Is(last + 1, Term.More | Term.Fewer))
        {
            return names == lastRow.Names || phrase.Is(Term.Seat | Term.Member) ? (ClaimKind.SeatChange, Is(last + 1, Term.Fewer)
                ? -1 : 1) : null;
        }

        var ends = last + 1 >= tokens.Count || tokens[last + 1].Mark is ',' or '.' or ';' || Is(last + 1, Term.Conjunction | Term.Break)
            || Is(last + 1, "respectively");
        if (!phrase.Is(Term.Seat | Term.Member) && !ends || phrase.Is(Term.Subset) || phrase.Whole >= 0)
        {
            return null;
        }

        var before = Before(row[0]);
        var verb = Verb(row[0], ClauseStart(row[0]));
        var moves = verb >= 0 && Is(verb, Term.Lose | Term.Gain) && !Is(verb, Term.Win) && before == verb;
        return moves ? (ClaimKind.SeatChange, Is(verb, Term.Lose) && !Is(verb, Term.Gain) ? -1 : 1)
            : W(before) is "by" ? null : (ClaimKind.SeatsWon, 1);
    }
}
