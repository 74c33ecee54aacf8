namespace ElectionAnalysis;

/// <summary>How the values of a variable are stored in a Stata file.</summary>
internal enum StataStorage
{
    Text,
    LongText,
    Byte,
    Int,
    Long,
    Float,
    Double,
}

/// <summary>A variable of a Stata file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Storage">How its values are stored.</param>
/// <param name="Width">The bytes of a value.</param>
/// <param name="Format">How Stata shows its values, such as %9.0g or %td.</param>
/// <param name="Labels">The name of the set of labels that its values have; empty without.</param>
/// <param name="Label">What it is, in words; empty without.</param>
internal sealed record StataVariable(string Name, StataStorage Storage, int Width, string Format, string Labels, string Label);
