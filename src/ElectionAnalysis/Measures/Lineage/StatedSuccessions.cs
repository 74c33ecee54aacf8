using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Finds where documents state that a party became another: keys of the infobox, and sentences.</summary>
internal sealed partial class StatedSuccessions
{
    private const int Longest = 160;

    /// <summary>"In 2007", "in March 2007," between the words of a succession.</summary>
    private const string When = @"(?:,?\s(?:early\s|late\s)?(?:in|on)\s(?:[\p{L}0-9]+\s){0,2}(?:1[89]|20)[0-9]{2},?)?";

    private static readonly (string Key, SuccessionKind Kind)[] Keys =
        [.. InfoboxKey.Successions.Zip([SuccessionKind.Renamed, SuccessionKind.Renamed, SuccessionKind.Merged, SuccessionKind.Split])];

    private readonly IReadOnlyList<PartyResult> then;
    private readonly IReadOnlyList<PartyResult> now;
    private readonly List<Name> oldNames;
    private readonly List<Name> newNames;
    private readonly string? country;
    private readonly List<StatedSuccession> found = [];

    private StatedSuccessions(Election before, Election after, IReadOnlyList<PartyResult> then, IReadOnlyList<PartyResult> now)
    {
        (this.then, this.now, country) = (then, now, after.Country?.Value ?? before.Country?.Value);
        (oldNames, newNames) = (Names(then), Names(now));
    }

    /// <summary>What a key names and the earlier document does not have, by the party now.</summary>
    public Dictionary<PartyResult, string> Unknown { get; } = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<StatedSuccession> All => found;

    public static StatedSuccessions Of(Election before, Election after, IReadOnlyList<PartyResult> then, IReadOnlyList<PartyResult> now)
    {
        var all = new StatedSuccessions(before, after, then, now);
        all.Infobox();
        all.Prose(after.Document);
        all.Prose(before.Document);
        return all;
    }

