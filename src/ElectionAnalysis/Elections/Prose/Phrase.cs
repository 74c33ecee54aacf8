namespace ElectionAnalysis;

/// <summary>What stands right of a number up to the noun it counts.</summary>
/// <param name="Unit">The noun's term, with the adjectives before it.</param>
/// <param name="End">The noun, or the number itself when there is none.</param>
/// <param name="Whole">The second number of "12 of the 24 seats"; −1 when there is none.</param>
/// <param name="Own">Whether the whole is somebody's: "12 of its 24 seats".</param>
/// <param name="Mention">The party named between number and noun: "12 Labour seats"; 0 when none is.</param>
internal readonly record struct Phrase(Term Unit, int End, int Whole, bool Own, int Mention)
{
    public bool Is(Term term) => (Unit & term) != Term.None;
}
