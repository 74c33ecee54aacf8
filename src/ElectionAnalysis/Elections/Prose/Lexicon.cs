using System.Collections.Frozen;

namespace ElectionAnalysis;

/// <summary>The words that tell what a number counts.</summary>
internal static class Lexicon
{
    private static readonly (Term Term, string Words)[] Entries =
    [
        (Term.Seat, "seat seats mandate mandates parliamentarians"),
        (Term.Member,
            "member members mp mps tds td msps msp mks mk mns ams mla mlas mpp mpps mna mnas mha mhas mhr mhrs mep meps mlc mlcs mcas "
                + "deputy deputies senator senators lawmaker lawmakers legislator legislators representatives councillors delegates "
                    + "assemblymen"),
        (Term.Vote, "vote votes"),
        (Term.Ballot, "ballot ballots papers"),
        (Term.Voter, "voter voters elector electors people citizens persons"),
        (Term.Registered, "registered eligible enrolled entitled electorate register roll rolls registry qualified called enabled"),
        (Term.Candidate, "candidate candidates candidacies candidatures tickets contenders hopefuls nominees contestants"),
        (Term.State, "states provinces departments counties contests"),
        (Term.Turnout, "turnout participation turn-out"),
        (Term.Abstain, "abstention abstentions abstained abstaining abstain abstentionism absenteeism non-voters"),
        (Term.Valid, "valid validly formal good"),
        (Term.Invalid, "invalid spoiled spoilt rejected null void informal invalidated annulled"),
        (Term.Blank, "blank blanks unmarked"),
        (Term.Win,
            "won win wins winning achieved achieving took take takes taking taken secured secure secures securing claimed claiming captured capturing "
                + "obtained obtaining obtain received receiving receive receives earned earning got getting garnered garnering gathered "
                    + "polled polling scored scoring collected collecting clinched clinching bagged bagging returned returning attained "
                        + "attaining recorded recording mustered managed conquered conquering attracted harvested pocketed collects "
                            + "notching amassing totalled swept netted awarded allocated won' gave giving gives given scooped grabbed "
                                + "drew amassed notched yielded yielding yields produced producing produces carried carrying carry "
                                    + "tallied went go goes going emerged emerging supported "
                                    + "chose backed shared sharing snatched seized accumulated accumulating"),
        (Term.Gain,
            "gained gaining gain gains increased increasing increase increases rose rising rise rises grew grow growing climbed climbing "
                + "climb added adding up improved improving improvement jumped jumping surged surging increment expanded picked growth "
                    + "advanced advancing bounced swelled swelling soared soaring leapt leaped rocketed boosted boosting grown doubles doubled doubling triples tripled tripling quadrupled trebled trebling quadrupling quintupled quintupling"),
        (Term.Lose,
            "surrendered ceded "
                + "lost losing lose loses loss losses shed shedding dropped dropping drop drops fell falling fall falls down decreased "
                + "decreasing decrease declined declining decline slipped slipping slumped plunged plummeted reduction sank shrank "
                    + "shrunk collapsed collapsing tumbled forfeited slid sliding dipped fallen crashed halved halving "
                + "shrink shrinks shrinking slumping plunging plummeting sinking tumbling dwindled dwindling contracted"),
        (Term.Hold,
            "occupied occupying occupies conserved conserving preserved preserving numbered held holding hold holds retained retaining "
                + "retain kept keeping keep has have had defended defending boasted commands "
                + "command commanded commanding controls controlled"),
        (Term.Reach,
            "finish finished finishing ended ending reduced left total tally bringing brought reached reaching stood stands standing "
                + "reach hit totalling totaling cut lifted taking"),
        (Term.Field,
            "fielded fielding field nominated nominating nominate put ran run running presented presenting entered named fields stood "
                + "registered proposed"),
        (Term.Contest,
            "contested contesting contest contests select selects choose chooses renew contend compete competed competing vied vying "
                + "fought fill elect elects electing stake grabs"),
        (Term.Majority, "majority majorities"),
        (Term.Threshold, "threshold hurdle barrier thresholds quota"),
        (Term.Margin, "margin margins lead leads ahead advantage gap difference clear edge front"),
        (Term.House,
            "parliament parliamentary assembly house chamber legislature legislative senate council congress diet knesset bundestag "
                + "riksdag storting folketing duma majlis sejm commons lok sabha body cortes rada eduskunta dáil verkhovna seimas saeima "
                    + "riigikogu shura landtag althing sobranie khural skupština"),
        (Term.Share, "share percentage proportion"),
        (Term.Previous, "previous previously earlier last outgoing prior former dissolution preceding before formerly"),
        (Term.Poll,
            "survey surveys surveyed projections projection projected forecast forecasts predicted predicting predict pollster pollsters "
                + "respondents polled' estimates suggested projecting hovered hovering"),
        (Term.Need, "need needs needed needing require requires required requiring necessary short mark minimum magic"),
        (Term.Unreal, "would might should unless hoped hoping aimed aiming target targeted expected hypothetical wanted promised pledged"),
        (Term.Not, "not never without failed nor cannot"),
        (Term.Preposition,
            "of in on at by with from to for against over than into among between behind under per within across after as during since "
                + "until despite before following including via towards toward out off through about near beyond"),
        (Term.Conjunction, "and or plus"),
        (Term.Break, "while whilst whereas but although though however meanwhile yet because"),
        (Term.Article,
            "the a an its their his her all any some each every both only just these those this that another further additional "
                + "remaining other"),
        (Term.CastVerb, "cast voted turned participated attended counted vote exercised"),
        (Term.Defeat,
            "defeated defeating defeats beat beats beating overcame overcoming bested ousted unseated edged overtook trailed trailing overtaking outpolled unseating"),
        (Term.Subset,
            "women woman female men males reserved appointed nominated vacant overhang proportional single-member ex-officio indirectly "
                + "co-opted postal absentee expatriate youth list constituency first-time compensatory levelling leveling direct "
                    + "at-large minorities regional districts"),
        (Term.Be, "was were is are be been being became becomes amounted"),
        (Term.Electoral, "electoral"),
        (Term.Local,
            "district constituency province region city county municipality town village prefecture ward governorate municipalities "
                + "district's riding abroad overseas diaspora borough precinct electorate's commune oblast canton islands north south "
                    + "east west northeast northwest southeast southwest northern southern eastern western capital metropolitan"),
        (Term.Event,
            "announced announcing sworn inaugurated born died killed signed arrested published declared dissolved convened appointed "
                + "resigned formed founded adopted passed registration registered campaign results result court protest protests "
                    + "demonstration attack coup law decree deadline debate inauguration convention congress session sitting elected "
                        + "opening met agreement filed launched called submitted certified confirmed ruled amended approved assassinated "
                            + "statement debates poll survey nomination nominations closed published released validated proclaimed lodged set "
                                + "census referendum agreed parliament's established completed counted"),
        (Term.Voting,
            "held place voting polls polling voted vote election elections ballot poll round runoff plebiscite scheduled day conducted "
                + "organised organized called"),
        (Term.Plan,
            "originally initially postponed delayed cancelled canceled planned due rescheduled moved deferred previously postponement "
                + "proposed annulled abandoned suspended"),
        (Term.Relative, "led headed allied backed supported founded formed which whose who formerly including chaired run affiliated"),
        (Term.Pronoun, "it they he she former latter"),
        (Term.More, "more additional extra higher stronger"),
        (Term.Fewer, "fewer less lower weaker"),
        (Term.Month, "january february march april may june july august september october november december"),
        (Term.Foreign,
            "presidential by-election by-elections byelection local municipal european regional referendum gubernatorial mayoral primary "
                + "primaries senate senatorial communal provincial"),
        (Term.Report,
            "claimed claiming claims alleged alleging alleges allegedly accused accusing insisted insisting asserted estimated parallel "
                + "rumoured purported supposedly"),
        (Term.Group,
            "allies partners parties independents others women groups rest minorities coalition alliance opposition government camp bloc"),
        (Term.Thing,
            "days weeks months years hours minutes times languages observers stations countries soldiers deaths injured dollars euros "
                + "pounds crowns pesos rupees yen kilometres metres rebels lawsuits interviews questions reasons districts "
                    + "constituencies terms children tonnes homes cases complaints petitions signatures debates decades judges ministers "
                        + "rallies arrests policemen polling-stations"),
        (Term.Election, "election elections contest plebiscite"),
    ];

    private static readonly FrozenDictionary<string, Term> Words = Build();
    private static readonly FrozenDictionary<string, Term>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word means; its case does not matter.</summary>
    public static Term Of(ReadOnlySpan<char> word) =>
        word.Length is >= 1 and <= 16 && Lookup.TryGetValue(word, out var term) ? term : Term.None;

    /// <summary>Whether a text has a word of this meaning.</summary>
    public static bool Contains(string text, Term term) => text.Split(' ', '(', ')', ',', '-').Any(w => (Of(w) & term) != Term.None);

    private static FrozenDictionary<string, Term> Build()
    {
        var words = new Dictionary<string, Term>(StringComparer.OrdinalIgnoreCase);
        foreach (var (term, list) in Entries)
        {
            foreach (var word in list.Split(' '))
            {
                words[word] = words.GetValueOrDefault(word) | term;
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
