namespace ElectionAnalysis;

/// <summary>Writes an object in one MIME type; the shape that .NET Interactive's formatter expects.</summary>
/// <param name="mimeType">The MIME type.</param>
/// <param name="write">Writes the object.</param>
internal sealed class TypeFormatter<T>(string mimeType, Action<T, TextWriter> write)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not T value)
        {
            return false;
        }

        write(value, writer);
        return true;
    }
}
