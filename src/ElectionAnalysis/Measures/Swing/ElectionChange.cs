namespace ElectionAnalysis;

/// <summary>Measures of change applied to an election and the previous one.</summary>
internal static class ElectionChange
{
    private const int MostNamed = 12;

    private const string ByName =
        "Parties are matched by name: a party that was renamed, merged or split counts as one that left and one that entered.";

    public static MeasureResult Measure(ChangeMeasure measure, ElectionQuestion question)
    {
        // Of two documents, and without a lineage given, the links that they themselves give.
        var link = question is { Since: { } earlier, Lineage: null } ? new ElectionLink(earlier, question.Election, "") : null;
        var asked = question;
        question = link is null ? question : question with { Lineage = link.Lineage };
        var pair = ElectionPair.Of(question);
        var notes = pair.Notes.ToList();
        var bounds = pair.Missing is { } missing
            ? MeasureBounds.Nothing(missing)
            : Bounds(measure, pair, question.Lineage, question.RuleOrUsual);
        var others = new List<(Alternative Alternative, MeasureBounds Bounds)>();
        if (pair.Missing is null)
        {
            notes.Add(link is not null ? Linked(link) : question.Lineage is null
                ? ByName
                : $"Parties are matched by the lineage given, {Words(question.RuleOrUsual)}; all others by their exact names.");
            AddRules(measure, question, pair, bounds.Value, notes, others, link is not null);
        }

        if (bounds.Rule is { } rule)
        {
            notes.Add(rule);
        }

        bounds = bounds.Spanning(others.Select(o => o.Bounds));
        var rows = pair.Rows(pair.Missing is null ? question.Lineage : null, question.RuleOrUsual);
        var rest = pair.Missing is null ? pair.RestOfValue(question.Lineage, question.RuleOrUsual) : default;
        return new(bounds.Value,
            measure.Steps(rows.Select(r => r.Party), [.. rows.Select(r => r.Before)], [.. rows.Select(r => r.After)], rest))
        {
            Measure = measure,
            Subject = question.Since is { } since ? $"{since.ShortName} to {question.Election.ShortName}" : question.Election.ShortName,
            Scale = question.ScaleOrSeats == MeasureScale.Seats ? "seats" : question.Election.VotesUsed,
            Policy = question.PolicyOrUsual,
            Again = other => Measure(measure, asked with { Policy = other }),
            LeftOut = pair.LeftOut,
            Alternatives = [.. others.Select(o => o.Alternative)],
            Notes = notes,
            Bounds = bounds,
        };
    }

    public static MeasureResult Measure(Election election, BlocMeasure measure, Func<PartyResult, string> bloc)
    {
        var pair = ElectionPair.Of(new(election));
        var names = election.Parties.GroupBy(p => p.Party.Value, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => bloc(g.First()), StringComparer.Ordinal);
        var rows = pair.ByName;
        var blocs = rows.Select(r => names.GetValueOrDefault(r.Party, r.Party)).ToList();
        double[] before = [.. rows.Select(r => r.Before)], after = [.. rows.Select(r => r.After)];
        var bounds = pair.Missing is { } missing ? MeasureBounds.Nothing(missing) : BlocBounds.Of(measure, pair, blocs);
        return new(bounds.Value, BlocMeasure.Steps(rows.Select(r => r.Party), before, after, blocs))
        {
            Measure = measure,
            Subject = election.ShortName,
            Scale = "seats",
            LeftOut = pair.LeftOut,
            Notes = [.. pair.Notes, .. bounds.Rule is { } rule ? [rule] : Array.Empty<string>()],
            Bounds = bounds,
        };
    }

