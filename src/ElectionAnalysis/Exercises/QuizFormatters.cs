namespace ElectionAnalysis;

/// <summary>A quiz with its solutions folded away, which needs no script.</summary>
internal sealed class QuizFormatters() : FormatterSource<Quiz>(static (quiz, writer) =>
{
    writer.Write($"<p><strong>Quiz: {Html.Encode(quiz.Title)}</strong></p>");
    writer.Write(quiz.Questions.Count == 0 ? $"<p>{Html.Encode(QuizText.Nothing)}</p>" : "<ol>");
    foreach (var question in quiz.Questions)
    {
        QuizQuestionFormatters.Write(question, writer, "li");
    }

    if (quiz.Questions.Count > 0)
    {
        writer.Write("</ol>");
    }
});
