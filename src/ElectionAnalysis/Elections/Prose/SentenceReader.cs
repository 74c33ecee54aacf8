namespace ElectionAnalysis;

/// <summary>Reads one sentence: who is named, what each number counts, and whose it is.</summary>
internal sealed partial class SentenceReader
{
    private readonly ProseContext context;
    private readonly ProseMemory memory;
    private readonly Sentence sentence;
    private readonly DocumentSection section;
    private readonly Paragraph paragraph;
    private readonly string document;
    private readonly OfficeElection? office;
    private readonly List<Claim> claims;
    private readonly List<ReadingProblem> problems;
    private readonly string text;
    private readonly List<Token> tokens;
    private readonly List<ProseDay> days;
    private readonly List<Mention> mentions = [];
    private readonly int firstClaim;
    private readonly string opening;
    private readonly string roundText;
    private readonly int? firstRound;
    private readonly int? comparedRound;
    private readonly int? roundOfDay;

    // Whom the sentence spoke of last.
    private ClaimSubject? current;

    public SentenceReader(ProseContext context, ProseMemory memory, Sentence sentence, DocumentSection section, Paragraph paragraph,
        string document, OfficeElection? office, List<Claim> claims, List<ReadingProblem> problems)
    {
        (this.context, this.memory, this.sentence, this.section, this.paragraph) = (context, memory, sentence, section, paragraph);
        (this.document, this.office, this.claims, this.problems) = (document, office, claims, problems);
        text = Digits.ToAscii(sentence.Text);
        (roundText, comparedRound) = WithoutComparedRounds(text);
        firstRound = RoundMention.First(roundText);
        tokens = ProseLexer.Read(text);
        days = new DayScanner(text, tokens, YearOfText() ?? context.Year).Join();
        roundOfDay = FindRoundOfDay();
        firstClaim = claims.Count;
        opening = tokens.Count > 0 ? Text(0, 0).ToLowerInvariant() : "";
    }

    public void Read()
    {
        Constituencies();
        Places();
        FindMentions();
        OthersOfParty();
        ShareUnits();
        Dates();
        if (!IsElsewhere)
        {
            Respectively();
            SameOrder();
            MembersInRows();
            SharesBesideVotes();
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i] is not { IsNumber: true, IsTaken: false } || InBracketNote(i) || SignedBracket(i))
                {
                    continue;
                }

                if (IsSupposed(i) || IsOfGroup(i) || IsBesideOtherDay(i) || IsFormerLead(i) || IsEstimate(i) || IsNoResult(i)
                    || tokens[i].IsPercent && IsOfKindOfVoters(i))
                {
                    tokens[i] = tokens[i] with { IsTaken = true };
                    continue;
                }

