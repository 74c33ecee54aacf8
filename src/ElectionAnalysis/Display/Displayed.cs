namespace ElectionAnalysis;

// The types that show themselves in a notebook.

[TypeFormatterSource(typeof(TableFormatters))]
public sealed partial class Table;

[TypeFormatterSource(typeof(CaptionedTableFormatters))]
public sealed partial record CaptionedTable;

[TypeFormatterSource(typeof(FigureFormatters))]
public sealed partial record Figure;

[TypeFormatterSource(typeof(ResultFormatters))]
public sealed partial record MeasureResult;

[TypeFormatterSource(typeof(AllocationFormatters))]
public sealed partial record SeatAllocation;

[TypeFormatterSource(typeof(SystemFormatters))]
public sealed partial record ElectoralSystem;

[TypeFormatterSource(typeof(SystemResultFormatters))]
public sealed partial record SystemResult;

[TypeFormatterSource(typeof(PowerFormatters))]
public sealed partial record PowerResult;

[TypeFormatterSource(typeof(GameFormatters))]
public sealed partial class VotingGame;

[TypeFormatterSource(typeof(ComparisonFormatters))]
public sealed partial class MeasureComparison;

[TypeFormatterSource(typeof(EvidenceFormatters))]
public sealed partial class Evidence;

[TypeFormatterSource(typeof(ElectionFormatters))]
public sealed partial record Election;

[TypeFormatterSource(typeof(LinkFormatters))]
public sealed partial class ElectionLink;

[TypeFormatterSource(typeof(LinksFormatters))]
public sealed partial class ElectionLinks;

[TypeFormatterSource(typeof(ArchiveFormatters))]
public sealed partial class ElectionArchive;
