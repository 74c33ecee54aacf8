using System.Globalization;

namespace ElectionAnalysis;

/// <summary>What elections and measures give as lists, as tables. Shares are 0–1; what a document does not give is null.</summary>
public static class ListTables
{
    private const int MostCoalitions = 1_000;

    /// <summary>Parties as a table, one row per party.</summary>
    /// <param name="parties">The parties.</param>
    /// <returns>
    /// rank, party, leader, alliance, seats, seat_share, previous_seats, status, seat_change, seat_change_points, votes, vote_share,
    /// previous_vote_share, vote_change_points, seats_before, seats_after, electoral_votes, states_carried, delegates, running_mate,
    /// home_state, leaders_seat.
    /// </returns>
    public static Table ToTable(this IEnumerable<PartyResult> parties)
    {
        var rows = parties.ToList();
        return new(
            Column.OfNullable("rank", rows.Select(p => p.Rank)),
            Column.OfText("party", rows.Select(p => p.Party.Value)),
            Column.OfText("leader", rows.Select(p => p.Leader?.Value)),
            Column.OfText("alliance", rows.Select(p => p.Alliance?.Value)),
            Column.OfNullable("seats", rows.Select(p => p.Seats?.Value)),
            Column.OfNullable("seat_share", rows.Select(p => p.SeatShare)),
            Column.OfNullable("previous_seats", rows.Select(p => p.PreviousSeats?.Value)),
            Column.OfText("status", rows.Select(p => p.Status.ToString().ToLowerInvariant())),
            Column.OfNullable("seat_change", rows.Select(p => p.SeatChange)),
            Column.OfNullable("seat_change_points", rows.Select(p => p.SeatChangePoints)),
            Column.OfNullable("votes", rows.Select(p => p.Votes?.Value)),
            Column.OfNullable("vote_share", rows.Select(p => p.ShareNow)),
            Column.OfNullable("previous_vote_share", rows.Select(p => p.PreviousVoteShare?.Value)),
            Column.OfNullable("vote_change_points", rows.Select(p => p.VoteChangePoints)),
            Column.OfNullable("seats_before", rows.Select(p => p.SeatsBefore?.Value)),
            Column.OfNullable("seats_after", rows.Select(p => p.SeatsAfter?.Value)),
            Column.OfNullable("electoral_votes", rows.Select(p => p.ElectoralVotes?.Value)),
            Column.OfNullable("states_carried", rows.Select(p => p.StatesCarried?.Value)),
            Column.OfNullable("delegates", rows.Select(p => p.Delegates?.Value)),
            Column.OfText("running_mate", rows.Select(p => p.RunningMate?.Value)),
            Column.OfText("home_state", rows.Select(p => p.HomeState?.Value)),
            Column.OfText("leaders_seat", rows.Select(p => p.LeadersSeat?.Value)));
    }

    /// <summary>Voting rounds as a table, one row per round.</summary>
    /// <param name="rounds">The rounds.</param>
    /// <returns>round, date, registered, cast, valid, invalid, turnout_stated, turnout, blank, turnout_change_points.</returns>
    public static Table ToTable(this IEnumerable<VotingRound> rounds)
    {
        var rows = rounds.ToList();
        return new(
            Column.Of("round", rows.Select(r => r.Round)),
            Column.OfNullable("date", rows.Select(r => r.Date?.Value)),
            Column.OfNullable("registered", rows.Select(r => r.Registered?.Value)),
            Column.OfNullable("cast", rows.Select(r => r.Cast?.Value)),
            Column.OfNullable("valid", rows.Select(r => r.Valid?.Value)),
            Column.OfNullable("invalid", rows.Select(r => r.Invalid)),
            Column.OfNullable("turnout_stated", rows.Select(r => r.TurnoutStated?.Value)),
            Column.OfNullable("turnout", rows.Select(r => r.Turnout)),
            Column.OfNullable("blank", rows.Select(r => r.Blank?.Value)),
            Column.OfNullable("turnout_change_points", rows.Select(r => r.TurnoutChangeStated?.Value)));
    }

