namespace ElectionAnalysis;

/// <summary>Reads the votes and shares of one party, each into its round and ballot.</summary>
internal sealed class BallotReader(InfoboxValues values, IReadOnlyDictionary<string, ResultHeading> columns, Ballot plain)
{
    private readonly List<BallotResult> results = [];
    // Where a key of its own gave the share; a second one is no correction.
    private readonly HashSet<(int? Round, Ballot Ballot)> shared = [];
    private static readonly string[] NoResult = ["eliminated", "did not advance", "did not qualify", "withdrew", "withdrawn",
        "not in runoff", "not in run-off", "lost in first round"];

    private ResultHeading context;
    private bool hasPlain;

    /// <summary>The results in the order in which the document first names them.</summary>
    public IReadOnlyList<BallotResult> Read(List<InfoboxEntry> entries)
    {
        context = default;
        hasPlain = entries.Exists(e => e.Name is "popular vote" or "votes");
        foreach (var entry in entries)
        {
            var heading = HeadingOf(entry);
            if (heading.Field is not (ResultField.Votes or ResultField.Share or ResultField.ShareAndSwing or ResultField.Swing)
                || (values.IsOpened(entry) && !InfoboxValues.IsNothing(entry.Value)))
            {
                continue;
            }

            if (InfoboxValues.IsNew(entry.Value) || Array.Exists(NoResult, w => entry.Value.Equals(w, StringComparison.OrdinalIgnoreCase)))
            {
                values.Text(entry.Number, entry.Name);
                continue;
            }

            if (values.Open(entry, heading.Field == ResultField.Votes ? QuantityStyle.Count : QuantityStyle.Percentage) is { } reading)
            {
                Read(reading, heading);
            }
        }

        return results;
    }

    /// <summary>The field that a key stands for; a row without a ballot of its own belongs to the row above it.</summary>
    public ResultHeading HeadingOf(InfoboxEntry entry)
    {
        switch (entry.Name)
        {
            case "popular vote" or "votes":
                return new(ResultField.Votes, RoundName.None, plain);
            case "percentage":
                // Without plain votes it is of the votes above it.
                return Continue(hasPlain ? default : context, new(ResultField.Share, RoundName.None, null), plain);
        }

        if (columns.TryGetValue(entry.Name, out var column))
        {
            return column;
        }

        if (InfoboxKey.Known.Contains(entry.Name))
        {
            return default;
        }

        var heading = values.Rounds.InContext(ResultHeading.Read(entry.Name));
        if (heading.Field == ResultField.None)
        {
            return heading;
        }

        return context = Continue(context, heading, plain);
    }

    /// <summary>"% and swing" after "Regional vote" is of the regional vote.</summary>
    public static ResultHeading Continue(ResultHeading above, ResultHeading heading, Ballot plain) =>
        heading is { Round: RoundName.None, Ballot: null }
            ? heading with { Round = above.Round, Ballot = above.Ballot ?? plain }
            : heading;

    private void Read(InfoboxReading reading, ResultHeading heading)
    {
        var labels = reading.AssignLabels();
        var (unlabelled, any) = (false, false);
        for (var i = 0; i < reading.Numbers.Count; i++)
        {
            if (labels[i] is not { } label)
            {
                unlabelled = true;
                continue;
            }

            var q = reading.Numbers[i];
            var round = values.Rounds.Number(label.Round != RoundName.None ? label.Round : heading.Round);
            var ballot = label.Ballot ?? heading.Ballot ?? Ballot.Only;
            any |= Set(reading, q, heading.Field, round, ballot);
            if (reading.IsReported)
            {
                return;
            }
        }

        if (!any)
        {
            values.Unreadable(reading, unlabelled ? "its numbers cannot be told apart; name the round of each"
                : heading.Field switch
                {
                    ResultField.Votes => "write the votes such as 44,309,925",
                    ResultField.Swing => "write a swing such as +2.3%, with its sign",
                    _ when reading.Numbers.Exists(q => q is { IsPercent: true, Number: > 100 }) => "no share is above 100%",
                    _ => "write a percentage such as 29.3%",
                });
        }
    }

    /// <summary>Puts a number where it belongs; the first one counts, and only numbers that found a place are used.</summary>
    private bool Set(InfoboxReading reading, Quantity q, ResultField field, int? round, Ballot ballot)
    {
        if (values.IsBound(reading, q))
        {
            return false;
        }

        if (field == ResultField.Share && q is { Sign: not 0, IsPoints: false } && reading.Numbers.Count == 1)
        {
            values.Unreadable(reading, "a share of the vote has no sign; write the share here, and its change as a swing");
            return false;
        }

        var index = results.FindIndex(r => r.Round == round && r.Ballot == ballot);
        var now = index >= 0 ? results[index] : new BallotResult { Round = round, Ballot = ballot };
        var next = field == ResultField.Swing || q.Sign != 0 || q.IsPoints ? WithChange(now, reading, q, field)
            : q.Number <= 100 && (q.IsShare || field != ResultField.Votes) ? WithShare(now, reading, q, field)
            : field == ResultField.Votes && q.IsWhole && now.Votes is null
                && values.Checked(reading, q, InfoboxValues.MostVotes) is { } votes
                ? now with { Votes = votes, VotesTolerance = q.CountTolerance }
            : null;
        if (next is null)
        {
            return false;
        }

        reading.Use(q);
        if (index >= 0)
        {
            results[index] = next;
        }
        else
        {
            results.Add(next);
        }

        return true;
    }

    /// <summary>
    /// A separate percentage wins over the one in brackets after the votes; where they differ, the other is reported as unused.
    /// </summary>
    private BallotResult? WithShare(BallotResult now, InfoboxReading reading, Quantity q, ResultField field)
    {
        if (field == ResultField.Votes ? now.VoteShare is not null : !shared.Add((now.Round, now.Ballot)))
        {
            return now.VoteShare?.Value == q.Share ? now : null;
        }

        return now with { VoteShare = new(q.Share, reading.At(q.Start)), VoteShareTolerance = q.ShareTolerance };
    }

    private BallotResult? WithChange(BallotResult now, InfoboxReading reading, Quantity q, ResultField field)
    {
        if (q is { Sign: < 0, IsWhole: true } && field == ResultField.Votes && reading.Numbers.Count == 1)
        {
            values.Checked(reading, q, InfoboxValues.MostVotes);
            return null;
        }

        var steady = q.Number == 0 || reading.Text.AsSpan(0, q.Start).TrimEnd().EndsWith("Steady", StringComparison.OrdinalIgnoreCase);
        return now.VoteShareChange is null && q.Number <= 100 && (q.Sign != 0 || steady) && (q.IsPercent || field != ResultField.Votes)
            ? now with { VoteShareChange = new((steady ? 0 : q.Sign) * q.Share, reading.At(q.Start)) }
            : null;
    }
}
