using System.Buffers;
using System.Net;
using System.Text;

namespace ElectionAnalysis;

/// <summary>The text that a reader of an article sees of a piece of its source.</summary>
internal sealed partial class WikiInline(string source)
{
    /// <summary>
    /// Stands for a template that nobody here knows where a number follows: it may be an arrow, so that the number's sign is not known.
    /// </summary>
    public const char Unread = '\uFFFC';

    private const int LongestTag = 500;

    private static readonly SearchValues<char> Marks = SearchValues.Create("'<[]");

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly string[] Lines = ["br", "p", "div", "li", "tr", "ul", "ol", "hr", "blockquote"];

    private static readonly string[] Struck = ["s", "del", "strike"];

    private static readonly string[] Elements = [.. Lines, "span", "small", "big", "b", "i", "u", "s", "sup", "sub", "center", "font", "del",
        "ins", "abbr", "code", "tt", "cite", "table", "td", "th", "caption", "em", "strong", "noinclude", "includeonly", "onlyinclude", "ref",
        "references", "section", "nowiki", "bdi", "q", "strike", "var", "wbr", "time", "data", "mark"];

    // Namespaces of pictures and categories, in the languages whose articles are read most.
    private static readonly string[] Unseen = ["file", "image", "category", "media", "fichier", "catégorie", "datei", "bild", "kategorie",
        "archivo", "imagen", "categoría", "ficheiro", "imagem", "categoria", "immagine", "plik", "kategoria", "файл", "изображение",
        "категория", "bestand", "afbeelding", "categorie", "fil", "kategori", "ファイル", "画像", "文件", "图像", "ملف", "صورة", "تصنيف"];

    private readonly Dictionary<string, int> unknown = [];
    private int links;
    private bool isInTag;

    /// <summary>Templates that are not known, whose longest argument stands for them, each with where it was met first.</summary>
    public IReadOnlyDictionary<string, int> Unknown => unknown;

    /// <summary>The visible text; line breaks are kept, runs of blanks are not.</summary>
    public string Text(IReadOnlyList<WikiNode> nodes)
    {
        var text = new StringBuilder();
        Append(text, nodes);
        return Clean(WithoutStruck(text.ToString()));
    }

