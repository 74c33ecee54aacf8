namespace ElectionAnalysis;

internal sealed class FrameFormatters() : FormatterSource<DataFrame>(static (frame, writer) => FrameHtml.Write(frame, writer));

internal sealed class FigureFormatters() : FormatterSource<Figure>(FigureHtml.Write);

internal sealed class ResultFormatters() : FormatterSource<MeasureResult>(ResultHtml.Write);

internal sealed class PowerFormatters() : FormatterSource<PowerResult>(ResultHtml.Write);

internal sealed class GameFormatters() : FormatterSource<VotingGame>(static (game, writer) => FrameHtml.Write(game.Roles(), writer));

internal sealed class ComparisonFormatters() : FormatterSource<MeasureComparison>(ComparisonHtml.Write);

internal sealed class EvidenceFormatters() : FormatterSource<Evidence>(EvidenceHtml.Write);

internal sealed class ExerciseFormatters() : FormatterSource<ExerciseReply>(static (reply, writer) =>
    writer.Write($"<p class=\"ea-reply\" role=\"status\"><strong>{reply.Mark}</strong> {Html.Encode(reply.Message)}</p>"));

internal sealed class AllocationFormatters() : FormatterSource<SeatAllocation>(ResultHtml.Write);

internal sealed class ElectionFormatters() : FormatterSource<Election>(static (election, writer) => FrameHtml.Write(ElectionFacts.Table(election), writer));

internal sealed class ArchiveFormatters() : FormatterSource<ElectionArchive>(static (archive, writer) => FrameHtml.Write(archive.Elections, writer));

internal sealed class ProseFormatters
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new TypeFormatter<Prose>("text/markdown", static (prose, writer) => writer.Write(prose.Markdown)),
        new TypeFormatter<Prose>("text/plain", static (prose, writer) => writer.Write(prose)),
    ];
}
