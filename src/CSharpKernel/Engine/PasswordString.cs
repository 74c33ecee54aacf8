namespace CSharpKernel;

/// <summary>An answer that must not be shown by accident.</summary>
public sealed class PasswordString
{
    private readonly string secret;

    internal PasswordString(string secret)
    {
        this.secret = secret;
    }

    /// <summary>The answer as it was typed.</summary>
    /// <returns>The secret.</returns>
    public string GetClearTextPassword() => secret;

    /// <summary>Stars, whatever the secret.</summary>
    /// <returns>The same for all.</returns>
    public override string ToString() => "********";
}
