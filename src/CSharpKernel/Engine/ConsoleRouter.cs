using System.Text;

namespace CSharpKernel;

/// <summary>
/// Stands for the console while cells run: what they write goes to the cell that runs, and what they read is asked for there.
/// </summary>
public sealed class ConsoleRouter : IDisposable
{
    private readonly (TextWriter Out, TextWriter Error, TextReader In) before = (Console.Out, Console.Error, Console.In);

    /// <summary>Takes the console over.</summary>
    public ConsoleRouter()
    {
        Console.SetOut(new Writer("stdout", before.Out));
        Console.SetError(new Writer("stderr", before.Error));
        Console.SetIn(new Reader(before.In));
    }

    /// <summary>Gives the console back.</summary>
    public void Dispose()
    {
        Console.SetOut(before.Out);
        Console.SetError(before.Error);
        Console.SetIn(before.In);
    }

    private sealed class Writer(string name, TextWriter original) : TextWriter
    {
        public override Encoding Encoding => original.Encoding;

        public override void Write(char value) => Write([value]);

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(ReadOnlySpan<char> buffer)
        {
            if (CellContext.Sink is { } sink)
            {
                sink.Write(name, buffer);
            }
            else
            {
                original.Write(buffer);
            }
        }

        public override void Flush() => original.Flush();
    }

    /// <summary>Every line is one question to the reader; there is nothing to read ahead.</summary>
    private sealed class Reader(TextReader original) : TextReader
    {
        private string pending = "";

        public override string? ReadLine()
        {
            if (CellContext.Sink is not { } sink)
            {
                return original.ReadLine();
            }

            var line = pending.Length > 0 ? pending : sink.Ask("", isPassword: false);
            pending = "";
            return line.TrimEnd('\n');
        }

        public override int Peek() => CellContext.Sink is null ? original.Peek() : Filled()[0];

        public override int Read()
        {
            if (CellContext.Sink is null)
            {
                return original.Read();
            }

            var next = Filled()[0];
            pending = pending[1..];
            return next;
        }

        public override string ReadToEnd() => ReadLine() ?? "";

        private string Filled() => pending.Length > 0 ? pending : pending = CellContext.Sink!.Ask("", isPassword: false) + "\n";
    }
}
