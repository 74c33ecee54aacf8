using System.Globalization;

namespace ElectionAnalysis;

/// <summary>Colours as documents give them, made fit to be seen on light and dark pages and to be told apart.</summary>
internal static class PartyColour
{
    /// <summary>The contrast that a mark keeps with both pages, by WCAG 2's formula. Text wants more; a bar or a dot has its
    /// size.</summary>
    private const double LeastContrast = 1.6;

    /// <summary>Colours nearer than this, in Oklab, are taken for one by many readers.</summary>
    private const double LeastDistance = 0.08;

    private static readonly double LightPage = Luminance((0xFD, 0xFD, 0xFC));
    private static readonly double DarkPage = Luminance((0x14, 0x18, 0x1B));

    private static readonly (string Word, string Colour)[] Words =
    [
        ("green", "#009E73"), ("greens", "#009E73"), ("grüne", "#009E73"), ("grünen", "#009E73"), ("verde", "#009E73"), ("verdes", "#009E73"),
        ("verts", "#009E73"), ("vert", "#009E73"), ("groen", "#009E73"), ("groenlinks", "#009E73"), ("verdi", "#009E73"),
        ("zieloni", "#009E73"), ("зелёные", "#009E73"), ("зелені", "#009E73"), ("miljöpartiet", "#009E73"), ("vihreät", "#009E73"),
        ("blue", "#0072B2"), ("bleu", "#0072B2"), ("azul", "#0072B2"), ("blau", "#0072B2"), ("red", "#D55E00"), ("reds", "#D55E00"),
        ("rouge", "#D55E00"), ("rot", "#D55E00"), ("rojo", "#D55E00"), ("rosso", "#D55E00"), ("orange", "#E69F00"), ("naranja", "#E69F00"),
        ("pink", "#CC79A7"), ("purple", "#CC79A7"), ("violet", "#CC79A7"),
    ];

    /// <summary>A colour as CSS writes it (#RGB, #RRGGBB, with or without #, or one of the basic names) as #RRGGBB; null for
    /// others.</summary>
    public static string? Read(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        var hex = trimmed.TrimStart('#');
        if (hex.Length == 3)
        {
            hex = string.Concat(hex.Select(c => $"{c}{c}"));
        }

        return hex.Length == 6 && hex.All(char.IsAsciiHexDigit) ? "#" + hex.ToUpperInvariant() : trimmed.ToLowerInvariant() switch
        {
            "red" => "#FF0000", "blue" => "#0000FF", "green" => "#008000", "yellow" => "#FFFF00", "orange" => "#FFA500",
            "purple" => "#800080", "black" => "#000000", "white" => "#FFFFFF", "grey" or "gray" => "#808080", "pink" => "#FFC0CB",
            "brown" => "#A52A2A", "navy" => "#000080", "maroon" => "#800000", "teal" => "#008080", "olive" => "#808000",
            "darkblue" => "#00008B", "lightblue" => "#ADD8E6", "darkgreen" => "#006400", "crimson" => "#DC143C", "gold" => "#FFD700",
            _ => null,
        };
    }

    /// <summary>The colour that a party's name says, of the palette; null where it says none.</summary>
    public static string? OfName(string name)
    {
        foreach (var word in name.ToLowerInvariant().Split([' ', '-', '–', '/', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Array.Find(Words, w => w.Word == word) is { Colour: not null } known)
            {
                return known.Colour;
            }
        }

        return null;
    }

    /// <summary>The colour itself, or as little lighter or darker as makes it seen on both pages and differ from those taken.</summary>
    public static string Fit(string colour, IReadOnlyCollection<string> taken)
    {
        var wanted = Parts(colour);
        var steps = Enumerable.Range(0, 41).Select(i => (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * 0.04);
        foreach (var step in steps)
        {
            var tried = Toward(wanted, step);
            if (IsSeen(tried) && taken.All(t => Distance(tried, Parts(t)) >= LeastDistance))
            {
                return Invariant($"#{tried.R:X2}{tried.G:X2}{tried.B:X2}");
            }
        }

        return colour;
    }

    private static bool IsSeen((int R, int G, int B) colour)
    {
        var own = Luminance(colour);
        return (LightPage + 0.05) / (own + 0.05) >= LeastContrast && (own + 0.05) / (DarkPage + 0.05) >= LeastContrast;
    }

    /// <summary>So far toward white, or where negative toward black.</summary>
    private static (int R, int G, int B) Toward((int R, int G, int B) colour, double step)
    {
        int Part(int part) => (int)Math.Round(step >= 0 ? part + ((255 - part) * step) : part * (1 + step));
        return (Part(colour.R), Part(colour.G), Part(colour.B));
    }

    private static (int R, int G, int B) Parts(string colour) =>
        (int.Parse(colour.AsSpan(1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            int.Parse(colour.AsSpan(3, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            int.Parse(colour.AsSpan(5, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static double Linear(int part) =>
        part / 255.0 <= 0.04045 ? part / 255.0 / 12.92 : Math.Pow(((part / 255.0) + 0.055) / 1.055, 2.4);

    private static double Luminance((int R, int G, int B) colour) =>
        (0.2126 * Linear(colour.R)) + (0.7152 * Linear(colour.G)) + (0.0722 * Linear(colour.B));

    /// <summary>The distance in Oklab (Ottosson, B. (2020), A perceptual color space for image processing).</summary>
    private static double Distance((int R, int G, int B) one, (int R, int G, int B) other)
    {
        var (a, b) = (Oklab(one), Oklab(other));
        return Math.Sqrt(Math.Pow(a.L - b.L, 2) + Math.Pow(a.A - b.A, 2) + Math.Pow(a.B - b.B, 2));
    }

    private static (double L, double A, double B) Oklab((int R, int G, int B) colour)
    {
        var (r, g, b) = (Linear(colour.R), Linear(colour.G), Linear(colour.B));
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        return ((0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
            (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
    }
}
