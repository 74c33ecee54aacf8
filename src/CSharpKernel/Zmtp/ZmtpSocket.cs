using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CSharpKernel;

/// <summary>A bound socket that speaks ZMTP 3.0 with any number of peers.</summary>
internal sealed class ZmtpSocket : IMessageSocket
{
    /// <summary>So much may wait for a peer that reads slowly; one that takes nothing at all for a while is let go.</summary>
    private const long MostPending = 16L << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Socket listener;
    private readonly SocketKind kind;
    private readonly Func<string, List<byte[]>, ValueTask> received;
    private readonly Action<string> complain;
    private readonly ConcurrentDictionary<string, ZmtpConnection> peers = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource ending = new();
    private readonly Lock ordering = new();
    private readonly string? file;
    private int ids;

    /// <param name="kind">The type of socket.</param>
    /// <param name="endpoint"><c>tcp://address:port</c> or <c>ipc://file</c>.</param>
    /// <param name="received">
    /// Gets every message (a subscription, for <see cref="SocketKind.Pub"/>: its prefix) with the peer's routing id.
    /// </param>
    /// <param name="complain">Gets a line when a peer is disconnected for what it did.</param>
    /// <exception cref="SocketException">The place is taken.</exception>
    public ZmtpSocket(SocketKind kind, string endpoint, Func<string, List<byte[]>, ValueTask> received, Action<string> complain)
    {
        this.kind = kind;
        this.received = received;
        this.complain = complain;
        if (endpoint.StartsWith("ipc://", StringComparison.Ordinal))
        {
            file = endpoint["ipc://".Length..];
            File.Delete(file);
            listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            listener.Bind(new UnixDomainSocketEndPoint(file));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
        else
        {
            var address = IPEndPoint.Parse(endpoint["tcp://".Length..]);
            listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            listener.Bind(address);
        }

        listener.Listen(128);
        _ = AcceptAsync();
    }

    public bool Send(string peer, IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        if (!peers.TryGetValue(peer, out var connection))
        {
            return false;
        }

        connection.Enqueue(ZmtpFrames.EncodeMessage(frames));
        if (connection.PendingBytes > 4 * MostPending)
        {
            Close(connection, "it takes no replies");
        }

        return true;
    }

    public void Publish(IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        byte[]? bytes = null;
        List<ZmtpConnection>? behind = null;
        lock (ordering)
        {
            foreach (var (_, peer) in peers)
            {
                if (peer.IsSubscribed(frames[0].Span))
                {
                    peer.Enqueue(bytes ??= ZmtpFrames.EncodeMessage(frames));
                    if (peer.PendingBytes > MostPending)
                    {
                        (behind ??= []).Add(peer);
                    }
                }
            }
        }

        foreach (var peer in behind ?? [])
        {
            if (!peer.WaitForRoom(MostPending, Patience))
            {
                Close(peer, "it reads nothing");
            }
        }
    }

    public async Task DrainAsync(TimeSpan patience)
    {
        var until = DateTime.UtcNow + patience;
        while (peers.Values.Any(p => p.PendingBytes > 0) && DateTime.UtcNow < until)
        {
            await Task.Delay(2);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Dispose();
        foreach (var peer in peers.Values)
        {
            peer.Dispose();
        }

        if (file is not null)
        {
            File.Delete(file);
        }
    }

    private async Task AcceptAsync()
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(new ZmtpConnection(await listener.AcceptAsync(ending.Token)));
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // A client that was gone before it was greeted, or too many open files: the next one may fare better.
                await Task.Delay(20);
            }
        }
    }

    private async Task ServeAsync(ZmtpConnection peer)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ending.Token);
        Task? writing = null;
        try
        {
            await peer.HandshakeAsync(kind, () => Invariant($"\0{Interlocked.Increment(ref ids)}"), over.Token);
            if (peers.TryGetValue(peer.RoutingId, out var former))
            {
                // A client that comes back under its name takes the place of its lost connection.
                former.Dispose();
            }

            peers[peer.RoutingId] = peer;
            writing = WriteAsync(peer, over.Token);
            while (true)
            {
                await TakeAsync(peer, await peer.ReceiveAsync(over.Token));
            }
        }
        catch (ZmtpException e)
        {
            complain($"{kind}: a peer was disconnected: {e.Message}.");
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The peer is gone, which is its right at any time.
        }
        finally
        {
            peers.TryRemove(new(peer.RoutingId, peer));
            peer.Dispose();
            await over.CancelAsync();
            if (writing is not null)
            {
                await writing;
            }
        }
    }

    private static async Task WriteAsync(ZmtpConnection peer, CancellationToken cancellation)
    {
        try
        {
            await peer.WriteAsync(cancellation);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            peer.Dispose();
        }
    }

    private async ValueTask TakeAsync(ZmtpConnection peer, List<byte[]> frames)
    {
        switch (kind)
        {
            case SocketKind.Router:
                await received(peer.RoutingId, frames);
                break;
            case SocketKind.Rep:
                Send(peer.RoutingId, [.. frames.Select(f => (ReadOnlyMemory<byte>)f)]);
                break;
            case SocketKind.Pub when peer.Subscribe(frames[0]) is { } topic:
                await received(peer.RoutingId, [topic]);
                break;
            default:
                break;
        }
    }

    private void Close(ZmtpConnection peer, string why)
    {
        complain($"{kind}: a peer was disconnected: {why}.");
        peers.TryRemove(new(peer.RoutingId, peer));
        peer.Dispose();
    }
}
