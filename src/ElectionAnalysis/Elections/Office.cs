namespace ElectionAnalysis;

/// <summary>An office that the election decided, with its holder before and after.</summary>
/// <param name="Name">The office, or null when the source does not name it.</param>
/// <param name="Before">The holder before.</param>
/// <param name="BeforeParty">That holder's party.</param>
/// <param name="After">The holder after.</param>
/// <param name="AfterParty">That holder's party.</param>
public sealed record Office(Sourced<string>? Name, Sourced<string>? Before, Sourced<string>? BeforeParty, Sourced<string>? After,
    Sourced<string>? AfterParty);
