using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>
/// Candidates of districts below no line of names: who won each district, or the words for parties, and that a name of a person hardly
/// comes twice, tell the columns.
/// </content>
internal static partial class RowsAlone
{
    private const int LeastPlaces = 3;

    /// <summary>What the columns hold; null where the rows do not tell.</summary>
    private static ElectionColumns? Candidates(Table table, Column? year, List<Column> numbers)
    {
        var days = table.Columns.Where(c => !c.IsNumeric && c.NullCount == 0 && Rows(c).All(r => Day().IsMatch(c.Text(r)!))).ToList();
        var texts = table.Columns.Where(c => c.Type == typeof(string) && !days.Contains(c)).ToList();
        var flag = numbers.Find(c => Rows(c).All(r => c.Number(r) is 0 or 1) && Rows(c).Any(r => c.Number(r) is 1));
        if (days.Count > 1 || texts is not [_, _, _] || texts.Exists(t => t.NullCount > 0)
            || numbers.FindAll(c => c != flag) is not [var votes] || !AreCounts(votes))
        {
            return null;
        }

        var places = texts.FindAll(t => flag is null ? AreTogether(t) : HaveOneWinner(t, votes, flag));
        if (places is not [var place] || texts.FindAll(t => t != place && Different(t).Count() * 10 >= t.Length * 9) is not [var person])
        {
            return null;
        }

        var party = texts.Find(t => t != place && t != person)!;
        var isTold = Different(party).Count() * 2 <= party.Length && (flag is not null || IsOfParties(party))
            && Rows(person).Select(r => (place.Text(r), person.Text(r))).Distinct().Count() == table.RowCount;
        return !isTold ? null : new()
        {
            Date = days.FirstOrDefault()?.Name, Year = days.Count > 0 ? null : year?.Name, District = place.Name, Party = party.Name,
            Leader = person.Name, Votes = votes.Name, Elected = flag?.Name,
        };
    }

    /// <summary>Whether in each place the one with a 1 is the one with the most votes.</summary>
    private static bool HaveOneWinner(Column place, Column votes, Column flag) =>
        Rows(place).GroupBy(r => place.Text(r)!, StringComparer.Ordinal).ToList() is { Count: >= LeastPlaces } groups
        && groups.Count * 2 <= place.Length && groups.TrueForAll(g => g.Where(r => flag.Number(r) is 1).ToList() is [var winner]
            && g.All(r => votes.Number(r) <= votes.Number(winner)));

    /// <summary>Whether all rows of a place stand together, and there are several of most.</summary>
    private static bool AreTogether(Column place)
    {
        var runs = Rows(place).Count(r => r == 0 || place.Text(r) != place.Text(r - 1));
        return runs == Different(place).Count() && runs >= LeastPlaces && runs * 2 <= place.Length;
    }

    [GeneratedRegex(@"^\s*([0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}|[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2})\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Day();
}
