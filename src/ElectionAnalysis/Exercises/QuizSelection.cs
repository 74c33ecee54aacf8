namespace ElectionAnalysis;

/// <summary>Chooses the questions of a quiz.</summary>
internal static class QuizSelection
{
    private const int MainSeats = 5;

    public static List<QuizDraft> Of(List<Election> elections, int questions, int seed)
    {
        if (elections.Count == 1)
        {
            return Choose(elections[0], questions, seed);
        }

        // Of many elections no more than are needed are looked at.
        var chosen = elections.Count <= questions ? elections : QuizOrder.Of(seed, "elections").Shuffle(elections).Take(questions * 2);
        var each = chosen.Select(e => new Queue<QuizDraft>(Choose(e, questions, seed))).Where(q => q.Count > 0).ToList();
        var drafts = new List<QuizDraft>();
        if (QuizComparison.Draft(chosen) is { } comparison)
        {
            drafts.Add(comparison);
        }

        // Every election turns up with another kind of question first, so that not all ask for the largest party.
        for (var i = 0; i < each.Count; i++)
        {
            for (var skip = i % each[i].Count; skip > 0; skip--)
            {
                each[i].Enqueue(each[i].Dequeue());
            }
        }

        while (drafts.Count < questions && each.Exists(q => q.Count > 0))
        {
            foreach (var queue in each.Where(q => q.Count > 0))
            {
                var draft = queue.Dequeue();
                if (drafts.Count < questions && !drafts.Exists(d => d.Text == draft.Text))
                {
                    drafts.Add(draft);
                }
            }
        }

        return drafts;
    }

    /// <summary>What cannot be said, and what is contradicted, is always asked; the rest in order, or as the seed has it.</summary>
    private static List<QuizDraft> Choose(Election election, int questions, int seed)
    {
        var source = new QuizElection(election);
        QuizDraft?[] asked = [QuizLimits.CannotBeSaid(source, seed), QuizLimits.Contradiction(source, seed)];
        List<QuizDraft> limits = [.. asked.OfType<QuizDraft>()];
        List<QuizDraft> seats = [.. QuizOfSeats.Drafts(source, seed).OfType<QuizDraft>()];
        var votes = QuizOfVotes.Drafts(source, seed).OfType<QuizDraft>();

        // Turnout and proportionality before the smaller questions on seats.
        List<QuizDraft> rest = [.. seats.Take(MainSeats), .. votes, .. seats.Skip(MainSeats)];
        var order = seed == 0 ? rest : QuizOrder.Of(seed, election.Title).Shuffle(rest);
        var kept = order.Take(Math.Max(0, questions - limits.Count)).ToHashSet();
        return [.. rest.Where(kept.Contains).Concat(limits).Take(questions)];
    }
}
