using System.Text;

namespace ElectionAnalysis.Tests;

/// <summary>Every chart on the real documents and on awkward ones.</summary>
internal static class FigureGallery
{
    public static IEnumerable<(string Name, Figure Figure)> All()
    {
        Election[] elections =
        [
            Text.Mali,
            Text.Turkmenistan,
            House(1),
            House(1_000),
            Text.Election("- Country: Nowhere"),
            Text.Election("- Seats For Election: 10\n- Party1: <b>A</b> %{x} & B\n- Seats1: 6\n- Last Election1: 10\n- Party2: B\n- "
                + "Seats2: 0\n- Last Election2: 3\n- Turnout: 140%"),
        ];
        foreach (var election in elections)
        {
            yield return ($"SeatsBar {election.Title}", Charts.SeatsBar(election));
            yield return ($"Hemicycle {election.Title}", Charts.Hemicycle(election));
            yield return ($"SeatSwing {election.Title}", Charts.SeatSwing(election));
            yield return ($"SeatFlow {election.Title}", Charts.SeatFlow(election));
            yield return ($"TurnoutByRound {election.Title}", Charts.TurnoutByRound(election));
            yield return ($"BallotsByRound {election.Title}", Charts.BallotsByRound(election));
            yield return ($"Nagayama {election.Title}", Charts.Nagayama(election));
            yield return ($"PartySystemMap {election.Title}", Charts.PartySystemMap(election));
            yield return ($"Lorenz {election.Title}", Charts.Lorenz(election));
            yield return ($"VotesAndSeats {election.Title}", Charts.VotesAndSeats(election));
            yield return ($"VotesBar {election.Title}", Charts.VotesBar(election));
            yield return ($"Slope {election.Title}", Charts.Slope(election));
            yield return ($"Slope of votes {election.Title}", Charts.Slope(election, MeasureScale.Votes));
            yield return ($"FragmentationDial {election.Title}", Charts.FragmentationDial(election));
            if (election.SeatsListed > 0)
            {
                yield return ($"Coalitions {election.Title}", Charts.Coalitions(election));
            }

            if (election.Parties.Count(p => p.Seats?.Value > 0) > 1)
            {
                yield return ($"WhatIfSwing {election.Title}", Charts.WhatIfSwing(election));
            }
        }

        var rows = from country in Enumerable.Range(0, 70)
            from year in Enumerable.Range(2000, 5)
            let seats = country % 7 == 3 ? "" : "5"
            select FormattableString.Invariant($"C<b>{country},{year},A %{{x}},{1000 + (country * year % 977)},{1 + (country % 9)}\nC<b>{country},{year},B,900,{seats}");
        var archive = ElectionArchive.From(Table.ReadCsv(new StringReader("country,year,party,votes,seats\n" + string.Join('\n', rows))));
        yield return ("VotesAndSeats of a table", Charts.VotesAndSeats(archive.Records[0]));
        yield return ("VotesBar of a table", Charts.VotesBar(archive.Records[0]));
        yield return ("HeatMap", Charts.HeatMap(archive, Disproportionality.Gallagher));
        yield return ("HeatMap of nothing", Charts.HeatMap(ElectionArchive.Of(), Disproportionality.Gallagher));
        yield return ("Ranking", Charts.Ranking(archive, Disproportionality.Gallagher, until: 2003));
        yield return ("Ranking of nothing", Charts.Ranking(ElectionArchive.Of(), Disproportionality.Gallagher));
        yield return ("OverTime", Charts.OverTime(archive, Fragmentation.LaaksoTaagepera, ["C<b>1", "C<b>3"]));
        yield return ("Explore", Charts.Explore(archive, countries: ["C<b>1", "C<b>3"]));
        yield return ("Explore nothing", Charts.Explore(ElectionArchive.Of()));
        yield return ("TurnoutByRound all", Charts.TurnoutByRound(elections));
        yield return ("FragmentationCompared all", Charts.FragmentationCompared(elections));
        foreach (var (name, figure) in new (string, Func<Election[], Figure>)[]
        {
            ("BallotsByRound", e => Charts.BallotsByRound(e)), ("Nagayama", e => Charts.Nagayama(e)),
            ("PartySystemMap", e => Charts.PartySystemMap(e)), ("Lorenz", e => Charts.Lorenz(e)),
            ("FragmentationDial", e => Charts.FragmentationDial(e)),
            ("Ternary", e => Charts.Ternary(p => p.IsIndependents ? "none" : p.Rank == 1 ? "first" : "rest", ["first", "rest", "none"], e)),
        })
        {
            yield return ($"{name} all", figure(elections));
        }

        var table = new Table(
            Column.OfText("party <b>", ["A %{x}", "B & C", null, "D"]),
            Column.OfText("country", ["North", "North", "South", "South"]),
            Column.OfNullable("share_of_votes", new double?[] { 0.4, null, 0.25, -0.1 }),
            Column.Of("day", [new DateOnly(2012, 2, 29), new DateOnly(2016, 12, 31), new DateOnly(2012, 1, 1), new DateOnly(2020, 6, 1)]));
        yield return ("Bar", Charts.Bar(table, "party <b>", "share_of_votes"));
        yield return ("Bar by", Charts.Bar(table, "party <b>", "share_of_votes", by: "country"));
        yield return ("Bar each",
            Charts.Bar(table, "party <b>", "share_of_votes", each: "country", title: "Own & <b>", caption: "Source: <i>."));
        yield return ("Points", Charts.Points(table, "day", "share_of_votes", label: "party <b>", by: "country"));
        yield return ("Lines of one series", Charts.Lines(table, "day", "share_of_votes"));
        yield return ("Lines", Charts.Lines(table, "day", "share_of_votes", by: "country"));
        yield return ("Bar of nothing", Charts.Bar(table.Where(_ => false), "party <b>", "share_of_votes"));
        yield return ("Lines of nothing", Charts.Lines(table.Where(_ => false), "day", "share_of_votes"));
        yield return ("ApportionmentLab", Lab);
        yield return ("UniformSwing", Charts.UniformSwing(DistrictVotes.Alike(["A<b>", "%{x}"], [5.0, 4], 3), "T<b>", "x"));
        var districts = Outlines.Load(Path.Combine(AppContext.BaseDirectory, "examples", "lagunia-districts.geojson"));
        var values = new Table(
            Column.OfText("district", ["Westmoor", "MARSCH", "Fenmark", "Ostrey", "<b>%{x}", "Westmoor"]),
            Column.Of("year", [2020, 2020, 2020, 2020, 2020, 2016]),
            Column.OfNullable("swing", new double?[] { -0.04, 0.02, null, 0.3, 0.1, 1 }),
            Column.OfText("winner", ["A <b>", "B %{y}", null, "A <b>", "C", "C"]));
        yield return ("Map", Charts.Map(values.Where(r => r.Value<int>("year") == 2020), "district", "swing", districts));
        yield return ("Map of names", Charts.Map(values.Where(r => r.Value<int>("year") == 2020), "district", "winner", districts, title: "<b>"));
        yield return ("Map over years", Charts.Map(values, "district", "winner", districts, over: "year"));
        yield return ("Map of nothing", Charts.Map(values.Where(_ => false), "district", "swing", districts));
        var lands = ElectionArchive.From(Table.ReadCsv(new StringReader("""
            country,year,party,votes,seats
            Westmoor,2016,A <b>,60,50
            Westmoor,2016,%{x},40,50
            Westmoor,2020,A <b>,50,50
            Westmoor,2020,%{x},50,50
            Marsch,2019,A <b>,90,70
            Marsch,2019,%{x},10,30
            <b>%{y},2019,A <b>,90,100
            """)));
        yield return ("Map of a measure", Charts.Map(lands, Disproportionality.Gallagher, districts));
        yield return ("Map of a measure of change", Charts.Map(lands, Swing.Pedersen, districts, MeasureScale.Votes));
        yield return ("Map of no elections", Charts.Map(ElectionArchive.Of(), Disproportionality.Gallagher, districts));
        yield return ("Tiles", Charts.Tiles(values, "district", "swing", over: "year"));
        yield return ("Tiles as drawn", Charts.Tiles(values, "district", "winner", TileGrid.Parse("Westmoor . Marsch"), over: "year"));
    }

    /// <summary>Three parties and six seats, as in the measures' page.</summary>
    public static Figure Lab => Charts.ApportionmentLab("Testland", ["A<b>", "B", "C"], [600, 280, 120], 6, "docs/measures.md");

    /// <summary>A house of that many seats, shared by up to twelve parties.</summary>
    public static Election House(int seats)
    {
        var infobox = new StringBuilder($"- Seats For Election: {seats}\n");
        for (var (party, left) = (1, seats); left > 0; party++)
        {
            var won = party == 12 ? left : (left + 1) / 2;
            infobox.Append($"- Party{party}: Party {party}\n- Seats{party}: {won}\n- Last Election{party}: {party}\n");
            left -= won;
        }

        return Text.Election(infobox.ToString(), title: $"2020 house of {seats}");
    }
}
