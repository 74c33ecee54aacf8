using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Turns a document into an <see cref="Election"/>.</summary>
internal sealed partial class ElectionReader
{
    private static readonly (string Word, ElectionKind Kind)[] Kinds =
    [
        ("referendum", ElectionKind.Referendum), ("plebiscite", ElectionKind.Referendum), ("popular initiative", ElectionKind.Referendum),
        ("by-election", ElectionKind.ByElection), ("special election", ElectionKind.ByElection),
        ("presidential", ElectionKind.Presidential), ("president", ElectionKind.Presidential),
        ("european parliament", ElectionKind.Supranational), ("european election", ElectionKind.Supranational),
        ("african parliament", ElectionKind.Supranational),
        ("senate", ElectionKind.Senate), ("senator", ElectionKind.Senate), ("upper house", ElectionKind.Senate),
        ("house of councillors", ElectionKind.Senate), ("rajya sabha", ElectionKind.Senate),
        ("house of lords", ElectionKind.Senate), ("federation council", ElectionKind.Senate),
        ("municipal", ElectionKind.Local), ("local", ElectionKind.Local),
        ("state election", ElectionKind.Local), ("state house", ElectionKind.Local), ("state representative", ElectionKind.Local),
        ("governor", ElectionKind.Local), ("mayor", ElectionKind.Local), ("city council", ElectionKind.Local),
        ("gubernatorial", ElectionKind.Local), ("regional", ElectionKind.Local), ("provincial", ElectionKind.Local),
        ("county", ElectionKind.Local), ("communal", ElectionKind.Local),
        ("gemeenteraad", ElectionKind.Local), ("provinciale staten", ElectionKind.Local), ("tweede kamer", ElectionKind.Parliamentary),
        ("landtagswahl", ElectionKind.Local), ("kommunalwahl", ElectionKind.Local), ("europawahl", ElectionKind.Supranational),
        ("bundestagswahl", ElectionKind.Parliamentary), ("nationalratswahl", ElectionKind.Parliamentary),
        ("parliament", ElectionKind.Parliamentary), ("legislative", ElectionKind.Parliamentary), ("assembly", ElectionKind.Parliamentary),
        ("house of representatives", ElectionKind.Parliamentary), ("us representative", ElectionKind.Parliamentary),
        ("u.s. representative", ElectionKind.Parliamentary), ("us house", ElectionKind.Parliamentary), ("u.s. house", ElectionKind.Parliamentary),
        ("federal", ElectionKind.Parliamentary), ("lok sabha", ElectionKind.Parliamentary), ("knesset", ElectionKind.Parliamentary),
        ("general", ElectionKind.General),
    ];

    private static readonly string[] SeatKeys = ["seats for election", "votes for election", "elected mps"];

    private readonly ElectionDocument document;
    private readonly InfoboxValues values;
    private readonly List<ReadingProblem> problems = [];

    public ElectionReader(ElectionDocument document)
    {
        this.document = document;
        problems.AddRange(document.Problems);
        values = new(document.Infobox, problems);
    }

    public Election Read()
    {
        var partyReader = new PartyReader(document, values, problems);
        var then = TotalsBefore();
        var parties = partyReader.Read(then?.Valid?.Value);
        var (contested, house) = Seats(parties.Sum(p => (long)(p.Seats?.Value ?? 0)));
        var roundReader = new RoundReader(values);
        var rounds = roundReader.Read();
        if (partyReader.Table is { } table)
        {
            rounds = roundReader.Fill(table, partyReader.Main.Ballot);
        }

        if (partyReader.IsReferendum)
        {
            rounds = roundReader.Fill(parties);
        }

        var kind = Kind();
        kind = partyReader.IsReferendum ? ElectionKind.Referendum : kind;
        var election = new Election
        {
            Title = document.Title.Value,
            Document = document,
            Country = values.Text(null, "country", "location"),
            Kind = kind,
            Question = kind == ElectionKind.Referendum ? new ReferendumReader(values).Question() : null,
            Rounds = rounds,
            SeatsContested = contested ?? partyReader.Table?.TotalSeats,
            HouseSeats = house ?? partyReader.Table?.TotalSeats,
            PreviousTotals = then ?? partyReader.Table?.TotalsThen(),
            PreviousHouse = values.Seats(null, "previous house") ?? partyReader.Table?.PreviousTotalSeats,
            SeatsAsWritten = contested is not null && values.Entry(null, SeatKeys) is { } written
                ? new(QuantityScanner.WithoutFootnotes(written.Value).Replace('\n', ' '), written.Source)
                : null,
            MajorityStated = values.Seats(null, "majority seats", "needed votes") ?? majority,
            Parties = parties,
            ResultTables = partyReader.Table,
            MainRound = partyReader.Main.Round,
            MainBallot = partyReader.Main.Ballot,
            MainBallotBecause = partyReader.Main is { Round: null, Because.Length: > 0 } && rounds.Count > 1
                ? partyReader.Main.Because + " The document does not say of which round." : partyReader.Main.Because,
            Offices = Offices(),
            PreviousElection = Either("previous election", "previous year"),
            NextElection = Either("next election", "next year"),
            Id = values.Text(null, "election id"),
            PreviousElectionId = values.Text(null, "previous election id"),
            Claims = [],
        };
        var claims = new ClaimReader(election, problems).Read();
        _ = roundReader.Fill(claims);
        _ = roundReader.Fill(partyReader.Table?.Table.Source, ElectionYear(), document.Name);
        election = election with { Claims = claims, Rounds = roundReader.With(parties) };
        election = election with { Year = election.Rounds[0].Date?.Value.Year ?? ElectionYear() };
        var unknown = values.Finish(document.Infobox);
        return election with { UnknownEntries = unknown, Problems = problems };
    }

