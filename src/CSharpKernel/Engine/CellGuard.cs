using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CSharpKernel;

/// <summary>
/// What the code of cells calls at the head of every loop and function, so that it can be stopped and cannot overflow the stack.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellGuard
{
    private static readonly Lock Gate = new();

    /// <summary>Cells that were given up while they waited. What they wait for may come yet, and then they must not go on.</summary>
    private static volatile ICellSink[] abandoned = [];
    private static volatile bool isArmed;

    /// <summary>All that a loop looks at as long as nothing is to be stopped.</summary>
    private static volatile bool isOn;

    /// <summary>At the head of a loop.</summary>
    /// <exception cref="CellInterruptedException">The cell was interrupted.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Loop()
    {
        if (isOn)
        {
            Check();
        }
    }

    /// <summary>At the head of a function.</summary>
    /// <exception cref="CellInterruptedException">The cell was interrupted.</exception>
    /// <exception cref="InsufficientExecutionStackException">Functions call each other too deeply.</exception>
    public static void Enter()
    {
        if (isOn)
        {
            Check();
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    /// <summary>Stops whatever code of cells runs, until <see cref="Disarm"/>.</summary>
    internal static void Arm() => Set(armed: true, static cells => cells);

    internal static void Disarm() => Set(armed: false, static cells => cells);

    /// <summary>Stops a cell that still waits for something when, and if, it goes on.</summary>
    internal static void Abandon(ICellSink cell, Task running)
    {
        Set(armed: null, cells => [.. cells, cell]);
        _ = running.ContinueWith(
            ended =>
            {
                _ = ended.Exception;
                Set(armed: null, cells => [.. cells.Where(c => c != cell)]);
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private static void Set(bool? armed, Func<ICellSink[], ICellSink[]> change)
    {
        lock (Gate)
        {
            isArmed = armed ?? isArmed;
            abandoned = change(abandoned);
            isOn = isArmed || abandoned.Length > 0;
        }
    }

    private static void Check()
    {
        if (isArmed || (CellContext.Sink is { } cell && Array.IndexOf(abandoned, cell) >= 0))
        {
            throw new CellInterruptedException();
        }
    }
}
