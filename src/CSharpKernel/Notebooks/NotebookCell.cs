using System.Text.Json;
using System.Text.Json.Nodes;

namespace CSharpKernel;

/// <summary>A cell of a <see cref="Notebook"/>, over its JSON.</summary>
public sealed class NotebookCell
{
    private readonly JsonObject json;

    internal NotebookCell(JsonObject json)
    {
        this.json = json;
    }

    /// <summary>markdown, code or raw.</summary>
    public string Kind => (string?)json["cell_type"] ?? "raw";

    /// <summary>What links and front-ends know it by.</summary>
    public string? Id
    {
        get => (string?)json["id"];
        internal set => json["id"] = value;
    }

    /// <summary>The number in brackets beside a code cell that ran.</summary>
    public int? Number => (int?)json["execution_count"];

    /// <summary>The code or the text.</summary>
    public string Source => Joined(json["source"]);

    /// <summary>The language a Polyglot notebook gives the cell, or null.</summary>
    public string? Language =>
        Text(json["metadata"]?["polyglot_notebook"]?["kernelName"]) ?? Text(json["metadata"]?["dotnet_interactive"]?["language"]);

    /// <summary>The tags that its author gave it, such as <c>parameters</c>.</summary>
    public IEnumerable<string> Tags => json["metadata"]?["tags"] is JsonArray tags ? tags.Select(Text).OfType<string>() : [];

    /// <summary>What is shown below it.</summary>
    public JsonArray Outputs => json["outputs"] as JsonArray ?? [];

    internal void SetSource(string source) => json["source"] = Lines(source);

    internal void SetResult(int? executionCount, JsonArray outputs)
    {
        json["execution_count"] = executionCount;
        json["outputs"] = outputs;
    }

    /// <summary>nbformat writes texts as one string or as a list of lines.</summary>
    /// <param name="node">The text; anything else is none.</param>
    /// <returns>The text in one.</returns>
    public static string Joined(JsonNode? node) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(l => (string?)l)),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => (string)value!,
        _ => "",
    };

    /// <summary>A text as nbformat's list of lines, each with its line end.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The lines.</returns>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add((JsonNode)text[start..next]);
            start = next;
        }

        return lines;
    }

    internal static string? Text(JsonNode? node) => node is JsonValue v && v.GetValueKind() == JsonValueKind.String ? (string?)v : null;
}
