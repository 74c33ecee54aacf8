using System.Reflection;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// Which columns of somebody's table hold what. <see cref="Propose"/> finds them by the names that are usual; what it does not find,
/// or finds wrongly, is named: <c>new() { Party = "Partei", Votes = "Zweitstimmen" }</c>.
/// </summary>
public sealed partial record ElectionColumns
{
    /// <summary>What tells the elections apart, such as an id; without it the country, the kind and the date or year do.</summary>
    public string? Election { get; init; }

    /// <summary>The country or territory.</summary>
    public string? Country { get; init; }

    /// <summary>The day of the election.</summary>
    public string? Date { get; init; }

    /// <summary>The year, where there is no day.</summary>
    public string? Year { get; init; }

    /// <summary>What was elected, such as "parliament".</summary>
    public string? Kind { get; init; }

    /// <summary>The district, where a row is a party's result in one; its votes and seats are added up over the districts.</summary>
    public string? District { get; init; }

    /// <summary>The party or list; for a table of candidates without parties, the candidate.</summary>
    public string? Party { get; init; }

    /// <summary>The candidate or leader.</summary>
    public string? Leader { get; init; }

    /// <summary>The alliance.</summary>
    public string? Alliance { get; init; }

    /// <summary>Votes won.</summary>
    public string? Votes { get; init; }

    /// <summary>The share of the vote, in percent or 0–1.</summary>
    public string? VoteShare { get; init; }

    /// <summary>Seats won.</summary>
    public string? Seats { get; init; }

    /// <summary>Seats won at the election before.</summary>
    public string? PreviousSeats { get; init; }

    /// <summary>Seats of the whole house.</summary>
    public string? HouseSeats { get; init; }

    /// <summary>Registered voters.</summary>
    public string? Registered { get; init; }

    /// <summary>Ballots cast.</summary>
    public string? Cast { get; init; }

    /// <summary>Valid ballots.</summary>
    public string? Valid { get; init; }

    /// <summary>Invalid ballots.</summary>
    public string? Invalid { get; init; }

    // In the order in which they are preferred.
    private static readonly (string Property, string Names)[] Usual =
    [
        (nameof(Election), "election_id election"),
        (nameof(Country), "country_name country_name_english country countryname state_name nation land pays pais paese"),
        (nameof(Date), "election_date electiondate date_of_election date datum fecha"),
        (nameof(Year), "election_year year yr jahr annee ano anno"),
        (nameof(Kind), "election_type type_of_election elections_type type office"),
        (nameof(District), "district constituency constituency_name electoral_district county precinct riding wahlkreis circonscription"
            + " circunscripcion kraj province gebiet cst_n state"),
        (nameof(Party), "party_name_english party_name partyname party_detailed party pty_n partei parti partido partito lista liste list option"
            + " choice candidate_name candidate"),
        (nameof(Leader), "leader candidate_name candidate kandidat candidat candidato"),
        (nameof(Alliance), "alliance coalition alliance_name bloc"),
        (nameof(Votes), "votes candidatevotes candidate_votes party_votes popular_vote votes_total vote zweitstimmen stimmen voix votos voti pv1"),
        (nameof(VoteShare), "vote_share voteshare share_of_votes vote_percent vote_pct votes_percent percentage percent pct pervote anteil share"),
        (nameof(Seats), "seats seats_won seat total_seats_won sitze mandate sieges escanos seggi"),
        (nameof(PreviousSeats), "previous_seats seats_previous last_seats seats_last"),
        (nameof(HouseSeats), "seats_total total_seats house_size house_seats assembly_size"),
        (nameof(Registered), "registered_voters registered electorate eligible_voters eligible wahlberechtigte inscrits pev1"),
        (nameof(Cast), "votes_cast ballots_cast cast total_votes_cast wahlende votants vot1"),
        (nameof(Valid), "valid_votes valid totalvotes total_votes gueltige gultige exprimes vv1"),
        (nameof(Invalid), "invalid_votes invalid spoilt_votes ungueltige ivv1"),
    ];

    /// <summary>The columns of a table that have usual names.</summary>
    /// <param name="table">The table.</param>
    /// <returns>What was found; null for what was not.</returns>
    public static ElectionColumns Propose(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var plain = table.Columns.Select(c => (c.Name, Plain: Plain(c.Name))).ToList();
        var proposed = new ElectionColumns();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (property, names) in Usual)
        {
            if (names.Split(' ').Select(n => plain.Find(c => c.Plain == n && !taken.Contains(c.Name)).Name)
                .FirstOrDefault(n => n is not null) is { } found)
            {
                Property(property).SetValue(proposed, found);
                taken.Add(found);
            }
        }

        return proposed;
    }

    /// <summary>These columns, and for those not named the others.</summary>
    internal ElectionColumns Or(ElectionColumns other)
    {
        var joined = new ElectionColumns();
        var named = Usual.Select(u => Property(u.Property).GetValue(this)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (property, _) in Usual)
        {
            var proposed = (string?)Property(property).GetValue(other);
            Property(property).SetValue(joined,
                Property(property).GetValue(this) ?? (proposed is not null && named.Contains(proposed) ? null : proposed));
        }

        return joined;
    }

    private static PropertyInfo Property(string name) => typeof(ElectionColumns).GetProperty(name)!;

    private static string Plain(string name) =>
        Separators().Replace(PartyNames.WithoutAccents(name).ToLowerInvariant(), "_").Trim('_');

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
