using System.Text;
using System.Text.Unicode;

namespace ElectionAnalysis;

/// <summary>The texts of a Stata file: UTF-8 since format 118, in the encoding of somebody's machine before.</summary>
/// <param name="encoding">The encoding that the caller named.</param>
/// <param name="notices">What was decided is added here.</param>
internal sealed class StataText(Encoding? encoding, List<TableNotice> notices)
{
    private readonly bool isGiven = encoding is not null;
    private Encoding? known = encoding;

    /// <summary>Whether the format says that texts are UTF-8.</summary>
    public bool IsUnicode { get; set; }

    /// <summary>A text up to its first empty byte, without spaces around it.</summary>
    public string Of(ReadOnlySpan<byte> bytes)
    {
        bytes = (bytes.IndexOf((byte)0) is >= 0 and var end ? bytes[..end] : bytes).Trim((byte)' ');
        if (bytes.IsEmpty)
        {
            return "";
        }

        if (!isGiven && (IsUnicode || Utf8.IsValid(bytes)))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        known ??= Western();
        return known.GetString(bytes);
    }

    /// <summary>Finds the encoding by texts of the file, unless it is known or they are UTF-8.</summary>
    public void Look(ReadOnlySpan<byte> sample)
    {
        if (known is null && !IsUnicode && !Utf8.IsValid(sample) && TableCsvText.Foreign(sample) is { } foreign)
        {
            notices.Add($"The texts are not UTF-8, so they were read as {foreign.WebName}; name the encoding in ReadStata if letters are wrong.");
            known = foreign;
        }
    }

    public static string Ascii(ReadOnlySpan<byte> bytes) => Encoding.ASCII.GetString(bytes);

    /// <summary>Several texts of one width.</summary>
    public string[] Fixed(StataInput input, long count, int width)
    {
        var bytes = input.Bytes(count * width).ToArray();
        return [.. Enumerable.Range(0, (int)count).Select(i => Of(bytes.AsSpan(i * width, width)))];
    }

    private Encoding Western()
    {
        notices.Add("The texts are not UTF-8, so they were read as Windows-1252 (Western European); name the encoding in ReadStata if letters are wrong.");
        return CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }
}
