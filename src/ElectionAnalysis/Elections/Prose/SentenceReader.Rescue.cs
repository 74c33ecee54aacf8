namespace ElectionAnalysis;

/// <content>Numbers that no rule could read, and names that numbers tell.</content>
internal sealed partial class SentenceReader
{
    /// <summary>Whose a number is that stands by a name the infobox does not have: the only party with exactly this number.</summary>
    private Claim? OfNumber(Claim claim, int i)
    {
        // "The liberals, 5.4 points better off": of the only party of whom that is so.
        if (claim.Subject.Because == PersuasionIsOfNobody && claim is { Kind: ClaimKind.VoteShareChange, Value.IsExact: true }
            && Math.Abs(claim.Value.Number ?? 0) >= 0.02 && context.Parties.Select(p => claim with { Subject =
                ClaimSubject.Of(p, claim.Subject.Text, "the infobox has exactly this number of it") })
                .Where(c => context.Known.Fits(c) == true).Take(2).ToList() is [var changed])
        {
            return changed;
        }

        if (!IsTelling(i) || tokens[i].Wording is Wording.About or Wording.Over
            || tokens[i].Wording == Wording.Under && !Near(tokens[i], text) || claim.Subject.Office is not null || IsLocal(i, i))
        {
            return null;
        }

        // "Your Party" is not "Social Democratic Party", whatever number they share.
        if (context.Known.Only(claim) is not { } party || IsOfAnother(claim, party) || IsAnotherName(claim.Subject.Text, party.Party.Value))
        {
            return null;
        }

        var only = claim with { Subject =
            ClaimSubject.Of(party, claim.Subject.Text, "the infobox has exactly this number of it") with { Round = claim.Subject.Round } };
        if (IsName(claim.Subject.Text))
        {
            context.Names.LearnName(claim.Subject.Text, only.Subject.Party!);
            for (var m = 0; m < mentions.Count; m++)
            {
                mentions[m] = mentions[m].Subject.Kind == SubjectKind.Unresolved && mentions[m].Subject.Text == claim.Subject.Text
                    ? mentions[m] with { Subject = only.Subject }
                    : mentions[m];
            }

            current = only.Subject;
            learned.Add((claim.Subject.Text, only.Subject));
        }

        return only;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(single-(member|seat)|constituenc(y|ies)|proportional\w*|lists?|direct|districts?|at the dissolution|dissolved|satellites?)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex PartOfSeats();

    /// <summary>"Wallace, with 1,157,328 votes or 2.4 percent": a party of 2.4 percent that has other votes is not his.</summary>
    private bool IsOfAnother(Claim claim, PartyResult party) => claims.FindIndex(firstClaim, c =>
        c.Subject is { Kind: SubjectKind.Unresolved } s && s.Text == claim.Subject.Text && c.Kind is ClaimKind.Votes or ClaimKind.VoteShare
        && c.Kind != claim.Kind
        && context.Known.Fits(c with { Subject = ClaimSubject.Of(party, s.Text, "") with { Round = s.Round } }) == false) >= 0;

    private static bool IsAnotherName(string written, string own) =>
        written.Contains(" Party", StringComparison.Ordinal) && own.Contains("Party", StringComparison.Ordinal)
            && !written.Split(' ').Any(w => w is not ("Party" or "The" or "the" or "of" or "and" or "for")
                && own.Contains(w, StringComparison.OrdinalIgnoreCase));

    // Names that a number of this sentence told.
    private readonly List<(string Name, ClaimSubject Subject)> learned = [];

    [System.Text.RegularExpressions.GeneratedRegex(@"\b((returned|elected) directly|directly (elected|returned)|best-losers?|compensatory|levell?ing seats?)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex PartInSentence();

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(economy|inflation|unemployment|unemployed|gdp|gross domestic|currency|wages|prices|budget|deficit|growth)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex OfTheEconomy();

    private bool IsOfTheEconomy => isOfTheEconomy ??= Matches(OfTheEconomy(), text, AnyEconomy);

    private bool? isOfTheEconomy;

    /// <summary>"The tax on bread rose from 5% to 8%": a rate, where the clause says nothing of votes and names no party.</summary>
    private bool IsOfTax(int i) => text.AsSpan().ContainsAny(AnyEconomy) && ClauseStart(i) is var start
        && OfTax().Match(text, tokens[start].Start, tokens[i].Start - tokens[start].Start) is { Success: true } tax
        && !Between(start, ClauseEnd(i), Term.Turnout | Term.Vote | Term.Ballot | Term.Voter | Term.Abstain | Term.Registered)
        // "The government of the Democrats had raised the tax from 5% to 8%": who did it stands before the word, and no aside ends behind.
        && !mentions.Exists(m => m.First >= start && m.First < i && m.Subject.Kind == SubjectKind.Party
            && (tokens[m.First].Start > tax.Index || text.AsSpan(tax.Index, tokens[i].Start - tax.Index).Contains(',')
            || tokens.FindIndex(m.Last, i - m.Last, t => t.Start > tax.Index && t.Is(Term.Conjunction)) is > 0 and var and
                && Is(and + 1, Doing)));

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(tax|taxes|taxation|vat|levy|interest rates?)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex OfTax();

    private static readonly System.Buffers.SearchValues<string> AnyEconomy = System.Buffers.SearchValues.Create(["econom", "inflation",
        "employ", "gdp", "gross", "currency", "wages", "prices", "budget", "deficit", "growth", "tax", "vat", "levy", "interest rate"],
            StringComparison.OrdinalIgnoreCase);

    private static bool IsName(string text) =>
        text.Length > 2 && char.IsUpper(text[0]) && !text.Contains(" and ", StringComparison.Ordinal);

    /// <summary>Whether a number is so exact that another could hardly have the same.</summary>
    private bool IsTelling(int i) => tokens[i].IsPercent ? tokens[i].Tolerance <= 0.0501 : tokens[i].Number >= 10_000 && !IsRough(i);

    /// <summary>A name that a later number of the sentence told is known for the earlier ones too.</summary>
    private void Resolve()
    {
        for (var c = firstClaim; c < claims.Count; c++)
        {
            if (claims[c].Subject is { Kind: SubjectKind.Unresolved, Text.Length: > 1, Because: not PartOfAParty } unknown
                && (mentions.Find(m => m.Subject.Kind == SubjectKind.Party && m.Subject.Text == unknown.Text)?.Subject
                    ?? learned.Find(l => l.Name == unknown.Text).Subject) is { } known)
            {
                claims[c] = claims[c] with { Subject = known with { Round = unknown.Round } };
            }
        }
    }

    /// <summary>Reads what no rule could read.</summary>
    private void Rescue()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is { IsNumber: true, Mention: 0, IsTaken: false, IsCompound: false } && !InBracketNote(i)
                && Supported(i, null) is { } claim)
            {
                tokens[i] = tokens[i] with { IsTaken = true };
                claims.Add(claim);
            }
        }
    }

