using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace ElectionAnalysis;

/// <summary>
/// Reads the Election Markup Language of OASIS: counts (510) and results (520), in any namespace and with any extension, as electoral
/// offices publish them.
/// </summary>
internal sealed class EmlReader
{
    private readonly string name;
    private readonly XElement root;
    private readonly List<InfoboxEntry> entries = [];
    private readonly List<ReadingProblem> problems = [];

    private EmlReader(XElement root, string name) => (this.root, this.name) = (root, name);

    /// <summary>The elections of a file, one per contest: each with the votes by reporting unit, where there are any.</summary>
    /// <exception cref="DocumentException">The file is no well-formed XML, or holds no result.</exception>
    public static IEnumerable<(ElectionDocument Document, IReadOnlyList<DistrictResult> Districts)> Read(Stream stream, string name,
        string sha256)
    {
        XElement file;
        try
        {
            using var reader = WikiDump.Reader(stream);
            file = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException e)
        {
            throw new DocumentException(name, e.LineNumber, $"the file is no well-formed XML ({e.Message.ReplaceLineEndings(" ")}); fetch it again.", e);
        }

        var contests = file.Descendants().Where(e => e.Name.LocalName == "Contest"
            && e.Elements().Any(c => c.Name.LocalName is "TotalVotes" or "Selection"))
            .ToList();
        return contests.Count == 0
            ? throw new DocumentException(name, 1, "the file has no count and no result; take one of EML 510 (votes) or 520 (seats).")
            : contests.Select((contest, i) => new EmlReader(file, contests.Count == 1 ? name : Invariant($"{name}[{i + 1}]")).Contest(contest, sha256));
    }

    private static XElement? Child(XElement? element, string local) => element?.Elements().FirstOrDefault(e => e.Name.LocalName == local);

    private static IEnumerable<XElement> Children(XElement? element, string local) => element?.Elements()
        .Where(e => e.Name.LocalName == local) ?? [];

    private static int LineOf(XObject element) => ((IXmlLineInfo)element).LineNumber;

    private (ElectionDocument, IReadOnlyList<DistrictResult>) Contest(XElement contest, string sha256)
    {
        var election = root.Descendants().First(e => e.Name.LocalName == "ElectionIdentifier");
        var title = Child(election, "ElectionName") is { Value.Length: > 0 } given ? given : election;
        var text = title == election ? name : title.Value.Trim();
        if (election.Descendants().FirstOrDefault(e => e.Name.LocalName is "ElectionDate" or "SingleDate") is { } date)
        {
            Add("election_date", date.Value.Trim(), date);
        }

        var totals = Child(contest, "TotalVotes");
        var selections = Children(totals ?? contest, "Selection").ToList();
        var names = Parties(selections, totals is not null);
        Totals(totals, selections);
        var districts = Children(contest, "ReportingUnitVotes").SelectMany(unit => Unit(unit, names)).ToList();
        var when = root.Descendants().FirstOrDefault(e => e.Name.LocalName == "CreationDateTime")?.Value;
        return (new(name, new(text, new(name, LineOf(title), text)), entries, [], [], problems, sha256)
        {
            Origin = new(null, null, when, null),
        }, districts);
    }

    /// <summary>The lists, each followed by its candidates: votes where they are counted, seats where it says who is elected.</summary>
    private Dictionary<string, string> Parties(List<XElement> selections, bool isCount)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        for (var i = 0; i < selections.Count; i++)
        {
            if (Child(selections[i], "AffiliationIdentifier") is not { } list)
            {
                continue;
            }

            number++;
            var party = Child(list, "RegisteredName") is { Value: { } registered } && registered.Trim().Length > 0 ? registered.Trim()
                : $"List {list.Attribute("Id")?.Value ?? number.ToString(CultureInfo.InvariantCulture)}";
            names.TryAdd(list.Attribute("Id")?.Value ?? party, party);
            Add(Invariant($"party{number}"), party, list);
            if (Child(selections[i], "ValidVotes") is { } votes)
            {
                Add(Invariant($"popular_vote{number}"), votes.Value.Trim(), votes);
            }

            if (!isCount)
            {
                var elected = selections.Skip(i + 1).TakeWhile(s => Child(s, "AffiliationIdentifier") is null)
                    .Count(s => Child(s, "Elected")?.Value.Trim() == "yes");
                Add(Invariant($"seats{number}"), elected.ToString(CultureInfo.InvariantCulture), list);
            }
        }

        return names;
    }

    private void Totals(XElement? totals, List<XElement> selections)
    {
        static double? Number(XElement? element) =>
            double.TryParse(element?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : null;
        if (totals is null)
        {
            return;
        }

        var valid = selections.Where(s => Child(s, "AffiliationIdentifier") is not null).Sum(s => Number(Child(s, "ValidVotes")) ?? 0);
        var rejected = Children(totals, "RejectedVotes").ToList();
        if (rejected.Count > 0)
        {
            Add("invalid_votes", rejected.Sum(r => Number(r) ?? 0).ToString("F0", CultureInfo.InvariantCulture), rejected[0]);
        }

        // What offices mean by these two differs: the numbers themselves tell.
        var lost = rejected.Sum(r => Number(r) ?? 0);
        foreach (var total in Children(totals, "TotalCounted").Concat(Children(totals, "Cast")))
        {
            if (Number(total) is { } n && (n.Equals(valid) || n.Equals(valid + lost)))
            {
                var key = n.Equals(valid + lost) && lost > 0 ? "votes_cast" : "valid_votes";
                if (!entries.Exists(e => e.Key == key))
                {
                    Add(key, total.Value.Trim(), total);
                }
            }
            else
            {
                problems.Add(new("unclear_total",
                    $"'{total.Name.LocalName}' says {DocumentParser.Shorten(total.Value)}, which is neither the valid votes nor these and the rejected; it is not used.",
                    new(name, LineOf(total), total.Value)));
            }
        }
    }

    private static IEnumerable<DistrictResult> Unit(XElement unit, Dictionary<string, string> names)
    {
        var identifier = Child(unit, "ReportingUnitIdentifier");
        var district = identifier is { Value: { } text } && text.Trim().Length > 0 ? text.Trim() : identifier?.Attribute("Id")?.Value ?? "";
        foreach (var selection in Children(unit, "Selection"))
        {
            if (Child(selection, "AffiliationIdentifier") is { } list && Child(selection, "ValidVotes") is { } votes
                && double.TryParse(votes.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var n))
            {
                var own = Child(list, "RegisteredName")?.Value.Trim();
                yield return new(district, own is { Length: > 0 } ? own : names.GetValueOrDefault(list.Attribute("Id")?.Value ?? "", "?"),
                    Ballot.Only, n, null);
            }
        }
    }

    private void Add(string key, string value, XElement element) =>
        entries.Add(InfoboxEntry.Of(key, value, new(name, LineOf(element), value)));
}
