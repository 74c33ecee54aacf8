using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Which of a country's elections of one kind is the one before each.</summary>
internal static partial class PreviousElections
{
    /// <summary>
    /// Where nothing says which election came before, one longer ago is likely to have others between. The longest terms that parliaments
    /// and presidents are elected for are seven years (presidents of France until 2002, of Ireland and of Kazakhstan), and elections that
    /// are put off follow within a year as a rule. Where a war put them off longer (Britain, 1945), the document names the one before.
    /// </summary>
    private const int MostYears = 8;

    /// <param name="elections">The elections of one country and kind, by day.</param>
    /// <param name="hasCountry">Whether their country is known.</param>
    /// <param name="ids">The ids of all elections, of other kinds, too.</param>
    public static IEnumerable<ElectionLink> Of(List<Election> elections, bool hasCountry, IReadOnlySet<string> ids)
    {
        if (!hasCountry)
        {
            foreach (var link in OfFiles(elections, ids))
            {
                yield return link;
            }

            yield break;
        }

        // Two bodies of one kind, such as of a town and of a county, vote on one day, under titles of their own.
        var bodies = elections.ConvertAll(Body);
        var days = elections.ConvertAll(ElectionLinks.DayOf);
        var apart = elections.Zip(bodies).Where(e => e.First.Rounds[0].Date is not null).GroupBy(e => e.First.Rounds[0].Date!.Value)
            .Select(day => day.Select(e => e.Second).Distinct(StringComparer.Ordinal).ToList()).Where(day => day.Count > 1)
            .SelectMany(day => day).ToHashSet(StringComparer.Ordinal);
        foreach (var (i, election) in elections.Index())
        {
            var before = Enumerable.Range(0, i).Where(k => days[k] < days[i]).ToList();
            var own = apart.Count == 0 ? before : before.FindAll(k => bodies[k] == bodies[i]);

            // Where there are several bodies, one under a new title may follow any that is not known to be another.
            var earlier = (own.Count > 0 || apart.Contains(bodies[i]) ? own : before.FindAll(k => !apart.Contains(bodies[k])))
                .ConvertAll(k => elections[k]);
            yield return Link(election, earlier, ids);
        }
    }

    /// <summary>
    /// Without a country, elections under one title but for the year follow each other where they have the same parties: a title that
    /// names whose they are in any file, another one in the same.
    /// </summary>
    private static IEnumerable<ElectionLink> OfFiles(List<Election> elections, IReadOnlySet<string> ids)
    {
        var files = elections.ToLookup(e => (File(e), Body(e)));
        foreach (var election in elections)
        {
            var all = files[(File(election), Body(election))].ToList();
            var own = all.FindAll(e => ElectionLinks.DayOf(e) < ElectionLinks.DayOf(election));
            var last = own.Select(ElectionLinks.DayOf).DefaultIfEmpty().Max();
            var alike = own.FindAll(e => ElectionLinks.DayOf(e) == last && last > DateOnly.MinValue && Common(e, election) > 0.5);
            yield return all.Count == 1 ? new(null, election, "its document names no country, so nothing tells which election came before")
                : own.Count > 0 && alike.Count == 0
                    ? new(null, election, "its document names no country, and the election before it there is of other parties")
                : Link(election, alike, ids);
        }

        static string File(Election election) => election.Title.Split(' ').Any(w => w.Length > 2 && w.All(char.IsLetter) && !IsMonth(w)
            && !General.Contains(w.ToLowerInvariant())) ? "" : election.Document.Name.Split('[')[0];
    }

    /// <summary>Words of a title that tell whose election it is of nobody.</summary>
    private static readonly HashSet<string> General = new(
        ["the", "of", "and", "general", "parliamentary", "legislative", "presidential", "federal", "national", "local", "municipal", "council",
            "election", "elections", "results", "result", "votes", "data", "table", "house", "senate", "parliament", "primary", "referendum"],
        StringComparer.Ordinal);

    /// <summary>Which part of the parties of the election that has fewer are in the other one.</summary>
    private static double Common(Election before, Election after)
    {
        HashSet<string> Names(Election of) => [.. of.Parties.Where(p => !p.IsOthers && !p.IsIndependents)
            .Select(p => Words.Plain(p.Party.Value))];
        var (then, now) = (Names(before), Names(after));
        return (double)then.Intersect(now).Count() / Math.Max(1, Math.Min(then.Count, now.Count));
    }

    /// <summary>Of what an election is one: of a country, else of a file.</summary>
    private static string Of(Election election) => election.Country is { } country ? country.Value : $"the file '{election.Document.Name}'";

