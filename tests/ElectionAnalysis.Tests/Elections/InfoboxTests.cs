using System.Reflection;

namespace ElectionAnalysis.Tests;

/// <summary>Every line of an infobox ends as a typed value or as a finding; rounds, seats and dates in other people's writing.</summary>
public class InfoboxTests
{
    [Theory]
    [InlineData("73.7% (first round) ▼ 4.1 pp\n72.0% (second round) ▼ 2.6 pp", "1 0.737 -0.041; 2 0.72 -0.026")]
    [InlineData("1st round: 73.7% / 2nd: 71.99%", "1 0.737; 2 0.7199")]
    [InlineData("79.05% (first round)\n79.41% (runoff)", "1 0.7905; 2 0.7941")]
    [InlineData("61.4 (+2.5)", "1 0.614 0.025")]
    [InlineData("62,4 % (Increase 1.2pp)", "1 0.624 0.012")]
    [InlineData("2,884,111 (78.20%) (▼3.34 pp)", "1 0.782 -0.0334")]
    [InlineData("٤٨٫٤٨٪", "1 0.4848")]
    [InlineData("६१.४१%", "1 0.6141")]
    [InlineData("６１．４１％", "1 0.6141")]
    [InlineData("48.5%[a] Retrieved 5 May 2021", "1 0.485")]
    [InlineData("48.5% https://example.org/2021/99", "1 0.485")]
    [InlineData("48&nbsp;%", "1 0.48")]
    public void Turnout_AsWritten_IsReadByRound(string value, string expected)
    {
        var election = Text.Election($"- Turnout: {value}");

        Assert.Equal(expected,
            string.Join("; ",
                election.Rounds.Select(r =>
                    FormattableString.Invariant($"{r.Round} {r.TurnoutStated?.Value} {r.TurnoutChangeStated?.Value}").TrimEnd())));
        Assert.Empty(election.Problems);
    }

