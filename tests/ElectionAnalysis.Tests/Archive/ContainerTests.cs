using System.Text;
using SharpCompress.Compressors;
using SharpCompress.Compressors.BZip2;

namespace ElectionAnalysis.Tests;

/// <summary>Files that hold many documents: exports of wikis, Structured Contents, EML.</summary>
public sealed class ContainerTests : IDisposable
{
    private const string Article = """
        {{Infobox election
        | country = Utopia
        | election_date = 12 May 2018
        | party1 = Alpha
        | seats1 = 6
        | popular_vote1 = 600
        | party2 = Beta
        | seats2 = 4
        | popular_vote2 = 400
        }}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Page(string title, string text, int ns = 0, string more = "") => $"""
          <page><title>{title}</title><ns>{ns}</ns><id>7</id>{more}
            <revision><id>1234</id><parentid>9</parentid><timestamp>2024-01-02T03:04:05Z</timestamp>
              <contributor><username>U</username><id>99</id></contributor><text xml:space="preserve">{text}</text></revision></page>

        """;

    private static string Export(params string[] pages) =>
        "<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.11/\"><siteinfo><base>https://wiki.example/wiki/Main_Page</base></siteinfo>\n"
            + string.Concat(pages) + "</mediawiki>\n";

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public void Export_Articles_AreReadAndOtherPagesPassedOver()
    {
        var archive = ElectionArchive.Load(Write("wiki.xml", Export(Page("2018 Utopian general election", Article), Page("Cats", "A cat."),
            Page("Talk:Utopia", Article, ns: 1), Page("R", Article, more: "<redirect title=\"X\" />"), Page("2014 Utopian election", Article))));

        Assert.Equal(["2018 Utopian general election", "2014 Utopian election"], archive.Records.Select(e => e.Title));
        Assert.Empty(archive.Errors);
        var first = archive.Records[0];
        Assert.Equal("wiki.xml[2018 Utopian general election]:5", first.Parties[0].Seats!.Source.Place);
        Assert.Equal(new("https://wiki.example/wiki/2018_Utopian_general_election", "1234", "2024-01-02T03:04:05Z", null), first.Document.Origin);
        Assert.StartsWith("1 of the 3 articles", Assert.Single(archive.Records[1].Problems, p => p.Kind == "pages_left_out").Message, StringComparison.Ordinal);
        Assert.Contains("revision 1234", WriteUp.Provenance(archive)[0].Text("identity"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ Infobox election\n| party1 = A\n| seats1 = 1\n}}")]
    [InlineData("{{\nTemplate:Infobox_referendum | yes = 1 | no = 2\n}}")]
    [InlineData("{{Ficha de elección\n|partido1 = A\n|votos1 = 60\n|partido2 = B\n|votos2 = 40\n}}")]
    [InlineData("{{Infobox Élection|parti1=A|voix1=60|parti2=B|voix2=40}}")]
    [InlineData("== Results ==\n{| class=wikitable\n! Party !! Votes\n|-\n| A || 60\n|-\n| B || 40\n|}")]
    [InlineData("{| class=wikitable\n! Partei !! Stimmen !! Sitze\n|-\n| A || 60 || 2\n|-\n| B || 40 || 1\n|}")]
    public void Export_PageOfAnyKnownBoxOrTable_IsAnElection(string text)
    {
        var archive = ElectionArchive.Load(Write("wiki.xml", Export(Page("A", text))));

        Assert.Equal("A", Assert.Single(archive.Records).Title);
    }

    [Theory]
    [InlineData("{{Infobox officeholder|name=X|party1=A|office1=Y}}")]
    [InlineData("{| class=wikitable\n! Club !! Points !! Goals\n|-\n| A || 60 || 2\n|-\n| B || 40 || 1\n|}")]
    [InlineData("{| class=wikitable\n! Song !! Name !! Jury votes\n|-\n| X || A || 60\n|-\n| Y || B || 40\n|}")]
    [InlineData("An election is a vote. Votes are counted by party.")]
    public void Export_PageOfSomethingElse_IsPassedOver(string text)
    {
        var archive = ElectionArchive.Load(Write("wiki.xml", Export(Page("A", text), Page("B", Article))));

        Assert.Equal("B", Assert.Single(archive.Records).Title);
    }

    [Fact]
    public void Export_PackedInSeveralParts_IsReadWhole()
    {
        var path = Path.Combine(folder, "wiki.xml.bz2");
        var text = Export(Page("A", Article), Page("B", Article));
        using (var file = File.Create(path))
        {
            foreach (var part in new[] { text[..300], text[300..] })
            {
                using var packed = BZip2Stream.Create(file, CompressionMode.Compress, false, true, false);
                packed.Write(Encoding.UTF8.GetBytes(part));
            }
        }

        Assert.Equal(["A", "B"], ElectionArchive.Load(path).Records.Select(e => e.Title));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.7)]
    [InlineData(0.97)]
    public void Export_PackedInBlocksAndCut_EndsWithThePagesBefore(double part)
    {
        // Letters at random hardly get smaller, so that the second page begins in another block of 900,000 bytes.
        var random = new Random(1);
        var noise = string.Concat(Enumerable.Range(0, 2_000_000).Select(_ => (char)('a' + random.Next(26))));
        var whole = Packed(Export(Page("A", Article), Page("Noise", noise), Page("B", Article)));
        var path = Path.Combine(folder, "wiki.xml.bz2");
        File.WriteAllBytes(path, whole[..(int)(whole.Length * part)]);

        var archive = ElectionArchive.Load(path);

        Assert.Equal("A", Assert.Single(archive.Records).Title);
        Assert.Contains("damaged, cut off or followed by something else", Assert.Single(archive.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_PackedWithSomethingBehindIt_HasAllPagesAndSaysSo()
    {
        var path = Path.Combine(folder, "wiki.xml.bz2");
        File.WriteAllBytes(path, [.. Packed(Export(Page("A", Article), Page("B", Article))), .. "<html>"u8]);

        var archive = ElectionArchive.Load(path);

        Assert.Equal(["A", "B"], archive.Records.Select(e => e.Title));
        Assert.Contains("followed by something else", Assert.Single(archive.Errors).Message, StringComparison.Ordinal);
    }

    private static byte[] Packed(string text)
    {
        using var memory = new MemoryStream();
        using (var packed = BZip2Stream.Create(memory, CompressionMode.Compress, false, true, false))
        {
            packed.Write(Encoding.UTF8.GetBytes(text));
        }

        return memory.ToArray();
    }

    [Fact]
    public void Export_ThatEndsTooSoon_GivesWhatIsThereAndTheLine()
    {
        var archive = ElectionArchive.Load(Write("wiki.xml", Export(Page("A", Article), Page("B", Article))[..^60]));

        Assert.Equal("A", Assert.Single(archive.Records).Title);
        Assert.Contains("ends or breaks here", Assert.Single(archive.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_PageThatIsTooLong_IsLeftOutAlone()
    {
        var archive = ElectionArchive.Load(Write("wiki.xml", Export(Page("A", Article + new string('x', 5_000)), Page("B", Article))), 2_000);

        Assert.Equal("B", Assert.Single(archive.Records).Title);
        Assert.Contains("wiki.xml[A]:", Assert.Single(archive.Errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.xml", "<rss><item/></rss>", "root 'rss'")]
    [InlineData("a.xml", "no xml", "cannot be read")]
    [InlineData("a.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><mediawiki>&x;</mediawiki>", "cannot be read")]
    [InlineData("a.bz2", "no bzip2", "cannot be read")]
    [InlineData("a.xml", "<EML><Empty/></EML>", "no count and no result")]
    [InlineData("a.zip", "no zip", "damaged")]
    [InlineData("a.xlsx", "no workbook", "cannot be read")]
    [InlineData("a.xls", "no workbook", "cannot be read")]
    public void Load_FilesOfOtherKinds_SayWhatIsWrongInOneLine(string name, string text, string message)
    {
        var error = Assert.Throws<DocumentException>(() => ElectionArchive.Load(Write(name, text))).Message;

        Assert.StartsWith(name + ":1: ", error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }

    [Fact]
    public void Folder_FilesThatCannotBeRead_AreSaidAndTheOthersRead()
    {
        Write("1.txt", "= 2018 Utopian election =\n\nInfobox\n- Party1: A\n- Seats1: 1\n");
        Write("2.docx", "x");
        Write("3.csv", "a,b\n1,2\n");
        Write("4.csv", "party,votes\nA,2\nB,1\n");
        Write("5.xml", Export(Page("A", Article)));
        Write("notes.md", "x");
        Write("README.md", "x");

        var archive = ElectionArchive.Load(folder);

        Assert.Equal(["2018 Utopian election", "4", "A"], archive.Records.Select(e => e.Title));
        Assert.Equal(["2.docx", "3.csv", "notes.md"], archive.Errors.Select(e => e.Document));
    }

    [Fact]
    public void StructuredContents_Articles_AreReadLikeTheirPages()
    {
        const string One = """
            {"name":"2018 Utopian general election","url":"https://wiki.example/2018","version":{"identifier":55},"date_modified":"2024-01-01",
            "license":[{"identifier":"CC-BY-SA-4.0"}],"infoboxes":[{"name":"Infobox election","type":"infobox","has_parts":[{"type":"section",
            "has_parts":[{"name":"Turnout","type":"field","value":"64.0%"},{"name":"Party","type":"field","values":["Alpha","Beta"]},
            {"name":"Seats won","type":"field","values":["6","4"]}]}]}],"sections":[{"name":"Abstract","type":"section","has_parts":
            [{"type":"paragraph","value":"Elections were held on 12 May 2018 in Utopia."}]}],"tables":[{"headers":[[{"value":"Party"},
            {"value":"Votes"},{"value":"Seats"}]],"rows":[[{"value":"Alpha"},{"value":"600"},{"value":"6"}],[{"value":"Beta"},{"value":"400"},
            {"value":"4"}]]}]}
            """;
        var line = One.ReplaceLineEndings(" ");
        var archive = ElectionArchive.Load(Write("a.jsonl", line + "\n{bad\n" + line.Replace("2018 U", "2014 U", StringComparison.Ordinal) + "\n"));

        Assert.Equal(["2018 Utopian general election", "2014 Utopian general election"], archive.Records.Select(e => e.Title));
        Assert.Equal("a.jsonl", Assert.Single(archive.Errors).Document);
        Assert.Equal(2, archive.Errors[0].Line);
        var election = archive.Records[0];
        Assert.Equal([600, 400], election.Parties.Select(p => p.Votes!.Value));
        Assert.Equal([6, 4], election.Parties.Select(p => p.Seats!.Value));
        Assert.Equal(0.64, election.Rounds[0].TurnoutStated!.Value);
        Assert.Equal(new(2018, 5, 12), election.Rounds[0].Date!.Value);
        Assert.Equal(new("https://wiki.example/2018", "55", "2024-01-01", "CC-BY-SA-4.0"), election.Document.Origin);
    }

    [Fact]
    public void Eml_Count_HasVotesTotalsAndDistricts()
    {
        var election = ElectionArchive.Load(Write("count.eml.xml", """
            <EML xmlns="urn:oasis:names:tc:evs:schema:eml" xmlns:kr="urn:k"><Count><Election><ElectionIdentifier Id="X">
            <ElectionName>Council 2022</ElectionName><kr:ElectionDate>2022-03-16</kr:ElectionDate></ElectionIdentifier><Contests><Contest>
            <TotalVotes>
            <Selection><AffiliationIdentifier Id="1"><RegisteredName>Alpha</RegisteredName></AffiliationIdentifier><ValidVotes>60</ValidVotes></Selection>
            <Selection><Candidate/><ValidVotes>60</ValidVotes></Selection>
            <Selection><AffiliationIdentifier Id="2"><RegisteredName/></AffiliationIdentifier><ValidVotes>40</ValidVotes></Selection>
            <Cast>900</Cast><TotalCounted>100</TotalCounted><RejectedVotes ReasonCode="blank">3</RejectedVotes>
            <RejectedVotes ReasonCode="invalid">2</RejectedVotes></TotalVotes>
            <ReportingUnitVotes><ReportingUnitIdentifier Id="N">North</ReportingUnitIdentifier>
            <Selection><AffiliationIdentifier Id="1"/><ValidVotes>20</ValidVotes></Selection>
            <Selection><AffiliationIdentifier Id="2"/><ValidVotes>10</ValidVotes></Selection></ReportingUnitVotes>
            <ReportingUnitVotes><ReportingUnitIdentifier Id="S"/>
            <Selection><AffiliationIdentifier Id="1"/><ValidVotes>40</ValidVotes></Selection>
            <Selection><AffiliationIdentifier Id="2"/><ValidVotes>30</ValidVotes></Selection></ReportingUnitVotes>
            </Contest></Contests></Election></Count></EML>
            """)).Records.Single();

        Assert.Equal(["Alpha", "List 2"], election.Parties.Select(p => p.Party.Value));
        Assert.Equal([60, 40], election.Parties.Select(p => p.Votes!.Value));
        Assert.Equal((100, 5, 105), (election.Rounds[0].Valid!.Value, election.Rounds[0].Invalid!.Value, election.Rounds[0].Cast!.Value));
        Assert.Contains(election.Problems, p => p.Kind == "unclear_total" && p.Message.Contains("900", StringComparison.Ordinal));
        Assert.Equal([20, 40], DistrictVotes.From(election).Of("Alpha"));
        Assert.Equal(["North", "S"], DistrictVotes.From(election).Districts);
    }

    [RealDataFact]
    public void Eml_ResultOfTheKiesraad_HasTheElectedOfEachList()
    {
        var election = ElectionArchive.Load(Path.Combine(RealData.Folder, "kiesraad_eml520_test.eml.xml")).Records.Single();

        Assert.Equal(["Heemdamsenaren 6", "Lijst van de Kandidaten 2", "Heemse Dammers 2"],
            election.Parties.Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Seats!.Value}")));
        Assert.Equal(new(2022, 3, 16), election.Rounds[0].Date!.Value);
    }

    [Fact]
    public void Table_LineThatDoesNotFit_IsLeftOutAndSaid()
    {
        var election = ElectionArchive.Load(Write("a.csv", "party,votes\nA,10\nB,5,7\nC,3\n")).Records.Single();

        Assert.Equal(["A", "C"], election.Parties.Select(p => p.Party.Value));
        Assert.Contains(election.Problems, p => p.Message.StartsWith("Line 3 has 3 fields", StringComparison.Ordinal));
    }

    [Fact]
    public void Table_ThatHardlyALineFits_IsRefused() =>
        Assert.Contains("a.csv:", Assert.Throws<DocumentException>(() =>
            ElectionArchive.Load(Write("a.csv", "party,votes\nA,1,2,3\nB,5,7\nC,3,1\nD,1,1\nE,2\n"))).Message, StringComparison.Ordinal);

    private static Election Sheet(string sheet, string csv) =>
        TableElections.Of(Table.ReadCsv(new StringReader(csv)), null, $"book.xlsx[{sheet}]").Single();

    [Fact]
    public void SheetsJoined_SeatsOfOneOtherSheet_AreThoseOfItsVotes()
    {
        var election = Assert.Single(SheetsJoined.Of([Sheet("Votes", "Party,Votes\nA,600\nB,400"), Sheet("Seats", "Party,Seats\nA,6\nB,4")]));

        Assert.Equal([(600L, 6), (400L, 4)], election.Parties.Select(p => (p.Votes!.Value, p.Seats!.Value)));
    }

    // Nobody knows whose the seats are: the order of the sheets does not say.
    [Fact]
    public void SheetsJoined_SeatsOfTwoSheets_JoinNoneAndSaySo()
    {
        var elections = SheetsJoined.Of([Sheet("Votes", "Party,Votes\nA,600\nB,400"), Sheet("Seats before", "Party,Seats\nA,3\nB,7"),
            Sheet("Seats now", "Party,Seats\nA,6\nB,4")]);

        Assert.Equal(3, elections.Count);
        Assert.All(elections[0].Parties, p => Assert.Null(p.Seats));
        Assert.Contains(elections[0].Findings, f => f.Message.Contains("Seats before", StringComparison.Ordinal)
            && f.Message.Contains("Seats now", StringComparison.Ordinal));
    }

    [Fact]
    public void SheetsJoined_VotesOnTwoSheets_GetNoSeats() => Assert.Equal(3, SheetsJoined.Of([Sheet("a", "Party,Votes\nA,600\nB,400"),
        Sheet("b", "Party,Votes\nA,60\nB,40"), Sheet("Seats", "Party,Seats\nA,6\nB,4")]).Count);

    [Theory]
    [InlineData("country", "Norway", "Sweden")]
    [InlineData("type", "presidential", "parliamentary")]
    public void SheetsJoined_SeatsOfAnotherCountryOrKind_StayApart(string column, string ofVotes, string ofSeats) => Assert.Equal(2,
        SheetsJoined.Of([Sheet("v", $"{column},Party,Votes\n{ofVotes},A,600\n{ofVotes},B,400"),
            Sheet("s", $"{column},Party,Seats\n{ofSeats},A,6\n{ofSeats},B,4")]).Count);
}
