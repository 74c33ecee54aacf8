using System.Text.Json;
using Microsoft.Data.Analysis;

namespace ElectionAnalysis;

/// <summary>
/// A folder of election documents as typed records and as eight tidy tables. A document that cannot be read is
/// reported in <see cref="Errors"/> and in <see cref="Findings"/>; the others still load.
/// </summary>
public sealed partial class ElectionArchive
{
    private readonly List<(string Key, Election Election)> all = [];
    private Dictionary<string, DataFrame>? dataFrames;

    private ElectionArchive(IEnumerable<Election> elections, IReadOnlyList<DocumentException> errors)
    {
        Errors = errors;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new List<(string? Key, Finding Finding)>();
        foreach (var election in elections)
        {
            var key = election.Title;
            if (!keys.Add(key))
            {
                key = $"{election.Title} [{election.Document.Name}]";
                keys.Add(key);
                repeated.Add((key,
                    new(CheckKind.RepeatedTitle, Verdict.CannotTell, Severity.Warning,
                        $"Another document has the title '{election.Title}' too; this one is listed with its file name.",
                        FindingSide.Text(election.Title, election.Document.Title.Source))));
            }

            all.Add((key, election));
        }

        links = new(() => new(all));
        LearnHouses();
        Elections = ElectionTables.Elections(all);
        Parties = ElectionTables.Parties(all);
        Rounds = ElectionTables.Rounds(all);
        Results = ElectionTables.Results(all);
        Alliances = ElectionTables.Alliances(all);
        Offices = ElectionTables.Offices(all);
        Claims = ElectionTables.Claims(all);
        var unreadable = errors.Select(e => ((string?)null, new Finding(
            CheckKind.UnreadableDocument, Verdict.CannotTell, Severity.Error, $"{e.Message}",
            FindingSide.Text(e.Document, new(e.Document, e.Line, e.Document)))));
        Findings = ElectionTables.Findings(all.SelectMany(x => x.Election.Findings.Select(f => ((string?)x.Key, f))).Concat(Between())
            .Concat(repeated).Concat(unreadable));
    }

    /// <summary>The elections as typed records, by file name.</summary>
    public IReadOnlyList<Election> Records => [.. all.Select(x => x.Election)];

    /// <summary>What a pasted text was taken for, such as "a table separated by tabs"; null for archives made otherwise.</summary>
    public string? ReadAs { get; private set; }

    /// <summary>The documents that could not be read.</summary>
    public IReadOnlyList<DocumentException> Errors { get; }

    /// <summary>One row per election.</summary>
    public Table Elections { get; }

    /// <summary>One row per party in an election.</summary>
    public Table Parties { get; }

    /// <summary>One row per voting round.</summary>
    public Table Rounds { get; }

    /// <summary>One row per vote result of a party or candidate: by round and by ballot.</summary>
    public Table Results { get; }

    /// <summary>One row per alliance of parties, with the totals of its parties.</summary>
    public Table Alliances { get; }

    /// <summary>One row per office decided.</summary>
    public Table Offices { get; }

    /// <summary>One row per number stated in prose.</summary>
    public Table Claims { get; }

    /// <summary>One row per check that was made.</summary>
    public Table Findings { get; }

    /// <summary>
    /// The findings that are checks of what documents say: without notes on how they were read and documents that could not be, and with
    /// what cannot be told of a table once, not for each of its elections.
    /// </summary>
    public Table Checks
    {
        get
        {
            var said = new HashSet<(string?, string?)>();
            return Findings.Where(f => f.Text("verdict") != "note" && f.Text("check") != "unreadable_document"
                && (f.Text("verdict") != "cannot tell" || said.Add((f.Text("left_at"), f.Text("message")))));
        }
    }

    /// <summary>
    /// One row per party in a district, where an election was read from a table of districts: election, district, party, ballot, votes,
    /// seats.
    /// </summary>
    public Table Districts => ElectionTables.Districts(all);

    /// <summary>The tables by name, elections first and findings last.</summary>
    public IReadOnlyList<(string Name, Table Table)> Tables =>
    [
        ("elections", Elections), ("parties", Parties), ("rounds", Rounds), ("results", Results), ("alliances", Alliances),
        ("offices", Offices), ("claims", Claims), ("findings", Findings),
    ];

    /// <summary>
    /// The tables as frames of Microsoft.Data.Analysis, by name, such as <c>archive.DataFrames["parties"]</c>. They are
    /// copies, which may be changed.
    /// </summary>
    public IReadOnlyDictionary<string, DataFrame> DataFrames =>
        dataFrames ??= Tables.ToDictionary(t => t.Name, t => t.Table.ToDataFrame(), StringComparer.Ordinal);

