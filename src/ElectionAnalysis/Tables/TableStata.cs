using System.Text;

namespace ElectionAnalysis;

/// <summary>Stata's data files (<c>.dta</c>), read row by row.</summary>
internal static class TableStata
{
    /// <exception cref="TableException">The file is no Stata file, of a format that cannot be read, or cut off.</exception>
    public static Table Read(string path, Encoding? encoding = null)
    {
        var name = Path.GetFileName(path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        if (file.Length == 0)
        {
            throw new TableException($"{name}:1: the file is empty; fetch it again, or save the data in Stata with 'save'.");
        }

        var notices = new List<TableNotice>();
        var text = new StataText(encoding, notices);
        var input = new StataInput(file, name);
        var layout = StataLayout.Read(input, name, text);
        if (text.IsLooking && !text.IsUnicode)
        {
            Look(input, layout, text);
            _ = Texts(input, layout, text, file.Length);
            input.Position = 0;
            input.Part = "header";
            text.Decide();
            layout = StataLayout.Read(input, name, text);
        }

        var (longTexts, sets) = Texts(input, layout, text, file.Length);
        input.Position = layout.Data;
        var columns = layout.Variables.Select(v => new StataColumn(v, sets.GetValueOrDefault(v.Labels) ?? [])).ToList();
        for (var row = 0L; row < layout.Rows; row++)
        {
            var cells = input.Bytes(layout.RowWidth);
            for (var i = 0; i < columns.Count; i++)
            {
                var variable = layout.Variables[i];
                var cell = cells[..variable.Width];
                cells = cells[variable.Width..];
                if (variable.Storage == StataStorage.Text)
                {
                    columns[i].Add(text.Of(cell));
                }
                else if (variable.Storage == StataStorage.LongText)
                {
                    columns[i].Add(longTexts.GetValueOrDefault(Reference(cell, layout.Release, input)) ?? "");
                }
                else
                {
                    columns[i].Add(cell, input);
                }
            }
        }

        notices.AddRange(layout.Variables.Where(v => v.Label.Length > 0 && v.Label != v.Name)
            .Select(v => new TableNotice($"Column '{v.Name}' is labelled '{v.Label}'.") { Column = v.Name }));
        return new(ValueColumn.Distinct(layout.Variables.Select(v => v.Name.Length > 0 ? v.Name : "column"))
            .Select((n, i) => columns[i].Make(n, notices)).ToList())
        {
            Said = notices,
            FirstLine = 1,
            Labels = layout.Variables.Where(v => v.Label.Length > 0).DistinctBy(v => v.Name)
                .ToDictionary(v => v.Name, v => v.Label, StringComparer.Ordinal),
        };
    }

    /// <summary>The texts that stand below the rows: long ones, and the labels of values.</summary>
    private static (Dictionary<(ulong Variable, ulong Row), string> Long, Dictionary<string, Dictionary<int, string>> Labels) Texts(
        StataInput input, StataLayout layout, StataText text, long end)
    {
        input.Part = "data";
        input.Position = layout.Data;
        input.Skip(layout.Rows * layout.RowWidth);
        if (layout.IsMarked)
        {
            input.Mark("</data><strls>");
        }

        return (layout.IsMarked ? LongTexts(input, layout, text) : [], Labels(input, layout, text, end));
    }

    /// <summary>What a cell says of the long text it has: the number of a variable and of a row.</summary>
    private static (ulong Variable, ulong Row) Reference(ReadOnlySpan<byte> cell, int release, StataInput input)
    {
        var bits = input.UInt64(cell);
        var first = release switch { 117 => 32, 118 => 16, _ => 24 };
        return input.IsBigEndian ? (bits >> (64 - first), bits & (ulong.MaxValue >> first))
            : (bits & ((1UL << first) - 1), bits >> first);
    }

    /// <summary>The long texts of the file, by variable and row.</summary>
    private static Dictionary<(ulong Variable, ulong Row), string> LongTexts(StataInput input, StataLayout layout, StataText text)
    {
        input.Part = "long texts";
        var texts = new Dictionary<(ulong, ulong), string>();
        while (input.Try("GSO"))
        {
            var (variable, row) = ((ulong)input.UInt32(), layout.Release == 117 ? input.UInt32() : input.UInt64());
            _ = input.Byte();
            texts[(variable, row)] = text.Of(input.Bytes(input.UInt32()));
        }

        input.Mark("</strls>");
        return texts;
    }

    /// <summary>The labels of values, by set.</summary>
    private static Dictionary<string, Dictionary<int, string>> Labels(StataInput input, StataLayout layout, StataText text, long end)
    {
        input.Part = "labels of values";
        var sets = new Dictionary<string, Dictionary<int, string>>(StringComparer.Ordinal);
        if (layout.IsMarked)
        {
            input.Mark("<value_labels>");
        }

        while (layout.IsMarked ? input.Try("<lbl>") : input.Position < end)
        {
            input.Skip(4);
            var set = text.Of(input.Bytes(layout.NameWidth));
            input.Skip(3);
            var (count, length) = (input.UInt32(), input.UInt32());
            var offsets = input.Bytes(count * 4L).ToArray();
            var values = input.Bytes(count * 4L).ToArray();
            var texts = input.Bytes(length);
            var labels = sets[set] = [];
            for (var i = 0; i < count; i++)
            {
                var at = input.UInt32(offsets.AsSpan(i * 4));
                labels[(int)input.UInt32(values.AsSpan(i * 4))] = at < length ? text.Of(texts[(int)at..]) : "";
            }

            if (layout.IsMarked)
            {
                input.Mark("</lbl>");
            }
        }

        if (layout.IsMarked)
        {
            input.Mark("</value_labels>");
        }

        return sets;
    }

    /// <summary>Looks at the cells of an old file for their encoding.</summary>
    private static void Look(StataInput input, StataLayout layout, StataText text)
    {
        if (!layout.Variables.Any(v => v.Storage == StataStorage.Text))
        {
            return;
        }

        input.Part = "data";
        for (var row = 0L; row < layout.Rows && !text.HasEnough; row++)
        {
            var cells = input.Bytes(layout.RowWidth);
            foreach (var variable in layout.Variables)
            {
                var cell = cells[..variable.Width];
                cells = cells[variable.Width..];
                if (variable.Storage == StataStorage.Text && cell.IndexOfAnyExceptInRange((byte)0, (byte)127) >= 0)
                {
                    _ = text.Of(cell);
                }
            }
        }
    }
}
