namespace ElectionAnalysis;

/// <content>How entries are made.</content>
public static partial class Disproportionality
{
    /// <summary>No formula here needs more sums than this.</summary>
    private const int MostSums = 3;

    private delegate double Finish(ReadOnlySpan<double> sums);

    /// <summary>A measure that is a function of sums over the parties.</summary>
    private static DisproportionalityMeasure Sums(
        string key, string variant, MeasureUnit unit, string formula, string range, string citation, string note, string closing,
        StepTerm[] terms, Finish finish, string undefined = "the formula gives no finite number", RestRule rule = RestRule.None,
        double countsFrom = 0) =>
        Entry(key: key, variant: variant, unit: unit, formula: formula, range: range, citation: citation, note: note, closing: closing,
            terms: terms, compute: (votes, seats, totalVotes, totalSeats) =>
        {
            Span<double> sums = stackalloc double[MostSums];
            sums.Clear();
            for (var t = 0; t < terms.Length; t++)
            {
                var (term, sum) = (terms[t].Of, 0.0);
                for (var i = 0; i < votes.Length; i++)
                {
                    sum += term(votes[i] / totalVotes, seats[i] / totalSeats);
                }

                sums[t] = sum;
            }

            if (double.IsPositiveInfinity(sums[0]))
            {
                return Infinite;
            }

            var value = finish(sums);
            return double.IsNaN(value) ? MeasureValue.Undefined(undefined) : MeasureValue.Of(value);
        }, grouped: Grouped(terms, finish), rule: rule, countsFrom: countsFrom);

    /// <summary>The same over groups of parties that are alike.</summary>
    private static GroupFormulation Grouped(StepTerm[] terms, Finish finish) => (groups, totalVotes, totalSeats) =>
    {
        Span<double> sums = stackalloc double[MostSums];
        sums.Clear();
        for (var t = 0; t < terms.Length; t++)
        {
            var (term, sum) = (terms[t].Of, 0.0);
            foreach (var (votes, seats, count) in groups)
            {
                sum += count * term(votes / totalVotes, seats / totalSeats);
            }

            sums[t] = sum;
        }

        return double.IsPositiveInfinity(sums[0]) ? double.PositiveInfinity : finish(sums);
    };

    private static DisproportionalityMeasure Entry(
        string key, string variant, MeasureUnit unit, string formula, string range, string citation, string note, string closing,
        StepTerm[] terms, DisproportionalityMeasure.Formulation compute, GroupFormulation grouped, bool leastFavouredFirst = false,
        RestRule rule = RestRule.None, double countsFrom = 0) => new()
        {
            Key = key,
            Name = "Disproportionality",
            Variant = variant,
            Family = MeasureFamily.Disproportionality,
            Formula = formula,
            Citation = citation,
            Range = range,
            Unit = unit,
            Note = note,
            Closing = closing,
            Terms = terms,
            Compute = compute,
            Grouped = grouped,
            Rule = rule,
            CountsFrom = countsFrom,
            LeastFavouredFirst = leastFavouredFirst,
        };
}