    /// <summary>Alliances as a table, one row per alliance, with the totals of its parties.</summary>
    /// <param name="alliances">The alliances.</param>
    /// <returns>alliance, parties, seats, seat_share, previous_seats, votes, vote_share.</returns>
    public static Table ToTable(this IEnumerable<Alliance> alliances)
    {
        var rows = alliances.ToList();
        return new(
            Column.OfText("alliance", rows.Select(a => a.Name)),
            Column.Of("parties", rows.Select(a => a.Parties.Count)),
            Column.OfNullable("seats", rows.Select(a => a.Seats)),
            Column.OfNullable("seat_share", rows.Select(a => a.SeatShare)),
            Column.OfNullable("previous_seats", rows.Select(a => a.PreviousSeats)),
            Column.OfNullable("votes", rows.Select(a => a.Votes)),
            Column.OfNullable("vote_share", rows.Select(a => a.VoteShare)));
    }

    /// <summary>Offices as a table, one row per office decided.</summary>
    /// <param name="offices">The offices.</param>
    /// <returns>office, before, before_party, after, after_party.</returns>
    public static Table ToTable(this IEnumerable<Office> offices)
    {
        var rows = offices.ToList();
        return new(
            Column.OfText("office", rows.Select(o => o.Name?.Value)),
            Column.OfText("before", rows.Select(o => o.Before?.Value)),
            Column.OfText("before_party", rows.Select(o => o.BeforeParty?.Value)),
            Column.OfText("after", rows.Select(o => o.After?.Value)),
            Column.OfText("after_party", rows.Select(o => o.AfterParty?.Value)));
    }

    /// <summary>Claims as a table, one row per number stated in prose.</summary>
    /// <param name="claims">The claims.</param>
    /// <returns>kind, subject, value, low, high, date, unit, shown (as people read it), resolved, section, sentence, document,
    /// line.</returns>
    public static Table ToTable(this IEnumerable<Claim> claims)
    {
        var rows = claims.ToList();
        return new(
            Column.OfText("kind", rows.Select(c => TableRecords.SnakeCase(c.Kind.ToString()))),
            Column.OfText("subject", rows.Select(c => c.Subject.Name)),
            Column.OfNullable("value", rows.Select(c => c.Value.Number)),
            Column.OfNullable("low", rows.Select(c => Finite(c.Value.Range?.Low))),
            Column.OfNullable("high", rows.Select(c => Finite(c.Value.Range?.High))),
            Column.OfNullable("date", rows.Select(c => (c.Value as ClaimValue.Day)?.Last)),
            Column.OfText("unit", rows.Select(c => c.Unit)),
            Column.OfText("shown", rows.Select(c => c.Value.ToString())),
            Column.OfText("resolved", rows.Select(c => c.Subject.Because)),
            Column.OfText("section", rows.Select(c => c.Section)),
            Column.OfText("sentence", rows.Select(c => c.Sentence)),
            Column.OfText("document", rows.Select(c => c.Source.Document)),
            Column.Of("line", rows.Select(c => c.Source.Line)));
    }

    /// <summary>Findings as a table, one row per check that was made.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>check, verdict, severity, message, left, left_at, right, right_at.</returns>
    public static Table ToTable(this IEnumerable<Finding> findings)
    {
        var rows = findings.ToList();
        return new(
            Column.OfText("check", rows.Select(f => f.Check)),
            Column.OfText("verdict", rows.Select(f => TableRecords.SnakeCase(f.Verdict.ToString()).Replace('_', ' '))),
            Column.OfText("severity", rows.Select(f => f.Severity.ToString().ToLower(CultureInfo.InvariantCulture))),
            Column.OfText("message", rows.Select(f => f.Message)),
            Column.OfText("left", rows.Select(f => f.Left?.ToString())),
            Column.OfText("left_at", rows.Select(f => f.LeftAt)),
            Column.OfText("right", rows.Select(f => f.Right?.ToString())),
            Column.OfText("right_at", rows.Select(f => f.RightAt)));
    }

