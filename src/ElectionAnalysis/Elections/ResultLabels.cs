using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Finds the rounds and ballots that an infobox value or heading names, and tells which number each belongs to.</summary>
internal static partial class ResultLabels
{
    private static readonly (string Word, RoundName Name)[] Rounds =
    [
        ("primary", RoundName.Primary), ("general", RoundName.General), ("run", RoundName.Runoff), ("final", RoundName.Final),
        ("decisive", RoundName.Final),
        ("first", RoundName.First), ("1", RoundName.First), ("one", RoundName.First), ("iii", RoundName.Third), ("ii", RoundName.Second),
        ("i", RoundName.First),
        ("second", RoundName.Second), ("2", RoundName.Second), ("two", RoundName.Second),
        ("third", RoundName.Third), ("3", RoundName.Third), ("three", RoundName.Third),
    ];

    /// <summary>The labels in order.</summary>
    public static List<ResultLabel> Scan(string text)
    {
        var found = new List<ResultLabel>();
        if (text.AsSpan().IndexOfAnyInRange('A', 'z') < 0 && text.AsSpan().IndexOfAnyInRange('\u0400', '\u04FF') < 0)
        {
            return found;
        }

        foreach (Match match in Pattern().Matches(text))
        {
            found.Add(new(Round(match), BallotOf(match), match.Index, match.Index + match.Length));
        }

        return found;
    }

    /// <summary>
    /// For each number (or day), given by where it starts: the labels that belong to it, joined. Labels stand before
    /// their numbers when the text starts with one, else after them, unless lines or list items tell them apart; null
    /// where a text with labels has none for a number.
    /// </summary>
    public static IReadOnlyList<(RoundName Round, Ballot? Ballot)?> Assign(string text, List<ResultLabel> labels, IReadOnlyList<int> starts)
    {
        var assigned = new (RoundName, Ballot?)?[starts.Count];
        if (labels.Count == 0)
        {
            Array.Fill(assigned, (RoundName.None, null));
            return assigned;
        }

        foreach (var separators in (ReadOnlySpan<string>)["\n", "\n;/", "\n;/,"])
        {
            if (AssignByItem(text, separators, labels, starts, assigned))
            {
                return assigned;
            }
        }

        Array.Clear(assigned);
        var before = starts.Count > 0 && labels[0].Start < starts[0];
        var next = before ? 0 : labels.Count - 1;
        (RoundName Round, Ballot? Ballot)? current = null;
        for (var k = 0; k < starts.Count; k++)
        {
            // Before: labels passed since the last number start a new run. After: the same, read backwards.
            var i = before ? k : starts.Count - 1 - k;
            (RoundName Round, Ballot? Ballot)? run = null;
            while (before ? next < labels.Count && labels[next].Start < starts[i] : next >= 0 && labels[next].Start > starts[i])
            {
                var label = labels[next];
                next += before ? 1 : -1;
                var (round, ballot) = run ?? (RoundName.None, null);
                run = (label.Round != RoundName.None ? label.Round : round, label.Ballot ?? ballot);
            }

            // "First round: constituency 5, list 6": what a label before its number leaves unsaid still holds.
            current = run is { } r && before && current is { } c
                ? (r.Round == RoundName.None ? c.Round : r.Round, r.Ballot ?? c.Ballot)
                : run ?? current;
            assigned[i] = current;
        }

        return assigned;
    }

    /// <summary>
    /// "73.69% (first round) ▼ 4.08 pp" on a line of its own is of the first round as a whole. Only where every item
    /// with numbers has labels that agree, and at least two items have.
    /// </summary>
    private static bool AssignByItem(string text, string separators, List<ResultLabel> labels, IReadOnlyList<int> starts,
        (RoundName, Ballot?)?[] assigned)
    {
        var (label, number, items, depth) = (0, 0, 0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length)
            {
                var c = text[at];
                depth = c switch { '(' => depth + 1, ')' => Math.Max(0, depth - 1), _ => depth };
                var between = c == ',' ? at + 1 < text.Length && text[at + 1] == ' ' : c != '/' || (at > 0 && text[at - 1] == ' ');
                if (!(separators.Contains(c, StringComparison.Ordinal) && between && (depth == 0 || c == '\n')))
                {
                    continue;
                }
            }

            var (round, ballot, any) = (RoundName.None, (Ballot?)null, false);
            for (; label < labels.Count && labels[label].Start < at; label++)
            {
                var next = labels[label];
                if ((round != RoundName.None && next.Round != RoundName.None && next.Round != round)
                    || (ballot is not null && next.Ballot is not null && next.Ballot != ballot))
                {
                    return false;
                }

                (round, ballot, any) = (next.Round == RoundName.None ? round : next.Round, next.Ballot ?? ballot, true);
            }

            var before = number;
            for (; number < starts.Count && starts[number] < at; number++)
            {
                assigned[number] = (round, ballot);
            }

            if (number > before)
            {
                items++;
                if (!any)
                {
                    return false;
                }
            }
        }

