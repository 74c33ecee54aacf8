using System.Text;
using System.Text.Json.Nodes;

namespace CSharpKernel;

/// <summary>Sends what a cell shows to the front-ends, as it comes.</summary>
/// <param name="channels">Where to.</param>
/// <param name="request">The request that the cell runs for.</param>
/// <param name="ask">Asks the reader: the prompt, and whether the answer is secret.</param>
internal sealed class KernelOutputs(KernelChannels channels, JupyterMessage request, Func<string, bool, string> ask) : ICellSink
{
    /// <summary>Text is sent in pieces of this size, and no later than this after it was written.</summary>
    private const int Piece = 64 << 10;

    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(40);

    private readonly Lock gate = new();
    private readonly StringBuilder stream = new();
    private readonly List<JsonObject> pages = [];
    private string streamName = "stdout";
    private bool isFlushing;

    public bool IsSilent { get; init; }

    /// <summary>Told of every output before it is sent.</summary>
    public Action<MimeBundle>? Showing { get; init; }

    /// <summary>The value of the last expression as text, for the history.</summary>
    public string? ResultText { get; private set; }

    public JsonArray Payload => [.. pages];

    public void Write(string name, ReadOnlySpan<char> text)
    {
        lock (gate)
        {
            if (name != streamName)
            {
                Send(everything: true);
                streamName = name;
            }

            stream.Append(text);
            if (stream.Length >= Piece)
            {
                Send(everything: false);
            }

            if (stream.Length > 0 && !isFlushing)
            {
                isFlushing = true;
                _ = FlushLaterAsync();
            }
        }
    }

    public void Display(MimeBundle data, string? displayId) => Publish("display_data", Content(data, displayId));

    /// <summary>An update belongs to the cell that makes it, wherever it is shown.</summary>
    public void Update(MimeBundle data, string displayId) =>
        (CellContext.Sink as KernelOutputs ?? this).Publish("update_display_data", Content(data, displayId));

    public void Result(MimeBundle data, int executionCount)
    {
        ResultText = data.Parts.FirstOrDefault(p => p.Mime == "text/plain").Content;
        if (!IsSilent)
        {
            var content = Content(data, displayId: null);
            content["execution_count"] = executionCount;
            Publish("execute_result", content);
        }
    }

    public void Clear(bool wait) => Publish("clear_output", new JsonObject { ["wait"] = wait });

    public void Error(CellError error) => Publish("error", Json(error));

    public void Page(MimeBundle data) =>
        pages.Add(new JsonObject { ["source"] = "page", ["data"] = data.ToJson(static t => t), ["start"] = 0 });

    public string Ask(string prompt, bool isPassword)
    {
        Flush();
        return ask(prompt, isPassword);
    }

    /// <summary>Sends the text that is left.</summary>
    public void Flush()
    {
        lock (gate)
        {
            Send(everything: true);
        }
    }

    public static JsonObject Json(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(l => (JsonNode)l)]),
    };

    private JsonObject Content(MimeBundle data, string? displayId)
    {
        Showing?.Invoke(data);
        return new()
        {
            ["data"] = data.ToJson(static t => t),
            ["metadata"] = new JsonObject(),
            ["transient"] = displayId is null ? new JsonObject() : new JsonObject { ["display_id"] = displayId },
        };
    }

    private void Publish(string type, JsonObject content)
    {
        lock (gate)
        {
            Send(everything: true);
            channels.Publish(type, content, request.Header);
        }
    }

    private async Task FlushLaterAsync()
    {
        await Task.Delay(Delay);
        lock (gate)
        {
            isFlushing = false;
            Send(everything: true);
        }
    }

    private void Send(bool everything)
    {
        while (stream.Length > 0 && (everything || stream.Length >= Piece))
        {
            var length = Math.Min(stream.Length, Piece);
            if (length < stream.Length && char.IsHighSurrogate(stream[length - 1]))
            {
                length--;
            }

            var text = stream.ToString(0, length);
            stream.Remove(0, length);
            channels.Publish("stream", new JsonObject { ["name"] = streamName, ["text"] = text }, request.Header);
        }
    }
}
