namespace CSharpKernel;

/// <summary>What a program that hosts the kernel calls itself.</summary>
/// <param name="Name">In messages and folders: lower case, without spaces.</param>
/// <param name="Title">To people.</param>
/// <param name="Version">Its version.</param>
/// <param name="Example">A name that its users may want explained.</param>
public sealed record KernelIdentity(string Name, string Title, string Version, string Example)
{
    /// <summary>The version of Jupyter's messaging protocol that the kernel speaks.</summary>
    public const string Protocol = "5.4";
}
