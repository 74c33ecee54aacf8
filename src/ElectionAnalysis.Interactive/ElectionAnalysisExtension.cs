using System.Runtime.CompilerServices;
using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using GenericChart = global::Plotly.NET.GenericChart;

namespace ElectionAnalysis;

/// <summary>
/// Shows Plotly.NET's charts and Microsoft.Data.Analysis' frames as the workbook's own: charts draw without a network,
/// in light and dark; frames are tables. The workbook's kernel does so by itself; in another one it is loaded once.
/// </summary>
public sealed class ElectionAnalysisExtension : IKernelExtension
{
    /// <summary>Loads the extension.</summary>
    /// <param name="kernel">The kernel; nothing of it is changed.</param>
    /// <returns>A finished task.</returns>
    public Task OnLoadAsync(Kernel kernel)
    {
        Register();
        return Task.CompletedTask;
    }

    /// <summary>
    /// Loads the extension, as <see cref="Register"/> does: the form for a kernel that is at hand, such as
    /// <c>Microsoft.DotNet.Interactive.Kernel.Root</c>, which the workbook's kernel has not.
    /// </summary>
    /// <param name="kernel">The kernel; nothing of it is changed.</param>
    /// <returns>A finished task.</returns>
    public static Task LoadAsync(Kernel kernel) => new ElectionAnalysisExtension().OnLoadAsync(kernel);

    /// <summary>
    /// Makes the formatters known to whatever shows values with Microsoft.DotNet.Interactive.Formatting, in a cell before the
    /// first chart. A kernel whose FSharp.Core is too old for Plotly.NET 6 finds the one it needs from here on.
    /// </summary>
    public static void Register()
    {
        FSharpPackages.Install();
        RegisterFormatters();
    }

    // Apart, because compiling it loads Plotly.NET.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RegisterFormatters()
    {
        Formatter.SetPreferredMimeTypesFor(typeof(GenericChart), HtmlFormatter.MimeType);
        Formatter.Register<GenericChart>((chart, writer) => FigureHtml.Write(chart.ToFigure(""), writer), HtmlFormatter.MimeType);
        Formatter.Register<GenericChart>((chart, writer) => writer.Write(chart.ToFigure("")), PlainTextFormatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(typeof(DataFrame), HtmlFormatter.MimeType);
        Formatter.Register<DataFrame>((frame, writer) => TableHtml.Write(frame, writer), HtmlFormatter.MimeType);
        Formatter.Register<DataFrame>((frame, writer) => writer.Write(Table.From(frame)), PlainTextFormatter.MimeType);
    }
}
