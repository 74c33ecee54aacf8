using System.Text.Json.Nodes;

namespace CSharpKernel.Tests;

public sealed class NotebookTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("notebooks").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string File(string content)
    {
        var path = Path.Combine(folder, "n.ipynb");
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    [Fact]
    public void Write_WhatIsNotUnderstood_IsKept()
    {
        var path =
            File("""{"cells":[{"cell_type":"raw","id":"r","metadata":{"x":[1,2]},"source":["a\n","é 😀"],"attachments":{}}],"metadata":{"mine":{"deep":true}},"nbformat":4,"nbformat_minor":5,"extra":1}""");
        Notebook.Read(path).Write(path);

        Assert.Equal("""{"cells":[{"cell_type":"raw","id":"r","metadata":{"x":[1,2]},"source":["a\n","é 😀"],"attachments":{}}],"metadata":{"mine":{"deep":true}},"nbformat":4,"nbformat_minor":5,"extra":1}""",
            JsonNode.Parse(System.IO.File.ReadAllText(path))!.ToJsonString(new() { Encoder =
                System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
                .Replace("\\uD83D\\uDE00", "😀", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(path)!, "*.tmp"));
    }

    [Theory]
    [InlineData("""{"kernelspec":{"name":".net-csharp","display_name":".NET (C#)","language":"C#"},"language_info":{"name":"C#","file_extension":".cs"}}""", ".NET (C#)")]
    [InlineData("""{"kernelspec":{"name":".net-csharp","display_name":"mine","language":"csharp"}}""", "mine")]
    [InlineData("{}", null)]
    public async Task Run_NotebookInCSharp_CallsItsLanguageAsTheKernelDoes(string metadata, string? kernel)
    {
        var (result, _) = await TestNotebook.RunAsync(File($$"""{"cells":[],"metadata":{{metadata}},"nbformat":4,"nbformat_minor":5}"""),
            new PlainHost());
        result.Notebook.Write(result.Notebook.Path);
        var written = JsonNode.Parse(System.IO.File.ReadAllText(result.Notebook.Path))!["metadata"]!;

        Assert.Equal((kernel, kernel is null ? null : "csharp"),
            ((string?)written["kernelspec"]?["display_name"], (string?)written["kernelspec"]?["language"]));
        Assert.Equal(KernelLanguage.Info().ToJsonString(), written["language_info"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"kernelspec":{"name":".net-csharp","language":"C#"},"language_info":{"name":"polyglot-notebook"}}""")]
    [InlineData("""{"kernelspec":{"name":".net-fsharp","language":"F#"},"language_info":{"name":"F#"}}""")]
    public async Task Run_NotebookOfOtherLanguages_KeepsWhatItSays(string metadata)
    {
        var (result, _) = await TestNotebook.RunAsync(File($$"""{"cells":[],"metadata":{{metadata}},"nbformat":4,"nbformat_minor":5}"""),
            new PlainHost());
        result.Notebook.Write(result.Notebook.Path);

        Assert.Equal(metadata, JsonNode.Parse(System.IO.File.ReadAllText(result.Notebook.Path))!["metadata"]!.ToJsonString());
    }

    [Fact]
    public void AtomicFile_PlaceThatCannotBeWritten_LeavesNothingBehind()
    {
        var place = Directory.CreateTempSubdirectory("atomic");
        try
        {
            var taken = place.CreateSubdirectory("taken");
            taken.CreateSubdirectory("full");

            Assert.ThrowsAny<Exception>(() => AtomicFile.Write(taken.FullName, "text"));
            Assert.Equal([taken.FullName], Directory.GetFileSystemEntries(place.FullName));
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task AtomicFile_ManyAtOnce_EachWritesAWhole()
    {
        var place = Directory.CreateTempSubdirectory("atomic");
        try
        {
            var path = Path.Combine(place.FullName, "page.html");
            await Task.WhenAll(Enumerable.Range(0, 50)
                .Select(i => Task.Run(() => AtomicFile.Write(path, new string((char)('a' + (i % 26)), 100_000)))));

            Assert.Single(System.IO.File.ReadAllText(path).Distinct());
            Assert.Single(Directory.GetFileSystemEntries(place.FullName));
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    [Fact]
    public void Read_CellsWithoutIds_GetTheSameOnesEveryTime()
    {
        var path =
            File("""{"cells":[{"cell_type":"code","metadata":{},"source":"1","outputs":[]},{"cell_type":"code","id":"cell-1","metadata":{},"source":"2","outputs":[]}],"metadata":{},"nbformat":4,"nbformat_minor":2}""");

        Assert.Equal(["cell-1x", "cell-1"], Notebook.Read(path).Cells.Select(c => c.Id));
    }

    [Theory]
    [InlineData("{\n\"cells\": [\n", "n.ipynb:3: this is no notebook, because its JSON ends or breaks here")]
    [InlineData("[]", "n.ipynb:1: this is no notebook, because it has no cells")]
    [InlineData("{\"cells\":[3]}", "n.ipynb:1: this is no notebook, because it has no cells")]
    [InlineData("{\"cells\":[],\"nbformat\":3}", "n.ipynb:1: only nbformat 4 is read; convert the notebook")]
    [InlineData("", "n.ipynb:1: this is no notebook")]
    public void Read_NoNotebook_IsOneClearLine(string content, string message) =>
        Assert.StartsWith(message, Assert.Throws<NotebookException>(() => Notebook.Read(File(content))).Message, StringComparison.Ordinal);

    [Fact]
    public void Title_FirstHeading_OrTheFileName()
    {
        Assert.Equal("Hello", Notebook.Read(TestNotebook.Write(Path.Combine(folder, "a.ipynb"), "md:text\n# Hello\n## More")).Title);
        Assert.Equal("b", Notebook.Read(TestNotebook.Write(Path.Combine(folder, "b.ipynb"), "1")).Title);
    }
}
