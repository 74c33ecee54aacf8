using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CSharpKernel;

/// <summary>The cells that have run in this session, which is number 1.</summary>
internal sealed class KernelHistory
{
    private const int MostRemembered = 10_000;
    private const int Session = 1;

    private readonly Queue<(int Line, string Input, string? Output)> entries = new();

    public void Add(int line, string input, string? output)
    {
        entries.Enqueue((line, input, output is { Length: > 1000 } ? output[..1000] + "…" : output));
        if (entries.Count > MostRemembered)
        {
            entries.Dequeue();
        }
    }

    public JsonObject Answer(JupyterMessage request)
    {
        var (n, withOutput) = (request.Number("n"), request.Flag("output", otherwise: false));
        IEnumerable<(int Line, string Input, string? Output)> found = request.Text("hist_access_type") switch
        {
            "range" => request.Number("session") is 0 or 1 or null
                ? entries.Where(e => e.Line >= (request.Number("start") ?? 1) && e.Line < (request.Number("stop") ?? int.MaxValue))
                : [],
            "search" => Search(request.Text("pattern"), request.Flag("unique", otherwise: false)).TakeLast(n ?? int.MaxValue),
            _ => entries.TakeLast(n ?? int.MaxValue),
        };
        return new()
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. found.Select(e =>
                new JsonArray(Session, e.Line, withOutput ? new JsonArray(e.Input, e.Output) : e.Input))]),
        };
    }

    /// <summary>The pattern is a glob: * for any text, ? for any character.</summary>
    private IEnumerable<(int Line, string Input, string? Output)> Search(string pattern, bool unique)
    {
        var glob = new Regex(
            "^"
                + Regex.Escape(pattern.Length == 0 ? "*" : pattern).Replace("\\*", ".*", StringComparison.Ordinal)
                    .Replace("\\?", ".", StringComparison.Ordinal) + "$",
            RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
        var found = entries.Where(e => glob.IsMatch(e.Input));
        return unique ? found.Reverse().DistinctBy(e => e.Input, StringComparer.Ordinal).Reverse() : found;
    }
}
