using System.Buffers.Binary;
using System.Text;

namespace ElectionAnalysis.Tests;

/// <summary>Writes a Stata file byte by byte, as its format is described, for tests of the reader.</summary>
internal sealed class StataFile(int release = 118, bool isBigEndian = false, Encoding? encoding = null)
{
    private readonly List<(string Name, object Type, string Format, string Set, string Label)> variables = [];
    private readonly List<object[]> rows = [];
    private readonly List<(string Set, (int Value, string Text)[] Labels)> sets = [];
    private readonly List<(uint Variable, uint Row, string Text)> longTexts = [];
    private readonly List<byte> bytes = [];

    private bool IsMarked => release >= 117;

    /// <param name="name">The variable's name.</param>
    /// <param name="type">"byte", "int", "long", "float", "double", "strL", or the width of a text.</param>
    /// <param name="format">How Stata shows it.</param>
    /// <param name="set">The name of its labels.</param>
    /// <param name="label">What it is in words.</param>
    public StataFile Variable(string name, object type, string format = "%9.0g", string set = "", string label = "")
    {
        variables.Add((name, type, format, set, label));
        return this;
    }

    /// <param name="cells">Numbers or texts; a letter from 'a' or '.' for a missing number.</param>
    public StataFile Row(params object[] cells)
    {
        rows.Add(cells);
        return this;
    }

    public StataFile Labels(string set, params (int Value, string Text)[] labels)
    {
        sets.Add((set, labels));
        return this;
    }

    public string Save(string? path = null)
    {
        path ??= Path.Combine(Directory.CreateTempSubdirectory().FullName, "own.dta");
        File.WriteAllBytes(path, Bytes());
        return path;
    }

    public byte[] Bytes()
    {
        Header();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                Cell(variables[i].Type, row[i], (uint)i + 1);
            }
        }

        Mark("</data><strls>");
        foreach (var (variable, row, text) in longTexts)
        {
            Mark("GSO");
            Number(variable, 4);
            Number(row, release == 117 ? 4 : 8);
            bytes.Add(130);
            var content = (encoding ?? Encoding.UTF8).GetBytes(text + "\0");
            Number(content.Length, 4);
            bytes.AddRange(content);
        }

        Mark("</strls><value_labels>");
        foreach (var (set, labels) in sets)
        {
            var texts = labels.Select(l => (encoding ?? Encoding.UTF8).GetBytes(l.Text + "\0")).ToList();
            Mark("<lbl>");
            Number(8 + (8 * labels.Length) + texts.Sum(t => t.Length), 4);
            Text(set, release >= 118 ? 129 : 33);
            Number(0, 3);
            Number(labels.Length, 4);
            Number(texts.Sum(t => t.Length), 4);
            for (var i = 0; i < texts.Count; i++)
            {
                Number(texts.Take(i).Sum(t => t.Length), 4);
            }

            Array.ForEach(labels, l => Number(l.Value, 4));
            texts.ForEach(bytes.AddRange);
            Mark("</lbl>");
        }

        Mark("</value_labels></stata_dta>");
        return [.. bytes];
    }

    private void Header()
    {
        Mark($"<stata_dta><header><release>{release}</release><byteorder>{(isBigEndian ? "MSF" : "LSF")}</byteorder><K>");
        if (!IsMarked)
        {
            bytes.AddRange([(byte)release, (byte)(isBigEndian ? 1 : 2), 1, 0]);
        }

        Number(variables.Count, release == 119 ? 4 : 2);
        Mark("</K><N>");
        Number(rows.Count, release >= 118 ? 8 : 4);
        Mark("</N><label>");
        if (IsMarked)
        {
            Number(4, release == 117 ? 1 : 2);
            Mark("test</label><timestamp>");
            bytes.Add(0);
        }
        else
        {
            Text("test", 81);
            Text("", 18);
        }

        Mark("</timestamp></header><map>");
        Number(0, IsMarked ? 14 * 8 : 0);
        Mark("</map><variable_types>");
        variables.ForEach(v => Number(Code(v.Type), IsMarked ? 2 : 1));
        Mark("</variable_types><varnames>");
        variables.ForEach(v => Text(v.Name, release >= 118 ? 129 : 33));
        Mark("</varnames><sortlist>");
        Number(0, (variables.Count + 1) * (release == 119 ? 4 : 2));
        Mark("</sortlist><formats>");
        variables.ForEach(v => Text(v.Format, release >= 118 ? 57 : release == 113 ? 12 : 49));
        Mark("</formats><value_label_names>");
        variables.ForEach(v => Text(v.Set, release >= 118 ? 129 : 33));
        Mark("</value_label_names><variable_labels>");
        variables.ForEach(v => Text(v.Label, release >= 118 ? 321 : 81));
        Mark("</variable_labels><characteristics><ch>");
        if (!IsMarked)
        {
            bytes.Add(1);
        }

        Number(3, 4);
        bytes.AddRange("abc"u8);
        Mark("</ch></characteristics><data>");
        Number(0, IsMarked ? 0 : 5);
    }

    private void Cell(object type, object value, uint variable)
    {
        if (type is int width)
        {
            Text((string)value, width);
        }
        else if (type is "strL")
        {
            var row = (uint)longTexts.Count + 1;
            longTexts.Add((variable, row, (string)value));
            var first = release switch { 117 => 4, 118 => 2, _ => 3 };
            Number(variable, first);
            Number(row, 8 - first);
        }
        else if (type is "float" or "double")
        {
            var isDouble = type is "double";
            var number = value is char ? 0 : Convert.ToDouble(value, null);
            var (step, start) = isDouble ? (0x10000000000L, 0x7fe0000000000000L) : (0x800L, 0x7f000000L);
            Number(value is char c ? start + (step * Missing(c)) : isDouble ? BitConverter.DoubleToInt64Bits(number)
                : BitConverter.SingleToInt32Bits((float)number), isDouble ? 8 : 4);
        }
        else
        {
            var (size, missing) = type switch { "byte" => (1, 101), "int" => (2, 32741), _ => (4, 2147483621) };
            Number(value is char c ? missing + Missing(c) : Convert.ToInt64(value, null), size);
        }
    }

    private static int Missing(char code) => code == '.' ? 0 : code - 'a' + 1;

    private int Code(object type) => type switch
    {
        int width => width,
        "strL" => 32768,
        _ => (IsMarked ? 65530 : 251) + ((IsMarked ? -1 : 1) * Array.IndexOf(["byte", "int", "long", "float", "double"], type)),
    };

    private void Mark(string mark)
    {
        if (IsMarked)
        {
            bytes.AddRange(Encoding.ASCII.GetBytes(mark));
        }
    }

    private void Text(string text, int width)
    {
        var field = new byte[width];
        (encoding ?? Encoding.UTF8).GetBytes(text).CopyTo(field, 0);
        bytes.AddRange(field);
    }

    private void Number(long number, int size)
    {
        var all = new byte[Math.Max(size, 8)];
        BinaryPrimitives.WriteInt64LittleEndian(all, number);
        var field = all.Take(size);
        bytes.AddRange(isBigEndian ? field.Reverse() : field);
    }
}
