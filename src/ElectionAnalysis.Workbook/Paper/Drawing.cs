namespace ElectionAnalysis.Workbook;

/// <summary>A chart drawn for print.</summary>
/// <param name="Svg">As vectors.</param>
/// <param name="Png">As pixels, for programs that cannot draw vectors.</param>
/// <param name="Width">Its width in CSS pixels.</param>
/// <param name="Height">Its height in CSS pixels.</param>
internal sealed record Drawing(string Svg, byte[] Png, int Width, int Height);
