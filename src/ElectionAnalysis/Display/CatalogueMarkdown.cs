using System.Text;

namespace ElectionAnalysis;

/// <summary>The catalogue as a page.</summary>
internal static class CatalogueMarkdown
{
    private static readonly (MeasureFamily Family, string About)[] Families =
    [
        (MeasureFamily.Fragmentation,
            "How many parties there are, and how unequal. p are the parties' shares of seats or votes, p₁ is the largest."),
        (MeasureFamily.Disproportionality,
            "How far seats depart from votes. v are shares of votes, s shares of seats, d = s − v. A party with neither is no party. "
                + "Where a formula divides by the votes of a party that has seats and no votes, the value is infinite and the result "
                    + "says so."),
        (MeasureFamily.Swing,
            "Change between two elections. b are shares before, p shares now. Parties of one document "
                + "are its rows, those of two are linked by ids, names and what the documents state, or by a lineage that says which "
                + "follows which; where parties merge or split, the rules of Bartolini and Mair and of Mainwaring are shown side by side."),
        (MeasureFamily.Turnout, "Taking part. Blank and invalid ballots are cast ballots, and never a party."),
        (MeasureFamily.Apportionment,
            "Turning votes into seats, in exact arithmetic. V are votes, S is the number of seats, k the seats a party has so far. A tie "
                + "is part of the result and names the parties and the seats at stake; no method breaks it."),
        (MeasureFamily.Power,
            "Who can make and break majorities. S is a coalition, w its seats, q the seats needed; a member is critical when the others "
                + "lose without it. A party without seats takes no part and has no power."),
        (MeasureFamily.Territory,
            "How votes and seats are spread over districts. Of a party, v are its votes in a district, V all votes there, p = v/V; n is "
                + "the number of districts. A party without a row in a district did not stand there and has 0 votes."),
    ];

    public static string Page()
    {
        var page = new StringBuilder();
        page.Append(Invariant($"""
            # The measures

            This page is written by the program from its catalogue of {Measures.All.Count} measures; every number on it is computed. To write it again:

            ```sh
            dotnet run --project src/ElectionAnalysis.Workbook -- measures --catalogue > docs/measures.md
            ```

            Conventions that hold everywhere:

            - Shares are 0–1 inside; percentages are for display. Weights are counts or shares, in any order, and need not add up to anything.
            - Nothing is rounded on the way. Missing is not zero. An undefined measure says why.
            - Independents are one group unless a policy says otherwise, others are one party, blank and invalid ballots are left out, and there is no threshold; every result carries its policy and can be asked for another.
            - What a document proves to exist and does not list is carried into the number: percentages that do not reach 100, valid votes that no listed party has, seats of the house. Nothing is scaled up to 100% in silence. The value follows the rule that the measure states, and beside it stands the range over every way to share out the rest, every number that rounding admits, and independents counted as one group or each as a party (not in measures of change, since nobody says which of them were there before). Leaving others out is another question: its value is among the alternatives of a result and no part of the range. An unlisted party has at least one vote, and seats only where seats are unlisted.
            - Where the extremes of a formula cannot be written down, the range is an outer one: it may be wider than need be, never narrower. For the Gini index over parties, and for fragmentation where the total of votes is open, the range is the widest that a search finds, and not proven. The Gini index's is widened by the rounding of a share, too.
            - The extremes are found by search: the rest as one party, as many as there can be, equal parties, a few large ones beside very small ones, at every place where a formula jumps. A property test tries them on thousands of complete elections with parties deleted.
            - Where the literature has several definitions under one name, each is an entry of its own.


            """));
        foreach (var (family, _) in Families)
        {
            page.Append($"- [{family}](#{family.ToString().ToLowerInvariant()}): {string.Join(", ", In(family).Select(m => $"[{Title(m)}](#{m.Key})"))}\n");
        }

        page.Append("- [Published values that do not recompute](#published-values-that-do-not-recompute)\n");
        foreach (var (family, about) in Families)
        {
            page.Append($"\n## {family}\n\n{about}\n");
            foreach (var measure in In(family))
            {
                Append(page, measure);
            }
        }

        page.Append("""

            ## Published values that do not recompute

            Some well-known programs print values that their own formulas do not give. What they print is recomputed here from the mistake that makes it.


            """);
        page.Append(UnreproducedValues.ToTable().ToMarkdown());
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<Measure> In(MeasureFamily family) => Measures.All.Where(m => m.Family == family);

    private static string Title(Measure measure) => measure.Variant is not { } variant ? measure.Name
        : measure.Name == measure.Family.ToString() ? variant : $"{measure.Name}, {variant}";

    private static void Append(StringBuilder page, Measure measure)
    {
        var (words, example) = measure.Example;
        page.Append($"\n<a id=\"{measure.Key}\"></a>\n### {Title(measure)}\n\n$${measure.Formula}$$\n\n");
        page.Append($"{measure.Note} Range: {measure.Range}. Needs {Words.List([.. measure.Needs.Select(n => n.Replace('_', ' '))])}.");
        page.Append(measure.OtherNames.Count > 0 ? $" Also known as {string.Join(", ", measure.OtherNames)}." : "");
        page.Append($" Key `{measure.Key}`.\n\nSource: {measure.Citation}\n\n");
        page.Append($"Example: {words} **{TableMarkdown.Escape(example.Text)}**\n\n<details><summary>Worked steps</summary>\n\n");
        page.Append(example.Steps.ToMarkdown());
        page.Append(example.Notes.Count > 0 ? $"\n{string.Join(" ", example.Notes)}\n" : "");
        page.Append(example.Closing is { } closing ? $"\n{TableMarkdown.Escape(closing)}\n" : "");
        page.Append("\n</details>\n");
        if (measure.WhenIncomplete.Length > 0 && measure.IncompleteExample is var (listed, rest))
        {
            page.Append($"\n{measure.WhenIncomplete}\n\nExample: {listed} **{TableMarkdown.Escape(rest.Text)}**\n");
        }
    }
}
