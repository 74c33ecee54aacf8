using System.Text;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// Chooses the table of an article that gives the result of the whole election, and joins it with the infobox: what only one of
/// them gives is taken, what both give is checked.
/// </summary>
internal sealed partial class ResultTables
{
    /// <summary>More pairs of a party and a row are an accident, and would take long to compare.</summary>
    private const long MostPairs = 1_000_000;

    private readonly Dictionary<int, ResultRow> rows = [];
    private readonly RoundNames rounds;
    private readonly Ballot plain;
    private readonly bool isOfOneBallot;
    private readonly bool isOfManyVotes;

    private ResultTables(ResultTable table, RoundNames rounds, Ballot plain, bool isOfManyVotes)
    {
        (Table, this.rounds, this.plain, this.isOfManyVotes) = (table, rounds, plain, isOfManyVotes);

        // A table of one ballot alone, such as "list votes", is of the infobox's votes.
        isOfOneBallot = table.Parties.SelectMany(p => p.Cells).Where(c => c.Column.Role == ColumnRole.Votes)
            .DistinctBy(c => c.Column.Ballot).Count() < 2;
    }

    public ResultTable Table { get; }

    /// <summary>The row of each party of the infobox that has one, by the party's number.</summary>
    public IReadOnlyDictionary<int, ResultRow> Rows => rows;

    /// <summary>The parties as the infobox has them, by their numbers.</summary>
    public IReadOnlyDictionary<int, PartyResult> Infobox { get; private set; } = new Dictionary<int, PartyResult>();

    /// <summary>
    /// The table of the whole election, or null where there is none; the other tables of results are said to be left out.
    /// </summary>
    public static ResultTables? Choose(ElectionDocument document, IReadOnlyList<PartyResult> parties, RoundNames rounds, Ballot plain,
        List<ReadingProblem> problems)
    {
        ResultTables? best = null;
        var most = 0;
        var year = DateScanner.Year(document.Title.Value);
        var eligible = new List<ResultTable>();
        var shown = document.Tables.Where(t => !Poll().IsMatch(t.Heading) && !Poll().IsMatch(t.Caption) && !t.Above.Any(Poll().IsMatch))
            .Select(t => (Source: t, Read: ResultTableReader.Read(t, document.Name, year))).ToList();
        Unread(shown.FindAll(t => t.Read is null).ConvertAll(t => t.Source), parties, document.Name, problems);
        var tables = shown.Select(t => t.Read).OfType<ResultTable>().ToList();
        var areMany = tables.Exists(IsOfManyVotes);
        var areOfDistricts = tables.Count(t => t.Source.IsOfOneDistrict) > 1;
        foreach (var table in tables)
        {
            var source = table.Source;
            if (Elsewhere().IsMatch(source.Heading) || source.Above.Append(source.Heading).Append(source.Caption).Any(Partial().IsMatch)
                || DateScanner.Year(source.Caption) < year || (areOfDistricts && source.IsOfOneDistrict)
                || (long)table.Parties.Count * parties.Count > MostPairs)
            {
                continue;
            }

            eligible.Add(table);
            var joined = new ResultTables(table, rounds, plain, areMany);
            joined.Match(parties);
            if (tables.Count > 1 && joined.IsOfAPart(parties))
            {
                continue;
            }

            var score = joined.rows.Count * 4 + joined.Agreeing(parties) * 3 + (table.Has(ColumnRole.Votes) ? 2 : 0)
                + (table.Has(ColumnRole.Seats) ? 2 : 0)
                + (source.Heading.Contains("result", StringComparison.OrdinalIgnoreCase) ? 1 : 0);
            if ((best is null || score > most) && joined.rows.Count * 2 >= parties.Count(p => !p.IsOthers))
            {
                (best, most) = (joined, score);
            }
        }

        List<ResultTable> read = best is null ? [] : OfAllRounds(best.Table, eligible);
        var after = best is not null && read.Count == 1 ? AfterPreferences(best.Table, eligible) : null;
        LeftOut(tables.FindAll(t => !read.Contains(t) && t != after && t.Parties.Count > 1), best, document.Name, problems);
        if (read.Count > 1 || after is not null)
        {
            best = new(after is null ? Together(read, best!.Table) : With(best!.Table, after), rounds, plain, areMany);
            best.Match(parties);
        }

        if (best?.PartOfAll(parties) is { } part)
        {
            problems.Add(new("rows_lacking",
                Invariant($"The infobox's shares are {part:0.00%} of what the votes of the table's rows make, so rows are lacking; shares and sums are not taken from the table."),
                new(document.Name, best.Table.Source.Line, best.Table.Source.Caption)));
            best = new(WithoutComputed(best.Table), rounds, plain, areMany);
            best.Match(parties);
        }

        if (best is not null)
        {
            NotAll(best.Table, document.Name, problems);
        }

        return best;
    }