    private static ElectionLink Link(Election election, List<Election> earlier, IReadOnlySet<string> ids)
    {
        if (ElectionLinks.DayOf(election) == DateOnly.MinValue)
        {
            return new(null, election, "its document gives no day and no year");
        }

        if (earlier.Count == 0)
        {
            return new(null, election, $"no earlier one of {Of(election)} and of its kind is here");
        }

        if (election.PreviousElectionId is { } id)
        {
            return earlier.FindLast(e => e.Id?.Value == id.Value) is { } same ? new(same, election, $"it gives the previous election's id, {id.Value}")
                : earlier.TrueForAll(e => e.Id is null) || ids.Contains(id.Value) ? ByDay(election, earlier)
                : new(null, election, $"it gives the previous election's id, {id.Value}, and none here has it; the latest here is {Name(earlier[^1])}");
        }

        return election.PreviousElection is { } named && Named(named.Value) is { } year
            ? ByYear(election, earlier, named, year) : ByDay(election, earlier);
    }

    /// <summary>By what the document calls the previous election, such as 2011, or June 2012.</summary>
    private static ElectionLink ByYear(Election election, List<Election> earlier, Sourced<string> named, int year)
    {
        var fitting = earlier.FindAll(e => e.Year == year);
        if (fitting.Count > 1 && Month(named.Value, year) is { } month)
        {
            fitting = fitting.FindAll(e => e.Rounds[0].Date?.Value.Month == month);
        }

        var says = $"its document names '{named.Value}' as the previous election";
        return fitting switch
        {
            [var only] => new(only, election, says),
            [] => new(null, election, $"{says}, and none of {year.ToString(CultureInfo.InvariantCulture)} is here; the latest here is {Name(earlier[^1])}"),
            _ when fitting.DistinctBy(ElectionLinks.DayOf).Count() == fitting.Count => new(fitting[^1], election, $"{says}, of which {Name(fitting[^1])} is the latest"),
            _ => new(null, election, $"{says}, which several may be: {Words.List(fitting.ConvertAll(Name))}"),
        };
    }

    private static ElectionLink ByDay(Election election, List<Election> earlier)
    {
        var last = ElectionLinks.DayOf(earlier[^1]);
        if (last == DateOnly.MinValue)
        {
            return new(null, election, "the documents of the others here give no day and no year");
        }

        var latest = earlier.FindAll(e => ElectionLinks.DayOf(e) == last);
        if (latest.Count > 1 && latest.FindAll(e => Body(e) == Body(election)) is [var same])
        {
            latest = [same];
        }

        if (latest.Count > 1)
        {
            return new(null, election, $"several of one day may be the one before: {Words.List(latest.ConvertAll(Name))}");
        }

        // What the earlier one calls the next tells of one in between that is not here.
        var next = latest[0].NextElection is { } named ? Named(named.Value) : null;
        var isNamed = next is not null && next == election.Year;
        var years = ElectionLinks.DayOf(election).Year - last.Year;
        if (years > MostYears && !isNamed)
        {
            return new(null, election, Invariant($"nothing says which election came before, and the latest here, {Name(latest[0])}, is {years} years earlier: others are likely to have come between, so name it as the previous election if it is"));
        }

        return next is { } year && election.Year is { } own && year < own
            ? new(null, election, $"the latest here, {Name(latest[0])}, names '{latest[0].NextElection!.Value}' as the next election, which is not here")
            : new(latest[0], election, isNamed ? $"the document of {Name(latest[0])} names '{latest[0].NextElection!.Value}' as the next election"
                : election.Country is null ? $"the latest before it in {Of(election)}, with the same parties"
                : $"the latest before it of {Of(election)} and of its kind");
    }

    private static int? Named(string text) => DateScanner.Year(text);

    /// <summary>The month that a text names as a whole word, nearest to the year: some words are months in another language.</summary>
    private static int? Month(string text, int year)
    {
        var at = text.IndexOf(Invariant($"{year}"), StringComparison.Ordinal);
        return Letters().Matches(text).Where(w => ColumnVocabulary.Month(w.Value) > 0).MinBy(w => Math.Abs(w.Index - at)) is { } word
            ? ColumnVocabulary.Month(word.Value) : null;
    }

    private static string Name(Election election) => $"{election.Title}{(election.Rounds[0].Date is { } day ? Invariant($" ({day.Value:yyyy-MM-dd})") : "")}";

    /// <summary>A title without numbers and months: whose election it is.</summary>
    private static string Body(Election election) => Words.Plain(string.Join(' ', election.Title.Split(' ')
        .Where(w => !w.Any(char.IsDigit) && !IsMonth(w))));

    /// <summary>Whether a word is a month, or several such as "May–June".</summary>
    private static bool IsMonth(string word) =>
        Letters().Matches(word) is { Count: > 0 } words && words.All(w => ColumnVocabulary.Month(w.Value) > 0);

    [GeneratedRegex(@"[\p{L}\p{M}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
