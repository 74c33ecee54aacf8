using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Paragraphs that turn from the result to a party's own ballot or to what by-elections changed.</content>
internal sealed partial class SentenceReader
{
    /// <summary>
    /// Whether the sentences from this one on are of a party's own ballot ("the Movement's convention was held in May. Ann got 45%") or of
    /// a by-election ("this left Labour with nine"): true; back of the election, false; neither, null.
    /// </summary>
    public static bool? TurnsAside(string sentence, string title) =>
        OwnBody().IsMatch(sentence) ? true
            : BackToElection().IsMatch(sentence) ? false
            : ByElection().IsMatch(sentence) && !ByElection().IsMatch(title)
                && ByElection().Matches(sentence).Any(m => !Beside().IsMatch(sentence[..m.Index].TrimEnd())) ? true : null;

    [GeneratedRegex(@"\b(central|supreme|steering|governing|national executive) (committee|council|bureau|board)\b(?! of elections?)|\bpolit(ical )?bureau\b|\bpolitburo\b|\b(party|movement|alliance|league)(['’]s)? (congress|conference|convention|committee|council|membership|delegates|executive)\b|['’]s (convention|party congress|membership|delegates|members) \b|\bmembers of the (party|movement|alliance|league) (\w+ )?(voted|decided|chose|approved|backed|preferred)\b|\b(national|nominating|founding|party) convention\b(?! (party|of|for)\b)", Words)]
    private static partial Regex OwnBody();

    [GeneratedRegex(@"\b(general|parliamentary|presidential|legislative|federal|national|state) elections?\b|\b(nationwide|nationally|turnout|voters|polling day|election (day|night))\b|\bof the (popular |valid |national )?votes?\b|\b(first|second|final) (round|ballot)\b|\brun-?off\b", Words)]
    private static partial Regex BackToElection();

    [GeneratedRegex(@"\b(by-?elections?|bye-?elections?|by-?polls?)\b", Words)]
    private static partial Regex ByElection();

    /// <summary>Whether a claim stands where the paragraph is of something else, and the infobox does not have it.</summary>
    private bool IsTurnedAside(Claim claim, int i) => memory.Aside
        && claim.Kind is ClaimKind.SeatsWon or ClaimKind.Votes or ClaimKind.VoteShare or ClaimKind.VoteMargin or ClaimKind.ShareMargin
            or ClaimKind.SeatChange or ClaimKind.VoteShareChange
        && claim.Subject.Kind is SubjectKind.Party or SubjectKind.Unresolved or SubjectKind.Alliance
        && context.Known.Fits(claim) != true && !context.Known.IsSlip(claim, tokens[i].Tolerance, least: 4);
}
