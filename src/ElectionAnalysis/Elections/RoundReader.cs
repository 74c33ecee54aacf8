namespace ElectionAnalysis;

/// <summary>Builds the voting rounds from the infobox, and fills what it leaves out from the prose.</summary>
internal sealed partial class RoundReader(InfoboxValues values)
{
    private const int MostRounds = 9;

    // A register changes by little between two rounds.
    private const double RegisterChange = 0.02;

    private static string NameTheRound(InfoboxReading reading) =>
        $"the election had several rounds; name the round, such as '{reading.Entry.Key}: {reading.Text.Trim().Split(' ')[0]} (first round)'";

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
        Counts("voting-age population", (r, v, t) => r.VotingAgePopulation is null
                ? r with { VotingAgePopulation = v, VotingAgeTolerance = t } : null,
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

        // Papers that a referendum's box counts for no answer, beside the invalid ones.
        Counts("other papers", (r, v, t) => r with
        {
            InvalidStated = r.InvalidStated is { } invalid ? invalid with { Value = invalid.Value + v.Value } : v,
            InvalidTolerance = r.InvalidTolerance + t,
        }, "other papers");
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

    private IReadOnlyList<VotingRound> All() => rounds.Count > 0 ? [.. rounds.Values] : [new VotingRound { Round = 1 }];

    private void Update(int round, Func<VotingRound, VotingRound> change)
    {
        if (round is >= 1 and <= MostRounds)
        {
            rounds[round] = change(rounds.GetValueOrDefault(round) ?? new VotingRound { Round = round });
        }
    }

    private static string Key(int? round, string name) => round is { } number ? KeyOf(number) + name : name;

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

            if (q.Sign == 0 && values.IsBound(reading, q))
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
}
