using System.Globalization;

namespace ElectionAnalysis;

/// <summary>
/// What a Stata file says of itself before its data, in the formats 113 to 115 (Stata 8 to 12), 117 (13), 118 (14 and later) and 119
/// (more than 32,767 variables): https://www.stata.com/help.cgi?dta.
/// </summary>
internal sealed class StataLayout
{
    private StataLayout(int release) => Release = release;

    public int Release { get; }

    /// <summary>Whether the parts of the file stand between marks.</summary>
    public bool IsMarked => Release >= 117;

    public long Rows { get; private init; }

    public IReadOnlyList<StataVariable> Variables { get; private init; } = [];

    /// <summary>Where the first row begins.</summary>
    public long Data { get; private init; }

    public int RowWidth { get; private init; }

    /// <summary>The bytes of a name: 32 letters, of up to four bytes since format 118.</summary>
    public int NameWidth => Release >= 118 ? 129 : 33;

    /// <summary>Reads up to the first row.</summary>
    /// <param name="input">The file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="text">Makes a text of bytes.</param>
    public static StataLayout Read(StataInput input, string name, StataText text)
    {
        if (input.Bytes(1)[0] != '<')
        {
            input.Position = 0;
            return Old(input, name, text);
        }

        input.Position = 0;
        if (!input.Try("<stata_dta>"))
        {
            throw NoStata(name);
        }

        input.Mark("<header><release>");
        _ = int.TryParse(StataText.Ascii(input.Bytes(3)), NumberStyles.None, CultureInfo.InvariantCulture, out var release);
        var layout = new StataLayout(release is 117 or 118 or 119 ? release : throw Unknown(name, release));
        text.IsUnicode = release >= 118;
        input.Mark("</release><byteorder>");
        input.IsBigEndian = StataText.Ascii(input.Bytes(3)) switch
        {
            "MSF" => true,
            "LSF" => false,
            _ => throw new TableException($"{name}:1: the Stata file is damaged: it does not say the order of its bytes; fetch it again."),
        };
        input.Mark("</byteorder><K>");
        var count = release == 119 ? input.UInt32() : input.UInt16();
        input.Mark("</K><N>");
        var rows = release == 117 ? input.UInt32() : input.UInt64();
        input.Mark("</N><label>");
        input.Skip(release == 117 ? input.Byte() : input.UInt16());
        input.Mark("</label><timestamp>");
        input.Skip(input.Byte());
        input.Mark("</timestamp></header><map>");
        input.Skip(14 * 8);
        input.Mark("</map><variable_types>");
        input.Part = "variables";
        var types = input.Bytes(count * 2L).ToArray();
        input.Mark("</variable_types><varnames>");
        var names = text.Fixed(input, count, layout.NameWidth);
        input.Mark("</varnames><sortlist>");
        input.Skip((count + 1L) * (release == 119 ? 4 : 2));
        input.Mark("</sortlist><formats>");
        var formats = text.Fixed(input, count, release == 117 ? 49 : 57);
        input.Mark("</formats><value_label_names>");
        var sets = text.Fixed(input, count, layout.NameWidth);
        input.Mark("</value_label_names><variable_labels>");
        var labels = text.Fixed(input, count, release == 117 ? 81 : 321);
        input.Mark("</variable_labels><characteristics>");
        while (input.Try("<ch>"))
        {
            input.Skip(input.UInt32());
            input.Mark("</ch>");
        }

        input.Mark("</characteristics><data>");
        return layout.With(name, input, rows, i => Storage(name, input.UInt16(types.AsSpan(i * 2))), (names, formats, sets, labels));
    }

    private static StataLayout Old(StataInput input, string name, StataText text)
    {
        if (input.Bytes(4) is not [>= 102 and <= 116 and var release, (1 or 2) and var order, 1, _])
        {
            throw NoStata(name);
        }

        var layout = new StataLayout(release is >= 113 and <= 115 ? release : throw Unknown(name, release));
        input.IsBigEndian = order == 1;
        var count = input.UInt16();
        var rows = input.UInt32();
        input.Skip(81 + 18);
        input.Part = "variables";
        var types = input.Bytes(count).ToArray();
        var names = text.Fixed(input, count, layout.NameWidth);
        input.Skip((count + 1L) * 2);
        var formats = text.Fixed(input, count, release == 113 ? 12 : 49);
        var sets = text.Fixed(input, count, layout.NameWidth);
        var labels = text.Fixed(input, count, 81);
        for (uint kind, length; ;)
        {
            (kind, length) = (input.Byte(), input.UInt32());
            if (kind == 0 && length == 0)
            {
                break;
            }

            input.Skip(length);
        }

        return layout.With(name, input, rows, i => types[i] switch
        {
            >= 1 and <= 244 and var width => (StataStorage.Text, width),
            251 => (StataStorage.Byte, 1),
            252 => (StataStorage.Int, 2),
            253 => (StataStorage.Long, 4),
            254 => (StataStorage.Float, 4),
            255 => (StataStorage.Double, 8),
            var other => throw UnknownType(name, other),
        }, (names, formats, sets, labels));
    }

    private static (StataStorage Storage, int Width) Storage(string name, ushort type) => type switch
    {
        >= 1 and <= 2045 => (StataStorage.Text, type),
        32768 => (StataStorage.LongText, 8),
        65526 => (StataStorage.Double, 8),
        65527 => (StataStorage.Float, 4),
        65528 => (StataStorage.Long, 4),
        65529 => (StataStorage.Int, 2),
        65530 => (StataStorage.Byte, 1),
        _ => throw UnknownType(name, type),
    };

    private StataLayout With(string name, StataInput input, ulong rows, Func<int, (StataStorage Storage, int Width)> storage,
        (string[] Names, string[] Formats, string[] Sets, string[] Labels) texts)
    {
        if (texts.Names.Length == 0)
        {
            throw new TableException($"{name}:1: the Stata file has no variables, so there is no table in it.");
        }

        var variables = texts.Names.Select((n, i) => storage(i) is var (stored, width) ? new StataVariable(n, stored, width,
            texts.Formats[i], texts.Sets[i], texts.Labels[i]) : null!).ToList();
        return rows <= int.MaxValue ? new(Release)
        {
            Rows = (long)rows, Variables = variables, Data = input.Position, RowWidth = variables.Sum(v => v.Width),
        }
            : throw new TableException(Invariant($"{name}:1: the Stata file says that it has {rows} rows, more than a table can; keep those of one election."));
    }

    private static TableException UnknownType(string name, int type) =>
        new(Invariant($"{name}:1: the Stata file has a variable of the unknown type {type}, so it is damaged; fetch it again."));

    private static TableException Unknown(string name, int release) => new(
        Invariant($"{name}:1: the Stata file is of format {release}, and 113 to 115 and 117 to 119 can be read; save it in Stata with 'saveold \"{name}\", version(14)'."));

    private static TableException NoStata(string name) => new(
        $"{name}:1: this is no Stata file, whatever its name; save the data in Stata with 'save', or as CSV with 'export delimited'.");
}
