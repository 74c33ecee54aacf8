namespace ElectionAnalysis.Tests;

/// <summary>
/// Sentences as newsrooms, encyclopedias, commissions and translators write them, each with every fact that it states,
/// listed by hand before any reader saw it: kind, subject, value; nothing after the bars where it states none.
/// </summary>
internal static class ProseSentences
{
    /// <summary>The parties that the sentences speak of.</summary>
    public const string Parliament = """
        - Country: Testland
        - Previous Election: 2016
        - Seats For Election: All 200 seats in the National Assembly
        - Party1: Rally for Testland
        - Leader1: Ibrahim Keïta
        - Seats1: 66
        - Last Election1: 11
        - Party2: Labour Party
        - Leader2: Anna Berg
        - Seats2: 50
        - Last Election2: 57
        - Party3: Conservative Party
        - Leader3: John Whitfield
        - Seats3: 30
        - Last Election3: 20
        - Party4: Union for the Republic and Democracy
        - Leader4: Soumaïla Cissé
        - Seats4: 17
        - Last Election4: 34
        - Party5: Green Alliance of Testland
        - Leader5: Eve Novak
        - Seats5: 12
        - Last Election5: New
        - Party6: Democratic Party of Testland
        - Leader6: Omar Haddad
        - Seats6: 8
        - Last Election6: 70
        - Party7: Independents
        - Seats7: 4
        - Last Election7: 15
        """;

    /// <summary>A presidential election of two rounds.</summary>
    public const string Rounds = """
        - Country: Testland
        - Election Date: 6 October 2019 (first round), 3 November 2019 (second round)
        - Nominee1: Mariana Sosa
        - Party1: Broad Front
        - Nominee2: Pedro Lima
        - Party2: National Accord
        - Nominee3: Rosa Quint
        - Party3: Green Path
        """;

    /// <summary>The same with the numbers of both rounds.</summary>
    public const string RoundsWithNumbers = """
        - Country: Testland
        - Election Date: 6 October 2019 (first round), 3 November 2019 (second round)
        - 1blank: First round
        - 2blank: Second round
        - Nominee1: Mariana Sosa
        - Party1: Broad Front
        - 1data1: 1,240,400 (44.3%)
        - 2data1: 1,525,448 (52.1%)
        - Nominee2: Pedro Lima
        - Party2: National Accord
        - 1data2: 1,114,400 (39.8%)
        - 2data2: 1,402,331 (47.9%)
        - Nominee3: Rosa Quint
        - Party3: Green Path
        - 1data3: 243,600 (8.7%)
        """;

    /// <summary>A referendum.</summary>
    public const string Referendum = """
        - Country: Testland
        - Party1: Yes
        - Party2: No
        """;

    /// <summary>A presidential election between two.</summary>
    public const string President = """
        - Country: Testland
        - Previous Election: 2016
        - Nominee1: Ann Example
        - Party1: Blue Party
        - Electoral Vote1: 304
        - Nominee2: Carl Instance
        - Party2: Red Party
        - Electoral Vote2: 227
        """;

