using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace ElectionAnalysis.Benchmarks;

/// <summary>Megabytes of document per second, for the benchmarks that read documents.</summary>
internal sealed class ThroughputColumn : IColumn
{
    public string Id => "throughput";

    public string ColumnName => "MB/s";

    public string Legend => "Megabytes of UTF-8 document per second";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        benchmarkCase.Descriptor.Type == typeof(ParsingBenchmarks) && summary[benchmarkCase]?.ResultStatistics is { } statistics
            ? (ParsingBenchmarks.Megabytes / (statistics.Mean / 1e9)).ToString("0", CultureInfo.InvariantCulture)
            : "–";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
