using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Builds the voting rounds from the infobox, and fills what it leaves out from the prose.</summary>
internal sealed class RoundReader(InfoboxValues values)
{
    private const int MostRounds = 9;

    // A register changes by little between two rounds.
    private const double RegisterChange = 0.02;

    private static string NameTheRound(InfoboxReading reading) =>
        $"the election had several rounds; name the round, such as '{reading.Entry.Key}: {reading.Text.Trim().Split(' ')[0]} (first round)'";

    private static readonly string[] And = ["et", "y", "e", "und", "i", "и", "ve", "dan", "og", "och", "en", "és", "a", "و"];

    private static readonly string[] Keys = ["first round ", "second round ", "third round "];

    private readonly SortedDictionary<int, VotingRound> rounds = [];

    // The rounds that keys name, such as "second round turnout"; before them none, for the keys that name no round.
    private readonly int?[] ofKeys = [null, .. Enumerable.Range(1, Keys.Length).Where(n => values.HasKey(KeyOf(n))).Select(n => (int?)n)];

    // The round that the key names which is being read.
    private int? ofKey;

    // How many rounds the infobox gives a date for.
    private int days;

    /// <summary>How the keys of a round start.</summary>
    public static string KeyOf(int round) => Keys[round - 1];

    public IReadOnlyList<VotingRound> Read()
    {
        Dates();
        days = rounds.Count;
        Counts("registered voters", (r, v, t) => r.Registered is null ? r with { Registered = v, RegisteredTolerance = t } : null,
            "registered", "electorate", "eligible", "registered voters", "eligible voters", "electors");
        Counts("voting-age population", (r, v, _) => r.VotingAgePopulation is null ? r with { VotingAgePopulation = v } : null,
            "voting age population", "voting age");
        Counts("votes cast", (r, v, t) => r.Cast is null ? r with { Cast = v, CastTolerance = t } : null, "votes cast", "total votes",
            "votes counted", "total", "ballots cast", "cast");
        Counts("valid votes", (r, v, t) => r.Valid is null ? r with { Valid = v, ValidTolerance = t } : null, "valid votes", "valid",
            "valid ballots");
        Counts("invalid votes", (r, v, t) => r.InvalidStated is null ? r with { InvalidStated = v, InvalidTolerance = t } : null,
            "invalid votes", "invalid", "invalid ballots", "spoilt votes", "spoiled votes", "rejected votes", "invalid or blank votes",
            "invalid and blank votes", "invalid/blank votes");
        Counts("blank votes", (r, v, t) => r.Blank is null ? r with { Blank = v, BlankTolerance = t } : null, "blank votes", "blank",
            "blank ballots");
        foreach (var of in ofKeys)
        {
            ofKey = of;
            Turnout();
        }

        ofKey = null;
        RegisterOfNoRound();
        return All();
    }

    // A register that no round is named for, while the election had several.
    private (InfoboxReading Reading, Quantity Number)? register;

    /// <summary>
    /// One register for all rounds: that of the rounds whose cast votes and turnout prove it; where none can, of every round that gives
    /// none, as one that may have changed a little.
    /// </summary>
    private void RegisterOfNoRound()
    {
        if (register is not var (reading, number))
        {
            return;
        }

        var open = rounds.Values.Where(r => r.Registered is null).ToList();
        var told = open.FindAll(r => r is { Cast: not null, TurnoutStated: not null });
        var proven = told.FindAll(r =>
            Math.Abs(r.Cast!.Value / number.Number - r.TurnoutStated!.Value) <= 2 * r.TurnoutTolerance + r.CastTolerance / number.Number);
        if (open.Count == 0 || told.Count > 0 && proven.Count == 0 || open.Exists(r => r.Cast?.Value > number.Number)
            || values.Checked(reading, number, InfoboxValues.MostVotes) is not { } count)
        {
            values.Unreadable(reading, NameTheRound(reading));
            return;
        }

        foreach (var round in proven.Count > 0 ? proven : open)
        {
            Update(round.Round, r => r with { Registered = count, RegisteredTolerance =
                proven.Count > 0 ? number.CountTolerance : RegisterChange * count.Value });
        }

        values.Note(reading, "register_of_no_round", proven.Count > 0
            ? $"names no round; it is taken for the round that its votes cast and turnout prove"
            : $"names no round; it is taken for every round that gives none. Name the round, such as '(first round)'");
    }

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

