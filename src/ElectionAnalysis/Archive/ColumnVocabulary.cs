using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// What columns of results are called by the offices, archives and statisticians of the world: lower case, without accents, words
/// joined by underscores; of one role the preferred ones first.
/// </summary>
internal static partial class ColumnVocabulary
{
    /// <summary>The names of each role, in the order in which roles take their columns.</summary>
    public static (string Property, string[] Names)[] Usual { get; } = Array.ConvertAll<(string Property, string Names),
        (string, string[])>(
    [
        (nameof(ElectionColumns.Level), "gebietsart level geo_level geography_level area_type region_type unit_type mode vote_mode voting_mode alueen_tyyppi omradetype"),
        (nameof(ElectionColumns.Election), "election_id election electoral_event election_name ds_eleicao local_authority council proceso eleccion"
                + " vorlage abstimmungsvorlage objet question_title"),
        (nameof(ElectionColumns.Country), "country_name country_name_english country countryname state_name nation land pays pais paese ctr ctr_n"),
        (nameof(ElectionColumns.Date), "election_date electiondate date_of_election date datum fecha wahltag wahldatum dt_eleicao data_elezione"),
        (nameof(ElectionColumns.Year), "election_year year yr jahr wahljahr annee ano anno rok vuosi ar ano_eleicao etos 年"),
        (nameof(ElectionColumns.Kind), "election_type type_of_election elections_type type office wahlart ds_cargo cargo cargo_nombre tipo_eleccion"),
        (nameof(ElectionColumns.Round), "round election_round voting_round nr_turno turno tour wahlgang kolo kierros vuelta"),
        (nameof(ElectionColumns.Ballot), "stimme ballot ballot_type vote_type stimmart"),
        (nameof(ElectionColumns.District),
            "polling_station_number polling_station_name polling_station constituency_name precinct precinct_id nr_zona zona district_name constituency electoral_district electoral_district_name_english riding wahlkreis wahlkreisname gebietsname cst ward division omrade kunta alueen varmegye valasztokerulet kommun circuito mesa_id 行政區別 行政区 구시군 구시군명 시도명 ישוב יישוב judet obshtina rajon"
                + " apygarda apylinke savivaldybe opstina izborna_jedinica општина изборна_јединица округ kjordaemi เขต จังหวัด ოლქი უბანი judetul provinsi negeri dapil novads okrozje obcina"
                + " gebiet circonscription libelle_de_la_circonscription circunscripcion circulo_eleitoral circulo distrito okreg volebni_kraj"
                + " kraj okrug valkrets valgkrets valgdistrikt valgkreds storkreds secim_cevresi egklogiki_periferia eklogiki_perifereia περιφερεια"
                + " εκλογικη_περιφερεια избирательныи_округ регион الدائرة_الانتخابية الدائرة 選挙区 都道府県 ブロック vaalipiiri valasztokerulet"
                + " municipality municipio nm_municipio nombre_municipio gemeente regionaam gemeinde commune comune kommune kommun obec il ilce"
                + " collegio circoscrizione province provincia provincie region regione county district district_id cst_n state"),
        (nameof(ElectionColumns.Party),
            "pty party_nm organizacion_politica agrupacion agrupacion_politica pacto_partido puolueen parti_navn partinavn partlista part_lista political_affiliation_english list_name 정당 מפלגה party_name_english party_name partyname party_detailed party pty_n partei partei_liste gruppenname parti partido partit partito partij"
                + " partija partija_koalicija sarasas saraksts izborna_lista naziv_liste изборна_листа назив_изборне_листе листа партія flokkur listi พรรค พรรคการเมือง პარტია საარჩევნო_სუბიექტი partid partidul erakond partai stranka"
                + " partie partia puolue strana strana_nazev nazev_strany sg_partido political_party political_affiliation political_group κομμα"
                + " κομματα συνδυασμος παρτια партия избирательное_объединение القائمة الحزب 政党 党派 政党名 정당 partier parties part list lista liste"
                + " lists coalizioni_liste liste_coalizioni komitet komitet_wyborczy kandidatenliste kurzbezeichnung option choice candidate_name"
                + " candidate kandidat"),
        (nameof(ElectionColumns.Leader), "leader candidate_name candidate kandidat candidat candidato nm_urna_candidato nm_candidato candidate_s"),
        (nameof(ElectionColumns.Alliance), "alliance coalition alliance_name bloc nm_coligacao"),
        (nameof(ElectionColumns.Votes),
            "party_votes list_votes votes candidatevotes candidate_votes popular_vote votes_total vote zweitstimmen stimmen anzahl voix votos votos_cantidad aanet_yhteensa stemmer_totalt stemmer_i_alt total_votes_candidate szavazatszam"
                + " balsai balsu_is_viso balsu_skaicius is_viso_balsu balsis balsu_skaits broj_glasova glasova број_гласова гласова гласове голосів atkvæði คะแนน คะแนนรวม voturi haali suara jumlah_suara undi stevilo_glasov st_glasov 1st_pref first_pref 1st_preference pref ხმები"
                + " votos_totales voti stemmen stemmer roster glasovi glosy liczba_glosow hlasy platne_hlasy_celkem platne_hlasy pocet_hlasu ψηφοι"
                + " голоса количество_голосов 得票数 票数 득표수 عدد_الاصوات الاصوات aanet aania szavazatok szavazat oy oy_sayisi oylar"
                + " qt_votos_nominais qt_votos first_preferences first_preference_votes number_of_votes pv1"),
        (nameof(ElectionColumns.VoteShare),
            "vote_share voteshare share_of_votes vote_percent vote_pct votes_percent percent_votes percent_of_vote percent_of_votes percentage percent"
                + " pct pervote anteil prozent andel ποσοστο процент 得票率 ร้อยละ النسبة النسبة_percent osuus oy_orani procent v_percent share"),
        (nameof(ElectionColumns.Seats),
            "seats seats_won seat total_seats_won sitze mandate sieges escanos seggi zetels mandat mandater mandaty mandatos mandatow paikat εδρες electos elegidos seats_won mandater_totalt mandatov"
                + " mandatai mandatu_skaicius mandatu mandati broj_mandata мандата број_мандата мандатів þingsæti þingmenn þingm ที่นั่ง จำนวนที่นั่ง จำนวน_ส.ส. ส.ส. รวม_ส.ส. mandaate kursi kerusi sedezi vietas მანდატები"
                + " мандаты 議席 議席数 의석수 عدد_المقاعد المقاعد milletvekili milletvekili_sayisi kepviselok"),
        (nameof(ElectionColumns.PreviousSeats), "previous_seats seats_previous last_seats seats_last"),
        (nameof(ElectionColumns.HouseSeats), "seats_total total_seats house_size house_seats assembly_size mandate_total seats_contested seats_available seats_up mag"),
        (nameof(ElectionColumns.Elected), "elected gewahlt elu elue electo eleito ds_sit_tot_turno electa izvoljen valgt vald"),
        (nameof(ElectionColumns.Registered),
            "registered_voters registered electorate eligible_voters eligible wahlberechtigte stimmberechtigte inscrits inscritos electores elettori electores_habiles mesa_electores valasztopolgarok electors 選舉人數 선거인수 선거인 בזב בעלי_זכות_בחירה stemmeberettigede_i_alt alegatori избиратели"
                + " rinkejai rinkeju_skaicius upisani_biraci birača biraci upisanih бирача уписаних виборців kjosendur_a_kjorskra ผู้มีสิทธิเลือกตั้ง ამომრჩეველთა_რაოდენობა ამომრჩეველთა valitsejaid pemilih volivci volilni_upravicenci"
                + " possible_voters censo censo_electoral lista_nominal padron kiesgerechtigden rostberattigade stemmeberettigede wyborcow_uprawnionych"
                + " uprawnionych volici_v_seznamu zapsani_volici kayitli_secmen εγγεγραμμενοι избирателеи зарегистрированных 有権者数 المسجلين"
                + " الناخبين_المسجلين aanioikeutetut eligible_electors qt_aptos pev1"),
        (nameof(ElectionColumns.Cast),
            "votes_cast ballots_cast cast total_votes_cast wahlende wahler abgegebene abgegebene_stimmen votants votantes total_votantes votanti ciudadanos_que_votaron ballots_at_the_count afgivne_stemmer_i_alt afgivne_stemmer megjelentek 投票數 투표수 מצביעים"
                + " voted glasovalo glasalo balsavo гласало przybylo greidd_atkvæði მონაწილეობა"
                + " opkomst uitgebrachte_stemmen total_poll turnout oy_kullanan oy_kullanan_secmen kart_wyjetych vydane_obalky ψηφισαντες ψηφισαν rostande"
                + " eingegangene_wahlzettel 投票者数 المصوتين qt_comparecimento vot1"),
        (nameof(ElectionColumns.Valid),
            "valid_votes valid totalvotes total_votes total_valid_votes valid_poll gueltige gultige gultige_stimmen gultige_wahlzettel exprimes gyldige_stemmer_i_alt ervenyes_szavazatok ervenyes 有效票數 유효투표수 כשרים"
                + " galiojantys galiojanciu vazeci vazecih важећих дійсних gild_atkvæði gild valabil_exprimate voturi_valabil_exprimate suara_sah veljavne บัตรดี"
                + " votos_validos voti_validi geldige_stemmen gyldige_stemmer giltiga_roster gecerli_oy glosow_waznych waznych platnych_hlasu εγκυρα"
                + " деиствительных 有効投票数 الاصوات_المصرح_بها qt_votos_validos total_votos vv1"),
        (nameof(ElectionColumns.Invalid),
            "invalid_votes invalid spoilt_votes spoiled spoilt rejected ungueltige ungultige ungultige_stimmen ungultige_wahlzettel nuls nulos rejected_ballots ugyldige_stemmer_i_alt ervenytelen 無效票數 무효투표수 פסולים"
                + " negaliojantys negaliojanciu nevazeci nevazecih неважећих недійсних ogild ogildir ბათილი ბათილი_ბიულეტენები voturi_nule suara_tidak_sah neveljavne บัตรเสีย"
                + " votos_nulos schede_nulle ongeldige_stemmen ongeldige ugyldige ogiltiga gecersiz_oy glosow_niewaznych niewaznych ακυρα"
                + " недеиствительных 無効投票数 ivv1"),
    ], u => (u.Property, Array.ConvertAll(u.Names.Split(' '), Plain)));

