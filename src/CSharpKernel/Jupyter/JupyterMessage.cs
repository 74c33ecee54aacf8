using System.Text.Json.Nodes;

namespace CSharpKernel;

/// <summary>A message of the Jupyter protocol (https://jupyter-client.readthedocs.io/en/stable/messaging.html).</summary>
/// <param name="Channel">Where it came in.</param>
/// <param name="Peer">Who sent it, as the socket knows it.</param>
/// <param name="Routing">Frames before the delimiter, which an answer gives back.</param>
/// <param name="Header">Its header.</param>
/// <param name="Content">Its content.</param>
internal sealed record JupyterMessage(KernelChannel Channel, string Peer, IReadOnlyList<byte[]> Routing, JsonObject Header,
    JsonObject Content)
{
    public string Type => Text(Header, "msg_type") ?? "";

    public static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue v && v.TryGetValue<string>(out var text) ? text : null;

    public string Text(string name) => Text(Content, name) ?? "";

    public bool Flag(string name, bool otherwise) => Content[name] is JsonValue v && v.TryGetValue<bool>(out var flag) ? flag : otherwise;

    public int? Number(string name) => Content[name] is JsonValue v && v.TryGetValue<int>(out var number) ? number : null;
}
