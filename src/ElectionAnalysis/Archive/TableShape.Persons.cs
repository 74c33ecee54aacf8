using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>A candidate and the party in one cell: "Ann Lee (Alpha)", "ALP - Ann Lee", "Lee, Ann [ALP]".</content>
internal sealed partial class TableShape
{
    /// <summary>What may stand between a candidate and the party; a comma stands in names, too, and comes last.</summary>
    private static readonly string[] Between = [" - ", " – ", " — ", " | ", " / ", ": ", "／", "・", ", "];

    /// <summary>Longer cells name nobody.</summary>
    private const int LongestName = 200;

    /// <summary>
    /// Told by the column as a whole: one side of what parts them comes again and again, and the other is of somebody else each time.
    /// </summary>
    private void Persons()
    {
        BesidePersons();
        if (Columns is not { Party: { } party, Leader: null } || Table[party].Type != typeof(string))
        {
            return;
        }

        var cells = Enumerable.Range(0, Table.RowCount).Select(r => Table[party].Text(r)?.Trim() ?? "").ToArray();
        var named = Enumerable.Range(0, cells.Length).Where(r => cells[r].Length > 0 && !PartyNames.IsOthers(cells[r])
            && !PartyNames.IsIndependents(cells[r]) && ResultTableReader.KindOf(cells[r]) == TotalKind.None).ToArray();
        var ways = new List<Func<string, (string Person, string Party)?>> { InBrackets };
        foreach (var mark in Between)
        {
            ways.AddRange(c => Cut(c, c.LastIndexOf(mark, StringComparison.Ordinal), mark, isFirst: false),
                c => Cut(c, c.IndexOf(mark, StringComparison.Ordinal), mark, isFirst: true));
        }

        var at = ways.FindIndex(way => named.Select(r => way(cells[r])).ToList() is var both && AreBoth(both, ways.IndexOf(way) > 0)
            && (ways.IndexOf(way) < ways.Count - 2 || AreOfDistricts(both, named)));
        if (at < 0)
        {
            return;
        }

        const string Name = "\u0002party";
        var isNamed = named.ToHashSet();
        (string Person, string Party)? Of(int row) => isNamed.Contains(row) ? ways[at](cells[row]) : null;
        Table = Table.WithText(Name, r => Of(r.Index)?.Party ?? Table[party].Text(r.Index))
            .WithText(party, r => Of(r.Index) is { } both ? both.Person : Table[party].Text(r.Index));
        Columns = Columns with { Party = Name, Leader = party };
        var example = Array.Find(named, r => Of(r) is not null);
        Say("persons", $"'{Shown(party)}' has candidates and parties: '{cells[example]}' is '{Of(example)!.Value.Person}' of '{Of(example)!.Value.Party}'.");
    }

    /// <summary>
    /// What is called after nobody's party beside persons: a "description" of a candidate is the party, and "name", of somebody else in
    /// each row of parties that come again, is the candidate's.
    /// </summary>
    private void BesidePersons()
    {
        var texts = Free().FindAll(c => c.Type == typeof(string) && c.NullCount == 0);
        if ((Columns.Leader is null ? Columns.Party : Columns.Party is null ? Columns.Leader : null) is { } person
            && ColumnVocabulary.Contains(ColumnVocabulary.Plain(person), ColumnVocabulary.Of(nameof(ElectionColumns.Leader)))
            && texts.Find(c => ColumnVocabulary.Plain(c.Name).StartsWith("description", StringComparison.Ordinal)
                && (c.Codes(out var said).Length > said || Enumerable.Range(0, c.Length).Any(r => PartyNames.SaysParty(c.Text(r) ?? ""))))
                is { } description)
        {
            Columns = Columns with { Party = description.Name, Leader = person };
        }
        else if (Columns is { Party: { } party, Leader: null } && Table[party].Codes(out var parties).Length >= parties * 2
            && texts.Find(c => ColumnVocabulary.Plain(c.Name) is "name" or "name_of_person" && c.Codes(out var names).Length == names)
                is { } name)
        {
            Columns = Columns with { Leader = name.Name };
        }
    }

    /// <summary>Whether nearly all cells are of a person and a party; one person for each party is its long name.</summary>
    private static bool AreBoth(List<(string Person, string Party)?> cells, bool isStrict)
    {
        var both = cells.OfType<(string Person, string Party)>().ToList();
        var parties = both.GroupBy(b => b.Party, StringComparer.Ordinal).ToList();
        if (parties.Exists(p => !IsNameOfParty(p.Key)))
        {
            return false;
        }

        var persons = both.Select(b => b.Person).Distinct(StringComparer.Ordinal).Count();
        return both.Count > 0 && both.Count * 10 >= cells.Count * 9 && parties.Count * 2 <= both.Count && persons > parties.Count
            && (!isStrict || (parties.Count > 1 && persons * 10 >= both.Count * 8 && parties.Count(p => p.Count() == 1) * 4 <= parties
                .Count));
    }

    /// <summary>"1", "List 2" and "Elected" are no party's name.</summary>
    private static bool IsNameOfParty(string name) => name.Any(char.IsLetter) && !name.Any(char.IsDigit)
        && !ColumnVocabulary.Is(name, "Won") && !ColumnVocabulary.IsYes(name)
        && !name.StartsWith("not ", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// "Lee, Ann" is one name. Behind whole names, what stands once in most districts is a party; no given names do.
    /// </summary>
    private bool AreOfDistricts(List<(string Person, string Party)?> cells, int[] rows)
    {
        if (Columns.District is not { } district || cells.OfType<(string Person, string Party)>()
            .Any(c => !c.Person.Contains(' ', StringComparison.Ordinal)))
        {
            return false;
        }

        var stands = cells.Zip(rows, (c, r) => (c?.Party, District: Table[district].Text(r))).Where(s => s.Party is not null).ToList();
        return stands.Distinct().Count() == stands.Count
            && stands.Count * 2 >= stands.DistinctBy(s => s.Party).Count() * stands.DistinctBy(s => s.District).Count();
    }

    private static (string Person, string Party)? InBrackets(string cell) => cell.Length > LongestName
        ? null : PersonAndParty().Match(cell) is { Success: true } both
        ? (both.Groups["person"].Value.Trim(), both.Groups["party"].Value) : null;

    private static (string Person, string Party)? Cut(string cell, int at, string mark, bool isFirst) => at <= 0
        || at + mark.Length >= cell.Length
        ? null
        : isFirst ? (cell[(at + mark.Length)..].Trim(), cell[..at].Trim()) : (cell[..at].Trim(), cell[(at + mark.Length)..].Trim());

    [GeneratedRegex(@"^(?<person>[^()\[\]（）]{2,}?)\s*(?<=[\s\P{IsBasicLatin}])([(（\[](?<party>[^()\[\]（）]{1,60})[)）\]])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PersonAndParty();
}
