using System.Text;

namespace ElectionAnalysis.Tests.Documents.Facts;

/// <summary>How much of a document was read, and how much of what was read is right.</summary>
internal sealed class FactScore
{
    public List<string> Missed { get; } = [];

    public List<string> Wrong { get; } = [];

    public int InfoboxFacts { get; private set; }

    public int InfoboxRead { get; private set; }

    public int ProseFacts { get; private set; }

    public int ProseRead { get; private set; }

    public int Claims { get; private set; }

    public int ClaimsRight { get; private set; }

    public int Disagrees { get; private set; }

    public int DisagreesReal { get; private set; }

    public int Plants { get; private set; }

    public int PlantsFound { get; private set; }

    public static FactScore Of(FactSheet sheet)
    {
        var score = new FactScore();
        var election = sheet.Read();
        score.Infobox(sheet, election);
        score.Prose(sheet, election);
        score.Verdicts(sheet, election);
        foreach (var plant in Plant.All(sheet))
        {
            score.Plants++;
            if (plant.IsFound(sheet, election))
            {
                score.PlantsFound++;
            }
            else
            {
                score.Missed.Add($"{sheet.Name}: planted {plant}");
            }
        }

        return score;
    }

    public static FactScore operator +(FactScore a, FactScore b)
    {
        var sum = new FactScore
        {
            InfoboxFacts = a.InfoboxFacts + b.InfoboxFacts,
            InfoboxRead = a.InfoboxRead + b.InfoboxRead,
            ProseFacts = a.ProseFacts + b.ProseFacts,
            ProseRead = a.ProseRead + b.ProseRead,
            Claims = a.Claims + b.Claims,
            ClaimsRight = a.ClaimsRight + b.ClaimsRight,
            Disagrees = a.Disagrees + b.Disagrees,
            DisagreesReal = a.DisagreesReal + b.DisagreesReal,
            Plants = a.Plants + b.Plants,
            PlantsFound = a.PlantsFound + b.PlantsFound,
        };
        sum.Missed.AddRange([.. a.Missed, .. b.Missed]);
        sum.Wrong.AddRange([.. a.Wrong, .. b.Wrong]);
        return sum;
    }

    public static string Table(IEnumerable<(string Name, FactScore Score)> scores)
    {
        var text =
            new StringBuilder().AppendLine("document                                 infobox      prose        right        disagrees "
                + "real  planted found");
        foreach (var (name, s) in scores)
        {
            text.AppendLine(Invariant($"{name,-40} {Part(s.InfoboxRead, s.InfoboxFacts),-12} {Part(s.ProseRead, s.ProseFacts),-12} {Part(s.ClaimsRight, s.Claims),-12} {Part(s.DisagreesReal, s.Disagrees),-15} {Part(s.PlantsFound, s.Plants)}"));
        }

        return text.ToString();
    }

    private static string Part(int part, int whole) => whole == 0 ? "–" : Invariant($"{part}/{whole} {(double)part / whole:0%}");

    private void Infobox(FactSheet sheet, Election election)
    {
        var read = Readings.OfInfobox(election).ToHashSet();
        foreach (var fact in sheet.Infobox)
        {
            InfoboxFacts++;
            if (read.Any(r => r.Kind == fact.Kind && r.Subject == fact.Subject && Same(r.Value, fact)))
            {
                InfoboxRead++;
            }
            else
            {
                Missed.Add($"{sheet.Name}: infobox {fact.Kind} of {fact.Subject}: {fact.Value}, read {string.Join(" | ", read.Where(r => r.Kind == fact.Kind && r.Subject.StartsWith(fact.Subject.Split(" @ ")[0], StringComparison.Ordinal)).Select(r => r.Value))}");
            }
        }
    }

    private static bool Same(string read, Fact fact)
    {
        // Texts are kept as they stand, with what the document adds in brackets.
        if (read == fact.Value || (fact.Kind is "before" or "leaders_seat" && read.Contains(fact.Value, StringComparison.Ordinal))
            || (fact.Kind == "leader_since" && DateTime.TryParse(read, System.Globalization.CultureInfo.InvariantCulture, out var since)
                && Invariant($"{since:yyyy-MM-dd}") == fact.Value))
        {
            return true;
        }

        return (char.IsAsciiDigit(fact.Value[0]) || fact.Value[0] is '+' or '-' or '−')
            && fact.Kind is not ("leader_since" or "previous_election" or "next_election")
            && double.TryParse(read.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture, out var number)
            && read.EndsWith('%') == fact.Value.EndsWith('%')
            && fact.Says(read.EndsWith('%') ? number / 100 : number, read.EndsWith('%') ? number / 100 : number);
    }

    private void Prose(FactSheet sheet, Election election)
    {
        var left = sheet.Prose.ToList();
        ProseFacts = left.Count(f => !IsOther(f));
        foreach (var claim in election.Claims)
        {
            var (low, high) = Readings.Range(claim.Value);
            var kind = Snake(claim.Kind);
            var subject = Readings.Subject(claim, election);
            var match = left.Find(f => f.Kind == kind && SameSubject(f.Subject, subject) && f.Says(low, high));
            if (match is not null)
            {
                left.Remove(match);
                ProseRead += IsOther(match) ? 0 : 1;
                Claims += IsOther(match) ? 0 : 1;
                ClaimsRight += IsOther(match) ? 0 : 1;
            }
            else if (!subject.StartsWith("other", StringComparison.Ordinal))
            {
                Claims++;
                Wrong.Add($"{sheet.Name}:{claim.Source.Line}: {kind} of {subject} is {claim.Value}: {claim.Sentence}");
            }
        }

        Missed.AddRange(left.Where(f => !IsOther(f)).Select(f => $"{sheet.Name}: prose {f.Kind} of {f.Subject}: {f.Value}: {f.Text}"));
    }

    private void Verdicts(FactSheet sheet, Election election)
    {
        var disagrees = election.Findings.Where(f => f.Verdict == Verdict.Disagrees).ToList();
        Disagrees = disagrees.Count;
        DisagreesReal = Math.Min(disagrees.Count, sheet.Real.Count);
        if (disagrees.Count > sheet.Real.Count)
        {
            Wrong.AddRange(disagrees.Select(f => $"{sheet.Name}: disagrees: {f}"));
        }
    }

    private static bool IsOther(Fact fact) => fact.Subject.StartsWith("other", StringComparison.Ordinal);

    private static bool SameSubject(string fact, string claim) =>
        fact == claim || (IsElection(fact) && IsElection(claim))
        || (fact.StartsWith("other", StringComparison.Ordinal) && claim.StartsWith("other", StringComparison.Ordinal))
        || (fact.StartsWith("office: ", StringComparison.Ordinal) && claim.StartsWith("office: ", StringComparison.Ordinal)
            && (claim.Contains(fact[8..], StringComparison.OrdinalIgnoreCase)
                || fact.Contains(claim[8..], StringComparison.OrdinalIgnoreCase)))
        || (fact.StartsWith("alliance: ", StringComparison.Ordinal) && claim is "?");

    private static bool IsElection(string subject) => subject is "election" or "house" or "total" or "round 1";

    private static string Snake(ClaimKind kind) =>
        string.Concat(kind.ToString()
            .Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