        return items > 1;
    }

    private static RoundName Round(Match match)
    {
        if (match.Groups["round"] is not { Success: true } round)
        {
            return match.Groups["one"].Success ? RoundName.First : match.Groups["two"].Success ? RoundName.Second : RoundName.None;
        }

        if (match.ValueSpan.Equals("final", StringComparison.OrdinalIgnoreCase))
        {
            return RoundName.Finally;
        }

        foreach (var (word, name) in Rounds)
        {
            if (round.ValueSpan.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return RoundName.None;
    }

    private static Ballot? BallotOf(Match match)
    {
        foreach (var ballot in Enum.GetValues<Ballot>())
        {
            if (match.Groups[ballot.ToString()].Success)
            {
                return ballot;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}.,·])(?:" +
        @"(?<FirstPreferences>(?:first|1st)[ -]preferences?(?: votes?)?|primary votes?)" +
        @"|(?<AfterPreferences>(?:second|2nd|final)[ -]preferences?(?: votes?)?|after preferences|(?:two|2)[ -](?:party|candidate)[ -]preferred|TPP|TCP|(?-i:2PP|2CP)|^2[pc]p)" +
        @"|(?<First>first[ -]votes?|1st votes?|erststimmen?)" +
        @"|(?<Second>second[ -]votes?|2nd votes?|zweitstimmen?)" +
        @"|(?<Constituency>(?:single[ -]member[ -])?(?:constituency|constituencies|const\.?|district|electorate)(?: votes?| ballot| results?)?|single-member|single-seat|SMD|FPTP|candidate votes?|direct votes?)" +
        @"|(?<PartyList>party[ -]lists?(?: votes?| ballot)?|lists?(?: votes?| ballot)|lists?|party votes?|party ballot|proportional(?: representation)?(?: votes?| block| ballot)?|PR(?: block)?(?: votes?)?)" +
        @"|(?<Regional>regional(?: lists?)?(?: votes?| ballot)?|regions?(?: votes?)?)" +
        @"|(?<Popular>popular votes?|popular)" +
        @"|(?<Electoral>electoral votes?|electoral college(?: votes?)?)" +
        @"|(?<round>first|second|third|1st|2nd|3rd)[ \u00A0-](?:voting[ -])?(?:round|ballot|tour|stage|turn)" +
        @"|round[ \u00A0](?<round>one|two|three|iii|ii|i|[123])" +
        @"|R(?<round>[123])" +
        @"|(?:(?<one>1|I|1\.|1er|1[ºª]|premier|primera?|primeir[oa]|prim[oa]|pierwsz[aey]j?|prv[iéo]|birinci|erster|перв(?:ый|ом|ого))" +
        @"|(?<two>2|II|2\.|2e|2d|2[ºª]|deuxième|segund[oa]|second[oa]|drug[aeio]j?|ikinci|zweiter|втор(?:ой|ом|ого)))" +
        @"[ \u00A0-]?(?:tour|vuelta|volta|turno|tur[ay]?|kolo|krug|wahlgang|omgang|тур(?:а|е)?)" +
        @"|(?:putaran|ronde)[ \u00A0](?:(?<one>pertama|1|I)|(?<two>kedua|2|II))" +
        @"|(?<round>run[ -]?off|(?:decisive|final)(?:[ -](?:round|ballot|count|tally))?|primary|general)(?: elections?| rounds?| votes?)?" +
        @"|(?<round>1st|2nd|3rd|first|second|third)(?=\s*(?:[:)\]–—=]|$|\n))" +
        @")(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
