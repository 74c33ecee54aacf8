using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ElectionAnalysis;

/// <summary>An immutable table of typed, null-aware columns. Every operation gives a new table and leaves this one alone.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Table is the field's own term.")]
public sealed partial class Table : IEnumerable<Row>
{
    private readonly Column[] columns;
    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);

    /// <summary>A table of columns.</summary>
    /// <param name="columns">The columns, all of one length and with different names.</param>
    /// <exception cref="TableException">The columns differ in length, or two share a name.</exception>
    public Table(params IEnumerable<Column> columns)
    {
        this.columns = [.. columns];
        RowCount = this.columns.Length == 0 ? 0 : this.columns[0].Length;
        for (var i = 0; i < this.columns.Length; i++)
        {
            var column = this.columns[i];
            if (column.Length != RowCount)
            {
                throw new TableException(Invariant($"Column '{column.Name}' has {column.Length} rows and '{this.columns[0].Name}' has {RowCount}; all columns must have the same length."));
            }

            if (!index.TryAdd(column.Name, i))
            {
                throw new TableException($"Two columns are named '{column.Name}'; rename one.");
            }
        }
    }

    /// <summary>The number of rows.</summary>
    public int RowCount { get; }

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<Column> Columns => columns;

    /// <summary>The column with a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="TableException">There is no such column; the message names the nearest.</exception>
    public Column this[string name] => index.TryGetValue(name, out var i) ? columns[i] : throw NoColumn(name, index.Keys);

    /// <summary>One row.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Row this[int row] => (uint)row < (uint)RowCount ? new(this, row)
        : throw new ArgumentOutOfRangeException(nameof(row), row, Invariant($"The table has {RowCount} rows, numbered from 0."));

    /// <summary>The column with a name, in its own type.</summary>
    /// <typeparam name="T">string, int, long, double, bool or DateOnly.</typeparam>
    /// <param name="name">The name.</param>
    /// <returns>The column.</returns>
    /// <exception cref="TableException">There is no such column, or it is of another type.</exception>
    public Column<T> Column<T>(string name)
        where T : notnull
        => this[name] as Column<T> ?? throw new TableException($"Column '{name}' is {this[name].TypeName}, not {typeof(T).Name}.");

    /// <summary>Whether there is a column with this name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True when there is.</returns>
    public bool Has(string name) => index.ContainsKey(name);

    /// <summary>Some columns, in the order named.</summary>
    /// <param name="names">Their names.</param>
    /// <returns>A table of those columns.</returns>
    /// <exception cref="TableException">There is no such column.</exception>
    public Table Select(params IEnumerable<string> names) => Like(names.Select(n => this[n]));

    /// <summary>All columns but some.</summary>
    /// <param name="names">The names of those to leave out.</param>
    /// <returns>A table of the others.</returns>
    /// <exception cref="TableException">There is no such column.</exception>
    public Table Drop(params IEnumerable<string> names)
    {
        var dropped = names.Select(n => this[n].Name).ToHashSet(StringComparer.Ordinal);
        return Like(columns.Where(c => !dropped.Contains(c.Name)));
    }

    /// <summary>The rows for which a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>A table of those rows.</returns>
    public Table Where(Func<Row, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var rows = new List<int>();
        for (var i = 0; i < RowCount; i++)
        {
            if (condition(new(this, i)))
            {
                rows.Add(i);
            }
        }

        return Take([.. rows]);
    }

    /// <summary>The rows sorted by one key after the other; rows with equal keys keep their order, nulls come last.</summary>
    /// <param name="keys">The keys; a plain name sorts ascending.</param>
    /// <returns>The sorted table.</returns>
    /// <exception cref="TableException">There is no such column.</exception>
    public Table Sort(params SortKey[] keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var by = Array.ConvertAll(keys, k => (Column: this[k.Column], k.IsDescending));
        var rows = AllRows();
        Array.Sort(rows, (a, b) =>
        {
            foreach (var (column, descending) in by)
            {
                var order = column.CompareRows(a, b);
                if (order != 0)
                {
                    return descending && !column.IsNull(a) && !column.IsNull(b) ? -order : order;
                }
            }

            return a.CompareTo(b);
        });
        return Take(rows);
    }

    /// <summary>This table with a column added at the end, or replaced where it stands if the name exists.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The new table.</returns>
    /// <exception cref="TableException">The column's length is not the table's.</exception>
    public Table With(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return index.TryGetValue(column.Name, out var at)
            ? Like(columns.Select((c, i) => i == at ? column : c))
            : Like(columns.Append(column));
    }

    /// <summary>This table with a column of numbers computed row by row.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="value">The value of a row, or null.</param>
    /// <returns>The new table.</returns>
    public Table With(string name, Func<Row, double?> value) => With(ElectionAnalysis.Column.OfNullable(name, this.Select(value)));

    /// <summary>This table with a column of texts computed row by row.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="value">The text of a row, or null.</param>
    /// <returns>The new table.</returns>
    public Table WithText(string name, Func<Row, string?> value) => With(ElectionAnalysis.Column.OfText(name, this.Select(value)));

    /// <summary>This table with one column under another name.</summary>
    /// <param name="from">The name it has.</param>
    /// <param name="to">The name it gets.</param>
    /// <returns>The new table.</returns>
    /// <exception cref="TableException">
    /// There is no column <paramref name="from"/>, or there is one named <paramref name="to"/>.
    /// </exception>
    public Table Rename(string from, string to)
    {
        var column = this[from];
        return Like(columns.Select(c => c == column ? c.Renamed(to) : c));
    }

    /// <summary>The first rows.</summary>
    /// <param name="count">How many.</param>
    /// <returns>A table of at most that many rows.</returns>
    public Table Head(int count = 5) => Take([.. Enumerable.Range(0, Math.Clamp(count, 0, RowCount))]);

    /// <summary>The rows without repetitions, each at its first place.</summary>
    /// <param name="names">The columns to compare; all when none is named.</param>
    /// <returns>A table of those rows.</returns>
    /// <exception cref="TableException">There is no such column.</exception>
    public Table Distinct(params string[] names)
    {
        var codes = RowCodes.Of(names.Length == 0 ? columns : Array.ConvertAll(names, n => this[n]), RowCount, out var count);
        var first = new int[count];
        Array.Fill(first, -1);
        for (var i = 0; i < codes.Length; i++)
        {
            if (first[codes[i]] < 0)
            {
                first[codes[i]] = i;
            }
        }

        return Take(first);
    }

    /// <summary>This table with other tables of the same columns (in any order) below it.</summary>
    /// <param name="others">The other tables.</param>
    /// <returns>The new table.</returns>
    /// <exception cref="TableException">A table lacks a column or has one of another type.</exception>
    public Table Concat(params IEnumerable<Table> others)
    {
        var result = this;
        foreach (var other in others)
        {
            var extra = other.columns.FirstOrDefault(c => !result.Has(c.Name));
            if (extra is not null)
            {
                throw new TableException($"The table below has a column '{extra.Name}' that the one above lacks; drop or add it first.");
            }

            result = new(result.columns.Select(c => c.Append(other[c.Name])));
        }

        return result;
    }

    /// <summary>Groups the rows by one or more columns, groups in order of first appearance.</summary>
    /// <param name="keys">The columns' names.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="TableException">There is no such column, or none is named.</exception>
    public GroupedTable GroupBy(params string[] keys) => new(this, keys);

    /// <inheritdoc/>
    public IEnumerator<Row> GetEnumerator()
    {
        for (var i = 0; i < RowCount; i++)
        {
            yield return new(this, i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The table as aligned text, at most 20 rows.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => TableText.Render(this, TableText.DefaultRows);

    internal Table Take(int[] rows) => Like(columns.Select(c => c.Take(rows)));

    /// <summary>Columns of the same origin.</summary>
    private Table Like(IEnumerable<Column> some) => new(some) { Origin = Origin };

    private int[] AllRows() => [.. Enumerable.Range(0, RowCount)];

    private static TableException NoColumn(string name, IReadOnlyCollection<string> known) =>
        new($"There is no column '{name}'.{NearestNames.Suggest(name, known)} The columns are {string.Join(", ", known.Take(30))}.");
}
