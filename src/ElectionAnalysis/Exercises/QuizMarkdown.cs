using System.Text;

namespace ElectionAnalysis;

/// <summary>A quiz as Markdown to print: the sheet, and the answers apart from it.</summary>
internal static class QuizMarkdown
{
    public static string Sheet(Quiz quiz)
    {
        var text = new StringBuilder($"# Quiz: {Escape(quiz.Title)}\n\nName: ______________________\n");
        foreach (var question in quiz.Questions)
        {
            text.Append(Invariant($"\n{question.Number}. {Escape(question.Text)}\n\n"));
            foreach (var (index, option) in question.Options.Index())
            {
                text.Append($"   - ☐ {QuizText.Letter(index)}) {Escape(option)}\n");
            }

            if (question.Options.Count == 0)
            {
                text.Append("   Answer: ______________________\n");
            }
        }

        return text.Append(quiz.Questions.Count == 0 ? $"\n{QuizText.Nothing}\n" : "").ToString();
    }

    public static string Key(Quiz quiz)
    {
        var text = new StringBuilder($"# Answers: {Escape(quiz.Title)}\n\n");
        foreach (var question in quiz.Questions)
        {
            var (answer, because) = QuizText.Solution(question);
            text.Append(Invariant($"{question.Number}. **{Escape(answer)}** {Escape(because)}\n"));
        }

        return text.Append(quiz.Questions.Count == 0 ? $"{QuizText.Nothing}\n" : "").ToString();
    }

    private static string Escape(string text) => TableMarkdown.Escape(text);
}
