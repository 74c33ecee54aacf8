using System.Diagnostics;

namespace CSharpKernel;

/// <summary>Runs a cell on a thread of its own, which can be asked to stop.</summary>
/// <param name="host">The program around the kernel.</param>
internal sealed class CellThread(IKernelHost host)
{
    /// <summary>Room for recursion that a student would call reasonable.</summary>
    private const int StackBytes = 16 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private Thread? running;
    private CancellationTokenSource? stopping;

    /// <summary>Cancelled when the cell that runs now is asked to stop; for work that the cell does outside its own code.</summary>
    public CancellationToken Stopping { get; private set; }

    public async Task<CellError?> RunAsync(ICellSink sink, Func<CellError?> cell)
    {
        using var source = new CancellationTokenSource();
        var done = new TaskCompletionSource<CellError?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => done.SetResult(Execute(sink, cell)), StackBytes) { IsBackground = true, Name = "cell" };
        lock (gate)
        {
            CellGuard.Disarm();
            running = thread;
            stopping = source;
            Stopping = source.Token;
        }

        thread.Start();
        var result = await done.Task;
        lock (gate)
        {
            stopping = null;
        }

        return result;
    }

    /// <summary>
    /// Stops the cell: its loops and functions look for it, and a wait is broken off. What blocks inside a library's own
    /// computation cannot be stopped; that is said, and the rest of the program goes on.
    /// </summary>
    /// <returns>Whether the cell has stopped within a second (or none ran).</returns>
    public async Task<bool> InterruptAsync()
    {
        var clock = Stopwatch.StartNew();
        Thread? target;
        lock (gate)
        {
            if ((target = running) is null)
            {
                return true;
            }

            CellGuard.Arm();
            stopping?.Cancel();
        }

        for (var patience = 10; ; patience = Math.Min(2 * patience, 200))
        {
            await Task.Delay(patience);
            lock (gate)
            {
                if (running != target)
                {
                    return true;
                }

                if (target.ThreadState.HasFlag(System.Threading.ThreadState.WaitSleepJoin))
                {
                    target.Interrupt();
                }
            }

            if (clock.Elapsed > Patience)
            {
                return false;
            }
        }
    }

    private CellError? Execute(ICellSink sink, Func<CellError?> cell)
    {
        CellContext.Enter(sink, host);
        try
        {
            return cell();
        }
        catch (Exception e) when (e is ThreadInterruptedException or OperationCanceledException)
        {
            return CellErrors.Interrupted;
        }
        catch (Exception e)
        {
            // An error of this program must not take the other cells with it.
            return CellErrors.Of(e.GetType().Name, $"{e.Message.ReplaceLineEndings(" ")} (an error of the workbook, not of the cell)");
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>An interrupt may come so late that it meets the cell's end; that must not end the thread without its result.</summary>
    private void Leave()
    {
        while (true)
        {
            try
            {
                lock (gate)
                {
                    running = null;
                    CellGuard.Disarm();
                    return;
                }
            }
            catch (ThreadInterruptedException)
            {
                // Once more: nobody interrupts a thread twice that holds no cell.
            }
        }
    }
}