    /// <summary>What columns of blank papers are called.</summary>
    public static string[] Blank { get; } = ("blank blank_votes blancs blanc brancos votos_brancos em_branco en_blanco votos_en_blanco blancos bianche schede_bianche blanco"
        + " blanco_stemmen blanka leere leere_stimmzettel leere_wahlzettel λευκα puste").Split(' ');

    /// <summary>Roles that any column can have, not only one of numbers.</summary>
    public static string[] Texts { get; } =
    [
        nameof(ElectionColumns.Level), nameof(ElectionColumns.Election), nameof(ElectionColumns.Country), nameof(ElectionColumns.Date),
        nameof(ElectionColumns.Year), nameof(ElectionColumns.Kind), nameof(ElectionColumns.Round), nameof(ElectionColumns.Ballot),
        nameof(ElectionColumns.District), nameof(ElectionColumns.Party), nameof(ElectionColumns.Leader), nameof(ElectionColumns.Alliance),
        nameof(ElectionColumns.Elected),
    ];

    public static string[] Totals { get; } =
        [nameof(ElectionColumns.Registered), nameof(ElectionColumns.Cast), nameof(ElectionColumns.Valid), nameof(ElectionColumns.Invalid)];

    public static string[] Parts { get; } =
        [nameof(ElectionColumns.Party), nameof(ElectionColumns.VoteShare), nameof(ElectionColumns.Votes), nameof(ElectionColumns.Seats)];

