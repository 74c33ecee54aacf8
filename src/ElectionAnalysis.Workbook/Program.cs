using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using CSharpKernel;
using ElectionAnalysis.Workbook;

// UTF-8 without a byte-order mark, whatever the machine's own encoding: names have diacritics, and scripts read this.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root =
    new RootCommand("Election documents in, tables, measures, checked sources, executed notebooks and a report out. Without a command: run.");
RunCommand.AddTo(root);
PaperCommand.AddTo(root);
DataCommands.AddTo(root);
KernelCommand.AddTo(root);
var parsed = root.Parse(args);
var isKernel = parsed.CommandResult.Command.Name == KernelCommand.Start;
if (!isKernel)
{
    // Names and texts from documents and folders end up in messages; no terminal shall obey what is in them.
    Console.SetError(new VisibleWriter(Console.Error));
}

// The library takes an option that it does not know for a file.
var options = parsed.CommandResult.Command.Options.Concat(root.Options).SelectMany(o => o.Aliases.Append(o.Name)).ToList();
var unknownOption = args.TakeWhile(a => a != "--").Select(a => a.Split('=', ':')[0])
    .FirstOrDefault(a => a is ['-', not (>= '0' and <= '9'), ..] && !options.Contains(a));
if (unknownOption is not null && !isKernel)
{
    var like = Spelling.Nearest(unknownOption, options, letters: 3) is { } near ? $" Did you mean '{near}'?" : "";
    Console.Error.WriteLine($"elections: there is no option '{unknownOption}'.{like}");
    Console.Error.WriteLine("Add --help to see what there is.");
    return ExitCode.WrongUsage;
}

if (parsed.Errors.Count > 0)
{
    // A word that nobody knows is what is wrong, not that a command is missing beside it.
    var unknown = parsed.Errors.Where(e => parsed.UnmatchedTokens.Any(t => e.Message.Contains($"'{t}'", StringComparison.Ordinal))).ToList();
    foreach (var error in unknown.Count > 0 ? unknown : parsed.Errors)
    {
        // Of a value that is none of those that it must be, both are quoted.
        var quoted = error.Message.Split('\'').Where((_, i) => i % 2 == 1).ToList();
        var meant = quoted.Count > 2 && Spelling.Nearest(quoted[0], quoted.Skip(1), letters: 3) is { } near ? $". Did you mean '{near}'?" : "";
        var said = unknown.Contains(error) && quoted.Count == 1 && Path.Exists(quoted[0])
            ? $"'{quoted[0]}' is one folder or file too many; put what is to be read together into one folder."
            : string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Console.Error.WriteLine($"elections: {said}{meant}");
    }

    // The options and commands that are like a word which nobody knows, each below a line that names it in quotes.
    if (parsed.Action is ParseErrorAction suggest)
    {
        (suggest.ShowHelp, suggest.ShowTypoCorrections) = (false, true);
        using var output = new StringWriter();
        parsed.Invoke(new() { Output = output, Error = TextWriter.Null });
        var near = output.ToString().Split('\n', StringSplitOptions.TrimEntries).Where(l => l.Length > 2 && l[0] != '\'').ToList();
        if (near.Count > 0)
        {
            Console.Error.WriteLine($"elections: did you mean {string.Join(" or ", near.Select(n => $"'{n}'"))}?");
        }
    }

    Console.Error.WriteLine("Add --help to see what there is.");
    return ExitCode.WrongUsage;
}

try
{
    var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
    if (isKernel)
    {
        // A kernel takes Ctrl+C as meant for the cell; the command line must not end the program for it.
        configuration.ProcessTerminationTimeout = null;
    }

    return await parsed.InvokeAsync(configuration);
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("elections: stopped.");
    return ExitCode.Failed;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"elections: {e.Message.ReplaceLineEndings(" ")}");
    return ExitCode.Failed;
}
