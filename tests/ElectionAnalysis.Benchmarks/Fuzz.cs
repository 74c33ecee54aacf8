using System.Diagnostics;
using System.Globalization;
using System.Text;
using static System.FormattableString;

namespace ElectionAnalysis.Benchmarks;

/// <summary>
/// Mutates documents and puts each through reading, tables, measures, charts and apportionment:
/// <c>fuzz --seconds 600 [--seed 1] [--out DIR] [folder or document …]</c>, or <c>fuzz --replay FILE</c> for one as it is.
/// </summary>
internal sealed class Fuzz
{
    private const double Slow = 5;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, (int Count, string File)> failures = new(StringComparer.Ordinal);
    private readonly List<(double Seconds, string Step, string File)> slowest = [];
    private readonly string output;

    private Fuzz(string output) => this.output = Directory.CreateDirectory(output).FullName;

    public static int Run(string[] arguments)
    {
        string? Option(string name) =>
            Array.IndexOf(arguments, name) is var i and >= 0 && i + 1 < arguments.Length ? arguments[i + 1] : null;
        var named = new[] { "--seconds", "--seed", "--out", "--replay" };
        var paths = arguments
            .Where((a, i) => !a.StartsWith("--", StringComparison.Ordinal) && (i == 0 || !named.Contains(arguments[i - 1])))
            .ToArray();
        var fuzz = new Fuzz(Option("--out") ?? Path.Combine(Path.GetTempPath(), "elections-fuzz"));
        if (Option("--replay") is { } file)
        {
            fuzz.Try(File.ReadAllText(file), file, Path.GetFileName(file));
            return fuzz.Report(1, file);
        }

        var documents = (paths.Length > 0
            ? paths
            : [Path.Combine(Repository.Folder, "seeds"), Path.Combine(Repository.Folder, "tests", "documents")])
            .SelectMany(p =>
                Directory.Exists(p)
                    ? Directory.GetFiles(p, "*.txt").Order(StringComparer.Ordinal)
                    : File.Exists(p) ? [p] : Enumerable.Empty<string>())
            .Select(File.ReadAllText).ToArray();
        if (documents.Length == 0)
        {
            Console.Error.WriteLine("There is no document to start from; name a folder that has some.");
            return 2;
        }

        var seconds = double.Parse(Option("--seconds") ?? "60", CultureInfo.InvariantCulture);
        var seed = int.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture);
        var clock = Stopwatch.StartNew();
        var done = 0;
        var hangs = 0;
        for (; clock.Elapsed.TotalSeconds < seconds && hangs < 3; done++)
        {
            // Every document has a seed of its own, so that one run does not depend on how fast another was.
            var random = new Random(HashCode(seed, done));
            var text = done < documents.Length ? documents[done] : new FuzzMutator(documents, random).Next();
            hangs += fuzz.Try(text, null, Invariant($"fuzz-{seed}-{done}.txt")) ? 0 : 1;
        }

        return fuzz.Report(done, Invariant($"seed {seed}, {clock.Elapsed.TotalSeconds:0} s, from {documents.Length} documents"));
    }

    private static int HashCode(int seed, int number) => unchecked((seed * 1_000_003) + number);

    /// <summary>Puts one text through everything; false when it hangs.</summary>
    private bool Try(string text, string? file, string name)
    {
        var step = "reading";
        var began = Stopwatch.GetTimestamp();
        void Step(string next, Action action)
        {
            step = next;
            began = Stopwatch.GetTimestamp();
            try
            {
                action();
            }
            catch (Exception e) when (e is DocumentException or MeasureException && !e.Message.Contains('\n', StringComparison.Ordinal))
            {
                // Said in one line, as it should be.
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Fail($"{next}: {e.GetType().Name}{Top(e)}", text, file, name);
            }

            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            if (slowest.Count < 10 || seconds > slowest[^1].Seconds)
            {
                slowest.Add((seconds, next, seconds > Slow ? Save(text, file, name) : name));
                slowest.Sort((a, b) => b.Seconds.CompareTo(a.Seconds));
                slowest.RemoveRange(Math.Min(10, slowest.Count), Math.Max(0, slowest.Count - 10));
            }
        }

        var work = Task.Factory.StartNew(() => FuzzProbe.All(text, name, Step), CancellationToken.None, TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        if (work.Wait(Hang))
        {
            return true;
        }

        // A slow document may have many slow steps; only one that stands still hangs.
        while (!work.IsCompleted && Stopwatch.GetElapsedTime(began) < Hang)
        {
            Thread.Sleep(1_000);
        }

        if (!work.IsCompleted)
        {
            Fail($"{step}: hangs", text, file, name);
        }

        return work.IsCompleted;
    }

    private void Fail(string what, string text, string? file, string name)
    {
        if (!failures.TryGetValue(what, out var known))
        {
            known = (0, Save(text, file, name));
            Console.WriteLine($"FAILED {what}\n       {known.File}");
        }

        failures[what] = (known.Count + 1, known.File);
    }

    private string Save(string text, string? file, string name)
    {
        if (file is not null)
        {
            return file;
        }

        var path = Path.Combine(output, name);
        File.WriteAllText(path, text, new UnicodeEncoding());
        return path;
    }

    private int Report(int documents, string how)
    {
        Console.WriteLine(Invariant($"\n{documents} documents ({how}), {failures.Count} kinds of failure."));
        foreach (var (what, (count, file)) in failures.OrderByDescending(f => f.Value.Count))
        {
            Console.WriteLine(Invariant($"{count,6} × {what}  {file}"));
        }

        Console.WriteLine("Slowest steps:");
        slowest.ForEach(s => Console.WriteLine(Invariant($"{s.Seconds,8:0.000} s  {s.Step}  {s.File}")));
        return failures.Count > 0 || slowest.Exists(s => s.Seconds > Slow) ? 1 : 0;
    }

    /// <summary>The place in this project that it came from; a message would tell apart what differs in a number only.</summary>
    private static string Top(Exception e) =>
        e.StackTrace?.Split('\n')
            .FirstOrDefault(l =>
                l.Contains("ElectionAnalysis.", StringComparison.Ordinal)
                    && !l.Contains("Fuzz", StringComparison.Ordinal))?.Trim() is { } top
            ? " "
                + (top.LastIndexOf('/') is var slash and > 0
                    ? top[..top.IndexOf('(', StringComparison.Ordinal)] + " " + top[(slash + 1)..]
                    : top) : $": {VisibleText.Show(e.Message)}";
}
