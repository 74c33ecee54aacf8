using System.Text;
using System.Text.Json.Nodes;

namespace CSharpKernel;

/// <summary>Collects what a cell shows, in order, as nbformat outputs.</summary>
public sealed class CellOutputs : ICellSink
{
    /// <summary>More than this from one cell's console is cut, so that a runaway loop cannot fill the disk.</summary>
    private const int MostStreamCharacters = 5_000_000;

    private readonly List<JsonObject> outputs = [];
    private readonly List<(string Id, JsonObject Output)> displays = [];
    private readonly Dictionary<JsonObject, IReadOnlyList<(string Mime, string Content)>> exports = [];
    private readonly StringBuilder stream = new();
    private readonly Lock gate = new();
    private string streamName = "stdout";
    private int streamed;
    private bool isCut;
    private bool clearsNext;

    /// <summary>What there is so far.</summary>
    /// <returns>The outputs, in order.</returns>
    public JsonArray ToJson()
    {
        lock (gate)
        {
            Flush();
            return new([.. outputs]);
        }
    }

    /// <summary>What outputs offer beside what they show.</summary>
    public IEnumerable<KeyValuePair<JsonObject, IReadOnlyList<(string Mime, string Content)>>> Exports => exports;

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<char> text)
    {
        lock (gate)
        {
            ClearIfAsked();
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

    /// <inheritdoc/>
    public void Display(MimeBundle data, string? displayId)
    {
        var output = new JsonObject { ["data"] = Json(data), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" };
        Add(output, data);
        if (displayId is not null)
        {
            lock (gate)
            {
                displays.Add((displayId, output));
            }
        }
    }

    /// <inheritdoc/>
    public void Update(MimeBundle data, string displayId)
    {
        var offered = data.Exports();
        lock (gate)
        {
            foreach (var (_, output) in displays.Where(d => d.Id == displayId))
            {
                output["data"] = Json(data);
                exports[output] = offered;
            }
        }
    }

    /// <inheritdoc/>
    public void Result(MimeBundle data, int executionCount) =>
        Add(new JsonObject { ["data"] = Json(data), ["execution_count"] = executionCount, ["metadata"] = new JsonObject(),
            ["output_type"] = "execute_result" }, data);

    /// <inheritdoc/>
    public void Clear(bool wait)
    {
        lock (gate)
        {
            clearsNext = true;
            if (!wait)
            {
                ClearIfAsked();
            }
        }
    }

    /// <inheritdoc/>
    public void Error(CellError error) => Add(new JsonObject
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. error.Traceback.Select(l => (JsonNode)l)]),
    });

    /// <summary>A file has no pager: what a front-end would show there is an output like any other.</summary>
    /// <param name="data">What to show.</param>
    public void Page(MimeBundle data) => Display(data, displayId: null);

    /// <inheritdoc/>
    public string Ask(string prompt, bool isPassword) => throw new InvalidOperationException(
        "Nobody can answer while a notebook is run as a whole; run this cell in a notebook front-end, or give the value in the code.");

    private static JsonObject Json(MimeBundle data) => data.ToJson(NotebookCell.Lines);

    private void Add(JsonObject output, MimeBundle? data = null)
    {
        var offered = data?.Exports();
        lock (gate)
        {
            ClearIfAsked();
            Flush();
            outputs.Add(output);
            if (offered is { Count: > 0 })
            {
                exports[output] = offered;
            }
        }
    }

    private void ClearIfAsked()
    {
        if (clearsNext)
        {
            clearsNext = false;
            stream.Clear();
            outputs.Clear();
        }
    }

    private void Flush()
    {
        if (stream.Length > 0)
        {
            outputs.Add(new JsonObject { ["name"] = streamName, ["output_type"] = "stream",
                ["text"] = NotebookCell.Lines(stream.ToString()) });
            stream.Clear();
        }
    }
}