    /// <summary>
    /// Reads all elections of a folder, or of one file: documents (<c>.txt</c>, <c>.wikitext</c>, <c>.wiki</c>, <c>.mediawiki</c>,
    /// <c>.html</c>, <c>.htm</c>), tables of results (<c>.csv</c>, <c>.tsv</c>, <c>.xlsx</c>, <c>.xls</c>, <c>.dta</c>, <c>.zip</c>),
    /// exports of wikis and EML (<c>.xml</c>, <c>.xml.bz2</c>), Wikimedia's Structured Contents (<c>.json</c>, <c>.jsonl</c>). What cannot
    /// be read, such as a pipe, a dangling link or a file that is too large, becomes one of <see cref="Errors"/>; an archive without any
    /// election has empty tables.
    /// </summary>
    /// <param name="path">A folder or a file.</param>
    /// <param name="maximumBytes">The largest document to read, in bytes; larger ones are refused before they are read.</param>
    /// <returns>The archive.</returns>
    /// <exception cref="DocumentException">
    /// There is no such folder or file, the folder cannot be listed, or it holds no document; or the file alone is a table or container
    /// from which nothing can be read.
    /// </exception>
    public static ElectionArchive Load(string path, long maximumBytes = ElectionDocument.MaximumBytes)
    {
        var elections = new List<Election>();
        var errors = new List<DocumentException>();
        foreach (var (election, error) in Stream(path, maximumBytes))
        {
            if (election is not null)
            {
                elections.Add(election);
            }
            else
            {
                errors.Add(error!);
            }
        }

        return new(elections, errors);
    }

    /// <summary>
    /// The elections in whatever is pasted or named: a path; a document with an infobox, an article's wikitext, a page in HTML, or
    /// sentences; a table separated by commas, semicolons, tabs, bars or spaces, as it is copied out of a spreadsheet or a page.
    /// </summary>
    /// <param name="document">The text, or the path of a file or folder.</param>
    /// <returns>The archive; <see cref="ReadAs"/> says what the text was taken for.</returns>
    /// <exception cref="DocumentException">The text is empty, or names a file that is not there or cannot be read.</exception>
    /// <exception cref="TableException">The text is a table in which no parties, or nothing that they won, can be found.</exception>
    public static ElectionArchive Read(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (archive, readAs) = PastedText.Read(document);
        archive.ReadAs = readAs;
        return archive;
    }

    /// <summary>
    /// The elections of a folder in order of its files' names, or of one file, each as an election or as what is wrong with it. A few at a
    /// time are read, by all processors, so that ten thousand documents, or an export of a wiki, need no more memory than these few.
    /// </summary>
    /// <param name="path">A folder or a file.</param>
    /// <param name="maximumBytes">The largest document to read, in bytes; larger ones are refused before they are read.</param>
    /// <returns>One pair per document; one of its two is null.</returns>
    /// <exception cref="DocumentException">
    /// There is no such folder or file, the folder cannot be listed, or it holds no document.
    /// </exception>
    public static IEnumerable<(Election? Election, DocumentException? Error)> Stream(string path,
        long maximumBytes = ElectionDocument.MaximumBytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ElectionSources.Stream(path, maximumBytes);
    }

    /// <summary>
    /// The elections of somebody's table: one row per party in an election, or per party in a district. ParlGov's
    /// <c>view_election</c> and other tables with usual names need no more.
    /// </summary>
    /// <param name="table">The table, such as <c>Table.ReadCsv("view_election.csv")</c>.</param>
    /// <param name="columns">
    /// The columns that have unusual names, such as <c>new() { Party = "Partei", Votes = "Zweitstimmen" }</c>; the others are found by
    /// <see cref="ElectionColumns.Propose"/>.
    /// </param>
    /// <param name="name">The name that provenance gives, such as the file's.</param>
    /// <returns>The archive.</returns>
    /// <exception cref="TableException">A column is missing, or the table has no parties or nothing that they won.</exception>
    public static ElectionArchive From(Table table, ElectionColumns? columns = null, string name = "table")
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(TableElections.Of(table, columns, name), []);
    }

    /// <summary>An archive of elections that were read already.</summary>
    /// <param name="elections">The elections.</param>
    /// <returns>The archive.</returns>
    public static ElectionArchive Of(params IEnumerable<Election> elections) => new(elections, []);

    /// <summary>The election whose title, country or short name contains a text.</summary>
    /// <param name="text">Part of a title, a country, or such as "Mali 2013"; case does not matter.</param>
    /// <returns>The election.</returns>
    /// <exception cref="KeyNotFoundException">None fits, or more than one does; the message lists them.</exception>
    public Election Find(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        bool Fits(string? name) => name?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;
        var found = all.Where(x => Fits(x.Key) || Fits(x.Election.ShortName) || Fits(x.Election.Country?.Value)).ToList();
        return found.Count switch
        {
            1 => found[0].Election,
            0 =>
                throw new KeyNotFoundException($"No election fits '{text}'.{Meant(text)} There are: {VisibleText.Show(string.Join("; ", all.Select(x => x.Key)))}."),
            _ =>
                throw new KeyNotFoundException($"{found.Count} elections fit '{text}': {VisibleText.Show(string.Join("; ", found.Select(x => x.Key)))}. Give more of the title."),
        };
    }

    /// <summary>The country with one letter in four mistyped at most.</summary>
    private string Meant(string text) => NearestNames.Close(text, all.Select(x => x.Election.Country?.Value).OfType<string>()) is { } near
        ? $" Did you mean '{near}'?" : "";

    /// <summary>All tables as one JSON object keyed by table name, each an array of row objects.</summary>
    /// <returns>The text.</returns>
    public string ToJson() => JsonText.Write(WriteJson);

    /// <inheritdoc/>
    public override string ToString() => Elections.ToString();

    internal void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (name, table) in Tables)
        {
            writer.WritePropertyName(name);
            table.WriteJson(writer);
        }

        writer.WriteEndObject();
    }
}
