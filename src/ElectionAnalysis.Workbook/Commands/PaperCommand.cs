using System.CommandLine;
using System.Text.RegularExpressions;

namespace ElectionAnalysis.Workbook;

/// <summary><c>elections paper</c>: notebooks as papers, for a co-author, a referee or a journal.</summary>
internal static class PaperCommand
{
    private static readonly string[] Formats = ["pdf", "docx", "tex", "html"];

    public static void AddTo(RootCommand root)
    {
        var notebooks = new Argument<string[]>("notebooks") { Description = "Notebooks, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var formats = new Option<string[]>("--to") { Description =
            "pdf (default, printed by a browser), docx, tex (LaTeX with its figures beside it) or html; several may be given.",
            HelpName = "FORMAT", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["pdf"] };
        formats.AcceptOnlyFromAmong(Formats);
        var code = new Option<bool>("--code") { Description = "Put the code into an appendix; without this it is left out." };
        var style = new Option<string?>("--csl") { Description =
            "A CSL style (.csl) for citations and references; without one they are in Chicago's style of author and date.", HelpName = "FILE" };
        var bibliography = new Option<string?>("--bibliography") { Description =
            "BibTeX with works of your own, which Markdown cells cite as [@key].", HelpName = "FILE" };
        var template = new Option<string?>("--template") { Description =
            "The form: a .docx whose styles are taken, or pandoc's template of a LaTeX class.", HelpName = "FILE" };
        var output = new Option<string?>("--output") { Description = "Folder for the papers (default: 'report/paper' in the workbook's "
            + "folder).", HelpName = "DIR" };
        var paper = new Command("paper", "Write notebooks as papers: numbered figures and tables, references, no code.")
            { notebooks, formats, code, style, bibliography, template, output };
        foreach (var option in new[] { style, bibliography, template })
        {
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<string?>() is { } file && !File.Exists(file))
                {
                    result.AddError($"There is no file '{file}' for {option.Name}; check the path.");
                }
            });
        }

        paper.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(notebooks)!,
            [.. parsed.GetValue(formats)!.Distinct(StringComparer.Ordinal).Select(f => Enum.Parse<PaperFormat>(f, ignoreCase: true))],
            new(parsed.GetValue(code), Full(parsed.GetValue(style)), Full(parsed.GetValue(bibliography)), Full(parsed.GetValue(template))),
            parsed.GetValue(output), cancellation));
        root.Add(paper);
    }

    private static async Task<int> RunAsync(string[] names, IReadOnlyList<PaperFormat> formats, PaperOptions options, string? output,
        CancellationToken cancellation)
    {
        try
        {
            PaperWriter.Require(formats, options);
            var folder = Path.GetFullPath(output
                ?? Path.Combine(NotebookRuns.FindRoot() ?? Directory.GetCurrentDirectory(), "report", "paper"));
            var (loaded, unreadable) = await NotebookRuns.LoadAsync([.. names.SelectMany(NotebookRuns.NotebooksOf)]);
            var results = await NotebookRuns.ExecuteAsync(new(static () => new LibraryHost()) { KeepsVariables = true }, loaded,
                Console.Error, cancellation);
            var writer = new PaperWriter(folder, options);
            var own = options.Bibliography is null ? "" : await File.ReadAllTextAsync(options.Bibliography, cancellation);
            var areCited = true;
            foreach (var result in results)
            {
                if (result.Error is { } error)
                {
                    await Console.Error.WriteLineAsync(
                        $"{Path.GetFileName(result.Notebook.Path)}: cell {result.Cells}: {error.Name}: {error.Message}");
                    continue;
                }

                var paper = PaperBuilder.Of(result, options.HasCode, DateOnly.FromDateTime(DateTime.Now));
                foreach (var (key, cell) in paper.Cited.Distinct().Where(c => !paper.Works.Contains(c.Key) && !IsIn(own, c.Key)))
                {
                    var name = Path.GetFileName(result.Notebook.Path);
                    var where = options.Bibliography is { } file ? $"add it to {Path.GetFileName(file)}"
                        : "name its file with --bibliography";
                    await Console.Error.WriteLineAsync($"{name}: cell {cell}: there is no work '@{key}'; {where}, or mend the key.");
                    areCited = false;
                }

                foreach (var written in await writer.WriteAsync(paper, formats, cancellation))
                {
                    Console.WriteLine(written);
                }
            }

            return unreadable ? ExitCode.UnreadableInput
                : !areCited || results.Exists(r => r.Error is not null) ? ExitCode.Failed : ExitCode.Good;
        }
        catch (PaperException e)
        {
            await Console.Error.WriteLineAsync($"elections: {e.Message}");
            return ExitCode.Failed;
        }
    }

    /// <summary>Whether a bibliography, in whatever notation, has a key as a whole word.</summary>
    private static bool IsIn(string bibliography, string key) =>
        Regex.IsMatch(bibliography, $@"(?<![\w:./-]){Regex.Escape(key)}(?![\w:./-])");

    private static string? Full(string? file) => file is null ? null : Path.GetFullPath(file);
}
