using System.Text.Json;
using Xunit.Abstractions;

namespace ElectionAnalysis.Tests;

/// <summary>Articles by others, read against the facts that were listed by hand: infobox and table of results together.</summary>
public class ArticleFactTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "documents", "articles");

    private static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.json").Select(p => Path.GetFileNameWithoutExtension(p))
        .Order(StringComparer.Ordinal);

    public static TheoryData<string> Articles() => new(Names);

    [Fact]
    public void Facts_OfAllArticles_AreReadAndNoneIsWrong()
    {
        var scores = Names.Select(Score).ToList();
        var (read, missing, wrong) = (scores.Sum(s => s.Read), scores.SelectMany(s => s.Missing).ToList(), scores.SelectMany(s => s.Wrong)
            .ToList());
        output.WriteLine($"{read} read, missing: {string.Join("; ", missing)}; wrong: {string.Join("; ", wrong)}");

        Assert.Equal(57, scores.Count);
        Assert.Empty(wrong);
        Assert.True(missing.Count <= 0.005 * (read + missing.Count), $"{missing.Count} facts are missing: {string.Join("; ", missing)}");
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Contradictions_OfAnArticle_AreThoseThatWerePutIn(string article)
    {
        var (election, facts) = Read(article);

        output.WriteLine(string.Join('\n', election.Findings.Where(f => f.Verdict == Verdict.Disagrees)));
        Assert.Equal(facts.GetProperty("contradictions").GetArrayLength(), election.Findings.Count(f => f.Verdict == Verdict.Disagrees));
    }

    private static (Election Election, JsonElement Facts) Read(string article) =>
        (Election.Read(Directory.GetFiles(Folder, article + ".*").Single(p => !p.EndsWith(".json", StringComparison.Ordinal))),
            JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, article + ".json"))).RootElement);

    private static (int Read, List<string> Missing, List<string> Wrong) Score(string article)
    {
        var (election, facts) = Read(article);
        var read = 0;
        List<string> missing = [], wrong = [];
        void Fact(string what, JsonElement of, string key, double? actual)
        {
            if (!of.TryGetProperty(key, out var value) || value.ValueKind != JsonValueKind.Number)
            {
                return;
            }

            var expected = value.GetDouble();
            if (actual is { } a && Math.Abs(a - expected) < 1e-6)
            {
                read++;
                return;
            }

            (actual is null ? missing : wrong).Add(FormattableString.Invariant($"{article}, {what}: {expected}, read {actual}"));
        }

        Fact("house", facts, "house_seats", election.HouseSeats?.Value);
        var left = election.Parties.ToList();
        foreach (var party in facts.GetProperty("parties").EnumerateArray())
        {
            var name = Letters(party.GetProperty("name").GetString()!);
            var found = left.Find(p => Letters(p.Party.Value) == name) ?? left.Find(p => p.Leader is { } l && Letters(l.Value) == name)
                ?? left.Find(p => p.OtherNames.Any(n => Letters(n) == name))
                ?? left.Find(p => Letters(p.Party.Value).Contains(name, StringComparison.Ordinal)
                    || name.Contains(Letters(p.Party.Value), StringComparison.Ordinal));
            if (found is not null)
            {
                left.Remove(found);
            }

            Fact(name + " seats", party, "seats", found?.Seats?.Value);
            Fact(name + " votes", party, "votes", found?.Votes?.Value);
            Fact(name + " share", party, "share", found?.VoteShare is { } share ? Math.Round(share.Value * 100, 6) : null);
            Fact(name + " previous seats", party, "previous_seats", found?.PreviousSeats?.Value);
        }

        wrong.AddRange(left.Select(p => $"{article}: no such party: {p.Party.Value}"));
        foreach (var round in facts.GetProperty("rounds").EnumerateArray())
        {
            var own = election.Rounds.FirstOrDefault(r => r.Round == round.GetProperty("round").GetInt32());
            if (round.TryGetProperty("date", out var date))
            {
                if (own?.Date?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) == date.GetString())
                {
                    read++;
                }
                else
                {
                    missing.Add($"{article}: {date.GetString()}");
                }
            }

            Fact("registered", round, "registered", own?.Registered?.Value);
            Fact("cast", round, "cast", own?.Cast?.Value);
            Fact("valid", round, "valid", own?.Valid?.Value);
            Fact("invalid", round, "invalid", own?.InvalidStated?.Value);
            Fact("blank", round, "blank", own?.Blank?.Value);
            Fact("turnout", round, "turnout_stated", own?.TurnoutStated is { } turnout ? Math.Round(turnout.Value * 100, 6) : null);
        }

        return (read, missing, wrong);
    }

    private static string Letters(string name) => string.Concat(name.ToLowerInvariant().Where(char.IsLetterOrDigit));
}
