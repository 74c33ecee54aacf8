using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ElectionAnalysis.Workbook;

/// <summary>A variable that cells have declared.</summary>
internal sealed record Variable(string Name, string Type, object? Value)
{
    /// <summary>Those in sight, newest first.</summary>
    public static IReadOnlyList<Variable> InSight(CSharpEngine engine)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var variables = new List<Variable>();
        foreach (var cell in engine.Cells.Reverse().Where(c => c.Instance is not null))
        {
            var members = cell.Compilation.ScriptClass!.GetMembers().Where(m => !m.IsImplicitlyDeclared && m.CanBeReferencedByName).Reverse();
            foreach (var member in members)
            {
                if (seen.Add(member.Name) && member is IFieldSymbol field
                    && cell.Instance!.GetType().GetField(field.Name, BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic) is { } info)
                {
                    variables.Add(new(field.Name, field.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), info.GetValue(cell.Instance)));
                }
            }
        }

        return variables;
    }
}