    private static void LeftOut(List<ResultTable> tables, ResultTables? best, string document, List<ReadingProblem> problems)
    {
        if (tables.Count == 0)
        {
            return;
        }

        static string Name(DocumentTable table) =>
            Invariant($"line {table.Line} ({DocumentParser.Shorten((table.Caption.Length > 0 ? table.Caption : table.Heading) is { Length: > 0 } name ? name : "lead", 40)})");
        var (count, verb) = tables.Count == 1 ? ("One table", "is") : (Invariant($"{tables.Count} tables"), "are");
        var named = string.Join(", ", tables.Take(4).Select(t => Name(t.Source))) + (tables.Count > 4 ? " and more" : "");
        var because = best is null ? "none could be joined with the infobox"
            : Invariant($"the result of the election was taken from line {best.Table.Source.Line}");
        problems.Add(new("table_left_out",
            $"{count} with numbers of parties {verb} not read, {named}: {because}. An election of its own belongs into a document of its own.",
            new(document, tables[0].Source.Line, tables[0].Source.Caption)));
    }

    /// <summary>Finds the row of every party: by the article it links to, by its name, by its candidate, by its very numbers.</summary>
    private void Match(IReadOnlyList<PartyResult> parties)
    {
        var free = Table.Parties.ToList();
        void By(Func<PartyResult, ResultRow, bool> same)
        {
            foreach (var party in parties.Where(p => !rows.ContainsKey(p.Number)))
            {
                var found = free.FindAll(r => same(party, r));
                if (found.Count == 1)
                {
                    rows.Add(party.Number, found[0]);
                    free.Remove(found[0]);
                }
            }
        }

        var names = parties.ToDictionary(p => p.Number, p => NamesOf(p).Select(Plain).ToHashSet(StringComparer.Ordinal));
        IEqualityComparer<ResultRow> byRow = ReferenceEqualityComparer.Instance;
        var targets = free.ToDictionary(r => r, r => r.Targets.Select(Plain).ToList(), byRow);
        var persons = free.ToDictionary(r => r, r => Plain((r.Candidate ?? r.Name).Value), byRow);
        bool IsOneOfMany(PartyResult p, ResultRow r) => p.IsIndependents && r.Candidate is not null;
        By((p, r) => p.Leader is { } leader && Plain(leader.Value) == persons[r]);
        By((p, r) => !IsOneOfMany(p, r) && targets[r].Exists(names[p.Number].Contains));
        By((p, r) => p.IsIndependents && PartyNames.IsIndependents(r.Name.Value) || p.IsOthers && PartyNames.IsOthers(r.Name.Value));
        By((p, r) => ShortName().Match(r.Name.Value) is { Success: true } inside
            && names[p.Number].Contains(Plain(inside.Groups["name"].Value)));
        var tree = new PartyNames(parties).Tree;
        By((p, r) => Whole(tree, r.Name.Value) == p.Number || Whole(tree, FirstPart().Match(r.Name.Value).Value) == p.Number);
        By((p, r) => p.Results.Any(x => x.Votes is { Value: > 0 } votes
            && r.Cells.Any(c => c.Column.Role == ColumnRole.Votes && c.Number.Number.Equals((double)votes.Value))));
        By((p, r) => p.Seats is { Value: > 0 } seats && r.Cells.Any(c => c.Column.Role == ColumnRole.Seats
            && c.Number.Number.Equals((double)seats.Value))
            && p.Results.Any(x => x.VoteShare is { } share && r.Cells.Any(c => c.Column.Role == ColumnRole.Share
                && Math.Abs(c.Number.Share - share.Value) <= c.Number.ShareTolerance + x.VoteShareTolerance)));
    }

