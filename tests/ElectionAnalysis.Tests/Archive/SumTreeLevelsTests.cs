namespace ElectionAnalysis.Tests;

/// <summary>Rows of a country and of its parts at several levels, in which every vote stands several times.</summary>
public sealed class SumTreeLevelsTests : TableFileCase
{
    // Two letters or digits for a region, four for a county: the country may stand among the regions, or not at all.
    [Theory]
    [InlineData("distrito;Azul;Rojo\n01;600;400\n02;700;500\n50;1300;900\n0101;250;150\n0102;350;250\n0201;300;400\n0202;400;100\n")]
    [InlineData("commune;Azul;Rojo\nF1;600;400\nF2;700;500\nF101;250;150\nF102;350;250\nF201;300;400\nF202;400;100\n")]
    [InlineData("Region;Azul;Rojo\nX1;600;400\nX101;250;150\nX102;350;250\nX2;700;500\nX201;300;400\nX202;400;100\nX9;1300;900\n")]
    public void Load_LevelsToldByTheLengthOfCodes_AreTheFinest(string csv)
    {
        var election = Load(csv);

        Assert.Equal("Azul 1300, Rojo 900", Votes(election));
        Assert.Equal(4, election.Districts.Select(d => d.District).Distinct().Count());
    }

    // A constituency takes towns of two counties, so the rows are no tree: the whole is all that is certain.
    [Theory]
    [InlineData("Gebiet;Wahlberechtigte;Blau;Rot\nLand;9000;1300;900\nWahlkreis A;5000;800;300\nKreis I;4000;600;400\nOrt a;2000;450;150\nOrt b;2000;150;250\nWahlkreis B;4000;500;600\nKreis II;5000;700;500\nOrt c;3000;350;150\nOrt d;2000;350;350\n")]
    [InlineData("comune;elettori;Blau;Rot\nVal;1000;100;400\nCollegio 1;5000;800;300\nMonte;8000;1200;500\nItalia;9000;1300;900\nCollegio 2;4000;500;600\n")]
    public void Load_PartsOfSeveralKindsThatAreNoTree_AreLeftForTheirWhole(string csv)
    {
        var election = Load(csv);

        Assert.Equal("Blau 1300, Rot 900", Votes(election));
        Assert.Equal(9000, election.Rounds[0].Registered?.Value);
        Assert.Empty(election.Districts);
    }

    // Two districts of one size are not each other's sum.
    [Fact]
    public void Load_TwoDistrictsOfOneSizeBelowLargerOnes_AreTheDistricts()
    {
        var election = Load("kommun,registered,Blå,Röd\nRiket,9000,1300,900\nValkrets 1,5000,800,300\nValkrets 2,4000,500,600\na,3000,650,450\nb,6000,650,450\n");

        Assert.Equal("Blå 1300, Röd 900", Votes(election));
        Assert.Equal("a, b", string.Join(", ", election.Districts.Select(d => d.District).Distinct()));
    }

    // Codes of two lengths in one level: 9, 10, 11.
    [Fact]
    public void Load_CodesOfTwoLengthsWithoutLevels_AreAllDistricts() =>
        Assert.Equal("Blue 1500, Red 1100", Votes(Load("district,Blue,Red\n9,400,300\n10,500,500\n11,600,300\n")));

    [Theory]
    [InlineData("distrito,CH,PS,IL,BE\nLisboa,10,20,30,40\nPorto,1,2,3,4\n", "CH 11, PS 22, IL 33, BE 44")]
    [InlineData("Kommune,SP,V,AR,KRF\nOslo,10,20,30,40\nBodø,1,2,3,4\n", "SP 11, V 22, AR 33, KRF 44")]
    public void Load_InitialsThatAreAWordForAPlaceOrTime_AreAPartyAmongParties(string csv, string votes) =>
        Assert.Equal(votes, Votes(Load(csv)));

    // "IL" and "ILCE" are Turkish for province and district.
    [Fact]
    public void Load_CodesOfPlacesBeforeTheParties_ArePlaces() => Assert.Equal(2,
        Load("IL,SECMEN,AKP,CHP,MHP\n1,500,100,50,20\n2,500,80,90,30\n").Districts.Select(d => d.District).Distinct().Count());
}
