using System.Security.Cryptography;
using System.Text;

namespace ElectionAnalysis;

/// <summary>Turns a file's bytes into text, or says in one line why that cannot be.</summary>
internal static class DocumentText
{
    public static (string Text, string Sha256) Read(string path, string name, long maximum)
    {
        var bytes = DocumentFile.Read(path, name, maximum);
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