    /// <summary>The names of a role.</summary>
    public static string[] Of(string property) => Array.Find(Usual, u => u.Property == property).Names;

    /// <summary>A column's name as the vocabulary has it: "% Stimmen" is percent_stimmen.</summary>
    public static string Plain(string name) =>
        Separators().Replace(Accents.Without(Humps().Replace(Brackets().Replace(name, " "), "_")).ToLowerInvariant().Replace("%", " percent ",
            StringComparison.Ordinal), "_").Trim('_');

    /// <summary>A column's name in every way that it may be meant: whole, without fillers, and in each of two languages.</summary>
    public static IEnumerable<string> Ways(string name)
    {
        var parts = name.Split('/') is [var one, var other] ? new[] { Plain(one), Plain(other) } : [];
        return new[] { Plain(name) }.Concat(parts).Where(p => p.Length > 0);
    }

    /// <summary>The name without words that say nothing: "Nombre de Municipio" is municipio.</summary>
    public static string Core(string plain) => Glued().Replace(Fillers().Replace(plain, ""), "").Trim('_');

    /// <summary>Whether a name has one of a role's names in it, as whole words; in scripts without spaces, anywhere.</summary>
    public static bool Contains(string plain, string[] names) => Array.Exists(names, n =>
        n[0] > '\u0600' && n.Length > 1 ? plain.Contains(n, StringComparison.Ordinal) : ("_" + plain + "_")
            .Contains("_" + n + "_", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<=^|_)(name|nm|nombre|nome|nom|naam|nazwa|nazev|navn|namn|nimi|antall|bezeichnung|libelle|de|del|della|of|the|da|do|du|des|der|la|le|el|il_nome|numero|number|liczba|pocet|antal|anzahl_der|total_de)(_|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Fillers();

    /// <summary>What a name says in brackets behind it, such as "Seats (change)".</summary>
    [GeneratedRegex(@"(?<=\S)\s*\([^()]{0,40}\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    /// <summary>"Kommunenavn", "Partinavn": the word for name glued to what it names.</summary>
    [GeneratedRegex(@"(?<=\p{L}{4})(navn|namn)(?=_|$)|(?<=\p{L}{5})naam(?=_|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Glued();

    /// <summary>"TotalVotes".</summary>
    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Humps();

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