    public static readonly string[] OfParliament =
    [
        // Encyclopedias.
        "The Rally for Testland won 66 of the 200 seats in the National Assembly, while the Labour Party won 50. || seats_won|Rally for "
            + "Testland|66; house_seats|house|200; seats_won|Labour Party|50",
        "The Labour Party received 4,277,010 votes (46.03%). || votes|Labour Party|4277010; vote_share|Labour Party|46.03%",
        "The Conservatives took 30 seats, up from 20 in 2016. || seats_won|Conservative Party|30; previous_seats|Conservative Party|20",
        "Labour lost seven seats, finishing on 50. || seat_change|Labour Party|-7; seats_won|Labour Party|50",
        "The Democratic Party was reduced to 8 seats from 70. || seats_won|Democratic Party of Testland|8; previous_seats|Democratic "
            + "Party of Testland|70",
        "All 200 seats in the National Assembly were up for election. || house_seats|house|200",
        "Voter turnout was 67.7%. || turnout|election|67.7%",
        "Parliamentary elections were held in Testland on 24 November 2020. || round_date|election|2020-11-24",
        "Parliamentary elections were held in Testland between 11 April and 19 May 2020. || round_date|election|2020-04-11/2020-05-19",
        "A second round of voting was held on 15 December 2020. || round_date|round 2|2020-12-15",
        "The elections had originally been scheduled for 1 July 2020, but were postponed. ||",
        "The 200 members of the National Assembly are elected by proportional representation, with an electoral threshold of 5%. || "
            + "threshold|election|5%; house_seats|house|200",
        "The Union for the Republic and Democracy (URD), led by Soumaïla Cissé, won 17 seats, becoming the Opposition. || "
            + "seats_won|Union for the Republic and Democracy|17",
        "The remaining 4 seats went to independents. || seats_won|Independents|4",
        "Independents won the other four seats. || seats_won|Independents|4",
        "In the second round, out of 5,951,838 registered voters, 2,221,283 cast a vote, with 2,122,449 being valid. || registered|round "
            + "2|5951838; cast|round 2|2221283; valid|round 2|2122449",
        "Of the 2,455,555 ballots cast, 31,002 (1.3%) were invalid. || cast|election|2455555; invalid|election|31002",
        "The Greens, contesting their first election, won 12 seats with 6.1% of the vote. || seats_won|Green Alliance of Testland|12; "
            + "vote_share|Green Alliance of Testland|6.1%",
        "It was the first time since 1992 that no party had a majority. ||",
        "The number of seats in the National Assembly was increased from 150 to 200. || previous_house_seats|house|150; "
            + "house_seats|house|200",

        // British and Irish newsrooms.
        "Labour polled 31.2 per cent, the Conservatives 24.5 per cent and the Greens 6.1 per cent. || vote_share|Labour Party|31.2%; "
            + "vote_share|Conservative Party|24.5%; vote_share|Green Alliance of Testland|6.1%",
        "Labour won 50 seats (31.2%), the Conservatives 30 and the Greens 12. || seats_won|Labour Party|50; vote_share|Labour "
            + "Party|31.2%; seats_won|Conservative Party|30; seats_won|Green Alliance of Testland|12",
        "Berg's party ended the night with 50 MPs, seven fewer than in 2016. || seats_won|Labour Party|50; seat_change|Labour Party|-7",
        "The Conservatives gained 10 seats to finish on 30. || seat_change|Conservative Party|+10; seats_won|Conservative Party|30",
        "Labour's vote share fell from 31.2% to 24.5%. || previous_vote_share|Labour Party|31.2%; vote_share|Labour Party|24.5%",
        "Turnout fell by 5 points to 62.5%. || turnout_change|election|-5%; turnout|election|62.5%",
        "Turnout was down from 67.5% in 2016 to 62.5%. || turnout|other: 2016|67.5%; turnout|election|62.5%",
        "Whitfield held his seat with a majority of 1,245 votes. ||",
        "Labour and the Conservatives won 50 and 30 seats respectively. || seats_won|Labour Party|50; seats_won|Conservative Party|30",
        "Anna Berg's Labour shed seven seats but remained ahead of the Conservatives on 30. || seat_change|Labour Party|-7; "
            + "seats_won|Conservative Party|30",
        "An exit poll suggested that Labour would win 72 seats. ||",
        "Opinion polls had put Labour on 35%. ||",
        "Labour needed 101 seats for a majority. || majority_seats|house|101",
        "The party put up 150 candidates. || candidates|?|150",
        "Labour fielded 150 candidates and the Greens 99. || candidates|Labour Party|150; candidates|Green Alliance of Testland|99",
        "A total of 283 candidates stood. || candidates|total|283",
        "Polling took place on Thursday 12 December 2020. || round_date|election|2020-12-12",

        // American style.
        "The Democrats lost 62 of their 70 seats. || seat_change|Democratic Party of Testland|-62; previous_seats|Democratic Party of "
            + "Testland|70",
        "Voters went to the polls on November 24, 2020. || round_date|election|2020-11-24",
        "Rally for Testland captured 66 seats, a gain of 55. || seats_won|Rally for Testland|66; seat_change|Rally for Testland|+55",
        "Labour took 31.2 percent of the vote, compared with 29.9 percent four years earlier. || vote_share|Labour Party|31.2%; "
            + "previous_vote_share|Labour Party|29.9%",
        "Conservative candidates won 24.5% of the popular vote. || vote_share|Conservative Party|24.5%",
        "The Conservatives picked up 10 seats. || seat_change|Conservative Party|+10",
        "Turnout was reported to be just under 52 percent. || turnout|election|<52%",
        "More than 5.9 million people were eligible to vote. || registered|election|>5900000",
        "Some 5.9 million people were registered to vote. || registered|election|~5900000",

        // African newsrooms and commissions.
        "The electoral commission said 4,012,345 people were on the electoral register. || registered|election|4012345",
        "The commission announced that 2,221,283 voters had cast their ballots, a turnout of 37.32%. || cast|election|2221283; "
            + "turnout|election|37.32%",
        "Keïta's Rally for Testland obtained 66 seats out of 200. || seats_won|Rally for Testland|66; house_seats|house|200",
        "The ruling Rally for Testland secured 66 seats. The ruling party had held only 11. || seats_won|Rally for Testland|66; "
            + "previous_seats|Rally for Testland|11",
        "Turnout in Kidal was just 12%. ||",
        "In Kidal, the URD won 45% of the vote. ||",
        "The opposition claimed that turnout was below 10%. ||",
        "Observers counted 1,200 polling stations. ||",
        "Invalid votes numbered 98,834. || invalid|election|98834",
        "There were 98,834 spoilt ballots and 12,001 blank votes. || invalid|election|98834; blank|election|12001",
        "The number of registered voters stood at 5,951,838. || registered|election|5951838",
        "Valid votes totalled 2,122,449. || valid|election|2122449",
        "Registered voters: 5,951,838; votes cast: 2,221,283; valid votes: 2,122,449. || registered|election|5951838; "
            + "cast|election|2221283; valid|election|2122449",

        // Asia.
        "The party of Omar Haddad could win only 8 seats. || seats_won|Democratic Party of Testland|8",
        "About 117.4m votes were cast. || cast|election|~117400000",
        "Labour bagged 1.2 crore votes. || votes|Labour Party|12000000",
        "The Conservatives bagged 30 seats, the Union for the Republic and Democracy 17 and independents 4. || seats_won|Conservative "
            + "Party|30; seats_won|Union for the Republic and Democracy|17; seats_won|Independents|4",
        "The Greens opened their account with 12 seats. || seats_won|Green Alliance of Testland|12",
        "Voting was held in two phases, on 24 and 25 May 2020. || round_date|election|2020-05-24/2020-05-25",
        "Twelve women were elected. ||",
        "The turnout of 67.7% of registered voters was the highest on record. || turnout|election|67.7%",
        "The Assembly has 200 seats. || house_seats|house|200",
        "The 200-member Assembly is elected for five years. || house_seats|house|200",
        "Eighty-four women stood. ||",

        // Latin America and southern Europe, in translation.
        "Abstention reached 53.8%. || abstention|election|53.8%",
        "Abstention rose to 53.8%, from 49.1% in 2016. || abstention|election|53.8%; abstention|other: 2016|49.1%",
        "Blank and null votes accounted for 3.2% of the total. ||",
        "The Rally for Testland obtained 33.4% of the votes and 66 deputies. || vote_share|Rally for Testland|33.4%; seats_won|Rally for "
            + "Testland|66",
        "Labour, with 31.2%, was second, followed by the Conservatives with 24.5%. || vote_share|Labour Party|31.2%; "
            + "vote_share|Conservative Party|24.5%",
        "With 66 seats, the Rally for Testland became the largest party. || seats_won|Rally for Testland|66",
        "Second came Labour (50 seats), third the Conservatives (30). || seats_won|Labour Party|50; seats_won|Conservative Party|30",
        "Participation was 62.5%, 5 points lower than in 2016. || turnout|election|62.5%; turnout_change|election|-5%",
        "The elections took place on Sunday, 24 November. || round_date|election|2020-11-24",
        "Only 37.3 per cent of those registered voted. || turnout|election|37.3%",
        "There were 3,730,555 abstentions. || abstained|election|3730555",

        // Northern and central Europe.
        "The Greens just cleared the 5% threshold with 6.1%. || threshold|election|5%; vote_share|Green Alliance of Testland|6.1%",
        "Parties need 5% of the vote to enter parliament. || threshold|election|5%",
        "The Conservatives won by a margin of 3.2 percentage points. || share_margin|Conservative Party|3.2%",
        "Labour were 3.2 points ahead of the Conservatives. || share_margin|Labour Party|3.2%",
        "Labour's 50 seats and the Greens' 12 gave them 62. || seats_won|Labour Party|50; seats_won|Green Alliance of Testland|12",
        "The Conservatives increased their share of the vote by 4.5 points to 24.5%. || vote_share_change|Conservative Party|+4.5%; "
            + "vote_share|Conservative Party|24.5%",
        "The Greens entered parliament for the first time, winning 12 mandates. || seats_won|Green Alliance of Testland|12",
        "Labour lost two percentage points. || vote_share_change|Labour Party|-2%",
        "With a turnout of 67.7 %, the Conservatives won 24.5 % of the votes. || turnout|election|67.7%; vote_share|Conservative "
            + "Party|24.5%",
        "A party called Forward won 3 seats. || seats_won|?|3",
        "Forward, a new party, won 3 seats. || seats_won|?|3",
        "Forward won 3 seats and the Greens 12. || seats_won|?|3; seats_won|Green Alliance of Testland|12",

        // Pronouns and carried subjects.
        "Labour campaigned on housing. It won 50 seats and 31.2% of the vote. || seats_won|Labour Party|50; vote_share|Labour Party|31.2%",
        "The URD had a bad night. The party lost half of its 34 seats and kept 17. || previous_seats|Union for the Republic and "
            + "Democracy|34; seats_won|Union for the Republic and Democracy|17",
        "Eve Novak thanked voters after her party won 12 seats. || seats_won|Green Alliance of Testland|12",
        "Cissé's party came fourth with 17 seats. || seats_won|Union for the Republic and Democracy|17",
        "Rally for Testland won 66 seats, with its allies winning an additional 49 seats. || seats_won|Rally for Testland|66; "
            + "seats_won|?|49",
        "While Labour won 50 seats, it lost its majority; the Conservatives won 30. || seats_won|Labour Party|50; seats_won|Conservative "
            + "Party|30",

        // The election of an office.
        "Issaka Stone was elected Speaker of the Assembly with 115 votes. || office_votes|office: Issaka Stone|115",
        "Ada Stone was elected as President of the National Assembly. She received 150 votes, while 40 deputies voted for Max Reed and "
            + "ten abstained. || office_votes|office: Ada Stone|150; office_votes|office: Max Reed|40; office_votes|office: abstained|10",

        // Other digits, other dates.
        "Turnout was ٦٧٫٧٪. || turnout|election|67.7%",
        "The elections were held on ٢٤ November 2020. || round_date|election|2020-11-24",
        "The elections were held on 2020-11-24. || round_date|election|2020-11-24",
        "The elections were held on the 24th of November 2020. || round_date|election|2020-11-24",
        "The elections were held on 31 February 2020. ||",
        "Voting took place from 30 April to 1 May 2020. || round_date|election|2020-04-30/2020-05-01",
        "The first round was held on 24 November and the second on 15 December 2020. || round_date|round 1|2020-11-24; round_date|round "
            + "2|2020-12-15",
        "Parliament was dissolved on 1 October 2020. ||",
        "The results were announced on 28 November 2020. ||",
        "Registration of voters closed on 1 September 2020. ||",

        // Nothing here.
        "The law was passed in 1999 and amended in 2004. ||",
        "Article 12 of the constitution limits the president to two terms. ||",
        "Two soldiers were killed a week before the vote. ||",
        "Inflation had reached 12% and unemployment 9%. ||",
        "In the presidential election held in July, Keïta won 77.6% of the vote. ||",
        "At the 2016 elections turnout had been 70.1%. || turnout|other: 2016|70.1%",
        "Some 40% of the candidates were women. ||",
        "The Conservatives won 15% of the seats. ||",
        "Labour would have won 60 seats under the old system. ||",
        "Labour hoped to win 60 seats. ||",
        "Ballots were printed in 11 languages at a cost of 3.4 million dollars. ||",
        "The G20 leaders sent 15 observers. ||",
        "The by-election in March was won by Labour with 54%. ||",
    ];

