using System.Text;
using System.Text.Unicode;

namespace ElectionAnalysis;

/// <summary>The texts of a Stata file: UTF-8 since format 118, in the encoding of somebody's machine before.</summary>
/// <param name="encoding">The encoding that the caller named.</param>
/// <param name="notices">What was decided is added here.</param>
internal sealed class StataText(Encoding? encoding, List<TableNotice> notices)
{
    /// <summary>So many bytes of texts tell their encoding.</summary>
    private const int MostSample = 20_000;

    private readonly bool isGiven = encoding is not null;
    private readonly List<byte> sample = [];
    private Encoding? known = encoding;

    /// <summary>Whether the format says that texts are UTF-8.</summary>
    public bool IsUnicode { get; set; }

    /// <summary>Whether the encoding is still to be found: texts that are not UTF-8 are then kept for it, and are empty.</summary>
    public bool IsLooking { get; set; } = encoding is null;

    /// <summary>Whether enough is kept.</summary>
    public bool HasEnough => sample.Count >= MostSample;

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

        if (IsLooking)
        {
            if (!HasEnough)
            {
                sample.AddRange(bytes);
                sample.Add((byte)'\n');
            }

            return "";
        }

        return known!.GetString(bytes);
    }

    /// <summary>Finds the encoding by the texts of the file that are not UTF-8; it is then that of all of these.</summary>
    public void Decide()
    {
        IsLooking = false;
        if (known is null && sample.Count > 0)
        {
            known = TextEncoding.Of(sample.ToArray());
            var what = known?.WebName ?? "Windows-1252 (Western European)";
            notices.Add($"The texts are not UTF-8, so they were read as {what}; name the encoding in ReadStata if letters are wrong.");
            known ??= CodePagesEncodingProvider.Instance.GetEncoding(1252);
        }
    }

    public static string Ascii(ReadOnlySpan<byte> bytes) => Encoding.ASCII.GetString(bytes);

    /// <summary>Several texts of one width.</summary>
    public string[] Fixed(StataInput input, long count, int width)
    {
        var bytes = input.Bytes(count * width).ToArray();
        return [.. Enumerable.Range(0, (int)count).Select(i => Of(bytes.AsSpan(i * width, width)))];
    }
}