    /// <summary>What the document has of the voters and ballots at the election before; null where it has nothing.</summary>
    private VotingRound? TotalsBefore()
    {
        Sourced<long>? Count(string key) => values.Open(null, QuantityStyle.Count, key) is { } reading
            ? values.Whole(reading, InfoboxValues.MostVotes) : null;
        (Sourced<double>? Share, double Tolerance) turnout = default;
        if (values.Open(null, QuantityStyle.Percentage, "previous turnout") is { Numbers: [{ Number: <= 100 } percent, ..] } stated
            && !values.IsBound(stated, percent))
        {
            stated.Use(percent);
            turnout = (new(percent.Share, stated.At(percent.Start)), percent.ShareTolerance);
        }

        var totals = new VotingRound
        {
            Round = 1,
            Registered = Count("previous registered"),
            Cast = Count("previous votes cast"),
            Valid = Count("previous valid votes"),
            InvalidStated = Count("previous invalid votes"),
            TurnoutStated = turnout.Share,
            TurnoutTolerance = turnout.Tolerance,
        };
        return totals == new VotingRound { Round = 1 } ? null : totals;
    }

    /// <summary>The first of two keys that say the same; both are read.</summary>
    private Sourced<string>? Either(string name, string other) =>
        values.Text(null, other) is var second && values.Text(null, name) is { } first ? first : second;

    private int? ElectionYear() =>
        (values.Entry(null, "election date") is { } date ? DateScanner.Year(date.Value) : null) ?? DateScanner.Year(document.Title.Value);

    private ElectionKind Kind()
    {
        if (values.Text(null, "type") is { } type)
        {
            if (Kind(type.Value) is var kind and not ElectionKind.Unknown)
            {
                return kind;
            }

            values.Unreadable(values.Entry(null, "type")!, "write a kind such as parliamentary, presidential or referendum");
        }

        return Kind(document.Title.Value);
    }

    /// <summary>The kind that a title or a name says.</summary>
    internal static ElectionKind Kind(string text)
    {
        foreach (var (word, kind) in Kinds)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return ElectionKind.Unknown;
    }

    /// <summary>
    /// "All 147 seats to the National Assembly"; "33 of the 100 seats in the Senate"; "All 120 seats, 61 needed for a majority".
    /// </summary>
    /// <param name="won">The seats that the parties won.</param>
    private (Sourced<int>? Contested, Sourced<int>? House) Seats(long won)
    {
        if (values.Open(null, QuantityStyle.Count, SeatKeys) is not { } reading
            || values.Whole(reading, int.MaxValue) is not { } first)
        {
            return (null, null);
        }

        reading.UseWords();
        var contested = new Sourced<int>((int)first.Value, first.Source);
        var whole = reading.Numbers.FindAll(q => q is { IsWhole: true, Number: <= int.MaxValue });
        if (whole.Find(q => MajorityAfter().IsMatch(reading.Text.AsSpan(q.End))) is { End: > 0 } needed && needed.Number != first.Value)
        {
            reading.Use(needed);
            majority = new((int)needed.Number, reading.At(needed.Start));
            whole.Remove(needed);
        }

        if (whole is [var a, var b, ..] && b.Number >= a.Number && Of().IsMatch(reading.Text.AsSpan(a.End, b.Start - a.End)))
        {
            reading.Use(b);
            return (contested, new((int)b.Number, reading.At(b.Start)));
        }

        // "248 seats in the house, 124 contested", but not "in single-member districts", beside which others are;
        // where the parties won more, the others were won without a contest.
        if (whole.FindAll(q => q.Sign == 0 && ContestedAfter().IsMatch(reading.Text.AsSpan(q.End))) is [var part]
            && part.Number < first.Value && won <= part.Number)
        {
            reading.Use(part);
            return (new((int)part.Number, reading.At(part.Start)), contested);
        }

        return (contested, contested);
    }

    private Sourced<int>? majority;

    [GeneratedRegex(@"^[\s)]*(?:(?:directly\s|elected\s|contested\s)*(?:seats|members|electors|votes)\s)?(?:elected\s|up\s)?(?:in\s)?\(?(?:out\sof|of|/|dari|von|sur|su|из|de(?:\sl[ao]s)?)\s*(?:the\s)?(?:total\s(?:of\s)?)?[\s(]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Of();

    [GeneratedRegex(@"^\s*(?:(?:electoral\s)?(?:seats|votes|members)\s)?(?:(?:are|were|is)\s)?(?:needed|required|for\sa\smajority)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MajorityAfter();

    [GeneratedRegex(@"^\s*(?:(?:of\s(?:them|these|which)|seats|members|are|were|is|being|up\sand)\s){0,3}(?:contested|renewed|up\sfor\s(?:re-?)?election|at\sstake|filled\sat\sthis\selection)\b(?![^,;.()\n]{0,60}(?:member|district|constituenc|proportional|majorit|plural|past|lists?\b))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ContestedAfter();

    private List<Office> Offices()
    {
        var offices = new List<Office>();
        foreach (var number in new int?[] { null, 1, 2, 3, 4 })
        {
            var before = values.Text(number, "before election");
            var after = values.Text(number, "after election");
            var (beforeParty, afterParty) = (values.Text(number, "before party"), values.Text(number, "after party"));
            if ((before ?? after ?? beforeParty ?? afterParty) is not null)
            {
                offices.Add(new(values.Text(number, "title", "posttitle"), before, beforeParty, after, afterParty));
            }
        }

        return offices;
    }
}
