namespace ElectionAnalysis;

/// <summary>A question with its solution folded away.</summary>
internal sealed class QuizQuestionFormatters() : FormatterSource<QuizQuestion>(static (question, writer) => Write(question, writer, "div"))
{
    public static void Write(QuizQuestion question, TextWriter writer, string element)
    {
        writer.Write($"<{element}><p>{Html.Encode(question.Text)}</p>");
        if (question.Options.Count > 0)
        {
            writer.Write($"<ol type=\"A\">{string.Concat(question.Options.Select(o => $"<li>{Html.Encode(o)}</li>"))}</ol>");
        }

        var (answer, because) = QuizText.Solution(question);
        writer.Write($"<details class=\"{PageMarks.Solution}\"><summary>Solution</summary><p><strong>{Html.Encode(answer)}</strong> {Html.Encode(because)}</p></details></{element}>");
    }
}
