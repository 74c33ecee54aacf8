using System.Text;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace ElectionAnalysis.Workbook;

/// <summary>Collects what a cell shows, in order, as nbformat outputs.</summary>
internal sealed class CellOutputs
{
    /// <summary>More than this from one cell's console is cut, so that a runaway loop cannot fill the disk.</summary>
    private const int MostStreamCharacters = 5_000_000;

    private readonly List<JsonObject> outputs = [];
    private readonly StringBuilder stream = new();
    private readonly Lock gate = new();
    private string streamName = "stdout";
    private int streamed;
    private bool isCut;

    public JsonArray ToJson()
    {
        lock (gate)
        {
            Flush();
            return new([.. outputs]);
        }
    }

    public void Write(string name, ReadOnlySpan<char> text)
    {
        lock (gate)
        {
            if (name != streamName)
            {
                Flush();
                streamName = name;
            }

            var room = Math.Max(0, MostStreamCharacters - streamed);
            stream.Append(text[..Math.Min(room, text.Length)]);
            if (text.Length > room && !isCut)
            {
                isCut = true;
                stream.Append($"\n… cut after {MostStreamCharacters:N0} characters\n");
            }

            streamed += Math.Min(room, text.Length);
        }
    }

    public void Display(object? value) => Add(new JsonObject { ["data"] = Data(value), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" });

    public void Result(object? value, int executionCount) =>
        Add(new JsonObject { ["data"] = Data(value), ["execution_count"] = executionCount, ["metadata"] = new JsonObject(), ["output_type"] = "execute_result" });

    public void Error(CellError error) => Add(new JsonObject
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. error.Traceback.Select(l => (JsonNode)l)]),
    });

    private static JsonObject Data(object? value)
    {
        var data = new JsonObject();
        foreach (var mime in Formatter.GetPreferredMimeTypesFor(value?.GetType() ?? typeof(object)).Order(StringComparer.Ordinal))
        {
            data[mime] = NotebookCell.Lines(value.ToDisplayString(mime));
        }

        return data;
    }

    private void Add(JsonObject output)
    {
        lock (gate)
        {
            Flush();
            outputs.Add(output);
        }
    }

    private void Flush()
    {
        if (stream.Length > 0)
        {
            outputs.Add(new JsonObject { ["name"] = streamName, ["output_type"] = "stream", ["text"] = NotebookCell.Lines(stream.ToString()) });
            stream.Clear();
        }
    }
}
