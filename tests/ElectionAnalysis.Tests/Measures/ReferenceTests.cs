using System.Text.Json;

namespace ElectionAnalysis.Tests;

/// <summary>Published values: reference/measures.json names the source of each.</summary>
public class ReferenceTests
{
    private static readonly Dictionary<string, JsonElement> Cases =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reference", "measures.json"))).RootElement
            .EnumerateArray().ToDictionary(c => c.GetProperty("id").GetString()!);

    public static TheoryData<string, string, string> All()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (id, c) in Cases)
        {
            data.Add(id, c.GetProperty("measure").GetString()!, c.GetProperty("source").GetString()!);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Measure_PublishedInput_GivesThePublishedValue(string id, string measure, string source)
    {
        Assert.NotEmpty(source);
        var (input, published) = (Cases[id].GetProperty("input"), Cases[id].GetProperty("expected"));
        double[] expected = published.ValueKind == JsonValueKind.Array ? Numbers(published) : [published.GetDouble()];
        var tolerance = Cases[id].GetProperty("tolerance").GetDouble();
        double[] actual = measure.StartsWith("apportionment ", StringComparison.Ordinal) ? Seats(measure, input)
            : input.ValueKind == JsonValueKind.Object && input.TryGetProperty("quota", out var quota)
                ? Power(measure, input, quota.GetInt32())
            : [Compute(measure, input).Value];

        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), p => Assert.InRange(p.Second, p.First - tolerance, p.First + tolerance));
    }

    [Fact]
    public void Cases_AreAllThereIs() => Assert.Equal(134, Cases.Count);

    private static double[] Seats(string measure, JsonElement input)
    {
        ApportionmentMethod method = measure["apportionment ".Length..] switch
        {
            "dhondt" => Apportionment.DHondt,
            "sl" => Apportionment.SainteLague,
            "msl" => Apportionment.ModifiedSainteLague,
            "hh" => Apportionment.HuntingtonHill,
            "adams" => Apportionment.Adams,
            "dean" => Apportionment.Dean,
            "imperiali" => Apportionment.Imperiali,
            "hare" => Apportionment.Hare,
            "droop" => Apportionment.Droop,
            _ => throw new NotSupportedException($"No test computes '{measure}'."),
        };
        var allocation = method.Of(Numbers(input.GetProperty("votes")), input.GetProperty("seats").GetInt32());
        Assert.Null(allocation.Tie);
        return [.. allocation.Seats.Select(s => (double)s)];
    }

    private static double[] Power(string measure, JsonElement input, int quota)
    {
        var index = measure switch
        {
            "Banzhaf swings" => ElectionAnalysis.Power.BanzhafSwings,
            "Shapley-Shubik" => ElectionAnalysis.Power.ShapleyShubik,
            "Deegan-Packel" => ElectionAnalysis.Power.DeeganPackel,
            "Public Good Index (Holler)" => ElectionAnalysis.Power.PublicGood,
            "Johnston" => ElectionAnalysis.Power.Johnston,
            _ => throw new NotSupportedException($"No test computes '{measure}'."),
        };
        return [.. index.Of([.. Numbers(input.GetProperty("weights")).Select(w => (int)w)], quota)];
    }

    private static MeasureValue Compute(string measure, JsonElement input) => measure switch
    {
        "ENP Laakso-Taagepera" or "ENPP" => Fragmentation.LaaksoTaagepera.Calculate(Weights(input, "seats")),
        "ENEP" => Fragmentation.LaaksoTaagepera.Calculate(Weights(input, "votes")),
        "Herfindahl-Hirschman" or "Herfindahl" => Fragmentation.HerfindahlHirschman.Calculate(Weights(input, "votes")),
        "Golosov" => Fragmentation.Golosov.Calculate(Weights(input, "votes")),
        "Molinar NP" => Fragmentation.Molinar.Calculate(Weights(input, "votes")),
        "Dunleavy-Boucek Nb" => Fragmentation.DunleavyBoucek.Calculate(Weights(input, "votes")),
        "Rae fractionalisation" => Fragmentation.Rae.Calculate(Weights(input, "votes")),
        "turnout" => Turnout.OfRegistered.Calculate(input.GetProperty("voters").GetDouble(), input.GetProperty("electorate").GetDouble()),
        "Pedersen" => Pedersen(input.GetProperty("before"), input.GetProperty("after")),

        // Percent in, percent out.
        "Butler swing" => Swing.Butler.Calculate(Parties(input)),
        "Steed (two-party) swing" => MeasureValue.Of(Swing.Steed.Calculate(Parties(input)).Value * 100),
        "two-party-preferred swing to ALP" =>
            Swing.Points.Calculate(input.GetProperty("before").GetDouble(), input.GetProperty("after").GetDouble()),
        "Taagepera 1997 lower bound" =>
            Fragmentation.TaageperaLow.Calculate(Numbers(input.GetProperty("known")), input.GetProperty("other").GetDouble()),
        "Taagepera 1997 upper bound" =>
            Fragmentation.TaageperaHigh.Calculate(Numbers(input.GetProperty("known")), input.GetProperty("other").GetDouble()),
        "Loosemore-Hanby" => Seats(Disproportionality.LoosemoreHanby, input),
        "Gallagher" => Seats(Disproportionality.Gallagher, input),
        "Rae" => Seats(Disproportionality.RaeAll, input),
        "Max deviation" => Seats(Disproportionality.LijphartLargest, input),
        "Lijphart (two largest)" or "Lijphart two largest vote parties" => Seats(Disproportionality.LijphartTwoLargest, input),
        "Grofman (sum|d| x sum v^2)" or "Grofman 2S|d|/ENEP... see note" => Seats(Disproportionality.GrofmanVotes, input),
        "Sainte-Lague" => Seats(Disproportionality.SainteLague, input),
        "D'Hondt" or "D'Hondt max s/v" => Seats(Disproportionality.DHondt, input),
        "Monroe" => Seats(Disproportionality.Monroe, input),
        "Gatev" => Seats(Disproportionality.Gatev, input),
        "Ryabtsev" => Seats(Disproportionality.Ryabtsev, input),
        "Szalai" => Seats(Disproportionality.Szalai, input),
        "weighted Szalai" => Seats(Disproportionality.SzalaiWeighted, input),
        "Aleskerov-Platonov" => Seats(Disproportionality.AleskerovPlatonov, input),
        "Cox-Shugart" or "Cox-Shugart (seats on votes)" => Seats(Disproportionality.CoxShugart, input),
        "Kullback-Leibler" => Seats(Disproportionality.KullbackLeibler, input),
        "Hellinger" => Seats(Disproportionality.Hellinger, input),
        "cosine" => Seats(Disproportionality.Cosine, input),
        "Gini" => Seats(Disproportionality.GiniOverParties, input),
        "Ortona" => Seats(Disproportionality.Ortona, input),

        // Shares over units of equal size.
        "PNS Mainwaring-Jones" => Territory.Nationalisation.Calculate(Numbers(input), [.. Numbers(input).Select(_ => 1.0)]),

        // The source counts a gap in favour of its first party, which is B.
        "efficiency gap" => Territory.EfficiencyGap.Calculate(Numbers(input.GetProperty("B")), Numbers(input.GetProperty("A"))),
        _ => throw new NotSupportedException($"No test computes '{measure}'."),
    };

    private static MeasureValue Seats(DisproportionalityMeasure measure, JsonElement input) =>
        measure.Calculate(Numbers(input.GetProperty("votes")), Numbers(input.GetProperty("seats")));

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(n => n.GetDouble())];

    private static double[] Weights(JsonElement input, string kind) =>
        Numbers(input.ValueKind == JsonValueKind.Array ? input : input.GetProperty(kind));

    /// <summary>A before, A after, B before, B after.</summary>
    private static double[] Parties(JsonElement input) => [.. Numbers(input.GetProperty("A")), .. Numbers(input.GetProperty("B"))];

    private static MeasureValue Pedersen(JsonElement before, JsonElement after)
    {
        if (before.ValueKind == JsonValueKind.Array)
        {
            return Swing.Pedersen.Calculate(Numbers(before), Numbers(after));
        }

        var names = before.EnumerateObject().Concat(after.EnumerateObject()).Select(p => p.Name).Distinct().ToList();
        double[] Aligned(JsonElement votes) => [.. names.Select(n => votes.TryGetProperty(n, out var v) ? v.GetDouble() : 0)];
        return Swing.Pedersen.Calculate(Aligned(before), Aligned(after));
    }
}