    public static MeasureResult TwoParties(Election election, ScalarMeasure measure, string to, string from)
    {
        PartyResult Party(string name) =>
            election.Parties.FirstOrDefault(p => string.Equals(p.Party.Value, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new MeasureException($"There is no party '{name}' in {election.ShortName}.{NearestNames.Suggest(name, election.Parties.Select(p => p.Party.Value))}");
        var (a, b) = (Party(to), Party(from));
        double?[] shares = [a.PreviousVoteShare?.Value, a.ShareNow, b.PreviousVoteShare?.Value, b.ShareNow];
        var value = Array.Exists(shares, s => s is null)
            ? MeasureValue.Undefined("the document does not give both parties' vote shares at both elections")
            : measure.Calculate([.. shares.Select(s => s!.Value)]);
        return new(value, measure.Steps(shares))
        {
            Measure = measure,
            Subject = $"{election.ShortName}, from {b.Party.Value} to {a.Party.Value}",
            Scale = election.VotesUsed,
            Bounds = measure.Bounds(value, value.IsDefined ? Ends([.. shares.Select(s => s!.Value)],
                [a.PreviousVoteShareTolerance, a.ShareNowTolerance, b.PreviousVoteShareTolerance, b.ShareNowTolerance]) : []),
        };
    }

    /// <summary>Shares with each at its least and at its most, in every combination.</summary>
    private static IEnumerable<double[]> Ends(double[] shares, double[] tolerances) =>
        Enumerable.Range(0, 1 << shares.Length).Select(ends => shares
            .Select((share, i) => Math.Clamp(share + ((ends >> i & 1) == 0 ? -tolerances[i] : tolerances[i]), 0, 1)).ToArray());

    public static Table SeatSwings(Election election, Election? since, Lineage? lineage)
    {
        var link = since is not null && lineage is null ? new ElectionLink(since, election, "") : null;
        var found = link?.Lineage;
        var pair = ElectionPair.Of(new(election) { Since = since, Lineage = lineage });
        if (pair.Missing is { } missing)
        {
            throw new MeasureException($"Seat swings of {election.ShortName} cannot be told: {missing}.");
        }

        var rows = (lineage is null
            ? [(link is null ? "names matched exactly" : "parties linked", pair.Rows(found, default))]
            : Enum.GetValues<LineageRule>().Select(rule => (Rule: Words(rule), Rows: pair.Rows(lineage, rule))))
            .SelectMany(r => r.Rows.Select(row => (r.Rule, Row: row))).ToList();
        var (before, after) = pair.Ranges(null, default, named: false);

        // A previous house that was larger than the seats listed, nobody knows by how much, is none to take shares of.
        var (then, now) = (double.IsInfinity(before.TotalHigh) ? 0 : before.Total, after.Total);
        return new(
            Column.OfText("rule", rows.Select(r => r.Rule)),
            Column.OfText("party", rows.Select(r => r.Row.Party)),
            Column.Of("before", rows.Select(r => r.Row.Before)),
            Column.Of("after", rows.Select(r => r.Row.After)),
            Column.OfNullable("change", rows.Select(r => Swing.Seats.Calculate(r.Row.Before, r.Row.After).OrNull)),
            Column.OfNullable("change_points", rows.Select(r => Swing.SeatPoints.Calculate(r.Row.Before, then, r.Row.After, now).OrNull)),
            Column.OfNullable("relative_change", rows.Select(r => Swing.RelativeSeats.Calculate(r.Row.Before, r.Row.After).OrNull)));
    }

    private static MeasureBounds Bounds(ChangeMeasure measure, ElectionPair pair, Lineage? lineage, LineageRule rule)
    {
        var (before, after) = pair.Ranges(lineage, rule, named: false);
        var (namedBefore, namedAfter) = pair.Ranges(lineage, rule, named: true);
        MeasureValue Direct() => measure.Calculate(pair.Rows(lineage, rule));
        return namedBefore.IsExact && namedAfter.IsExact ? MeasureBounds.Exactly(Direct()) : MeasureBounds.Of(
            measure,
            ChangeBounds.Of(measure, namedBefore, namedAfter),
            before.Rest > 0 || after.Rest > 0 ? null : Direct,
            pair.Unknown,
            () => MeasureBounds.Agreed(ChangeBounds.Of(measure, before.AtValue, after.AtValue)));
    }

    /// <summary>With a lineage: the other rule, and no lineage at all, each with the difference it makes.</summary>
    private static void AddRules(ChangeMeasure measure, ElectionQuestion question, ElectionPair pair, MeasureValue value,
        List<string> notes,
        List<(Alternative Alternative, MeasureBounds Bounds)> others,
        bool isFound)
    {
        if (question.Lineage is null || (isFound && question.Lineage.Successions.Count == 0))
        {
            return;
        }

        var other = question.RuleOrUsual == LineageRule.BartoliniMair ? LineageRule.Mainwaring : LineageRule.BartoliniMair;
        foreach (var (words, lineage, rule) in new[] { (Words(other), question.Lineage, other),
            (isFound ? "by exact names, without the links" : "without the lineage, by exact names", null, default) })
        {
            if (isFound && lineage is { IsOneToOne: true })
            {
                continue;
            }

            // A link has its reason: that names differ makes its value no less sure.
            var bounds = Bounds(measure, pair, lineage, rule);
            if (!isFound || lineage is not null)
            {
                others.Add((new(words, bounds.Value), bounds));
            }

            if (bounds.Value.IsDefined && value.IsDefined)
            {
                notes.Add(Invariant($"Measured {words} it differs by {(bounds.Value.Value - value.Value) * 100:+0.00;−0.00;0.00} points."));
            }
        }
    }

    private static string Linked(ElectionLink link)
    {
        var other = link.Parties.Where(p => p.IsLinked && p.Kind is not (PartyLinkKind.Name or PartyLinkKind.Group or PartyLinkKind.Id))
            .Select(p => $"{p.Before!.Party.Value} → {p.After!.Party.Value} ({p.Because})").ToList();
        var not = link.Parties.Where(p => p.IsUnlinkedParty).Select(p => $"{(p.Before ?? p.After)!.Party.Value} ({(p.Before is null ? "now" : "then")})").ToList();
        return $"Parties are linked across the two documents: {link.Summary}."
            + (other.Count == 0 ? "" : $" {Capital(string.Join("; ", other.Take(MostNamed)))}{More(other.Count)}.")
            + (not.Count == 0 ? "" : $" Counted as parties that left or entered: {string.Join(", ", not.Take(MostNamed))}{More(not.Count)}.");

        static string More(int count) => count > MostNamed ? Invariant($" and {count - MostNamed} more") : "";
        static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string Words(LineageRule rule) =>
        rule == LineageRule.BartoliniMair ? "by the Bartolini–Mair rule" : "by the Mainwaring rule";
}
