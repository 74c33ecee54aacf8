using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>
/// A project's folders are its rooms, and stand in an order: the code of a room names only what rooms before it, or the room
/// itself, declare.
/// </summary>
public sealed class RoomOrderTests
{
    /// <summary>Code that a generator writes is missing here, and only its absence is no error of this test's compilation.</summary>
    private static readonly string[] Generated = ["CS8795"];

    /// <summary>What the build imports everywhere.</summary>
    private const string Imports = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using static System.FormattableString;
        """;

    [Fact]
    public void Library_RoomsStandInOrder() => AssertOrder(
        "ElectionAnalysis",
        ["Documents", "Tables", "Elections", "Measures", "Archive", "Charts", "Display", "WriteUps", "Exercises"]);

    [Fact]
    public void Kernel_RoomsStandInOrder() => AssertOrder(
        "CSharpKernel",
        ["Cells", "Engine", "Insight", "Notebooks", "Session", "Zmtp", "Jupyter"]);

    [Fact]
    public void Workbook_RoomsStandInOrder() => AssertOrder(
        "ElectionAnalysis.Workbook",
        ["Library", "Pictures", "Report", "Paper", "Commands"]);

    /// <param name="project">The project's name.</param>
    /// <param name="rooms">Its rooms, in order.</param>
    private static void AssertOrder(string project, string[] rooms)
    {
        var root = Path.Combine(Workspace.Repository, "src", project);
        var compilation = Compile(root, project);
        var wrong = compilation.SyntaxTrees.SelectMany(t => Uses(compilation, t, root))
            .Where(u => u.To.All(to => Place(to) > Place(u.From))).ToList();

        Assert.Equal(
            rooms.Order(StringComparer.Ordinal),
            compilation.SyntaxTrees.Select(t => Room(t.FilePath, root)).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Select(u => u.ToString()).Distinct()));

        // What stands outside the rooms, such as the program's start, may use them all.
        int Place(string? room) => room is null ? rooms.Length : Array.IndexOf(rooms, room);
    }

    /// <summary>Every name of something that the project declares.</summary>
    private static IEnumerable<Use> Uses(CSharpCompilation compilation, SyntaxTree tree, string root)
    {
        var model = compilation.GetSemanticModel(tree);
        var names = tree.GetRoot().DescendantNodes().Where(n => n is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax);
        foreach (var name in names)
        {
            var info = model.GetSymbolInfo(name);
            var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
            symbol = symbol is IMethodSymbol { ReducedFrom: { } reduced } ? reduced : symbol;
            var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
            if (type is null || symbol is not (INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol))
            {
                continue;
            }

            // A member without source of its own, such as a default constructor, is where its type is.
            var declared = symbol.OriginalDefinition.DeclaringSyntaxReferences is { IsEmpty: false } own ? own
                : type.OriginalDefinition.DeclaringSyntaxReferences;
            var rooms = declared.Select(d => Room(d.SyntaxTree.FilePath, root)).Distinct().ToArray();
            if (rooms.Length > 0)
            {
                var line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                var place = $"{Path.GetRelativePath(root, tree.FilePath).Replace('\\', '/')}:{line}";
                yield return new(Room(tree.FilePath, root), rooms, type.Name, place);
            }
        }
    }

    private static string? Room(string file, string root) =>
        Path.GetRelativePath(root, file).Split('/', '\\') is [var folder, _, ..] ? folder : null;

    /// <summary>The project as the build sees it, against everything that this process runs on but the project itself.</summary>
    private static CSharpCompilation Compile(string root, string project)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(f => Room(f, root) is not ("bin" or "obj"))
            .Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), options, f))
            .Append(CSharpSyntaxTree.ParseText(Imports, options, Path.Combine(root, "imports.cs"))).ToList();
        var isProgram = trees.Exists(t => Path.GetFileName(t.FilePath) == "Program.cs");
        var name = isProgram ? "elections" : project;
        var compilation = CSharpCompilation.Create(
            name,
            trees,
            TestPackages.References.Where(r => Path.GetFileNameWithoutExtension(r.Display) != name),
            new(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable));

        // A name that this compilation does not understand would be in nobody's room.
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && !Generated.Contains(d.Id));
        Assert.Empty(errors.Select(e => e.ToString()));
        return compilation;
    }

    /// <param name="From">The room that names it, or null outside of the rooms.</param>
    /// <param name="To">The rooms that declare it: of a partial type, there may be several.</param>
    /// <param name="Type">What is named, or the type that it is a member of.</param>
    /// <param name="Place">Where it is named.</param>
    private sealed record Use(string? From, string?[] To, string Type, string Place)
    {
        public override string ToString() => $"{Place} uses {Type} of {To[0]}";
    }
}
