namespace ElectionAnalysis;

/// <summary>Measures of change applied to one election and the previous one as its document tells it.</summary>
internal static class ElectionChange
{
    public static MeasureResult Measure(Election election, ChangeMeasure measure, MeasureScale scale)
    {
        var rows = Rows(election, scale, out var missing, out var leftOut);
        var notes = new List<string>();
        var alternatives = new List<Alternative>();
        MeasureValue value;
        if (missing is not null)
        {
            value = MeasureValue.Undefined(missing);
        }
        else
        {
            notes.Add("Parties are matched by name: a party that was renamed, merged or split counts as one that left and one that entered.");
            var listed = Of(measure, rows);
            var remainder = scale == MeasureScale.Seats ? election.PreviousSeatsRemainder ?? 0 : 0;
            if (remainder > 0)
            {
                notes.Add(Invariant($"{remainder} of the previous {election.PreviousHouseSeats} seats belong to no listed party; they count as one party that left."));
                rows.Add(("(no listed party)", remainder, 0));
                alternatives.Add(new(Invariant($"without those {remainder} seats: shares of the {election.PreviousSeatsListed} listed"), listed));
                if (measure == Swing.Pedersen && Of(measure, rows) is { IsDefined: true } all)
                {
                    var share = (double)remainder / election.PreviousHouseSeats!.Value;
                    alternatives.Add(new(Invariant($"those {remainder} seats as earlier seats of parties that gained (lower bound)"), MeasureValue.Of(Math.Max(0, all.Value - Math.Min(share, all.Value)))));
                }
            }

            value = Of(measure, rows);
        }

        return new()
        {
            Measure = measure,
            Subject = election.ShortName,
            Scale = scale == MeasureScale.Seats ? "seats" : "votes",
            Value = value,
            Steps = Steps(measure, rows),
            LeftOut = leftOut,
            Alternatives = alternatives,
            Notes = notes,
        };
    }

    public static MeasureResult Measure(Election election, BlocMeasure measure, Func<PartyResult, string> bloc)
    {
        const string Nobody = "(no listed party)";
        var rows = Rows(election, MeasureScale.Seats, out var missing, out var leftOut);
        var names = election.Parties.GroupBy(p => p.Party.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => bloc(g.First()), StringComparer.Ordinal);
        var remainder = election.PreviousSeatsRemainder ?? 0;
        if (missing is null && remainder > 0)
        {
            rows.Add((Nobody, remainder, 0));
            names[Nobody] = Nobody;
        }

        var blocs = Column.OfText("bloc", rows.Select(r => names[r.Party]));
        return new()
        {
            Measure = measure,
            Subject = election.ShortName,
            Scale = "seats",
            Value = missing is not null ? MeasureValue.Undefined(missing) : measure.Of([.. rows.Select(r => r.Before)], [.. rows.Select(r => r.After)], blocs.Codes(out _)),
            Steps = new(Column.OfText("party", rows.Select(r => r.Party)), blocs, Column.Of("before", rows.Select(r => r.Before)), Column.Of("after", rows.Select(r => r.After))),
            LeftOut = leftOut,
            Notes = remainder > 0 ? [Invariant($"{remainder} of the previous {election.PreviousHouseSeats} seats belong to no listed party; they count as a bloc that left.")] : [],
        };
    }

    public static MeasureResult TwoParties(Election election, ScalarMeasure measure, string to, string from)
    {
        if (measure != Swing.Butler && measure != Swing.Steed)
        {
            throw new MeasureException($"{measure} is no swing between two parties; use Swing.Butler or Swing.Steed.");
        }

        PartyResult Party(string name) => election.Parties.FirstOrDefault(p => string.Equals(p.Party.Value, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new MeasureException($"There is no party '{name}' in {election.ShortName}.{NearestNames.Suggest(name, election.Parties.Select(p => p.Party.Value))}");
        var (a, b) = (Party(to), Party(from));
        double?[] shares = [a.PreviousVoteShare?.Value, a.VoteShare?.Value, b.PreviousVoteShare?.Value, b.VoteShare?.Value];
        var value = Array.Exists(shares, s => s is null)
            ? MeasureValue.Undefined("the document does not give both parties' vote shares at both elections")
            : measure.Of([.. shares.Select(s => s!.Value)]);
        return new()
        {
            Measure = measure,
            Subject = $"{election.ShortName}, from {b.Party.Value} to {a.Party.Value}",
            Scale = "votes",
            Value = value,
            Steps = new(Column.OfText("input", measure.Needs), Column.OfNullable("share", shares)),
        };
    }

    private static MeasureValue Of(ChangeMeasure measure, List<(string Party, double Before, double After)> rows) =>
        measure.Of([.. rows.Select(r => r.Before)], [.. rows.Select(r => r.After)]);

    private static List<(string Party, double Before, double After)> Rows(Election election, MeasureScale scale, out string? missing, out List<LeftOut> leftOut)
    {
        var rows = new List<(string, double, double)>();
        leftOut = [];
        missing = null;
        foreach (var party in election.Parties)
        {
            var now = scale == MeasureScale.Seats ? party.Seats?.Value : party.VoteShare?.Value;
            var before = scale == MeasureScale.Seats ? party.PreviousSeats?.Value
                : party.PreviousVoteShare?.Value ?? (party.Status == PartyStatus.New ? 0 : null);
            if (now is null && before is null)
            {
                leftOut.Add(new(party.Party.Value, "neither its result now nor its previous one is given"));
            }
            else if (now is null || before is null)
            {
                missing ??= $"{party.Party.Value}'s {(now is null ? "result now" : "previous result")} is not given, and missing is not zero";
            }
            else
            {
                rows.Add((party.Party.Value, before.Value, now.Value));
            }
        }

        if (rows.Count == 0)
        {
            missing = scale == MeasureScale.Seats ? "the document gives no previous seats" : "the document gives no vote shares for both elections";
        }

        return rows;
    }

    private static DataFrame Steps(ChangeMeasure measure, List<(string Party, double Before, double After)> rows)
    {
        var (before, after) = (rows.Sum(r => r.Before), rows.Sum(r => r.After));
        var shares = rows.ConvertAll(r => (Before: before > 0 ? r.Before / before : 0, After: after > 0 ? r.After / after : 0));
        var terms = shares.ConvertAll(s => measure.Term(s.Before, s.After));
        var running = 0.0;
        return new(
            Column.OfText("party", rows.Select(r => r.Party)),
            Column.Of("before", rows.Select(r => r.Before)),
            Column.Of("after", rows.Select(r => r.After)),
            Column.Of("share before", shares.Select(s => s.Before)),
            Column.Of("share after", shares.Select(s => s.After)),
            Column.Of("difference", shares.Select(s => s.After - s.Before)),
            Column.Of("½|difference| counted", terms),
            Column.Of("running sum", terms.ConvertAll(t => running += t)));
    }
}
