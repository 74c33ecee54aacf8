namespace ElectionAnalysis;

/// <summary>Numbers rows by the values in some columns: equal rows get equal numbers, in order of first appearance.</summary>
internal static class RowCodes
{
    public static int[] Of(IReadOnlyList<Column> columns, int rows, out int count)
    {
        if (columns.Count == 0)
        {
            count = Math.Min(rows, 1);
            return new int[rows];
        }

        var codes = columns[0].Codes(out count);
        for (var c = 1; c < columns.Count; c++)
        {
            var next = columns[c].Codes(out _);
            var pairs = new Dictionary<(int, int), int>();
            for (var i = 0; i < codes.Length; i++)
            {
                var pair = (codes[i], next[i]);
                if (!pairs.TryGetValue(pair, out var code))
                {
                    pairs.Add(pair, code = pairs.Count);
                }

                codes[i] = code;
            }

            count = pairs.Count;
        }

        return codes;
    }
}
