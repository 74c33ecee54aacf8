using System.Collections.Frozen;

namespace ElectionAnalysis;

/// <content>Initials that stand for a party's name in its own language and cannot be made from its English one.</content>
internal sealed partial class PartyNames
{
    private static readonly FrozenDictionary<string, string> NativeInitials = new Dictionary<string, string>
    {
        ["Social Democratic Party of Germany"] = "SPD",
        ["Alternative for Germany"] = "AfD",
        ["Christian Social Union in Bavaria"] = "CSU",
        ["Austrian People's Party"] = "ÖVP",
        ["Social Democratic Party of Austria"] = "SPÖ",
        ["Freedom Party of Austria"] = "FPÖ",
        ["Alliance for the Future of Austria"] = "BZÖ",
        ["Swiss People's Party"] = "SVP",
        ["Spanish Socialist Workers' Party"] = "PSOE",
        ["People's Party"] = "PP",
        ["Communist Party of Spain"] = "PCE",
        ["Republican Left of Catalonia"] = "ERC",
        ["Basque Nationalist Party"] = "PNV",
        ["Institutional Revolutionary Party"] = "PRI",
        ["National Action Party"] = "PAN",
        ["Party of the Democratic Revolution"] = "PRD",
        ["Workers' Party"] = "PT",
        ["Brazilian Social Democracy Party"] = "PSDB",
        ["Brazilian Democratic Movement"] = "MDB",
        ["Justicialist Party"] = "PJ",
        ["Radical Civic Union"] = "UCR",
        ["Socialist Party of Chile"] = "PS",
        ["National Liberation Party"] = "PLN",
        ["Farabundo Martí National Liberation Front"] = "FMLN",
        ["Sandinista National Liberation Front"] = "FSLN",
        ["Italian Socialist Party"] = "PSI",
        ["Italian Communist Party"] = "PCI",
        ["Christian Democracy"] = "DC",
        ["Democratic Party of the Left"] = "PDS",
        ["French Communist Party"] = "PCF",
        ["Socialist Party"] = "PS",
        ["People's Party for Freedom and Democracy"] = "VVD",
        ["Party for Freedom"] = "PVV",
        ["Christian Democratic Appeal"] = "CDA",
        ["Law and Justice"] = "PiS",
        ["Civic Platform"] = "PO",
        ["Polish People's Party"] = "PSL",
        ["Democratic Left Alliance"] = "SLD",
        ["Civic Democratic Party"] = "ODS",
        ["Czech Social Democratic Party"] = "ČSSD",
        ["Communist Party of Bohemia and Moravia"] = "KSČM",
        ["Christian Democratic Movement"] = "KDH",
        ["Hungarian Socialist Party"] = "MSZP",
        ["Hungarian Democratic Forum"] = "MDF",
        ["Croatian Democratic Union"] = "HDZ",
        ["Slovenian Democratic Party"] = "SDS",
        ["Serbian Progressive Party"] = "SNS",
        ["Socialist Party of Serbia"] = "SPS",
        ["Bulgarian Socialist Party"] = "BSP",
        ["Movement for Rights and Freedoms"] = "DPS",
        ["Social Democratic Party"] = "PSD",
        ["National Liberal Party"] = "PNL",
        ["Socialist Party of Albania"] = "PS",
        ["Democratic Party of Albania"] = "PD",
        ["Socialist Movement for Integration"] = "LSI",
        ["Justice and Development Party"] = "AKP",
        ["Republican People's Party"] = "CHP",
        ["Nationalist Movement Party"] = "MHP",
        ["Panhellenic Socialist Movement"] = "PASOK",
        ["Communist Party of Greece"] = "KKE",
        ["Communist Party of the Russian Federation"] = "KPRF",
        ["Liberal Democratic Party of Russia"] = "LDPR",
        ["Barisan Nasional"] = "BN",
        ["United Malays National Organisation"] = "UMNO",
        ["Indonesian Democratic Party of Struggle"] = "PDI-P",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The states of Germany have the parties of Germany, under names without it.
    private static readonly FrozenSet<string> German = new[]
    {
        "Baden-Württemberg", "Bavaria", "Berlin", "Brandenburg", "Bremen", "Hamburg", "Hesse", "Lower Saxony", "Mecklenburg-Vorpommern",
        "Mecklenburg-Western Pomerania", "North Rhine-Westphalia", "Rhineland-Palatinate", "Saarland", "Saxony", "Saxony-Anhalt",
        "Schleswig-Holstein", "Thuringia", "Germany", "West Germany",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static string? NativeInitialsOf(string name, string? country) =>
        country is not null && German.Contains(country) && NativeInitials.TryGetValue(name + " of Germany", out var german) ? german
            : NativeInitials.GetValueOrDefault(name);
}