    /// <summary>Written after the rules, so that the rules were not made for them.</summary>
    public static readonly string[] MoreOfParliament =
    [
        "Rally for Testland emerged as the largest party with 66 seats, 16 ahead of Labour. || seats_won|Rally for Testland|66",
        "Provisional results gave the Rally for Testland 66 seats and Labour 50. || seats_won|Rally for Testland|66; seats_won|Labour "
            + "Party|50",
        "The Conservative Party's tally rose from 20 to 30 seats. || previous_seats|Conservative Party|20; seats_won|Conservative Party|30",
        "Labour, which had 57 seats in the outgoing parliament, dropped to 50. || previous_seats|Labour Party|57; seats_won|Labour Party|50",
        "The URD lost half its seats, falling from 34 to 17. || previous_seats|Union for the Republic and Democracy|34; seats_won|Union "
            + "for the Republic and Democracy|17",
        "The Greens made their debut with a dozen seats. || seats_won|Green Alliance of Testland|12",
        "Independent candidates took the remaining four. || seats_won|Independents|4",
        "A total of 5,951,838 citizens were eligible to vote, of whom 2,221,283 (37.32%) did so. || registered|election|5951838; "
            + "cast|election|2221283; turnout|election|37.32%",
        "According to the final results, 2,221,283 people voted, giving a turnout of 37.32 per cent. || cast|election|2221283; "
            + "turnout|election|37.32%",
        "Turnout, at 37.3%, was the lowest since 1992. || turnout|election|37.3%",
        "Turnout rose from 61.2% to 67.7%. || turnout|other: 2016|61.2%; turnout|election|67.7%",
        "At 67.7%, turnout was higher than the 61.2% recorded in 2016. || turnout|election|67.7%; turnout|other: 2016|61.2%",
        "Only about a third of voters took part. ||",
        "The Rally won an outright majority, taking 112 of the 200 seats. || seats_won|Rally for Testland|112; house_seats|house|200",
        "With 66 of 200 seats, Keïta's party fell 35 seats short of a majority. || seats_won|Rally for Testland|66; house_seats|house|200",
        "101 seats are needed for an absolute majority. || majority_seats|house|101",
        "No party reached the 101 seats required to govern alone. || majority_seats|house|101",
        "Labour polled 1,245,678 votes, 31.2% of the valid total. || votes|Labour Party|1245678; vote_share|Labour Party|31.2%",
        "Labour came second on 31.2%, just 0.4 points behind the Rally for Testland. || vote_share|Labour Party|31.2%; "
            + "share_margin|Labour Party|0.4%",
        "The Conservatives finished third (24.5%), ahead of the Greens (6.1%). || vote_share|Conservative Party|24.5%; vote_share|Green "
            + "Alliance of Testland|6.1%",
        "The Democrats saw their support collapse from 35.1% to just 4.2%. || previous_vote_share|Democratic Party of Testland|35.1%; "
            + "vote_share|Democratic Party of Testland|4.2%",
        "Support for Labour slipped 2.1 points to 31.2%. || vote_share_change|Labour Party|-2.1%; vote_share|Labour Party|31.2%",
        "The Democrats' vote share plunged by 30.9 percentage points. || vote_share_change|Democratic Party of Testland|-30.9%",
        "31.2% of voters backed Labour. || vote_share|Labour Party|31.2%",
        "Labour secured 50 of the 200 seats on 31.2% of the vote. || seats_won|Labour Party|50; house_seats|house|200; vote_share|Labour "
            + "Party|31.2%",
        "Of the 200 seats, 66 went to the Rally for Testland, 50 to Labour and 30 to the Conservatives. || house_seats|house|200; "
            + "seats_won|Rally for Testland|66; seats_won|Labour Party|50; seats_won|Conservative Party|30",
        "The seats were divided as follows: Rally for Testland 66, Labour 50, Conservatives 30. || seats_won|Rally for Testland|66; "
            + "seats_won|Labour Party|50; seats_won|Conservative Party|30",
        "Rally for Testland (66 seats), Labour (50) and the Conservatives (30) dominate the new house. || seats_won|Rally for "
            + "Testland|66; seats_won|Labour Party|50; seats_won|Conservative Party|30",
        "Both Labour and the Conservatives lost ground. ||",
        "The election was contested by 1,412 candidates from 27 parties. || candidates|total|1412",
        "There were 1,412 candidates competing for 200 seats. || candidates|total|1412; house_seats|house|200",
        "The Rally for Testland put forward 180 candidates, Labour nominated 150, and a further 92 ran as independents. || "
            + "candidates|Rally for Testland|180; candidates|Labour Party|150; candidates|Independents|92",
        "Some 312 of the candidates were women. ||",
        "Elections to the 200-seat National Assembly took place on Sunday 24 November 2020. || house_seats|house|200; "
            + "round_date|election|2020-11-24",
        "The vote, held on 24 November, passed off peacefully. || round_date|election|2020-11-24",
        "The poll was postponed from 21 July to 24 November 2020. || round_date|election|2020-11-24",
        "The campaign began on 1 November 2020 and lasted three weeks. ||",
        "Early voting took place between 10 and 14 November 2020. ||",
        "The new parliament convened on 15 December 2020. ||",
        "Voters in 12 constituencies returned to the polls on 15 December for the second round. || round_date|round 2|2020-12-15",
        "In 2016 the Rally for Testland had won only 11 seats. || previous_seats|Rally for Testland|11",
        "At the previous election Labour had won 57 seats with 33.4% of the vote. || previous_seats|Labour Party|57; "
            + "previous_vote_share|Labour Party|33.4%",
        "The electoral threshold was lowered from 7% to 5%. || threshold|election|5%",
        "A list must win at least 5% of the votes to be represented. || threshold|election|5%",
        "98,834 ballots (4.4%) were declared invalid. || invalid|election|98834",
        "Of the ballots, 2,122,449 were valid and 98,834 invalid. || valid|election|2122449; invalid|election|98834",
        "Nearly 6 million Testlanders were called to the polls. || registered|election|<6000000",
        "The authorities put turnout at 67.7%. || turnout|election|67.7%",
        "The opposition alleged that 200,000 ballots had been stuffed. ||",
        "Pollsters had given the Conservatives 28%. ||",
        "Labour's Anna Berg was re-elected in Bexton with 12,345 votes. ||",
        "In Bexton district, Labour won 54% of the vote. ||",
        "Ten parties won seats. ||",
        "Three parties are represented in parliament: Labour with 50 seats, the Conservatives with 30, and the Greens with 12. || "
            + "seats_won|Labour Party|50; seats_won|Conservative Party|30; seats_won|Green Alliance of Testland|12",
        "The government spent 45 million dollars on the election. ||",
        "Observers from 14 countries monitored the vote. ||",
        "Berg, 52, has led Labour since 2011. ||",
        "The number of deputies was reduced from 250 to 200. || previous_house_seats|house|250; house_seats|house|200",
        "Of the 200 deputies, 120 are elected in single-member constituencies and 80 from party lists. || house_seats|house|200",
        "The Conservatives, who won 20 seats in 2016, took 30. || previous_seats|Conservative Party|20; seats_won|Conservative Party|30",
        "The Labour Party's seat count went down by seven. || seat_change|Labour Party|-7",
        "The Greens won twelve seats and 6.1% of the vote, the Conservatives thirty and 24.5%. || seats_won|Green Alliance of "
            + "Testland|12; vote_share|Green Alliance of Testland|6.1%; seats_won|Conservative Party|30; vote_share|Conservative "
                + "Party|24.5%",
        "Labour got fifty seats, Keïta's alliance sixty-six. || seats_won|Labour Party|50; seats_won|?|66",
        "Labour won a hundred and five seats. || seats_won|Labour Party|105",
        "The URD retained just 17 of its 34 seats. || seats_won|Union for the Republic and Democracy|17; previous_seats|Union for the "
            + "Republic and Democracy|34",
        "The Rally for Testland got the most votes (1,402,331), followed by Labour (1,245,678). || votes|Rally for Testland|1402331; "
            + "votes|Labour Party|1245678",
        "Labour received 1.25 million votes. || votes|Labour Party|1250000",
        "Cissé said he had won 60% of the vote. ||",
        "According to the opposition, turnout was no more than 15%. ||",
        "Max Reed was elected Speaker, defeating Ada Stone by 115 votes to 80. || office_votes|office: Max Reed|115; "
            + "office_votes|office: Ada Stone|80",
        "Eligible voters numbered 5,951,838, of whom 62.5% cast a ballot. || registered|election|5951838; turnout|election|62.5%",
        "Fewer than four in ten registered voters turned out. ||",
    ];

