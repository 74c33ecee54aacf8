using System.Formats.Tar;

namespace ElectionAnalysis;

/// <summary>
/// Opens a document's file. Only a regular file is opened at all: opening a pipe waits for a writer that may never
/// come, and a device may never end.
/// </summary>
internal static class DocumentFile
{
    private const string SplitIt = "split it into one file per election, or allow more (--max-size, or maximumBytes in code).";

    /// <summary>All bytes of a regular file.</summary>
    /// <exception cref="DocumentException">It is no regular file, is empty or too large, or cannot be read.</exception>
    public static byte[] Read(string path, string name, long maximum)
    {
        try
        {
            var file = Regular(path, name);
            CheckLength(file.Length, name, maximum);
            using var stream = new FileStream(
                file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return ReadAll(stream, name, maximum);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DocumentException(name, 1, "the file vanished before it could be read; run again if it has come back.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            var because = e.Message.ReplaceLineEndings(" ");
            throw new DocumentException(name, 1, $"the file cannot be opened ({because}); check its permissions.", e);
        }
    }

    /// <summary>Refuses what is no regular file, and what is too large, before its reader opens it.</summary>
    /// <exception cref="DocumentException">It is no regular file, or too large.</exception>
    public static void Check(string path, string name, long maximum) => CheckLength(Regular(path, name).Length, name, maximum);

    /// <summary>Refuses a length, such as that of a packed file, that is too large.</summary>
    /// <exception cref="DocumentException">It is too large.</exception>
    public static void CheckLength(long length, string name, long maximum)
    {
        if (length > maximum)
        {
            throw new DocumentException(name, 1, Invariant($"the file has {length:N0} bytes and at most {maximum:N0} are read; {SplitIt}"));
        }
    }

    /// <summary>What stands at a path and is neither a file nor a link to one, such as "a pipe"; null for a file, or nothing.</summary>
    public static string? Irregularity(string path)
    {
        try
        {
            var file = new FileInfo(path);
            file = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
            return Directory.Exists(path) ? "a folder" : file is { Exists: true, Length: 0 } ? Kind(file) : null;
        }
        catch (IOException)
        {
            // A circle of links is no file at all, as opening it says.
            return null;
        }
    }

    /// <summary>
    /// The first bytes of a regular file; none where there is no such file, or it cannot be read, which its reader then says.
    /// </summary>
    public static byte[] Start(string path, int most)
    {
        try
        {
            using var stream = new FileStream(
                Regular(path, path).FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var start = new byte[Math.Min(stream.Length, most)];
            return start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or DocumentException)
        {
            return [];
        }
    }

    /// <summary>All bytes of a file that must stay as it is meanwhile.</summary>
    internal static byte[] ReadAll(Stream stream, string name, long maximum)
    {
        var length = stream.CanSeek ? stream.Length : throw Irregular(name, "a pipe or device");
        CheckLength(length, name, maximum);
        var bytes = new byte[length];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == length && stream.Length == length ? bytes
            : throw new DocumentException(name, 1, "the file changed while it was being read; run again when it is finished.");
    }

    private static FileInfo Regular(string path, string name)
    {
        var file = new FileInfo(path);
        if (Directory.Exists(path))
        {
            throw Irregular(name, "a folder");
        }

        if (file.LinkTarget is not null)
        {
            file = Target(file, name);
        }

        if (!file.Exists)
        {
            throw new DocumentException(name, 1, "there is no such file; check the path.");
        }

        return file.Length > 0 || Kind(file) is not { } kind ? file : throw Irregular(name, kind);
    }

    private static FileInfo Target(FileInfo link, string name)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target
                : throw new DocumentException(name, 1,
                    $"the link leads to '{link.LinkTarget}', where no file is; mend or remove the link.");
        }
        catch (IOException e)
        {
            throw new DocumentException(name, 1, "the link leads in a circle; mend or remove the link.", e);
        }
    }

    /// <summary>
    /// What a file of no length is when it is no regular one, without opening it; asked of the archiver, who knows a
    /// file's type on every system.
    /// </summary>
    private static string? Kind(FileInfo file)
    {
        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
            {
                writer.WriteEntry(file.FullName, "document");
            }

            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType switch
            {
                TarEntryType.Fifo => "a pipe",
                TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
                _ => null,
            };
        }
        catch (Exception e) when (e is IOException and not FileNotFoundException and not DirectoryNotFoundException)
        {
            return "a socket, or another thing that holds no text";
        }
    }

    private static DocumentException Irregular(string name, string kind) => new(name, 1,
        $"this is {kind}, not a file; save the document as a file, or give this another ending than {Path.GetExtension(name)}.");
}
