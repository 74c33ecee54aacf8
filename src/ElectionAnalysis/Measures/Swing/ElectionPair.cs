namespace ElectionAnalysis;

/// <summary>The parties of an election with their weights then and now, by name.</summary>
internal sealed class ElectionPair
{
    private const string NoParty = "(no listed party)";

    private readonly List<(string Party, double Weight)> before = [];
    private readonly List<(string Party, double Weight)> after = [];
    private readonly List<LeftOut> leftOut = [];
    private readonly List<string> notes = [];

    private ElectionPair()
    {
    }

    /// <summary>Why the two cannot be compared, or null.</summary>
    public string? Missing { get; private set; }

    public IReadOnlyList<LeftOut> LeftOut => leftOut;

    public IReadOnlyList<string> Notes => notes;

    /// <summary>Previous seats of no listed party; they are not among the rows.</summary>
    public int Remainder { get; private set; }

    public IReadOnlyList<AlignedParty> ByName => Rows(null, default);

    public static ElectionPair Of(ChangeQuestion question)
    {
        var pair = new ElectionPair();
        if (question.Since is { } since)
        {
            pair.Add(pair.before, since, question, "then");
            pair.Add(pair.after, question.Election, question, "now");
        }
        else
        {
            pair.AddStated(question);
            pair.Remainder = question.Scale == MeasureScale.Seats ? question.Election.PreviousSeatsRemainder ?? 0 : 0;
        }

        return pair;
    }

    /// <summary>The parties as a lineage and a rule see them, or matched by their exact names.</summary>
    public IReadOnlyList<AlignedParty> Rows(Lineage? lineage, LineageRule rule) => (lineage ?? Lineage.Of()).Align(before, after, rule);

    /// <summary>With the seats of no listed party as one party that left.</summary>
    public IReadOnlyList<AlignedParty> WithRemainder(IReadOnlyList<AlignedParty> rows) => Remainder > 0 ? [.. rows, new(NoParty, Remainder, 0)] : rows;

    private void Add(List<(string Party, double Weight)> side, Election election, ChangeQuestion question, string when)
    {
        var weights = ElectionWeights.Of(election, question.Scale, question.Policy, when);
        Missing ??= weights.Missing is { } missing ? $"{election.ShortName}: {missing}"
            : weights.Absent is { } absent ? $"{absent}'s {weights.Label} {when} are not given, and missing is not zero" : null;
        leftOut.AddRange(weights.LeftOut);
        notes.AddRange(weights.Notes.Select(n => $"{election.ShortName}: {n}"));
        side.AddRange(weights.Names.Zip(weights.Weights));
    }

    private void AddStated(ChangeQuestion question)
    {
        var (election, seats) = (question.Election, question.Scale == MeasureScale.Seats);
        var rows = new List<(PartyResult Party, double Before, double Now)>();
        foreach (var party in election.Parties)
        {
            var now = seats ? party.Seats?.Value : party.VoteShare?.Value;
            var then = seats ? party.PreviousSeats?.Value : party.PreviousVoteShare?.Value ?? (party.Status == PartyStatus.New ? 0 : null);
            if (now is null && then is null)
            {
                leftOut.Add(new(party.Party.Value, "neither its result now nor its previous one is given"));
            }
            else if (now is null || then is null)
            {
                Missing ??= $"{party.Party.Value}'s {(now is null ? "result now" : "previous result")} is not given, and missing is not zero";
            }
            else
            {
                rows.Add((party, then.Value, now.Value));
            }
        }

        if (rows.Count == 0)
        {
            Missing = seats ? "the document gives no previous seats" : "the document gives no vote shares for both elections";
        }

        var (totalBefore, totalNow) = (rows.Sum(r => r.Before), rows.Sum(r => r.Now));
        foreach (var (party, then, now) in rows)
        {
            var name = party.Party.Value;
            if (question.Policy.LeavesOut(party, (then, totalBefore), (now, totalNow)) is { } left)
            {
                leftOut.Add(left);
            }
            else if (party.IsIndependents && seats && question.Policy.Independents == IndependentsPolicy.EachAParty && Math.Max(then, now) <= ElectionWeights.MostIndependents)
            {
                before.AddRange(ElectionWeights.OneByOne(name, (int)then, "then"));
                after.AddRange(ElectionWeights.OneByOne(name, (int)now, "now"));
            }
            else
            {
                before.Add((name, then));
                after.Add((name, now));
            }
        }
    }
}
