namespace ElectionAnalysis;

internal sealed class ExerciseFormatters() : FormatterSource<ExerciseReply>(static (reply, writer) =>
    writer.Write($"<p class=\"{PageMarks.Reply}{(reply.IsAnswered ? "" : " " + PageMarks.Unanswered)}\" role=\"status\"><strong>{reply.Mark}</strong> {Html.Encode(reply.Message)}</p>"));
