using System.Buffers;

namespace ElectionAnalysis;

/// <summary>
/// Finds the numbers and days that prose states. Sentences without a number, or without any word that a number of an
/// election stands beside, cost next to nothing; the others are cut into words once and read number by number.
/// </summary>
internal sealed class ClaimReader(Election election, List<ReadingProblem> problems)
{
    private readonly ElectionDocument document = election.Document;
    private static readonly SearchValues<string> AnyWord = SearchValues.Create(
        ["seat", "mandate", "vote", "voti", "poll", "turnout", "turn-out", "regist", "elect", "ballot", "candida", "member", "deput",
            " mp", "lawmaker", "legislator", "senator", "held", "place",
         "%", "％", "٪", "percent", "per cent", "majority", "threshold", "abst", "round", "run-off", "runoff", "parliament", "points",
         "state", "province", "valid", "spoil", "blank", "rejected", "paper", "void", "independents", "nominat", "field", "difference", "gap ", " won ",
         " fell ", "took ", " lost ", "gain", "rose ", "drop", "kept ", " got ", "finish", "secured", "received", "obtain", " stood",
         "reduced", "slip", "went ", "people", "defeat", " beat ", "ahead", "behind", "margin", "lead ", "each", " gave ", "retain",
         "improv", "fallen", "left with", "content with", "recover", "apiece", "support", "Lists", " lists ", "names", "capture", "declin",
         "tally", "contingent", "delegation", "shed ", " hold ", "settle", "to govern", "make do", "swept", "carried", "put up ", "came to ",
         "constituenc", "magic number", "returned",
         "councillor", "delegate", "representativ", "shrank", "climb", "grew ", "grow", "advanc", "jump", "slump", "plung", "tumbl", "collaps",
         "doubl", "trebl", "tripl", "halv", "dwindl", "surge", "sank ", "slid "], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> NumberWord = SearchValues.Create(
        ["two ", "three ", "four ", "five ", "six ", "seven ", "eight ", "nine ", "ten ", "eleven", "twelve", "teen ", "twenty", "thirty",
            "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "one ", " two", " three", " four", " five", " six",
            " seven", " eight", " nine", " ten", "dozen", "single", "million", " third", "half ", " quarter"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> NothingWon = SearchValues.Create(["no seat", "no mandate", "no deput", "no members",
        "a seat", "any seat", "a mandate", "without representation", "without any", "no representation", "without seats",
        "None of ", "none of ", "either ", "drew a blank", "empty-handed",
        "shut out", "unrepresented", "not represented", "outside parliament", "its only seat", "not enter", "to enter"],
            StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> SeatWord = SearchValues.Create(["seat", "mandate", "deputies", "constituencies won"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> CountedInWords = SearchValues.Create(["difference", "margin", "lead", "gap", "million",
        "apiece", "each", "took", "lost", "abst", "votes", "voted", "ticket", "stood", "ballot", "won", "elected", "seat", "mandate",
        "candidate", "independents", "deput", " mp", "member", "state", "province", "region", "department", "district", "counties",
        "senator", "percent", "per cent", "points", "voters", "electors", "electorate", " not vote", "the rolls", "entitled",
        "registered", "majority", "returned", "entered", " rose ", " fell ", "shrank", "climbed", "slipped", "dropped", "declined",
        "advanced", "doubled", "trebled", "tripled", "halved"], StringComparison.OrdinalIgnoreCase);

    private readonly ProseContext context = ProseContext.Of(election);
    private readonly List<Claim> claims = [];

    public IReadOnlyList<Claim> Read()
    {
        Learn();
        foreach (var section in document.Sections)
        {
            if (IsSource(section.Heading))
            {
                continue;
            }

            var under = section;
            ProseMemory? memory = null;
            foreach (var paragraph in section.Paragraphs)
            {
                if (Paragraph.IsHeading(paragraph.Text))
                {
                    under = section with { Heading = paragraph.Text };
                    continue;
                }

                under = paragraph.Heading is { } heading ? section with { Heading = heading } : under;

                memory = Read(under, paragraph, memory);
                memory = paragraph.Text[^1] == ':' ? memory : null;
            }
        }

        return claims;
    }

    /// <summary>References, notes and links state nothing.</summary>
    private static bool IsSource(string heading) =>
        heading.Trim()
            .ToLowerInvariant() is "references" or "notes" or "sources" or "external links" or "further reading" or "see also"
                or "bibliography" or "footnotes" or "citations";

    private void Learn()
    {
        foreach (var section in document.Sections)
        {
            foreach (var paragraph in section.Paragraphs)
            {
                if (paragraph.Text.Contains('(', StringComparison.Ordinal))
                {
                    context.Names.Learn(paragraph.Text);
                }
            }
        }

        ProseRoles.Learn(document, context);
    }

    /// <summary>The sentences, and the items of lists each by itself.</summary>
    private static IEnumerable<Sentence> Pieces(Paragraph paragraph)
    {
        var items = paragraph.Items();
        for (var i = 0; i < items.Count; i++)
        {
            var text = paragraph.Text[items[i]..(i + 1 < items.Count ? items[i + 1] : paragraph.Text.Length)];
            var mark = text is ['*' or '•', ..] or ['-' or '–', ' ', ..] ? Math.Max(0, text.AsSpan().IndexOfAnyExcept("*•-– ")) : 0;
            foreach (var piece in Sentence.Split(text[mark..]))
            {
                yield return new(piece.Text.TrimEnd(), piece.Start + items[i] + mark) { IsListed = mark > 0 };
            }
        }
    }

    /// <summary>"the two totals at the top: 4,977,737 for Chen": so long a number may be of votes whatever the words are.</summary>
    private static bool HasLongNumber(ReadOnlySpan<char> text)
    {
        const int Shortest = 5;
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : c is ',' or '.' ? digits : 0;
            if (digits >= Shortest)
            {
                return true;
            }
        }

        return false;
    }

    private ProseMemory Read(DocumentSection section, Paragraph paragraph, ProseMemory? before)
    {
        // What a colon announces is in the next paragraph.
        var headingRound = RoundMention.First(section.Heading);
        var memory = before ?? new ProseMemory { Round = headingRound, HeadingRound = headingRound };
        OfficeElection? office = null;
        foreach (var piece in Pieces(paragraph))
        {
            var span = piece.Text.AsSpan();
            memory.Aside = SentenceReader.TurnsAside(piece.Text, context.Title) ?? memory.Aside;
            memory.OtherHouse = SentenceReader.SetsOtherHouse(piece.Text) ?? memory.OtherHouse;
            if (span is [.., ':'])
            {
                memory.ListOfSeats = span.ContainsAny(SeatWord);
                memory.ListHasPrevious = span.Contains("bracket", StringComparison.OrdinalIgnoreCase)
                    || span.Contains("previous", StringComparison.OrdinalIgnoreCase)
                    || span.Contains("parenthes", StringComparison.OrdinalIgnoreCase);
            }

            office = OfficeElection.Find(piece.Text) ?? office;
            var digits = span.IndexOfAnyInRange('0', '9') >= 0 || span.IndexOfAnyInRange('\u0660', '\u0FFF') >= 0
                || span.IndexOfAnyInRange('\uFF10', '\uFF19') >= 0;
            if ((digits
                ? span.ContainsAny(AnyWord) || span.ContainsAny(MonthWord) || memory.Subject is not null || memory.ListOfSeats
                    || HasLongNumber(span)
                    || memory.Seats && span.ContainsAny(NumberWord)
                : span.ContainsAny(NumberWord) && (memory.Seats || span.ContainsAny(CountedInWords)) || span.ContainsAny(NothingWon))
                && !span.Contains("://", StringComparison.Ordinal))
            {
                var reader = new SentenceReader(context, memory, piece, section, paragraph, document.Name, office, claims, problems);
                reader.Read();
            }
            else
            {
                memory.Unread = piece.Text;
                memory.Poll |= SentenceReader.SpeaksOfPolls(piece.Text);
            }
        }

        return memory;
    }

    private static readonly SearchValues<string> MonthWord = SearchValues.Create(
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        StringComparison.Ordinal);
}
