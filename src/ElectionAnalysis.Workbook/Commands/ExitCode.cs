namespace ElectionAnalysis.Workbook;

/// <summary>What the program tells a script by its exit status.</summary>
internal static class ExitCode
{
    public const int Good = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;
    public const int UnreadableInput = 3;
}
