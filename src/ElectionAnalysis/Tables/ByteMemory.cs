using System.Buffers;
using System.Runtime.InteropServices;

namespace ElectionAnalysis;

/// <summary>Bytes that hold numbers, as the numbers; the bytes may start anywhere in their array.</summary>
internal sealed class ByteMemory<T>(ReadOnlyMemory<byte> bytes) : MemoryManager<T>
    where T : unmanaged
{
    public override Span<T> GetSpan() => MemoryMarshal.Cast<byte, T>(MemoryMarshal.AsMemory(bytes).Span);

    public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
