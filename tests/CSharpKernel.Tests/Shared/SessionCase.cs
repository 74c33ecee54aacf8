using System.Text.Json.Nodes;

namespace CSharpKernel.Tests;

/// <summary>A session in a folder of its own, and cells run in it one after the other.</summary>
public abstract class SessionCase : IDisposable
{
    private readonly ConsoleRouter console = new();
    private readonly IKernelHost host;
    private int count;

    protected SessionCase(IKernelHost host)
    {
        this.host = host;
        Session = new(Folder, host);
    }

    protected string Folder { get; } = Directory.CreateTempSubdirectory("session").FullName;

    protected NotebookSession Session { get; private set; }

    public void Dispose()
    {
        console.Dispose();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>As after a restart of the kernel: nothing that was declared is known.</summary>
    protected void Restart() => Session = new(Folder, host);

    protected async Task<(CellError? Error, JsonArray Outputs)> Cell(string code, string language = "csharp")
    {
        var outputs = new CellOutputs();
        var error = await Session.RunAsync(code, ++count, outputs, language);
        return (error, outputs.ToJson());
    }

    /// <summary>What a cell writes and shows, as text.</summary>
    protected async Task<string> Shown(string code, string mime = "text/plain")
    {
        var (error, outputs) = await Cell(code);
        Assert.True(error is null, error?.Message);
        return string.Join('|',
            outputs.Select(o =>
                (string?)o!["output_type"] == "stream" ? NotebookCell.Joined(o["text"]) : NotebookCell.Joined(o["data"]?[mime])));
    }

    /// <summary>What a cell that fails says.</summary>
    protected async Task<string> Failed(string code) => (await Cell(code)).Error!.Message;
}
