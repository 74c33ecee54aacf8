namespace ElectionAnalysis;

/// <summary>What belongs to no listed party, in words.</summary>
internal static class RestWords
{
    public static string Of(Extent rest, string what, bool shares)
    {
        string Number(double n) => shares ? Invariant($"{n:0.##%}") : Invariant($"{n:#,0}");
        var amount = double.IsInfinity(rest.High)
            ? "an unknown number of"
            : Number(rest.Low) == Number(rest.High) ? Number(rest.High) : $"{Number(rest.Low)} to {Number(rest.High)}";
        return $"{amount}{(shares ? " of the" : "")} {what}, of no listed party";
    }
}
