using System.Buffers.Binary;
using System.Text;

namespace ElectionAnalysis;

/// <summary>The bytes of a Stata file, read in order, in the file's order of bytes; never more than the file has.</summary>
internal sealed class StataInput(Stream source, string name)
{
    private readonly long length = source.Length;
    private byte[] buffer = new byte[4096];

    /// <summary>What is being read, for the message where the file ends in it.</summary>
    public string Part { get; set; } = "header";

    public bool IsBigEndian { get; set; }

    public long Position
    {
        get => source.Position;
        set => source.Position = value <= length ? value : throw Cut();
    }

    /// <summary>The next bytes, until others are read.</summary>
    public ReadOnlySpan<byte> Bytes(long count)
    {
        if (count < 0 || count > length - source.Position)
        {
            throw Cut();
        }

        if (count > buffer.Length)
        {
            buffer = new byte[Math.Max(count, buffer.Length * 2L)];
        }

        var bytes = buffer.AsSpan(0, (int)count);
        source.ReadExactly(bytes);
        return bytes;
    }

    public void Skip(long count) => Position = count < 0 ? throw Cut() : Position + count;

    public byte Byte() => Bytes(1)[0];

    public ushort UInt16() => UInt16(Bytes(2));

    public uint UInt32() => UInt32(Bytes(4));

    public ulong UInt64() => UInt64(Bytes(8));

    public ushort UInt16(ReadOnlySpan<byte> bytes) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    public uint UInt32(ReadOnlySpan<byte> bytes) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    public ulong UInt64(ReadOnlySpan<byte> bytes) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : BinaryPrimitives.ReadUInt64LittleEndian(bytes);

    /// <summary>Reads a mark such as <c>&lt;data&gt;</c>.</summary>
    public void Mark(string mark)
    {
        if (!Try(mark))
        {
            throw new TableException(Invariant($"{name}:1: the Stata file is damaged: '{mark}' is missing at byte {Position}; fetch it again, or open and save it in Stata."));
        }
    }

    /// <summary>Reads a mark if it is next.</summary>
    public bool Try(string mark)
    {
        var start = Position;
        var next = Bytes(Math.Min(mark.Length, length - start));
        if (!Encoding.ASCII.GetBytes(mark).AsSpan().StartsWith(next))
        {
            Position = start;
            return false;
        }

        return next.Length == mark.Length ? true : throw Cut();
    }

    private TableException Cut() => new(
        Invariant($"{name}:1: the Stata file ends inside of its {Part} (after {length} bytes), so it was cut off; fetch it again."));
}