    /// <summary>The article that the first link of a value leads to.</summary>
    public string? Target(IReadOnlyList<WikiNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case WikiLink { HasLink: false } link when Target(link) is { } target:
                    return target;
                case WikiLink { HasLink: true } none when Target(none) is not null && Target(none.Parts[^1]) is { } inside:
                    return inside;
                case WikiTemplate template when WikiTemplates.ShownArgument(template) is { } shown && Target(shown.Value) is { } inside:
                    return inside;
            }
        }

        return null;
    }

    private string? Target(WikiLink link)
    {
        var raw = new StringBuilder();
        foreach (var node in link.Parts[0])
        {
            if (node is not WikiText range)
            {
                return null;
            }

            raw.Append(source, range.Start, range.End - range.Start);
        }

        var target = WebUtility.HtmlDecode(raw.Replace('_', ' ').ToString()).Trim();
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        return target.Length == 0 || (colon > 0 && Array.IndexOf(Unseen, target[..colon].Trim().ToLowerInvariant()) >= 0) ? null
            : target.IndexOf('#', StringComparison.Ordinal) is > 0 and var section ? target[..section] : target;
    }

    public void Append(StringBuilder text, IReadOnlyList<WikiNode> nodes)
    {
        var (wasInTag, hadLinks) = (isInTag, links);
        (isInTag, links) = (false, 0);
        var isUnread = false;
        foreach (var node in nodes)
        {
            var wasUnread = isUnread;
            isUnread = false;
            switch (node)
            {
                case WikiText range:
                    text.Append(wasUnread && source.AsSpan(range.Start, range.End - range.Start).TrimStart() is [>= '0' and <= '9', ..]
                        ? $"{Unread} " : "");
                    Append(text, range.Start, range.End);
                    break;
                case WikiLiteral literal when !isInTag:
                    text.Append(source, literal.Start, literal.End - literal.Start);
                    break;
                case WikiLink link when !isInTag:
                    Append(text, link);
                    break;
                case WikiTemplate template when !isInTag:
                    if (!WikiTemplates.Append(this, text, template))
                    {
                        unknown.TryAdd(template.Name, template.Start);
                        isUnread = !AppendLongest(text, template);
                    }

                    break;
            }
        }

        (isInTag, links) = (wasInTag, hadLinks);
    }

    /// <summary>Appends the longest argument of a template; false where it has none.</summary>
    private bool AppendLongest(StringBuilder text, WikiTemplate template)
    {
        var longest = template.Arguments.Where(a => a.IsPositional).Select(a => Text(a.Value)).MaxBy(t => t.Length);
        text.Append(longest);
        return longest is { Length: > 0 };
    }

    private void Append(StringBuilder text, WikiLink link)
    {
        if (Target(link) is not { } target)
        {
            return;
        }

        if (link.HasLink)
        {
            text.Append("[[").Append(target).Append('|');
            Append(text, link.Parts[^1]);
            text.Append("]]");
            return;
        }

        if (link.Parts.Count == 1)
        {
            text.Append(target.TrimStart(':'));
            return;
        }

        var label = Text(link.Parts[^1]);
        // The pipe alone hides what stands in brackets.
        text.Append(label.Length > 0 ? label
            : target.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket ? target[..bracket].TrimEnd() : target);
    }

    private void Append(StringBuilder text, int start, int end)
    {
        for (var at = start; at < end;)
        {
            if (isInTag)
            {
                var close = source.AsSpan(at, end - at).IndexOf('>');
                if (close < 0)
                {
                    return;
                }

                (isInTag, at) = (false, at + close + 1);
                continue;
            }

            var next = source.AsSpan(at, end - at).IndexOfAny(Marks);
            var stop = next < 0 ? end : at + next;
            text.Append(source, at, stop - at);
            at = stop < end ? Mark(text, stop, end) : end;
        }
    }

    private int Mark(StringBuilder text, int at, int end)
    {
        var rest = source.AsSpan(at, end - at);
        switch (rest[0])
        {
            case '\'':
                var run = rest.IndexOfAnyExcept('\'') is >= 0 and var length ? length : rest.Length;
                // Two are italic, three bold, five both; what is left over is seen.
                text.Append('\'', run switch { 1 or 4 => 1, <= 5 => 0, _ => run - 5 });
                return at + run;
            case '<':
                return Tag(text, at, rest);
            case '[' when IsAddress(rest[1..]):
                var label = rest.IndexOfAny(' ', ']', '\n');
                if (label < 0 || rest[label] == ']')
                {
                    return label < 0 ? end : at + label + 1;
                }

                links++;
                return at + label + 1;
            case ']' when links > 0:
                links--;
                return at + 1;
            default:
                text.Append(rest[0]);
                return at + 1;
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("//", StringComparison.Ordinal)
        || text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("ftp:", StringComparison.OrdinalIgnoreCase);

    private int Tag(StringBuilder text, int at, ReadOnlySpan<char> rest)
    {
        var name = rest[1..].TrimStart('/');
        var letters = name.IndexOfAnyExcept(Letters);
        name = letters < 0 ? name : name[..letters];
        if (!Has(Elements, name))
        {
            text.Append('<');
            return at + 1;
        }

        if (Has(Lines, name))
        {
            text.Append('\n');
        }
        else if (Has(Struck, name))
        {
            text.Append(rest[1] == '/' ? StrikeEnd : Strike);
        }

        var close = rest[..Math.Min(LongestTag, rest.Length)].IndexOf('>');
        isInTag = close < 0;
        return close < 0 ? at + rest.Length : at + close + 1;
    }

    private static bool Has(string[] names, ReadOnlySpan<char> name)
    {
        foreach (var one in names)
        {
            if (name.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Entities decoded, blanks once, no blank at the ends of lines, no empty lines.</summary>
    public static string Clean(string text)
    {
        text = text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\n' or '\r')
            {
                while (clean.Length > 0 && clean[^1] is ' ')
                {
                    clean.Length--;
                }

                if (clean.Length > 0 && clean[^1] != '\n')
                {
                    clean.Append('\n');
                }
            }
            else if (c is ' ' or '\t')
            {
                if (clean.Length > 0 && clean[^1] is not (' ' or '\n'))
                {
                    clean.Append(' ');
                }
            }
            else
            {
                clean.Append(c);
            }
        }

        return clean.ToString().Trim();
    }
}
