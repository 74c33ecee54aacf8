namespace ElectionAnalysis;

/// <summary>Templates that make cells of a table: a party's colour and its name.</summary>
internal static class WikiCells
{
    /// <summary>Whether a template styles the cell it stands in, so that the text before it is style as well.</summary>
    public static bool HasBar(WikiTemplate template) => template.Name is "n/a" or "na" or "yes" or "no" or "partial" or "won" or "lost" or "draw"
        or "tba" or "unknown" or "dunno" or "sdash" or "party shading" or "shaded" or "nom" or "pending" or "maybe";

    /// <summary>How many cells a template makes where it stands alone in one; 0 where it makes none of its own.</summary>
    public static int Of(WikiTemplate template) => template.Name switch
    {
        "party name with color" or "party name with colour" or "party link with color" => 2,
        "canadian party colour" or "canadian party color" => template.Arguments.Any(a => a.Name == "3") ? 2 : 0,
        "party color cell" or "party colour cell" => 1,
        _ => 0,
    };
}
