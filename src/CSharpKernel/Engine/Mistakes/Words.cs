namespace CSharpKernel;

/// <summary>Words of other languages for what has one name in every language.</summary>
internal static class Words
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["True"] = "true", ["TRUE"] = "true", ["False"] = "false", ["FALSE"] = "false", ["None"] = "null", ["NULL"] = "null",
        ["Null"] = "null", ["nil"] = "null", ["undefined"] = "null", ["NA"] = "null", ["Nothing"] = "null", ["nothing"] = "null",
        ["none"] = "null", ["wahr"] = "true",
        ["falsch"] = "false", ["NaN"] = "double.NaN", ["nan"] = "double.NaN", ["Inf"] = "double.PositiveInfinity",
        ["pi"] = "Math.PI", ["PI"] = "Math.PI", ["self"] = "this",
    };

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["Int"] = "int", ["integer"] = "int", ["Integer"] = "int", ["INT"] = "int", ["Double"] = "double", ["number"] = "double",
        ["Number"] = "double", ["numeric"] = "double", ["real"] = "double", ["Real"] = "double", ["num"] = "double", ["Float"] = "double",
        ["boolean"] = "bool", ["Boolean"] = "bool", ["Bool"] = "bool", ["logical"] = "bool", ["str"] = "string", ["text"] = "string",
        ["Text"] = "string", ["Str"] = "string", ["String"] = "string", ["character"] = "string", ["varchar"] = "string",
        ["Char"] = "char", ["Var"] = "var", ["VAR"] = "var", ["let"] = "var", ["any"] = "object", ["Object"] = "object",
        ["Decimal"] = "decimal", ["Long"] = "long", ["array"] = "double[]", ["Array"] = "double[]", ["vector"] = "List<double>",
        ["list"] = "List<string>", ["dict"] = "Dictionary<string, double>", ["Map"] = "Dictionary<string, double>", ["Void"] = "void",
    };

    public static string? Value(string name) => Values.GetValueOrDefault(name);

    /// <summary>Whether a word stands for a type, here or elsewhere.</summary>
    public static bool IsType(string name) => Types.ContainsKey(name)
        || name is "int" or "double" or "string" or "bool" or "float" or "float64" or "float32" or "int64" or "int32" or "f64" or "i32";

    public static string? Type(string name) => Types.GetValueOrDefault(name);

    /// <summary>In a line that cannot be read for another reason.</summary>
    public static Correction? Constants(CellLine line, int i) =>
        line.IsName(i) && line[i - 1] != "." && line[i + 1] is not ("." or "=" or "(") && Value(line[i]) is { } value && line[i].Length > 3
            ? new(line.Tokens[i].SpanStart, line.Tokens[i].Span.End, value, $"{line[i]} is written {value} in C#")
            : null;
}
