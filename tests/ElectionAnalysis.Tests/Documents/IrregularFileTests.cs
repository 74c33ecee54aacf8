using System.Diagnostics;
using System.IO.Compression;
using System.Net.Sockets;

namespace ElectionAnalysis.Tests;

/// <summary>Whatever lies in the folder, the documents among it are read, and everything else is one line.</summary>
public sealed class IrregularFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("irregular").FullName;

    public IrregularFileTests() =>
        File.WriteAllText(In("good.txt"), "= 2020 Testland general election =\n\nInfobox\n- Party1: A\n- Seats1: 3\n");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Load_Pipe_IsOneLineAndNeverWaits()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using (var made = Process.Start("mkfifo", In("pipe.txt")))
        {
            made.WaitForExit();
        }

        File.CreateSymbolicLink(In("to-pipe.txt"), In("pipe.txt"));

        Assert.Equal(
            ["pipe.txt:1: this is a pipe, not a file; save the document as a file, or give this another ending than .txt.",
                "to-pipe.txt:1: this is a pipe, not a file; save the document as a file, or give this another ending than .txt."],
            Errors());
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".tsv")]
    [InlineData(".tab")]
    [InlineData(".xlsx")]
    [InlineData(".ods")]
    [InlineData(".dta")]
    [InlineData(".zip")]
    [InlineData(".xml")]
    [InlineData(".xml.bz2")]
    [InlineData(".json")]
    [InlineData(".jsonl")]
    public void Load_PipeDeviceOrFolderCalledAsATable_IsOneLineAndNeverWaits(string ending)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using (var made = Process.Start("mkfifo", In("a" + ending)))
        {
            made.WaitForExit();
        }

        File.CreateSymbolicLink(In("b" + ending), "/dev/zero");
        Directory.CreateDirectory(In("c" + ending));

        string[] kinds = ["a pipe", "a device", "a folder"];
        Assert.Equal(kinds.Zip("abc", (kind, name) => $"{name}{ending}:1: this is {kind}, not a file; save the document as a file, or give "
            + $"this another ending than {Path.GetExtension(ending)}."), Errors());
        Assert.All("abc", name => Assert.Contains("not a file; save the table as a file.",
            Assert.Throws<TableException>(() => Table.ReadCsv(In(name + ending))).Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    [InlineData(".dta")]
    [InlineData(".zip")]
    [InlineData(".json")]
    public void Load_TableOverTheLimit_IsRefusedUnread(string ending)
    {
        using (var sparse = new FileStream(In("huge" + ending), FileMode.CreateNew))
        {
            sparse.SetLength(ElectionDocument.MaximumBytes + 1);
        }

        Assert.Contains("the file has 67,108,865 bytes and at most 67,108,864 are read;", Assert.Single(Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_PackedTableThatUnpacksOverTheLimit_IsRefused()
    {
        using (var zip = ZipFile.Open(In("packed.zip"), ZipArchiveMode.Create))
        using (var entry = new StreamWriter(zip.CreateEntry("a.csv").Open()))
        {
            entry.Write("Party,Votes\n" + string.Concat(Enumerable.Repeat("Reds,10\n", 1000)));
        }

        Assert.Equal("packed.zip[a.csv]:1: the file has 8,012 bytes and at most 4,000 are read; split it into one file per election, or "
            + "allow more (--max-size, or maximumBytes in code).", Assert.Single(ElectionArchive.Load(folder, 4000).Errors).Message);
    }

    [Fact]
    public void Load_ListOfSourcesIsAPipe_NeverWaits()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.WriteAllText(In("t.csv"), "Party,Votes\nReds,10\nBlues,7\n");
        using (var made = Process.Start("mkfifo", In(DocumentSource.FileName)))
        {
            made.WaitForExit();
        }

        Assert.DoesNotContain(Errors(readable: 2), e => e.StartsWith("t.csv", StringComparison.Ordinal));
    }

    [Fact]
    public void Stream_ManyDocuments_GivesThemOneByOneInOrderOfTheirNames()
    {
        for (var i = 0; i < 200; i++)
        {
            File.WriteAllText(In($"d{i:000}.txt"),
                i == 70 ? "" : Invariant($"= Election {i:000} =\n\nInfobox\n- Party1: A\n- Seats1: 3\n"));
        }

        var stream = ElectionArchive.Stream(folder).ToList();

        Assert.Equal(Enumerable.Range(0, 200).Where(i => i != 70).Select(i => Invariant($"Election {i:000}")),
            stream.Where(s => s.Election is not null).Take(199).Select(s => s.Election!.Title));
        Assert.Equal("d070.txt", Assert.Single(stream, s => s.Error is not null).Error!.Document);
        Assert.Throws<DocumentException>(() => ElectionArchive.Stream(In("nowhere")));
    }

    [Fact]
    public void Load_Device_IsOneLineAndNeverEnds()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(In("zero.txt"), "/dev/zero");

            Assert.StartsWith("zero.txt:1: this is a device, not a file;", Assert.Single(Errors()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Load_Socket_IsOneLine()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(In("socket.txt")));

        Assert.StartsWith("socket.txt:1: this is a socket", Assert.Single(Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FolderCalledAsADocument_IsOneLine()
    {
        Directory.CreateDirectory(In("folder.txt"));

        Assert.StartsWith("folder.txt:1: this is a folder, not a file;", Assert.Single(Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_LinksThatLeadNowhere_SayWhere()
    {
        File.CreateSymbolicLink(In("circle.txt"), In("circle.txt"));
        File.CreateSymbolicLink(In("dangling.txt"), "gone");
        File.CreateSymbolicLink(In("fine.txt"), In("good.txt"));

        Assert.Equal(
            ["circle.txt:1: the link leads in a circle; mend or remove the link.",
                "dangling.txt:1: the link leads to 'gone', where no file is; mend or remove the link."],
            Errors(readable: 2));
    }

    [Fact]
    public void Load_OneDanglingLink_IsAnErrorNotAnException()
    {
        File.CreateSymbolicLink(In("dangling.txt"), "gone");

        Assert.Single(ElectionArchive.Load(In("dangling.txt")).Errors);
    }

    [Fact]
    public void Load_NothingReadable_HasEmptyTablesAndSaysWhy()
    {
        File.WriteAllText(In("good.txt"), "");

        var archive = ElectionArchive.Load(folder);

        Assert.Empty(archive.Records);
        Assert.Single(archive.Errors);
        Assert.All(archive.Tables.Where(t => t.Name != "findings"), t => Assert.Equal(0, t.Table.RowCount));
        Assert.Equal(1, archive.Findings.RowCount);
        Assert.NotEmpty(archive.ToJson());
    }

    [Fact]
    public void Load_FileOverTheLimit_IsRefusedUnread()
    {
        using (var sparse = new FileStream(In("huge.txt"), FileMode.CreateNew))
        {
            sparse.SetLength(ElectionDocument.MaximumBytes + 1);
        }

        Assert.Equal(
            "huge.txt:1: the file has 67,108,865 bytes and at most 67,108,864 are read; split it into one file per election, or allow "
                + "more (--max-size, or maximumBytes in code).",
            Assert.Single(Errors()));
    }

    [Fact]
    public void Load_SmallerLimit_IsKept()
    {
        var length = new FileInfo(In("good.txt")).Length;

        Assert.Empty(ElectionArchive.Load(folder, length).Errors);
        Assert.Single(ElectionArchive.Load(folder, length - 1).Errors);
    }

    [Theory]
    [InlineData(10, 7)]
    [InlineData(10, 12)]
    public void ReadAll_FileChangesMeanwhile_SaysSo(int before, int after)
    {
        using var stream = new Changing(before, after);

        Assert.Equal(
            "a.txt:1: the file changed while it was being read; run again when it is finished.",
            Assert.Throws<DocumentException>(() => DocumentFile.ReadAll(stream, "a.txt", 100)).Message);
    }

    [Fact]
    public void Read_FileThatIsLocked_SaysThatItCannotBeOpened()
    {
        if (OperatingSystem.IsWindows())
        {
            using var locked = new FileStream(In("good.txt"), FileMode.Open, FileAccess.Read, FileShare.None);

            Assert.Contains("cannot be opened", Assert.Single(ElectionArchive.Load(folder).Errors).Message, StringComparison.Ordinal);
        }
    }

    private string In(string name) => Path.Combine(folder, name);

    /// <summary>The lines on what could not be read; a hang fails.</summary>
    private IEnumerable<string> Errors(int readable = 1)
    {
        var loading = Task.Run(() => ElectionArchive.Load(folder));
        Assert.True(loading.Wait(TimeSpan.FromMinutes(1)), "Loading the folder hangs.");
        Assert.Equal(readable, loading.Result.Records.Count);
        return loading.Result.Errors.Select(e => e.Message);
    }

    /// <summary>A file whose length changes as soon as it is read.</summary>
    private sealed class Changing(int before, int after) : MemoryStream(new byte[after])
    {
        private bool isRead;

        public override long Length => isRead ? after : before;

        public override int Read(Span<byte> buffer)
        {
            isRead = true;
            return base.Read(buffer);
        }
    }
}
