using System.Diagnostics.CodeAnalysis;
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
        if (formatter?.GetMethod("Register", [typeof(Type), typeof(Action<object, TextWriter>), typeof(string)]) is not { } register)
        {
            return;
        }

        RegisterAll(register);

        // What is registered is forgotten before each of several notebooks that one process runs.
        formatter.GetEvent("Clearing", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.GetAddMethod(nonPublic: true)
            ?.Invoke(null, [(Action)(() => RegisterAll(register))]);
    }

    private static void RegisterAll(MethodInfo register)
    {
        Register<PartyResult>(register, ListTables.ToTable);
        Register<VotingRound>(register, ListTables.ToTable);
        Register<Alliance>(register, ListTables.ToTable);
        Register<Office>(register, ListTables.ToTable);
        Register<Claim>(register, ListTables.ToTable);
        Register<Finding>(register, ListTables.ToTable);
        Register<MeasureResult>(register, ListTables.ToTable);
        Register<Coalition>(register, static coalitions => coalitions.ToTable());
        Add(register, typeof(Sourced), "text/html", static (value, writer) =>
            writer.Write($"{Html.Encode(value.ToString())} <small>({Html.Encode(((Sourced)value).Source.Place)})</small>"));
        Add(register, typeof(Sourced), "text/plain", static (value, writer) =>
            writer.Write(VisibleText.Show($"{value} ({((Sourced)value).Source.Place})", hasLines: true)));
        Add(register, typeof(MeasureValue), "text/html", static (value, writer) => writer.Write(Html.Encode(value.ToString())));
        Add(register, typeof(MeasureValue), "text/plain", static (value, writer) => writer.Write(VisibleText.Show(value.ToString())));
    }

    private static void Register<T>(MethodInfo register, Func<IEnumerable<T>, Table> toTable)
    {
        Add(register, typeof(IEnumerable<T>), list => Filled(toTable((IEnumerable<T>)list)));
        if (typeof(T) != typeof(MeasureResult))
        {
            Add(register, typeof(T), one => Facts(toTable([(T)one])));
        }
    }

    private static void Add(MethodInfo register, Type type, Func<object, Table> table)
    {
        Add(register, type, "text/html", (value, writer) => TableHtml.Write(table(value), writer));
        Add(register, type, "text/plain", (value, writer) => writer.Write(VisibleText.Show(table(value).ToString(), hasLines: true)));
        Add(register, type, "text/csv", (value, writer) => table(value).WriteCsv(writer));
    }

    private static void Add(MethodInfo register, Type type, string mimeType, Action<object, TextWriter> write) =>
        register.Invoke(null, [type, write, mimeType]);

    /// <summary>Without the columns of which the document gives nothing.</summary>
    private static Table Filled(Table table) => new(table.Columns.Where(c => table.RowCount == 0 || c.NullCount < table.RowCount));

    /// <summary>One row set upright: fact, value.</summary>
    private static Table Facts(Table row)
    {
        var facts = Filled(row).Columns;
        return new(Column.OfText("fact", facts.Select(c => c.Name.Replace('_', ' '))),
            Column.OfText("value", facts.Select(c => c.Text(0))));
    }
}