    /// <summary>Longer passages, written after the second set.</summary>
    public static readonly string[] Passages =
    [
        "General elections were held in Testland on Sunday 24 November 2020 to elect the 200 members of the National Assembly. The Rally "
            + "for Testland, led by Ibrahim Keïta, emerged as the largest party, winning 66 seats, while the governing Labour Party of "
                + "Anna Berg was reduced from 57 to 50. || round_date|election|2020-11-24; house_seats|house|200; seats_won|Rally for "
                    + "Testland|66; previous_seats|Labour Party|57; seats_won|Labour Party|50",
        "The governing Labour Party suffered losses. The governing party won 50 seats, seven fewer than four years before. || "
            + "seats_won|Labour Party|50; seat_change|Labour Party|-7",
        "Labour won 50 seats, a loss of 7; the Conservatives won 30, a gain of 10. || seats_won|Labour Party|50; seat_change|Labour "
            + "Party|-7; seats_won|Conservative Party|30; seat_change|Conservative Party|+10",
        "The result was a hung parliament: the Rally took 66 seats, Labour 50, and the Conservatives, who doubled down on tax cuts, 30. "
            + "|| seats_won|Rally for Testland|66; seats_won|Labour Party|50; seats_won|Conservative Party|30",
        "Voter turnout stood at 62.5 percent, a drop of 5.2 percentage points from 2016. || turnout|election|62.5%; "
            + "turnout_change|election|-5.2%",
        "Turnout increased by 6.5 points to 67.7%, the highest since 1985. || turnout_change|election|+6.5%; turnout|election|67.7%",
        "Turnout was 67.7%, up 6.5 points. || turnout|election|67.7%; turnout_change|election|+6.5%",
        "A total of 2,221,283 valid votes were cast, and 98,834 ballots were rejected. || valid|election|2221283; invalid|election|98834",
        "Labour's share of the vote dropped by 2.2 percentage points to 31.2%, while the Conservatives rose 4.5 points to 24.5%. || "
            + "vote_share_change|Labour Party|-2.2%; vote_share|Labour Party|31.2%; vote_share_change|Conservative Party|+4.5%; "
                + "vote_share|Conservative Party|24.5%",
        "The Greens received 6.1% of the vote and entered the Assembly with 12 seats, one of the biggest surprises of the night. || "
            + "vote_share|Green Alliance of Testland|6.1%; seats_won|Green Alliance of Testland|12",
        "The Conservatives improved on their 2016 result of 20 seats, taking 30. || previous_seats|Conservative Party|20; "
            + "seats_won|Conservative Party|30",
        "In his concession speech, Cissé blamed the low turnout of 37.3%. || turnout|election|37.3%",
        "The biggest winner was the Rally for Testland, whose representation jumped from 11 to 66 seats. || previous_seats|Rally for "
            + "Testland|11; seats_won|Rally for Testland|66",
        "Labour needed the support of the Greens, with their 12 seats, to govern. || seats_won|Green Alliance of Testland|12",
        "After the election, the Rally (66 seats) formed a coalition with the Conservatives (30 seats) and the Democrats (8). || "
            + "seats_won|Rally for Testland|66; seats_won|Conservative Party|30; seats_won|Democratic Party of Testland|8",
        "The coalition holds 104 of the 200 seats. || seats_won|?|104; house_seats|house|200",
        "Labour won 50 seats; Conservatives, 30; Greens, 12; URD, 17. || seats_won|Labour Party|50; seats_won|Conservative Party|30; "
            + "seats_won|Green Alliance of Testland|12; seats_won|Union for the Republic and Democracy|17",
        "Voters elected 66 deputies from the Rally for Testland and 50 from Labour. || seats_won|Rally for Testland|66; seats_won|Labour "
            + "Party|50",
        "Haddad's Democrats returned only eight MPs, down from 70. || seats_won|Democratic Party of Testland|8; "
            + "previous_seats|Democratic Party of Testland|70",
        "The Union for the Republic and Democracy took third place with 14.2% of votes cast. || vote_share|Union for the Republic and "
            + "Democracy|14.2%",
        "Of those who voted, 31.2% chose Labour. || vote_share|Labour Party|31.2%",
        "Labour and the Greens together hold 62 seats. || seats_won|?|62",
        "Labour won 50 seats and its ally 12, so that together they held 62. || seats_won|Labour Party|50; seats_won|?|12; seats_won|?|62",
        "The Rally took 66 seats, and with the URD it combined for 83 seats. || seats_won|Rally for Testland|66; seats_won|?|83",
        "Labour joined the Conservatives, and between them they had 80 seats. || seats_won|?|80",
        "Labour won with 31.2% of the vote, a swing of 16% from the Conservatives to it. || vote_share|Labour Party|31.2%",
        "Berg's cabinet took office with 106 of 200 votes behind it. ||",
        "Turnout among voters resident in Testland was 72.0%. ||",
        "Turnout among registered voters was 64.1%. || turnout|election|64.1%",
        "Together with the vote for mayors, the Labour Party won 50 seats. || seats_won|Labour Party|50",
        "The 62.5% turnout was considered high. || turnout|election|62.5%",
        "Of 5,951,838 registered voters, 3,730,555 stayed at home. || registered|election|5951838; abstained|election|3730555",
        "Just 2,221,283 of the 5,951,838 registered voters cast ballots. || cast|election|2221283; registered|election|5951838",
        "Polls opened at 7 am and closed at 6 pm. ||",
        "A second round will be held on 15 December in 24 constituencies. || round_date|round 2|2020-12-15",
        "The election was held under a new system with 150 constituency seats and 50 list seats. ||",
        "The Conservatives led Labour by 2.5 points in the last survey. ||",
        "In Gao region the URD took 9 of the 13 seats. ||",
        "Keïta, who won the presidency in 2018 with 61% of the vote, campaigned for his party. || vote_share|other: 2018|61%",
        "The Conservative leader John Whitfield resigned after his party won just 30 seats. || seats_won|Conservative Party|30",
        "Nine people died and 27 were injured in clashes. ||",
        "The Democratic Party came last with eight seats and 4.2 per cent. || seats_won|Democratic Party of Testland|8; "
            + "vote_share|Democratic Party of Testland|4.2%",
        "Seats won: Rally for Testland, 66; Labour, 50. || seats_won|Rally for Testland|66; seats_won|Labour Party|50",
        "Labour would need at least 101 seats to have a majority. || majority_seats|house|101",
        "Results showed Labour with 50 seats and 31.2% of the vote against 24.5% for the Conservatives. || seats_won|Labour Party|50; "
            + "vote_share|Labour Party|31.2%; vote_share|Conservative Party|24.5%",
        "The Constitutional Court put the turnout at 38.5% in the first round and 37.3% in the second round. || turnout|round 1|38.5%; "
            + "turnout|round 2|37.3%",
        "Eight of the 12 Green MPs are newcomers. || seats_won|Green Alliance of Testland|12",
        "Spoilt papers amounted to 98,834. || invalid|election|98834",
        "Of the 2,320,117 votes cast, 2,221,283 were valid, 80,000 were invalid and 18,834 blank. || cast|election|2320117; "
            + "valid|election|2221283; invalid|election|80000; blank|election|18834",
        "The Conservatives won 30 seats (+10) with 24.5% (+4.5). || seats_won|Conservative Party|30; seat_change|Conservative Party|+10; "
            + "vote_share|Conservative Party|24.5%; vote_share_change|Conservative Party|+4.5%",
        "Labour gained 31.2% of the votes. || vote_share|Labour Party|31.2%",
        "The Greens have 12 members in the new Assembly. || seats_won|Green Alliance of Testland|12",
        "It is the first time that Labour has dropped below 60 seats. ||",
        "The Rally for Testland won a plurality of 66 seats. || seats_won|Rally for Testland|66",
    ];

