using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Names that other languages have for what C# has, too.</summary>
internal static class ForeignNames
{
    public static string? OtherWord(FailedCell cell, SimpleNameSyntax name) =>
        Words.Value(name.Identifier.ValueText) is { } value && name.Parent is not InvocationExpressionSyntax
            ? $"{name} is written otherwise in C#: {value}" : null;

    public static string? OtherFunction(FailedCell cell, SimpleNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        if (text is "console" && name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax logged })
        {
            return Calls.Shown(Calls.Of("print", FailedCell.Arguments(logged))!);
        }

        if (text is "cout" && name.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { Expression: BinaryExpressionSyntax stream })
        {
            List<string> parts = [];
            for (ExpressionSyntax at = stream; at is BinaryExpressionSyntax { OperatorToken.Text: "<<" } shift; at = shift.Left)
            {
                parts.Insert(0, shift.Right.ToString());
            }

            return Calls.Shown(Calls.Printed(parts.FindAll(p => p is not ("endl" or "std.endl" or "std::endl" or "\"\\n\""))) + ";");
        }

        if (text is "math" or "np" or "numpy" or "statistics"
            && name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax of } access
            && Calls.Of(access.Name.Identifier.ValueText, FailedCell.Arguments(of)) is { } instead)
        {
            return $"In C# it is written: {instead}";
        }

        if (text is "math" or "Maths" && name.Parent is MemberAccessExpressionSyntax { Name: var member } whole)
        {
            return $"Did you mean 'Math'? Math.{char.ToUpperInvariant(member.Identifier.ValueText[0])}{member.Identifier.ValueText[1..]}"
                + $"{(whole.Parent is InvocationExpressionSyntax call ? call.ArgumentList.ToString() : "")}";
        }

        if (text is "System" && name.Parent?.ToString().StartsWith("System.out", StringComparison.Ordinal) == true)
        {
            return Calls.Shown("Console.WriteLine(…)");
        }

        if (name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax dotted } r && r.Expression == name
            && (Calls.Of(r.ToString(), FailedCell.Arguments(dotted)) ?? (text is "read" or "write"
                ? Places.OfStatic(cell, r.ToString(), name.SpanStart) is { } function ? function + dotted.ArgumentList : null
                    : null)) is { } instead2)
        {
            return $"In C# it is written: {instead2}";
        }

        if (name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax ofPackage } package
            && package.Expression == name
            && text is "pd" or "pandas" or "np" or "plt" or "px" or "sns" or "go" or "df"
            && (Calls.Of(package.Name.ToString(), FailedCell.Arguments(ofPackage))
                ?? (Places.OfStatic(cell, package.Name.ToString(), name.SpanStart)
                    is { } ours ? ours + ofPackage.ArgumentList : null)) is { } here)
        {
            return $"In C# it is written: {here}";
        }

        if (name.Parent is not InvocationExpressionSyntax invocation || invocation.Expression != name)
        {
            return text is "print" ? Calls.Shown("Console.WriteLine(…)") : null;
        }

        if (text is "c" or "list" or "array" or "vector" or "tuple" && invocation is { Parent: ArgumentSyntax, ArgumentList.Arguments.Count: > 0 })
        {
            return $"A list stands in square brackets: [{invocation.ArgumentList.Arguments}]";
        }

        return Calls.Of(text, FailedCell.Arguments(invocation)) is not { } call2 ? null
            : call2.StartsWith("Console.", StringComparison.Ordinal)
                ? Calls.Shown(call2)
                : $"In C# it is written: {call2}";
    }

    public static string? TypeWord(FailedCell cell, SimpleNameSyntax name)
    {
        var isType = name.Parent is VariableDeclarationSyntax or ParameterSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax
            or ForEachStatementSyntax or TypeArgumentListSyntax or DeclarationExpressionSyntax or CastExpressionSyntax;
        return isType && Words.Type(name.Identifier.ValueText) is { } type ? $"In C# the type has another name: {type}" : null;
    }

    public static string? Capital(FailedCell cell, SimpleNameSyntax name) =>
        name.Parent is VariableDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax
        && name.Identifier.ValueText is "Using" or "Return" or "New" or "Static" or "Public" or "Throw" or "Await"
        && name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } line
            ? $"Keywords are written in small letters: {char.ToLowerInvariant(name.Identifier.ValueText[0])}{line.ToString()[1..]}" : null;
}