    /// <summary>A reading of a number that the infobox bears out, by how likely it is: whose it is first, then what.</summary>
    private Claim? Supported(int i, Claim? instead)
    {
        var token = tokens[i];
        if (token.IsPercent && (IsOfTheEconomy || IsOfTax(i)))
        {
            return null;
        }

        // "11,650,748 crosses": so exact a number is nobody else's, whatever the word for votes is.
        if (!token.IsPercent && (CountsGroups(i) || CountsAnythingElse(i)) && !(IsTelling(i) && token.Tolerance < 1
            && !Is(i + 1, Term.Thing) && !IsMoney(i)))
        {
            return null;
        }

        var isExact = token.IsPercent ? token.Tolerance < 0.5 : token.Number >= 1000;
        var noun = token.IsPercent ? default : PhraseAfter(i);
        foreach (var subject in Candidates(i, isExact))
        {
            foreach (var kind in Kinds(token, noun, subject))
            {
                if (kind == ClaimKind.SeatsWon && instead is null && Other(i, i) is not null)
                {
                    continue;
                }

                // What is rarely said must be said in so many words.
                var isPlain = isExact
                    && kind is ClaimKind.Votes or ClaimKind.VoteShare or ClaimKind.Registered or ClaimKind.Cast or ClaimKind.Valid
                        or ClaimKind.Invalid or ClaimKind.Blank or ClaimKind.Abstained or ClaimKind.VoteMargin;
                if (!(isPlain && !((instead is null || kind == ClaimKind.VoteMargin) && IsRough(i)) || IsHinted(kind, i))
                    || token.IsPercent && IsLocal(i, i) && !IsTelling(i)
                    || kind == ClaimKind.SeatChange && W(i - 1) is "its" or "their" or "his" or "her")
                {
                    continue;
                }

                foreach (var sign in kind is ClaimKind.SeatChange or ClaimKind.VoteShareChange or ClaimKind.TurnoutChange
                    ? (ReadOnlySpan<int>)[1, -1]
                    : [1])
                {
                    // "Labour lost 10 seats", "finished ten seats down" is no gain of ten, whatever the infobox has.
                    var way = instead is { Value.Number: { } said } && instead.Kind == kind ? Math.Sign(said) : WayBehind(i);
                    if (way != 0 && way != sign)
                    {
                        continue;
                    }

                    var claim = Make(kind, subject, i, sign, token.IsPercent);
                    if (claim.Value.IsExact && context.Known.Fits(claim) == true)
                    {
                        return kind is ClaimKind.VoteMargin or ClaimKind.ShareMargin
                            ? Make(kind, Ahead(kind, subject, i), i, sign, token.IsPercent) : claim;
                    }
                }
            }
        }

        if (instead is null && Slip(i, noun) is { } slip)
        {
            return slip;
        }

        return instead is null && IsTelling(i)
            && Make(token.IsPercent ? ClaimKind.VoteShare : ClaimKind.Votes, ClaimSubject.Unresolved("", ""), i, 1,
                token.IsPercent) is var any ? OfNumber(any, i) : null;
    }

