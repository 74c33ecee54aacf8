using System.Security.Cryptography;
using System.Text;

namespace ElectionAnalysis;

/// <summary>Turns a file's bytes into text, or says in one line why that cannot be.</summary>
internal static class DocumentText
{
    public static (string Text, string Sha256) Read(string path, string name)
    {
        byte[] bytes;
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                throw new DocumentException(name, 1, "there is no such file; check the path.");
            }

            if (file.Length > ElectionDocument.MaximumBytes)
            {
                throw new DocumentException(name, 1, Invariant($"the file has {file.Length:N0} bytes and at most {ElectionDocument.MaximumBytes:N0} can be read; split it into one file per election."));
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(name, 1, $"the file cannot be opened ({e.Message.ReplaceLineEndings(" ")}); check its permissions.", e);
        }

        return (Decode(bytes), Sha256(bytes));
    }

    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        _ => Encoding.UTF8.GetString(bytes),
    };
}
