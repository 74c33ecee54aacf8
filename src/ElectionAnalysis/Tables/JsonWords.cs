namespace ElectionAnalysis;

/// <summary>What names of members in JSON mean to whoever reads results.</summary>
/// <param name="ResultsOf">Of an object's members those that are objects with a number for each party.</param>
/// <param name="KeyOf">What names of records say that these are, such as "year"; null where nothing.</param>
internal sealed record JsonWords(
    Func<List<(string Name, JsonPart Value)>, List<(string Name, JsonPart Value)>> ResultsOf, Func<List<string>, string?> KeyOf);
