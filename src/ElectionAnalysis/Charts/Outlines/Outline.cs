namespace ElectionAnalysis;

/// <summary>The outline of one district, state or country.</summary>
public sealed class Outline
{
    /// <summary>Where files keep the name that people use, the best first.</summary>
    private static readonly string[] NameProperties = ["name", "NAME", "Name", "name_long", "NAME_LONG", "NAME_EN", "label", "title", "code"];

    internal Outline(string? id, IReadOnlyDictionary<string, string> properties, IReadOnlyList<IReadOnlyList<Ring>> polygons)
    {
        Id = id;
        Properties = properties;
        Polygons = polygons;
        Name = NameProperties.Select(p => properties.GetValueOrDefault(p)).FirstOrDefault(n => !string.IsNullOrWhiteSpace(n))
            ?? properties.FirstOrDefault(p => p.Key.Contains("name", StringComparison.OrdinalIgnoreCase)).Value
            ?? id ?? properties.Values.FirstOrDefault() ?? "?";
    }

    /// <summary>Its identifier in the file; null where it has none.</summary>
    public string? Id { get; }

    /// <summary>What the file calls it: a property with "name" in its own name, or else the identifier.</summary>
    public string Name { get; }

    /// <summary>All that the file says of it, as text.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; }

    /// <summary>Its parts; of each the outer border comes first, then its holes.</summary>
    internal IReadOnlyList<IReadOnlyList<Ring>> Polygons { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal Outline With(IReadOnlyList<IReadOnlyList<Ring>> polygons) => new(Id, Properties, polygons);
}
