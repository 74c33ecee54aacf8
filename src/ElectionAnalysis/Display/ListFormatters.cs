using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ElectionAnalysis;

/// <summary>
/// Has notebooks show lists of parties, rounds, findings and so on as tables, and one of them as its facts. An attribute can
/// say that of a type of ours, but not of a list of them, so .NET Interactive's formatter is told, where it is loaded.
/// </summary>
internal static class ListFormatters
{
    private const string Formatting = "Microsoft.DotNet.Interactive.Formatting";

    [SuppressMessage("Usage", "CA2255:The 'ModuleInitializer' attribute should not be used in libraries",
        Justification = "No line of a notebook need ask for it.")]
    [ModuleInitializer]
    internal static void Register()
    {
        if (Array.Find(AppDomain.CurrentDomain.GetAssemblies(), IsFormatting) is { } loaded)
        {
            RegisterWith(loaded);
        }
        else
        {
            AppDomain.CurrentDomain.AssemblyLoad += RegisterWhenLoaded;
        }
    }

    private static bool IsFormatting(Assembly assembly) => assembly.GetName().Name == Formatting;

    private static void RegisterWhenLoaded(object? sender, AssemblyLoadEventArgs args)
    {
        if (IsFormatting(args.LoadedAssembly))
        {
            AppDomain.CurrentDomain.AssemblyLoad -= RegisterWhenLoaded;
            RegisterWith(args.LoadedAssembly);
        }
    }

    private static void RegisterWith(Assembly formatting)
    {
        var formatter = formatting.GetType($"{Formatting}.Formatter");
        if (formatter?.GetMethod("Register", [typeof(Type), typeof(Action<object, TextWriter>), typeof(string)]) is { } register
            && formatter.GetMethod("SetPreferredMimeTypesFor", [typeof(Type), typeof(string[])]) is { } prefer)
        {
            var formats = new Formats(register, prefer);
            formats.AddAll();

            // What is registered is forgotten before each of several notebooks that one process runs.
            formatter.GetEvent("Clearing",
                BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.GetAddMethod(nonPublic: true)
                ?.Invoke(null, [(Action)formats.AddAll]);
        }
    }

    /// <summary>Without the columns of which the document gives nothing.</summary>
    private static Table Filled(Table table) => new(table.Columns.Where(c => table.RowCount == 0 || c.NullCount < table.RowCount));

    /// <summary>One row set upright: fact, value.</summary>
    private static Table Facts(Table row)
    {
        var facts = Filled(row).Columns;
        return new(
            Column.OfText("fact", facts.Select(c => c.Name.Replace('_', ' '))),
            Column.OfText("value", facts.Select(c => c.Type == typeof(double)
                ? c.Number(0)?.ToString("0.####", CultureInfo.InvariantCulture) : c.Text(0))));
    }

    private sealed class Formats(MethodInfo register, MethodInfo prefer)
    {
        public void AddAll()
        {
            AddList<PartyResult>(ListTables.ToTable);
            AddList<VotingRound>(ListTables.ToTable);
            AddList<Alliance>(ListTables.ToTable);
            AddList<Office>(ListTables.ToTable);
            AddList<Claim>(ListTables.ToTable);
            AddList<Finding>(ListTables.ToTable);
            AddList<ReadingProblem>(ListTables.ToTable);
            AddList<Coalition>(ListTables.ToTable);
            AddTable(typeof(IEnumerable<MeasureResult>), static results => Filled(((IEnumerable<MeasureResult>)results).ToTable()));
            AddText(typeof(Sourced),
                static (text, value) =>
                    value is Sourced { Source.Place: var place } ? $"{text} <small>({Html.Encode(place)})</small>" : "–",
                static value => value is Sourced { Source.Place: var place } ? $"{value} ({place})" : "–");
            AddText(typeof(MeasureValue), static (text, _) => text, static value => $"{value}");
        }

        private void AddList<T>(Func<IEnumerable<T>, Table> toTable)
        {
            AddTable(typeof(IEnumerable<T>), list => Filled(toTable((IEnumerable<T>)list)));
            AddTable(typeof(T), one => Facts(toTable([(T)one])));
        }

        private void AddTable(Type type, Func<object, Table> table)
        {
            Add(type, "text/html", (value, writer) => TableHtml.Write(table(value), writer));
            Add(type, "text/plain", (value, writer) => writer.Write(VisibleText.Show(table(value).ToString(), hasLines: true)));
            Add(type, "text/csv", (value, writer) => table(value).WriteCsv(writer));
        }

        private void AddText(Type type, Func<string, object, string> html, Func<object, string> plain)
        {
            Add(type, "text/html", (value, writer) => writer.Write(html(Html.Encode($"{value}"), value)));
            Add(type, "text/plain", (value, writer) => writer.Write(VisibleText.Show(plain(value), hasLines: true)));
        }

        private void Add(Type type, string mimeType, Action<object, TextWriter> write)
        {
            register.Invoke(null, [type, write, mimeType]);
            prefer.Invoke(null, [type, new[] { "text/html", "text/plain" }]);
        }
    }
}