    private IReadOnlyList<VotingRound> All() => rounds.Count > 0 ? [.. rounds.Values] : [new VotingRound { Round = 1 }];

    private void Update(int round, Func<VotingRound, VotingRound> change)
    {
        if (round is >= 1 and <= MostRounds)
        {
            rounds[round] = change(rounds.GetValueOrDefault(round) ?? new VotingRound { Round = round });
        }
    }

    private void Dates()
    {
        foreach (var of in ofKeys)
        {
            if (values.Open(null, QuantityStyle.Prose, Key(of, "election date"), Key(of, "date")) is { } reading)
            {
                Dates(reading, of);
            }
        }
    }

    private static string Key(int? round, string name) => round is { } number ? KeyOf(number) + name : name;

    private void Dates(InfoboxReading reading, int? of)
    {

        // Days in figures of any script; a line break is a space to a date.
        var text = Digits.ToAscii(reading.Text).Replace('\n', ' ');
        var dates = DateScanner.Scan(text);
        var labels = reading.Labels;
        var assigned = ResultLabels.Assign(text, labels, dates.ConvertAll(d => d.Start));
        var areTwo = labels.Count == 0 && AreTwoRounds(text, dates);
        var last = 0;
        for (var i = 0; i < dates.Count; i++)
        {
            // Without names, days in a row are one round; a day after the last name is of the round after it.
            var round = of ?? (areTwo ? i + 1
                : assigned[i] is { } label ? values.Rounds.Number(label.Round) ?? 1
                : last + 1);
            var date = new Sourced<DateOnly>(dates[i].Date, reading.At(dates[i].Start));
            Update(round,
                r =>
                    r with { FirstDay = r.FirstDay is { } first && first.Value <= date.Value ? first : date,
                        Date = r.Date is { } day && day.Value >= date.Value ? day : date });
            reading.Use(dates[i].Start, dates[i].End);
            last = assigned[i] is null ? last : round;
        }

        if (DateScanner.Impossible(text) is { } impossible)
        {
            values.Unreadable(reading,
                $"'{impossible}' is in no calendar, there is no such day; write a day such as 24 November 2013 or 2013-11-24");
        }
        else if (dates.Count == 0)
        {
            if (DateScanner.Year(text) is not null && text.Count(char.IsAsciiDigit) == 4)
            {
                reading.UseAll();
            }
            else
            {
                values.Unreadable(reading, "there is no such day; write a day such as 24 November 2013 or 2013-11-24");
            }
        }
    }

    /// <summary>"11 and 18 June 2017": two days a week or more apart are not days in a row.</summary>
    private static bool AreTwoRounds(string text, List<DateMention> dates) =>
        dates is [var one, var two] && two.Date.DayNumber - one.Date.DayNumber is >= 6 and <= 100
            && (one.Start == two.Start ? text[one.Start..two.End] : text[one.End..two.Start]) is var joined
            && (joined.Contains(" and ", StringComparison.OrdinalIgnoreCase) || Array.IndexOf(And, joined.Trim()) >= 0
                || joined.AsSpan().ContainsAny('&', ';', '/')
                || joined.Trim() is "," or "")
            && !joined.AsSpan().ContainsAny('–', '-');

    private void Counts(string what, Func<VotingRound, Sourced<long>, double, VotingRound?> set, params ReadOnlySpan<string> names)
    {
        foreach (var of in ofKeys)
        {
            ofKey = of;
            foreach (var name in names)
            {
                if (values.Open(null, QuantityStyle.Count, Key(of, name)) is { } reading)
                {
                    Count(reading, what, set);
                }
            }
        }

        ofKey = null;
    }

