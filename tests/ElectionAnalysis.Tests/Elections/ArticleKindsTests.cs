namespace ElectionAnalysis.Tests;

/// <summary>Articles on councils, on houses of which a part is elected, and on referendums.</summary>
public class ArticleKindsTests
{
    private static Election Read(string text) => Election.From(new WikitextReader(text, "a.wikitext", "").Parse());

    [Theory]
    [InlineData("concejales", "concejales1_ant")]
    [InlineData("ediles", "ediles1_anterior")]
    [InlineData("regidors", "regidors_ant1")]
    [InlineData("conseillers", "conseillers1_préc")]
    [InlineData("escaños", "escaños1_ant")]
    [InlineData("vereadores", "vereadores anteriores1")]
    public void Seats_OfACouncil_AreReadWithThoseBefore(string seats, string before)
    {
        var election = Read($$$"""
            {{Ficha de elección
            | nombre_elección = Elecciones municipales de 2019
            | endisputa = 12 concejales
            | partido1 = Rojo
            | votos1 = 70
            | {{{seats}}}1 = 7
            | {{{before}}} = 4
            | partido2 = Azul
            | votos2 = 30
            | {{{seats}}}2 = 5
            }}
            """);

        Assert.Equal([7, 5], election.Parties.Select(p => p.Seats?.Value));
        Assert.Equal(4, election.Parties[0].PreviousSeats?.Value);
    }

    private static Election Table(string headings, string red, string blue) => Read($$"""
        ''The 2020 Senate election'' was held on 5 May 2020.
        == Results ==
        {| class=wikitable
        ! Party !! Votes !! {{headings}}
        |-
        | Red || 600 || {{red}}
        |-
        | Blue || 400 || {{blue}}
        |}
        """);

    [Theory]
    [InlineData("Seats up !! Seats won !! Seats not up !! Seats after", "5 || 4 || 9 || 13", "3 || 4 || 6 || 10")]
    [InlineData("Seats Up for election !! Seats Elected !! Seats Holdover !! Seats Total", "5 || 4 || 9 || 13", "3 || 4 || 6 || 10")]
    [InlineData("Seats defended !! Won !! Continuing seats !! Total seats", "5 || 4 || 9 || 13", "3 || 4 || 6 || 10")]
    [InlineData("Seats won !! Seats up", "4 || 5", "4 || 3")]
    [InlineData("Constituency seats !! List seats !! Total seats", "3 || 1 || 4", "1 || 3 || 4")]
    public void Seats_OfAHouseElectedInParts_AreThoseWon(string headings, string red, string blue) =>
        Assert.Equal([4, 4], Table(headings, red, blue).Parties.Select(p => p.Seats?.Value));

    [Theory]
    [InlineData("Ergebnis der Landtagswahl vom 26. September 2021", "2021-09-26")]
    [InlineData("Resultados de las elecciones del 26 de septiembre de 2021", "2021-09-26")]
    [InlineData("Stand: 3. Oktober 2021", null)]
    [InlineData("Results as of 3 October 2021", null)]
    [InlineData("Ergebnis der Wahl vom 26. September 2017", null)]
    [InlineData("Résultats du 12 et du 19 juin 2021", null)]
    public void Day_ThatOnlyTheCaptionNames_IsTheElections(string caption, string? day)
    {
        var election = Read($$$"""
            {{Infobox election
            | election_name = 2021 Ruritanian state election
            | party1 = Rot
            | popular_vote1 = 60
            | party2 = Blau
            | popular_vote2 = 40
            }}
            == Results ==
            {| class=wikitable
            |+ {{{caption}}}
            ! Party !! Votes !! Seats
            |-
            | Rot || 60 || 6
            |-
            | Blau || 40 || 4
            |}
            """);

        Assert.Equal(day, election.Rounds.Single().Date?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Referendum_InABoxOfTheText_GivesWhatTheInfoboxLacks()
    {
        var election = Read("""
            {{Infobox referendum
            | name = 2019 Sark referendum
            | title = Should there be a mayor?
            | date = 26 May 2019
            | yes_text = Agree
            | no_text = Disagree
            | yes = 184
            | no = 160
            }}
            == The vote of 2007 ==
            {{Referendum|title=Mayor (2007)|yes=101|yespct=42.1|no=139|nopct=57.9|total=246|electorate=498}}
            == Result ==
            {{Referendum
            |title=Mayor
            |option1=Agree
            |yes=184
            |yespct=53.49
            |option2=Disagree
            |no=160
            |nopct=46.51
            |valid=344
            |invalid=4
            |total=348
            |turnoutpct=67.97
            |electorate=512
            }}
            """);

        Assert.Equal([0.5349, 0.4651], election.Parties.Select(p => p.VoteShare!.Value));
        Assert.Equal((512, 348, 4, 0.6797), (election.Rounds[0].Registered!.Value, election.Rounds[0].Cast!.Value,
            election.Rounds[0].InvalidStated!.Value, election.Rounds[0].TurnoutStated!.Value));
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }
}
