namespace ElectionAnalysis;

/// <content>Counts without a noun behind them: what they count is said before.</content>
internal sealed partial class SentenceReader
{
    /// <summary>"The electorate was 5,951,838", "valid votes: 2,122,449", "the number of registered voters stood at 5.9 million".</summary>
    private bool Topic(int i)
    {
        var earlier = tokens.FindLastIndex(Math.Max(0, i - 1), Math.Min(i, 6), t => t is { IsNumber: true, IsPercent: false });
        if (earlier >= 0 && PhraseAfter(earlier) is { Whole: < 0 } taken && taken.End >= i - 2 && taken.End > earlier)
        {
            return false;
        }

        // "24 million names on the electoral roll".
        if (IsOfNamesOnRoll(i))
        {
            return Facts(ClaimKind.Registered, i, i + 1);
        }

        // "An unusually large number of ballots, 224,668, were spoilt".
        if (IsMark(i - 1, ',') && IsMark(i + 1, ',') && Is(i + 2, Term.Be) && Between(i - 5, i - 1, Term.Ballot | Term.Vote)
            && Between(i + 3, i + 6, Term.Invalid | Term.Blank | Term.Valid) && tokens[i].Number > 20)
        {
            return Facts(Between(i + 3, i + 6, Term.Invalid) ? ClaimKind.Invalid
                : Between(i + 3, i + 6, Term.Blank) ? ClaimKind.Blank
                : Between(i + 3, i + 6, Term.Not) ? ClaimKind.Invalid : ClaimKind.Valid, i, i);
        }

        // "the null votes, of which there were 966,389".
        if (i > 5 && Is(i - 1, Term.Be) && Is(i - 2, "there") && Is(i - 3, "which") && Is(i - 4, "of") && IsMark(i - 5, ','))
        {
            var said = Terms(i - 9, i - 5);
            ClaimKind? counted = (said & Term.Invalid) != Term.None ? ClaimKind.Invalid : (said & Term.Blank) != Term.None ? ClaimKind.Blank
                : (said & Term.Valid) != Term.None ? ClaimKind.Valid : (said & Term.Registered) != Term.None ? ClaimKind.Registered : null;
            return counted is { } these && tokens[i].Number > 20 && Facts(these, i, i);
        }

        for (var k = i - 1; k >= Math.Max(0, i - 9); k--)
        {
            // "The number of invalid papers fell from 139,427 to 31,694."
            if (tokens[k].IsNumber && Is(k + 1, "to") && Is(k - 1, "from"))
            {
                continue;
            }

            if (tokens[k].IsNumber || tokens[k].Mark is ';' || (tokens[k].Mark == ',' && !(k == i - 1 && IsMark(i + 1, ',')))
                || (tokens[k].Is(Doing & ~(Term.Reach | Term.Hold | Term.Gain | Term.Lose | Term.Field)) && !Is(k, "totalled"))
                || tokens[k].Mention > 0)
            {
                return false;
            }

            // "invalid 246,947", "Blank were 32,344", "Rejected were 155,306 papers".
            if ((k == i - 1 || k == i - 2 && (Is(i - 1, Term.Be) || W(i - 1) is "ones")
                || k == i - 3 && Is(k + 1, "ones") && (Is(i - 1, Term.Be) || W(i - 1) is "numbered" or "totalled" or "reached"))
                && tokens[k].Is(Term.Invalid | Term.Valid | Term.Blank) && !tokens[k].Is(Term.Voter | Term.Vote | Term.Ballot)
                && (k == 0 || tokens[k - 1].IsNumber || tokens[k - 1].Mark != '\0' || Is(k - 1, "and") && Is(k + 1, "ones")
                    || k == 1 && Is(0, Term.Article) && Is(2, "ones")))
            {
                return tokens[i].Number > 20
                    && Facts(tokens[k].Is(Term.Invalid) ? ClaimKind.Invalid : tokens[k].Is(Term.Blank) ? ClaimKind.Blank : ClaimKind.Valid,
                        i, i);
            }

            // "The register contained 20,874,456 names."
            if (W(k) is "register" or "roll" or "rolls" or "registry"
                && W(i - 1) is "contained" or "comprised" or "listed" or "numbered" or "had" or "held" or "included" or "counted"
                    or "showed" or "bore")
            {
                return tokens[i].Number > 1000 && Facts(ClaimKind.Registered, i, i);
            }

            // "registered voters", "valid votes", "spoiled ballots", "votes cast".
            if (tokens[k].Is(Term.Voter | Term.Vote | Term.Ballot | Term.CastVerb) || Is(k, "electorate"))
            {
                var near = Terms(W(k - 2) is "and" or "or" ? k - 3 : k - 2, k + 3);
                ClaimKind? kind = Is(k, "electorate") || (near & Term.Registered) != Term.None && (near & Term.Voter) != Term.None
                    ? ClaimKind.Registered
                    : (near & Term.Invalid) != Term.None
                        ? ClaimKind.Invalid
                        : (near & Term.Blank) != Term.None ? ClaimKind.Blank : (near & Term.Valid) != Term.None ? ClaimKind.Valid
                    : HasCast(k - 2, k + 3) && (near & (Term.Vote | Term.Ballot)) != Term.None || IsNumberOfVoters(k) ? ClaimKind.Cast
                    : null;
                var linked = IsMark(i - 1, ',') && IsMark(i + 1, ',') && HasBetween(k - 5, k, "number")
                    || Is(i - 1, Term.Be | Term.Reach | Term.Gain) || IsMark(i - 1, ':')
                    || W(Before(i)) is "at" or "was" or "were" or "of" or "to" or "totalled" or "reached" or "is" or "are" or "numbered"
                        or "comprised" or ":" or "(" or "exceeded" || Is(Before(i), Term.Be)
                        || (tokens[i - 1].Is(Term.Voter | Term.Vote | Term.Ballot | Term.CastVerb) && tokens[i].Number >= 1000
                            && i + 1 < tokens.Count && !tokens[i + 1].Is(Term.Unit));
                if (kind is { } moved && Is(Before(i), "from") && HasBetween(k - 4, k, "number") && tokens[i].Number > 200
                    && !IsLocal(i, i))
                {
                    return Add(moved, RoundSubject(i).Round is 2 ? ClaimSubject.Of(1)
                        : OtherElection(Other(i, i)?.Year ?? YearBehind(i) ?? context.PreviousYear), i);
                }

                return kind is { } found && linked && tokens[i].Number > 20 && Facts(found, i, i);
            }
        }

        return false;
    }

    /// <summary>"24 million names on the roll", "6.2 million names stood on the register".</summary>
    private bool IsOfNamesOnRoll(int i)
    {
        var k = Is(i + 2, Term.Be) || W(i + 2) is "stood" or "appeared" or "entered" or "listed" or "figured" ? i + 3 : i + 2;
        return Is(i + 1, "names") && W(k) is "on" or "in" && Between(k + 1, k + 4, Term.Registered) && tokens[i].Number > 1000;
    }
}
