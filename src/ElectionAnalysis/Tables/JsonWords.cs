namespace ElectionAnalysis;

/// <summary>What names of members in JSON mean to whoever reads results.</summary>
/// <param name="ResultsOf">Of an object's members those that are objects with a number for each party.</param>
/// <param name="KeyOf">What names of records say that these are, such as "year"; null where nothing.</param>
/// <param name="PlaceOf">What each of a list is, where the list's name says that they are places, such as "region"; null where not.</param>
internal sealed record JsonWords(
    Func<List<(string Name, JsonPart Value)>, List<(string Name, JsonPart Value)>> ResultsOf, Func<List<string>, string?> KeyOf,
    Func<string, string?> PlaceOf);
