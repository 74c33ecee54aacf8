namespace ElectionAnalysis;

/// <summary>Reads the two answers of a referendum, which take the place of parties.</summary>
internal sealed class ReferendumReader(InfoboxValues values)
{
    private static readonly (string Name, string[] Text, string[] Votes, string[] Share)[] Answers =
    [
        ("Yes", ["yes text", "yestext"], ["yes", "yes votes", "votes yes", "for"], ["yes percentage", "percentage yes", "percent yes"]),
        ("No", ["no text", "notext"], ["no", "no votes", "votes no", "against"], ["no percentage", "percentage no", "percent no"]),
    ];

    /// <summary>Whether the infobox counts answers.</summary>
    public bool IsReferendum =>
        Array.TrueForAll(Answers, a => values.Entry(null, a.Votes) is not null || values.Entry(null, a.Share) is not null);

    /// <summary>The question: under its own key, or as the title of the infobox.</summary>
    public Sourced<string>? Question() => values.Text(null, "question") ?? values.Text(null, "title");

    public IEnumerable<PartyResult> Read()
    {
        for (var i = 0; i < Answers.Length; i++)
        {
            var (name, text, votes, share) = Answers[i];
            var result = new BallotResult();
            var source = (values.Entry(null, votes) ?? values.Entry(null, share))!.Source;
            if (values.Open(null, QuantityStyle.Count, votes) is { } reading)
            {
                result = Read(result, reading, isShare: false);
            }

            if (values.Open(null, QuantityStyle.Percentage, share) is { } percentage)
            {
                result = Read(result, percentage, isShare: true);
            }

            yield return new PartyResult { Number = i + 1, Party = values.Text(null, text) ?? new(name, source), Results = [result] };
        }
    }

    private BallotResult Read(BallotResult result, InfoboxReading reading, bool isShare)
    {
        var any = false;
        foreach (var q in reading.Numbers)
        {
            if (values.IsBound(reading, q))
            {
                continue;
            }

            if (q.Sign == 0 && (q.IsShare || isShare && q.Number <= 100) && result.VoteShare is null)
            {
                result = result with { VoteShare = new(q.Share, reading.At(q.Start)), VoteShareTolerance = q.ShareTolerance };
            }
            else if (q is { IsWhole: true, Sign: <= 0 } && result.Votes is null)
            {
                result = result with { Votes = values.Checked(reading, q, InfoboxValues.MostVotes), VotesTolerance = q.CountTolerance };
            }
            else
            {
                continue;
            }

            any = true;
            reading.Use(q);
        }

        if (!any)
        {
            values.Unreadable(reading, "write the votes such as 17,410,742 or a percentage such as 51.9%");
        }

        return result;
    }
}
