using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Which election a sentence is of that names no year: the one that the paragraph, or the sentence itself, speaks of.</content>
internal sealed partial class SentenceReader
{
    /// <summary>
    /// "The election of May 2010 had ended in a stalemate. Each took 67 seats": what a paragraph about what was before goes on about,
    /// until it names another year.
    /// </summary>
    private int? YearOfParagraph => IsBackground && memory.Then is { } then
        && !tokens.Exists(t => t.Kind is TokenKind.Date || t.Kind is TokenKind.Year && (int)t.Number >= then)
            && !Today().IsMatch(text) ? then : null;

    /// <summary>"10.54% when the country first voted", right behind a number: of an election long before.</summary>
    private bool IsOfFirstVote(int k) => k < tokens.Count
        && FirstVote().IsMatch(text.AsSpan(tokens[k].Start, Math.Min(70, text.Length - tokens[k].Start)));

    [GeneratedRegex(@"^when [^,;.0-9]{1,40}\b(first|originally) (voted|stood|ran|competed|contested|went|took|entered|appeared)\b", Words)]
    private static partial Regex FirstVote();

    /// <summary>
    /// "The PAC was only the second-largest group, with 13 deputies": in a section on what was before the election, and of no year from
    /// then on, seats are those held before it, unless the infobox has them of this one alone.
    /// </summary>
    private Claim? HeldThen(Claim claim) => claim is { Kind: ClaimKind.SeatsWon, Subject.Kind: SubjectKind.Party } && IsBackground
        && !tokens.Exists(t => t.Kind == TokenKind.Year && (int)t.Number >= context.Year)
        && !days.Exists(d => d.HasYear && d.Last.Year >= context.Year) && !ThisElection().IsMatch(text)
        && claim with { Kind = ClaimKind.PreviousSeats } is var held
        && (context.Known.Fits(held) ?? context.Known.Fits(claim) != true) && !(SaysWon && context.Known.Fits(claim) == true) ? held : null;

    /// <summary>"Won 52 seats, as many as it had held": that somebody won, and not that they had won.</summary>
    private bool SaysWon => Enumerable.Range(0, tokens.Count).Any(k => Is(k, Term.Win) && !HasBetween(k - 3, k, "had"));

    [GeneratedRegex(@"\b(this (time|election)|in the event|election (day|night)|polling day|results?)\b", Words)]
    private static partial Regex ThisElection();

    private bool NamesYear => tokens.Exists(t => t.Kind is TokenKind.Year or TokenKind.Date);

    [GeneratedRegex(@"\b(now|today|this time|current(ly)?|at dissolution|dissolv\w+|outgoing|defect\w*|by-elections?|since)\b", Words)]
    private static partial Regex Today();

    /// <summary>Keeps the year of an earlier election that a sentence opens with; a sentence of another year ends it.</summary>
    private void RememberYear()
    {
        if (NamesYear && YearOfParagraph is null)
        {
            memory.Then = OpeningYear();
        }
    }

    /// <summary>
    /// "In the election of 2005, when 53.74% supported him; his party then won 72 seats": what was then, in a sentence of an earlier year.
    /// </summary>
    private int? WhatWasThen(int i)
    {
        if (!(text.Contains("then", StringComparison.Ordinal) || text.Contains("same", StringComparison.Ordinal)))
        {
            return null;
        }

        for (var k = i - 1; k > 0 && tokens[k].Mark is not ';'; k--)
        {
            if (Is(k, "then") && !Is(k - 1, "and") && !Is(k - 1, "by") && Is(k + 1, Doing))
            {
                return EarlierYear() is { } year && !tokens.Exists(t => t.Kind == TokenKind.Year && (int)t.Number >= context.Year)
                    ? year : null;
            }

            if (tokens[k].IsNumber)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"In the parliament elected on the same occasion it had 128 members", behind a sentence of an earlier election.</summary>
    [GeneratedRegex(@"\b(on the same (occasion|day)|at the same (time|election|elections)|in the same (year|election|vote)|that same (day|year)|elected (then|with him|with her)|in that (election|year|vote|parliament)|at that (election|vote))\b", Words)]
    private static partial Regex SameOccasion();

    /// <summary>Whether the sentence is of another house than the one elected: its heading or the one before says so.</summary>
    private bool IsOfOtherHouse => (memory.OtherHouse || OtherHouseHeading().IsMatch(section.Heading)) && IsLowerElected
        && !OwnHouseWord().IsMatch(text);

    private bool IsLowerElected => context.Election.Kind != ElectionKind.Senate
        && !UpperHouse().IsMatch(context.Title) && !(context.Election.SeatsAsWritten is { } written && UpperHouse().IsMatch(written.Value));

    [GeneratedRegex(@"^((elections? (to|of|for) )?the )?(federal |national )?(senate|upper house|house of (lords|councillors))( elections?| results?)?$", Words)]
    private static partial Regex OtherHouseHeading();

    [GeneratedRegex(@"\b(senate|upper (house|chamber)|house of (lords|councillors|peers))\b", Words)]
    private static partial Regex UpperHouse();

    [GeneratedRegex(@"\b(chamber of|lower (house|chamber)|house of (representatives|commons)|national assembly|both (houses|chambers))\b", Words)]
    private static partial Regex OwnHouseWord();

    /// <summary>Whether a sentence sets those behind it in an upper house (true), back in the lower one (false), or neither.</summary>
    public static bool? SetsOtherHouse(string sentence) =>
        OwnHouseWord().IsMatch(sentence) ? false : OpensInUpperHouse().IsMatch(sentence) ? true : null;

    [GeneratedRegex(@"^(in|for|within|as for|of) the (\w+ )?(senate|upper (house|chamber))\b(?! (election|race|vote)s?)|^(in|for) (the )?((elections?|vote|voting) (for|to|of) (the )?)?(latin american|central american|andean|european) parliament\b", Words)]
    private static partial Regex OpensInUpperHouse();
}