    private void Infobox()
    {
        foreach (var party in now)
        {
            foreach (var entry in party.Entries)
            {
                if (Array.Find(Keys, k => k.Key == entry.Name) is { Key: not null } key)
                {
                    var names = entry.Value.Split([';', '\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                    foreach (var name in names)
                    {
                        var same = Named(name);
                        if (same is [var old])
                        {
                            var kind = key.Kind == SuccessionKind.Renamed && names.Length > 1 ? SuccessionKind.Merged : key.Kind;
                            Add(old, party, kind, $"its document says '{entry.Key}: {Brief(entry.Value)}'", entry.Source);
                        }
                        else
                        {
                            Unknown[party] = $"its document says '{entry.Key}: {Brief(entry.Value)}', and the earlier document has {(same.Count == 0 ? "no party of that name" : "several parties of that name")}";
                        }
                    }
                }
                else if (entry.Name == "last election" && entry.Value.Any(char.IsLetter))
                {
                    // "12 seats, as Old Party"
                    foreach (var mention in Mentions(entry.Value, oldNames).Where(m => !now.Any(p => p.Party.Value == m.Party.Party.Value)))
                    {
                        Add(mention.Party, party, SuccessionKind.Renamed, $"its document gives its previous result as '{Brief(entry.Value)}'",
                            entry.Source);
                    }
                }
            }
        }
    }

    private List<PartyResult> Named(string name)
    {
        var forms = PartyForms.Named(name, country, "").Where(f => f.Class != PartyForms.Class.Initials).Select(f => f.Text).ToHashSet();
        return [.. then.Where(p => PartyForms.All(p, country).Any(f => forms.Contains(f.Text)))];
    }

    private void Prose(ElectionDocument document)
    {
        foreach (var paragraph in document.Sections.SelectMany(s => s.Paragraphs).Where(p => Linking().IsMatch(p.Text)))
        {
            var start = 0;
            foreach (var end in Ends().Matches(paragraph.Text).Select(m => m.Index + 1).Append(paragraph.Text.Length))
            {
                var sentence = paragraph.Text[start..end];
                var at = start + sentence.Length - sentence.TrimStart().Length;
                start = end;
                if (Linking().IsMatch(sentence) && !Unsure().IsMatch(sentence))
                {
                    Sentence(sentence, new(document.Name, paragraph.LineAt(at), sentence.Trim()));
                }
            }
        }
    }

    private void Sentence(string text, Provenance source)
    {
        var (olds, news) = (Mentions(text, oldNames), Mentions(text, newNames));
        var because = $"the document states: \"{Brief(text.Trim())}\"";
        void Link(IReadOnlyList<Mention> from, Mention? to, SuccessionKind kind)
        {
            foreach (var old in from.Where(o => to is not null && o.Party.Party.Value != to.Party.Party.Value))
            {
                Add(old.Party, to!.Party, kind, because, source);
            }
        }

        foreach (Match word in Linking().Matches(text))
        {
            var (left, right) = (word.Index, word.Index + word.Length);
            switch (word.Groups)
            {
                case var g when g["renamed"].Success:
                    Link(Left(olds, text, left, one: true), Right(news, text, right).FirstOrDefault(), SuccessionKind.Renamed);
                    break;
                case var g when g["formerly"].Success:
                    var named = Left(news, text, left, one: true).FirstOrDefault();
                    Link([.. Right(olds, text, right).Take(1)], named is not null && IsOfAnother(text, named, word) ? null : named,
                        SuccessionKind.Renamed);
                    break;
                case var g when g["successor"].Success || g["merger"].Success:
                    var all = Right(olds, text, right);
                    Link(all, Left(news, text, left, one: true).FirstOrDefault(),
                        all.Count > 1 || word.Groups["merger"].Success ? SuccessionKind.Merged : SuccessionKind.Renamed);
                    break;
                case var g when g["split"].Success:
                    Link([.. Right(olds, text, right).Take(1)], Left(news, text, left, one: true).FirstOrDefault(), SuccessionKind.Split);
                    break;
                default:
                    Link(Left(olds, text, left, one: false), Right(news, text, right).FirstOrDefault(), SuccessionKind.Merged);
                    break;
            }
        }
    }

    private void Add(PartyResult before, PartyResult after, SuccessionKind kind, string because, Provenance source)
    {
        if (!found.Exists(f => f.Before == before && f.After == after))
        {
            found.Add(new(before, after, kind, because, source));
        }
    }

    /// <summary>"Jane Smith of the Greens, formerly Labour": of her, unless a name or the bracket says that it is of the party.</summary>
    private static bool IsOfAnother(string text, Mention party, Match word) =>
        Member().IsMatch(text[..party.Start]) && word.Value.IndexOf(' ', StringComparison.Ordinal) < 0
        && !text[party.End..word.Index].Contains('(', StringComparison.Ordinal);

    /// <summary>The parties in a row that end right before a place: "A, B and C" merged.</summary>
    private static List<Mention> Left(List<Mention> mentions, string text, int before, bool one)
    {
        var row = new List<Mention>();
        foreach (var mention in mentions.Where(m => m.End <= before).Reverse())
        {
            var between = text[mention.End..before];
            if (!(row.Count > 0 ? Joining() : Trailing()).IsMatch(between))
            {
                break;
            }

            row.Insert(0, mention);
            before = mention.Start;
            if (one)
            {
                break;
            }
        }

        return row;
    }

    /// <summary>The parties in a row that start right after a place.</summary>
    private static List<Mention> Right(List<Mention> mentions, string text, int after)
    {
        var row = new List<Mention>();
        foreach (var mention in mentions.Where(m => m.Start >= after))
        {
            if (!(row.Count == 0 ? Leading() : Joining()).IsMatch(text[after..mention.Start]))
            {
                break;
            }

            row.Add(mention);
            after = mention.End;
        }

        return row;
    }

    private List<Name> Names(IReadOnlyList<PartyResult> parties)
    {
        var all = parties.Where(p => !p.IsIndependents && !p.IsOthers)
            .SelectMany(p => PartyForms.All(p, country).Where(f => f.Class != PartyForms.Class.Core && f.Written.Length > 1)
                .Select(f => new Name(f.Written, p))).ToList();
        return [.. all.GroupBy(n => n.Written, StringComparer.Ordinal).Where(g => g.DistinctBy(n => n.Party.Party.Value).Count() == 1)
            .Select(g => g.First()).OrderByDescending(n => n.Written.Length)];
    }

    /// <summary>Where a text names parties, the longest names first, none inside another.</summary>
    private static List<Mention> Mentions(string text, List<Name> names)
    {
        var mentions = new List<Mention>();
        foreach (var (written, party) in names)
        {
            for (var at = text.IndexOf(written, StringComparison.Ordinal); at >= 0;
                at = text.IndexOf(written, at + written.Length, StringComparison.Ordinal))
            {
                var end = at + written.Length;
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))
                    && !mentions.Exists(m => at < m.End && m.Start < end))
                {
                    mentions.Add(new(at, end, party));
                }
            }
        }

