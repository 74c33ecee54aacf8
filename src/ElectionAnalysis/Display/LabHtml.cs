using System.Text.Json;

namespace ElectionAnalysis;

/// <summary>What a reader moves under a figure whose votes become seats in the page.</summary>
internal static class LabHtml
{
    /// <summary>More sliders than this are no longer looked through; the votes of smaller parties stay as they are.</summary>
    private const int MostSliders = 10;

    /// <summary>Sliders below each other, in as many columns as there is room for.</summary>
    private const string Columns = "display:grid;grid-template-columns:repeat(auto-fill,minmax(min(22em,100%),1fr));gap:.2em 1.5em;font-size:.9em;margin:.3em 0";

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static void Write(FigureLab lab, TextWriter writer)
    {
        var json = Html.Encode(JsonSerializer.Serialize(lab, Options));
        writer.Write($"<div class=\"{PageMarks.Controls}\" hidden {PageMarks.Lab}=\"{json}\"><div style=\"{ControlsHtml.Row}\">");
        writer.Write($"<label>Method <select {PageMarks.Part}=\"method\" style=\"max-width:100%\">");
        foreach (var (i, method) in lab.Methods.Index())
        {
            writer.Write(Invariant($"<option value=\"{i}\"{(i == lab.Method ? " selected" : "")}>{Html.Encode(method)}</option>"));
        }

        writer.Write($"</select></label></div><div style=\"{Columns}\">");
        Slider("Threshold", "threshold", 0, FigureLab.MostThreshold, lab.Threshold, writer);
        Slider("Seats", "house", 1, Math.Max(20, 2 * lab.Seats), lab.Seats, writer);
        Slider("Districts", "magnitude", 0, 14, 14, writer);
        writer.Write($"</div><details open><summary style=\"font-size:.9em\">Shares of the votes</summary><div style=\"{Columns}\">");
        foreach (var party in lab.Parties.Take(MostSliders))
        {
            Slider(party, "votes", 0, 300, 100, writer);
        }

        writer.Write("</div>");
        if (lab.Parties.Count > MostSliders)
        {
            writer.Write(Invariant($"<p style=\"font-size:.9em;margin:.3em 0\">These are the {MostSliders} largest; the votes of the other {lab.Parties.Count - MostSliders} stay as they are.</p>"));
        }

        writer.Write($"</details><div style=\"{ControlsHtml.Row}\"><button type=\"button\" {PageMarks.Part}=\"play\">Give seats one by one</button>");
        Slider("Seats given", "seat", 0, lab.Seats, lab.Seats, writer);
        writer.Write($"<button type=\"button\" {PageMarks.Part}=\"reset\">Start again</button></div>");
        writer.Write("<p role=\"status\" style=\"margin:.3em 0;min-height:3em\"></p></div>");
    }

    private static void Slider(string label, string part, int least, int most, int start, TextWriter writer)
    {
        writer.Write($"<label style=\"display:grid;grid-template-columns:1fr 8em 6.5em;gap:.5em;align-items:center\">{Html.Encode(label)} ");
        writer.Write(Invariant($"<input type=\"range\" min=\"{least}\" max=\"{most}\" value=\"{start}\" {PageMarks.Part}=\"{part}\" "));
        writer.Write("style=\"width:100%;margin:0\"> <output></output></label>");
    }
}
