namespace CSharpKernel.Tests;

/// <summary>Extensions that packages bring for .NET Interactive.</summary>
public sealed class ExtensionTests() : SessionCase(new PlainHost())
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
                        KernelInvocationContextExtensions.Display(context, "hello " + greeting.Name);
                        return Task.CompletedTask;
                    });
                await kernel.FindKernelByName("csharp").SendAsync(new SubmitCode("using OWN; var sent = 20;"));
            }
        }
        """;

    private readonly string own = "E" + Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task Extension_OfAPackage_RegistersWhatShows()
    {
        await Load("#!csharp\nConsole.WriteLine(\"script ran\");\nvar scripted = 22;\n");

        Assert.Equal("<i>x</i>", await Shown("new Thing(\"x\")", "text/html"));
        Assert.Equal("42", await Shown("sent + scripted"));
    }

    [Fact]
    public async Task Extension_WithADirective_AddsAMagic()
    {
        await Load("");

        Assert.Equal("hello you", await Shown("#!greet --name you"));
        Assert.Contains("greet", await Shown("#!lsmagic", "text/markdown"), StringComparison.Ordinal);
        Assert.Contains("--name", await Failed("#!greet"), StringComparison.Ordinal);
        Assert.Equal("on", await Shown("Console.Write(\"on\");"));
    }

    [Fact]
    public async Task Extension_ThatFails_IsAnErrorOfTheCell()
    {
        TestPackages.Pack(Folder, own, "1.0.0",
            Code.Replace("OWN", own, StringComparison.Ordinal)
                .Replace("await kernel", "throw new System.Exception(\"no luck\");await kernel", StringComparison.Ordinal), "", []);

        Assert.Contains("no luck", await Failed($"#i \"nuget: .\"\n#r \"nuget: {own}, 1.0.0\""), StringComparison.Ordinal);
        Assert.Equal("2", await Shown("1 + 1"));
    }

    private async Task Load(string script)
    {
        TestPackages.Pack(Folder, own, "1.0.0", Code.Replace("OWN", own, StringComparison.Ordinal), script, []);
        await Shown($"#i \"nuget: .\"\n#r \"nuget: {own}, 1.0.0\"\n1");
    }
}
