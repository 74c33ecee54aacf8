namespace CSharpKernel.Tests;

/// <summary>Extensions that packages bring for .NET Interactive.</summary>
public sealed class ExtensionTests : IDisposable
{
    private const string Code = """
        using System.Threading.Tasks;
        using Microsoft.DotNet.Interactive;
        using Microsoft.DotNet.Interactive.Commands;
        using Microsoft.DotNet.Interactive.Directives;
        using Microsoft.DotNet.Interactive.Formatting;

        namespace OWN;

        public record Thing(string Name);

        public class Greeting : KernelCommand
        {
            public string Name { get; set; } = "";
        }

        public class Extension : IKernelExtension
        {
            public async Task OnLoadAsync(Kernel kernel)
            {
                Formatter.Register<Thing>((thing, writer) => writer.Write("<i>" + thing.Name + "</i>"), "text/html");
                kernel.AddDirective<Greeting>(
                    new KernelActionDirective("#!greet") { Description = "Greets.", Parameters = { new KernelDirectiveParameter("--name") { Required = true } } },
                    (greeting, context) =>
                    {
                        KernelInvocationContextExtensions.Display(context, "hello " + greeting.Name, "text/plain");
                        return Task.CompletedTask;
                    });
                await kernel.FindKernelByName("csharp").SendAsync(new SubmitCode("using OWN; var sent = 20;"));
            }
        }
        """;

    private readonly string own = "E" + Guid.NewGuid().ToString("N")[..8];
    private readonly string folder = Directory.CreateTempSubdirectory("extensions").FullName;
    private readonly ConsoleRouter console = new();
    private readonly NotebookSession session;
    private int count;

    public ExtensionTests()
    {
        session = new(folder, new PlainHost());
    }

    public void Dispose()
    {
        console.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Extension_OfAPackage_RegistersWhatShows()
    {
        await Load("#!csharp\nConsole.WriteLine(\"script ran\");\nvar scripted = 22;\n");

        Assert.Equal("<i>x</i>", await Shown("new Thing(\"x\")", "text/html"));
        Assert.Equal("42", await Shown("sent + scripted", "text/plain"));
    }

    [Fact]
    public async Task Extension_WithADirective_AddsAMagic()
    {
        await Load("");

        Assert.Equal("hello you", await Shown("#!greet --name you", "text/plain"));
        Assert.Contains("greet", await Shown("#!lsmagic", "text/markdown"), StringComparison.Ordinal);
        Assert.Contains("--name", (await session.RunAsync("#!greet", ++count, new CellOutputs()))!.Message, StringComparison.Ordinal);
        Assert.Equal("on", await Stream("Console.Write(\"on\");"));
    }

    [Fact]
    public async Task Extension_ThatFails_IsAnErrorOfTheCell()
    {
        TestPackages.Pack(folder, own, "1.0.0",
            Code.Replace("OWN", own, StringComparison.Ordinal)
                .Replace("await kernel", "throw new System.Exception(\"no luck\");await kernel", StringComparison.Ordinal), "", []);

        var error = await session.RunAsync($"#i \"nuget: .\"\n#r \"nuget: {own}, 1.0.0\"", ++count, new CellOutputs());

        Assert.Contains("no luck", error!.Message, StringComparison.Ordinal);
        Assert.Equal("2", await Shown("1 + 1", "text/plain"));
    }

    private async Task Load(string script)
    {
        TestPackages.Pack(folder, own, "1.0.0", Code.Replace("OWN", own, StringComparison.Ordinal), script, []);
        await Shown($"#i \"nuget: .\"\n#r \"nuget: {own}, 1.0.0\"\n1", "text/plain");
    }

    private async Task<string> Shown(string code, string mime)
    {
        var outputs = new CellOutputs();
        var error = await session.RunAsync(code, ++count, outputs);
        Assert.True(error is null, error?.Message);
        return NotebookCell.Joined(outputs.ToJson().Last(o => o!["data"] is not null)!["data"]![mime]);
    }

    private async Task<string> Stream(string code)
    {
        var outputs = new CellOutputs();
        Assert.Null(await session.RunAsync(code, ++count, outputs));
        return NotebookCell.Joined(outputs.ToJson().Single()!["text"]);
    }
}
