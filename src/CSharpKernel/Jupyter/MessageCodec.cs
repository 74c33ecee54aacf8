using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CSharpKernel;

/// <summary>Signs and writes messages; reads those that are signed with the key and have not come before.</summary>
internal sealed class MessageCodec(string key)
{
    /// <summary>So many signatures are remembered. Who replays an older one has waited long.</summary>
    private const int MostRemembered = 1 << 16;

    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();

    private readonly byte[] secret = Encoding.UTF8.GetBytes(key);
    private readonly string session = Guid.NewGuid().ToString();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();
    private readonly Lock gate = new();
    private long refused;

    /// <summary>How many messages were dropped: unsigned, wrongly signed, replayed, or broken.</summary>
    public long Refused => Interlocked.Read(ref refused);

    /// <summary>A message from its frames, or null when it is not to be trusted.</summary>
    public JupyterMessage? Decode(KernelChannel channel, string peer, List<byte[]> frames)
    {
        var at = frames.FindIndex(f => f.AsSpan().SequenceEqual(Delimiter));
        if (at < 0 || frames.Count < at + 6 || !IsGenuine(frames[at + 1], frames[(at + 2)..(at + 6)]))
        {
            Interlocked.Increment(ref refused);
            return null;
        }

        try
        {
            if (JsonNode.Parse(frames[at + 2]) is JsonObject header && JupyterMessage.Text(header, "msg_type") is not null
                && JsonNode.Parse(frames[at + 5]) is JsonObject content)
            {
                return new(channel, peer, frames[..at], header, content);
            }
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // Counted below, like anything else that is no message.
        }

        Interlocked.Increment(ref refused);
        return null;
    }

    /// <summary>A message's frames.</summary>
    /// <param name="first">What stands before the delimiter: routing, or a topic.</param>
    /// <param name="type">The message's type.</param>
    /// <param name="content">Its content.</param>
    /// <param name="parent">The header of the request it belongs to.</param>
    public IReadOnlyList<ReadOnlyMemory<byte>> Encode(IEnumerable<byte[]> first, string type, JsonObject content, JsonObject? parent)
    {
        var header = new JsonObject
        {
            ["msg_id"] = Guid.NewGuid().ToString("N"),
            ["session"] = session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = KernelIdentity.Protocol,
        };
        byte[][] parts = [Bytes(header), parent is null ? "{}"u8.ToArray() : Bytes(parent), "{}"u8.ToArray(), Bytes(content)];
        return [.. first, Delimiter, Encoding.ASCII.GetBytes(Signature(parts)), .. parts];
    }

    private static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, Writing);

    private string Signature(IEnumerable<byte[]> parts)
    {
        if (secret.Length == 0)
        {
            return "";
        }

        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        foreach (var part in parts)
        {
            hash.AppendData(part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private bool IsGenuine(byte[] signature, List<byte[]> parts)
    {
        if (secret.Length == 0)
        {
            return true;
        }

        var expected = Signature(parts);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), signature))
        {
            return false;
        }

        lock (gate)
        {
            if (!seen.Add(expected))
            {
                return false;
            }

            order.Enqueue(expected);
            if (order.Count > MostRemembered)
            {
                seen.Remove(order.Dequeue());
            }

            return true;
        }
    }
}
