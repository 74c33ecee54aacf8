namespace ElectionAnalysis.Workbook;

/// <summary>The files of restored packages.</summary>
/// <param name="Compile">What code is compiled against.</param>
/// <param name="Run">What is loaded when it runs.</param>
/// <param name="Native">Libraries of the machine's own kind.</param>
internal sealed record RestoredPackages(IReadOnlyList<string> Compile, IReadOnlyList<string> Run, IReadOnlyList<string> Native);
