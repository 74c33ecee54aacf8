using System.ComponentModel;

namespace CSharpKernel;

/// <summary>Where a magic leaves a value for the cell's code to take.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HandedOver
{
    public static object? Value { get; internal set; }
}
