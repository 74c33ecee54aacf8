namespace CSharpKernel;

/// <summary>The socket types a kernel binds, and what may connect to each (ZeroMQ RFC 28 and 29).</summary>
internal enum SocketKind
{
    /// <summary>Requests and replies, by the peer's routing id.</summary>
    Router,

    /// <summary>Messages to whoever subscribed.</summary>
    Pub,

    /// <summary>Every request gets its echo.</summary>
    Rep,
}
