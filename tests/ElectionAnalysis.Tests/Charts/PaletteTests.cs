namespace ElectionAnalysis.Tests;

/// <summary>The parties' colours can be told apart by people who see red or green differently: checked by computation.</summary>
public class PaletteTests
{
    /// <summary>Difference in CIELAB that a chart's legend still shows; 2 is just noticeable side by side.</summary>
    private const double Enough = 15;

    /// <summary>
    /// Machado, G. M., Oliveira, M. M. and Fernandes, L. A. F. (2009). A physiologically-based model for simulation of color
    /// vision deficiency, severity 1.
    /// </summary>
    public static TheoryData<string, double[]> Eyes() => new()
    {
        { "normal", [1, 0, 0, 0, 1, 0, 0, 0, 1] },
        { "protanopia", [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998] },
        { "deuteranopia", [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881] },
    };

    [Theory]
    [MemberData(nameof(Eyes))]
    public void Parties_SeenByAnyEyes_Differ(string eyes, double[] matrix)
    {
        var colours = Palette.Parties.Select(c => (Hex: c, Lab: Lab(Seen(Linear(c), matrix)))).ToList();

        Assert.All(
            from a in colours from b in colours where string.CompareOrdinal(a.Hex, b.Hex) < 0 select (a, b),
            pair => Assert.True(Distance(pair.a.Lab, pair.b.Lab) >= Enough, $"{pair.a.Hex} and {pair.b.Hex} by {eyes}"));
    }

    [Fact]
    public void SeatSwing_Bars_HaveTheColoursThatTheirPartiesHaveElsewhere()
    {
        var election = Text.Election("- Party1: Green Party\n- Seats1: 4\n- Last Election1: 9\n- Party2: Blue Party\n- Seats2: 6\n- Last Election2: 1");
        var bars = Charts.SeatSwing(election).Data.OfType<Plotly.BarTrace>().Single();

        Assert.Equal(["Blue Party", "Green Party"], bars.Keys);
        Assert.Equal(Palette.Of(election).Reverse(), bars.Marker!.Color);
    }

    [Theory]
    [MemberData(nameof(Eyes))]
    public void GainAndLoss_SeenByAnyEyes_Differ(string eyes, double[] matrix) =>
        Assert.True(Distance(Lab(Seen(Linear(Palette.Gain), matrix)), Lab(Seen(Linear(Palette.Loss), matrix))) >= 2 * Enough, eyes);

    [Fact]
    public void Parties_OnLightAndDarkPages_StandOut() =>
        Assert.All(Palette.Parties,
            c =>
                Assert.All(["#fdfdfc", "#14181c"], page => Assert.True(Contrast(c, page) >= 2, $"{c} on {page}: {Contrast(c, page):0.0}")));

    private static double[] Linear(string hex) =>
        [.. new[] { 1, 3, 5 }.Select(i => Convert.ToInt32(hex.Substring(i, 2), 16) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];

    private static double[] Seen(double[] rgb, double[] m) =>
        [.. Enumerable.Range(0, 3).Select(r => Math.Clamp(Enumerable.Range(0, 3).Sum(c => m[(3 * r) + c] * rgb[c]), 0, 1))];

    private static double[] Lab(double[] rgb)
    {
        static double F(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : ((24389.0 / 27 * t) + 16) / 116;
        var x = F(((0.4124564 * rgb[0]) + (0.3575761 * rgb[1]) + (0.1804375 * rgb[2])) / 0.95047);
        var y = F((0.2126729 * rgb[0]) + (0.7151522 * rgb[1]) + (0.0721750 * rgb[2]));
        var z = F(((0.0193339 * rgb[0]) + (0.1191920 * rgb[1]) + (0.9503041 * rgb[2])) / 1.08883);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (p, q) => (p - q) * (p - q)).Sum());

    private static double Contrast(string a, string b)
    {
        static double Luminance(double[] rgb) => (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]);
        double[] both = [Luminance(Linear(a)), Luminance(Linear(b))];
        return (both.Max() + 0.05) / (both.Min() + 0.05);
    }
}
