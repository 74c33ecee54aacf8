namespace ElectionAnalysis;

/// <summary>Measures of change applied to an election and the previous one.</summary>
internal static class ElectionChange
{
    private const string ByName = "Parties are matched by name: a party that was renamed, merged or split counts as one that left and one that entered.";

    public static MeasureResult Measure(ChangeMeasure measure, ChangeQuestion question)
    {
        var election = question.Election;
        var pair = ElectionPair.Of(question);
        var notes = pair.Notes.ToList();
        var alternatives = new List<Alternative>();
        var rows = pair.Missing is null ? pair.WithRemainder(pair.Rows(question.Lineage, question.Rule)) : pair.ByName;
        var value = pair.Missing is { } missing ? MeasureValue.Undefined(missing) : measure.Of(rows);
        if (pair.Missing is null)
        {
            notes.Add(question.Lineage is null ? ByName : $"Parties are matched by the lineage given, {Words(question.Rule)}; all others by their exact names.");
            AddRules(measure, question, pair, value, notes, alternatives);
            AddRemainder(measure, question, pair, value, notes, alternatives);
        }

        return new(value, measure.Steps(rows.Select(r => r.Party), [.. rows.Select(r => r.Before)], [.. rows.Select(r => r.After)]))
        {
            Measure = measure,
            Subject = question.Since is { } since ? $"{since.ShortName} to {election.ShortName}" : election.ShortName,
            Scale = question.Scale == MeasureScale.Seats ? "seats" : "votes",
            Policy = question.Policy,
            Again = other => Measure(measure, question with { Policy = other }),
            LeftOut = pair.LeftOut,
            Alternatives = alternatives,
            Notes = notes,
        };
    }

    public static MeasureResult Measure(Election election, BlocMeasure measure, Func<PartyResult, string> bloc)
    {
        var pair = ElectionPair.Of(new(election, MeasureScale.Seats, null, null, default, new()));
        var names = election.Parties.GroupBy(p => p.Party.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => bloc(g.First()), StringComparer.Ordinal);
        var rows = pair.Missing is null ? pair.WithRemainder(pair.ByName) : pair.ByName;
        var blocs = rows.Select(r => names.GetValueOrDefault(r.Party, r.Party)).ToList();
        double[] before = [.. rows.Select(r => r.Before)], after = [.. rows.Select(r => r.After)];
        var value = pair.Missing is { } missing ? MeasureValue.Undefined(missing) : measure.Of(before, after, Column.OfText("bloc", blocs).Codes(out _));
        return new(value, BlocMeasure.Steps(rows.Select(r => r.Party), before, after, blocs))
        {
            Measure = measure,
            Subject = election.ShortName,
            Scale = "seats",
            LeftOut = pair.LeftOut,
            Notes = pair.Remainder > 0 ? [Invariant($"{pair.Remainder} of the previous {election.PreviousHouseSeats} seats belong to no listed party; they count as a bloc that left.")] : [],
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
        return new(value, measure.Steps(shares))
        {
            Measure = measure,
            Subject = $"{election.ShortName}, from {b.Party.Value} to {a.Party.Value}",
            Scale = "votes",
        };
    }

    public static DataFrame SeatSwings(Election election, Election? since, Lineage? lineage)
    {
        var pair = ElectionPair.Of(new(election, MeasureScale.Seats, since, lineage, default, new()));
        if (pair.Missing is { } missing)
        {
            throw new MeasureException($"Seat swings of {election.ShortName} cannot be told: {missing}.");
        }

        var rows = (lineage is null ? [("names matched exactly", pair.ByName)] : Enum.GetValues<LineageRule>().Select(rule => (Rule: Words(rule), Rows: pair.Rows(lineage, rule))))
            .SelectMany(r => pair.WithRemainder(r.Rows).Select(row => (r.Rule, Row: row))).ToList();
        var (then, now) = (pair.WithRemainder(pair.ByName).Sum(r => r.Before), pair.ByName.Sum(r => r.After));
        return new(
            Column.OfText("rule", rows.Select(r => r.Rule)),
            Column.OfText("party", rows.Select(r => r.Row.Party)),
            Column.Of("before", rows.Select(r => r.Row.Before)),
            Column.Of("after", rows.Select(r => r.Row.After)),
            Column.OfNullable("change", rows.Select(r => Swing.Seats.Of(r.Row.Before, r.Row.After).OrNull)),
            Column.OfNullable("change_points", rows.Select(r => Swing.SeatPoints.Of(r.Row.Before, then, r.Row.After, now).OrNull)),
            Column.OfNullable("relative_change", rows.Select(r => Swing.RelativeSeats.Of(r.Row.Before, r.Row.After).OrNull)));
    }

    /// <summary>With a lineage: the other rule, and no lineage at all, each with the difference it makes.</summary>
    private static void AddRules(ChangeMeasure measure, ChangeQuestion question, ElectionPair pair, MeasureValue value, List<string> notes, List<Alternative> alternatives)
    {
        if (question.Lineage is null)
        {
            return;
        }

        var other = question.Rule == LineageRule.BartoliniMair ? LineageRule.Mainwaring : LineageRule.BartoliniMair;
        foreach (var (words, rows) in new[] { (Words(other), pair.Rows(question.Lineage, other)), ("without the lineage, by exact names", pair.ByName) })
        {
            var alternative = measure.Of(pair.WithRemainder(rows));
            alternatives.Add(new(words, alternative));
            if (alternative.IsDefined && value.IsDefined)
            {
                notes.Add(Invariant($"Measured {words} it differs by {(alternative.Value - value.Value) * 100:+0.00;−0.00;0.00} points."));
            }
        }
    }

    private static void AddRemainder(ChangeMeasure measure, ChangeQuestion question, ElectionPair pair, MeasureValue value, List<string> notes, List<Alternative> alternatives)
    {
        if (pair.Remainder == 0)
        {
            return;
        }

        var (election, remainder) = (question.Election, pair.Remainder);
        notes.Add(Invariant($"{remainder} of the previous {election.PreviousHouseSeats} seats belong to no listed party; they count as one party that left."));
        alternatives.Add(new(Invariant($"without those {remainder} seats: shares of the {election.PreviousSeatsListed} listed"), measure.Of(pair.Rows(question.Lineage, question.Rule))));
        if (measure == Swing.Pedersen && value.IsDefined)
        {
            var share = (double)remainder / election.PreviousHouseSeats!.Value;
            alternatives.Add(new(Invariant($"those {remainder} seats as earlier seats of parties that gained (lower bound)"), MeasureValue.Of(Math.Max(0, value.Value - Math.Min(share, value.Value)))));
        }
    }

    private static string Words(LineageRule rule) => rule == LineageRule.BartoliniMair ? "by the Bartolini–Mair rule" : "by the Mainwaring rule";
}
