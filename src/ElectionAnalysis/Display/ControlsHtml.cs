using System.Text.Json;

namespace ElectionAnalysis;

/// <summary>The lists, sliders and boxes under a figure, hidden until the figure is drawn: without scripts they would do nothing.</summary>
internal static class ControlsHtml
{
    public const string Row = "display:flex;flex-wrap:wrap;gap:.4em 1.2em;align-items:center;font-size:.9em;margin:.3em 0";

    public static void Write(Figure figure, string id, TextWriter writer)
    {
        if (figure.Lab is { } lab)
        {
            LabHtml.Write(lab, writer);
            return;
        }

        if (figure.Toggles is { } toggles)
        {
            writer.Write(Invariant($"<div class=\"{PageMarks.Controls}\" hidden {PageMarks.Needed}=\"{toggles.Needed}\" {PageMarks.Total}=\"{toggles.Total}\">"));
            Write(toggles, id, writer);
        }
        else if (figure.Controls.Count > 0 || figure.Highlight is not null)
        {
            writer.Write($"<div class=\"{PageMarks.Controls}\" hidden>");
            if (figure.Controls.Count > 0)
            {
                writer.Write($"<div style=\"{Row}\">");
                for (var k = 0; k < figure.Controls.Count; k++)
                {
                    Write(figure.Controls[k], Invariant($"{id}-{k}"), writer);
                }

                var start = figure.Controls.Aggregate(0, (at, c) => (at * c.Choices.Count) + c.Start);
                writer.Write($"</div><p role=\"status\" style=\"margin:.3em 0\">{Html.Encode(figure.States[start].Words)}</p>");
            }

            if (figure.Highlight is { } highlight)
            {
                Write(highlight, writer);
            }
        }
        else
        {
            return;
        }

        writer.Write("</div>");
    }

    private static void Write(FigureControl control, string id, TextWriter writer)
    {
        var choices = Html.Encode(JsonSerializer.Serialize(control.Choices));
        writer.Write($"<span style=\"display:inline-flex;gap:.5em;align-items:center\"><label for=\"{id}\">{Html.Encode(control.Label)}</label>");
        if (control.IsSlider)
        {
            writer.Write(Invariant($"<input id=\"{id}\" type=\"range\" style=\"width:14em;max-width:60vw\" min=\"0\" max=\"{control.Choices.Count - 1}\" value=\"{control.Start}\" {PageMarks.Choices}=\"{choices}\" aria-valuetext=\"{Html.Encode(control.Choices[control.Start])}\"><output for=\"{id}\" style=\"min-width:3.5em\">{Html.Encode(control.Choices[control.Start])}</output></span>"));
            return;
        }

        writer.Write($"<select id=\"{id}\" {PageMarks.Choices}=\"{choices}\" style=\"max-width:100%\">");
        for (var i = 0; i < control.Choices.Count; i++)
        {
            writer.Write(Invariant($"<option value=\"{i}\"{(i == control.Start ? " selected" : "")}>{Html.Encode(control.Choices[i])}</option>"));
        }

        writer.Write("</select></span>");
    }

    /// <summary>A list of many names scrolls, so that the figure and its slider stay in sight.</summary>
    private static void Write(FigureHighlight highlight, TextWriter writer)
    {
        string[] colours = [Palette.Greys[0], .. Palette.Parties];
        writer.Write($"<fieldset {PageMarks.Colours}=\"{Html.Encode(JsonSerializer.Serialize(colours))}\" style=\"border:0;padding:0;margin:.3em 0;font-size:.9em\"><legend style=\"padding:0\">{Html.Encode(highlight.Label)}</legend><div style=\"display:flex;flex-wrap:wrap;gap:.2em 1em;max-height:7em;overflow:auto;padding:2px\">");
        for (var i = 0; i < highlight.Names.Count; i++)
        {
            writer.Write($"<label style=\"border-bottom:3px solid transparent\"><input type=\"checkbox\" {PageMarks.Marks}=\"{Html.Encode(JsonSerializer.Serialize(highlight.Traces[i]))}\"{(highlight.Chosen[i] ? " checked" : "")}> {Html.Encode(highlight.Names[i])}</label>");
        }

        writer.Write("</div></fieldset>");
    }

    private static void Write(FigureToggles toggles, string id, TextWriter writer)
    {
        if (toggles.Sets.Count > 0)
        {
            writer.Write($"<div style=\"{Row}\"><label for=\"{id}-sets\">{Html.Encode(toggles.Label)}</label><select id=\"{id}-sets\" {PageMarks.Sets} style=\"max-width:100%\"><option value=\"\">of your own choice</option>");
            foreach (var (name, members) in toggles.Sets)
            {
                writer.Write($"<option value=\"{Html.Encode(JsonSerializer.Serialize(members))}\">{Html.Encode(name)}</option>");
            }

            writer.Write("</select></div>");
        }

        // The answer stands by the seats: the list below may be long.
        writer.Write("<p role=\"status\" style=\"margin:.3em 0\"></p>");

        // Columns of one width, as many as there is room for; a long name runs over several lines between its box and its seats.
        writer.Write("<fieldset style=\"display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15em,100%),1fr));border:0;padding:0;margin:.3em 0;gap:.15em .9em;font-size:.8em\">");
        writer.Write($"<legend style=\"position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden\">{Html.Encode(toggles.Label)}</legend>");
        // Two greys tell nobody apart, but their order does.
        var grey = Enumerable.Range(0, toggles.Names.Count).Where(i => Palette.IsGrey(toggles.Colours[i])).ToList();
        var greys = grey.Count > 1 && grey[^1] - grey[0] == grey.Count - 1 ? grey[0] : -1;
        for (var i = 0; i < toggles.Names.Count; i++)
        {
            writer.Write(i == greys ? "<span style=\"grid-column:1/-1\">In grey, in the order of their seats:</span>" : "");
            var apart = toggles.Apart.Where(p => p.One == i || p.Other == i).Select(p => p.One == i ? p.Other : p.One).Distinct();
            writer.Write($"<label style=\"display:flex;gap:.35em\"><input type=\"checkbox\" style=\"flex:none;margin:.2em 0 0;height:1em\" {PageMarks.Name}=\"{Html.Encode(toggles.Names[i])}\" ");
            writer.Write(Invariant($"{PageMarks.Weight}=\"{toggles.Weights[i]}\" {PageMarks.Apart}=\"[{string.Join(',', apart)}]\""));
            writer.Write($"{(toggles.Chosen[i] ? " checked" : "")}> <span aria-hidden=\"true\" style=\"color:{toggles.Colours[i]}\">●</span>");
            writer.Write(Invariant($"<span style=\"flex:1\">{Html.Encode(toggles.Names[i])}</span> <span>{toggles.Weights[i]}</span></label>"));
        }

        writer.Write("</fieldset>");
    }
}
