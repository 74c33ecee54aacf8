using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace CSharpKernel;

/// <summary>A kernel's five sockets, with messages in place of frames.</summary>
internal sealed class KernelChannels : IAsyncDisposable
{
    private readonly string name;
    private readonly MessageCodec codec;
    private readonly IMessageSocket shell;
    private readonly IMessageSocket control;
    private readonly IMessageSocket stdin;
    private readonly IMessageSocket iopub;
    private readonly IMessageSocket heartbeat;
    private long complaints;

    /// <param name="file">Where to listen.</param>
    /// <param name="name">What the program calls itself in its log.</param>
    /// <param name="received">Gets every genuine message.</param>
    /// <exception cref="ConnectionFileException">A port is taken.</exception>
    public KernelChannels(ConnectionFile file, string name, Func<JupyterMessage, ValueTask> received)
    {
        this.name = name;
        codec = new(file.Key);
        shell = Bind(SocketKind.Router, file.Shell, Take(KernelChannel.Shell));
        control = Bind(SocketKind.Router, file.Control, Take(KernelChannel.Control));
        stdin = Bind(SocketKind.Router, file.Stdin, Take(KernelChannel.Stdin));
        iopub = Bind(SocketKind.Pub, file.Iopub, Welcome);
        heartbeat = Bind(SocketKind.Rep, file.Heartbeat, static (_, _) => default);

        Func<string, List<byte[]>, ValueTask> Take(KernelChannel channel) => async (peer, frames) =>
        {
            if (codec.Decode(channel, peer, frames) is { } message)
            {
                await received(message);
            }
            else
            {
                Complain($"a message was refused, because it is not signed with the connection file's key, came before, or is broken; {codec.Refused} so far.");
            }
        };

        IMessageSocket Bind(SocketKind kind, int port, Func<string, List<byte[]>, ValueTask> take)
        {
            try
            {
                return new ZmtpSocket(kind, file.Endpoint(port), take, Complain);
            }
            catch (SocketException e)
            {
                throw new ConnectionFileException($"{file.Endpoint(port)} cannot be listened on ({e.Message}); start the kernel again, with other ports.");
            }
        }
    }

    /// <summary>Answers a request where it came in.</summary>
    public void Reply(JupyterMessage request, string type, JsonObject content) =>
        (request.Channel == KernelChannel.Control ? control : shell).Send(request.Peer,
            codec.Encode(request.Routing, type, content, request.Header));

    /// <summary>Tells everybody.</summary>
    public void Publish(string type, JsonObject content, JsonObject? parent) =>
        iopub.Publish(codec.Encode([Encoding.ASCII.GetBytes(type)], type, content, parent));

    /// <summary>Asks the client that sent a request; clients have the same name on all channels.</summary>
    /// <returns>Whether it is connected.</returns>
    public bool Ask(JupyterMessage request, JsonObject content) =>
        stdin.Send(request.Peer, codec.Encode(request.Routing, "input_request", content, request.Header));

    public async Task DrainAsync(TimeSpan patience) =>
        await Task.WhenAll(shell.DrainAsync(patience), control.DrainAsync(patience), iopub.DrainAsync(patience));

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in (IMessageSocket[])[shell, control, stdin, iopub, heartbeat])
        {
            await socket.DisposeAsync();
        }
    }

    /// <summary>A new subscriber learns that nothing it is waiting for is lost from here on (Jupyter enhancement proposal 65).</summary>
    private ValueTask Welcome(string peer, List<byte[]> subscription)
    {
        iopub.Send(peer,
            codec.Encode(subscription, "iopub_welcome", new JsonObject { ["subscription"] = Encoding.UTF8.GetString(subscription[0]) },
                parent: null));
        return default;
    }

    /// <summary>The first few, then ever fewer: who makes noise must not fill a log.</summary>
    private void Complain(string line)
    {
        var n = Interlocked.Increment(ref complaints);
        if (n <= 8 || (n & (n - 1)) == 0)
        {
            Console.Error.WriteLine($"{name}: {line} ({n})");
        }
    }
}
