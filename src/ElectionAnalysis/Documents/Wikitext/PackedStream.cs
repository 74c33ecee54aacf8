using SharpCompress.Compressors;
using SharpCompress.Compressors.BZip2;

namespace ElectionAnalysis;

/// <summary>
/// What a bzip2 file holds. Where it is cut or damaged, or something else comes behind it, the bytes before that come first; only then it
/// says so, once, and never waits for bytes that do not come.
/// </summary>
internal sealed class PackedStream : ForwardStream
{
    /// <summary>So often the unpacker may look behind the end of a file.</summary>
    private const int MostBehind = 64;

    private readonly Stream file;
    private readonly Stream unpacked;
    private Exception? broken;
    private long count;

    public PackedStream(Stream file)
    {
        this.file = new Bounded(file);
        unpacked = BZip2Stream.Create(this.file, CompressionMode.Decompress, true, false, false);
    }

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => count;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        try
        {
            // Byte by byte, for those before the damage would be lost with their neighbours.
            while (broken is null && read < buffer.Length && unpacked.ReadByte() is >= 0 and var next)
            {
                buffer[read++] = (byte)next;
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            broken = e;
        }

        count += read;
        return broken is not null && read == 0
            ? throw new InvalidDataException(Invariant($"the packed data are damaged, cut off or followed by something else behind {count:N0} unpacked bytes"), broken)
            : read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>A file that fails where somebody reads on and on behind its end.</summary>
    private sealed class Bounded(Stream file) : ForwardStream
    {
        private int behind;

        public override long Length => file.Length;

        public override long Position
        {
            get => file.Position;
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            var read = file.Read(buffer);
            behind += read == 0 && buffer.Length > 0 ? 1 : 0;
            return behind <= MostBehind ? read : throw new EndOfStreamException();
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                file.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
