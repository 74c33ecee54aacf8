namespace ElectionAnalysis.Workbook;

/// <summary>"1 election", "2 elections".</summary>
internal static class Counted
{
    public static string Of(int count, string thing) => FormattableString.Invariant($"{count} {thing}{(count == 1 ? "" : "s")}");
}
