namespace ElectionAnalysis;

/// <summary>What the values of an infobox row are.</summary>
internal enum ResultField
{
    None,
    Votes,
    Share,
    ShareAndSwing,
    Swing,
    Seats,
    SeatsBefore,
    SeatsAfter,
    SeatChange,
    PreviousSeats,
    ElectoralVotes,
    StatesCarried,
    Delegates,
}
