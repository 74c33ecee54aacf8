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
    private readonly int? firstRound;
    private readonly int? roundOfDay;

    // Whom the sentence spoke of last.
    private ClaimSubject? current;

    public SentenceReader(ProseContext context, ProseMemory memory, Sentence sentence, DocumentSection section, Paragraph paragraph,
        string document, OfficeElection? office, List<Claim> claims, List<ReadingProblem> problems)
    {
        (this.context, this.memory, this.sentence, this.section, this.paragraph) = (context, memory, sentence, section, paragraph);
        (this.document, this.office, this.claims, this.problems) = (document, office, claims, problems);
        text = Digits.ToAscii(sentence.Text);
        firstRound = RoundMention.First(text);
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
        ShareUnits();
        Dates();
        if (!IsElsewhere)
        {
            Respectively();
            SameOrder();
            SharesBesideVotes();
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i] is not { IsNumber: true, IsTaken: false } || InBracketNote(i) || SignedBracket(i))
                {
                    continue;
                }

                if (IsSupposed(i))
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

            AsDidOthers();
            NoSeats();
            Rescue();
            Resolve();
        }

        // "Griss missed the run-off" does not leave the first round that the heading is about.
        if (firstRound is not null)
        {
            memory.Round = memory.HeadingRound ?? firstRound;
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
        memory.Counted = Last is { Kind: ClaimKind.Cast or ClaimKind.Votes or ClaimKind.Abstained } counted ? counted : null;
        memory.CountsRegistered = Last is { Kind: ClaimKind.Registered };
        memory.Total = TotalHere() ?? memory.Total;
        memory.Seats = Last is { Kind: ClaimKind.SeatsWon or ClaimKind.PreviousSeats or ClaimKind.SeatChange };
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
                && !(Is(i + 1, "and") && !Between(0, i, Term.Share));
            var isDecimal = bare.Tolerance is > 0 and < 0.5;
            var follows = isDecimal && tokens.FindLastIndex(i - (i > 0 ? 1 : 0), t => t.IsNumber) is >= 0 and var last && last < i
                && tokens[last].IsPercent && !(i + 1 < tokens.Count && tokens[i + 1].Is(Term.Unit));
            if (pair || follows || isDecimal && bare.Sign == 0 && IsShareOfSomebody(i))
            {
                tokens[i] = bare with { IsPercent = true, Tolerance = bare.Tolerance > 0 ? bare.Tolerance : 0.5 };
            }
        }
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

    private bool Add(ClaimKind kind, ClaimSubject subject, int i, int sign = 1, bool share = false)
    {
        // A house's vote on the question of a referendum.
        if (kind == ClaimKind.Votes && subject.Kind == SubjectKind.Unresolved && context.Election.Kind == ElectionKind.Referendum)
        {
            return true;
        }

        // Who stands in how many constituencies is no result.
        kind = kind == ClaimKind.SeatsWon && SharedOut().IsMatch(section.Heading) && !HasWord("won") && !HasWord("elected")
            ? ClaimKind.Candidates
            : kind;
        // What gives a party money or time on the air gives it no seat.
        if (kind == ClaimKind.Threshold && Advantages().IsMatch(text))
        {
            return true;
        }

        // "From 386 to 199 with effect from the next election": this one's house.
        kind = kind == ClaimKind.PreviousHouseSeats && HasWord("next election") ? ClaimKind.HouseSeats : kind;
        tokens[i] = tokens[i] with { IsTaken = true };
        if (Settled(Make(kind, subject, i, sign, share), i) is { } claim)
        {
            claims.Add(claim is { Kind: ClaimKind.PreviousSeats or ClaimKind.PreviousVoteShare, Subject.Kind: SubjectKind.Party }
                && YearOfParagraph is { } then && OfYear(then).IsPrevious
                ? claim with { Subject = claim.Subject with { Year = then } } : claim);
        }

        return true;
    }

    private Claim Make(ClaimKind kind, ClaimSubject subject, int i, int sign, bool share)
    {
        var token = tokens[i];
        var factor = share ? 0.01 : 1;
        var number = share ? (double)((decimal)Math.Min(token.Number, 1e9) / 100m) : token.Number;
        var tolerance = token.Tolerance * factor;
        var (low, high) = token.Wording switch
        {
            Wording.Over => (number - tolerance, double.PositiveInfinity),
            Wording.Under => (Near(token, text) ? number - Math.Max(0.1 * number, tolerance) : double.NegativeInfinity, number + tolerance),
            Wording.About => (number - Math.Max(tolerance, About(number)), number + Math.Max(tolerance, About(number))),
            _ => (number - tolerance, number + tolerance),
        };
        if (share && token.Wording == Wording.Over)
        {
            high = Math.Max(1, number);
        }

        if (double.IsNegativeInfinity(low))
        {
            low = 0;
        }

        if (sign < 0)
        {
            (number, low, high) = (-number, -high, -low);
        }

        ClaimValue value = share
            ? new ClaimValue.Share(number, low, high, token.Wording)
            : new ClaimValue.Count(number, low, high, token.Wording);
        return Make(kind, subject, value, token.Start, token.End);
    }

    /// <summary>What "about" leaves open: half of the last place that is not 0, and at least two in a hundred.</summary>
    private static double About(double number)
    {
        var place = 1e-4;
        while (place < number && Math.Abs(Math.IEEERemainder(number, place * 10)) < place * 1e-6)
        {
            place *= 10;
        }

        return Math.Max(0.5 * place, 0.02 * number);
    }

    private static bool Near(Token token, string text) =>
        text.AsSpan(Math.Max(0, token.Start - 14), Math.Min(14, token.Start)) is var before
        && (before.Contains("nearly", StringComparison.OrdinalIgnoreCase) || before.Contains("almost", StringComparison.OrdinalIgnoreCase)
            || before.Contains("just under", StringComparison.OrdinalIgnoreCase));

    private Claim Make(ClaimKind kind, ClaimSubject subject, ClaimValue value, int start, int end)
    {
        if (subject.Kind is SubjectKind.Party or SubjectKind.Election && kind is ClaimKind.Votes or ClaimKind.VoteShare
            && subject.Round is null && RoundAt(start) is { } round)
        {
            subject = subject with { Round = round };
        }

        var source = new Provenance(document, paragraph.LineAt(sentence.Start + start), sentence.Text[start..end]);
        return new(kind, subject, value, section.Heading, sentence.Text, source);
    }
}
