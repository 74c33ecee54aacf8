namespace ElectionAnalysis;

/// <content>
/// Numbers that can be read in more than one way. A reading that the infobox contradicts gives way to another one of the
/// sentence that it bears out; a number that no rule could read is read where the infobox has it of somebody whom the
/// sentence names.
/// </content>
internal sealed partial class SentenceReader
{
    private static readonly ClaimKind[] SeatKinds = [ClaimKind.SeatsWon, ClaimKind.PreviousSeats, ClaimKind.SeatChange];
    private static readonly ClaimKind[] VoteKinds = [ClaimKind.Votes, ClaimKind.VoteMargin];
    private static readonly ClaimKind[] RoundCounts = [ClaimKind.Registered, ClaimKind.Cast, ClaimKind.Valid, ClaimKind.Invalid,
        ClaimKind.Blank, ClaimKind.Abstained];
    private static readonly ClaimKind[] ShareKinds = [ClaimKind.VoteShare, ClaimKind.PreviousVoteShare, ClaimKind.VoteShareChange,
        ClaimKind.ShareMargin];
    private static readonly ClaimKind[] RoundShares = [ClaimKind.Turnout, ClaimKind.TurnoutChange, ClaimKind.Abstention];

    /// <summary>The reading that stands: the first one, unless only another one is borne out.</summary>
    private Claim? Settled(Claim claim, int i)
    {
        if (claim.Subject.Kind == SubjectKind.Unresolved)
        {
            // "47 candidates were returned directly, thirteen of its rival": a part of somebody's seats.
            if (claim.Kind == ClaimKind.SeatsWon && PartInSentence().IsMatch(text))
            {
                return null;
            }

            // What was before the election is told of the house before it.
            if (claim.Kind == ClaimKind.SeatsWon && IsBackground && HasWord(" had ")
                && claim.Subject.Text is [>= 'A' and <= 'Z', ..])
            {
                return claim with { Kind = ClaimKind.PreviousSeats };
            }

            if (claim.Subject.Text == "independents" && certain.Contains(i))
            {
                return claim;
            }

            if (claim.Subject.Party is { } leading
                && claim with { Subject = ClaimSubject.Of(leading, claim.Subject.Text, "the infobox has this number of it") } is var own
                && context.Known.Fits(own) == true)
            {
                return own;
            }

            return OfNumber(claim, i)
                ?? (claim.Subject.Office is null && claim.Subject.Party is null && claim.Value.IsExact
                    && Supported(i, claim) is { } borneOut && !(borneOut.Subject.Party is { } owner && IsOfAnother(claim, owner)) ? borneOut
                    : null)
                ?? claim;
        }

        // "His front having taken 72 seats and the LDF 68", of what was before.
        if (claim is { Kind: ClaimKind.SeatsWon, Subject.Kind: SubjectKind.Alliance } && IsBackground && (HasWord(" had ") || HasWord("having")))
        {
            return claim with { Kind = ClaimKind.PreviousSeats };
        }

        // What is of another election is held against nothing here.
        if (claim.Subject.Kind == SubjectKind.OtherElection)
        {
            return claim;
        }

        if (context.Known.Fits(claim) is not false and var fits && !(fits is null && IsPartBesideAnother(claim.Subject, i)))
        {
            return claim;
        }

        if (IsPartBesideAnother(claim.Subject, i))
        {
            return claim with { Subject = ClaimSubject.Unresolved(claim.Subject.Text, PartOfAParty),
                Kind = claim.Kind == ClaimKind.SeatsWon && IsBackground ? ClaimKind.PreviousSeats : claim.Kind };
        }

        // "Won 13 of the contests", where the infobox has the 46 of the whole house: both are its own.
        if (claim is { Kind: ClaimKind.SeatsWon, Subject.Party: not null } && context.SeatsAreOfHouse
            && claim.Value.Number <= context.Election.SeatsContested?.Value && !Is(Before(i), "to"))
        {
            return claim;
        }

        // "Won 20 seats", where the infobox has what was held after.
        if (claim is { Kind: ClaimKind.SeatsWon, Subject.Party.SeatsAreAfter: true }
            && (context.Known.IsFar(claim) || claim.Value.Number <= context.Election.SeatsContested?.Value
                && context.Election.SeatsContested?.Value < context.House)
            && Is(Verb(i, ClauseStart(i)), Term.Win))
        {
            return claim with { Subject = ClaimSubject.Unresolved("a part of the house", "it is of the seats contested alone") };
        }

        // "One of its members", seats of one kind only.
        if (claim.Kind is ClaimKind.SeatsWon
            && (tokens[i] is { Number: <= 3 } small && char.IsLetter(text[small.Start]) || PartOfSeats().IsMatch(Segment(i))))
        {
            return Supported(i, claim);
        }

        // The members who were not up for election included.
        if (claim is { Kind: ClaimKind.SeatsWon, Subject.Party: { } of }
            && (of.SeatsAfter?.Value == claim.Value.Number || of.SeatsBefore?.Value == claim.Value.Number))
        {
            return claim with { Kind = ClaimKind.PreviousSeats } is var earlier && context.Known.Fits(earlier) == true
                && IsHinted(ClaimKind.PreviousSeats, i) ? earlier : null;
        }

        if (claim.Kind == ClaimKind.Invalid && IsSummedWithBlank(claim, i))
        {
            return claim;
        }

        if (Supported(i, claim) is { } other)
        {
            return other;
        }

        // "With 33.59% it had its second-best result, after 37.6%": its own number is said already.
        if (claims.FindIndex(firstClaim, c => c.Kind == claim.Kind && c.Subject.Same(claim.Subject)
            && c.Value.GetType() == claim.Value.GetType() && c.Source != claim.Source && context.Known.Fits(c) == true) >= 0
            && claim.Kind is ClaimKind.SeatsWon or ClaimKind.VoteShare or ClaimKind.Votes or ClaimKind.Turnout or ClaimKind.Cast
                or ClaimKind.Registered or ClaimKind.Valid
            && !context.Known.IsSlip(claim, tokens[i].Tolerance))
        {
            if (Slip(i, PhraseAfter(i)) is { } slipped)
            {
                return slipped;
            }

            return claim.Kind is ClaimKind.VoteShare && IsHinted(ClaimKind.PreviousVoteShare, i)
                && claim with { Kind = ClaimKind.PreviousVoteShare } is var earlier
                && context.Known.IsSlip(earlier, tokens[i].Tolerance) ? earlier : null;
        }

        // "In the constituencies Labour won 53 seats": one part of them.
        if (Is(0, "in") && Is(1, "the") && W(2) is "constituencies" or "districts" or "reruns" && !Is(3, "of")
            && claim.Kind is ClaimKind.SeatsWon or ClaimKind.VoteShare or ClaimKind.Votes)
        {
            return null;
        }

        // What was before the election is told of another one.
        if (IsBackground && claim.Kind is ClaimKind.SeatsWon or ClaimKind.VoteShare or ClaimKind.Votes)
        {
            return claim.Kind != ClaimKind.Votes && !HasWord("dissol") && !HasWord("outgoing") && !HasWord("entered the")
                && !HasWord("start of the campaign")
                && claim with { Kind = claim.Kind == ClaimKind.SeatsWon
                    ? ClaimKind.PreviousSeats
                    : ClaimKind.PreviousVoteShare } is var before
                && context.Known.IsSlip(before, tokens[i].Tolerance, least: 2) ? before : null;
        }

        // "Took 112, but only 29 from the list, 141 altogether": another number of the sentence is the one.
        if (claim.Kind is ClaimKind.SeatsWon or ClaimKind.VoteShare or ClaimKind.Votes)
        {
            for (var j = 0; j < tokens.Count; j++)
            {
                if (j != i && tokens[j] is { IsNumber: true, Mention: 0, Wording: Wording.Exact }
                    && tokens[j].IsPercent == tokens[i].IsPercent
                    && (tokens[j].IsPercent || tokens[j].Number > 9)
                    && context.Known.Fits(Make(claim.Kind, claim.Subject, j, 1, tokens[j].IsPercent)) == true
                    && !mentions.Exists(m => m.First > Math.Min(i, j) && m.Last < Math.Max(i, j) && m.Subject.Kind == SubjectKind.Party))
                {
                    return null;
                }
            }
        }

        if (context.Known.IsFar(claim) && !context.Known.IsSlip(claim, tokens[i].Tolerance, least: tokens[i].IsPercent ? 2 : 1)
            && !IsBesideRight(claim) && !IsPlain(claim, i) && !certain.Contains(i) || claim.Kind == ClaimKind.SeatsWon && IsPart(i))
        {
            return null;
        }

        // Parties change between an election and the end of its house.
        if (claim.Kind == ClaimKind.PreviousSeats && (HasWord("dissol") || HasWord("outgoing") || HasWord("before the announcement")))
        {
            return null;
        }

        return claim;
    }

