using System.CommandLine;
using System.Diagnostics;
using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary><c>elections run</c>: executes notebooks and writes the report.</summary>
internal static class RunCommand
{
    private const string DefaultReport = "report";
    private const int MostNames = 8;
    private const string CountryNotebook = "08-a-country-over-time.ipynb";

    public static void AddTo(RootCommand root)
    {
        var notebooks = new Argument<string[]>("notebooks") { Description =
            "Notebooks, or folders of them, to run; all of the folder 'notebooks' when none is named.", Arity = ArgumentArity.ZeroOrMore };
        var report = new Option<string?>("--out") { Description = "Folder for the report (default: 'report' in the workbook's folder).",
            HelpName = "DIR" };
        var inPlace = new Option<bool>("--in-place") { Description = "Also write the outputs back into the notebooks." };
        var pictures = new Option<bool>("--pictures") { Description =
            "Also draw a still picture of every chart that changed, for places where scripts don't run. Needs Chromium, Chrome or Edge." };
        var open = new Option<bool>("--open") { Description = "Open the report in your browser." };
        var run = new Command("run", "Execute notebooks and write a report.") { notebooks, report, inPlace, pictures, open };
        run.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(notebooks) ?? [], parsed.GetValue(report), parsed.GetValue(inPlace), parsed.GetValue(pictures),
            parsed.GetValue(open), cancellation));
        root.Add(run);
        root.Add(Country(open));
        root.Add(open);
        root.SetAction((parsed, cancellation) => RunAsync([], null, inPlace: false, pictures: false, parsed.GetValue(open), cancellation));
    }

    /// <summary><c>elections country</c>: the notebook of a country over time, for another country or from other documents.</summary>
    private static Command Country(Option<bool> open)
    {
        var name = new Argument<string>("name") { Description = "The country, as the documents call it." };
        var from = new Option<string?>("--from") { Description =
            "A folder of election documents, or a table of results such as view_election.csv (default: 'examples').", HelpName = "PATH" };
        var report = new Option<string?>("--out") { Description = "Folder for the page (default: 'report/countries/NAME').", HelpName = "DIR" };
        var country = new Command("country", "Write the page of a country's elections: tables, series, charts, sources.") { name, from, report, open };
        country.SetAction((parsed, cancellation) =>
        {
            var root = NotebookRuns.FindRoot();
            var chosen = parsed.GetValue(name)!;
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            if (parsed.GetValue(from) is { } source)
            {
                values["source"] = Path.GetFullPath(source);
            }

            // A mistyped country is told of even where its page cannot be written.
            if ((values.GetValueOrDefault("source") ?? (root is null ? null : Path.Combine(root, "examples"))) is { } documents
                && WhyNot(ref chosen, documents) is { } why)
            {
                Console.Error.WriteLine(why.Message);
                return Task.FromResult(why.Exit);
            }

            if (root is null)
            {
                return NoRoot($"a notebook of it writes the page of '{VisibleText.Show(chosen)}'");
            }

            values["country"] = chosen;
            var slug = string.Concat(chosen.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'));
            return RunAsync([Path.Combine(root, "notebooks", CountryNotebook)],
                parsed.GetValue(report) ?? Path.Combine(root, DefaultReport, "countries", slug), inPlace: false, pictures: false,
                parsed.GetValue(open), cancellation, values);
        });
        return country;
    }

    /// <summary>Why there can be no page of a country: no election is of it, or nothing can be read. Looks no further than the
    /// first.</summary>
    /// <param name="country">The country as typed, then as that election has it.</param>
    /// <param name="source">Where the elections are.</param>
    private static (string Message, int Exit)? WhyNot(ref string country, string source)
    {
        var known = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            foreach (var (election, _) in ElectionArchive.Stream(source))
            {
                if (election?.Country?.Value is { } found && string.Equals(found, country, StringComparison.OrdinalIgnoreCase))
                {
                    country = found;
                    return null;
                }

                if (election?.Country?.Value is { } other)
                {
                    known.Add(other);
                }
            }
        }
        catch (DocumentException e)
        {
            return (e.Message, ExitCode.UnreadableInput);
        }

        var others = known.Count == 0 ? "none with a country; name it in a line 'Country: …' of a document, or in a column 'Country' of a table"
            : string.Join(", ", known);
        var meant = Spelling.Nearest(country, known) is { } near ? $" Did you mean '{near}'?" : "";
        return (VisibleText.Show($"elections: no election is of '{country}'; there are {others}.{meant}"), ExitCode.WrongUsage);
    }

    /// <summary>Says which elections the notebooks read, and names the documents that nobody can read.</summary>
    /// <returns>Whether all were read.</returns>
    private static bool SayRead(string seeds)
    {
        var archive = ElectionArchive.Load(seeds);
        foreach (var error in archive.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        var names = archive.Records.Select(e => e.ShortName).ToList();
        Console.WriteLine(VisibleText.Show($"{Counted.Of(names.Count, "election")} of seeds: {string.Join(", ", names.Take(MostNames))}{(names.Count > MostNames ? ", …" : "")}."));
        return archive.Errors.Count == 0;
    }

    private static async Task<int> NoRoot(string? why = null)
    {
        await Console.Error.WriteLineAsync("elections: there is no folder 'notebooks' here or above; go to the workbook's folder, "
            + (why is null ? "or name the notebooks to run." : $"since {why}."));
        return ExitCode.WrongUsage;
    }

    private static async Task<int> RunAsync(string[] names, string? output, bool inPlace, bool pictures, bool open,
        CancellationToken cancellation, IReadOnlyDictionary<string, string>? parameters = null)
    {
        var root = NotebookRuns.FindRoot();
        if (names.Length == 0 && root is null)
        {
            return await NoRoot();
        }

        string[] paths = [.. (names.Length > 0 ? names : [Path.Combine(root!, "notebooks")]).SelectMany(NotebookRuns.NotebooksOf)];
        var (loaded, unreadable) = await NotebookRuns.LoadAsync(paths);
        if (loaded.Count == 0)
        {
            return ExitCode.UnreadableInput;
        }

        if (parameters is not null)
        {
            loaded.ForEach(n =>
            {
                n.SetParameters(parameters);
                n.SetTitle($"{parameters["country"]} over time");
            });
        }

        var before = loaded.ConvertAll(ChartOutput.PicturesIn);
        var writer = new ReportWriter(output ?? Path.Combine(root ?? Directory.GetCurrentDirectory(), DefaultReport));
        var clock = Stopwatch.StartNew();
        var results = await NotebookRuns.ExecuteAsync(
            new(static () => new LibraryHost()), loaded, Console.Out, cancellation);
        clock.Stop();
        var said = parameters is null ? await PicturesAsync(results, before, pictures, cancellation) : null;
        foreach (var result in results)
        {
            result.Notebook.Write(writer.NotebookPath(result.Notebook.Name));
            if (inPlace)
            {
                result.Notebook.Write(result.Notebook.Path);
            }
        }

        writer.Write(results, keepsOthers: names.Length > 0);
        foreach (var (notebook, cell, error, _) in results.Where(r => r.Error is not null))
        {
            await Console.Error.WriteLineAsync($"{Path.GetFileName(notebook.Path)}: cell {cell}: {error!.Name}: {error.Message}");
        }

        if (names.Length == 0 && Path.Combine(root!, "seeds") is var seeds && Directory.Exists(seeds))
        {
            unreadable |= !SayRead(seeds);
        }

        Console.WriteLine($"{results.Count(r => r.Error is null)} of {Counted.Of(results.Count, "notebook")} ran in {clock.Elapsed.TotalSeconds:0.0} s.");
        if (!writer.IsOffline)
        {
            Console.WriteLine("The charts need a network, because plotly.js was not at hand when this was built (install npm and build "
                + "again for a report that works offline).");
        }

        if (said is not null)
        {
            Console.WriteLine(said);
        }

        var page = new Uri(Path.GetFullPath(writer.IndexPath)).AbsoluteUri;
        Console.WriteLine($"Report: {page}");
        if (open)
        {
            await OpenAsync(page);
        }

        return unreadable ? ExitCode.UnreadableInput : results.Exists(r => r.Error is not null) ? ExitCode.Failed : ExitCode.Good;
    }

    /// <summary>Shows the page in the reader's browser; where there is none, the link stands above.</summary>
    private static async Task OpenAsync(string page)
    {
        try
        {
            Process.Start(new ProcessStartInfo(page) { UseShellExecute = true })?.Dispose();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            await Console.Error.WriteLineAsync($"elections: no browser could be opened ({e.Message}); open the link above.");
        }
    }

    /// <summary>Keeps the notebooks' pictures true, draws new ones where that is wanted, and says what there is to say.</summary>
    private static async Task<string?> PicturesAsync(
        List<RunResult> results, List<IReadOnlyList<Picture>> before, bool draw, CancellationToken cancellation)
    {
        var kept = results.Zip(before, (r, b) => (r.Error, Pictures: PictureMaker.Keep(r.Notebook, b))).ToList();
        var outdated = kept.SelectMany(k => k.Pictures.Outdated).ToList();

        // A notebook that was stopped by an error has lost charts, not changed them.
        var leftOut = kept.Where(k => k.Error is null).Sum(k => k.Pictures.LeftOut);
        if (draw)
        {
            try
            {
                await PictureMaker.DrawAsync(outdated, cancellation);
                return $"{outdated.Count} pictures were drawn; {results.Sum(r => ChartOutput.In(r.Notebook).Count()) - outdated.Count} still show what they did.";
            }
            catch (PictureException e)
            {
                return $"No pictures were drawn, because {e.Message}. Those that are there stay as they are{(leftOut == 0 ? "" : $", but for {leftOut} of charts that now say something else")}.";
            }
        }

        return leftOut == 0
            ? null
            : $"{Counted.Of(leftOut, "chart")} changed and lost the still picture for places where scripts don't run; 'run --pictures' draws {(leftOut == 1 ? "it" : "them")} again.";
    }
}
