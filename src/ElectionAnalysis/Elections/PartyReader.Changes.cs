namespace ElectionAnalysis;

internal sealed partial class PartyReader
{
    /// <summary><c>66</c>; <c>326 (+12)</c> gives the change too.</summary>
    private Sourced<int>? SeatsWithChange(int? key, string name, out Sourced<int>? change)
    {
        change = null;
        if (values.Open(key, QuantityStyle.Count, name) is not { } reading || values.Whole(reading, int.MaxValue) is not { } seats)
        {
            return null;
        }

        if (reading.Numbers is [{ Sign: 0 }, { Sign: not 0, IsWhole: true, Number: <= int.MaxValue } q, ..])
        {
            reading.Use(q);
            change = new(q.Sign * (int)q.Number, reading.At(q.Start));
        }

        // "159 / 400": the house again.
        if (reading.Numbers is [{ Sign: 0 }, { Sign: 0, IsWhole: true } house, ..] && House.Contains(house.Number)
            && reading.Text.AsSpan(0, house.Start).TrimEnd() is [.., '/'] or [.., ' ', 'o', 'f'])
        {
            reading.Use(house);
        }

        return new((int)seats.Value, seats.Source);
    }

    /// <summary>
    /// The stated change of the vote share; an unsigned one takes its sign from the shares, which the main ballot decides.
    /// </summary>
    private PartyResult WithSwing(PartyResult party, int? key)
    {
        if (values.Open(key, QuantityStyle.Percentage, "swing") is not { } reading)
        {
            return party;
        }

        if (InfoboxValues.IsNew(reading.Entry.Value) || IsSteady(reading.Text))
        {
            reading.UseAll();
            return InfoboxValues.IsNew(reading.Entry.Value) ? party : party with { SwingStated = new(0, reading.Entry.Source) };
        }

        if (reading.Numbers is not [{ Number: <= 100 } swing, ..] || values.IsBound(reading, swing))
        {
            values.Unreadable(reading, "write a swing such as +2.3%");
            return party;
        }

        var sign = swing.Sign != 0
            ? swing.Sign
            : party is { VoteShare: { } now, PreviousVoteShare: { } then } ? Math.Sign(now.Value - then.Value) : 0;
        if (sign == 0 && swing.Number > 0)
        {
            values.Unreadable(reading, "its sign cannot be told; write +, −, Increase or Decrease before it");
            return party;
        }

        reading.Use(swing);
        return party with { SwingStated = new(sign * swing.Share, reading.At(swing.Start)) };
    }

    private static bool IsSteady(string text) =>
        text.Trim() is "Steady" or "▬" or "No change" or "no change" or "=" or "steady" or "▬ 0" or "±0";

    /// <summary>
    /// <c>Increase 72</c>, <c>▼ 54</c>, <c>+3</c>, <c>3 gain</c>, <c>0</c>; an unsigned 72 takes its sign from the seats, or
    /// stays unread.
    /// </summary>
    private Sourced<int>? SeatChange(int? key, string name, Sourced<int>? seats, Sourced<int>? previous)
    {
        if (values.Open(key, QuantityStyle.Count, name) is not { } reading)
        {
            return null;
        }

        if (InfoboxValues.IsNew(reading.Entry.Value) || IsSteady(reading.Text))
        {
            reading.UseAll();
            return InfoboxValues.IsNew(reading.Entry.Value) ? null : new(0, reading.Entry.Source);
        }

        if (reading.Numbers.Find(q => q.IsWhole) is not { End: > 0, Number: <= int.MaxValue } change
            || values.IsBound(reading, change))
        {
            values.Unreadable(reading, "write a change such as +3 or −4");
            return null;
        }

        var after = reading.Text.AsSpan(change.End).TrimStart();
        after = after.StartsWith("seat", StringComparison.OrdinalIgnoreCase) && after.IndexOf(' ') is > 0 and var space
            ? after[(space + 1)..]
            : after;
        var sign = change.Sign != 0 || change.Number == 0 ? change.Sign
            : after.StartsWith("gain", StringComparison.OrdinalIgnoreCase) || after.StartsWith("▲", StringComparison.Ordinal)
                || after.StartsWith("increase", StringComparison.OrdinalIgnoreCase) ? 1
            : after.StartsWith("loss", StringComparison.OrdinalIgnoreCase) || after.StartsWith("▼", StringComparison.Ordinal)
                || after.StartsWith("decrease", StringComparison.OrdinalIgnoreCase) ? -1
            : seats is not null && previous is not null ? Math.Sign(seats.Value - previous.Value)
            : 0;
        if (sign == 0 && change.Number > 0 && (seats is null || previous is null))
        {
            values.Unreadable(reading, "its sign cannot be told without the previous seats; write +, −, Increase or Decrease before it");
            return null;
        }

        // Seats that did not move contradict any change; the check then shows the number as it stands.
        reading.Use(change);
        return new((sign == 0 ? 1 : sign) * (int)change.Number, reading.At(change.Start));
    }
}
