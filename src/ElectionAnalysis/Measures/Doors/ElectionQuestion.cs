namespace ElectionAnalysis;

/// <summary>What is asked of an election, with the choices made; null where none was.</summary>
internal sealed record ElectionQuestion(Election Election)
{
    public MeasureScale? Scale { get; init; }

    public UnitPolicy? Policy { get; init; }

    public int? Round { get; init; }

    public Election? Since { get; init; }

    public Lineage? Lineage { get; init; }

    public LineageRule? Rule { get; init; }

    public Func<PartyResult, string>? Bloc { get; init; }

    public string? To { get; init; }

    public string? From { get; init; }

    public MeasureScale ScaleOrSeats => Scale ?? MeasureScale.Seats;

    public UnitPolicy PolicyOrUsual => Policy ?? new();

    public LineageRule RuleOrUsual => Rule ?? LineageRule.BartoliniMair;

    /// <summary>Refuses a choice that the measure does not have, which would otherwise be passed over without a word.</summary>
    /// <exception cref="MeasureException">There is one.</exception>
    public void CheckChoices(Measure measure)
    {
        (string Name, object? Value)[] choices =
        [
            ("scale", Scale), ("policy", Policy), ("round", Round), ("since", Since), ("lineage", Lineage), ("rule", Rule),
            ("bloc", Bloc), ("to", To), ("from", From),
        ];
        if (Array.Find(choices, c => c.Value is not null && !measure.Choices.Contains(c.Name)) is { Name: { } wrong })
        {
            throw new MeasureException($"{measure} takes no '{wrong}'{(measure.Choices.Count == 0 ? "" : $"; it takes {Words.List(measure.Choices)}")}.");
        }
    }
}
