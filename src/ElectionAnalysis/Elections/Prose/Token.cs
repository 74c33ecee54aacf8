namespace ElectionAnalysis;

/// <summary>A word, a number, a day or a mark of a sentence.</summary>
internal struct Token
{
    public TokenKind Kind;
    public int Start;
    public int End;
    public Term Terms;

    /// <summary>The mark itself; '\0' for the rest.</summary>
    public char Mark;

    /// <summary>The number as written, percent not divided; the year of a year.</summary>
    public double Number;

    /// <summary>Half a unit of the last digit that is written, 0 for a whole number written out.</summary>
    public double Tolerance;

    /// <summary>Whether a percent sign or word follows.</summary>
    public bool IsPercent;

    /// <summary>Whether points are counted.</summary>
    public bool IsPoints;

    /// <summary>Whether a hyphen ties it to the next word: 200-member.</summary>
    public bool IsCompound;

    /// <summary>+1 or −1 where a sign or an arrow says so.</summary>
    public int Sign;

    /// <summary>How exact the words before it say it is.</summary>
    public Wording Wording;

    /// <summary>Which of the sentence's mentions covers this word, from 1; 0 for none.</summary>
    public int Mention;

    /// <summary>Whether a claim was made of it.</summary>
    public bool IsTaken;

    /// <summary>Which of the sentence's days this is.</summary>
    public int Day;

    public readonly bool Is(Term terms) => (Terms & terms) != Term.None;

    public readonly bool IsNumber => Kind == TokenKind.Number;
}
