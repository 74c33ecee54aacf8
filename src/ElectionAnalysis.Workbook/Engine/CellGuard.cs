using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ElectionAnalysis.Workbook;

/// <summary>What the code of cells calls at the head of every loop and function, so that it can be stopped and cannot overflow the stack.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellGuard
{
    private static volatile bool stops;

    /// <summary>At the head of a loop.</summary>
    /// <exception cref="CellInterruptedException">The cell was interrupted.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Loop()
    {
        if (stops)
        {
            Stop();
        }
    }

    /// <summary>At the head of a function.</summary>
    /// <exception cref="CellInterruptedException">The cell was interrupted.</exception>
    /// <exception cref="InsufficientExecutionStackException">Functions call each other too deeply.</exception>
    public static void Enter()
    {
        if (stops)
        {
            Stop();
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    internal static void Arm() => stops = true;

    internal static void Disarm() => stops = false;

    private static void Stop() => throw new CellInterruptedException();
}
