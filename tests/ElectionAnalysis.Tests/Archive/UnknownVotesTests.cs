using System.Globalization;
using System.IO.Compression;

namespace ElectionAnalysis.Tests;

/// <summary>Votes of a party that one place does not give: what the others make is no number of all.</summary>
public sealed class UnknownVotesTests : TableFileCase
{
    [Theory]
    [InlineData("Constituency,Party,Votes\nNorth,Blue,800\nNorth,Red,500\nSouth,Blue,n/a\nSouth,Red,400\n", "Blue ?, Red 900")]
    [InlineData("cst_n,pty_n,pv1\nNorth,Blue,800\nNorth,Red,500\nSouth,Blue,-990\nSouth,Red,400\n", "Blue ?, Red 900")]
    [InlineData("Wahlkreis;Partei;Stimmen\nNord;Blau;800\nNord;Rot;500\nSüd;Blau;k.A.\nSüd;Rot;400\n", "Blau ?, Rot 900")]
    [InlineData("Distrito,Partido,Votos\nNorte,Azul,800\nNorte,Rojo,500\nSur,Azul,s/d\nSur,Rojo,400\n", "Azul ?, Rojo 900")]
    [InlineData("Constituency,Party,Votes\nNorth,Blue,800\nNorth,Red,500\nSouth,Blue,#REF!\nSouth,Red,400\n", "Blue ?, Red 900")]
    [InlineData("Wahlkreis;Partei;Stimmen\nNord;Rot;1.500\nNord;Blau;1.800\nSüd;Rot;1.400*\nSüd;Blau;k.A.\nWest;Rot;1.200\nWest;Blau;1.111\n", "Rot 4100, Blau ?")]
    [InlineData("District,Red,Blue,Green\nNorth,500,800,30\nSouth,400,#N/A,20\nEast,300,200,10\n", "Red 1200, Blue ?, Green 60")]
    public void Load_ACodeWhereOthersHaveVotes_LeavesTheSumUnknown(string csv, string votes)
    {
        var election = Load(csv);
        Assert.Equal(votes, Counted(election));
        Assert.Contains(election.Findings, f => f.Verdict == Verdict.CannotTell && f.Check == "votes_of_some");
    }

    // A dash and an empty cell may be of a party that did not stand, as does a code in most places; the valid votes prove it; where nobody
    // has votes nobody voted; an uncontested seat has a code of its own.
    [Theory]
    [InlineData("District,Red,Blue,Green\nNorth,500,800,-\nSouth,400,,20\nEast,300,200,10\n", "Red 1200, Blue 1000, Green 30")]
    [InlineData("District,Red,Blue,Green\nNorth,500,800,n/a\nSouth,400,600,20\nEast,300,200,n/a\n", "Red 1200, Blue 1600, Green 20")]
    [InlineData("District,Valid,Red,Blue,Green\nNorth,1330,500,800,30\nSouth,420,400,n/a,20\nEast,510,300,200,10\n", "Red 1200, Blue 1000, Green 60")]
    [InlineData("Constituency,Party,Votes\nNorth,Red,500\nNorth,Blue,300\nSouth,Red,n/a\nEast,Red,200\nEast,Blue,250\n", "Red 700, Blue 550")]
    [InlineData("cst_n,pty_n,pv1\nNorth,Blue,800\nNorth,Red,500\nSouth,Blue,-992\nSouth,Red,400\n", "Blue 800, Red 900")]
    public void Load_AnEmptyPlaceOfAParty_IsNoVotes(string csv, string votes) => Assert.Equal(votes, Counted(Load(csv)));

    [Fact]
    public void Load_UnknownVotesBesideTheValidOnes_AreWithinTheBounds()
    {
        var election = Load("Constituency,Valid votes,Party,Votes,Seats\nNorth,1300,Blue,800,3\nNorth,1300,Red,500,2\nSouth,1000,Blue,n/a,3\nSouth,1000,Red,400,2\n");
        Assert.Equal((2300, null), (election.Rounds[0].Valid?.Value, election.Parties[0].Votes?.Value));
        Assert.Contains("'South'", Assert.Single(election.Findings, f => f.Check == "votes_of_some").Message, StringComparison.Ordinal);
    }

    // The reader of workbooks gives an error like an empty cell.
    [Fact]
    public void Load_AnErrorInAWorkbook_IsNoEmptyCell()
    {
        var path = Path.Combine(Folder, "a.xlsx");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            void Write(string name, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }

            const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            const string Of = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            const string Package = "http://schemas.openxmlformats.org/package/2006";
            Write("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""");
            Write("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Of}"><sheets><sheet name="Count" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Write("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Of}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            string[][] rows = [["District", "Party", "Votes"], ["North", "Red", "500"], ["North", "Blue", "800"],
                ["South", "Red", "400"], ["South", "Blue", "#N/A"]];
            var cells = rows.Select((row, r) => $"<row r=\"{r + 1}\">" + string.Concat(row.Select((cell, c) => Cell(cell, $"{(char)('A' + c)}{r + 1}"))) + "</row>");
            Write("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><dimension ref="A1:C5"/><sheetData>{string.Concat(cells)}</sheetData></worksheet>""");
        }

        Assert.Equal("Red 900, Blue ?", Counted(Assert.Single(ElectionArchive.Load(path).Records)));

        static string Cell(string cell, string at) => cell[0] == '#' ? $"<c r=\"{at}\" t=\"e\"><v>{cell}</v></c>"
            : char.IsDigit(cell[0]) ? $"<c r=\"{at}\"><v>{cell}</v></c>" : $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>";
    }

    private static string Counted(Election election) => string.Join(", ", election.Parties
        .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Party.Value} {p.Votes?.Value.ToString(CultureInfo.InvariantCulture) ?? "?"}")));
}
