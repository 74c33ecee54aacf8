namespace ElectionAnalysis.Benchmarks;

/// <summary>Everything that one document can be asked for.</summary>
internal static class FuzzProbe
{
    public static void All(string text, string name, Action<string, Action> step)
    {
        Election? read = null;
        step("reading", () => read = Election.From(ElectionDocument.Parse(text, name)));
        if (read is not { } election)
        {
            return;
        }

        ElectionArchive? archive = null;
        step("archive", () => archive = ElectionArchive.Of(election, election));
        foreach (var (title, table) in archive?.Tables ?? [])
        {
            step($"table {title}", () =>
            {
                using var html = new StringWriter();
                TableHtml.Write(table, html);
                _ = table.ToString().Length + table.ToMarkdown().Length + table.ToJson().Length + table.Describe().RowCount;
                _ = Table.ReadCsv(new StringReader(table.ToCsv())).RowCount == table.RowCount
                    ? 0
                    : throw new InvalidOperationException("A table has other rows after CSV.");
            });
        }

        step("evidence", () => EvidenceHtml.Write(Evidence.Of(election), TextWriter.Null));
        step("facts", () => ElectionFacts.Table(election).ToString());
        IReadOnlyList<MeasureResult> results = [];
        step("measures", () => results = election.MeasureAll());
        step("results", () =>
        {
            foreach (var result in results)
            {
                ResultHtml.Write(result, TextWriter.Null);
                if (result.Value is { IsDefined: false, UndefinedBecause.Length: 0 })
                {
                    throw new InvalidOperationException($"{result.Measure.Key} is undefined without a reason.");
                }

                if (result.Value.IsDefined && !double.IsFinite(result.Value.Value))
                {
                    throw new InvalidOperationException($"{result.Measure.Key} is {result.Value.Value}.");
                }
            }

            _ = results.ToTable().ToJson();
        });
        step("policies", () => results.Where(r => r.Policy is not null).Take(12).ToList().ForEach(r => r.UnderEveryPolicy().ToString()));
        step("seat swings", () => election.SeatSwings().ToString());
        step("power", () =>
        {
            var game = election.VotingGame();
            _ = game.Power().RowCount + game.Roles().RowCount + game.MinimalWinning().Take(1_000).Count();
        });
        foreach (var (chart, draw) in Figures(election))
        {
            step(chart, () =>
            {
                var figure = draw();
                _ = figure.ToJson().Length;
                FigureHtml.Write(figure, TextWriter.Null);
            });
        }

        foreach (var method in Measures.All.OfType<ApportionmentMethod>())
        {
            step($"apportion {method.Key}", () =>
            {
                ResultHtml.Write(election.Apportion(method), TextWriter.Null);
                _ = election.Apportion(method, 5_000_000).Steps.RowCount;
                if (election.Parties.Any(p => p.Seats is not null))
                {
                    ResultHtml.Write(method.Of([.. election.Parties.Select(p => (double)(p.Seats?.Value ?? 0))], 5_000_000,
                        new() { MinimumSeats = 1 }), TextWriter.Null);
                }
            });
        }
    }

    private static IEnumerable<(string Name, Func<Figure> Draw)> Figures(Election election) =>
    [
        ("SeatsBar", () => Charts.SeatsBar(election)),
        ("Hemicycle", () => Charts.Hemicycle(election)),
        ("SeatSwing", () => Charts.SeatSwing(election)),
        ("SeatFlow", () => Charts.SeatFlow(election)),
        ("TurnoutByRound", () => Charts.TurnoutByRound(election, election)),
        ("BallotsByRound", () => Charts.BallotsByRound(election)),
        ("Nagayama", () => Charts.Nagayama(election)),
        ("PartySystemMap", () => Charts.PartySystemMap(election, election)),
        ("Lorenz", () => Charts.Lorenz(election)),
        ("Ternary",
            () => Charts.Ternary(p => p.Rank == 1 ? "first" : p.IsIndependents ? "none" : "rest", ["first", "rest", "none"], election)),
        ("FragmentationCompared", () => Charts.FragmentationCompared(election, election)),
        ("FragmentationDial", () => Charts.FragmentationDial(election)),
        ("Coalitions", () => Charts.Coalitions(election)),
        ("WhatIfSwing", () => Charts.WhatIfSwing(election)),
        ("ApportionmentLab",
            () =>
                Charts.ApportionmentLab(election.Title, [.. election.Parties.Select(p => p.Party.Value)],
                    [.. election.Parties.Select(p => (double)(p.Seats?.Value ?? 0))], election.HouseSeats?.Value ?? 0,
                    election.Document.Name)),
    ];
}
