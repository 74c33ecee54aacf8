using System.Text.Json;
using Xunit.Abstractions;

namespace ElectionAnalysis.Tests;

/// <summary>Tables as offices publish them, by others, read against the facts that were listed by hand.</summary>
public class TableFactTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "documents", "tables");

    [Fact]
    public void Facts_OfAllTables_AreReadAndNoneIsWrong()
    {
        var (read, missing, wrong) = (0, new List<string>(), new List<string>());
        var files = Directory.GetFiles(Folder, "*.facts.json").Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            var facts = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
            var name = facts.GetProperty("file").GetString()!;
            var elections = Load(Path.Combine(Folder, name));
            if (!facts.GetProperty("readable").GetBoolean())
            {
                Assert.Empty(elections);
                continue;
            }

            foreach (var expected in facts.GetProperty("elections").EnumerateArray())
            {
                Score(name, Nearest(elections, expected), expected);
            }
        }

        output.WriteLine($"{read} read, missing: {string.Join("; ", missing)}; wrong: {string.Join("; ", wrong)}");
        Assert.Equal(157, files.Count);
        Assert.Empty(wrong);
        Assert.True(missing.Count <= 0.1 * (read + missing.Count), $"{missing.Count} of {read + missing.Count} facts are missing.");

        void Score(string table, Election? election, JsonElement expected)
        {
            var number = expected.TryGetProperty("round", out var of) && of.ValueKind == JsonValueKind.Number && election?.Rounds.Count > 1
                ? of.GetInt32() : (int?)null;
            var round = number is null ? election?.Rounds[0] : election!.Rounds.Single(r => r.Round == number);
            BallotResult? Of(PartyResult? party) => party?.Results.FirstOrDefault(r => r.Round == number);
            Fact($"{table} registered", expected, "registered", round?.Registered?.Value);
            Fact($"{table} cast", expected, "cast", round?.Cast?.Value);
            Fact($"{table} valid", expected, "valid", round?.Valid?.Value);
            Fact($"{table} invalid", expected, "invalid", round?.Invalid);
            Fact($"{table} house", expected, "house_seats", election?.HouseSeats?.Value ?? election?.SeatsListed);
            Fact($"{table} districts", expected, "districts", election?.Districts.Select(d => d.District).Distinct().Count() is > 0 and var n ? n : null);
            foreach (var party in expected.GetProperty("parties").EnumerateObject())
            {
                var found = election?.Parties.FirstOrDefault(p => p.Party.Value == party.Name) ?? election?.Parties.FirstOrDefault(p =>
                    p.Party.Value.StartsWith(party.Name, StringComparison.Ordinal)
                        || party.Name.StartsWith(p.Party.Value, StringComparison.Ordinal));
                Fact($"{table} {party.Name} votes", party.Value, "votes", (number is null ? found?.Votes : Of(found)?.Votes)?.Value);
                Fact($"{table} {party.Name} seats", party.Value, "seats", found?.Seats?.Value);
                Fact($"{table} {party.Name} share", party.Value, "share", (number is null ? found?.VoteShare : Of(found)?.VoteShare)?.Value, 0.0006);
            }
        }

        void Fact(string what, JsonElement of, string key, double? actual, double tolerance = 0.5)
        {
            // One district is none.
            if (!of.TryGetProperty(key, out var value) || value.ValueKind != JsonValueKind.Number || (key == "districts" && value.GetInt32() < 2))
            {
                return;
            }

            var expected = value.GetDouble();
            if (actual is { } a && Math.Abs(a - expected) <= tolerance)
            {
                read++;
            }
            else
            {
                (actual is null ? missing : wrong).Add(FormattableString.Invariant($"{what}: {expected}, read {actual}"));
            }
        }
    }

    [Fact]
    public void Facts_TablesThatContradictNothing_HaveNoDisagreement()
    {
        var clean = Directory.GetFiles(Folder, "*.facts.json").Select(f => JsonDocument.Parse(File.ReadAllText(f)).RootElement)
            .Where(f => !f.TryGetProperty("planted", out var planted) || planted.ValueKind != JsonValueKind.String)
            .Select(f => f.GetProperty("file").GetString()!).ToList();

        Assert.True(clean.Count > 60);
        Assert.DoesNotContain(clean.SelectMany(f => Load(Path.Combine(Folder, f))).SelectMany(e => e.Findings),
            f => f.Verdict == Verdict.Disagrees);
    }

    private static IReadOnlyList<Election> Load(string path)
    {
        try
        {
            return ElectionArchive.Load(path).Records;
        }
        catch (DocumentException)
        {
            return [];
        }
    }

    /// <summary>The election that the facts are about: of its year and its title, as far as they name them.</summary>
    private static Election? Nearest(IReadOnlyList<Election> elections, JsonElement facts)
    {
        bool Is(string key, Func<string, bool> fits) => facts.TryGetProperty(key, out var value)
            && value.ValueKind is JsonValueKind.String or JsonValueKind.Number && fits(value.ToString());
        return elections.OrderByDescending(e =>
            (Is("year", y => e.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) == y) ? 2 : 0)
            + (Is("title_contains", t => e.Title.Contains(t, StringComparison.OrdinalIgnoreCase)) ? 2 : 0)).FirstOrDefault();
    }
}
