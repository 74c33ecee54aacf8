namespace CSharpKernel;

/// <summary>The sockets that requests come in on.</summary>
internal enum KernelChannel
{
    /// <summary>Work, one piece after the other.</summary>
    Shell,

    /// <summary>What must not wait for it: interrupt and shutdown.</summary>
    Control,

    /// <summary>Answers to what cells ask.</summary>
    Stdin,
}
