using System.IO.Compression;

namespace ElectionAnalysis;

/// <content>Tables of one file, of the sheets of a workbook and of an archive.</content>
internal static partial class ElectionSources
{
    private static Table OneTable(string path) => Of(path, [".dta"]) ? TableStata.Read(path) : TableCsv.Read(path, isPatient: true);

    /// <summary>The columns that the list of sources beside a file names; null where it names none.</summary>
    private static ElectionColumns? Named(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is not { } folder
            || !DocumentSource.Listed(Path.Combine(folder, DocumentSource.FileName), Path.GetFileName(path))
                .TryGetValue(ElectionColumns.Key, out var line))
        {
            return null;
        }

        try
        {
            return ElectionColumns.Parse(line);
        }
        catch (TableException e)
        {
            throw new TableException($"{DocumentSource.FileName}, columns of {Path.GetFileName(path)}: {e.Message}", e);
        }
    }

    /// <summary>
    /// The elections of a table; where the names of its columns say nothing, such as "v3", what they are labelled with may.
    /// </summary>
    private static IReadOnlyList<Election> Elections(Table table, ElectionColumns? named, string name)
    {
        try
        {
            return TableElections.Of(table, named, name);
        }
        catch (TableException) when (table.Labels.Count > 0 && named is null)
        {
            var names = ValueColumn.Distinct(table.Columns.Select(c => table.Labels.GetValueOrDefault(c.Name, c.Name)));
            var labelled = table.Reshaped(table.Columns.Zip(names, (c, n) => c.Renamed(n)), [.. table.Said.Where(n => n.Column is null),
                "The columns are called by their labels, for their names do not say what they hold."]);
            try
            {
                return TableElections.Of(labelled, named, name);
            }
            catch (TableException)
            {
                // The first message names the columns as they are in the file.
            }

            throw;
        }
    }

    /// <summary>Every sheet that holds results; the others are said in one line.</summary>
    private static List<(Election? Election, DocumentException? Error)> InSheets(string path, ElectionColumns? named, string name)
    {
        var read = new List<(Election?, DocumentException?)>();
        var others = new List<(string Sheet, string Why)>();
        var sheets = 0;
        foreach (var (sheet, table, parts) in TableSheets.Read(path))
        {
            sheets++;
            try
            {
                read.AddRange(TableElections.Of(table(), named, $"{name}[{sheet}]").Select(e => ((Election?)e, (DocumentException?)null)));
            }
            catch (TableException e)
            {
                if (parts().Select(p => Try(p, $"{name}[{sheet}]")).FirstOrDefault(p => p.Count > 0) is { } found)
                {
                    read.AddRange(found);
                }
                else
                {
                    others.Add((sheet, e.Message));
                }
            }
        }

        read = [.. SheetsJoined.Of([.. read.Select(r => r.Item1).OfType<Election>()])
            .Select(e => ((Election?)e, (DocumentException?)null))];
        if (sheets == 0)
        {
            read.Add((null, new(name, 1, "no sheet of the workbook that is shown has two rows or more, so there is no table in it.")));
        }

        if (others.Count > 0)
        {
            var (first, why) = others[0];
            read.Add((null, new(name, 1, Invariant($"{others.Count} of {sheets} sheets hold no results that could be read: {string.Join(", ", others.Take(6).Select(o => $"'{o.Sheet}'"))}{(others.Count > 6 ? " and more" : "")}. '{first}': {Place($"{name}[{first}]", why).Problem}"))));
        }

        return read;
    }

    /// <summary>The elections of a part of a sheet; none where it holds something else.</summary>
    private static List<(Election? Election, DocumentException? Error)> Try(Table part, string name)
    {
        try
        {
            var elections = TableElections.Of(part, null, name).ToList();
            return elections.Exists(e => e.Parties.Count > 1 && e.Parties.Any(p => p.Votes is not null))
                ? [.. elections.Select(e => ((Election?)e, (DocumentException?)null))] : [];
        }
        catch (TableException)
        {
            return [];
        }
    }

    private static Table Zipped(string path, long maximumBytes)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var zip = ZipFile.OpenRead(path);
            var entries = zip.Entries.Where(e => Of(e.Name, [".csv", ".tsv", ".dta"])).ToList();
            if (entries is not [var only])
            {
                throw new TableException(Invariant($"{name}:1: the archive holds {entries.Count} tables (.csv, .tsv, .dta); unpack it, or leave one."));
            }

            DocumentFile.CheckLength(only.Length, $"{name}[{only.Name}]", maximumBytes);
            var folder = Directory.CreateTempSubdirectory();
            try
            {
                var file = Path.Combine(folder.FullName, Path.GetFileName(only.Name));
                only.ExtractToFile(file);
                return OneTable(file);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
        catch (InvalidDataException e)
        {
            throw new TableException($"{name}:1: the archive is damaged ({e.Message.ReplaceLineEndings(" ")}); fetch it again.", e);
        }
    }
}
