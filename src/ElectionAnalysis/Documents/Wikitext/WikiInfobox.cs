using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Reads the parameters of an infobox as the entries that a document in lines would have.</summary>
internal sealed partial class WikiInfobox(string source, WikiInline inline, Func<int, string, Provenance> at, List<ReadingProblem> problems)
{
    private const int LongestText = 300;

    /// <summary>How the parameters for members of an upper house begin.</summary>
    private static readonly string[] UpperHouse = ["senador", "sénateur", "senator", "senatori", "сенатор"];

    /// <summary>What the infobox calls the election, or null.</summary>
    public Sourced<string>? Title { get; private set; }

    /// <summary>The entries of the first infobox that has results, or else of the first; the others are named as not read.</summary>
    public List<InfoboxEntry> Read(IEnumerable<WikiTemplate> infoboxes)
    {
        var all = infoboxes.SelectMany(WithModules).ToList();
        var read = all.Find(HasParties) ?? all.FirstOrDefault();
        foreach (var other in all.Where(i => i != read && (HasParties(i) || read is null)))
        {
            problems.Add(new("second_infobox",
                "This infobox is of another election and is not read; put each election into a file of its own.",
                at(other.Start, "{{" + other.Name)));
        }

        Title = TitleOf(all.FirstOrDefault());
        if (read is not null && read != all[0] && Modules(all[0]).Contains(read) && TitleOf(read) is { } part)
        {
            Title = Title is null ? part : Title with { Value = $"{Title.Value}: {part.Value}" };
        }

        return read is null ? [] : Entries(all[0] == read || HasNoParent(read, all) ? [read] : [read, all[0]]);
    }

    private Sourced<string>? TitleOf(WikiTemplate? infobox) =>
        (infobox?["election_name"] ?? infobox?["name"]
            ?? infobox?.Arguments.FirstOrDefault(a => InfoboxNames.English(a.Name) == "election_name")) is { Value.Count: > 0 } name
            ? new(inline.Text(name.Value).Replace('\n', ' '), at(name.Start, inline.Text(name.Value)))
            : null;

    private static bool HasNoParent(WikiTemplate read, List<WikiTemplate> all) => !Modules(all[0]).Contains(read);

    private static IEnumerable<WikiTemplate> WithModules(WikiTemplate infobox) => [infobox, .. Modules(infobox).SelectMany(WithModules)];

    private static IEnumerable<WikiTemplate> Modules(WikiTemplate infobox) =>
        infobox.Arguments.SelectMany(a => a.Value).OfType<WikiTemplate>().Where(t => t.IsInfobox);

    private static bool HasParties(WikiTemplate infobox) =>
        infobox.Arguments.Any(a => a.Value.Count > 0 && InfoboxKey.Split(InfoboxNames.English(a.Name)) is var (key, number)
            && (number is not null && key is "party" or "choice" or "part1 choice" or "candidate" or "nominee" or "leader" or "seats"
                || key is "yes" or "no"));

    /// <summary>The entries of an infobox; of the one around it only what it does not say itself.</summary>
    private List<InfoboxEntry> Entries(List<WikiTemplate> infoboxes)
    {
        var entries = new List<InfoboxEntry>();
        foreach (var infobox in infoboxes)
        {
            var own = entries.Select(e => (e.Name, e.Number)).ToHashSet();
            foreach (var argument in infobox.Arguments)
            {
                if (argument.Value.OfType<WikiTemplate>().Any(t => t.IsInfobox) || Entry(infobox, argument) is not { } entry)
                {
                    continue;
                }

                if (!own.Contains((entry.Name, entry.Number)))
                {
                    entries.Add(entry);
                }
            }
        }

        return InfoboxNames.WithRounds(WithoutRepeats(WithPartyNames(WithYear(OfOneHouse(entries)))));
    }

    /// <summary>A day whose year has a parameter of its own: <c>date = 31 May</c>, <c>year = 1998</c>.</summary>
    private static List<InfoboxEntry> WithYear(List<InfoboxEntry> entries) =>
        entries.Find(e => e is { Name: "year", Number: null, Value.Length: 4 }) is not { } year ? entries
        : entries.ConvertAll(e => e.Name == "election date" && !e.Value.Contains(year.Value, StringComparison.Ordinal)
            ? e with { Value = $"{e.Value} {year.Value}" }
            : e);

