using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CSharpKernel;

/// <summary>
/// A notebook that runs: its languages, magics and variables. Both doors lead here: <see cref="NotebookRunner"/> and the
/// Jupyter kernel.
/// </summary>
public sealed partial class NotebookSession
{
    private readonly IKernelHost host;
    private readonly CellThread thread;
    private readonly Magics magics;
    private readonly PackageRestorer packages;
    private ExtensionHost? extensions;

    /// <summary>A session without cells.</summary>
    /// <param name="directory">The notebook's folder, which paths in cells start at.</param>
    /// <param name="host">The program around the kernel.</param>
    public NotebookSession(string directory, IKernelHost host)
    {
        this.host = host;
        Directory = directory;
        thread = new(host);
        Engine = new(directory, host);
        packages = new(directory, host.Identity.Name);
        magics = new(this, host);
    }

    /// <summary>The notebook's folder.</summary>
    public string Directory { get; }

    internal CSharpEngine Engine { get; }

    /// <summary>The error of the last cell that failed.</summary>
    internal CellError? LastError { get; private set; }

    /// <summary>The magics there are now.</summary>
    internal IReadOnlyList<Magic> Magics => [.. magics.All];

    /// <summary>The magics that packages have brought.</summary>
    internal IEnumerable<Magic> Brought => extensions?.Magics ?? [];

    /// <summary>Runs a cell; what it shows goes to the sink, its error too.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="number">Its execution count.</param>
    /// <param name="sink">Where outputs go.</param>
    /// <param name="language">What it is written in, when a notebook says so.</param>
    /// <param name="cancellation">Stops the cell.</param>
    /// <returns>The error that stopped it, or null.</returns>
    public async Task<CellError?> RunAsync(string code, int number, ICellSink sink, string language = "csharp",
        CancellationToken cancellation = default)
    {
        using var stop = cancellation.Register(() => _ = thread.InterruptAsync());
        var error = await thread.RunAsync(sink, () => Run(code, $"cell {number}", number, sink, language));
        if (error is not null)
        {
            LastError = error;
            sink.Error(error);
            if (error.Trace is { } trace)
            {
                sink.Display(Folded(trace), displayId: null);
            }
        }

        return error;
    }

    /// <inheritdoc cref="CellThread.InterruptAsync"/>
    public Task<bool> InterruptAsync() => thread.InterruptAsync();

    /// <summary>Runs a cell's parts one after the other, on the cell's thread.</summary>
    /// <param name="code">The cell, or a file that it imports.</param>
    /// <param name="path">What messages call it.</param>
    /// <param name="number">The cell's execution count.</param>
    /// <param name="sink">Where outputs go.</param>
    /// <param name="language">What it is written in.</param>
    internal CellError? Run(string code, string path, int number, ICellSink sink, string language)
    {
        if (magics.Find(language) is not { IsLanguage: true } first)
        {
            var languages = string.Join(", ", magics.All.Where(m => m.IsLanguage).Select(m => m.Name));
            return CellErrors.Of("UnknownLanguage", $"This cell is written in {language}; only these can be run: {languages}.");
        }

        var parts = CellPart.Of(code, first.Name, name => magics.Find(name)?.IsLanguage == true);
        if (parts.FirstOrDefault(p => magics.Find(p.Magic) is null) is { } unknown)
        {
            var known = string.Join(", ", magics.All.Select(m => CellPart.Prefix + m.Name));
            return CellErrors.Of("UnknownMagic",
                $"line {unknown.Line}: there is no magic '{CellPart.Prefix}{unknown.Magic}'; there are {known}.");
        }

        var cell = new MagicContext(Engine.Variables, RunCSharp)
        {
            Sink = sink,
            Path = path,
            Number = number,
            Cancellation = thread.Stopping,
        };
        CellError? error = null;
        foreach (var part in parts)
        {
            try
            {
                error = magics.Find(part.Magic)!.Run(part, cell);
            }
            catch (SessionException e)
            {
                error = CellErrors.Of("MagicError", $"line {part.Line}: {e.Message}");
            }

            if (error is not null)
            {
                break;
            }
        }

        cell.Finish();
        return error;
    }