    private bool IsMoney(int i) => CurrencySign().IsMatch(text.AsSpan(tokens[i].Start - Math.Min(3, tokens[i].Start), Math.Min(3,
        tokens[i].Start)));

    /// <summary>"2 million": so round that it is near something by chance.</summary>
    private bool IsRough(int i) => !tokens[i].IsPercent && tokens[i].Tolerance > 0.04 * tokens[i].Number;

    /// <summary>A number that is one digit from the infobox's, of somebody whom the sentence names.</summary>
    private Claim? Slip(int i, Phrase noun)
    {
        var token = tokens[i];
        if (IsLocal(i, i) || token.IsPoints || token.Wording != Wording.Exact || Other(i, i) is not null)
        {
            return null;
        }

        var first = true;
        foreach (var subject in Candidates(i, isExact: true))
        {
            foreach (var kind in Kinds(token, noun, subject))
            {
                var digits = token.IsPercent ? 3 : first ? 4 : 5;
                var claim = Make(kind, subject, i, 1, token.IsPercent);
                if (kind is ClaimKind.Votes or ClaimKind.VoteShare or ClaimKind.PreviousVoteShare or ClaimKind.Turnout
                    or ClaimKind.Registered or ClaimKind.Cast or ClaimKind.Valid or ClaimKind.Invalid
                    && (kind != ClaimKind.Turnout || Between(i - 12, i + 10, Term.Turnout | Term.Registered | Term.Voter | Term.CastVerb)
                        || HasBetween(i - 8, i + 8, "part") || W(0) is "that" or "this")
                        && context.Known.IsSlip(claim, token.Tolerance, digits))
                {
                    return claim;
                }
            }

            first = false;
        }

        return null;
    }

    /// <summary>
    /// Whom a number may be of: the names by their distance, then whom the text spoke of before, then all of the election.
    /// </summary>
    private IEnumerable<ClaimSubject> Candidates(int i, bool isExact)
    {
        var named = mentions.FindAll(m => m.Subject.Kind == SubjectKind.Party && (isExact || tokens[i].IsPercent || !IsObject(m)))
            .OrderBy(m => m.Last < i ? i - m.Last : 2 * (m.First - i))
            .Select(m => m.Subject).DistinctBy(s => s.Party!.Number).ToList();
        foreach (var subject in isExact ? named : named.Take(1))
        {
            yield return subject;
        }

        if (memory.Subject is { Kind: SubjectKind.Party } earlier && isExact && !named.Exists(s => s.Same(earlier)))
        {
            yield return earlier with { Because = "the sentence before is about it, and the infobox has the number" };
        }

        if (isExact || tokens[i].IsPercent || named.Count == 0)
        {
            yield return RoundSubject(i);
        }
    }

    private static ClaimKind[] Kinds(Token token, Phrase noun, ClaimSubject subject) =>
        (token.IsPercent, subject.Kind == SubjectKind.Party) switch
    {
        (true, true) => ShareKinds,
        (true, false) => RoundShares,
        (false, true) when token.Number < 1000 && !noun.Is(Term.Vote | Term.Ballot | Term.Candidate | Term.State) => SeatKinds,
        (false, true) when token.Number >= 1000 => VoteKinds,
        (false, false) when token.Number >= 1000 => RoundCounts,
        _ => [],
    };

    /// <summary>Whether the words beside a number speak of such a thing.</summary>
    private bool IsHinted(ClaimKind kind, int i)
    {
        var (from, to) = (Math.Max(ClauseStart(i), i - 8), Math.Min(ClauseEnd(i), i + 9));
        return kind switch
        {
            ClaimKind.SeatsWon =>
                PhraseAfter(i).Is(Term.Seat | Term.Member)
                    || Last is { Kind: ClaimKind.SeatsWon or ClaimKind.PreviousSeats or ClaimKind.SeatChange },
            ClaimKind.PreviousSeats or ClaimKind.PreviousVoteShare =>
                IsBackground || Between(from, to, Term.Previous) || Is(Before(i), "from") || HasBetween(from, to, "had")
                    || HasBetween(from, to, "held") || HasBetween(from, to, "than") || HasBetween(from, to, "compared"),
            ClaimKind.SeatChange or ClaimKind.VoteShareChange or ClaimKind.TurnoutChange =>
                Between(from, to, Term.Gain | Term.Lose | Term.More | Term.Fewer) || tokens[i].Sign != 0 || tokens[i].IsPoints,
            ClaimKind.Turnout => Between(from, to, Term.Turnout),
            ClaimKind.Abstention => Between(from, to, Term.Abstain),
            ClaimKind.ShareMargin => tokens[i].IsPoints || Between(from, to, Term.Margin),
            ClaimKind.VoteShare => !tokens[i].IsPoints,
            _ => false,
        };
    }
}