    /// <summary>Written after all rules, for elections of other kinds.</summary>
    public static readonly string[] OfRounds =
    [
        "Presidential elections were held in Testland on 6 October 2019, with a second round on 3 November. || round_date|round "
            + "1|2019-10-06; round_date|round 2|2019-11-03",
        "Sosa won 44.3% of the vote in the first round, ahead of Lima on 39.8%. || vote_share|Broad Front|44.3%; vote_share|National "
            + "Accord|39.8%",
        "In the runoff, Sosa was elected with 52.1% of the vote. || vote_share|Broad Front|52.1%",
        "Lima received 1,402,331 votes (47.9%). || votes|National Accord|1402331; vote_share|National Accord|47.9%",
        "Quint came third with 8.7% and did not advance. || vote_share|Green Path|8.7%",
        "No candidate won more than 50% of the vote in the first round, so a runoff was held. ||",
        "Sosa beat Lima 52.1% to 47.9% in the second round. || vote_share|Broad Front|52.1%; vote_share|National Accord|47.9%",
        "Turnout in the first round was 71.2%; it fell to 65.9% in the second. || turnout|round 1|71.2%; turnout|round 2|65.9%",
        "Eleven candidates ran in the first round. || candidates|total|11",
        "Sosa defeated the incumbent, Pedro Lima, by 121,000 votes. || vote_margin|Broad Front|121000",
        "Sosa took 52.1% against Lima's 47.9%. || vote_share|Broad Front|52.1%; vote_share|National Accord|47.9%",
        "A candidate needs 50% plus one vote to win outright. || threshold|election|50%",
        "Mariana Sosa of the Broad Front won 18 of the 24 provinces. || states_carried|Broad Front|18",
        "Some 2.9 million people cast their ballots in the runoff. || cast|round 2|~2900000",
        "Blank votes made up 3.1% of ballots. ||",
        "Sosa, 58, becomes the country's first woman president. ||",
    ];

