using Microsoft.CodeAnalysis;

namespace CSharpKernel;

/// <summary>
/// Members that everything has, and those that the compiler makes for records: offered only to whom begins to write them.
/// </summary>
internal static class OrdinaryMembers
{
    public static bool IsOne(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => IsOfObject(method)
            || method.Name is "Equals" or "GetHashCode" or "ToString"
            || (method.Name is "Deconstruct" or "PrintMembers" or "<Clone>$" && method.ContainingType.IsRecord),
        IPropertySymbol property => property.Name == "EqualityContract" && property.ContainingType.IsRecord,
        _ => false,
    };

    /// <summary>Whether it is a member of object, or takes the place of one.</summary>
    private static bool IsOfObject(IMethodSymbol method)
    {
        for (var one = method; one is not null; one = one.OverriddenMethod)
        {
            if (one.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType)
            {
                return true;
            }
        }

        return false;
    }
}
