using System.Text.RegularExpressions;

namespace ElectionAnalysis;

internal sealed partial class RoundReader
{
    /// <summary>The rounds with what the prose adds to them.</summary>
    public IReadOnlyList<VotingRound> Fill(IReadOnlyList<Claim> claims)
    {
        foreach (var claim in claims)
        {
            Fill(claim);
        }

        // Valid and invalid papers are all that were cast, where none are counted apart.
        var blanks = claims.Where(c => c is { Kind: ClaimKind.Blank, IsFact: true, Value: ClaimValue.Count { IsExact: true } }).ToList();
        foreach (var round in rounds.Values.ToList().Where(r => r is { Cast: null, Blank: null, ValidTolerance: 0, InvalidTolerance: 0 }))
        {
            if (round is { Valid: { } valid, InvalidStated: { } invalid })
            {
                var beside = blanks.Find(b => NumberOf(b) == round.Round && IsBeside(b, invalid))?.Value.Number ?? 0;
                Update(round.Round, r => r with { Cast = new(valid.Value + invalid.Value + (long)beside, valid.Source) } is var summed
                    && IsPossible(summed)
                    ? summed : r);
            }
        }

        foreach (var round in rounds.Values.ToList())
        {
            if (CastWithBlanks(round) is { } sum)
            {
                Update(round.Round, r => r with { Cast = sum } is var summed && IsPossible(summed) ? summed : r);
            }
        }

        foreach (var claim in blanks)
        {
            if (NumberOf(claim) is { } number)
            {
                Update(number, r => r with { Blank = r.Blank ?? new((long)claim.Value.Number!.Value, claim.Source) } is var filled
                    && IsPossible(filled) ? filled : r);
            }
        }

        return All();
    }

    /// <summary>
    /// All that were cast, of valid, invalid and blank papers counted apart: with the blank ones where there are more of them than of
    /// the invalid, or where the turnout is that of one of the two sums. Else nothing tells whether they are among the invalid ones.
    /// </summary>
    private static Sourced<long>? CastWithBlanks(VotingRound round)
    {
        if (round is not { Cast: null, Valid: { } valid, InvalidStated: { } invalid, Blank: { } blank, ValidTolerance: 0,
            InvalidTolerance: 0, BlankTolerance: 0 })
        {
            return null;
        }

        var (among, beside) = (valid.Value + invalid.Value, valid.Value + invalid.Value + blank.Value);
        bool Fits(long cast) => round is { TurnoutStated: { } stated, Registered: { Value: > 0 } registered, RegisteredTolerance: 0 }
            && Math.Abs((double)cast / registered.Value - stated.Value) <= round.TurnoutTolerance + 1e-12;
        return blank.Value > invalid.Value || (Fits(beside) && !Fits(among)) ? new(beside, valid.Source)
            : Fits(among) && !Fits(beside) ? new(among, valid.Source) : null;
    }

    /// <summary>"69 null and 31 blank votes": counted one beside the other.</summary>
    private static bool IsBeside(Claim blank, Sourced<long> invalid) =>
        blank.Value.Number > invalid.Value || blank.Source.Line == invalid.Source.Line && Regex.IsMatch(blank.Sentence,
            $@"{Regex.Escape(invalid.Source.Text)} \w+ (\w+ )?and {Regex.Escape(blank.Source.Text)} (blank|left blank)|{Regex.Escape(blank.Source.Text)} blank (\w+ )?and {Regex.Escape(invalid.Source.Text)} ",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private int? NumberOf(Claim claim) => claim.Subject.Kind is SubjectKind.Round ? claim.Subject.Round
        : claim.Subject.Kind is SubjectKind.Election && rounds.Count <= 1 ? 1 : null;

    /// <summary>The rounds, those that only votes name among them.</summary>
    public IReadOnlyList<VotingRound> With(IReadOnlyList<PartyResult> parties)
    {
        foreach (var round in parties.SelectMany(p => p.Results).Select(r => r.Round).OfType<int>().Distinct())
        {
            Update(round, r => r);
        }

        return All();
    }

    /// <summary>The valid votes of a referendum of two answers: whoever gave neither cast an invalid or a blank paper.</summary>
    public IReadOnlyList<VotingRound> Fill(IReadOnlyList<PartyResult> answers)
    {
        if (answers is [{ Votes: { } yes, VotesTolerance: 0 }, { Votes: { } no, VotesTolerance: 0 }])
        {
            Update(1, r => r with { Valid = r.Valid ?? new(yes.Value + no.Value, yes.Source) } is var summed && IsPossible(summed)
                ? summed : r);
        }

        return All();
    }

    /// <summary>The rounds with what the totals of a table of results add to them.</summary>
    public IReadOnlyList<VotingRound> Fill(ResultTables results, Ballot main)
    {
        foreach (var (number, total) in results.Totals(main))
        {
            Update(number, r => r with
            {
                Registered = r.Registered ?? total.Registered,
                Cast = r.Cast ?? total.Cast,
                Valid = r.Valid ?? total.Valid,
                InvalidStated = r.InvalidStated ?? total.InvalidStated,
                Blank = r.Blank ?? total.Blank,
                TurnoutStated = r.TurnoutStated ?? total.TurnoutStated,
                TurnoutTolerance = r.TurnoutStated is null ? total.TurnoutTolerance : r.TurnoutTolerance,
            } is var filled && IsPossible(filled) ? filled : r);
        }

        return All();
    }

    /// <summary>Takes what the prose states as it is of this election; nothing approximate, rounded or only reported.</summary>
    private void Fill(Claim claim)
    {
        if (NumberOf(claim) is not { } number || !claim.IsFact || !claim.Value.IsExact)
        {
            return;
        }

        switch (claim.Value)
        {
            case ClaimValue.Day day when claim.Kind == ClaimKind.RoundDate:
                Update(number,
                    r =>
                        r.Date is null
                            ? r with { FirstDay = r.FirstDay ?? new(day.First, claim.Source), Date = new(day.Last, claim.Source) }
                            : r);
                break;
            case ClaimValue.Share share when claim.Kind == ClaimKind.Turnout:
                Update(number,
                    r =>
                        r.TurnoutStated is null
                            ? r with { TurnoutStated = new(share.Stated, claim.Source), TurnoutTolerance = share.High - share.Stated }
                            : r);
                break;
            case ClaimValue.Count count when count.Low.Equals(count.High):
                Sourced<long> value = new((long)count.Stated, claim.Source);
                Update(number, r =>
                {
                    var filled = claim.Kind switch
                    {
                        ClaimKind.Registered => r with { Registered = r.Registered ?? value },
                        ClaimKind.Cast => r with { Cast = r.Cast ?? value },
                        ClaimKind.Valid => r with { Valid = r.Valid ?? value },
                        ClaimKind.Invalid => r with { InvalidStated = r.InvalidStated ?? value },
                        _ => r,
                    };
                    return IsPossible(filled) ? filled : r;
                });
                break;
        }
    }

    /// <summary>
    /// Whether the counts of a round can be true together, and with the turnout that is stated: one that cannot was misread.
    /// </summary>
    private static bool IsPossible(VotingRound round)
    {
        var (registered, cast, valid, invalid) = (round.Registered?.Value, round.Cast?.Value, round.Valid?.Value,
            round.InvalidStated?.Value);
        return !(cast > registered || valid > cast || valid > registered || invalid > cast)
            && (round.TurnoutStated is not { } stated || round.Turnout is not { } turnout || Math.Abs(turnout - stated.Value) <= 0.1);
    }
}
