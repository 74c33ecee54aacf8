namespace ElectionAnalysis;

/// <content>Claims made of numbers.</content>
internal sealed partial class SentenceReader
{
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
        // "A president would have to obtain more than half of all votes together with 25% in 24 counties": what a text put to the vote
        // says.
        if (kind == ClaimKind.Threshold && context.Election.Kind == ElectionKind.Referendum && OfOffice().IsMatch(text))
        {
            return Taken(i);
        }

        // What gives a party money or time on the air gives it no seat.
        if (kind == ClaimKind.Threshold && Advantages().IsMatch(text))
        {
            return true;
        }

        // "From 386 to 199 with effect from the next election": this one's house.
        kind = kind == ClaimKind.PreviousHouseSeats && HasWord("next election") ? ClaimKind.HouseSeats : kind;
        tokens[i] = tokens[i] with { IsTaken = true };
        if (Settled(Make(kind, subject, i, sign, share), i) is { } claim && !IsOfAnotherBody(claim, i))
        {
            claim = plain.Contains(i) ? claim with { IsPlain = true } : claim;
            claims.Add(claim is { Kind: ClaimKind.PreviousSeats or ClaimKind.PreviousVoteShare, Subject.Kind: SubjectKind.Party }
                && YearOfParagraph is { } then && OfYear(then).IsPrevious
                ? claim with { Subject = claim.Subject with { Year = then } } : claim);
        }

        return true;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(presidents?|candidates?|part(y|ies)|deput(y|ies)|senators?|governors?|mayors?|lists?|members of parliament|legislators?)\b", Words)]
    private static partial System.Text.RegularExpressions.Regex OfOffice();

    private Claim Make(ClaimKind kind, ClaimSubject subject, int i, int sign, bool share)
    {
        var token = tokens[i];
        var factor = share ? 0.01 : 1;
        var number = share ? (double)((decimal)Math.Min(token.Number, 1e9) / 100m) : token.Number;
        // "Fewer than 700,000" is so many and not one more.
        var tolerance = !share && token.Wording is Wording.Over or Wording.Under ? 0 : token.Tolerance * factor;
        var (low, high) = token.Wording switch
        {
            Wording.Over => (number - tolerance, NearAbove(token, text) ? number + Math.Max(Closeness(number, tolerance), tolerance)
                : double.PositiveInfinity),
            Wording.Under => (Near(token, text) ? number - Math.Max(Closeness(number, tolerance), tolerance) : double.NegativeInfinity,
                number + tolerance),
            Wording.About => (number - Math.Max(tolerance, About(number)), number + Math.Max(tolerance, About(number))),
            _ => (number - tolerance, number + tolerance),
        };
        if (share && token.Wording == Wording.Over && double.IsPositiveInfinity(high))
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
    private static double About(double number) => Math.Max(0.5 * LastPlace(number), 0.02 * number);

    /// <summary>
    /// How near "nearly" and "just over" come: a tenth of a number of one digit, one and a half of the last place of a longer one.
    /// </summary>
    private static double Closeness(double number, double tolerance) =>
        Math.Min(0.1 * number, 1.5 * Math.Max(LastPlace(number), 2 * tolerance));

    /// <summary>The unit of the last digit that is not 0.</summary>
    private static double LastPlace(double number)
    {
        // From 1 on all powers of ten are exact.
        var place = number >= 1 && double.IsInteger(number) ? 1 : 1e-4;
        while (place < number && Math.Abs(Math.IEEERemainder(number, place * 10)) < place * 1e-6)
        {
            place *= 10;
        }

        return place;
    }

    private static bool Near(Token token, string text) =>
        text.AsSpan(Math.Max(0, token.Start - 14), Math.Min(14, token.Start)) is var before
        && (before.Contains("nearly", StringComparison.OrdinalIgnoreCase) || before.Contains("almost", StringComparison.OrdinalIgnoreCase)
            || before.Contains("just under", StringComparison.OrdinalIgnoreCase));

    private static bool NearAbove(Token token, string text) =>
        text.AsSpan(Math.Max(0, token.Start - 20), Math.Min(20, token.Start)).ContainsAny(BarelyAbove);

    private static readonly System.Buffers.SearchValues<string> BarelyAbove = System.Buffers.SearchValues.Create(["just over", "just above",
        "just more than", "little over", "little more than", "slightly over", "slightly more than", "barely over", "barely more than"],
        StringComparison.OrdinalIgnoreCase);

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
