using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CSharpKernel;

/// <summary>A Jupyter notebook (nbformat 4). Everything in it that this program does not know is kept as it is.</summary>
public sealed class Notebook
{
    private static readonly JsonSerializerOptions Writing = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject root;

    private Notebook(string path, JsonObject root)
    {
        Path = path;
        this.root = root;
        Cells = [.. root["cells"]!.AsArray().Select(c => new NotebookCell(c!.AsObject()))];
    }

    /// <summary>The full path it was read from.</summary>
    public string Path { get; }

    /// <summary>The file name without its ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Its cells, from the top.</summary>
    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>The first heading, or the file name.</summary>
    public string Title => Cells.Where(c => c.Kind == "markdown").SelectMany(c => c.Source.Split('\n'))
        .FirstOrDefault(IsHeading)?[2..].Trim() ?? Name;

    /// <summary>
    /// The group of pages that it belongs to in a report, as its metadata call it (<c>"section": "Analyses"</c>); null when they don't.
    /// </summary>
    public string? Section => NotebookCell.Text((root["metadata"] as JsonObject)?["section"]) is { } text && !string.IsNullOrWhiteSpace(text)
        ? text.Trim()
        : null;

    /// <summary>Reads a notebook.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The notebook.</returns>
    /// <exception cref="NotebookException">The file is missing or is no notebook; the message says where and what to do.</exception>
    public static Notebook Read(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        if (Directory.Exists(path))
        {
            throw new NotebookException($"{name}: the folder holds no notebook; put at least one .ipynb file there.");
        }

        JsonNode? json;
        try
        {
            json = JsonNode.Parse(File.ReadAllText(path));
        }
        catch (JsonException e)
        {
            throw new NotebookException(
                $"{name}:{e.LineNumber + 1}: this is no notebook, because its JSON ends or breaks here; restore it or open it in Jupyter and save it again.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotebookException($"{path}: there is no such notebook; check the path.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NotebookException($"{name}: the file cannot be read ({e.Message}); check the path.");
        }

        if (json is not JsonObject root || root["cells"] is not JsonArray cells || cells.Any(c => c is not JsonObject))
        {
            throw new NotebookException($"{name}:1: this is no notebook, because it has no cells; only nbformat 4 is read.");
        }

        if (root["nbformat"]?.GetValueKind() != JsonValueKind.Number || (int)root["nbformat"]! != 4)
        {
            throw new NotebookException($"{name}:1: only nbformat 4 is read; convert the notebook with 'jupyter nbconvert --to notebook'.");
        }

        return new Notebook(System.IO.Path.GetFullPath(path), root).WithIds();
    }

    /// <summary>
    /// Calls the language what the kernel calls it, as front-ends do that run a notebook, so that they find nothing to change.
    /// Notebooks of another language, or of several, keep what they say.
    /// </summary>
    internal void SetLanguage()
    {
        var metadata = root["metadata"] as JsonObject ?? [];
        root["metadata"] ??= metadata;
        var (kernel, info) = (metadata["kernelspec"] as JsonObject, metadata["language_info"] as JsonObject);
        if (!KernelLanguage.IsCSharp(NotebookCell.Text(kernel?["language"])) || !KernelLanguage.IsCSharp(NotebookCell.Text(info?["name"])))
        {
            return;
        }

        kernel?["language"] = KernelLanguage.Name;
        if (!JsonNode.DeepEquals(info, KernelLanguage.Info()))
        {
            metadata["language_info"] = KernelLanguage.Info();
        }
    }

    /// <summary>
    /// Gives texts to variables of the cell with the tag <c>parameters</c>, each declared on a line of its own: <c>var name = "…";</c>.
    /// </summary>
    /// <param name="values">The texts by the variables' names.</param>
    /// <exception cref="NotebookException">There is no such cell, or it does not declare a variable of that name.</exception>
    public void SetParameters(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var cell = Cells.FirstOrDefault(c => c.Kind == "code" && c.Tags.Contains("parameters"))
            ?? throw new NotebookException($"{Name}: no cell has the tag 'parameters'.");
        var lines = cell.Source.Split('\n');
        foreach (var (name, value) in values)
        {
            var at = Array.FindIndex(lines, l => l.StartsWith($"var {name} = ", StringComparison.Ordinal));
            if (at < 0)
            {
                throw new NotebookException($"{Name}: the cell of parameters has no line 'var {name} = …;'.");
            }

            // What JSON escapes in a string, C# reads the same way.
            lines[at] = $"var {name} = {JsonSerializer.Serialize(value)};";
        }

        cell.SetSource(string.Join('\n', lines));
    }

    /// <summary>Gives the notebook another first heading; one without a heading keeps its file's name.</summary>
    /// <param name="title">The heading, as plain text: what Markdown would take for marks is left out.</param>
    public void SetTitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        if (Cells.FirstOrDefault(c => c.Kind == "markdown" && c.Source.Split('\n').Any(IsHeading)) is not { } cell)
        {
            return;
        }

        var lines = cell.Source.Split('\n');
        lines[Array.FindIndex(lines, IsHeading)] = "# " + string.Concat(title.Where(c => !char.IsControl(c) && !"\\`*_<>[]#".Contains(c)));
        cell.SetSource(string.Join('\n', lines));
    }

    private static bool IsHeading(string line) => line.StartsWith("# ", StringComparison.Ordinal);

    /// <summary>Writes the notebook so that a reader sees either the old file or the new one, never half of it.</summary>
    /// <param name="path">The file.</param>
    public void Write(string path) => AtomicFile.Write(path, root.ToJsonString(Writing) + "\n");

    /// <summary>Cells got ids in nbformat 4.5; older notebooks get them by position, the same on every run.</summary>
    private Notebook WithIds()
    {
        var used = Cells.Select(c => c.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < Cells.Count; i++)
        {
            if (Cells[i].Id is null)
            {
                var id = $"cell-{i + 1}";
                while (!used.Add(id))
                {
                    id += "x";
                }

                Cells[i].Id = id;
            }
        }

        if ((int?)root["nbformat_minor"] is null or < 5)
        {
            root["nbformat_minor"] = 5;
        }

        return this;
    }
}