    /// <summary>
    /// "The CDU won 152 seats and the CSU 45" of CDU/CSU: where the sentence names two parts apart, neither is the whole; "the
    /// CDU and the CSU" together are.
    /// </summary>
    private bool IsPartBesideAnother(ClaimSubject subject, int i) => subject is { Because: PartOfName, Party: { } party }
        && mentions.FindAll(m => m.Subject.Because == PartOfName && m.Subject.Party?.Number == party.Number) is var parts
        && parts.Exists(m => m.Last < i && m.Subject.Text == subject.Text)
            && parts.Exists(one => parts.Exists(other => other.First > one.Last
            && !string.Equals(one.Subject.Text, other.Subject.Text, StringComparison.OrdinalIgnoreCase)
            && !Enumerable.Range(one.Last + 1, other.First - one.Last - 1).All(k => Is(k, "and") || Is(k, Term.Article)
                || tokens[k].Mark is '/' or '-' or '&')));

    private const string PartOfName = "a part of its name";

    private const string PartOfAParty = "a part of a party of the infobox";

    // Numbers of which the words leave no doubt whose they are.
    private readonly HashSet<int> certain = [];

    private bool IsBackground => isBackground ??= section.Heading.Length > 0 && BackgroundHeading().IsMatch(section.Heading);

