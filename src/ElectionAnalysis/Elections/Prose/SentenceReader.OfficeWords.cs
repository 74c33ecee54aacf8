using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>The words by which a vote in the house is known.</content>
internal sealed partial class SentenceReader
{
    [GeneratedRegex(@"\b(minister-president|chief minister|speaker|marshal|chair(man|woman|person)|president)( of the (senate|house|chamber|assembly|congress|parliament|council|knesset|diet|sejm))?\b", Words)]
    private static partial Regex OtherOffice();

    [GeneratedRegex(@"\b(prime minister|premier|chancellor|taoiseach|first minister|governments?|cabinet|confidence|invest\w+|coalition)\b", Words)]
    private static partial Regex OfGovernment();

    [GeneratedRegex(@"(?<=elected( as)?( the)? )(president|speaker|prime minister|chancellor|chair\w*)", Words)]
    private static partial Regex OfficeWord();

    [GeneratedRegex(@"\b((congress|parliament|assembly|house|chamber|senate|diet|sejm|riksdag|deputies|representatives) (then |finally |eventually |again |narrowly )?(re-)?(elected|chose|preferred)|confidence|invested|investiture|chancellor|premier|prime minister|speaker|marshal|taoiseach|first minister|president of (the )?(senate|house|chamber|assembly|congress|parliament|council|knesset|diet|national)|confirmed as|(nominated|nominees) (as|for) |nominated [^.;]{0,40}with [0-9,]+ votes|elected [^.;]{0,40}by [0-9]+ to [0-9]+|sworn|succeed\w*|(re-?)?elected [^.;]{0,50}(president|speaker|minister|chancellor|chair\w*|premier|taoiseach|marshal|leader)|elected [^.;]{0,40} by [0-9]+ votes|(elected|confirmed|chosen|approved|endorsed) (\w+ ){0,4}by [0-9]{1,3} (of (the |its )?[0-9]{2,4} )?(deputies|members|mps|senators|lawmakers|delegates)|(elected|confirmed|chosen|approved|endorsed) (\w+ ){0,4}by [0-9]{1,3} of (the )?[0-9]{2,4} votes|(confirmed|approved|endorsed) by the (\w+ )?(house|parliament|assembly|chamber|senate|congress|legislature|deputies|members)|(confirmed|approved|endorsed) (by|with) [0-9]{1,3} (votes )?(to|against|in favou?r)|bec(ame|ome|oming) (its|the|their) (new |first )?(president|speaker|chair\w*|marshal)|impeach\w*|bill|act|reading|motion|decree|law|acquitted|objections?|treaty|budget|amendment|[0-9]+ (members|deputies|mps|senators|lawmakers|delegates) (of both houses|voted|supported|backed))\b", Words)]
    private static partial Regex HouseDecides();

    [GeneratedRegex(@"\b[0-9][0-9,]{0,5} (votes?|members|deputies|mps|senators|lawmakers|delegates)?[^.0-9;]{0,40}\b(to|against|for|abstain\w*|abstentions?|supported|backed|voted)\b|\b(with|by|had|received|won|got) [0-9]{1,3} votes\b|\b[0-9]{1,3} (for|against|to)\b|\b[0-9]{1,3}[-–][0-9]{1,3}\b|\b(with|by|received) [0-9],[0-9]{3} votes (against|to)\b|\bvotes? to [0-9]|\b[0-9]{1,3} of (the |its )?[0-9]{2,4} (votes|deputies|members)\b|\bby [0-9]{1,3} (deputies|members|mps|senators|lawmakers|delegates)\b", Words)]
    private static partial Regex HouseVotes();

    [GeneratedRegex(@"\bno[- ]confidence\b|\b(motion|vote)s? of (censure|no confidence)|\bcensure motion\b", Words)]
    private static partial Regex NoConfidence();

    [GeneratedRegex(@"\b(bill|act|reading|motion|decree|law|impeach\w*|acquitted|objections?|treaty|budget|amendment|agreement passed|party room|caucus|party (congress|conference|convention)|leadership)\b",
        Words)]
    private static partial Regex LawWords();
}
