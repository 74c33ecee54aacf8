using System.Buffers.Text;
using System.Globalization;
using System.Text.Json.Nodes;
using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary>An output of a cell that is a chart, over its JSON.</summary>
internal sealed class ChartOutput
{
    private const string Mime = "image/png";

    private readonly JsonObject json;
    private readonly JsonObject data;

    private ChartOutput(JsonObject json, JsonObject data, string html, string figure)
    {
        this.json = json;
        this.data = data;
        Html = html;
        Figure = figure;
    }

    /// <summary>The chart as HTML.</summary>
    public string Html { get; }

    /// <summary>What the HTML names the chart: other data, another name.</summary>
    public string Figure { get; }

    /// <summary>What the chart says in words.</summary>
    public string Words => NotebookCell.Joined(data["text/plain"]);

    /// <summary>The picture beside the chart; null for none, or for one that this program did not draw.</summary>
    public Picture? Picture
    {
        get
        {
            var about = (json["metadata"] as JsonObject)?[Mime] as JsonObject;
            var png = NotebookCell.Joined(data[Mime]).Trim();
            return about is not null && png.Length > 0 && Base64.IsValid(png)
                && NotebookCell.Joined(about["figure"]) is { Length: > 0 } figure
                ? new(figure, Words, png, Pixels(about["width"]), Pixels(about["height"]))
                : null;
        }

        set
        {
            data.Remove(Mime);
            if (value is null)
            {
                return;
            }

            // Keys in order, as the rest of a bundle.
            data.Insert(0, Mime, value.Png);
            json["metadata"] = new JsonObject { [Mime] = new JsonObject { ["alt"] = Words, ["figure"] = value.Figure,
                ["height"] = value.Height, ["width"] = value.Width } };
        }
    }

    /// <summary>The charts of a notebook, from the top.</summary>
    public static IEnumerable<ChartOutput> In(Notebook notebook) =>
        notebook.Cells.SelectMany(c => c.Outputs).OfType<JsonObject>().Select(Of).OfType<ChartOutput>();

    /// <summary>The pictures that a notebook has beside its charts.</summary>
    public static IReadOnlyList<Picture> PicturesIn(Notebook notebook) => [.. In(notebook).Select(c => c.Picture).OfType<Picture>()];

    /// <summary>The output as a chart; null where it is none.</summary>
    public static ChartOutput? Of(JsonObject output)
    {
        var bundle = output["data"] as JsonObject;
        var html = NotebookCell.Joined(bundle?["text/html"]);
        return ShownHtml.HasFigure(html) && ShownHtml.Read(html).Figure is { } name ? new(output, bundle!, html, name) : null;
    }

    /// <summary>A size, which other programs may have written as 720 or as 720.0.</summary>
    private static int Pixels(JsonNode? node) =>
        double.TryParse(node?.ToJsonString(), CultureInfo.InvariantCulture, out var pixels) && pixels is > 0 and < 100_000
            ? (int)pixels
            : 0;
}
