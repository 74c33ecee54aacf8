namespace CSharpKernel;

/// <summary>
/// What a rule says: why, and how it is written. A rule says both as one sentence, whose end is the C#, behind a colon or a
/// question mark.
/// </summary>
/// <param name="Reason">Why, with its question mark or without its colon.</param>
/// <param name="Code">What to write.</param>
internal sealed record Advice(string Reason, string Code)
{
    /// <summary>How code ends whose block is on the lines below.</summary>
    public const string Open = "{ … }";

    private static readonly string[] Marks = [": ", "? ", " Write "];

    /// <summary>All ways to take a sentence apart, since both parts may have such signs in them; longest code first.</summary>
    public static IEnumerable<Advice> Of(string sentence)
    {
        for (var at = 0; at < sentence.Length; at++)
        {
            foreach (var mark in Marks)
            {
                if (string.CompareOrdinal(sentence, at, mark, 0, mark.Length) == 0 && sentence[(at + mark.Length)..] is { Length: > 0 } code
                    && !code.AsSpan()[..^(code.EndsWith(Open, StringComparison.Ordinal) ? Open.Length : 0)].Contains('…'))
                {
                    yield return new(sentence[..(mark[0] == '?' ? at + 1 : at)].TrimEnd('.'), code.Trim());
                }
            }
        }
    }

    /// <summary>Reasons and a line as one sentence.</summary>
    public static string Sentence(IEnumerable<string> reasons, string line)
    {
        var said = reasons.Distinct(StringComparer.Ordinal).Take(2).Aggregate((one, more) => one.EndsWith('?') ? $"{one} {more}"
            : $"{one}; {(more.Length > 1 && char.IsLower(more[1]) && more.Split(' ')[0].All(char.IsLetter) ? char.ToLowerInvariant(more[0]) : more[0])}{more[1..]}");
        return $"{said}{(said.EndsWith('?') ? "" : ":")} {line}";
    }
}
