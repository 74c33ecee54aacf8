namespace ElectionAnalysis.Tests;

/// <summary>A candidate and the party in one cell, told by the column as a whole.</summary>
public sealed class PersonsAndPartiesTests
{
    private static string Votes(string csv) => string.Join(", ", ElectionArchive.From(Table.ReadCsv(new StringReader(csv))).Records.Single()
        .Parties.Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Votes?.Value}")));

    [Theory]
    [InlineData("Seat,Candidate,Votes\nA,Jane Doe (Labour),700\nA,Bob Ray (Tory),503\nB,Cat Poe (Labour),611\nB,Dan Fox (Tory),805\n", "Labour 1311, Tory 1308")]
    [InlineData("Ward,Candidate,Votes\nA,LAB - Jane Doe,700\nA,CON - Bob Ray,503\nB,LAB - Cat Poe,611\nB,CON - Dan Fox,805\n", "LAB 1311, CON 1308")]
    [InlineData("Ward,Name,Votes\nA,\"Doe, Jane [LAB]\",700\nA,\"Ray, Bob [CON]\",503\nB,\"Poe, Cat [LAB]\",611\nB,\"Fox, Dan [CON]\",805\n", "LAB 1311, CON 1308")]
    [InlineData("Ward,Candidate,Votes\nA,\"Jane Doe, Labour\",700\nA,\"Bob Ray, Tory\",503\nB,\"Cat Poe, Labour\",611\nB,\"Dan Fox, Tory\",805\n", "Labour 1311, Tory 1308")]
    [InlineData("Circonscription;Candidat;Voix\n1;Jean Petit – Les Bleus;700\n1;Anne Grand – Les Rouges;503\n1;Blancs;12\n2;Paul Roux – Les Bleus;611\n2;Eve Brun – Les Rouges;805\n2;Blancs;14\n", "Les Bleus 1311, Les Rouges 1308")]
    [InlineData("選挙区,候補者,得票数\n1,山田太郎（自民）,700\n1,鈴木花子（立憲）,503\n2,佐藤一（自民）,611\n2,田中二（立憲）,805\n", "自民 1311, 立憲 1308")]
    [InlineData("Ward,Candidate,Votes\nA,Blue: Ann Lee,700\nA,Red: Bob Ray,503\nB,Blue: Cat Poe,611\nB,Red: Dan Fox,805\nB,Independent,33\n", "Blue 1311, Red 1308, Independent 33")]
    [InlineData("Округ;Кандидат;Голоса\n1;Иванов И. / Правда;700\n1;Петров П. / Воля;503\n2;Сидоров С. / Правда;611\n2;Козлов К. / Воля;805\n", "Правда 1311, Воля 1308")]
    public void From_APersonAndAParty_ArePartedAsTheColumnTells(string csv, string votes) => Assert.Equal(votes, Votes(csv));

    // Surname and given name; alliances and their lists; a party's short and long name.
    [Theory]
    [InlineData("Ward,Candidate,Votes\nA,\"Doe, Jane\",700\nA,\"Ray, Bob\",503\nB,\"Poe, Jane\",611\nB,\"Fox, Bob\",805\n", "Doe, Jane 700, Ray, Bob 503, Poe, Jane 611, Fox, Bob 805")]
    [InlineData("Ward,Candidate,Votes\nA,\"Nguyen, Van An\",100\nA,\"Tran, Thi Be\",201\nB,\"Nguyen, Minh\",111\nB,\"Tran, Lan\",222\n", "Nguyen, Van An 100, Tran, Thi Be 201, Nguyen, Minh 111, Tran, Lan 222")]
    [InlineData("District,List,Votes\nA,Left - Greens,100\nA,Left - Reds,201\nA,Right - Blues,303\nA,Right - Golds,52\nB,Left - Greens,110\nB,Left - Reds,221\nB,Right - Blues,314\nB,Right - Golds,62\n", "Left - Greens 210, Left - Reds 422, Right - Blues 617, Right - Golds 114")]
    [InlineData("Party,Votes\nCDU - Christliche Union,700\nSPD - Soziale Partei,503\n", "CDU - Christliche Union 700, SPD - Soziale Partei 503")]
    public void From_NamesWithAMarkInThem_StayWhole(string csv, string votes) => Assert.Equal(votes, Votes(csv));
}