    private bool? isBackground;

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(background|history|context|prelude|previous|preceding|before the (vote|election)|political (landscape|situation))\b", Words)]
    private static partial System.Text.RegularExpressions.Regex BackgroundHeading();

    /// <summary>Whether the sentence has another number of the same one that the infobox bears out: then this one is of it, too.</summary>
    private bool IsBesideRight(Claim claim) => claims.FindIndex(firstClaim,
        c => c.Subject.Kind == SubjectKind.Party && c.Subject.Same(claim.Subject) && c.Kind != claim.Kind && context.Known.Fits(c) == true)
        >= 0;

    /// <summary>
    /// "Labour won 105 seats", "taking 112 of the 200 seats" of a house that has 200: said in so many words, whatever the infobox
    /// has.
    /// </summary>
    private bool IsPlain(Claim claim, int i)
    {
        var phrase = PhraseAfter(i);
        if (phrase.Whole >= 0 && tokens[phrase.Whole].Number == context.House && claim.Subject.Kind == SubjectKind.Party)
        {
            return true;
        }

        var verb = Before(i);
        return verb > 0 && Is(verb, Doing) && tokens[verb - 1].Mention is > 0 and var number
            && mentions[number - 1] is { IsPronoun: false } who && who.Subject.Same(claim.Subject)
            && (tokens[i].IsPercent || phrase.Is(Term.Seat | Term.Vote)) && !IsMark(who.First - 1, ',')
            && !Is(who.First - 1, Term.Preposition);
    }

    /// <summary>"37 mandates, of which only four": some of those before it.</summary>
    private bool IsPart(int i)
    {
        for (var k = i - 1; k > 0 && !tokens[k].IsNumber && tokens[k].Mention == 0; k--)
        {
            if (Is(k, "of") && W(k + 1) is "which" or "whom" or "them" || W(k) is "including" or "among")
            {
                return true;
            }
        }

        return false;
    }

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

    private static readonly System.Buffers.SearchValues<string> AnyEconomy = System.Buffers.SearchValues.Create(["econom", "inflation",
        "employ", "gdp", "gross", "currency", "wages", "prices", "budget", "deficit", "growth"], StringComparison.OrdinalIgnoreCase);

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
        if (token.IsPercent && IsOfTheEconomy)
        {
            return null;
        }

        if (!token.IsPercent && (CountsGroups(i) || CountsAnythingElse(i)))
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
                if (!(isPlain && !(instead is null && IsRough(i)) || IsHinted(kind, i))
                    || token.IsPercent && IsLocal(i, i) && !IsTelling(i))
                {
                    continue;
                }

                foreach (var sign in kind is ClaimKind.SeatChange or ClaimKind.VoteShareChange or ClaimKind.TurnoutChange
                    ? (ReadOnlySpan<int>)[1, -1]
                    : [1])
                {
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
