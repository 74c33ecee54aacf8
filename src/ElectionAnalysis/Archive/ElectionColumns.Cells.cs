using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>What the cells of a column must be for it to have a role.</content>
public sealed partial record ElectionColumns
{
    /// <summary>More different cells are not outcomes such as "elected" and "excluded".</summary>
    private const int MostOutcomes = 12;

    /// <summary>"Electa", "electo", and nothing.</summary>
    private const int MostWords = 3;

    /// <summary>Remarks of which some say that one was elected, and none says anything else.</summary>
    private static bool SaysWhoWon(Column column) => column.Type == typeof(string) && column.NullCount > 0
        && column.Codes(out var different).Length > 0 && different <= MostWords && Enumerable.Range(0, column.Length).Select(column.Text)
            .OfType<string>().All(t => ColumnVocabulary.Is(t, "Won"));

    /// <summary>
    /// Numbers under two or three capital letters among others such, on both sides: a party, even where the letters are a word for
    /// something else, as "IL" is Turkish for a province.
    /// </summary>
    private static HashSet<string> AmongInitials(Table table)
    {
        bool IsShort(int at) => at >= 0 && at < table.Columns.Count && table.Columns[at] is { IsNumeric: true, Name: var name }
            && name.Trim() is { Length: > 0 and < 8 } letters && letters.Any(char.IsUpper) && !letters.Any(char.IsLower);
        return [.. Enumerable.Range(0, table.Columns.Count).Where(i => table.Columns[i].Name.Trim().Length < 4 && IsShort(i)
            && IsShort(i - 2) && IsShort(i - 1) && IsShort(i + 1)).Select(i => table.Columns[i].Name)];
    }

    /// <summary>The columns of votes that are no party's in every row: of whoever came first or second, and by how much.</summary>
    private static HashSet<string> OfNobody(Table table) => [.. TableBlocks.Ranked(table.Columns.Select(c => c.Name)),
        .. table.Columns.Select(c => c.Name).Where(n => Margin().IsMatch(n))];

    /// <summary>Whether a column may be of a party or its votes: not where it is one of nobody's.</summary>
    private static bool MayHave(string property, Column column, HashSet<string> ofNobody) =>
        property is not (nameof(Party) or nameof(Votes) or nameof(VoteShare)) || !ofNobody.Contains(column.Name);

    /// <summary>What a country's houses are called; an assembly may be what each constituency is called.</summary>
    [GeneratedRegex(@"\b(house|senate|assembly|parliament|council|commons|lords|congress|chamber|diet|sabha|national|provincial|state|federal|lower|upper|legislative|european|representatives)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex OfHouse();

    /// <summary>"MOV_votes", "majority in votes".</summary>
    [GeneratedRegex(@"(^|[^\p{L}])(mov|margin|lead|winning[ _]majority|majority)([^\p{L}]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Margin();

    /// <summary>Whether a column's cells are of the kind that a role has: numbers, words, years, or who was elected.</summary>
    private static bool Suits(Column column, string property)
    {
        var rows = Enumerable.Range(0, column.Length);
        return property switch
        {
            nameof(Year) => column.Length == 0 || rows.Any(r => DateScanner.Year(column.Text(r) ?? "") is not null),
            nameof(Elected) => column.Codes(out var distinct).Length > 0 && distinct <= MostOutcomes
                && (IsCountOfElection(column.Name) || (rows.Any(r => ColumnVocabulary.SaysElected(column.Text(r)))
                    && (!column.IsNumeric || rows.All(r => column.Number(r) is null or 0 or 1)))),
            nameof(Alliance) => !column.IsNumeric,

            // "5% threshold" is a number of votes.
            nameof(VoteShare) when column.IsNumeric && rows.Select(column.Number).OfType<double>().ToList() is { Count: > 0 } all
                && all.TrueForAll(n => n > 101) => false,

            // What is different in every row is the row's number.
            nameof(Kind) when TableShape.Code().IsMatch(column.Name) => column.Codes(out var kinds).Length > 0
                && kinds * 2 <= column.Length,

            nameof(Kind) when ColumnVocabulary.Plain(column.Name) is "assembly" or "chamber" or "legislature" =>
                column.Type == typeof(string) && rows.All(r => column.Text(r) is not { } house || OfHouse().IsMatch(house)),

            // "General" and "Runoff"; the stages of a count by preferences are numbers.
            nameof(Round) when ColumnVocabulary.Plain(column.Name) is "stage" => rows.All(r => column.Text(r) is not { } stage
                || (stage.Any(char.IsLetter) && RoundWords.OfCell(stage) != RoundName.None)),
            _ => Words.Contains(property)
                || (HasNumbers(column) && !ColumnVocabulary.IsOfSex(column.Name)
                    && (IsOfChange(property) || !ColumnVocabulary.HasSignOfChange(column.Name))),
        };
    }

    private static bool IsConstant(Column column) => column.Codes(out var different).Length > 0 && different < 2;

    /// <summary>200209: a year and a month.</summary>
    private static bool IsOfMonths(Column column) => column.IsNumeric && Enumerable.Range(0, column.Length).Select(column.Number)
        .OfType<double>()
        .All(n => n is > 180000 and < 210000 && n % 100 is >= 1 and <= 12);

    private static bool IsOfChange(string property) => property is nameof(SeatChange) or nameof(VoteShareChange);

    /// <summary>"Elected on Count": those with a number were elected.</summary>
    internal static bool IsCountOfElection(string name) => ColumnVocabulary.Plain(name).Split('_') is var words
        && words.Contains("elected") && words.Contains("count");

    /// <summary>Whether a column has any number; a text column with some is one that a mistake keeps from being numbers.</summary>
    private static bool HasNumbers(Column column) => column.IsNumeric
        || Enumerable.Range(0, column.Length).Any(r => column.Text(r) is { } text && TableLine.IsNumber(text));
}
