namespace CSharpKernel;

/// <summary>A peer does not keep to ZMTP; it is disconnected.</summary>
internal sealed class ZmtpException(string message) : Exception(message);