    /// <summary>Referendums.</summary>
    public static readonly string[] OfReferendum =
    [
        "A referendum was held in Testland on 4 October 2020. || round_date|election|2020-10-04",
        "The proposal was approved by 61.9% of voters. || vote_share|Yes|61.9%",
        "Voters rejected the draft, with 61.9% voting against and 38.1% in favour. || vote_share|No|61.9%; vote_share|Yes|38.1%",
        "Yes received 1,402,331 votes and No 865,210. || votes|Yes|1402331; votes|No|865210",
        "Turnout was 57.3%, above the 50% required for the result to be valid. || turnout|election|57.3%",
        "The No side won with 61.9%. || vote_share|No|61.9%",
    ];

    /// <summary>The last set: what it found at first is what the rules are worth on texts that nobody tuned them for.</summary>
    public static readonly string[] Fresh =
    [
        "The Rally for Testland won a landslide victory, securing 166 of the 200 seats, an increase of 155. || seats_won|Rally for "
            + "Testland|166; house_seats|house|200; seat_change|Rally for Testland|+155",
        "The opposition Labour Party managed just 50 seats, its worst result since 1951. || seats_won|Labour Party|50",
        "The Conservatives' 30 seats made them kingmakers. || seats_won|Conservative Party|30",
        "Labour's vote fell by 4.1 points, from 35.3% to 31.2%. || vote_share_change|Labour Party|-4.1%; previous_vote_share|Labour "
            + "Party|35.3%; vote_share|Labour Party|31.2%",
        "With all votes counted, the Rally stood at 33.4%, Labour at 31.2% and the Conservatives at 24.5%. || vote_share|Rally for "
            + "Testland|33.4%; vote_share|Labour Party|31.2%; vote_share|Conservative Party|24.5%",
        "The Rally for Testland polled 1,402,331 votes to Labour's 1,245,678. || votes|Rally for Testland|1402331; votes|Labour "
            + "Party|1245678",
        "Some 1.4 million voters, or 33.4%, backed the Rally for Testland. || votes|Rally for Testland|~1400000; vote_share|Rally for "
            + "Testland|33.4%",
        "The Greens doubled their vote to 6.1%. || vote_share|Green Alliance of Testland|6.1%",
        "Labour held 45 of its seats and won five new ones. ||",
        "Seats are allocated by the D'Hondt method in 14 multi-member constituencies. ||",
        "The Assembly's 200 members are elected for a four-year term. || house_seats|house|200",
        "Women won 62 seats, or 31% of the total. ||",
        "Of the 200 elected deputies, 62 are women. || house_seats|house|200",
        "The electorate numbered 5,951,838, an increase of 3% since 2016. || registered|election|5951838",
        "Turnout was 67.7 percent according to the National Electoral Commission. || turnout|election|67.7%",
        "Over 2.2 million people turned out to vote. || cast|election|>2200000",
        "A record 67.7% of the electorate voted. || turnout|election|67.7%",
        "More than 1,400 candidates from 27 parties stood for election. || candidates|total|>1400",
        "The Greens ran 99 candidates, the URD 120 and the Democrats 180. || candidates|Green Alliance of Testland|99; candidates|Union "
            + "for the Republic and Democracy|120; candidates|Democratic Party of Testland|180",
        "Cissé's Union for the Republic and Democracy (URD) halved its representation to 17 seats. || seats_won|Union for the Republic "
            + "and Democracy|17",
        "Seven independents were elected. || seats_won|Independents|7",
        "Four independent candidates won seats. || seats_won|Independents|4",
        "The election, originally due in May, was held on 24 November 2020 because of the epidemic. || round_date|election|2020-11-24",
        "Testland went to the polls on Tuesday, November 24. || round_date|election|2020-11-24",
        "President Keïta was sworn in on 4 September 2018. ||",
        "The Rally and its allies hold 115 of the 200 seats, enough for a majority. || seats_won|?|115; house_seats|house|200",
        "Labour topped the poll with 31.2% but won fewer seats (50) than the Rally (66). || vote_share|Labour Party|31.2%; "
            + "seats_won|Labour Party|50; seats_won|Rally for Testland|66",
        "The party needed only 12 more seats for a majority. ||",
        "Four in five voters backed one of the three largest parties. ||",
        "The swing from Labour to the Conservatives was 4.3%. ||",
    ];

