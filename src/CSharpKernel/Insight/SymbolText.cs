using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace CSharpKernel;

/// <summary>A symbol in words: its signature, its documentation, and what the host says of it.</summary>
internal static class SymbolText
{
    private const int MostOverloads = 12;

    private static readonly SymbolDisplayFormat Signature = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword);

    public static string OneLine(ISymbol symbol) => symbol.ToDisplayString(Signature);

    /// <param name="symbols">What a name may mean.</param>
    /// <param name="more">What is said beside the documentation.</param>
    public static MimeBundle Describe(IReadOnlyList<ISymbol> symbols, Func<ISymbol, IEnumerable<(string Title, string Text)>> more)
    {
        var signatures = symbols.Take(MostOverloads).Select(OneLine).ToList();
        if (symbols.Count > MostOverloads)
        {
            signatures.Add($"… {symbols.Count - MostOverloads} more");
        }

        var sections = Documentation(symbols).Concat(more(symbols[0])).ToList();
        var plain = string.Join("\n\n",
            sections.Select(s => s.Title.Length == 0 ? s.Text : $"{s.Title}: {s.Text}").Prepend(string.Join('\n', signatures)));
        var html = new StringBuilder("<pre>").Append(WebUtility.HtmlEncode(string.Join('\n', signatures))).Append("</pre>");
        foreach (var (title, text) in sections)
        {
            html.Append("<p>").Append(title.Length == 0 ? "" : $"<b>{WebUtility.HtmlEncode(title)}</b>: ")
                .Append(WebUtility.HtmlEncode(text)).Append("</p>");
        }

        return new([("text/html", html.ToString()), ("text/plain", plain)]);
    }

    private static IEnumerable<(string Title, string Text)> Documentation(IReadOnlyList<ISymbol> symbols)
    {
        var xml = symbols.Select(s => s.OriginalDefinition.GetDocumentationCommentXml()).FirstOrDefault(x => !string.IsNullOrWhiteSpace(x));
        if (xml is null)
        {
            yield break;
        }

        XElement root;
        try
        {
            root = XElement.Parse(xml);
        }
        catch (XmlException)
        {
            yield break;
        }

        foreach (var element in root.Elements())
        {
            var title = element.Name.LocalName switch
            {
                "summary" => "",
                "param" or "typeparam" => (string?)element.Attribute("name"),
                "returns" => "Returns",
                "value" => "Value",
                "remarks" => "Remarks",
                "exception" => "Throws " + Name((string?)element.Attribute("cref")),
                _ => null,
            };
            if (title is not null && Words(element) is { Length: > 0 } text)
            {
                yield return (title, text);
            }
        }
    }

    private static string Words(XElement element) => string.Join(' ', string.Concat(element.Nodes().Select(n => n switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } reference =>
            reference.Value is { Length: > 0 } own
                ? own
                : Name((string?)(reference.Attribute("cref") ?? reference.Attribute("name") ?? reference.Attribute("langword")
                    ?? reference.Attribute("href"))),
        XElement inner => " " + Words(inner) + " ",
        _ => "",
    })).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" .", ".", StringComparison.Ordinal)
    .Replace(" ,", ",", StringComparison.Ordinal);

    /// <summary>"T:System.IO.Path" and "M:N.C.F(System.Int32)" without what only the compiler needs.</summary>
    private static string Name(string? reference)
    {
        var name = (reference ?? "").Split(':') is [{ Length: 1 }, var id] ? id : reference ?? "";
        name = name.Split('(')[0];
        return name.Split('.')[^1].Split('`')[0];
    }
}
