namespace ElectionAnalysis;

/// <summary>Builds the voting rounds from the infobox, and fills what it leaves out from the prose.</summary>
internal sealed class RoundReader(InfoboxValues values, IReadOnlyList<Claim> claims)
{
    private const int MostRounds = 9;

    private readonly SortedDictionary<int, VotingRound> rounds = [];

    public IReadOnlyList<VotingRound> Read()
    {
        Dates();
        Counts("registered", (r, v) => r with { Registered = r.Registered ?? v }, "registered", "electorate", "eligible");
        Counts("voting-age population", (r, v) => r with { VotingAgePopulation = r.VotingAgePopulation ?? v }, "voting age population", "voting age");
        Counts("cast", (r, v) => r with { Cast = r.Cast ?? v }, "votes cast", "total votes", "votes counted");
        Counts("valid", (r, v) => r with { Valid = r.Valid ?? v }, "valid votes");
        Counts("invalid", (r, v) => r with { InvalidStated = r.InvalidStated ?? v }, "invalid votes", "blank votes");
        Turnout();
        foreach (var claim in claims)
        {
            Fill(claim);
        }

        if (rounds.Count == 0)
        {
            Update(1, r => r);
        }

        return [.. rounds.Values];
    }

    private void Update(int round, Func<VotingRound, VotingRound> change)
    {
        if (round is >= 1 and <= MostRounds)
        {
            rounds[round] = change(rounds.GetValueOrDefault(round) ?? new VotingRound { Round = round });
        }
    }

    private void Dates()
    {
        if (values.Entry(null, "election date") is not { } entry)
        {
            return;
        }

        var dates = DateScanner.Scan(entry.Value.Replace('\n', ' '));
        var named = RoundMention.First(entry.Value) is not null;
        var (line, counted) = (entry.Source.Line, 0);
        for (var i = 0; i < dates.Count; i++)
        {
            line += entry.Value.AsSpan(counted, dates[i].Start - counted).Count('\n');
            counted = dates[i].Start;

            // "24 November (first round), 15 December (second round)" names the rounds after the dates;
            // without names, days in a row are one round and later days are not guessed to be a second one.
            var next = i + 1 < dates.Count ? dates[i + 1].Start : entry.Value.Length;
            var round = named ? RoundMention.First(entry.Value[Math.Min(dates[i].End, next)..Math.Max(dates[i].End, next)]) ?? i + 1 : 1;
            var date = new Sourced<DateOnly>(dates[i].Date, entry.Source with { Line = line });
            Update(round, r => r with { FirstDay = r.FirstDay ?? date, Date = date });
        }

        if (DateScanner.Impossible(entry.Value) is { } impossible)
        {
            values.Unreadable(entry, $"'{impossible}' is in no calendar");
        }
        else if (dates.Count == 0 && !InfoboxValues.IsNothing(entry.Value) && DateScanner.Year(entry.Value) is null)
        {
            values.Unreadable(entry, "write a day such as 24 November 2013 or 2013-11-24");
        }
    }

    private void Counts(string what, Func<VotingRound, Sourced<long>, VotingRound> set, params ReadOnlySpan<string> names)
    {
        if (values.Entry(null, names) is not { } entry || InfoboxValues.IsNothing(entry.Value))
        {
            return;
        }

        var text = QuantityScanner.WithoutFootnotes(entry.Value);
        var all = QuantityScanner.Scan(text);

        // The 2 of "round 2" is no count.
        var whole = all.FindAll(q => q.IsWhole && !text.AsSpan(0, q.Start).TrimEnd().EndsWith("round", StringComparison.OrdinalIgnoreCase));
        for (var i = 0; i < whole.Count && i < MostRounds; i++)
        {
            var round = RoundOf(text, whole[i], i);
            if (round is { } number && values.Checked(entry, whole[i], InfoboxValues.MostVotes) is { } count)
            {
                Update(number, r => set(r, count));
            }
        }

        if (all.Count == 0)
        {
            values.Unreadable(entry, $"write the {what} such as 5,951,838");
        }
    }

    private void Turnout()
    {
        if (values.Entry(null, "turnout") is not { } entry || InfoboxValues.IsNothing(entry.Value))
        {
            return;
        }

        var text = QuantityScanner.WithoutFootnotes(entry.Value);
        var all = QuantityScanner.Scan(text);
        var percents = all.FindAll(q => q.IsShare && q.Sign == 0);
        if (percents.Count == 0 && all is [{ Number: <= 100 }])
        {
            percents = all;
        }

        for (var i = 0; i < percents.Count && i < MostRounds; i++)
        {
            var q = percents[i];
            if (RoundOf(text, q, i) is { } round)
            {
                Update(round, r => r.TurnoutStated is null ? r with { TurnoutStated = new(q.Share, InfoboxValues.At(entry, q.Start)), TurnoutTolerance = q.ShareTolerance } : r);
            }
        }

        // "44,309,925 (71.5%)": the count before the percentage is the ballots cast.
        var counts = all.FindAll(q => q.IsWhole && q.Number > 100);
        for (var i = 0; i < counts.Count && i < MostRounds; i++)
        {
            if (RoundOf(text, counts[i], i) is { } round && values.Checked(entry, counts[i], InfoboxValues.MostVotes) is { } cast)
            {
                Update(round, r => r with { Cast = r.Cast ?? cast });
            }
        }

        if (percents.Count == 0 && counts.Count == 0)
        {
            values.Unreadable(entry, "write the turnout such as 38.63%");
        }
    }

    /// <summary>The round whose name follows the number; without any name the first number counts and others are no rounds.</summary>
    private static int? RoundOf(string text, Quantity q, int index)
    {
        if (RoundMention.First(text) is null)
        {
            return index == 0 ? 1 : null;
        }

        var rest = text[q.End..];
        var next = QuantityScanner.Scan(rest).Find(o => o.IsPercent || o.Number > 9);
        return RoundMention.First(next.End > 0 ? rest[..next.Start] : rest) ?? RoundMention.Near(text, q.Start) ?? index + 1;
    }

    /// <summary>Takes what the prose states as it is of this election; nothing approximate, rounded or only reported.</summary>
    private void Fill(Claim claim)
    {
        var round = claim.Subject.Kind is SubjectKind.Round ? claim.Subject.Round
            : claim.Subject.Kind is SubjectKind.Election && rounds.Count <= 1 ? 1 : null;
        if (round is not { } number || !claim.IsFact || !claim.Value.IsExact)
        {
            return;
        }

        switch (claim.Value)
        {
            case ClaimValue.Day day when claim.Kind == ClaimKind.RoundDate:
                Update(number, r => r.Date is null ? r with { FirstDay = r.FirstDay ?? new(day.First, claim.Source), Date = new(day.Last, claim.Source) } : r);
                break;
            case ClaimValue.Share share when claim.Kind == ClaimKind.Turnout:
                Update(number, r => r.TurnoutStated is null ? r with { TurnoutStated = new(share.Stated, claim.Source), TurnoutTolerance = share.High - share.Stated } : r);
                break;
            case ClaimValue.Count count when count.Low.Equals(count.High):
                Sourced<long> value = new((long)count.Stated, claim.Source);
                Update(number, r => claim.Kind switch
                {
                    ClaimKind.Registered => r with { Registered = r.Registered ?? value },
                    ClaimKind.Cast => r with { Cast = r.Cast ?? value },
                    ClaimKind.Valid => r with { Valid = r.Valid ?? value },
                    ClaimKind.Invalid => r with { InvalidStated = r.InvalidStated ?? value },
                    _ => r,
                });
                break;
        }
    }
}
