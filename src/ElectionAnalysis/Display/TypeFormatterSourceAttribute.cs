namespace ElectionAnalysis;

/// <summary>
/// How .NET Interactive's formatter finds out how to show a type: by an attribute of exactly this name, whatever
/// its namespace, so that the library needs no reference to the engine.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = ["text/html", "text/plain"];
}
