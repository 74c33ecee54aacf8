using System.Text;

namespace CSharpKernel;

/// <summary>
/// Writes files in one step: to a neighbour of a name that no other run uses, which is then moved into place, or removed
/// when that fails.
/// </summary>
public static class AtomicFile
{
    /// <summary>Writes text, as UTF-8 without a byte-order mark.</summary>
    /// <param name="path">The file; its folder is made.</param>
    /// <param name="content">The text.</param>
    public static void Write(string path, string content) =>
        Write(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(content));

    /// <summary>Writes bytes.</summary>
    /// <param name="path">The file; its folder is made.</param>
    /// <param name="content">The bytes.</param>
    public static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
