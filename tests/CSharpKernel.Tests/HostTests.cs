using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;

namespace CSharpKernel.Tests;

/// <summary>What a host can add to plain C#.</summary>
public sealed class HostTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("host").FullName;
    private readonly Host host = new();
    private readonly NotebookSession session;
    private int count;

    public HostTests()
    {
        session = new(folder, host);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(CellError? Error, JsonArray Outputs)> Cell(string code)
    {
        var outputs = new CellOutputs();
        var error = await session.RunAsync(code, ++count, outputs);
        return (error, outputs.ToJson());
    }

    [Fact]
    public async Task Magic_OfTheHost_StandsBehindTheLanguagesAndDeclaresVariables()
    {
        Assert.Equal(["csharp", "markdown", "html", "javascript", "twice", "time"], session.Magics.Take(6).Select(m => m.Name));

        await Cell("var n = 21;");
        Assert.Null((await Cell("#!twice n")).Error);
        Assert.Equal("42", NotebookCell.Joined((await Cell("twice")).Outputs[0]!["data"]!["text/plain"]));
        Assert.Equal("line 1: no such variable.", (await Cell("#!twice m")).Error!.Message);
    }

    [Fact]
    public async Task Remedy_OfTheHost_ComesBeforeTheKernelsGuess()
    {
        Assert.EndsWith("(CS0103). Ask the host.", (await Cell("Hosted.Value")).Error!.Message, StringComparison.Ordinal);
        Assert.EndsWith("line 1: Did you mean 'Console'? Console.Write(1)", (await Cell("Consle.Write(1)")).Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advice_OfTheHost_IsSaidBeforeTheCellRuns()
    {
        var (_, outputs) = await Cell("var unwise = 1;\nunwise");

        Assert.Equal(("stderr", "line 1: unwise\n"), ((string?)outputs[0]!["name"], NotebookCell.Joined(outputs[0]!["text"])));
        Assert.Equal("1", NotebookCell.Joined(outputs[1]!["data"]!["text/plain"]));
    }

    [Fact]
    public async Task Completion_AfterADot_LeavesOutWhatEverythingHas()
    {
        await Cell("record Party(string Name, int Seats); var party = new Party(\"Red\", 9); var word = \"a\";");
        var completion = new CodeCompletion(session.Engine, host, () => []);

        Assert.Equal(["Display", "Name", "Seats"], await Names("party."));
        Assert.Equal(["Equals"], await Names("party.Eq"));
        Assert.Equal(["GetHashCode", "GetType"], await Names("party.Get"));
        Assert.Contains("Deconstruct", await Names("party.Decon"));
        var ofText = await Names("word.");
        Assert.Contains("ToUpper", ofText);
        Assert.DoesNotContain(ofText, n => n is "Equals" or "GetHashCode" or "GetType" or "ToString" or "ReferenceEquals" or "MemberwiseClone");
        Assert.Contains("Parse", await Names("Enum."));

        async Task<IEnumerable<string>> Names(string code) => (await completion.CompleteAsync(code, code.Length)).Items.Select(i => i.Text);
    }

    [Fact]
    public async Task NamesIn_AVariable_CompleteTexts()
    {
        await Cell("var list = new List<string>();");
        var completion = new InsightRequests(session, host);

        Assert.Equal("[\"Capacity.x\"]", await Matches("list.Capacity.Equals(\"c"));
        Assert.Equal("[\"x\"]", await Matches("list[\""));
        Assert.Equal("[]", await Matches("other[\""));

        async Task<string> Matches(string code)
        {
            var request = new JupyterMessage(KernelChannel.Shell, "", [], [], new JsonObject { ["code"] = code });
            return (await completion.CompleteAsync(request, CancellationToken.None))["matches"]!.ToJsonString();
        }
    }

    [Fact]
    public async Task Describe_ASymbol_FollowsItsDocumentation()
    {
        var (_, outputs) = await Cell("#!doc Math.PI");

        Assert.EndsWith("\n\nHost: PI", NotebookCell.Joined(outputs[0]!["data"]!["text/plain"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepare_EveryValueThatIsShown_IsGivenFirst()
    {
        await Cell("display(1); \"text\".DisplayAs(\"text/plain\"); object none = null; display(none); 2.5");

        Assert.Equal([1, 2.5], host.Prepared);
    }

    [Fact]
    public async Task Library_OfTheHost_IsTheBuildThatItChooses()
    {
        TestPackages.Compile(folder, "Chosen", "public static class Chosen { public static int Value => 5; }");

        var (_, outputs) = await Cell("#r \"elsewhere/Library.dll\"\nChosen.Value");

        Assert.Equal("5", NotebookCell.Joined(outputs[0]!["data"]!["text/plain"]));
        Assert.Equal(Path.Combine(folder, "elsewhere", "Library.dll"), host.Asked);
    }

    private sealed class Host : CarriedAssemblies, IKernelHost
    {
        public KernelIdentity Identity { get; } = new("host", "Host", "1.0.0", "Math.Abs");

        public CarriedAssemblies Assemblies => this;

        public List<object> Prepared { get; } = [];

        public string? Asked { get; private set; }

        public override string Library => "Library";

        public IReadOnlyList<Magic> Magics { get; } =
        [
            new("twice", [], "Doubles a variable.", IsLanguage: false, (part, cell) =>
                cell.Variables.FirstOrDefault(v => v.Name == part.Arguments) is { Value: int n } ? cell.Declare("twice", "int", 2 * n)
                    : throw new SessionException("no such variable.")),
        ];

        public override string Choose(string asked)
        {
            Asked = asked;
            return Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(asked))!, "Chosen.dll");
        }

        public string? Remedy(string name) => name == "Hosted" ? "Ask the host." : null;

        public IEnumerable<string> Advise(CompiledCell cell) =>
            cell.Compilation.SyntaxTrees[^1].ToString().Contains("unwise", StringComparison.Ordinal) ? ["line 1: unwise"] : [];

        public IEnumerable<(string Title, string Text)> Describe(ISymbol symbol) => [("Host", symbol.Name)];

        public IEnumerable<string> NamesIn(object value, IReadOnlyList<string> members) =>
            value is List<string> ? [string.Join('.', members.Append("x"))] : [];

        public void Prepare(object value) => Prepared.Add(value);
    }
}
