using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace CSharpKernel;

/// <summary>The magics there are.</summary>
internal sealed class Magics
{
    private const int DeepestImport = 8;

    private readonly NotebookSession session;
    private readonly IKernelHost host;
    private readonly IReadOnlyList<Magic> own;
    private int importing;

    public Magics(NotebookSession session, IKernelHost host)
    {
        this.session = session;
        this.host = host;
        own =
        [
            new("csharp", ["c#", "C#", "cs"], "C#, the language of cells.", IsLanguage: true,
                (part, cell) => session.RunCSharp(part.Code, cell)),
            new("markdown", ["md"], "Text, shown as Markdown.", IsLanguage: true, (part, cell) => Show(cell, "text/markdown", Text(part))),
            new("html", ["HTML"], "HTML, shown as it is.", IsLanguage: true, (part, cell) => Show(cell, "text/html", Text(part))),
            new("javascript", ["js"], "A script for the page that the notebook is shown in.", IsLanguage: true, Script),
            .. host.Magics,
            new("time", [], "Says how long the cell takes.", IsLanguage: false, Time),
            new("who", [], "Names the variables.", IsLanguage: false, Who),
            new("whos", [], "Shows the variables with their types and values.", IsLanguage: false, Whos),
            new("import", ["load"], "Runs a .cs or .csx file, or the code of a notebook.", IsLanguage: false, Import),
            new("doc", [], "Shows the documentation of a name.", IsLanguage: false, Doc),
            new("trace", [], "Shows the full trace of the last error.", IsLanguage: false, (_, cell) => Show(cell, "text/plain", Trace())),
            new("about", [], "Says what runs these cells.", IsLanguage: false, (_, cell) => Show(cell, "text/markdown", About())),
            new("lsmagic", [], "Lists the magics.", IsLanguage: false, (_, cell) => Show(cell, "text/markdown", List())),
        ];
    }

    /// <summary>The kernel's own with the host's, and after them what packages have brought.</summary>
    public IEnumerable<Magic> All => own.Concat(session.Brought);

    public Magic? Find(string name) => All.FirstOrDefault(m => m.Name == name || m.Aliases.Contains(name, StringComparer.Ordinal));

    private static CellError? Show(MagicContext cell, string mime, string content)
    {
        cell.Sink.Display(new MimeBundle(mime, content), displayId: null);
        return null;
    }

    private static string Text(CellPart part) => part.Code.Trim('\n');

    private static CellError? Time(CellPart part, MagicContext cell)
    {
        var clock = Stopwatch.StartNew();
        cell.Afterwards(() => Show(cell, "text/plain", Invariant($"Wall time: {clock.Elapsed.TotalMilliseconds:0.0} ms")));
        return null;
    }

    private static CellError? Script(CellPart part, MagicContext cell) =>
        Show(cell, "text/html", $"<script type=\"text/javascript\">{Text(part)}</script>");

    private static List<Variable> Variables(MagicContext cell) => [.. cell.Variables.OrderBy(v => v.Name, StringComparer.Ordinal)];

    private static CellError? Who(CellPart part, MagicContext cell) =>
        Show(cell, "text/plain", string.Join('\n', Variables(cell).Select(v => v.Name)));

    private static CellError? Whos(CellPart part, MagicContext cell)
    {
        var variables = Variables(cell);
        var html = new StringBuilder("<table><thead><tr><th>Variable</th><th>Type</th><th>Value</th></tr></thead><tbody>");
        foreach (var (name, type, value) in variables)
        {
            html.Append("<tr>");
            foreach (var text in (string[])[name, type, Short(value)])
            {
                html.Append("<td style=\"text-align:left\">").Append(WebUtility.HtmlEncode(text)).Append("</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        var plain = string.Join('\n', variables.Select(v => $"{v.Name}: {v.Type} = {Short(v.Value)}"));
        cell.Sink.Display(new([("text/html", html.ToString()), ("text/plain", plain)]), displayId: null);
        return null;
    }

    private static string Short(object? value)
    {
        const int most = 80;
        string text;
        try
        {
            text = (value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").ReplaceLineEndings(" ");
        }
        catch (Exception e)
        {
            text = $"({e.GetType().Name})";
        }

        return text.Length <= most ? text : text[..most] + "…";
    }

    private CellError? Import(CellPart part, MagicContext cell)
    {
        var file = part.Arguments.Trim('"');
        var path = Path.GetFullPath(file, session.Directory);
        if (!File.Exists(path))
        {
            throw new SessionException($"there is no file '{file}'; check the path, which starts at the notebook's folder.");
        }

        if (importing == DeepestImport)
        {
            throw new SessionException($"'{file}' is imported by what it imports; take one of the two out.");
        }

        var name = $"{cell.Path.Split(", ")[0]}, {Path.GetFileName(file)}";
        importing++;
        try
        {
            if (!Path.GetExtension(path).Equals(".ipynb", StringComparison.OrdinalIgnoreCase))
            {
                return session.Run(File.ReadAllText(path), name, cell.Number, cell.Sink, "csharp");
            }

            foreach (var code in Notebook.Read(path).Cells.Where(c => c.Kind == "code"))
            {
                if (session.Run(code.Source, name, cell.Number, cell.Sink, code.Language ?? "csharp") is { } error)
                {
                    return error;
                }
            }

            return null;
        }
        catch (NotebookException e)
        {
            throw new SessionException(e.Message);
        }
        finally
        {
            importing--;
        }
    }

    private CellError? Doc(CellPart part, MagicContext cell)
    {
        var documentation = part.Arguments.Length == 0 ? null
            : new CodeInsight(session.Engine, host).Inspect(part.Arguments, part.Arguments.Length);
        cell.Sink.Page(documentation ?? throw new SessionException(part.Arguments.Length == 0
            ? $"say which name: #!doc {host.Identity.Example}."
            : $"nothing is known of '{part.Arguments}'; check the spelling, or run the cell with its using first."));
        return null;
    }

    private string Trace() =>
        session.LastError is not { } error ? "No cell has failed." : error.Trace ?? string.Join('\n', error.Traceback);

    private string About() => Invariant($"""
        | | |
        | --- | --- |
        {string.Join('\n', host.Versions.Select(v => $"| **{v.Part}** | {v.Version} |"))}
        | .NET | {RuntimeInformation.FrameworkDescription.Replace(".NET ", "", StringComparison.Ordinal)} |
        | C# compiler (Roslyn) | {typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(3)} |
        | Jupyter protocol | {KernelIdentity.Protocol} |
        | Machine | {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture} |
        """);

    private string List() => string.Join('\n', All.Select(m => $"- `#!{m.Name}` {m.Summary}"));
}