    private InfoboxEntry? Entry(WikiTemplate infobox, WikiArgument argument)
    {
        var key = infobox.Name.Contains("referendum", StringComparison.Ordinal) ? Answer(argument) : argument.Name;
        if (key is null)
        {
            return null;
        }

        var value = inline.Text(argument.Value);
        if (value.Length == 0)
        {
            return null;
        }

        var raw = source.AsSpan(argument.Start, Math.Max(0, argument.End - argument.Start)).TrimEnd();
        return InfoboxEntry.Of(InfoboxNames.English(key), value,
            at(argument.Start, raw[..Math.Min(LongestText, raw.Length)].ToString())) with
        {
            Key = argument.Name,
            Target = inline.Target(argument.Value),
            HasItsOwnLines = raw.Count('\n') == value.AsSpan().Count('\n'),
        };
    }

    /// <summary>
    /// What a parameter of a referendum's box is called elsewhere: <c>choice1</c> and <c>part1_choice1</c> name an answer as a party is
    /// named. Null for a second question, which is an election of its own.
    /// </summary>
    private string? Answer(WikiArgument argument)
    {
        var match = OfAQuestion().Match(argument.Name);
        if (!match.Success)
        {
            return argument.Name.Equals("other", StringComparison.OrdinalIgnoreCase) ? "other papers" : argument.Name;
        }

        if (match.Groups["part"].ValueSpan is { Length: > 0 } part && part is not "1")
        {
            if (!problems.Exists(p => p.Kind == "second_question"))
            {
                problems.Add(new("second_question",
                    "The box has a second question, which is not read; put each question into a file of its own.",
                    at(argument.Start, argument.Name)));
            }

            return null;
        }

        var number = match.Groups["number"].Value;
        return match.Groups["field"].Value.ToLowerInvariant() switch
        {
            "choice" => "party" + number,
            "subject" or "question" => "question",
            var field => field + number,
        };
    }

    [GeneratedRegex(@"^(part[ _]?(?<part>[0-9]{1,2})[ _](?<field>subject|question|choice|votes|percentage)|(?<field>choice))[ _]?(?<number>[0-9]{0,2})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OfAQuestion();

    /// <summary>
    /// A name without a link is an article's, and what stands in its brackets is not shown, unless it tells two parties apart.
    /// </summary>
    private static List<InfoboxEntry> WithPartyNames(List<InfoboxEntry> entries)
    {
        var parties = entries.Where(e => e.Name == "party").GroupBy(e => WikiTemplates.WithoutBrackets(e.Value), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return entries.ConvertAll(e => e.Name is "party" or "before party" or "after party" && e.Target is null
            && WikiTemplates.WithoutBrackets(e.Value) is var bare && bare != e.Value
            && parties.GetValueOrDefault(bare) < 2
                ? e with { Value = bare, Target = e.Value }
                : e);
    }

    /// <summary>Where an infobox gives the seats of two houses, <c>diputados1</c> and <c>senadores1</c>, those of the lower one.</summary>
    private List<InfoboxEntry> OfOneHouse(List<InfoboxEntry> entries)
    {
        static bool IsUpper(InfoboxEntry entry) => entry.Number is not null && Array.Exists(UpperHouse,
            w => entry.Key.StartsWith(w, StringComparison.OrdinalIgnoreCase));
        var upper = entries.FindAll(IsUpper);
        var names = upper.Select(e => e.Name).ToHashSet(StringComparer.Ordinal);
        if (upper.Count == 0 || !entries.Exists(e => e.Number is not null && names.Contains(e.Name) && !IsUpper(e)))
        {
            return entries;
        }

        problems.Add(new("second_house",
            $"The infobox gives seats of two houses; '{DocumentParser.Shorten(upper[0].Key)}' is of the upper one, which is not read. Put "
                + "its election into a file of its own.", upper[0].Source));
        return entries.FindAll(e => !IsUpper(e));
    }

    /// <summary>Of a parameter that stands twice, wikitext takes the last.</summary>
    private List<InfoboxEntry> WithoutRepeats(List<InfoboxEntry> entries)
    {
        var last = new Dictionary<(string, int?), InfoboxEntry>();
        foreach (var entry in entries)
        {
            last[(entry.Name, entry.Number)] = entry;
        }

        foreach (var repeated in entries.Where(e => last[(e.Name, e.Number)] != e).DistinctBy(e => (e.Name, e.Number)))
        {
            problems.Add(new("duplicate_key",
                $"The parameter '{DocumentParser.Shorten(repeated.Key)}' stands more than once; wikitext shows the last one, which is "
                    + "used. Remove or renumber the other.", repeated.Source));
        }

        return entries.FindAll(e => last[(e.Name, e.Number)] == e);
    }
}
