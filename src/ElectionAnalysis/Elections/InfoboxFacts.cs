namespace ElectionAnalysis;

/// <summary>The infobox's numbers in the same terms as the prose's, so that one can be held against the other.</summary>
internal static class InfoboxFacts
{
    public static List<FindingSide> Of(Election election)
    {
        var facts = new List<FindingSide>();
        void Add(ClaimKind kind, ClaimSubject subject, ClaimValue? value, Provenance? source)
        {
            if (value is not null && source is not null)
            {
                facts.Add(FindingSide.Of(kind, subject, value, source));
            }
        }

        void Count(ClaimKind kind, ClaimSubject subject, Sourced<int>? count) =>
            Add(kind, subject, count is { } c ? ClaimValue.Of(c.Value) : null, count?.Source);
        void Long(ClaimKind kind, VotingRound round, Sourced<long>? count) =>
            Add(kind, ClaimSubject.Of(round.Round), count is { } c ? ClaimValue.Of(c.Value, round.ToleranceOf(kind)) : null, count?.Source);
        void Share(ClaimKind kind, ClaimSubject subject, Sourced<double>? share, double tolerance) =>
            Add(kind, subject, share is { } s ? ClaimValue.OfShare(s.Value, tolerance) : null, share?.Source);

        Count(ClaimKind.HouseSeats, ClaimSubject.House, election.SeatsContested);
        if (election.HouseSeats?.Value != election.SeatsContested?.Value)
        {
            Count(ClaimKind.HouseSeats, ClaimSubject.House, election.HouseSeats);
        }

        Count(ClaimKind.MajoritySeats, ClaimSubject.House, election.MajorityStated);
        foreach (var party in election.Parties)
        {
            var subject = ClaimSubject.Of(party, party.Party.Value, "the infobox");
            Count(ClaimKind.SeatsWon, subject, party.Seats);
            if (party.SeatsAfter?.Value != party.Seats?.Value)
            {
                Count(ClaimKind.SeatsWon, subject, party.SeatsAfter);
            }

            if (party.Status == PartyStatus.Continuing)
            {
                Count(ClaimKind.PreviousSeats, subject, party.PreviousSeats);
            }

            Count(ClaimKind.PreviousSeats, subject, party.SeatsBefore);
            Count(ClaimKind.SeatChange, subject, party.SeatChangeStated);
            foreach (var result in party.Results)
            {
                var of = subject with { Round = result.Round };
                Add(ClaimKind.Votes, of, result.Votes is { } votes ? ClaimValue.Of(votes.Value, result.VotesTolerance) : null,
                    result.Votes?.Source);
                Share(ClaimKind.VoteShare, of, result.VoteShare, result.VoteShareTolerance);
                Share(ClaimKind.VoteShareChange, of, result.VoteShareChange,
                    result.VoteShareChange is { } change ? VoteChecks.Tolerance(change) : 0);
            }

            Share(ClaimKind.PreviousVoteShare, subject, party.PreviousVoteShare, party.PreviousVoteShareTolerance);
            if (party.SwingStated is { } swing && party.Results.All(r => r.VoteShareChange?.Source != swing.Source))
            {
                Share(ClaimKind.VoteShareChange, subject, swing, VoteChecks.Tolerance(swing));
            }

            Count(ClaimKind.ElectoralVotes, subject, party.ElectoralVotes);
            Count(ClaimKind.StatesCarried, subject, party.StatesCarried);
        }

        foreach (var round in election.Rounds)
        {
            var subject = ClaimSubject.Of(round.Round);
            Long(ClaimKind.Registered, round, round.Registered);
            Long(ClaimKind.Cast, round, round.Cast);
            Long(ClaimKind.Valid, round, round.Valid);
            Long(ClaimKind.Invalid, round, round.InvalidStated);
            Long(ClaimKind.Blank, round, round.Blank);
            Share(ClaimKind.TurnoutChange, subject, round.TurnoutChangeStated, round.TurnoutChangeTolerance);
            Share(ClaimKind.Turnout, subject, round.TurnoutStated, round.TurnoutTolerance);
            Add(ClaimKind.RoundDate, subject,
                round.Date is { } date
                    ? new ClaimValue.Day(round.FirstDay is { } first && first.Value <= date.Value ? first.Value : date.Value, date.Value)
                    : null, round.Date?.Source);
        }

        return facts;
    }
}
