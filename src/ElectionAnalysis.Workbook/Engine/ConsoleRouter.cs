using System.Text;

namespace ElectionAnalysis.Workbook;

/// <summary>Stands for the console while cells run, and sends what they write to the cell that runs.</summary>
internal sealed class ConsoleRouter(string name, TextWriter original) : TextWriter
{
    private static readonly AsyncLocal<CellOutputs?> Running = new();

    public static CellOutputs? Current
    {
        get => Running.Value;
        set => Running.Value = value;
    }

    public override Encoding Encoding => original.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (Current is { } outputs)
        {
            outputs.Write(name, buffer);
        }
        else
        {
            original.Write(buffer);
        }
    }

    public override void Flush() => original.Flush();
}
