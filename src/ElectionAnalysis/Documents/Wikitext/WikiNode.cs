namespace ElectionAnalysis;

/// <summary>A piece of wikitext: text, a template, or a link. Comments and references are in none of them.</summary>
/// <param name="Start">Where it starts in the source.</param>
internal abstract record WikiNode(int Start);

/// <summary>A range of the source without templates and links.</summary>
internal sealed record WikiText(int Start, int End) : WikiNode(Start);

/// <summary>A range between tags such as <c>&lt;nowiki&gt;</c>, where marks are marks and mean nothing.</summary>
internal sealed record WikiLiteral(int Start, int End) : WikiNode(Start);

/// <summary><c>[[target|label]]</c>.</summary>
internal sealed record WikiLink(int Start, IReadOnlyList<IReadOnlyList<WikiNode>> Parts) : WikiNode(Start)
{
    /// <summary>Whether a link stands in it: then its own brackets are text, unless it is a picture.</summary>
    public bool HasLink => Parts.Any(p => p.Any(n => n is WikiLink));
}

/// <summary>An argument of a template; one without a name of its own is named by its place, from 1.</summary>
internal sealed record WikiArgument(string Name, int Start, int End, IReadOnlyList<WikiNode> Value)
{
    public bool IsPositional => Name.Length > 0 && char.IsAsciiDigit(Name[0]);
}

/// <summary><c>{{name|argument|key=argument}}</c>.</summary>
internal sealed record WikiTemplate(int Start, string Name, IReadOnlyList<WikiArgument> Arguments, bool IsClosed) : WikiNode(Start)
{
    private Dictionary<string, WikiArgument>? byName;
    private bool? isInfobox;

    /// <summary>The last argument of a name, which is the one that counts.</summary>
    public WikiArgument? this[string name] => ByName.GetValueOrDefault(name);

    private Dictionary<string, WikiArgument> ByName
    {
        get
        {
            if (byName is null)
            {
                byName = new(StringComparer.OrdinalIgnoreCase);
                foreach (var argument in Arguments)
                {
                    byName[argument.Name] = argument;
                }
            }

            return byName;
        }
    }

    /// <summary>Whether it is an infobox of an election: by its English name, or by its parameters in any language known here.</summary>
    public bool IsInfobox => isInfobox ??= Name.StartsWith("infobox ", StringComparison.Ordinal)
        && (Name.Contains("election", StringComparison.Ordinal) || Name.Contains("referendum", StringComparison.Ordinal))
        || (!Name.StartsWith("election ", StringComparison.Ordinal) && !Name.StartsWith("infobox legis", StringComparison.Ordinal)
            && !Name.StartsWith("infobox political", StringComparison.Ordinal) && InfoboxNames.AreOfAnElection(Arguments.Select(a => a.Name)));
}
