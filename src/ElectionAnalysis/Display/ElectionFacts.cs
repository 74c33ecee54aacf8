using System.Globalization;

namespace ElectionAnalysis;

/// <summary>The facts of one election as a short table, each with its place.</summary>
internal static class ElectionFacts
{
    public static Table Table(Election election)
    {
        var facts =
            new List<(string Fact, string Value, string? Place)> { ("title", election.Title, Line(election.Document.Title.Source)) };
        void Add(string fact, Sourced? value)
        {
            if (value is not null)
            {
                facts.Add((fact, value.ToString(null, CultureInfo.InvariantCulture), Line(value.Source)));
            }
        }

        Add("country", election.Country);
        foreach (var round in election.Rounds)
        {
            if (round.Date is { } date)
            {
                facts.Add((Invariant($"round {round.Round}"), date.Value.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
                    Line(date.Source)));
            }
        }

        Add("seats up for election", election.SeatsContested);
        Add("seats of the house", election.HouseSeats);
        Add("majority", election.MajorityStated);
        facts.Add(("parties listed",
            Invariant($"{election.Parties.Count}{(election.Parties.Any(p => p.IsIndependents) ? ", all independents as one" : "")}"), null));
        Add("previous election", election.PreviousElection);
        Add("next election", election.NextElection);
        facts.Add(("document", election.Document.Name, null));
        return new(
            Column.OfText("fact", facts.Select(f => f.Fact)),
            Column.OfText("value", facts.Select(f => f.Value)),
            Column.OfText("read at", facts.Select(f => f.Place)));
    }

    private static string Line(Provenance source) => Invariant($"line {source.Line}");
}
