using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Finds out whom a text calls the ruling party, the governing party, the incumbent.</summary>
internal static partial class ProseRoles
{
    private static readonly string[] Ruling = ["the ruling party", "ruling party", "the governing party", "governing party", "the incumbent party", "the party in power", "the government party"];

    public static void Learn(ElectionDocument document, ProseContext context)
    {
        PartyResult? ruling = null;
        foreach (var paragraph in document.Sections.SelectMany(s => s.Paragraphs))
        {
            if (!paragraph.Text.Contains("ruling", StringComparison.OrdinalIgnoreCase) && !paragraph.Text.Contains("governing", StringComparison.OrdinalIgnoreCase) && !paragraph.Text.Contains("incumbent", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            foreach (var match in Role().EnumerateMatches(paragraph.Text))
            {
                var from = match.Index + match.Length;
                var rest = paragraph.Text.Substring(from, Math.Min(100, paragraph.Text.Length - from));
                var tokens = ProseLexer.Read(rest);
                var at = tokens.Count > 0 && (rest.StartsWith("party, ", StringComparison.Ordinal) || rest.StartsWith("party (", StringComparison.Ordinal)) ? 2 : 0;
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

    [GeneratedRegex(@"\b(ruling|governing|incumbent) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Role();
}