    /// <summary>Runs C#, after restoring the packages it asks for.</summary>
    internal CellError? RunCSharp(string code, MagicContext cell)
    {
        var lines = code.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (FileDirective().Match(lines[i]) is { Success: true } file)
            {
                Engine.References.AddNeighbours(file.Groups["text"].Value);
                continue;
            }

            var directive = PackageDirective().Match(lines[i]);
            if (!directive.Success)
            {
                continue;
            }

            try
            {
                var text = directive.Groups["text"].Value;
                if (directive.Groups["kind"].Value == "i")
                {
                    packages.AddSource(text[CellReferences.PackagePrefix.Length..].Trim());
                    lines[i] = "";
                }
                else if (Restore(text, cell) is { } failed)
                {
                    return failed;
                }
            }
            catch (SessionException e)
            {
                return CellErrors.Of("PackageError", $"line {i + 1}: {e.Message}");
            }
        }

        return Engine.Run(string.Join('\n', lines), cell.Path, Show, cell.Cancellation);

        void Show(object? value)
        {
            if (value is not DisplayedValue)
            {
                cell.Sink.Result(MimeBundle.Of(value), cell.Number);
            }
        }
    }

    private CellError? Restore(string directive, MagicContext cell)
    {
        if (Engine.References.HasPackages(directive))
        {
            return null;
        }

        // What the host's library stands on is there, with a network and without.
        var (package, version) = PackageRestorer.Parse(directive);
        if (host.Assemblies.Find(package) is { } own && (version.Length == 0 || version == $"{AssemblyFile.PackageVersion(own)}"))
        {
            Engine.References.AddPackages(directive, [own, .. AssemblyFile.Closure(own)]);
            return null;
        }

        var name = directive[CellReferences.PackagePrefix.Length..].Trim();
        var id = Guid.NewGuid().ToString("N");
        cell.Sink.Display(new MimeBundle("text/plain", $"Restoring {name} …"), id);
        var kept = "";
        List<string> brought = [];
        packages.Restore(directive, Use, cell.Cancellation);
        cell.Sink.Update(new MimeBundle("text/plain", $"Restored {name}.{kept}"), id);
        return brought.Count == 0 ? null : Load(brought, cell);

        void Use(RestoredPackages restored)
        {
            if (restored.Run.FirstOrDefault(Engine.Assemblies.HasOther) is { } other)
            {
                throw new SessionException(
                    $"this needs another version of {Path.GetFileNameWithoutExtension(other)} than the session has loaded; "
                    + "restart the kernel, and name the packages in one cell before they are used.");
            }

            foreach (var file in restored.Run)
            {
                kept += Kept(file);
                Engine.Assemblies.Register(file);
            }

            foreach (var file in restored.Native)
            {
                Engine.Assemblies.RegisterNative(file);
            }

            Engine.References.AddPackages(directive, restored.Compile);
            brought.AddRange(restored.Extensions);
        }
    }

    /// <summary>Loads what packages bring for .NET Interactive. What the host shows in its own way goes on being shown so.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private CellError? Load(List<string> folders, MagicContext cell)
    {
        extensions ??= new(code => Engine.Run(code, cell.Path, static _ => { }, cell.Cancellation)?.Message, Engine.Assemblies.Load);
        var error = extensions.Load(folders);
        host.Reclaim();
        return error;
    }

    /// <summary>What is to be said of a file that the host's library stands on in another version.</summary>
    private string Kept(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (host.Assemblies.Find(name) is not { } own)
        {
            return "";
        }

        var (asked, ours) = (AssemblyFile.PackageVersion(file), AssemblyFile.PackageVersion(own));
        return asked > ours
                ? throw new SessionException($"this needs {name} {asked}, and the library stands on {ours}; ask for a version that takes that one.")
            : asked < ours ? $" {name} stays at {ours}, which the library stands on."
            : "";
    }

    /// <summary>The full trace, to be opened by whom it helps. A front-end without HTML says how to see it.</summary>
    private static MimeBundle Folded(string trace) => new(
    [
        ("text/html", $"<details><summary>Full trace</summary><pre>{System.Net.WebUtility.HtmlEncode(trace)}</pre></details>"),
        ("text/plain", "(#!trace shows the full trace)"),
    ]);

    [GeneratedRegex(@"^\s*#r\s+""(?!\s*nuget:)(?<text>[^""]*)""\s*(//.*)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex FileDirective();

    [GeneratedRegex(@"^\s*#(?<kind>[ri])\s+""(?<text>\s*nuget:[^""]*)""\s*(//.*)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex PackageDirective();
}
