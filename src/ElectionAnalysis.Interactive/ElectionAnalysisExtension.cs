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
    /// Loads the extension into a kernel of .NET Interactive, in a cell before the first chart. Such a kernel has an FSharp.Core
    /// that is too old for Plotly.NET 6; from here on it finds the one it needs.
    /// </summary>
    /// <param name="kernel">The kernel, such as <c>Microsoft.DotNet.Interactive.Kernel.Root</c>.</param>
    /// <returns>What to wait for.</returns>
    public static Task LoadAsync(Kernel kernel)
    {
        FSharpPackages.Install();
        return new ElectionAnalysisExtension().OnLoadAsync(kernel);
    }

    /// <summary>Makes the formatters known to whatever shows values with Microsoft.DotNet.Interactive.Formatting.</summary>
    public static void Register()
    {
        Formatter.SetPreferredMimeTypesFor(typeof(GenericChart), HtmlFormatter.MimeType);
        Formatter.Register<GenericChart>((chart, writer) => FigureHtml.Write(chart.ToFigure(""), writer), HtmlFormatter.MimeType);
        Formatter.Register<GenericChart>((chart, writer) => writer.Write(chart.ToFigure("")), PlainTextFormatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(typeof(DataFrame), HtmlFormatter.MimeType);
        Formatter.Register<DataFrame>((frame, writer) => TableHtml.Write(frame, writer), HtmlFormatter.MimeType);
        Formatter.Register<DataFrame>((frame, writer) => writer.Write(Table.From(frame)), PlainTextFormatter.MimeType);
    }
}