    /// <summary>What was met in reading as a table, one row each.</summary>
    /// <param name="problems">The problems and notes.</param>
    /// <returns>what (problem / note), message, document, line.</returns>
    public static Table ToTable(this IEnumerable<ReadingProblem> problems)
    {
        var rows = problems.ToList();
        return new(
            Column.OfText("what", rows.Select(p => p.IsNote ? "note" : "problem")),
            Column.OfText("message", rows.Select(p => p.Message)),
            Column.OfText("document", rows.Select(p => p.Source.Document)),
            Column.Of("line", rows.Select(p => p.Source.Line)));
    }

    /// <summary>
    /// Results as a table, one row per result. What low and high span is everything that the document allows: what belongs to no
    /// listed party, rounding, independents as one group or each a party; null where nothing can be said and where there is no limit. In
    /// left_out stands what
    /// could not be counted.
    /// </summary>
    /// <param name="results">The results.</param>
    /// <returns>election, family, measure, name, variant, scale, value, undefined, low, high, left_out, shown, citation.</returns>
    public static Table ToTable(this IEnumerable<MeasureResult> results)
    {
        var rows = results.ToList();
        return new(
            Column.OfText("election", rows.Select(r => r.Subject)),
            Column.OfText("family", rows.Select(r => r.Measure.Family.ToString().ToLowerInvariant())),
            Column.OfText("measure", rows.Select(r => r.Measure.Key)),
            Column.OfText("name", rows.Select(r => r.Measure.Name)),
            Column.OfText("variant", rows.Select(r => r.Measure.Variant)),
            Column.OfText("scale", rows.Select(r => r.Scale)),
            Column.OfNullable("value", rows.Select(r => r.Value.OrNull)),
            Column.OfText("undefined", rows.Select(r => r.Value.UndefinedBecause)),
            Column.OfNullable("low", rows.Select(r => Finite(r.Low))),
            Column.OfNullable("high", rows.Select(r => Finite(r.High))),
            Column.OfText("left_out", rows.Select(r => r.LeftOut.Count > 0 ? string.Join("; ", r.LeftOut.Select(l => l.Row)) : null)),
            Column.OfText("shown", rows.Select(r => r.Text)),
            Column.OfText("citation", rows.Select(r => r.Measure.Citation)));
    }

    /// <summary>Coalitions as a table.</summary>
    /// <param name="coalitions">The coalitions; they may be endless, for only the first 1,000 are read.</param>
    /// <returns>coalition, parties, seats, surplus.</returns>
    public static Table ToTable(this IEnumerable<Coalition> coalitions)
    {
        var rows = coalitions.Take(MostCoalitions).ToList();
        return new(
            Column.OfText("coalition", rows.Select(c => string.Join(" + ", c.Parties))),
            Column.Of("parties", rows.Select(c => c.Parties.Count)),
            Column.Of("seats", rows.Select(c => c.Seats)),
            Column.Of("surplus", rows.Select(c => c.Surplus)));
    }

    /// <summary>What a query makes of any of these, as a table: a column per property, its name in snake case.</summary>
    /// <typeparam name="T">The records' type, such as <c>new { p.Party, p.Seats }</c>.</typeparam>
    /// <param name="records">The records.</param>
    /// <returns>The same as <see cref="Table.From{T}(IEnumerable{T})"/>.</returns>
    /// <exception cref="TableException">A property is of a type that no column can hold.</exception>
    public static Table ToTable<T>(this IEnumerable<T> records)
        where T : class => Table.From(records);

    private static double? Finite(double? bound) => bound is { } b && double.IsFinite(b) ? b : null;
}
