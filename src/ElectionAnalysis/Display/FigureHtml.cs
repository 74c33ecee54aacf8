using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// A figure as HTML that draws itself wherever it lands. It waits for plotly.js in a queue, because saved notebooks
/// show their cells in any order; if nobody else loads plotly.js, it does. Colours of text and lines are the page's own.
/// </summary>
internal static partial class FigureHtml
{
    private static readonly string Script = ReadScript("figure.js");
    private static readonly string LabScript = ReadScript("lab.js");

    public static void Write(Figure figure, TextWriter writer)
    {
        var json = figure.ToJson();
        var states = figure.StatesJson();
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json + states)))[..16];
        writer.Write($"<figure class=\"{PageMarks.Figure}\" {PageMarks.FigureName}=\"{id}\"{(figure.Number is null ? "" : $" id=\"{Html.Anchor(figure.Number)}\"")} style=\"margin:1em 0\">");
        writer.Write($"<div class=\"{PageMarks.Plot}\" role=\"group\" aria-label=\"{Html.Encode(figure.ToString())}\">{Html.Encode(figure.Description)}</div>");
        ControlsHtml.Write(figure, id, writer);
        writer.Write($"<figcaption style=\"font-size:.85em;opacity:.8\">{(figure.Number is null ? "" : $"<strong>{figure.Number}.</strong> ")}{Html.Encode(figure.Caption)}</figcaption></figure>\n<script>");

        // In one pass, so that no name in a document is taken for a place to fill.
        writer.Write(Places().Replace(Script, place => place.Value switch
        {
            "IDENTITY" => id,
            "LAB" => figure.Lab is null ? "" : LabScript,
            "SOURCE" => Figure.PlotlySource,
            "STATES" => states,
            "VERSION" => Figure.PlotlyVersion,
            _ => json,
        }));
        writer.Write("</script>");
    }

    private static string ReadScript(string name)
    {
        using var reader = new StreamReader(typeof(FigureHtml).Assembly.GetManifestResourceStream(name)!);
        return ScriptText.Short(reader.ReadToEnd());
    }

    [GeneratedRegex("FIGURE|STATES|IDENTITY|SOURCE|VERSION|LAB")]
    private static partial Regex Places();
}
