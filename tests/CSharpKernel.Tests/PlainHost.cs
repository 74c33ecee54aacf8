[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace CSharpKernel.Tests;

/// <summary>A host that adds nothing to plain C#.</summary>
internal sealed class PlainHost : IKernelHost
{
    public KernelIdentity Identity { get; } = new("plain", "Plain C#", "1.2.3", "Math.Abs");
}
