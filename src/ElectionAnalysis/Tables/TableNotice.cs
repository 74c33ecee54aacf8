namespace ElectionAnalysis;

/// <summary>Something that was decided when a file became a table, or was lost.</summary>
/// <param name="Text">What, in one line.</param>
internal sealed record TableNotice(string Text)
{
    /// <summary>The column it is about.</summary>
    public string? Column { get; init; }

    /// <summary>Whether it is of a name that several columns have.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>The line on which the table starts, where it says so.</summary>
    public int? StartLine { get; init; }

    /// <summary>Whether it says where in the file the table starts.</summary>
    public bool IsOfStart => StartLine is not null;

    /// <summary>Whether it gives a column a name that has none.</summary>
    public bool IsOfUnnamed { get; init; }

    /// <summary>The line of the file that is no row of the table because of it.</summary>
    public int? LostLine { get; init; }

    /// <summary>Whether it says that a mark such as a dash stands among the column's numbers.</summary>
    public bool IsMark { get; init; }

    /// <summary>The rows in which a word or an error says that a number is missing, where a dash may say that there is none.</summary>
    public IReadOnlyList<int> Unknown { get; init; } = [];

    /// <summary>Whether it says that the column's numbers had a sign of percent, and are a hundredth of what was written.</summary>
    public bool IsPercent { get; init; }

    public static implicit operator TableNotice(string text) => new(text);
}
