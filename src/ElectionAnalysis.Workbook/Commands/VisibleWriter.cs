using System.Text;

namespace ElectionAnalysis.Workbook;

/// <summary>A console whose reader sees control and invisible characters instead of a terminal that obeys them.</summary>
internal sealed class VisibleWriter(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) =>
        inner.Write(char.IsSurrogate(value) || value == '\r' ? value.ToString() : VisibleText.Show(value.ToString(), hasLines: true));

    public override void Write(string? value) =>
        inner.Write(VisibleText.Show(value?.ReplaceLineEndings("\n"), hasLines: true).ReplaceLineEndings());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void WriteLine(string? value)
    {
        Write(value);
        inner.WriteLine();
    }

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    public override void Flush() => inner.Flush();
}
