using System.Text;

namespace ElectionAnalysis.Workbook;

/// <summary>Writes files in one step: to a neighbour of a name that no other run uses, which is then moved into place, or removed when that fails.</summary>
internal static class AtomicFile
{
    public static void Write(string path, string content) => Write(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(content));

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
