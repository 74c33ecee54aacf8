namespace ElectionAnalysis;

/// <summary>Turns a document into an <see cref="Election"/>.</summary>
internal sealed class ElectionReader
{
    private static readonly (string Word, ElectionKind Kind)[] Kinds =
    [
        ("presidential", ElectionKind.Presidential), ("by-election", ElectionKind.ByElection), ("referendum", ElectionKind.Referendum),
        ("senate", ElectionKind.Senate), ("municipal", ElectionKind.Local), ("local", ElectionKind.Local), ("mayoral", ElectionKind.Local),
        ("state election", ElectionKind.Local), ("regional", ElectionKind.Local),
        ("parliament", ElectionKind.Parliamentary), ("legislative", ElectionKind.Parliamentary), ("assembly", ElectionKind.Parliamentary),
        ("federal", ElectionKind.Parliamentary), ("general", ElectionKind.General),
    ];

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
        var parties = new PartyReader(document, values, problems).Read();
        var (contested, house) = Seats();
        var claims = new ClaimReader(document, parties, problems, house?.Value).Read();
        var rounds = new RoundReader(values, claims).Read();
        return new Election
        {
            Title = document.Title.Value,
            Document = document,
            Country = values.Text(null, "country"),
            Kind = Kind(),
            Year = rounds[0].Date?.Value.Year ?? ElectionYear(),
            Rounds = rounds,
            SeatsContested = contested,
            HouseSeats = house,
            MajorityStated = values.Seats(null, "majority seats", "needed votes"),
            Parties = parties,
            Offices = Offices(),
            PreviousElection = values.Text(null, "previous election", "previous year"),
            NextElection = values.Text(null, "next election", "next year"),
            Claims = claims,
            UnknownEntries = [.. document.Infobox.Where(e => !InfoboxKey.Known.Contains(e.Name))],
            Problems = problems,
        };
    }

    private int? ElectionYear() =>
        (values.Entry(null, "election date") is { } date ? DateScanner.Year(date.Value) : null) ?? DateScanner.Year(document.Title.Value);

    private ElectionKind Kind()
    {
        foreach (var text in new[] { values.Text(null, "type")?.Value, document.Title.Value })
        {
            foreach (var (word, kind) in Kinds)
            {
                if (text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)
                {
                    return kind;
                }
            }
        }

        return ElectionKind.Unknown;
    }

    /// <summary>"All 147 seats to the National Assembly"; "33 of the 100 seats in the Senate".</summary>
    private (Sourced<int>? Contested, Sourced<int>? House) Seats()
    {
        var contested = values.Seats(null, "seats for election", "votes for election", "elected mps");
        if (contested is null)
        {
            return (null, null);
        }

        var text = QuantityScanner.WithoutFootnotes(contested.Source.Text);
        var whole = QuantityScanner.Scan(text).FindAll(q => q.IsWhole);
        if (whole is [var first, var second, ..] && second.Number >= first.Number && second.Number <= int.MaxValue
            && text.AsSpan(first.End, second.Start - first.End).Trim() is "of the" or "of" or "out of" or "out of the" or "seats of the" or "/")
        {
            return (contested, contested with { Value = (int)second.Number });
        }

        return (contested, contested);
    }

    private List<Office> Offices()
    {
        var offices = new List<Office>();
        foreach (var number in new int?[] { null, 2, 3, 4 })
        {
            var before = values.Text(number, "before election");
            var after = values.Text(number, "after election");
            if (before is not null || after is not null)
            {
                offices.Add(new(values.Text(number, "title", "posttitle"), before, values.Text(number, "before party"), after, values.Text(number, "after party")));
            }
        }

        return offices;
    }
}
