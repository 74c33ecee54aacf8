using System.Globalization;
using System.Text;

namespace ElectionAnalysis.Tests;

/// <summary>Pages made by chance, always the same ones: what editors write, nested and mixed.</summary>
internal sealed class GeneratedWikitext(int seed)
{
    private static readonly string[] Words = ["Alpha", "beta", "1,234", "45.6%", "L'Union", "Ñandú", "自民党", "حزب", "a=b", "x:y", "–"];

    private static readonly string[] Names = ["nowrap", "small", "increase", "ubl", "Party color", "efn", "unknown thing", "lang", "n/a"];

    private readonly Random random = new(seed);

    /// <summary>A page of some blocks.</summary>
    public string Page() => string.Join('\n', Enumerable.Range(0, random.Next(3, 9)).Select(_ => Block())) + "\n";

    private string Pick(string[] of) => of[random.Next(of.Length)];

    private string Block() => random.Next(6) switch
    {
        0 => Infobox(),
        1 => Table(2),
        2 => Heading(),
        3 => "* " + Line() + "\n* " + Line(),
        4 => "",
        _ => Line() + "\n" + Line(),
    };

    private string Heading()
    {
        var marks = new string('=', random.Next(2, 5));
        return $"{marks} {Inline(0)}{Pick(["", "<ref>{{x}}</ref>", "<!-- == -->", "<nowiki>==</nowiki>", " '''b'''"])} {marks}";
    }

    private string Line() => "In " + string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Inline(3)));

    private string Infobox()
    {
        var text = new StringBuilder("{{Infobox election").Append(random.Next(3) == 0 ? " <!-- the box -->\n" : "\n");
        for (var i = 1; i <= random.Next(2, 6); i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"| party{i} = {Inline(3)}\n|seats{i}={Inline(2)} | votes{i} = {Inline(1)}\n");
        }

        return text.Append("}}").ToString();
    }

    private string Table(int depth)
    {
        var text = new StringBuilder("{| class=\"wikitable\"\n");
        text.Append(random.Next(3) == 0 ? $"|+ {Inline(1)}\n" : "");
        for (var row = 0; row < random.Next(2, 5); row++)
        {
            text.Append(random.Next(4) == 0 ? "|- style=\"x\"\n" : "|-\n");
            var (mark, divider) = row == 0 ? ("!", random.Next(2) == 0 ? "!!" : "||") : ("|", "||");
            var cells = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Cell(depth)).ToList();
            var isOneLine = random.Next(2) == 0 && !cells.Exists(c => c.Contains("{|", StringComparison.Ordinal));
            text.Append(isOneLine ? mark + string.Join(divider, cells) + "\n" : string.Concat(cells.Select(c => $"{mark} {c}\n")));
        }

        return text.Append("|}").ToString();
    }

    private string Cell(int depth)
    {
        var style = random.Next(6) switch
        {
            0 => "align=left | ",
            1 => "colspan=2 | ",
            2 => "style=\"background:{{party color|A}}\" rowspan=\"2\" | ",
            _ => " ",
        };
        return style + (depth > 1 && random.Next(12) == 0 ? "\n" + Table(depth - 1) + "\n" : Inline(depth));
    }

    private string Label(int depth) => random.Next(depth <= 0 ? 2 : 5) switch
    {
        0 => Pick(Words),
        1 => "''" + Pick(Words) + "''",
        2 => $"{{{{{Pick(Names)}|{Label(depth - 1)}}}}}",
        3 => $"<!-- ]] -->{Label(depth - 1)}<small>{Pick(Words)}</small>",
        _ => $"{Pick(Words)} [[{Pick(Words)}]]",
    };

    private string Inline(int depth) => random.Next(depth <= 0 ? 4 : 16) switch
    {
        0 or 1 => Pick(Words),
        2 => Pick(Words) + " " + Pick(Words),
        3 => $"[[{Pick(Words)} (x)]]",
        4 => $"[[{Pick(Words)}|{Label(depth - 1)}]]",
        5 or 6 => $"{{{{{Pick(Names)}|{Inline(depth - 1)}}}}}",
        7 => $"{{{{{Pick(Names)}\n| a = {Inline(depth - 1)}\n| {Inline(depth - 1)}\n}}}}",
        8 => $"{Pick(Words)}<ref name=\"{Pick(Names)}\">{Inline(depth - 1)} {{{{cite web|title=A|url=x}}}}</ref>",
        9 => $"{Pick(Words)}<ref name=x />",
        10 => $"<!-- {Pick(Words)} | {{{{ -->{Pick(Words)}",
        11 => $"<nowiki>{Pick(Words)} [[a]] {{{{b}}}} |</nowiki>",
        12 => $"<span style=\"color:red\">{Inline(depth - 1)}</span><br />",
        13 => $"'''{Inline(depth - 1)}'''",
        14 => $"[[File:X.svg|20px|{Inline(0)}]]",
        _ => $"[https://example.org {Pick(Words)}]&nbsp;{Inline(depth - 1)}",
    };
}
