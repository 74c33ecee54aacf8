using System.Buffers;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>The patterns. Each sees at most a few words before or after one number.</content>
internal sealed partial class ClaimReader
{
    // Words without which a pattern cannot match: looking for them costs next to nothing, the patterns do not.
    private static readonly string[] Seating = ["seat", "mandate"];
    private static readonly string[] Balloting = ["regist", "eligible", "enrolled", "elect", "valid", "spoil", "rejected", "null and", "blank", "cast", "voted", "turned out"];
    private static readonly string[] Officials = ["vote", "deput", "member", "mp", "senator", "lawmaker", "legislator", "delegate", "representative"];
    private static readonly string[] Holding = ["held", "place", "voting", "polls"];

    private static readonly SearchValues<string> SeatWords = Words(Seating);
    private static readonly SearchValues<string> BallotWords = Words(Balloting);
    private static readonly SearchValues<string> OfficeWords = Words(Officials);
    private static readonly SearchValues<string> CandidateWords = Words(["candidate", " by "]);
    private static readonly SearchValues<string> RoundWords = Words(Holding);
    private static readonly SearchValues<string> AnyWord = Words([.. Seating, .. Balloting, .. Officials, .. Holding, "candidate", "turnout"]);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^\s(seats|candidates|votes|members|deputies|registered|voters)", Options)]
    private static partial Regex YearUnit();

    [GeneratedRegex(@"^(st|nd|rd|th)?\s(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", Options)]
    private static partial Regex MonthAhead();

    [GeneratedRegex(@"\bturnout\b", Options)]
    private static partial Regex TurnoutNear();

    [GeneratedRegex(@"^\s?(of (the )?(\w+ ){0,2}votes?\b|of the (\w+ )?ballots?)", Options)]
    private static partial Regex OfTheVote();

    [GeneratedRegex(@"^\s*(out )?of (the|its|a total of|a possible|all)?\s*$", Options)]
    private static partial Regex OfThe();

    [GeneratedRegex(@"^(\s|-)(\w+ ){0,2}(seats?|seat |mandates?)\b", Options)]
    private static partial Regex SeatsAhead();

    [GeneratedRegex(@"\b(won|win|wins|winning|took|take|taking|gained|gaining|secured|securing|claimed|captured|obtained|received|receiving|retained|earned|got)\b[^.;]{0,30}$", Options)]
    private static partial Regex WinVerb();

    [GeneratedRegex(@"\b(contest|contested|contesting|for|fill|all|elect|competing for|compete for)( the| all| all the)?\s*$", Options)]
    private static partial Regex ContestVerb();

    [GeneratedRegex(@"^\s(\w+ ){0,2}(registered|eligible|enrolled) (voters|electors|citizens|people)\b|^\s(\w+ ){0,2}(people|voters|citizens|electors) (were|are|was|had) (\w+ )?(registered|eligible|enrolled)", Options)]
    private static partial Regex RegisteredAfter();

    [GeneratedRegex(@"\b((registered|eligible|enrolled) (voters|electors)|electorate|voters registered)\b[^.;,]{0,30}$", Options)]
    private static partial Regex RegisteredBefore();

    [GeneratedRegex(@"^\s(\w+ ){0,3}(invalid|spoil(ed|t)|rejected|null and void|blank)\b", Options)]
    private static partial Regex InvalidAfter();

    [GeneratedRegex(@"^\s((being|were|was|are|which were|of them|declared|considered) ){0,3}valid\b", Options)]
    private static partial Regex ValidAfter();

    [GeneratedRegex(@"\bvalid (votes|ballots)\b[^.;,]{0,30}$", Options)]
    private static partial Regex ValidBefore();

    [GeneratedRegex(@"^\s((people|voters|citizens|electors|of them|votes|ballots|had|have|were|actually) ){0,3}(cast|voted|turned out)\b", Options)]
    private static partial Regex CastAfter();

    [GeneratedRegex(@"\b(votes|ballots) cast\b[^.;,]{0,20}$", Options)]
    private static partial Regex CastBefore();

    [GeneratedRegex(@"^\s(\w+ ){0,2}candidates?\b", Options)]
    private static partial Regex CandidatesAfter();

    [GeneratedRegex(@"^\s((candidates|of them|others) )?((were|was|being) )?(fielded|nominated|put forward|proposed|registered|presented) by\s", Options)]
    private static partial Regex FieldedBy();

    [GeneratedRegex(@"\b(put forward|nominated|nominating|fielded|fielding|presented|registered|entered|proposed|ran|named)\s[^.;]{0,20}$", Options)]
    private static partial Regex NominateVerb();

    [GeneratedRegex(@"^\s(deput(y|ies)|members?|mps?|senators?|lawmakers?|legislators?|delegates?|representatives?|assembly members)\b", Options)]
    private static partial Regex MembersAfter();

    [GeneratedRegex(@"\bblank\b", Options)]
    private static partial Regex BlankVote();

    [GeneratedRegex(@"\b(spoil(ed|t)|invalid|void)\b", Options)]
    private static partial Regex SpoiledVote();

    [GeneratedRegex(@"\babst(ained|entions?)\b", Options)]
    private static partial Regex Abstained();

    [GeneratedRegex(@"\b(voted|vote|votes)\b[^.;,]{0,20} for ", Options)]
    private static partial Regex VotedFor();

    [GeneratedRegex(@"^\s(\w+ )?votes?\b", Options)]
    private static partial Regex VotesAfter();

    [GeneratedRegex(@"\b(received|receiving|won|winning|got|obtained|secured|with|polled|gained)\s*$", Options)]
    private static partial Regex ReceiveVerb();

    [GeneratedRegex(@"\b(held|took place|taken place|voting|went to the polls)\b", Options)]
    private static partial Regex HeldOn();

    [GeneratedRegex(@"\b(postponed|planned|scheduled|originally|delayed|cancelled|expected|would be held)\b", Options)]
    private static partial Regex Postponed();

    [GeneratedRegex(@"\b(in|the|of|since|at|from) (1[7-9]|2[01])\d\d\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearInSentence();

    [GeneratedRegex(@"[\w'’]+( [\w'’]+)?$", Options)]
    private static partial Regex LastWords();

    [GeneratedRegex(@"\p{Lu}[\p{L}\p{M}'’\.-]*( ((of|for|the|and|in|de|du|des|la|le|al|von|van|da|do) ){0,3}[\p{Lu}\d][\p{L}\p{M}\d'’\.-]*)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    private static SearchValues<string> Words(ReadOnlySpan<string> words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}
