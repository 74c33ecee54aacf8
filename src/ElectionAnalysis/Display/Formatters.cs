namespace ElectionAnalysis;

internal sealed class TableFormatters() : TableFormatterSource<Table>(static table => table);

internal sealed class CaptionedTableFormatters() : FormatterSource<CaptionedTable>(TableHtml.Write, static table => table.Data);

internal sealed class FigureFormatters() : FormatterSource<Figure>(FigureHtml.Write);

internal sealed class ResultFormatters() : FormatterSource<MeasureResult>(ResultHtml.Write);

internal sealed class PowerFormatters() : FormatterSource<PowerResult>(ResultHtml.Write, static result => result.Values);

internal sealed class GameFormatters() : TableFormatterSource<VotingGame>(static game => game.Roles());

internal sealed class ComparisonFormatters()
    : FormatterSource<MeasureComparison>(ComparisonHtml.Write, static comparison => comparison.ToTable());

internal sealed class EvidenceFormatters() : FormatterSource<Evidence>(EvidenceHtml.Write, static evidence => evidence.ToTable());

internal sealed class AllocationFormatters() : FormatterSource<SeatAllocation>(ResultHtml.Write, static result => result.Values);

internal sealed class SystemFormatters() : TableFormatterSource<ElectoralSystem>(static system => system.ToTable());

internal sealed class SystemResultFormatters() : TableFormatterSource<SystemResult>(static result => result.ToTable());

internal sealed class ElectionFormatters() : FormatterSource<Election>(
    static (election, writer) => TableHtml.Write(ElectionFacts.Table(election), $"What the document says of {election.ShortName}", writer),
    ElectionFacts.Table);

internal sealed class ArchiveFormatters() : TableFormatterSource<ElectionArchive>(static archive => archive.Elections);

internal sealed class LinkFormatters() : TableFormatterSource<ElectionLink>(static link => link.ToTable());

internal sealed class LinksFormatters() : TableFormatterSource<ElectionLinks>(static links => links.ToTable());

internal sealed class ProseFormatters
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new TypeFormatter<Prose>("text/markdown", static (prose, writer) => writer.Write(prose.Markdown)),
        new TypeFormatter<Prose>("text/plain", static (prose, writer) => writer.Write(prose)),
    ];
}
