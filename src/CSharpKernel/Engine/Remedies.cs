using System.Globalization;
using Microsoft.CodeAnalysis;

namespace CSharpKernel;

/// <summary>What to do about the errors that people meet who have just begun.</summary>
internal static class Remedies
{
    /// <param name="error">The error.</param>
    public static string? For(Diagnostic error) => error.Id switch
    {
        "CS1002" => "Put a semicolon at the end of the statement.",
        "CS1026" or "CS1513" or "CS1003" => "Look for a bracket or comma that is missing before this place.",
        "CS1525" or "CS1001" => "Something is missing before this place, such as a value or a name, or there is a sign too many.",
        "CS1010" or "CS1039" or "CS1012" or "CS1011" => "Put the text between two double quotation marks.",
        "CS0103" or "CS0246" or "CS0234" => "Check the spelling, or run the cell that declares it first.",
        "CS1061" or "CS0117" => "Type a dot and press Tab to see what there is.",
        "CS0266" => "Say that you want the conversion by writing the type in brackets before it: (int)value.",
        "CS0165" => "Give it a value before it is used.",
        "CS0006" => MissingFile(error),
        "CS1504" => "The file to load is not there; paths start at the notebook's folder.",
        "CS1109" => "In a notebook, write the extension method on its own, without the class around it.",
        "CS0201" => "A line must do something: assign it, call it, or leave out the semicolon in the last line to see its value.",
        "CS8641" => "An else follows directly on the braces of its if, without a semicolon between them.",
        "CS0841" or "CS0844" => "Use it only after the line that declares it.",
        _ => null,
    };

    public static string? For(Exception exception) => exception switch
    {
        NullReferenceException =>
            "Something on this line is null, that is, missing: test it with 'is not null', or use '?.' in place of '.'.",
        InvalidOperationException { Message: "Nullable object must have a value." } =>
            "The value is missing (null): test it with '.HasValue', or use '?? …' to say what to take instead.",
        InvalidOperationException { Message: "Sequence contains no elements" or "Sequence contains no matching element" } =>
            "Nothing fits; look at what there is, or use FirstOrDefault and test for null.",
        ArgumentException { Message: "At least one object must implement IComparable." } =>
            "Say by which number they are compared: .Max(x => x.…), or .OrderBy(x => x.…).",
        InsufficientExecutionStackException =>
            "Functions call each other without end; look for the case in which the function should stop calling itself.",
        IndexOutOfRangeException or ArgumentOutOfRangeException { ParamName: "index" } =>
            "Places are counted from 0, so the last one is the count less one.",
        ArgumentOutOfRangeException { ParamName: "startIndex" or "length" } => "The text is shorter than that.",
        FormatException => "The text is no number as C# writes it: only digits, with a point before the fraction, as in 0.5.",
        InvalidCastException => "The value is of another type; look with .GetType() what it is.",
        KeyNotFoundException { Message: var key } when key.StartsWith("The given key", StringComparison.Ordinal) => "Look at the keys there are, or use TryGetValue.",
        FileNotFoundException or DirectoryNotFoundException => "Check the path; it starts at the notebook's folder.",
        _ => null,
    };

    private static string MissingFile(Diagnostic error)
    {
        var text = error.GetMessage(CultureInfo.InvariantCulture);
        return text.Contains("'nuget ", StringComparison.OrdinalIgnoreCase) ? "A package is named behind a colon: #r \"nuget: Name\"."
            : text.Contains(CellReferences.PackagePrefix, StringComparison.OrdinalIgnoreCase) ? "The package was not restored; see above."
            : text.Contains("/bin/", StringComparison.Ordinal) || text.Contains("\\bin\\", StringComparison.Ordinal)
                ? "It may not be built yet: run 'dotnet build' in the folder of the .sln file."
            : "Check the path; it starts at the notebook's folder.";
    }
}
