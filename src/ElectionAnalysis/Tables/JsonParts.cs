using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ElectionAnalysis;

/// <summary>Reads values, of which several may follow each other, such as one on every line.</summary>
internal static class JsonParts
{
    private const int Deepest = 200;

    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static List<JsonPart> Read(ReadOnlySpan<byte> text)
    {
        text = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
        var reader = new Utf8JsonReader(text, new JsonReaderOptions
        {
            MaxDepth = Deepest, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowMultipleValues = true,
        });
        var (nodes, place) = (new List<JsonPart>(), (Line: 1, At: 0));
        while (reader.Read())
        {
            nodes.Add(Value(ref reader, text, ref place));
        }

        return nodes;
    }

    private static JsonPart Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, ref (int Line, int At) place)
    {
        var start = (int)reader.TokenStartIndex;
        place = (place.Line + text[place.At..start].Count((byte)'\n'), start);
        var line = place.Line;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                var items = new List<JsonPart>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader, text, ref place));
                }

                return new(line, Items: items);
            case JsonTokenType.StartObject:
                var members = new List<(string, JsonPart)>();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = reader.GetString()!;
                    _ = reader.Read();
                    members.Add((name, Value(ref reader, text, ref place)));
                }

                return new(line, Members: members);
            case JsonTokenType.Number:
                return new(line, Number(Encoding.UTF8.GetString(reader.ValueSpan)));
            case JsonTokenType.String:
                return new(line, reader.GetString());
            case JsonTokenType.True or JsonTokenType.False:
                return new(line, reader.GetBoolean() ? "true" : "false");
            default:
                return new(line);
        }
    }

    /// <summary>With a point in JSON three decimals are no thousands, and 1.5e3 is a number that people write as 1500.</summary>
    private static string Number(string number) => number.Contains('.', StringComparison.Ordinal)
        || number.Contains('e', StringComparison.OrdinalIgnoreCase)
        ? double.Parse(number, CultureInfo.InvariantCulture).ToString("0.0###################", CultureInfo.InvariantCulture) is var text
            && text.Length - text.IndexOf('.', StringComparison.Ordinal) == 4 ? text + "0" : text
        : number;
}
