namespace CSharpKernel;

/// <summary>What the kernel needs of ZeroMQ; another implementation, such as NetMQ, could stand behind it.</summary>
internal interface IMessageSocket : IAsyncDisposable
{
    /// <summary>Sends a message to one peer.</summary>
    /// <param name="peer">Its routing id.</param>
    /// <param name="frames">The message.</param>
    /// <returns>Whether such a peer is connected.</returns>
    bool Send(string peer, IReadOnlyList<ReadOnlyMemory<byte>> frames);

    /// <summary>Sends a message to all peers that subscribed to a prefix of its first frame; waits while one of them is behind.</summary>
    void Publish(IReadOnlyList<ReadOnlyMemory<byte>> frames);

    /// <summary>Waits until what was sent has left, as far as the peers take it.</summary>
    Task DrainAsync(TimeSpan patience);
}
