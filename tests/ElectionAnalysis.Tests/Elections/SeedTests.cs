namespace ElectionAnalysis.Tests;

/// <summary>The two real documents. Expected values are read from them by eye.</summary>
public class SeedTests
{
    [Fact]
    public void Mali_Infobox_IsReadWhole()
    {
        var mali = Text.Mali;

        Assert.Equal(("Mali", ElectionKind.Parliamentary, 2013), (mali.Country?.Value, mali.Kind, mali.Year));
        Assert.Equal((147, 147, 74), (mali.SeatsContested?.Value, mali.HouseSeats?.Value, mali.MajorityStated?.Value));
        Assert.Equal((20, 147, 140, 7.0),
            (mali.Parties.Count, mali.SeatsListed, mali.PreviousSeatsListed, mali.UnlistedPreviousSeats?.High));
        Assert.Equal(("2007", "2020"), (mali.PreviousElection?.Value, mali.NextElection?.Value));
        Assert.Equal("Ibrahim Boubacar Keïta", mali.Parties[0].Leader?.Value);
        Assert.Equal(9, mali.Parties.Count(p => p.Status == PartyStatus.New));
        Assert.True(mali.Parties[^1].IsIndependents);
        Assert.Null(mali.Parties[^1].Leader);
        Assert.Empty(mali.UnknownEntries);
        Assert.Empty(mali.Problems);
    }

    [Fact]
    public void Mali_Rounds_ComeFromInfoboxAndProse()
    {
        var (first, second) = (Text.Mali.Rounds[0], Text.Mali.Rounds[1]);

        Assert.Equal((new DateOnly(2013, 11, 24), 0.3863), (first.Date?.Value, first.TurnoutStated?.Value));
        Assert.Null(first.Turnout);
        Assert.Equal(new DateOnly(2013, 12, 15), second.Date?.Value);
        Assert.Equal((5_951_838L, 2_221_283L, 2_122_449L, 98_834L),
            (second.Registered?.Value, second.Cast?.Value, second.Valid?.Value, second.Invalid));
        Assert.Equal(2_221_283.0 / 5_951_838, second.Turnout);
    }

