namespace ElectionAnalysis;

/// <content>Answers to a question that stand side by side: "voti_si" and "voti_no".</content>
internal sealed partial class TableShape
{
    /// <summary>
    /// Two columns of counts whose names differ in nothing but the words for yes and no; of several pairs, that with the most votes. What
    /// the columns are called then, without what both say.
    /// </summary>
    private ((string Column, string Answer) Yes, (string Column, string Answer) No)? Answers()
    {
        var used = Used();
        var counts = Columns.Party is not null ? [] : Table.Columns.Where(c => c.IsNumeric && !ColumnVocabulary.SaysPercent(c.Name)
            && (c.Name == Columns.Votes || !used.Contains(c.Name)) && ColumnVocabulary.HasAnswer(c.Name)
            && AreWhole(c)).ToList();
        var pairs = counts.Take(MostTotals).SelectMany(yes => counts.Take(MostTotals).Where(no => no != yes)
            .Select(no => (Yes: yes, No: no, Words: ColumnVocabulary.Answers(yes.Name, no.Name)))).Where(p => p.Words is not null).ToList();
        return pairs.Count == 0 ? null
            : pairs.MaxBy(p => Numbers(p.Yes).Sum() + Numbers(p.No).Sum()) is var best
                ? ((best.Yes.Name, best.Words!.Value.Yes), (best.No.Name, best.Words.Value.No)) : null;
    }

    private void TurnAnswers((string Column, string Answer) yes, (string Column, string Answer) no)
    {
        Say("answers_across", $"'{yes.Column}' and '{no.Column}' are taken as the votes for two answers.");
        if (Columns.Valid is null)
        {
            // There is no third answer.
            const string Valid = "\u0002valid";
            Table = Table.With(Column.OfNullable(Valid, Enumerable.Range(0, Table.RowCount)
                .Select(r => (long?)(Table[yes.Column].Number(r) + Table[no.Column].Number(r)))));
            Columns = Columns with { Valid = Valid };
        }

        Columns = Columns with { Votes = null };
        TurnParties([yes.Column, no.Column]);
        Table = Table.WithText(Turned, r => r.Text(Turned) == yes.Column ? yes.Answer : no.Answer);
    }
}
