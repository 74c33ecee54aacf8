namespace ElectionAnalysis;

/// <content>Which number of a value is its count, and which is none.</content>
internal sealed partial class InfoboxValues
{
    /// <summary>The first whole number of a value; notes a value that has none, or one that no count can have.</summary>
    public Sourced<long>? Whole(InfoboxReading reading, long largest)
    {
        var whole = reading.Numbers.FindAll(q => q.IsWhole && (q.Sign == 0 || reading.Numbers.Count == 1));
        if (whole.Count > 1 && reading.Labels.Count > 1)
        {
            Unreadable(reading, "it gives several numbers; write their total");
            return null;
        }

        if (whole.Count > 0 && IsSum(reading, whole[0]))
        {
            Unreadable(reading, "it adds numbers; write their total");
            return null;
        }

        if (whole.Count > 0)
        {
            return Exactly(reading, whole[0], largest);
        }

        Unreadable(reading,
            reading.Numbers is [{ Sign: < 0, IsWhole: true }, ..]
                ? "a count cannot be negative; check the source"
                : "write a whole number such as 17");
        return null;
    }

    /// <summary>A count where nothing can carry that it is rounded: "about 40" is none.</summary>
    public Sourced<long>? Exactly(InfoboxReading reading, Quantity q, long largest)
    {
        if (q.Bound == Wording.About)
        {
            Unreadable(reading, "it is only about so many; write how many exactly");
            return null;
        }

        return Checked(reading, q, largest);
    }

    /// <summary>
    /// Whether a number is only what the true one is above or below, such as "&lt; 5%" and "40+", and so no value; that is said.
    /// </summary>
    public bool IsBound(InfoboxReading reading, Quantity q)
    {
        if (q.Bound is not (Wording.Over or Wording.Under))
        {
            return false;
        }

        // Beside a number that was read, it is what was not used.
        if (!reading.IsUsed)
        {
            Unreadable(reading, "it says what the number is above or below, not what it is; write the number, or leave the line out");
        }

        return true;
    }

    /// <summary>"40 + 5": blanks around the sign add, while "40 (+5)" and "40 +5" give a change.</summary>
    private static bool IsSum(InfoboxReading reading, Quantity first)
    {
        var at = reading.Numbers.IndexOf(first);
        return at + 1 < reading.Numbers.Count && reading.Text.AsSpan()[first.End..reading.Numbers[at + 1].Start] is " + ";
    }

    public Sourced<long>? Checked(InfoboxReading reading, Quantity q, long largest)
    {
        if (IsBound(reading, q))
        {
            return null;
        }

        if (q.Sign < 0)
        {
            Unreadable(reading, "a count cannot be negative; check the source");
            return null;
        }

        if (q.Number > largest)
        {
            Unreadable(reading, Invariant($"a count above {largest:N0} is not believed; check the source"));
            return null;
        }

        reading.Use(q);
        return new((long)q.Number, reading.At(q.Start));
    }
}
