using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ElectionAnalysis.Tests;

/// <summary>Parsers of wikitext from npm, where a machine has them: <c>npm ci --prefix tests/tools</c> brings them.</summary>
internal static class WikitextParsers
{
    private static readonly Version Oldest = new(20, 19);

    private static readonly string Tools = Path.Combine(BrowserTools.Repository, "tests", "tools");

    /// <summary>Why they cannot be asked here, or null.</summary>
    public static string? Missing { get; } =
        BrowserTools.Find("node") is not { } node ? "node is not installed."
        : !Version.TryParse(Run(node, ["--version"], "").Trim().TrimStart('v'), out var version) || version < Oldest
            ? $"node {Oldest} or later is needed."
        : !Directory.Exists(Path.Combine(Tools, "node_modules", "wikiparser-node"))
            || !Directory.Exists(Path.Combine(Tools, "node_modules", "wtf_wikipedia"))
            ? "The parsers of wikitext are not installed; run 'npm ci --prefix tests/tools'."
        : null;

    /// <summary>What they make of each source.</summary>
    public static List<WikitextForm> Read(IEnumerable<string> sources)
    {
        var output = Run(BrowserTools.Find("node")!, [Path.Combine(Tools, "wikitext.mjs")], JsonSerializer.Serialize(sources));
        return JsonSerializer.Deserialize<List<WikitextForm>>(output, JsonSerializerOptions.Web)!;
    }

    private static string Run(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;

        // A parser that hangs must not hang the tests; two minutes are twenty times what it needs.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var kill = patience.Token.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return output.Result;
    }
}
