using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CSharpKernel;

/// <summary>What a front-end tells the kernel about where to listen and how to sign.</summary>
/// <param name="Transport">tcp or ipc.</param>
/// <param name="Ip">The address, or the beginning of the sockets' paths.</param>
/// <param name="Shell">The port for work.</param>
/// <param name="Control">The port for what must not wait.</param>
/// <param name="Iopub">The port for outputs.</param>
/// <param name="Stdin">The port for answers of the reader.</param>
/// <param name="Heartbeat">The port that echoes.</param>
/// <param name="Key">What messages are signed with; empty for unsigned ones.</param>
public sealed record ConnectionFile(string Transport, string Ip, int Shell, int Control, int Iopub, int Stdin, int Heartbeat, string Key)
{
    /// <summary>Reads the file that a front-end has written.</summary>
    /// <param name="path">The file.</param>
    /// <param name="allowsRemote">Whether other machines may connect.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="ConnectionFileException">
    /// It is missing or broken, or asks for what is refused; the message says what to do.
    /// </exception>
    public static ConnectionFile Read(string path, bool allowsRemote)
    {
        var name = Path.GetFileName(path);
        JsonObject? json;
        try
        {
            json = JsonNode.Parse(File.ReadAllText(path)) as JsonObject;
        }
        catch (JsonException e)
        {
            throw new ConnectionFileException($"{name}:{e.LineNumber + 1}: this is no JSON; let the front-end write the connection file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConnectionFileException($"{name}:1: the connection file cannot be read ({e.Message}); a front-end names it when it starts the kernel.");
        }

        string Text(string key, string otherwise) => json is not null && JupyterMessage.Text(json, key) is { } text ? text : otherwise;
        int Port(string key) => json?[key] is JsonValue v && v.TryGetValue<int>(out var port) && port is > 0 and <= 65535
            ? port
            : throw new ConnectionFileException($"{name}:1: '{key}' is missing or no port; let the front-end write the connection file.");

        var scheme = Text("signature_scheme", "hmac-sha256");
        if (scheme != "hmac-sha256")
        {
            throw new ConnectionFileException($"{name}:1: signature scheme '{scheme}' is not known; use hmac-sha256.");
        }

        var file = new ConnectionFile(
            Text("transport", "tcp"), Text("ip", "127.0.0.1"), Port("shell_port"), Port("control_port"), Port("iopub_port"),
            Port("stdin_port"), Port("hb_port"), Text("key", ""));
        file.Check(name, allowsRemote);
        return file;
    }

    internal string Endpoint(int port)
    {
        var host = Ip == "localhost" ? "127.0.0.1" : Ip.Contains(':', StringComparison.Ordinal) ? $"[{Ip}]" : Ip;
        return Transport == "ipc" ? $"ipc://{Ip}-{port}" : $"tcp://{host}:{port}";
    }

    private void Check(string name, bool allowsRemote)
    {
        if (Transport == "ipc")
        {
            return;
        }

        if (Transport != "tcp")
        {
            throw new ConnectionFileException($"{name}:1: transport '{Transport}' is not known; use tcp or ipc.");
        }

        var isAddress = IPAddress.TryParse(Ip == "localhost" ? "127.0.0.1" : Ip, out var address);
        if (!allowsRemote && !(isAddress && IPAddress.IsLoopback(address!)))
        {
            throw new ConnectionFileException($"{name}:1: '{Ip}' would let other machines run code here; use 127.0.0.1, or say --allow-remote.");
        }

        if (!isAddress)
        {
            throw new ConnectionFileException($"{name}:1: '{Ip}' is no address; give the address of a network interface, such as 127.0.0.1 or 0.0.0.0.");
        }
    }
}
