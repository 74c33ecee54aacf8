using System.CommandLine;
using System.Globalization;

namespace ElectionAnalysis.Workbook;

/// <summary><c>elections tables</c>, <c>measures</c> and <c>check</c>: data on standard output, messages on standard error.</summary>
internal static class DataCommands
{
    // Written out: asking the library would load it, and a kernel loads the build that its notebook names.
    private static readonly string[] TableNames = ["elections", "parties", "rounds", "results", "alliances", "offices", "claims",
        "findings"];

    public static void AddTo(RootCommand root)
    {
        var folder = new Argument<string>("dir") { Description = "A folder of election documents, one document, a table of results (.csv, .xlsx), or an export of a wiki (.xml, .xml.bz2)." };
        var format = new Option<string>("--format") { Description = "json, csv or md.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "csv", "md");
        var table = new Option<string?>("--table") { Description = $"One table: {string.Join(", ", TableNames)}.", HelpName = "NAME" };
        table.AcceptOnlyFromAmong(TableNames);
        var spreadsheet =
            new Option<bool>("--spreadsheet") { Description =
                "With --format csv: put an apostrophe before texts that a spreadsheet would run as a formula (they start with = + - @, a "
                    + "tab or a line break)." };
        var maxSize =
            new Option<long>("--max-size") { Description =
                "The largest document to read, in megabytes (MiB); larger ones are named and left out.",
                DefaultValueFactory = _ => ElectionDocument.MaximumBytes >> 20, HelpName = "MB" };
        maxSize.Validators.Add(result =>
        {
            if (result.Tokens.Any(t =>
                !int.TryParse(t.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) || megabytes == 0))
            {
                result.AddError("Give --max-size a whole number of megabytes, such as 64.");
            }
        });
        var strict = new Option<bool>("--strict") { Description = "Exit with status 1 when any check disagrees." };

        var tables = new Command("tables", "Print the tables.") { folder, table, format, spreadsheet, maxSize };
        tables.SetAction(parsed =>
            With(parsed.GetValue(folder)!, parsed.GetValue(maxSize),
                archive => Tables(Warn(archive), parsed.GetValue(table), parsed.GetValue(format)!, parsed.GetValue(spreadsheet))));
        var elections = new Argument<string?>("dir") { Description = folder.Description, Arity = ArgumentArity.ZeroOrOne };
        var catalogue = new Option<bool>("--catalogue") { Description =
            "Print the page on all measures, with formulas, sources and worked examples, instead." };
        var measures = new Command("measures",
            "Print every measure of every election, or the page on all measures.") { elections, format, catalogue, spreadsheet, maxSize };
        measures.Validators.Add(result =>
        {
            if (result.GetValue(catalogue) == (result.GetValue(elections) is not null))
            {
                result.AddError(result.GetValue(catalogue) ? "Name a folder of election documents or give --catalogue, not both."
                    : "Name a folder of election documents, or give --catalogue.");
            }
        });
        measures.SetAction(parsed => parsed.GetValue(catalogue) ? Catalogue()
            : With(parsed.GetValue(elections)!, parsed.GetValue(maxSize),
                archive =>
                    Print(Warn(archive).Records.SelectMany(e => e.MeasureAll(archive.Links.Previous(e))).ToTable(),
                        parsed.GetValue(format)!, parsed.GetValue(spreadsheet))));
        var check = new Command("check", "Print what agrees in the sources and what does not.") { folder, strict, maxSize };
        check.SetAction(parsed => Check(parsed.GetValue(folder)!, parsed.GetValue(maxSize) << 20, parsed.GetValue(strict)));
        root.Add(tables);
        root.Add(measures);
        root.Add(check);
    }

    /// <summary>Loads the documents; those that cannot be read are named on standard error and make the exit status 3.</summary>
    private static int With(string path, long megabytes, Func<ElectionArchive, int> work)
    {
        ElectionArchive archive;
        try
        {
            archive = ElectionArchive.Load(path, megabytes << 20);
        }
        catch (DocumentException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.UnreadableInput;
        }

        foreach (var error in archive.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        var code = work(archive);
        return archive.Errors.Count > 0 ? ExitCode.UnreadableInput : code;
    }

    /// <summary>Names the values that could not be read, which no table or measure can have.</summary>
    private static ElectionArchive Warn(ElectionArchive archive)
    {
        foreach (var said in archive.Records.SelectMany(e => e.Findings)
            .Where(f => f is { Verdict: Verdict.CannotTell, Severity: Severity.Warning }).Select(f => $"{f.LeftAt ?? f.RightAt}: {f.Message}")
            .Distinct(StringComparer.Ordinal))
        {
            Console.Error.WriteLine(said);
        }

        return archive;
    }

    private static int Tables(ElectionArchive archive, string? name, string format, bool isForSpreadsheet)
    {
        var chosen = archive.Tables.Where(t => name is null || t.Name == name).ToList();
        switch (format)
        {
            case "csv" when chosen.Count > 1:
                Console.Error.WriteLine("elections: CSV holds one table; name it with --table.");
                return ExitCode.WrongUsage;
            case "json" when name is null:
                Console.WriteLine(archive.ToJson());
                return ExitCode.Good;
            case "md" when name is null:
                foreach (var (title, table) in chosen)
                {
                    Console.WriteLine($"## {title}\n\n{table.ToMarkdown()}");
                }

                return ExitCode.Good;
            default:
                return Print(chosen[0].Table, format, isForSpreadsheet);
        }
    }

    private static int Catalogue()
    {
        Console.Write(Measures.Page());
        return ExitCode.Good;
    }

    private static int Print(Table table, string format, bool isForSpreadsheet)
    {
        Console.Write(format switch
        {
            "csv" => Csv(table, isForSpreadsheet),
            "md" => table.ToMarkdown(),
            _ => table.ToJson() + "\n",
        });
        return ExitCode.Good;
    }

    /// <summary>Exact data for a file or another program; a terminal must not obey what is in them.</summary>
    private static string Csv(Table table, bool isForSpreadsheet)
    {
        var csv = table.ToCsv(isForSpreadsheet);
        return Console.IsOutputRedirected ? csv : VisibleText.Show(csv.ReplaceLineEndings("\n"), hasLines: true);
    }

    /// <summary>Document by document, so that any number of them can be checked.</summary>
    private static int Check(string path, long maximumBytes, bool strict)
    {
        var (elections, errors) = (0, 0);
        var counts = new int[Enum.GetValues<Verdict>().Length];
        var said = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            foreach (var (election, error) in ElectionArchive.Stream(path, maximumBytes))
            {
                if (election is null)
                {
                    Console.Error.WriteLine(error!.Message);
                    errors++;
                    continue;
                }

                elections++;
                foreach (var finding in election.Findings)
                {
                    // What is said of a table is said once, not of each election in it.
                    if (finding.Verdict is Verdict.Note or Verdict.CannotTell && !said.Add($"{finding.LeftAt} {finding.Message}"))
                    {
                        continue;
                    }

                    counts[(int)finding.Verdict]++;
                    var verdict = finding.Verdict switch { Verdict.Agrees => "agrees", Verdict.Disagrees => "DISAGREES",
                        Verdict.Incomplete => "incomplete", Verdict.Note => "note", _ => "cannot tell" };
                    var place = finding.LeftAt ?? finding.RightAt ?? election.Document.Title.Source.Place;
                    Console.WriteLine(VisibleText.Show($"{verdict,-11}  {place}  {finding.Message.ReplaceLineEndings(" ")}"));
                }
            }
        }
        catch (DocumentException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.UnreadableInput;
        }

        var (disagreements, notes) = (counts[(int)Verdict.Disagrees], counts[(int)Verdict.Note]);
        var (agree, incomplete, unclear) = (counts[(int)Verdict.Agrees], counts[(int)Verdict.Incomplete], counts[(int)Verdict.CannotTell]);
        Console.Error.WriteLine($"{Counted.Of(elections, "election")}, {Counted.Of(counts.Sum() - notes, "check")}: {agree} agree, {disagreements} disagree, {incomplete} incomplete, {unclear} cannot tell.{(notes == 0 ? "" : $" {Counted.Of(notes, "note")} on how they were read.")}");
        return errors > 0 ? ExitCode.UnreadableInput : strict && disagreements > 0 ? ExitCode.Failed : ExitCode.Good;
    }
}
