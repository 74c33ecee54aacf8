using System.Globalization;
using System.Text.RegularExpressions;
using CSharpKernel;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Data.Analysis;
using Microsoft.Data.Sqlite;

namespace ElectionAnalysis.Workbook;

/// <summary>
/// <c>#!sql</c>, SQL over the tables that a notebook's variables hold: every Table and DataFrame by its variable's name, and
/// an archive's tables by theirs.
/// </summary>
internal static partial class SqlMagic
{
    public static CellError? Run(CellPart part, MagicContext cell)
    {
        var words = part.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = words switch
        {
            [] => null,
            ["--name", var given] when SyntaxFacts.IsValidIdentifier(given) => given,
            _ => throw new SessionException("write #!sql, or #!sql --name x to keep the result as the variable x."),
        };
        var results = Run(part.Code, cell.Variables, cell.Cancellation);
        foreach (var table in results)
        {
            cell.Sink.Display(MimeBundle.Of(table), displayId: null);
        }

        return name is null ? null
            : results.Count == 0 ? throw new SessionException("the statement returns no rows to keep.")
            : cell.Declare(name, $"global::{typeof(Table).FullName}", results[^1]);
    }

    /// <param name="sql">The statements.</param>
    /// <param name="variables">Where the tables are.</param>
    /// <param name="cancellation">Breaks a long query off.</param>
    /// <returns>One table for every statement that returns rows.</returns>
    /// <exception cref="SessionException">The statement is wrong; the message names the tables there are.</exception>
    private static List<Table> Run(string sql, IReadOnlyList<Variable> variables, CancellationToken cancellation)
    {
        var tables = Tables(variables);
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        // Asked now and then: a single signal would be lost if it came before the first statement runs.
        SQLitePCL.raw.sqlite3_progress_handler(connection.Handle, 10_000, _ => cancellation.IsCancellationRequested ? 1 : 0, null);
        var words = Words().Matches(sql).Select(m => m.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, table) in tables.Where(t => words.Contains(t.Key)))
        {
            Fill(connection, name, table());
        }

        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var results = new List<Table>();
            do
            {
                if (reader.FieldCount > 0)
                {
                    results.Add(Table.From(reader));
                }
            }
            while (reader.NextResult());
            return results;
        }
        catch (SqliteException e)
        {
            cancellation.ThrowIfCancellationRequested();
            var message = e.Message.Split('\'', 2) is [_, var inner] ? inner.TrimEnd('.', '\'') : e.Message;
            var known = tables.Count == 0
                ? "No variable holds a table yet: load an archive first, with var archive = ElectionArchive.Load(\"../seeds\")."
                : $"Tables: {string.Join(", ", tables.Keys.Order(StringComparer.Ordinal))}.";
            throw new SessionException($"{message}. {known}");
        }
    }

    /// <summary>The tables by name; a frame becomes one when it is asked for.</summary>
    private static Dictionary<string, Func<Table>> Tables(IReadOnlyList<Variable> variables)
    {
        var tables = new Dictionary<string, Func<Table>>(StringComparer.OrdinalIgnoreCase);
        foreach (var variable in variables)
        {
            if (variable.Value is Table table)
            {
                tables.TryAdd(variable.Name, () => table);
            }
            else if (variable.Value is DataFrame frame)
            {
                tables.TryAdd(variable.Name, () => Table.From(frame));
            }
        }

        foreach (var (name, table) in variables.Select(v => v.Value).OfType<ElectionArchive>().SelectMany(a => a.Tables))
        {
            tables.TryAdd(name, () => table);
        }

        return tables;
    }

    private static void Fill(SqliteConnection connection, string name, Table table)
    {
        if (table.Columns.Count == 0)
        {
            return;
        }

        using var transaction = connection.BeginTransaction();
        using var create = connection.CreateCommand();
        create.CommandText =
            $"CREATE TABLE {Quoted(name)} ({string.Join(", ", table.Columns.Select(c => $"{Quoted(c.Name)} {Affinity(c)}"))})";
        create.ExecuteNonQuery();
        using var insert = connection.CreateCommand();
        insert.CommandText =
            Invariant($"INSERT INTO {Quoted(name)} VALUES ({string.Join(", ", table.Columns.Select((_, i) => Invariant($"$p{i}")))})");
        var parameters = table.Columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter { ParameterName = Invariant($"$p{i}") }))
            .ToArray();
        for (var row = 0; row < table.RowCount; row++)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = table.Columns[i].Value(row) switch
                {
                    null => DBNull.Value,
                    DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    int or long or double or string or bool => table.Columns[i].Value(row)!,
                    var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
                };
            }

            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static string Affinity(Column column) =>
        column.Type == typeof(double) ? "REAL" : column.IsNumeric || column.Type == typeof(bool) ? "INTEGER" : "TEXT";

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
