using System.Buffers.Binary;
using System.Text;

namespace CSharpKernel;

/// <summary>The bytes of ZMTP 3.0: greeting, commands and message frames (ZeroMQ RFC 23, https://rfc.zeromq.org/spec/23/).</summary>
internal static class ZmtpFrames
{
    public const int GreetingLength = 64;

    private const byte More = 1;
    private const byte Long = 2;
    private const byte Command = 4;

    /// <summary>Signature, version 3.0, mechanism NULL, not a server, filler.</summary>
    public static byte[] Greeting()
    {
        var bytes = new byte[GreetingLength];
        bytes[0] = 0xFF;
        bytes[9] = 0x7F;
        bytes[10] = 3;
        "NULL"u8.CopyTo(bytes.AsSpan(12));
        return bytes;
    }

    /// <exception cref="ZmtpException">The peer speaks something else.</exception>
    public static void CheckGreeting(ReadOnlySpan<byte> greeting)
    {
        if (greeting[0] != 0xFF || (greeting[9] & 1) == 0)
        {
            throw new ZmtpException("the peer does not speak ZMTP");
        }

        if (greeting[10] < 3)
        {
            throw new ZmtpException($"the peer speaks ZMTP {greeting[10]}; 3.0 is needed");
        }

        if (!greeting.Slice(12, 20).TrimEnd((byte)0).SequenceEqual("NULL"u8))
        {
            throw new ZmtpException("the peer wants a security mechanism other than NULL");
        }
    }

    public static byte[] Ready(SocketKind kind)
    {
        var properties = new MemoryStream();
        Property(properties, "Socket-Type"u8, Encoding.ASCII.GetBytes(kind.ToString().ToUpperInvariant()));
        Property(properties, "Identity"u8, []);
        return EncodeCommand("READY"u8, properties.ToArray());
    }

    public static byte[] EncodeCommand(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var body = new byte[1 + name.Length + data.Length];
        body[0] = (byte)name.Length;
        name.CopyTo(body.AsSpan(1));
        data.CopyTo(body.AsSpan(1 + name.Length));
        var stream = new MemoryStream();
        Frame(stream, body, Command);
        return stream.ToArray();
    }

    public static byte[] EncodeMessage(IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        var stream = new MemoryStream(frames.Sum(f => f.Length + 9));
        for (var i = 0; i < frames.Count; i++)
        {
            Frame(stream, frames[i].Span, i + 1 < frames.Count ? More : (byte)0);
        }

        return stream.Length == stream.Capacity ? stream.GetBuffer() : stream.ToArray();
    }

    /// <summary>A command's name and its data.</summary>
    /// <exception cref="ZmtpException">The name does not fit.</exception>
    public static (string Name, byte[] Data) DecodeCommand(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty || body[0] == 0 || body.Length < 1 + body[0])
        {
            throw new ZmtpException("a command has no name");
        }

        return (Encoding.ASCII.GetString(body.Slice(1, body[0])), body[(1 + body[0])..].ToArray());
    }

    /// <summary>The properties of READY; their names do not distinguish case.</summary>
    /// <exception cref="ZmtpException">A length goes beyond the end.</exception>
    public static Dictionary<string, byte[]> DecodeProperties(ReadOnlySpan<byte> data)
    {
        var properties = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        while (!data.IsEmpty)
        {
            var nameLength = data[0];
            if (data.Length < 1 + nameLength + 4)
            {
                throw new ZmtpException("a property is cut off");
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(data[(1 + nameLength)..]);
            var rest = data[(1 + nameLength + 4)..];
            if (length > rest.Length)
            {
                throw new ZmtpException("a property is cut off");
            }

            properties[Encoding.ASCII.GetString(data.Slice(1, nameLength))] = rest[..(int)length].ToArray();
            data = rest[(int)length..];
        }

        return properties;
    }

    /// <summary>Reads one frame.</summary>
    /// <param name="stream">The connection.</param>
    /// <param name="room">The largest body that is taken.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ZmtpException">The frame is too large or its flags mean nothing.</exception>
    public static async Task<(byte[] Body, bool HasMore, bool IsCommand)> ReadAsync(Stream stream, long room,
        CancellationToken cancellation)
    {
        var head = new byte[9];
        await stream.ReadExactlyAsync(head.AsMemory(0, 2), cancellation);
        var flags = head[0];
        if ((flags & ~(More | Long | Command)) != 0 || (flags & (More | Command)) == (More | Command))
        {
            throw new ZmtpException("a frame's flags mean nothing");
        }

        long length = head[1];
        if ((flags & Long) != 0)
        {
            await stream.ReadExactlyAsync(head.AsMemory(2, 7), cancellation);
            length = BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(1));
        }

        if (length < 0 || length > room)
        {
            throw new ZmtpException($"a frame of {(ulong)length:N0} bytes is too large");
        }

        return (await BodyAsync(stream, (int)length, cancellation), (flags & More) != 0, (flags & Command) != 0);
    }

    /// <summary>Memory is taken as bytes arrive, not as a length claims that they will.</summary>
    private static async Task<byte[]> BodyAsync(Stream stream, int length, CancellationToken cancellation)
    {
        const int step = 1 << 20;
        var body = new byte[Math.Min(length, step)];
        for (var read = 0; ;)
        {
            await stream.ReadExactlyAsync(body.AsMemory(read), cancellation);
            read = body.Length;
            if (read == length)
            {
                return body;
            }

            Array.Resize(ref body, (int)Math.Min(length, 2L * read));
        }
    }

    private static void Frame(MemoryStream stream, ReadOnlySpan<byte> body, byte flags)
    {
        if (body.Length > byte.MaxValue)
        {
            Span<byte> length = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(length, body.Length);
            stream.WriteByte((byte)(flags | Long));
            stream.Write(length);
        }
        else
        {
            stream.WriteByte(flags);
            stream.WriteByte((byte)body.Length);
        }

        stream.Write(body);
    }

    private static void Property(MemoryStream stream, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        stream.WriteByte((byte)name.Length);
        stream.Write(name);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, value.Length);
        stream.Write(length);
        stream.Write(value);
    }
}
