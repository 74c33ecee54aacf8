namespace ElectionAnalysis;

/// <summary>A day, or days in a row, that a sentence names; without dates where no calendar has them.</summary>
internal readonly record struct ProseDay(DateOnly First, DateOnly Last, int Start, int End, bool HasYear)
{
    public bool IsImpossible => First == default;
}