    [Fact]
    public void Turnout_NoRoundNamedBesideTwoDates_IsNotGuessed()
    {
        var election = Text.Election("- Election Date: 10 April 2022 (first round), 24 April 2022 (second round)\n- Turnout: 71.99%");

        Assert.All(election.Rounds, r => Assert.Null(r.TurnoutStated));
        Assert.Contains(election.Problems, p => p.Message.Contains("name the round", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("7–9 May 2014", "1 2014-05-07 2014-05-09")]
    [InlineData("30 April – 1 May 2022", "1 2022-04-30 2022-05-01")]
    [InlineData("11 April to 19 May 2019", "1 2019-04-11 2019-05-19")]
    [InlineData("first round: 10 April 2022; second round: 24 April 2022", "1 2022-04-10 2022-04-10; 2 2022-04-24 2022-04-24")]
    [InlineData("24 April 2022 (runoff), 10 April 2022 (first round)", "1 2022-04-10 2022-04-10; 2 2022-04-24 2022-04-24")]
    [InlineData("23–24 May 2012 (first round)\n16–17 June 2012 (second round)", "1 2012-05-23 2012-05-24; 2 2012-06-16 2012-06-17")]
    [InlineData("Primary: June 7, 2022; General: November 8, 2022", "1 2022-06-07 2022-06-07; 2 2022-11-08 2022-11-08")]
    [InlineData("۱۸ June ۲۰۲۱", "1 2021-06-18 2021-06-18")]
    [InlineData("11 and 18 June 2017", "1 2017-06-11 2017-06-11; 2 2017-06-18 2017-06-18")]
    [InlineData("11 June and 18 June 2017", "1 2017-06-11 2017-06-11; 2 2017-06-18 2017-06-18")]
    [InlineData("28 April & 12 May 2019", "1 2019-04-28 2019-04-28; 2 2019-05-12 2019-05-12")]
    [InlineData("11 June 2017, 18 June 2017", "1 2017-06-11 2017-06-11; 2 2017-06-18 2017-06-18")]
    [InlineData("11 June 2017\n18 June 2017", "1 2017-06-11 2017-06-11; 2 2017-06-18 2017-06-18")]
    [InlineData("14 December 2013, 15 December 2013", "1 2013-12-14 2013-12-15")]
    [InlineData("2017-06-11 and 2017-06-18", "1 2017-06-11 2017-06-11; 2 2017-06-18 2017-06-18")]
    [InlineData("14 and 15 December 2013", "1 2013-12-14 2013-12-15")]
    [InlineData("11–18 June 2017", "1 2017-06-11 2017-06-18")]
    [InlineData("11 April – 19 May 2019", "1 2019-04-11 2019-05-19")]
    [InlineData("11 April, 18 April and 23 April 2019", "1 2019-04-11 2019-04-23")]
    [InlineData("11, 18 and 23 April 2019", "1 2019-04-11 2019-04-23")]
    [InlineData("4, 11, 18, and 25 March 2019", "1 2019-03-04 2019-03-25")]
    [InlineData("7 & 21 June 1981", "1 1981-06-07 1981-06-07; 2 1981-06-21 1981-06-21")]
    [InlineData("11/06/2017 and 18/06/2017", "1 2017-06-11 2017-06-11; 2 2017-06-18 2017-06-18")]
    [InlineData("06/02/2020; 06/16/2020", "1 2020-06-02 2020-06-02; 2 2020-06-16 2020-06-16")]
    public void Dates_RoundsInAnyNamesAndOrder_AreRead(string value, string expected) =>
        Assert.Equal(expected,
            string.Join("; ",
                Text.Election($"- Election Date: {value}").Rounds.Select(r =>
                    FormattableString.Invariant($"{r.Round} {r.FirstDay?.Value:yyyy-MM-dd} {r.Date?.Value:yyyy-MM-dd}"))));

    [Theory]
    [InlineData("31 February 2020")]
    [InlineData("٣١ February ٢٠٢٠")]
    [InlineData("2020-13-45")]
    public void Dates_Impossible_AreFindings(string value) =>
        Assert.Contains(Text.Election($"- Election Date: {value}").Findings,
            f => f.Check == "unreadable_value" && f.Message.Contains("there is no such day", StringComparison.Ordinal));

    [Theory]
    [InlineData("543 of the 545 seats in the Lok Sabha", 543, 545, null)]
    [InlineData("33 of the 100 seats", 33, 100, null)]
    [InlineData("All 650 seats in the House of Commons", 650, 650, null)]
    [InlineData("150 of 225", 150, 225, null)]
    [InlineData("Half (76) of the 152 seats", 76, 152, null)]
    [InlineData("124 of the 248 seats in the House of Councillors", 124, 248, null)]
    [InlineData("All 120 seats in the Knesset\n61 seats needed for a majority", 120, 120, 61)]
    [InlineData("40 (of the 76) seats in the Senate", 40, 76, null)]
    [InlineData("٢٩٠ seats", 290, 290, null)]
    public void SeatsForElection_ContestedAndFilled_AreToldApart(string value, int contested, int house, int? majority)
    {
        var election = Text.Election($"- Seats For Election: {value}");

        Assert.Equal((contested, house, majority),
            (election.SeatsContested!.Value, election.HouseSeats!.Value, election.MajorityStated?.Value));
        Assert.Empty(election.Problems);
    }

    [Theory]
    [InlineData("about a tenth", null)]
    [InlineData("2", 3)]
    public void Rank_OfAPartyWhoseSeatsCannotBeRead_IsNotMadeOfItsVotes(string seats, int? rank)
    {
        var election = Text.Election($"- Party1: A\n- Seats1: 60\n- Party2: B\n- Seats2: {seats}\n- Popular Vote2: 900,000\n"
            + "- Party3: C\n- Seats3: 9");

        Assert.Equal([1, rank, 2], election.Parties.Select(p => p.Rank));
    }

    [Theory]
    [InlineData("Last Election1: 57 (29.3%)", 57, 0.293, PartyStatus.Continuing)]
    [InlineData("Last Election1: 8 seats, 4.1%", 8, 0.041, PartyStatus.Continuing)]
    [InlineData("Last Election1: 36,5 % (2019)", null, 0.365, PartyStatus.Continuing)]
    [InlineData("Last Election1: New party", 0, null, PartyStatus.New)]
    [InlineData("Last Election1: Did not exist", 0, null, PartyStatus.New)]
    [InlineData("Last Election1: Not contested", 0, null, PartyStatus.New)]
    [InlineData("Last Election1: Founded 2019", 0, null, PartyStatus.New)]
    [InlineData("Last Election1: N/A", null, null, PartyStatus.Unknown)]
    [InlineData("last_election1: ५७", 57, null, PartyStatus.Continuing)]
    public void LastElection_OtherWritings_AreRead(string line, int? seats, double? share, PartyStatus status)
    {
        var party = Text.Election($"- Party1: A\n- {line}").Parties[0];

        Assert.Equal((seats, share, status), (party.PreviousSeats?.Value, party.PreviousVoteShare?.Value, party.Status));
    }

    [Theory]
    [InlineData("12½")]
    [InlineData("1O")]
    [InlineData("12a")]
    [InlineData("3rd")]
    [InlineData("COVID-19")]
    [InlineData("1,2345")]
    [InlineData("1.2.3")]
    [InlineData("12:30")]
    [InlineData("http://x/2021")]
    [InlineData("#5")]
    [InlineData("No. 5")]
    [InlineData("2x")]
    [InlineData("€5")]
    [InlineData("5@example.org")]
    [InlineData("62 (constituency), 2 (list)")]
    [InlineData("−3")]
    [InlineData("‑3")]
    public void Seats_NoWholeToken_IsAFindingAndNoNumber(string value)
    {
        var election = Text.Election($"- Party1: A\n- Seats1: {value}");

        Assert.Null(election.Parties[0].Seats);
        Assert.Contains(election.Problems, p => p.Kind == "unreadable_value" && p.Source.Line == 5);
    }

    [Theory]
    [InlineData("Seats1: 5; 6", "6")]
    [InlineData("Seats1: 5 (incl. allies)", "incl. allies")]
    [InlineData("Seats1: 5\nBob 3", "Bob")]
    [InlineData("Percentage1: 10.5% (9.1%)", "9.1%")]
    [InlineData("Popular Vote1: 500 (8%) 700", "700")]
    [InlineData("Turnout: 59.7% (down from 74.6%)", "74.6%")]
    [InlineData("Last Election1: 43 seats, 35.7% (as Civic Coalition)", "as Civic Coalition")]
    [InlineData("States Carried1: 25 + DC + NE-02", "DC + NE-02")]
    [InlineData("Registered: 5,000 7,000", "7,000")]
    public void Value_ReadInPart_SaysWhatWasLeft(string line, string left) =>
        Assert.Contains(Text.Election($"- Party1: A\n- {line}").Problems,
            p => p.Kind == "partly_read" && p.Message.Contains($"'{left}", StringComparison.Ordinal) && p.Source.Line == 5);

    [Theory]
    [InlineData("seats1_before", "5", "SeatsBefore")]
    [InlineData("Seats Before1", "5", "SeatsBefore")]
    [InlineData("Current Seats1", "5", "SeatsBefore")]
    [InlineData("Seats After1", "5", "SeatsAfter")]
    [InlineData("Seats Needed1", "Increase 5", "SeatsNeeded")]
    [InlineData("Electoral Vote1", "5", "ElectoralVotes")]
    [InlineData("Delegate Count1", "5", "Delegates")]
    [InlineData("States Carried1", "5", "StatesCarried")]
    [InlineData("leader1_since", "5 May 2015", "LeaderSince")]
    [InlineData("Leader's Seat1", "Place", "LeadersSeat")]
    [InlineData("Running Mate1", "Bo", "RunningMate")]
    [InlineData("Home State1", "Ohio", "HomeState")]
    [InlineData("Seat Change1", "3 gain", "SeatChangeStated")]
    [InlineData("Party１ colour", "red", "Party")]
    public void Keys_ThatWereUnused_HaveAPlace(string key, string value, string property)
    {
        var election = Text.Election($"- Party1: A\n- {key}: {value}");

        Assert.NotNull(typeof(PartyResult).GetProperty(property)!.GetValue(election.Parties[0]));
        Assert.Empty(election.Problems);
        Assert.Empty(election.UnknownEntries);
    }

    [Fact]
    public void EveryKnownKey_WithAValue_IsTypedSetAsideOrFound()
    {
        foreach (var key in InfoboxKey.Known.Except(InfoboxKey.SetAside))
        {
            foreach (var line in new[] { $"- {key}: 7 qqq", $"- {key}1: 7 qqq" })
            {
                var election = Text.Election($"- Country: X\n{line}\n- Party3: B");
                var typed = election.Parties.Cast<object>().Append(election).Concat(election.Offices)
                    .SelectMany(o =>
                        o.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                            .Where(p => p.PropertyType == typeof(Sourced<string>)).Select(p => (Sourced<string>?)p.GetValue(o)));

                Assert.True(
                    typed.Any(t => t?.Value.Contains("qqq", StringComparison.Ordinal) == true)
                        || election.Findings.Any(f => f.LeftAt == "test.txt:5" && f.Check != "missing_key"),
                    $"{line}: nobody says what became of it.");
            }
        }
    }

    [Fact]
    public void Values_WithMarkup_AreOneFindingAndNoNumbers()
    {
        var election =
            Text.Election("- Party1: [[A (party)|A]]\n- Seats1: {{increase}} 3\n- Turnout: 50%<ref>2013</ref>\n- Party2: B\n- Seats2: 4");

        Assert.Single(election.Problems, p => p.Kind == "wikitext");
        Assert.Null(election.Parties[0].Seats);
        Assert.Equal(4, election.Parties[1].Seats?.Value);
    }
}
