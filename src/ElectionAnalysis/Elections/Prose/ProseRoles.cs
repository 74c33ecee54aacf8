using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Finds out whom a text calls the ruling party, the governing party, the incumbent.</summary>
internal static partial class ProseRoles
{
    private static readonly string[] Ruling = ["the ruling party", "ruling party", "the governing party", "governing party",
        "the incumbent party", "the party in power", "the government party"];

    public static void Learn(ElectionDocument document, ProseContext context)
    {
        Offices(context);
        PartyResult? ruling = null;
        foreach (var paragraph in document.Sections.SelectMany(s => s.Paragraphs))
        {
            if (!paragraph.Text.Contains("ruling", StringComparison.OrdinalIgnoreCase)
                && !paragraph.Text.Contains("governing", StringComparison.OrdinalIgnoreCase)
                && !paragraph.Text.Contains("incumbent", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            foreach (var match in Role().EnumerateMatches(paragraph.Text))
            {
                var from = match.Index + match.Length;
                var rest = paragraph.Text.Substring(from, Math.Min(100, paragraph.Text.Length - from));
                var tokens = ProseLexer.Read(rest);
                var at = tokens.Count > 0
                    && (rest.StartsWith("party, ", StringComparison.Ordinal) || rest.StartsWith("party (", StringComparison.Ordinal))
                    ? 2
                    : 0;
                at += at < tokens.Count && rest.AsSpan(tokens[at].Start).StartsWith("the ", StringComparison.Ordinal) ? 1 : 0;
                if (at < tokens.Count && context.Names.Tree.Find(rest, tokens, at) is { Ambiguous: false, Entry.Subject.Party: { } party })
                {
                    if (ruling is not null && ruling.Number != party.Number)
                    {
                        return;
                    }

                    ruling = party;
                }
            }
        }

        foreach (var role in ruling is null ? [] : Ruling)
        {
            context.Names.LearnRole(role, ruling!);
        }
    }

    /// <summary>The infobox says who held the office before, and who after.</summary>
    private static void Offices(ProseContext context)
    {
        if (context.Election.Offices is not [var office, ..])
        {
            return;
        }

        PartyResult? LedBy(string? person) =>
            person is null
                ? null
                : context.Parties.FirstOrDefault(p =>
                    p.Leader is { } leader && person.StartsWith(leader.Value, StringComparison.OrdinalIgnoreCase));
        var (before, after) = (LedBy(office.Before?.Value), LedBy(office.After?.Value));
        void Role(PartyResult? party, params ReadOnlySpan<string> names)
        {
            foreach (var name in party is null ? [] : names)
            {
                context.Names.LearnRole(name, party!);
            }
        }

        // "In 2004 Kufuor had beaten Mills": who held the office for a party, where the party stood again with somebody else.
        if (before is null && office is { Before.Value: { Length: > 4 and < 60 } holder, BeforeParty: { } of }
            && context.Parties.FirstOrDefault(p => string.Equals(p.Party.Value, of.Value, StringComparison.OrdinalIgnoreCase))
                is { IsIndependents: false } held)
        {
            context.Names.LearnHolder(holder, held);
            if (holder.LastIndexOf(' ') is > 0 and var space && holder.Length - space > 4)
            {
                // "Silva" is the candidate of this name; "da Silva" is who held the office.
                var isCandidates = context.Parties.Any(p => p.Leader?.Value.EndsWith(holder[space..],
                    StringComparison.OrdinalIgnoreCase) == true);
                var from = isCandidates ? holder.LastIndexOf(' ', space - 1) : space;
                if (from > 0)
                {
                    context.Names.LearnHolder(holder[(from + 1)..], held);
                }
            }
        }

        if (context.Election.Kind == ElectionKind.Presidential)
        {
            Role(before, "the incumbent", "the outgoing president", "the sitting president");
            Role(after, "the president-elect");
            if (before is not null)
            {
                context.Names.LearnRole("the president", before, NameTree.Style.Exact);
            }

            if (after is not null)
            {
                context.Names.LearnRole("The winner", after, NameTree.Style.Exact);
            }

            var rivals = context.Parties.Where(p => p.VoteShare is not null || p.Votes is not null)
                .OrderByDescending(p => p.Votes?.Value ?? 0).ThenByDescending(p => p.VoteShare?.Value ?? 0).Take(2).ToList();
            if (before is not null && rivals.Count == 2 && rivals.Exists(r => r.Number == before.Number))
            {
                Role(rivals.Find(r => r.Number != before.Number), "the challenger", "his challenger", "her challenger");
            }
        }

        if (context.Election.Kind != ElectionKind.Presidential)
        {
            Role(before, "the outgoing prime minister", "the outgoing premier", "the outgoing chancellor",
                "the outgoing head of government");
        }

        if (context.Parties.FirstOrDefault(p =>
            office.BeforeParty is { } party
                && p.Party.Value.Equals(party.Value, StringComparison.OrdinalIgnoreCase)) is { IsIndependents: false } governing)
        {
            Role(governing, Ruling);
        }
    }

    [GeneratedRegex(@"\b(ruling|governing|incumbent) ",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Role();
}