    private void Count(InfoboxReading reading, string what, Func<VotingRound, Sourced<long>, double, VotingRound?> set)
    {
        var labels = reading.AssignLabels();
        var any = false;
        for (var i = 0; i < reading.Numbers.Count; i++)
        {
            var q = reading.Numbers[i];
            if (q is { IsPercent: true, Sign: not 0 } && what == "registered voters" && RoundOf(labels, i) is { } changed)
            {
                reading.Use(q);
                Update(changed,
                    r => r with { RegisteredChangeStated = r.RegisteredChangeStated ?? new(q.Sign * q.Share, reading.At(q.Start)) });
                continue;
            }

            if (!q.IsWhole || q.Sign > 0 || RoundOf(labels, i) is not { } round || Get(round) is not { } now
                || (any && reading.Labels.Count == 0))
            {
                continue;
            }

            any = true;
            if (set(now, new(0, reading.Entry.Source), 0) is not null && values.Checked(reading, q, InfoboxValues.MostVotes) is { } count)
            {
                Update(round, r => set(r, count, q.CountTolerance)!);
            }
        }

        if (!any && what == "registered voters" && IsOfNoRound(reading) && reading.Labels.Count == 0
            && reading.Numbers is [{ IsWhole: true, IsPercent: false, Sign: 0, Number: > 0 } only])
        {
            register ??= (reading, only);
        }
        else if (!any)
        {
            values.Unreadable(reading, IsOfNoRound(reading) ? NameTheRound(reading) : $"write the {what} such as 5,951,838");
        }
    }

    private void Turnout()
    {
        if (values.Open(null, QuantityStyle.Percentage, Key(ofKey, "turnout")) is not { } reading)
        {
            return;
        }

        var labels = reading.AssignLabels();
        var alone = reading.Numbers.Count(o => o is { Sign: 0, IsPoints: false }) == 1;
        var any = false;
        for (var i = 0; i < reading.Numbers.Count; i++)
        {
            var q = reading.Numbers[i];
            if (RoundOf(labels, i) is not { } round || Get(round) is not { } now)
            {
                continue;
            }

            // "44,309,925 (71.5%)": the count beside the percentage is the ballots cast; what has a sign is a change.
            var next = q.Sign != 0 || q.IsPoints ? WithChange(now, reading, q)
                : q.IsShare || (alone && q.Number <= 100)
                    ? now.TurnoutStated is null
                        ? now with { TurnoutStated = new(q.Share, reading.At(q.Start)), TurnoutTolerance = q.ShareTolerance }
                        : null
                : q.IsWhole && q.Number > 100 && now.Cast is null && values.Checked(reading, q, InfoboxValues.MostVotes) is { } cast
                    ? now with { Cast = cast }
                : q.IsWhole && now.Cast?.Value == q.Number ? now
                : null;
            if (next is not null)
            {
                any = true;
                reading.Use(q);
                Update(round, _ => next);
            }
        }

        if (!any)
        {
            values.Unreadable(reading, IsOfNoRound(reading) ? NameTheRound(reading) : "write the turnout such as 38.63%");
        }
    }

    private static VotingRound? WithChange(VotingRound now, InfoboxReading reading, Quantity q) =>
        now.TurnoutChangeStated is null && q.Sign != 0 && q.Number <= 100
            ? now with { TurnoutChangeStated = new(q.Sign * q.Share, reading.At(q.Start)), TurnoutChangeTolerance = q.ShareTolerance }
            : null;

    private VotingRound? Get(int round) =>
        round is >= 1 and <= MostRounds ? rounds.GetValueOrDefault(round) ?? new VotingRound { Round = round } : null;

    /// <summary>
    /// The round named for a number; without any name it is the only one. Null where others are named and this one is
    /// not, and where the election had several rounds and the value names none.
    /// </summary>
    private int? RoundOf(IReadOnlyList<(RoundName Round, Ballot? Ballot)?> labels, int i) =>
        ofKey ?? (labels[i] is { } label ? values.Rounds.Number(label.Round) ?? (days > 1 ? null : 1) : null);

    private bool IsOfNoRound(InfoboxReading reading) => ofKey is null && days > 1
        && reading.Labels.TrueForAll(l => values.Rounds.Number(l.Round) is null);

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