                if (tokens[i].IsPercent)
                {
                    Percent(i);
                }
                else if (tokens[i].Tolerance is 0 or >= 1)
                {
                    i = Count(i);
                }
                else
                {
                    _ = Continued(i);
                }
            }

            SharesOfVotes();
            AsDidOthers();
            NoSeats();
            Rescue();
            Resolve();
        }

        // "Griss missed the run-off" does not leave the first round that the heading is about; the days of all rounds are of none.
        if (firstRound is not null && days.Count < 2)
        {
            memory.Round = memory.HeadingRound ?? firstRound;
        }
        else if ((RoundBesideCompared ?? (days.Count == 0 ? roundOfDay : null)) is { } implied)
        {
            memory.Round = memory.HeadingRound ?? implied;
        }

        if (mentions.Find(m => m.Subject.Kind is SubjectKind.Party && !m.IsPronoun && !IsObject(m)) is { } doing)
        {
            memory.Subject = doing.Subject;
        }
        else if (mentions.Find(m => m.Subject.Kind is SubjectKind.Party && !m.IsPronoun) is { } any)
        {
            memory.Subject = any.Subject;
        }
        else if (mentions.Find(m => m.Subject.Because == PartyNames.HeldOffice) is { } holder)
        {
            memory.Subject = holder.Subject;
        }

        memory.Pair = mentions.Where(m => m is { Subject.Kind: SubjectKind.Party, IsPronoun: false }).Select(m => m.Subject)
            .DistinctBy(s => s.Party!.Number).TakeLast(2).ToList() is [var former, var latter] ? (former, latter) : null;
        RememberYear();
        memory.Unread = null;
        memory.Candidates = Last is { Kind: ClaimKind.Candidates };
        memory.Counted = Last is { Kind: ClaimKind.Cast or ClaimKind.Votes or ClaimKind.Abstained } counted ? counted : null;
        memory.CountsRegistered = Last is { Kind: ClaimKind.Registered };
        memory.StatesLeft = Last is { Kind: ClaimKind.StatesCarried, Subject.Kind: SubjectKind.Party } ? StatesLeft() : null;
        memory.Total = TotalHere() ?? memory.Total;
        // "Won 54 of the 87 seats", too, where the last number is the house's.
        memory.Seats = Last is { Kind: ClaimKind.SeatsWon or ClaimKind.PreviousSeats or ClaimKind.SeatChange }
            || Last is { Kind: ClaimKind.HouseSeats } && claims.FindIndex(firstClaim, c => c.Kind == ClaimKind.SeatsWon) >= 0;
    }

    /// <summary>"27.79 to 27.13 per cent", "31.2 per cent, the Conservatives 24.5": the unit is said once.</summary>
    private void ShareUnits()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is not { IsNumber: true, IsPercent: false, Mention: 0, IsCompound: false, Number: <= 100 } bare
                || bare.End - bare.Start > 5)
            {
                continue;
            }

            var pair = (W(i + 1) is "to" or "and" or "or" || IsMark(i + 1, '-')) && IsNumber(i + 2) && tokens[i + 2].IsPercent
                && !(Is(i + 1, "and") && !Between(0, i, Term.Share) && !Is(i - 1, "between"));
            var isPoints = pair ? tokens[i + 2].IsPoints : IsToPoints(i)
                // "49.66 per cent, which was 8.06 better than in 2009".
                || W(i + 1) is "better" or "worse" or "higher" or "lower" or "up" or "down" && W(i + 2) is "than" or "on";
            var isDecimal = bare.Tolerance is > 0 and < 0.5;
            var follows = isDecimal && tokens.FindLastIndex(i - (i > 0 ? 1 : 0), t => t.IsNumber) is >= 0 and var last && last < i
                && tokens[last].IsPercent && !(i + 1 < tokens.Count && tokens[i + 1].Is(Term.Unit));
            if (pair || follows || isDecimal && bare.Sign == 0 && IsShareOfSomebody(i))
            {
                // "Three to five points" is no one number; "from 12.2 to 6.8 points" are two.
                tokens[i] = bare with { IsPercent = true, IsPoints = isPoints, IsTaken = pair && isPoints && !Is(Before(i), "from"),
                    Tolerance = bare.Tolerance > 0 ? bare.Tolerance : 0.5 };
            }
        }
    }

    /// <summary>"From 32.2 points in 2017 to 17.1".</summary>
    private bool IsToPoints(int i) => FromBefore(i - 1) is >= 0 and var from && tokens[from].IsPoints;

    /// <summary>The number behind "from" that stands right before "to", only its unit and a year between; −1 for none.</summary>
    private int FromBefore(int to)
    {
        const int Between = 4;
        var from = Is(to, "to") && to > 1 ? tokens.FindLastIndex(to - 1, Math.Min(to, Between), t => t.IsNumber) : -1;
        return from > 0 && Is(Before(from), "from") && !tokens.GetRange(from + 1, to - from - 1).Exists(t => t.Mark != '\0' || t.Is(Doing))
            ? from : -1;
    }

    /// <summary>"the voters granted him 9.33": a decimal that is just the share of somebody whom the text has named.</summary>
    private bool IsShareOfSomebody(int i) =>
        !Is(i + 1, Term.Thing | Term.Unit) && (i + 1 >= tokens.Count || tokens[i + 1].Mark != '\0'
            || Is(i + 1, Term.Conjunction | Term.Break))
            && mentions.Select(m => m.Subject).Append(memory.Subject).Any(s => s?.Party?.VoteShare is { } share
                && Math.Abs(share.Value * 100 - tokens[i].Number) < 1e-6);

    /// <summary>A word; the sentence's first one in small letters.</summary>
    private ReadOnlySpan<char> W(int i) =>
        i == 0 ? opening : i >= 0 && i < tokens.Count ? text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start) : [];

    private bool Is(int i, string word) => W(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool Is(int i, Term terms) => i >= 0 && i < tokens.Count && tokens[i].Is(terms);

    private bool IsMark(int i, char mark) => i >= 0 && i < tokens.Count && tokens[i].Mark == mark;

    private bool IsNumber(int i) => i >= 0 && i < tokens.Count && tokens[i].IsNumber;

    private bool IsCapital(int i) => i >= 0 && i < tokens.Count && char.IsUpper(text[tokens[i].Start]);

    private bool HasWord(string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>[12] is a mark of a footnote.</summary>
    private bool InBracketNote(int i) =>
        i > 0 && i + 1 < tokens.Count && text[tokens[i - 1].Start] == '[' && text[tokens[i + 1].Start] == ']';

    private int ClauseStart(int i)
    {
        while (i > 0 && !(tokens[i - 1].Mark is ';' || (tokens[i - 1].Is(Term.Break) && tokens[i - 1].Mention == 0)))
        {
            i--;
        }

        return i;
    }

    private int ClauseEnd(int i)
    {
        while (i < tokens.Count && !(tokens[i].Mark is ';' || (tokens[i].Is(Term.Break) && tokens[i].Mention == 0)))
        {
            i++;
        }

        return i;
    }

    private bool Between(int from, int to, Term terms)
    {
        for (var k = Math.Max(0, from); k < to && k < tokens.Count; k++)
        {
            if (tokens[k].Is(terms) && tokens[k].Mention == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word before a number, past articles, hedges and "a total of".</summary>
    private int Before(int i)
    {
        var k = i - 1;
        while (k >= 0 && tokens[k].Mention == 0
            && (tokens[k].Is(Term.Article)
                || W(k) is "about" or "around" or "approximately" or "roughly" or "some" or "nearly" or "almost" or "under" or "over"
                    or "least" or "just" or "total" or "record" or "little" or "slightly" or "mere" or "likewise" or "barely"
                    or "narrowly" or "respectively"
                    or "overall" or "now" or "already" or "estimated" or "exactly" or "still"
            || (Is(k, "at") && Is(k + 1, "least")) || (Is(k, "more") && Is(k + 1, "than"))
            || (Is(k, "than") && W(k - 1) is "more" or "less" or "fewer") || (Is(k, "less") && Is(k + 1, "than"))
            || (Is(k, "fewer") && Is(k + 1, "than"))
            || (Is(k, "no") && W(k + 1) is "more" or "fewer" or "less" && Is(k + 2, "than")) || (Is(k, "of") && Is(k - 1, "total"))
            || (Is(k, "up") && Is(k + 1, "to")) || (Is(k, "close") && Is(k + 1, "to"))))
        {
            k--;
        }

        return k;
    }

    /// <summary>"30 seats (+10)", "24.5% (−4.5)": the change of what stands before the bracket.</summary>
    private bool SignedBracket(int i)
    {
        if (tokens[i].Sign == 0 || !(IsMark(i - 2, '(') || IsMark(i - 1, '(')) || Last is not { } last || Other(i, i) is not null)
        {
            return false;
        }

        ClaimKind? kind = last.Kind switch { ClaimKind.SeatsWon => ClaimKind.SeatChange, ClaimKind.VoteShare => ClaimKind.VoteShareChange,
            ClaimKind.Turnout => ClaimKind.TurnoutChange, _ => null };
        return kind is { } change && (change != ClaimKind.SeatChange || !tokens[i].IsPercent)
            && Add(change, last.Subject, i, tokens[i].Sign, share: change != ClaimKind.SeatChange);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(seat.?(sharing|allocation|adjustments?)|nominations?|candidatures?)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex SharedOut();

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(costs?|expenses|deposits?|refund\w*|reimburse\w*|funding|subsid\w+|television|broadcast\w*|airtime)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex Advantages();

    private Claim? Last => claims.Count > firstClaim ? claims[^1] : null;
}
