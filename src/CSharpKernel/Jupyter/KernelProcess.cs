using System.Globalization;

namespace CSharpKernel;

/// <summary>A process that a front-end has started to be a kernel, and is nothing else until it ends.</summary>
public static class KernelProcess
{
    private const int MostThreadsAtOnce = 64;

    /// <summary>Serves a session for the notebooks of the current directory until a front-end sends shutdown, or is gone.</summary>
    /// <param name="connection">Where to listen.</param>
    /// <param name="host">The program around the kernel.</param>
    /// <param name="showing">Told of every output before it is sent, for what it needs beside the notebook.</param>
    /// <returns>A task that never ends, because the process does.</returns>
    /// <exception cref="ConnectionFileException">A port is taken.</exception>
    public static async Task RunAsync(ConnectionFile connection, IKernelHost host, Action<MimeBundle>? showing = null)
    {
        // Cells may fill the thread pool with work of their own (Parallel.For); requests must not queue behind it.
        ThreadPool.SetMinThreads(MostThreadsAtOnce, MostThreadsAtOnce);
        var directory = Directory.GetCurrentDirectory();
        _ = Task.Run(() => WarmUp(directory, host), CancellationToken.None);
        await using var kernel = new JupyterKernel(connection, directory, host, showing);

        // Ctrl+C in the terminal of a front-end is meant for the cell.
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            _ = kernel.InterruptAsync();
        };

        // An exception on a thread that a cell has started ends that thread, not the session.
        System.Runtime.ExceptionServices.ExceptionHandling.SetUnhandledExceptionHandler(static e =>
        {
            Console.Error.WriteLine($"A thread of a cell has ended with an error: {e.GetType().Name}: {e.Message}");
            return true;
        });
        using var orphaned = new CancellationTokenSource();
        _ = WatchParentAsync(orphaned);
        await kernel.RunAsync(orphaned.Token);

        // A cell that still runs, or a thread it has started, must not keep the process.
        Environment.Exit(0);
    }

    /// <summary>Compiles and runs a cell that nobody sees while the front-end is still connecting.</summary>
    private static void WarmUp(string directory, IKernelHost host)
    {
        try
        {
            new CSharpEngine(directory, host).Run("1+1", "cell 0", value => MimeBundle.Of(value));
        }
        catch (Exception)
        {
            // Only the first cell's time was at stake; if something is wrong, that cell will say it.
        }
    }

    /// <summary>Front-ends say who they are; when they are gone, so is the reason to run.</summary>
    private static async Task WatchParentAsync(CancellationTokenSource orphaned)
    {
        var parentId = Environment.GetEnvironmentVariable("JPY_PARENT_PID");
        if (!int.TryParse(parentId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id <= 1 || OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            using var parent = System.Diagnostics.Process.GetProcessById(id);
            while (!parent.HasExited)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
        catch (ArgumentException)
        {
            // It was gone before it could be watched.
        }

        await orphaned.CancelAsync();
    }
}