        return [.. mentions.OrderBy(m => m.Start)];
    }

    private static string Brief(string text) => DocumentParser.Shorten(text.Replace('\n', ' '), Longest);

    [GeneratedRegex("""
        (?<renamed>\b(?:was\s|had\sbeen\s|were\s)?(?:renamed(?!\sfrom)|rebranded|changed\s(?:its|their)\sname)\b(?:\s(?:itself|themselves))?(?:\s(?:to|as|into))?)
        | (?<formerly>\b(?:formerly|previously|renamed\sfrom)\b(?:\s(?:known\sas|called|named))?)
        | (?<successor>\bsuccessors?\s(?:party\s)?(?:of|to)\b)
        | (?<merger>\b(?:formed|created|founded|established|launched|born|arose|emerged)
        """ + When + """
            \s(?:from|out\sof|by|through|as|in)\s(?:a|the)\s(?:merger|fusion|union)\s(?:of|between)\b
        | \b(?:a|the)\s(?:[0-9]{4}\s)?(?:merger|fusion)\s(?:of|between)\b
        | \b(?:merged|formed|created|resulted)
        """ + When + """
            \s(?:from|out\sof|by)\s(?:(?:a|the)\s(?:merger|fusion|union)\s(?:of|between)\b)?)
        | (?<split>\b(?:split|splintered|broke|broken|seceded)\s(?:away\s|off\s)?from\b | \b(?:splinter|breakaway)\s(?:party|group|faction)\s(?:of|from)\b)
        | (?<into>\b(?:merged|united|fused)
        """ + When + """
            (?:\s(?:in)?to\b(?:\s(?:form|create))? | \s(?:and|to)\s(?:form|formed|create|created)\b | ,?\s(?:thereby\s)?(?:forming|creating)\b) | \b(?:merged|united)\sas\b | \b(?:was|were)\sabsorbed\s(?:by|into)\b)
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Linking();

    [GeneratedRegex(@"\b(?:not|never|no|nor|denied|would|could|might|may|planned|plans|propos\w*|talks|negotiat\w*|refus\w*|failed|rumou?r\w*|if)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unsure();

    [GeneratedRegex(@"[.!?;](?=\s+\p{Lu}|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^\s*(?:,|;|and|or|&|with|as\swell\sas|the|parties|party|[\s""“”'‘’()])*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joining();

    /// <summary>What may stand between a party and the word that tells of it; anything else may be another's that it tells of.</summary>
    [GeneratedRegex("""
        ^(?:\s|[,"“”'‘’] | \([^()]*\) | \((?:\p{Lu}{2,8}[,;])?
        | \b(?:is|are|was|were|be|been|being|has|have|had|which|that|who|itself|themselves|both|the|a|an|party|parties|group|list|now|later|then
            |since|also|soon|newly|recently|subsequently|eventually|officially|formally|legal|direct|official|formal)\b)*$
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"\b(?:of|for|from|by|with|to|in|at|joined)\s(?:the\s)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Member();

    [GeneratedRegex(@"^\s*(?:both|the|a|an|new|old|parties|party|known|called|named|as|:|[\s""“”'‘’(])*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    private sealed record Name(string Written, PartyResult Party);

    private sealed record Mention(int Start, int End, PartyResult Party);
}