    public static readonly string[] OfPresident =
    [
        "Ann Example won 304 electoral votes to 227 for Carl Instance. || electoral_votes|Blue Party|304; electoral_votes|Red Party|227",
        "Example defeated Instance by 51.6% to 48.4%. || vote_share|Blue Party|51.6%; vote_share|Red Party|48.4%",
        "Example carried 30 states. || states_carried|Blue Party|30",
        "Example received 81,283,501 votes, or 51.6% of the total, against 74,223,975 for Instance. || votes|Blue Party|81283501; "
            + "vote_share|Blue Party|51.6%; votes|Red Party|74223975",
        "Example won by a margin of 7,059,526 votes. || vote_margin|Blue Party|7059526",
        "In the first round Example took 44.1% and Instance 38.2%. || vote_share|Blue Party|44.1%; vote_share|Red Party|38.2%",
        "Instance conceded after losing by 3.2 percentage points. || share_margin|Red Party|3.2%",
        "Nine candidates contested the first round. || candidates|total|9",
        "Turnout in the runoff was 55.1%, compared with 61.4% in the first round. || turnout|round 2|55.1%; turnout|round 1|61.4%",
        "The run-off was held on 15 December 2020. || round_date|round 2|2020-12-15",
        "Some 158 million Testlanders cast ballots. || cast|election|~158000000",
        "Example, the Blue candidate, got 51.6 percent. || vote_share|Blue Party|51.6%",
    ];
}
