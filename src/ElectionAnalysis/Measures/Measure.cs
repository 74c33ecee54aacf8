using System.Globalization;

namespace ElectionAnalysis;

/// <summary>An entry of the catalogue: what is measured, by which formula, after whom.</summary>
public abstract class Measure
{
    private protected Measure()
    {
    }

    /// <summary>The name for programs, in snake case and unique.</summary>
    public required string Key { get; init; }

    /// <summary>The name in the literature.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about.</summary>
    public required MeasureFamily Family { get; init; }

    /// <summary>Which of several definitions this is, or null when there is but one.</summary>
    public string? Variant { get; init; }

    /// <summary>The formula in LaTeX; p are shares now, b shares before.</summary>
    public required string Formula { get; init; }

    /// <summary>Where the formula comes from.</summary>
    public required string Citation { get; init; }

    /// <summary>The values it can take.</summary>
    public required string Range { get; init; }

    /// <summary>The numbers that <see cref="Range"/> names as the least and the most; infinite where it names none.</summary>
    internal (double Low, double High) Limits
    {
        get
        {
            var ends = Range.Split(" to ", 2);
            return (Number(ends[0], double.NegativeInfinity),
                ends.Length == 2 ? Number(ends[1], double.PositiveInfinity) : double.PositiveInfinity);

            static double Number(string text, double otherwise) =>
                double.TryParse(text.Split(' ', 2)[0].Replace('−', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                    out var number) ? number : otherwise;
        }
    }

    /// <summary>Under which other names it is known.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The convention it follows, and how it differs from its relatives.</summary>
    public string Note { get; init; } = "";

    /// <summary>What the value does with votes or seats of no listed party; low and high span all that they can be.</summary>
    public string WhenIncomplete => Rule switch
    {
        _ when !KnowsParties => "",
        RestRule.Mean =>
            "Votes or seats of no listed party: the mean of two extremes, all as one party and all as arbitrarily many (Taagepera 1997, "
                + "Electoral Studies 16(2), 145–151).",
        RestRule.LeftOut =>
            "Votes or seats of no listed party: shares are of all votes and all seats, and the rest is left out of the sum (Gallagher "
                + "and Mitchell 2005, The Politics of Electoral Systems, Appendix B).",
        _ =>
            "Votes or seats of no listed party: no rule is published, so there is a value only where every way to share them out gives "
                + "the same, and else the range alone.",
    };

    /// <summary>How the value treats what belongs to no listed party.</summary>
    internal RestRule Rule { get; init; }

    /// <summary>The formula over groups of parties that are alike; null for a measure that knows no parties.</summary>
    internal GroupFormulation? Grouped { get; init; }

    /// <summary>Whether it is of parties, some of which a document may not list.</summary>
    private protected virtual bool KnowsParties => Grouped is not null;

    /// <summary>The share from which the formula counts a party, where it jumps there; 0 for none.</summary>
    internal double CountsFrom { get; init; }

    /// <summary>The mean of the value with the rest as one party and as arbitrarily many, taken on the effective number.</summary>
    internal Func<double, double, double> RestMean { get; init; } = static (one, many) => (one + many) / 2;

    /// <summary>How sums of the worked steps make the value, such as 1 ÷ Σp².</summary>
    internal string Closing { get; init; } = "";

    /// <summary>How the number is read.</summary>
    public required MeasureUnit Unit { get; init; }

    /// <summary>What it is computed from.</summary>
    public abstract IReadOnlyList<string> Needs { get; }

    /// <summary>One small example, the same for all that take the same numbers, so that values can be compared.</summary>
    internal abstract WorkedExample Example { get; }

    /// <summary>One small election of which a document lists but a part; null for a measure that takes no shares of parties.</summary>
    internal virtual WorkedExample? IncompleteExample => null;

    /// <summary>What one can choose when it is asked of an election, by the names of the choices.</summary>
    internal virtual IReadOnlyList<string> Choices => [];

    /// <summary>What it can be asked of an election without a choice that only a person can make.</summary>
    internal virtual IEnumerable<ElectionQuestion> Questions(Election election) => [];

    /// <summary>Measures an election.</summary>
    /// <exception cref="MeasureException">It is not of an election as a document tells it.</exception>
    internal virtual MeasureResult Answer(ElectionQuestion question) => throw new MeasureException(
        $"{this} is not of the parties or rounds of one election: it needs {Words.List(Needs)}. {OtherDoor}");

    /// <summary>What the columns of a table must give, in this order.</summary>
    internal virtual IReadOnlyList<string> Columns => Needs;

    /// <summary>Measures the columns of a table that give <see cref="Columns"/>.</summary>
    /// <exception cref="MeasureException">It is not of columns.</exception>
    internal virtual Table Over(Table table, ColumnNames columns, ColumnNames by) => throw new MeasureException(
        $"{this} is not of columns of numbers. {OtherDoor}");

    /// <summary>Where the measure is had that an election or a table cannot give.</summary>
    private protected virtual string OtherDoor => "Call its Of with the numbers, or Measure on a table with columns of them.";

    /// <summary>How many numbers of every party or district it takes; 0 where it takes others.</summary>
    internal virtual int Lists => 0;

    /// <summary>The value of some numbers of every party or district: one list of them, or two.</summary>
    internal virtual MeasureValue Value(double[] first, double[] second) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override string ToString() => Variant is null ? Name : $"{Name} ({Variant})";

    /// <summary>A value as people read it: percentages and points with one decimal more than usual, undefined with its reason.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public string Show(MeasureValue value)
    {
        if (!value.IsDefined)
        {
            return $"undefined: {value.UndefinedBecause}";
        }

        var culture = CultureInfo.InvariantCulture;
        return Unit switch
        {
            MeasureUnit.Count => value.Value.ToString("#,0.##", culture),
            MeasureUnit.Share => value.Value.ToString("0.00%", culture),
            MeasureUnit.Points => (value.Value * 100).ToString("+0.00;−0.00;0.00", culture) + " points",
            MeasureUnit.Seats => value.Value.ToString("+#,0.##;−#,0.##;0", culture) + " seats",
            MeasureUnit.Voters => value.Value.ToString("+#,0;−#,0;0", culture) + " voters",

            // What is little does not look like nothing.
            _ => value.Value.ToString(Math.Abs(value.Value) switch { >= 1_000 => "#,0", >= 0.0001 and < 0.01 => "G2", _ => "0.00" }, culture),
        };
    }

    /// <summary>Refuses a weight that no count or share can be.</summary>
    internal static void CheckWeight(double weight, int index)
    {
        if (!(weight >= 0) || double.IsInfinity(weight))
        {
            throw new MeasureException(Invariant($"Weight {index + 1} is {weight}; weights must be finite and not negative. Leave out what is missing."));
        }
    }

    /// <summary>Names for parties that have none.</summary>
    private protected static string[] Numbered(int count, string each = "party") =>
        [.. Enumerable.Range(1, count).Select(i => Invariant($"{each} {i}"))];

    /// <summary>Refuses names that do not match the numbers.</summary>
    private protected static void CheckNames(IReadOnlyList<string> names, int count)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count != count)
        {
            throw new MeasureException(Invariant($"There are {names.Count} names and {count} numbers; give every party one of each."));
        }
    }
}
