using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace CSharpKernel;

/// <summary>
/// Answers what front-ends ask about code that does not run: what can follow, what a name means, whether a cell is whole.
/// </summary>
/// <param name="session">The cells before it.</param>
/// <param name="host">The program around the kernel.</param>
internal sealed class InsightRequests(NotebookSession session, IKernelHost host)
{
    /// <summary>Who types does not wait longer, and the next cell must not either.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CodeCompletion completion = new(session.Engine, host, () => session.Magics);
    private readonly CodeInsight insight = new(session.Engine, host);

    public async Task<JsonObject> CompleteAsync(JupyterMessage request, CancellationToken cancellation)
    {
        var code = request.Text("code");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var found = await completion.CompleteAsync(code, Utf16(code, request.Number("cursor_pos")), patience.Token);
        var (start, end) = (CodePoints(code, found.Start), CodePoints(code, found.End));
        return new()
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. found.Items.Select(i => (JsonNode)i.Text)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                // What front-ends take icons and signatures from.
                ["_jupyter_types_experimental"] = new JsonArray([.. found.Items.Select(i =>
                    new JsonObject { ["start"] = start, ["end"] = end, ["text"] = i.Text, ["type"] = i.Kind,
                        ["signature"] = i.Signature })]),
            },
        };
    }

    public JsonObject Inspect(JupyterMessage request)
    {
        var code = request.Text("code");
        using var patience = new CancellationTokenSource(Patience);
        var found = insight.Inspect(code, Utf16(code, request.Number("cursor_pos")), patience.Token);
        return new() { ["status"] = "ok", ["found"] = found is not null, ["data"] = found?.ToJson(static t => t) ?? [],
            ["metadata"] = new JsonObject() };
    }

    public static JsonObject IsComplete(JupyterMessage request)
    {
        var (status, indent) = CodeInsight.IsComplete(request.Text("code"));
        return status == "incomplete" ? new() { ["status"] = status, ["indent"] = indent } : new() { ["status"] = status };
    }

    public JsonObject KernelInfo() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = KernelIdentity.Protocol,
        ["implementation"] = host.Identity.Name,
        ["implementation_version"] = host.Identity.Version,
        ["language_info"] = KernelLanguage.Info(),
        ["banner"] =
            $"{host.Identity.Title} {host.Identity.Version}: C# on {RuntimeInformation.FrameworkDescription}. #!lsmagic lists the magics.",
        ["help_links"] = new JsonArray(new JsonObject { ["text"] = "C#", ["url"] = "https://learn.microsoft.com/dotnet/csharp/" }),
        ["debugger"] = false,
    };

    /// <summary>The protocol counts characters; a string counts UTF-16 units.</summary>
    private static int Utf16(string code, int? characters)
    {
        var (at, left) = (0, characters ?? int.MaxValue);
        while (at < code.Length && left > 0)
        {
            at += char.IsHighSurrogate(code[at]) && at + 1 < code.Length && char.IsLowSurrogate(code[at + 1]) ? 2 : 1;
            left--;
        }

        return at;
    }

    private static int CodePoints(string code, int units) => units - code.AsSpan(0, units).ToString().Count(char.IsLowSurrogate);
}
