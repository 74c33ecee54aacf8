namespace ElectionAnalysis.Workbook;

/// <summary>A kernel cannot be installed or removed. The message is one line: what is wrong, and the remedy.</summary>
internal sealed class KernelInstallException(string message) : Exception(message);
