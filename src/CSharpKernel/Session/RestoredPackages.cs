namespace CSharpKernel;

/// <summary>The files of restored packages.</summary>
/// <param name="Compile">What code is compiled against.</param>
/// <param name="Run">What is loaded when it runs.</param>
/// <param name="Native">Libraries of the machine's own kind.</param>
internal sealed record RestoredPackages(IReadOnlyList<string> Compile, IReadOnlyList<string> Run, IReadOnlyList<string> Native)
{
    public const string CompileList = "compile.txt";

    public const string RunList = "run.txt";

    // The SDK writes it last: with it, all three are there.
    public const string NativeList = "native.txt";

    /// <summary>Whether all files still are where the restore put them.</summary>
    public bool AreThere => Compile.Concat(Run).Concat(Native).All(File.Exists);

    /// <summary>
    /// The folders in which packages bring extensions for .NET Interactive: beside the <c>lib</c> that their files are in.
    /// </summary>
    public IEnumerable<string> Extensions => Run
        .Select(f => f.Replace('\\', '/'))
        .Where(f => f.Contains("/lib/", StringComparison.Ordinal))
        .Select(f => Path.Combine(f[..f.LastIndexOf("/lib/", StringComparison.Ordinal)], "interactive-extensions", "dotnet"))
        .Distinct(StringComparer.Ordinal)
        .Where(Directory.Exists);

    /// <summary>The files that are there.</summary>
    public RestoredPackages Found => new([.. Compile.Where(File.Exists)], [.. Run.Where(File.Exists)], [.. Native.Where(File.Exists)]);

    /// <summary>What a restore wrote down in a folder; null when none did.</summary>
    public static RestoredPackages? Read(string folder)
    {
        if (!File.Exists(Path.Combine(folder, NativeList)))
        {
            return null;
        }

        string[] Lines(string name) =>
            File.Exists(Path.Combine(folder, name)) ? [.. File.ReadAllLines(Path.Combine(folder, name)).Where(l => l.Length > 0)] : [];
        return new(Lines(CompileList), Lines(RunList), Lines(NativeList));
    }
}
