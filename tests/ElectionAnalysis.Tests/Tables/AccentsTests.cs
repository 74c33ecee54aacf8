namespace ElectionAnalysis.Tests;

/// <summary>Names are compared without accents, in every language and with or without the cultures of the machine.</summary>
public class AccentsTests
{
    [Theory]
    [InlineData("Soumaïla Cissé", "Soumaila Cisse")]
    [InlineData("Ungültige", "Ungultige")]
    [InlineData("ĽSNS OĽANO", "LSNS OLANO")]
    [InlineData("Đảng Cộng sản", "Dang Cong san")]
    [InlineData("Kasymguly Babaýew", "Kasymguly Babayew")]
    [InlineData("Fremskrittspartiet Høyre", "Fremskrittspartiet Hoyre")]
    [InlineData("Νέα Δημοκρατία", "Νεα Δημοκρατια")]
    [InlineData("избирателей", "избирателеи")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("自由民主党 共に民主党", "自由民主党 共に民主党")]
    [InlineData("더불어민주당", "더불어민주당")]
    [InlineData("plain", "plain")]
    public void Without_Accents_KeepsTheLetters(string text, string plain) => Assert.Equal(plain, Accents.Without(text));
}
