namespace CSharpKernel;

/// <summary>
/// The assemblies that a host has loaded or will load, and shares with cells: two copies of one type would not be the same
/// type. One of them, the host's library, it may choose among several builds of.
/// </summary>
public class CarriedAssemblies
{
    /// <summary>For a host that shares nothing.</summary>
    public static CarriedAssemblies None { get; } = new();

    /// <summary>The name of the assembly whose build the host chooses; null for none.</summary>
    public virtual string? Library => null;

    /// <summary>
    /// The files that every cell is compiled against: what the library's public types speak of. If one came with a later cell,
    /// the compiler would take the library's types for others than those that the cells before had.
    /// </summary>
    public virtual IReadOnlyList<string> Ground => [];

    /// <summary>The file of the library's build that runs, or that will from now on.</summary>
    /// <param name="asked">The file that a notebook names.</param>
    /// <returns>The file to compile against.</returns>
    public virtual string Choose(string asked) => asked;

    /// <summary>The file of a shared assembly beside the library, or null when cells may bring their own.</summary>
    /// <param name="name">The assembly's name.</param>
    /// <returns>The file.</returns>
    public virtual string? Find(string name) => null;

    /// <summary>The files that come with a shared one when a cell asks for it; null when they are those beside it that it needs.</summary>
    /// <param name="file">The file that was asked for.</param>
    /// <returns>The files.</returns>
    public virtual IReadOnlyList<string>? With(string file) => null;
}