    [Fact]
    public void Mali_Findings_NameTheTurnoutThatDoesNotFit()
    {
        var finding = Text.Mali.Findings.Single(f => f is { Left.Kind: ClaimKind.Turnout, Verdict: Verdict.Disagrees });

        Assert.Equal(("38.5%", "37.32%"), (finding.Left?.ToString(), finding.Right?.ToString()));
        Assert.EndsWith(":105", finding.LeftAt, StringComparison.Ordinal);
        Assert.EndsWith(":10", finding.RightAt, StringComparison.Ordinal);
        Assert.Contains("2,221,283 of 5,951,838", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mali_Findings_NameThePreviousSeatsOfNobody()
    {
        var finding = Text.Mali.Findings.Single(f => f.Check == "previous_seats");

        Assert.Equal((Verdict.Incomplete, "140", "147"), (finding.Verdict, finding.Left?.ToString(), finding.Right?.ToString()));
        Assert.Contains("7 belong to no listed party", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mali_Findings_ConfirmTheBallotForTheSpeaker()
    {
        var finding = Text.Mali.Findings.Single(f => f.Check == "office_votes_sum");

        Assert.Equal((Verdict.Agrees, "115 + 11 + 20 + 1 = 147", "147"),
            (finding.Verdict, finding.Left?.ToString(), finding.Right?.ToString()));
    }

    [Fact]
    public void Turkmenistan_Infobox_IsReadWhole()
    {
        var election = Text.Turkmenistan;

        Assert.Equal(("Turkmenistan", 2013, 125, 63),
            (election.Country?.Value, election.Year, election.HouseSeats?.Value, election.MajorityStated?.Value));
        Assert.Equal([47, 33, 16, 14, 8, 7], election.Parties.Select(p => p.Seats!.Value));
        Assert.Equal((125, 0.0), (election.PreviousSeatsListed, election.UnlistedPreviousSeats?.High));
        Assert.Null(election.PreviousElection);
        Assert.Equal((new DateOnly(2013, 12, 15), 0.9133),
            (election.Rounds.Single().Date?.Value, election.Rounds.Single().TurnoutStated?.Value));
        Assert.Equal("Akja Nurberdiýewa", election.Offices.Single().After?.Value);
        Assert.Null(election.Offices.Single().Name);
    }

    [Fact]
    public void Turkmenistan_Findings_NameTheCandidatesThatDoNotAddUp()
    {
        var finding = Text.Turkmenistan.Findings.Single(f => f.Check == "candidates_sum");

        Assert.Equal((Verdict.Disagrees, "283", "99 + 28 + 163 = 290"),
            (finding.Verdict, finding.Left?.ToString(), finding.Right?.ToString()));
    }

    [Fact]
    public void Seeds_OnlyTheseTwoChecks_Disagree() =>
        Assert.Equal(
            ["prose", "candidates_sum"],
            Text.Mali.Findings.Concat(Text.Turkmenistan.Findings).Where(f => f.Verdict == Verdict.Disagrees).Select(f => f.Check));

    [Fact]
    public void Tables_OfTheArchive_AreTheDesignsOwn()
    {
        var archive = ElectionArchive.Load(Text.SeedFolder);

        Assert.Equal(["elections", "parties", "rounds", "results", "alliances", "offices", "claims", "findings"],
            archive.Tables.Select(t => t.Name));
        Assert.Equal(
            "election,country,kind,year,first_date,last_date,rounds,seats,majority,parties,largest_party,previous_election,next_election,main_round,main_ballot,question,document",
            string.Join(',', archive.Elections.Columns.Select(c => c.Name)));
        Assert.Equal(
            "election,country,rank,party,leader,alliance,seats,seat_share,previous_seats,status,seat_change,seat_change_points,votes,vote_share,previous_vote_share,vote_change_points,"
            + "seats_before,seats_after,electoral_votes,states_carried,delegates,running_mate,home_state,leaders_seat",
            string.Join(',', archive.Parties.Columns.Select(c => c.Name)));
        Assert.Equal("election,round,date,registered,cast,valid,invalid,turnout_stated,turnout,blank,turnout_change_points",
            string.Join(',', archive.Rounds.Columns.Select(c => c.Name)));
        Assert.Equal("election,office,before,before_party,after,after_party",
            string.Join(',', archive.Offices.Columns.Select(c => c.Name)));
        Assert.Equal("election,kind,subject,value,low,high,date,unit,shown,resolved,section,sentence,document,line",
            string.Join(',', archive.Claims.Columns.Select(c => c.Name)));
        Assert.Equal("election,check,verdict,severity,message,left,left_at,right,right_at",
            string.Join(',', archive.Findings.Columns.Select(c => c.Name)));
        Assert.Equal((26, 3, 2), (archive.Parties.RowCount, archive.Rounds.RowCount, archive.Offices.RowCount));
    }

    [Theory]
    [InlineData("Malli", "'Malli'. Did you mean 'Mali'? There are: ")]
    [InlineData("Turkmenistn", "'Turkmenistn'. Did you mean 'Turkmenistan'? There are: ")]
    [InlineData("Chad", "'Chad'. There are: ")]
    public void Find_MistypedCountry_NamesTheNearest(string text, string said) =>
        Assert.StartsWith("No election fits " + said,
            Assert.Throws<KeyNotFoundException>(() => ElectionArchive.Load(Text.SeedFolder).Find(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Find_NothingOrTooMuch_ListsTheElections()
    {
        var archive = ElectionArchive.Load(Text.SeedFolder);

        Assert.Contains("2013 Malian parliamentary election", Assert.Throws<KeyNotFoundException>(() => archive.Find("France")).Message,
            StringComparison.Ordinal);
        Assert.StartsWith("2 elections fit '2013'", Assert.Throws<KeyNotFoundException>(() => archive.Find("2013")).Message,
            StringComparison.Ordinal);
    }
}
