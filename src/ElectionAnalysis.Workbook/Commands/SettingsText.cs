using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElectionAnalysis.Workbook;

/// <summary>
/// Puts a member into an object of VS Code's settings, which are JSON with comments; every other character stays as it is.
/// </summary>
internal static class SettingsText
{
    private const string Indent = "    ";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonDocumentOptions Comments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="settings">The file's content; none for a file that is not there.</param>
    /// <param name="name">The setting, whose value is an object.</param>
    /// <param name="member">The member's name in it.</param>
    /// <param name="value">The member's value, as JSON.</param>
    /// <returns>The new content; the old one when the member is there, whatever its value; null where it cannot be put in safely.</returns>
    public static byte[]? With(byte[] settings, string name, string member, string value)
    {
        try
        {
            var mark = settings.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            var text = Strict.GetString(settings, mark, settings.Length - mark);
            var added = $"{Quoted(member)}: {value}";
            var line = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            var whole = $"{Quoted(name)}: {{ {added} }}";
            if (string.IsNullOrWhiteSpace(text))
            {
                return [.. settings.AsSpan(0, mark), .. Strict.GetBytes($"{{{line}{Indent}{whole}{line}}}{line}")];
            }

            var json = settings.AsSpan(mark);
            var (root, inner, isThere) = Find(json, name, member);
            if (isThere)
            {
                return settings;
            }

            var edited = inner is { } place ? Insert(json, place, added, line) : Insert(json, root, whole, line);
            return Differs(json, edited, name, member, value) ? null : [.. settings.AsSpan(0, mark), .. edited];
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Quoted(string name) => JsonSerializer.Serialize(name);

    /// <summary>Where the members of the whole and of the setting's value begin, and whether the member is among these.</summary>
    private static (Place Root, Place? Inner, bool IsThere) Find(ReadOnlySpan<byte> json, string name, string member)
    {
        var reader = new Utf8JsonReader(json, Lenient);
        Place? inner = null;
        var isThere = false;
        reader.Read();
        var root = Open(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            root = root with { First = root.First ?? (int)reader.TokenStartIndex };
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (!isIt)
            {
                reader.Skip();
                continue;
            }

            var place = Open(ref reader);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                place = place with { First = place.First ?? (int)reader.TokenStartIndex };
                isThere |= reader.ValueTextEquals(member);
                reader.Read();
                reader.Skip();
            }

            inner = place;
        }

        // What comes after the end is an error of the text, and read only to find that out.
        reader.Read();
        return (root, inner, isThere);
    }

    /// <exception cref="JsonException">It is no object.</exception>
    private static Place Open(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.StartObject ? new((int)reader.BytesConsumed, null) : throw new JsonException();

    /// <summary>In front of the other members: what follows the last one may be a comma or a comment that belongs to it.</summary>
    private static byte[] Insert(ReadOnlySpan<byte> json, Place place, string added, string line)
    {
        if (place.First is not { } first)
        {
            return [.. json[..place.Open], .. Strict.GetBytes($" {added} "), .. json[place.Open..]];
        }

        // On a line of its own where the others are; a comment behind the bracket stays there.
        var end = json[place.Open..first].IndexOf((byte)'\n');
        var rest = end < 0 ? default : json.Slice(place.Open, end).Trim(" \t\r"u8);
        if (end < 0 || (rest.Length > 0 && !rest.StartsWith("//"u8)))
        {
            return [.. json[..place.Open], .. Strict.GetBytes($" {added},"), .. json[place.Open..]];
        }

        var at = place.Open + end + 1;
        var start = json[..first].LastIndexOf((byte)'\n') + 1;
        var indent = json[start..first];
        var isIndent = indent.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
        return [.. json[..at], .. isIndent ? indent : Strict.GetBytes(Indent), .. Strict.GetBytes($"{added},{line}"), .. json[at..]];
    }

    /// <summary>Whether anything but the member came in, or went.</summary>
    private static bool Differs(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, string name, string member, string value)
    {
        var expected = JsonNode.Parse(before, documentOptions: Comments)!.AsObject();
        var actual = JsonNode.Parse(after, documentOptions: Comments);
        if (expected[name] is not JsonObject setting)
        {
            expected[name] = setting = [];
        }

        setting[member] = JsonNode.Parse(value);
        return !JsonNode.DeepEquals(expected, actual);
    }

    /// <param name="Open">Behind the bracket.</param>
    /// <param name="First">Where the first member is; null for none.</param>
    private readonly record struct Place(int Open, int? First);
}