    /// <summary>How many numbers of the infobox the table has too, less those that it has otherwise.</summary>
    private int Agreeing(IReadOnlyList<PartyResult> parties) => parties.Where(p => rows.ContainsKey(p.Number)).Sum(p =>
        p.Results.Sum(r => rows[p.Number].Cells.Any(c => Agrees(r, c) == true) ? 1 : rows[p.Number].Cells.Any(c => Agrees(r, c) == false)
            ? -1 : 0)
        + (p.Seats is { } seats && rows[p.Number].Cells.FirstOrDefault(c => c.Column.Role == ColumnRole.Seats) is { Column: not null } cell
            ? cell.Number.Number.Equals((double)seats.Value) ? 1 : -1
            : 0));

    private static IEnumerable<string> NamesOf(PartyResult party) =>
        [party.Party.Value, .. party.OtherNames];

    private static int? Whole(NameTree tree, string name)
    {
        var tokens = ProseLexer.Read(name);
        return tokens.Count > 0 && tree.Find(name, tokens, 0) is { Ambiguous: false } found && found.Last == tokens.Count - 1
            ? found.Entry.Subject.Party?.Number
            : null;
    }

    /// <summary>A name without accents, marks, case and what stands in brackets at its end.</summary>
    private static string Plain(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var c in Accents.Without(WikiTemplates.WithoutBrackets(name.Replace('_', ' '))))
        {
            if (char.IsLetterOrDigit(c))
            {
                kept.Append(char.ToLowerInvariant(c));
            }
            else if (kept.Length > 0 && kept[^1] != ' ')
            {
                kept.Append(' ');
            }
        }

        var bare = kept.ToString().Trim();
        return bare.StartsWith("the ", StringComparison.Ordinal) ? bare[4..] : bare;
    }

    /// <summary>The round and ballot of a column.</summary>
    public (int? Round, Ballot Ballot) Of(ResultColumn column) =>
        (rounds.Number(column.Round), (isOfOneBallot ? null : column.Ballot) ?? plain);

    [GeneratedRegex(@"\b(polls?|polling|opinion|surveys?|forecasts?|projections?|predictions?)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Poll();

    /// <summary>Captions hold names of elections, in which "state" or "city" says nothing.</summary>
    [GeneratedRegex(@"\b((by|per|in each) [a-z ]*(constituency|district|region|state|county|province|department|municipality|age|gender|area|ward|zone))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Partial();

    [GeneratedRegex(@"\b(constituenc(y|ies)|districts?|regions?|regional|states?|count(y|ies)|provinces?|departments?|municipalit(y|ies)|cit(y|ies)|gender|age|demographics?|candidates|background|previous|historical|by-elections?|endorsements?|debates?|government formation|cabinet|(political|contesting|participating|competing) parties|prime minister|president of|speaker|elected (members|mps)|list of|defeated|retiring|members who|timeline|electoral system|system|by (area|party strength|ward|zone))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Elsewhere();

    /// <summary>"Sarnovian National Party (SNS)".</summary>
    [GeneratedRegex(@"\((?<name>[^()]*\p{L}[^()]*)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ShortName();

    [GeneratedRegex(@"^[^–—/]+?(?=\s*[–—/]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPart();
}
