using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Sections that tell of one of two ballots: what stands there is a part of what somebody has in all.</summary>
internal static partial class BallotSection
{
    /// <summary>Whether a heading is of the lists alone (true), or of the constituencies (false); null where of neither.</summary>
    public static bool? IsOfLists(string heading) => heading.Length > 0 && Heading().Match(heading) is { Success: true } match
        ? match.Groups["lists"].Success : null;

    [GeneratedRegex(@"^((results? )?in the |the )?((single-member |single-seat |electoral )*(constituenc(y|ies)|districts)|direct (seats|mandates)|(?<lists>((party|regional|closed|national|proportional|compensatory)[ -])*(lists?|blocks?|proportional representation|proportional|tier)))( (seats?|mandates|votes?|ballots?|tier|results?|contests|section|representation))*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();
}
