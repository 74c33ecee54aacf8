namespace ElectionAnalysis;

/// <summary>The power of every party.</summary>
public sealed partial record PowerResult : Explained
{
    private readonly double[][] parts;

    internal PowerResult(VotingGame game, double[] power, double[][] parts)
    {
        Game = game;
        Power = power;
        this.parts = parts;
    }

    /// <summary>Who has how many seats, and how many are needed.</summary>
    public VotingGame Game { get; }

    /// <summary>Every party's value, in the order of <see cref="VotingGame.Parties"/>.</summary>
    public IReadOnlyList<double> Power { get; }

    /// <summary>party, seats, share of seats, power, and power less the share of seats where the index is a share.</summary>
    public override Table Values
    {
        get
        {
            var shares = Game.Seats.Select(s => (double)s / Game.Total).ToList();
            var table = new Table(
                Column.OfText("party", Game.Parties),
                Column.Of("seats", Game.Seats),
                Column.Of("share of seats", shares),
                Column.Of("power", Power));
            return Measure.Unit == MeasureUnit.Share
                ? table.With(Column.Of("power minus seats", Power.Zip(shares, (p, s) => p - s)))
                : table;
        }
    }

    /// <summary>party, seats, and what is counted.</summary>
    public override Table Steps
    {
        get
        {
            var index = (PowerIndex)Measure;
            var longest = parts.Max(p => p.Length);
            return new(
            [
                Column.OfText("party", Game.Parties),
                Column.Of("seats", Game.Seats),
                .. Enumerable.Range(0, longest).Where(k => parts.Any(p => k < p.Length && p[k] > 0)).Select(k => Column.Of(
                    index.PartName.Replace("{0}", Invariant($"{k + 1}"), StringComparison.Ordinal),
                    parts.Select(p => k < p.Length ? p[k] : 0))),
            ]);
        }
    }

    /// <inheritdoc/>
    public override string? Closing => (PowerIndex)Measure switch
    {
        { Divided: true } => "every count ÷ its number, added up; then ÷ the sum over all parties",
        { Normalised: true } => "the count ÷ the sum over all parties",
        _ => null,
    };

    /// <inheritdoc/>
    public override string Text =>
        string.Join(", ",
            Game.Parties.Zip(Power, (p, v) => (Party: p, Power: v)).Where(p => p.Power > 0)
                .Select(p => $"{p.Party} {Measure.Show(MeasureValue.Of(p.Power))}"));
}
