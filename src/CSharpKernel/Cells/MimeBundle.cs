using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace CSharpKernel;

/// <summary>One value in every form that it is sent in, by MIME type.</summary>
/// <param name="Parts">The forms.</param>
public sealed record MimeBundle(IReadOnlyList<(string Mime, string Content)> Parts)
{
    /// <summary>One form.</summary>
    /// <param name="mime">Its MIME type.</param>
    /// <param name="content">The form.</param>
    public MimeBundle(string mime, string content)
        : this([(mime, content)])
    {
    }

    /// <summary>
    /// Formats a value as its type prefers, or as asked. Text is always among the preferred forms, for front-ends that show
    /// nothing else.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The forms; those that the type prefers when none is given.</param>
    /// <returns>The value in these forms.</returns>
    public static MimeBundle Of(object? value, params string[] mimeTypes)
    {
        if (value is not null)
        {
            CellContext.Host?.Prepare(value);
        }

        IEnumerable<string> wanted = mimeTypes is { Length: > 0 } ? mimeTypes
            : Formatter.GetPreferredMimeTypesFor(value?.GetType() ?? typeof(object)).Append(PlainTextFormatter.MimeType);
        return new([.. wanted.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(m => (m, value.ToDisplayString(m)))])
        {
            Exports = () => CSharpKernel.Exports.Of(value),
        };
    }

    /// <summary>Forms of the value that are not sent, for those who want them now: the value may change.</summary>
    public Func<IReadOnlyList<(string Mime, string Content)>> Exports { get; private init; } = static () => [];

    /// <summary>As Jupyter has it: JSON as JSON, everything else as text.</summary>
    /// <param name="text">How a text is written: one string, or nbformat's list of lines.</param>
    /// <returns>An object with a member for every form.</returns>
    public JsonObject ToJson(Func<string, JsonNode> text)
    {
        var json = new JsonObject();
        foreach (var (mime, content) in Parts)
        {
            json[mime] = mime == "application/json" || mime.EndsWith("+json", StringComparison.Ordinal)
                ? Parsed(content, text)
                : text(content);
        }

        return json;
    }

    private static JsonNode? Parsed(string content, Func<string, JsonNode> text)
    {
        try
        {
            return JsonNode.Parse(content);
        }
        catch (JsonException)
        {
            return text(content);
        }
    }
}
