using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace CSharpKernel;

/// <summary>One peer of a bound socket: handshake, then messages both ways until one side has enough.</summary>
internal sealed class ZmtpConnection : IDisposable
{
    /// <summary>The largest message that is taken from a peer, and the most frames of it.</summary>
    private const long LargestMessage = 256L << 20;
    private const int MostTables = 1024;
    private const int WriteTogether = 256 << 10;

    private static readonly TimeSpan HandshakePatience = TimeSpan.FromSeconds(10);

    private readonly Socket socket;
    private readonly NetworkStream network;
    private readonly BufferedStream input;
    private readonly ConcurrentQueue<byte[]> queue = new();
    private readonly SemaphoreSlim queued = new(0);
    private readonly object room = new();
    private readonly List<byte[]> subscriptions = [];
    private long pending;
    private long written;

    public ZmtpConnection(Socket socket)
    {
        this.socket = socket;
        if (socket.ProtocolType == ProtocolType.Tcp)
        {
            socket.NoDelay = true;
        }

        network = new NetworkStream(socket, ownsSocket: true);
        input = new BufferedStream(network, 64 << 10);
    }

    /// <summary>What the peer calls itself, or what it is called here; one character a byte.</summary>
    public string RoutingId { get; private set; } = "";

    public long PendingBytes => Interlocked.Read(ref pending);

    public bool IsClosed { get; private set; }

    /// <summary>Exchanges greetings and READY.</summary>
    /// <exception cref="ZmtpException">The peer does something else.</exception>
    public async Task HandshakeAsync(SocketKind kind, Func<string> nextId, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(HandshakePatience);
        await network.WriteAsync(ZmtpFrames.Greeting(), patience.Token);
        var greeting = new byte[ZmtpFrames.GreetingLength];
        await input.ReadExactlyAsync(greeting, patience.Token);
        ZmtpFrames.CheckGreeting(greeting);
        await network.WriteAsync(ZmtpFrames.Ready(kind), patience.Token);
        var (body, _, isCommand) = await ZmtpFrames.ReadAsync(input, 64 << 10, patience.Token);
        var (name, data) = isCommand ? ZmtpFrames.DecodeCommand(body) : throw new ZmtpException("a message came before READY");
        if (name != "READY")
        {
            throw new ZmtpException($"{name} came before READY");
        }

        var properties = ZmtpFrames.DecodeProperties(data);
        var type = Encoding.ASCII.GetString(properties.GetValueOrDefault("Socket-Type") ?? []);
        var fits = kind switch
        {
            SocketKind.Router => type is "DEALER" or "REQ" or "ROUTER",
            SocketKind.Pub => type is "SUB" or "XSUB",
            _ => type is "REQ" or "DEALER",
        };
        if (!fits)
        {
            throw new ZmtpException($"a {type} socket cannot talk to {kind}");
        }

        RoutingId = properties.GetValueOrDefault("Identity") is { Length: > 0 } id ? Encoding.Latin1.GetString(id) : nextId();
    }

    /// <summary>Reads the next message; commands are answered on the way.</summary>
    /// <exception cref="ZmtpException">The peer breaks the protocol or a limit.</exception>
    public async Task<List<byte[]>> ReceiveAsync(CancellationToken cancellation)
    {
        var frames = new List<byte[]>();
        var left = LargestMessage;
        while (true)
        {
            var (body, hasMore, isCommand) = await ZmtpFrames.ReadAsync(input, left, cancellation);
            if (isCommand)
            {
                if (Obey(body) is { } subscription)
                {
                    return [subscription];
                }

                continue;
            }

            frames.Add(body);
            left -= body.Length;
            if (!hasMore)
            {
                return frames;
            }

            if (frames.Count == MostTables)
            {
                throw new ZmtpException($"a message has more than {MostTables} frames");
            }
        }
    }

    /// <summary>Queues bytes to be written.</summary>
    public void Enqueue(byte[] bytes)
    {
        Interlocked.Add(ref pending, bytes.Length);
        queue.Enqueue(bytes);
        queued.Release();
    }

    /// <summary>Writes what is queued until the connection ends.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        var together = new MemoryStream();
        while (true)
        {
            await queued.WaitAsync(cancellation);
            together.SetLength(0);
            while (queue.TryDequeue(out var bytes))
            {
                together.Write(bytes);
                if (together.Length >= WriteTogether)
                {
                    break;
                }
            }

            if (together.Length == 0)
            {
                // An earlier round took it along.
                continue;
            }

            await network.WriteAsync(together.GetBuffer().AsMemory(0, (int)together.Length), cancellation);
            lock (room)
            {
                Interlocked.Add(ref pending, -together.Length);
                written += together.Length;
                Monitor.PulseAll(room);
            }

            if (together.Capacity > 8 * WriteTogether)
            {
                together = new MemoryStream();
            }
        }
    }

    /// <summary>Waits until less than this is queued.</summary>
    /// <returns>False when the peer took nothing at all for as long as patience lasts.</returns>
    public bool WaitForRoom(long most, TimeSpan patience)
    {
        lock (room)
        {
            while (PendingBytes > most && !IsClosed)
            {
                var before = written;
                if (!Monitor.Wait(room, patience) && written == before)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>A subscriber's message: 1 and a prefix, or 0 and a prefix to forget (ZeroMQ RFC 29).</summary>
    /// <returns>The prefix that is new, or null.</returns>
    public byte[]? Subscribe(byte[] message)
    {
        if (message is not [var on and (0 or 1), .. var prefix])
        {
            return null;
        }

        lock (subscriptions)
        {
            if (on == 1)
            {
                subscriptions.Add(prefix);
                return prefix;
            }

            var index = subscriptions.FindIndex(s => s.AsSpan().SequenceEqual(prefix));
            if (index >= 0)
            {
                subscriptions.RemoveAt(index);
            }

            return null;
        }
    }

    public bool IsSubscribed(ReadOnlySpan<byte> topic)
    {
        lock (subscriptions)
        {
            foreach (var prefix in subscriptions)
            {
                if (topic.StartsWith(prefix))
                {
                    return true;
                }
            }

            return false;
        }
    }

    public void Dispose()
    {
        lock (room)
        {
            IsClosed = true;
            Monitor.PulseAll(room);
        }

        network.Dispose();
    }

    /// <returns>What a subscriber of ZMTP 3.1 says by command, as the message it is in 3.0; null for all else.</returns>
    private byte[]? Obey(byte[] body)
    {
        var (name, data) = ZmtpFrames.DecodeCommand(body);
        switch (name)
        {
            case "PING" when data.Length >= 2:
                // ZeroMQ RFC 37: a time to live of two bytes, then what PONG gives back.
                Enqueue(ZmtpFrames.EncodeCommand("PONG"u8, data.AsSpan(2)));
                break;
            case "SUBSCRIBE":
                return [1, .. data];
            case "CANCEL":
                return [0, .. data];
            case "ERROR":
                throw new ZmtpException("the peer refuses the connection");
            default:
                break;
        }

        return null;
    }
}
