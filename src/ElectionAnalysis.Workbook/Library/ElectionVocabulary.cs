using CSharpKernel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElectionAnalysis.Workbook;

/// <summary>What beginners mean by names and values of elections, in the library's own words. Only types' names are looked at.</summary>
internal static class ElectionVocabulary
{
    private static readonly Dictionary<(string Type, string Member), string> Members = new()
    {
        [("Election", "SEATS")] = "Each party has its own, {0}.Parties.Select(p => p.Seats), the largest {0}.LargestParty.Seats, and the house {0}.HouseSeats: {0}.HouseSeats",
        [("Election", "PARTY")] = "One of its parties is found by its name: {0}.Parties.Single(p => p.Party == \"…\")",
        [("Election", "FIND")] = "One of its parties is found by its name: {0}.Parties.Single(p => p.Party == \"…\")",
        [("Election", "GET")] = "One of its parties is found by its name: {0}.Parties.Single(p => p.Party == \"…\")",
        [("Election", "WINNER")] = "The party with the most seats is {0}.LargestParty",
        [("Election", "LARGEST")] = "The party with the most seats is {0}.LargestParty",
        [("Election", "BIGGEST")] = "The party with the most seats is {0}.LargestParty",
        [("Election", "HOUSE")] = "The seats of the house are {0}.HouseSeats",
        [("Election", "TURNOUT")] = "Turnout is a measure: {0}.Measure(Turnout.OfRegistered)",
        [("Election", "NAME")] = "An election has a Title: {0}.Title",
        [("Election", "DATE")] = "An election has a Year: {0}.Year",
        [("Election", "CANDIDATES")] = "What an election counts are its Parties: {0}.Parties",
        [("Election", "RESULTS")] = "The results are those of its Parties: {0}.Parties",
        [("Election", "MAJORITY")] = "More than half of the house is a majority: {0}.HouseSeats / 2",
        [("Election", "PLOT")] = "Charts make pictures of it: Charts.SeatsBar({0})",
        [("Election", "SHOW")] = "Charts make pictures of it: Charts.SeatsBar({0})",
        [("Election", "DRAW")] = "Charts make pictures of it: Charts.SeatsBar({0})",
        [("Election", "CHART")] = "Charts make pictures of it: Charts.SeatsBar({0})",
        [("Election", "TOTABLE")] = "A list becomes a table: {0}.Parties.ToTable()",
        [("PartyResult", "NAME")] = "A party's name is its Party: {0}.Party",
        [("PartyResult", "TITLE")] = "A party's name is its Party: {0}.Party",
        [("PartyResult", "SHARE")] = "There are {0}.SeatShare and {0}.VoteShare",
        [("PartyResult", "PERCENT")] = "There are {0}.SeatShare and {0}.VoteShare, both from 0 to 1",
        [("PartyResult", "PERCENTAGE")] = "There are {0}.SeatShare and {0}.VoteShare, both from 0 to 1",
        [("PartyResult", "CHANGE")] = "How many seats it won or lost is its SeatChange: {0}.SeatChange",
        [("PartyResult", "GAIN")] = "How many seats it won or lost is its SeatChange: {0}.SeatChange",
        [("ElectionArchive", "COUNTRIES")] = "The elections are its Records: {0}.Records.Select(e => e.Country)",
        [("ElectionArchive", "COUNT")] = "The elections are its Records: {0}.Records.Count",
        [("ElectionArchive", "LENGTH")] = "The elections are its Records: {0}.Records.Count",
        [("ElectionArchive", "GET")] = "One election is found by its country: {0}.Find(\"Mali\")",
        [("ElectionArchive", "MEASURE")] = "All elections are measured with Series, one row each: {0}.Series",
        [("ElectionArchive", "SELECT")] = "The elections are its Records: {0}.Records.Select(e => …)",
        [("ElectionArchive", "WHERE")] = "The elections are its Records: {0}.Records.Where(e => …)",
        [("ElectionArchive", "FIRST")] = "The elections are its Records: {0}.Records.First()",
        [("Table", "TOEXCEL")] = "A table is written as CSV, which Excel opens: {0}.WriteCsv(\"table.csv\", spreadsheetSafe: true)",
        [("Table", "SAVE")] = "A table is written as CSV: {0}.WriteCsv(\"table.csv\")",
        [("Figure", "SAVE")] = "A chart's picture is saved by the camera above it; elections run writes those of a notebook beside its page.",
        [("Figure", "SHOW")] = "A chart is shown where it is the last line of its cell: {0}",
        [("Figure", "PLOT")] = "A chart is shown where it is the last line of its cell: {0}",
        [("Figure", "DRAW")] = "A chart is shown where it is the last line of its cell: {0}",
        [("Row", "INTEGER")] = "A row's numbers are taken with Number: {0}.Number",
        [("Row", "INT")] = "A row's numbers are taken with Number: {0}.Number",
        [("Row", "DOUBLE")] = "A row's numbers are taken with Number: {0}.Number",
        [("Row", "FLOAT")] = "A row's numbers are taken with Number: {0}.Number",
        [("Row", "DECIMAL")] = "A row's numbers are taken with Number: {0}.Number",
        [("Row", "STRING")] = "A row's texts are taken with Text: {0}.Text",
        [("Row", "STR")] = "A row's texts are taken with Text: {0}.Text",
        [("Table", "SHAPE")] = "A table has {0}.RowCount rows and {0}.Columns.Count columns.",
        [("Table", "LOC")] = "A row is taken by its number, and a column by its name: {0}[0], {0}[\"…\"]",
        [("Table", "ILOC")] = "A row is taken by its number: {0}[0]",
        [("Table", "ROWS")] = "A table is its rows: foreach (var row in {0}) { … }; one is {0}[0], and there are {0}.RowCount",
    };

    private static readonly Dictionary<string, string> Topics = new(StringComparer.Ordinal)
    {
        ["ENP"] = "Fragmentation.LaaksoTaagepera", ["ENPP"] = "Fragmentation.LaaksoTaagepera", ["ENEP"] = "Fragmentation.LaaksoTaagepera",
        ["EFFECTIVENUMBER"] = "Fragmentation.LaaksoTaagepera", ["EFFECTIVENUMBEROFPARTIES"] = "Fragmentation.LaaksoTaagepera",
        ["FRAGMENTATION"] = "Fragmentation.LaaksoTaagepera", ["LAAKSO"] = "Fragmentation.LaaksoTaagepera",
        ["TAAGEPERA"] = "Fragmentation.LaaksoTaagepera", ["DISPROPORTIONALITY"] = "Disproportionality.Gallagher",
        ["LSQ"] = "Disproportionality.Gallagher", ["LEASTSQUARES"] = "Disproportionality.Gallagher", ["VOLATILITY"] = "Swing.Pedersen",
        ["TURNOUT"] = "Turnout.OfRegistered",
    };

    /// <summary>How one comes from one thing of the library to another.</summary>
    public static string? Instead(WrongValue wrong)
    {
        // A row of a table gives every value as it is; a number is asked for.
        if (wrong.Given.SpecialType == SpecialType.System_Object
            && SyntaxFactory.ParseExpression(wrong.Text) is ElementAccessExpressionSyntax
            { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string } column }] } cell)
        {
            return wrong.Wanted.SpecialType == SpecialType.System_String ? $"{cell.Expression}.Text({column})" : $"{cell.Expression}.Number({column})";
        }

        // r.Text("seats") > 10, and r.Number("party") == "Blue": a value is asked for as what it is compared with.
        if (SyntaxFactory.ParseExpression(wrong.Text) is InvocationExpressionSyntax
            { ArgumentList: { Arguments: [{ Expression: LiteralExpressionSyntax }] } name,
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Text" or "Number" } value }
            && (wrong.Wanted.SpecialType == SpecialType.System_String) != (value.Name.Identifier.ValueText == "Text")
            && IsBasic(wrong.Wanted))
        {
            return $"{value.Expression}.{(value.Name.Identifier.ValueText == "Text" ? "Number" : "Text")}{name}";
        }

        if (wrong.Given.SpecialType == SpecialType.System_String
            && wrong.Wanted is INamedTypeSymbol { Name: "Func", TypeArguments: [{ Name: "Row" }, ..] })
        {
            return Condition(wrong.Text);
        }

        if (wrong.Wanted.SpecialType == SpecialType.System_String && IsOurs(wrong.Given))
        {
            return wrong.Given.Name switch
            {
                "PartyResult" => wrong.Text + ".Party",
                "Election" => wrong.Text + ".Country",
                _ => IsMeasure(wrong.Given) ? wrong.Text + ".Name" : null,
            };
        }

        if (!IsOurs(wrong.Wanted))
        {
            // What one counts of a party and of a house are its seats.
            return wrong.Wanted.SpecialType is < SpecialType.System_SByte or > SpecialType.System_Double || !IsOurs(wrong.Given) ? null
                : wrong.Given.Name switch { "PartyResult" => wrong.Text + ".Seats", "Election" => wrong.Text + ".HouseSeats", _ => null };
        }

        var (from, to) = (wrong.Given.Name, wrong.Wanted.Name);
        return (from, to) switch
        {
            ("ElectionArchive", "Election") => $"{wrong.Text}.Find(\"{(wrong.Value is { } archive ? LibraryValues.FirstCountry(archive) : null) ?? "Mali"}\")",
            ("Election", "ElectionArchive") => $"ElectionArchive.Of({wrong.Text})",
            ("ElectionArchive", "Table") => $"{wrong.Text}.Parties",
            ("Election", "Table") => $"{wrong.Text}.Parties.ToTable()",
            (not "Table", "Table") when wrong.Given.AllInterfaces.Any(i => i.Name is "IEnumerable") && IsOurs(Item(wrong.Given)) => $"{wrong.Text}.ToTable()",
            ("String", _) when IsMeasure(wrong.Wanted) => OfMeasure(wrong.Text),
            ("Election", "PartyResult") => $"{wrong.Text}.LargestParty",
            ("PartyResult", "Election") => "A party has no chart or measure of its own; give the election that it is of.",
            _ => null,
        };
    }

    /// <summary>"seats > 10", as a function of a row.</summary>
    private static string? Condition(string text) =>
        SyntaxFactory.ParseExpression(text.Trim('"')) is BinaryExpressionSyntax { Left: IdentifierNameSyntax column } binary
            ? $"r => r.{(binary.Right is LiteralExpressionSyntax { Token.Value: string } or IdentifierNameSyntax ? "Text" : "Number")}(\"{column}\") "
                + $"{(binary.OperatorToken.Text is "=" ? "==" : binary.OperatorToken.Text)} {binary.Right}" : null;

    /// <summary>What is meant by a member that a thing of the library does not have.</summary>
    public static string? Meant(ITypeSymbol type, string member, string text)
    {
        var isList = !IsOurs(type) && IsOurs(Item(type));
        if (!IsOurs(type) && !isList)
        {
            return null;
        }

        if (member.StartsWith('['))
        {
            return Indexed(type, member[1..^1], text);
        }

        if (member.Length == 0)
        {
            return IsMeasure(type) && SyntaxFactory.ParseExpression(text) is InvocationExpressionSyntax call ? OfCalled(call) : null;
        }

        if (Members.TryGetValue((type.Name, member.TrimStart('?').ToUpperInvariant()), out var sentence))
        {
            return sentence.Replace("{0}", text, StringComparison.Ordinal);
        }

        if (member.StartsWith('?'))
        {
            return Unlike(type, member[1..], text);
        }

        if (type.Name == "Charts" && member is "Show" or "Pie" or "PieChart" or "Plot" or "Draw" or "Chart" or "Column" or "Histogram" or "Map")
        {
            return $"There are {string.Join(", ", Functions(type))}.";
        }

        return type.Name == "Election" && OfMeasure(member) is { } measure ? $"It is a measure: {text}.Measure({measure})" : null;
    }

    /// <summary>What is meant by a name that is like none of the type's own: a country, a party, a column, a kind of chart.</summary>
    private static string? Unlike(ITypeSymbol type, string name, string text)
    {
        if (type.Name == "Charts")
        {
            var stem = name.Replace("Chart", "", StringComparison.OrdinalIgnoreCase).Replace("Plot", "", StringComparison.OrdinalIgnoreCase);
            var near = Functions(type).Where(n => stem.Length > 2 && n.Contains(stem, StringComparison.OrdinalIgnoreCase)).ToList();
            return near.Count > 0 ? $"There are {string.Join(" and ", near.Select(n => "Charts." + n))}." : $"There are {string.Join(", ", Functions(type))}.";
        }

        return type.Name switch
        {
            "ElectionArchive" => $"One election is found by its country: {text}.Find(\"{name}\")",
            "Row" => $"A row's values are taken by the names of their columns: {text}.Number(\"{TableRow.Snake(name)}\")",
            "Table" => $"A column is taken by its name in square brackets: {text}[\"{name}\"]",
            "Election" when char.IsUpper(name[0]) && name.Length > 3 =>
                $"One of its parties is found by its name: {text}.Parties.Single(p => p.Party == \"{Spaced(name)}\")",
            _ => null,
        };
    }

    private static string Spaced(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {c}" : $"{c}"));

    private static IEnumerable<string> Functions(ITypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>()
        .Where(m => m.DeclaredAccessibility == Accessibility.Public).Select(m => m.Name).Distinct();

    /// <summary>What is meant by a text in square brackets after a thing that has no such places.</summary>
    private static string? Indexed(ITypeSymbol type, string index, string text)
    {
        if (!index.StartsWith('"'))
        {
            return type.Name is "ElectionArchive" ? $"The elections are its Records: {text}.Records[{index}]"
                : type.Name is "Election" ? $"The parties are its Parties: {text}.Parties[{index}]" : null;
        }

        if (Property(type, index) is { } own)
        {
            return $"What belongs to {text} is named after a dot: {text}.{own}";
        }

        if (Item(type)?.Name == "Election")
        {
            return $"One election is found by its country: {(text.EndsWith(".Records", StringComparison.Ordinal) ? text[..^8] : text)}.Find({index})";
        }

        var parties = type.Name == "Election" ? text + ".Parties" : text;
        var party = type.Name == "Election" ? Item(type.GetMembers("Parties").OfType<IPropertySymbol>().Single().Type) : Item(type);
        return type.Name == "ElectionArchive" ? $"One election is found by its country: {text}.Find({index})"
            : party?.Name != "PartyResult" ? null
            : Property(party, index) is { } each ? $"Each party has its own: {parties}.Select(p => p.{each})"
            : $"One of its parties is found by its name: {parties}.Single(p => p.Party == {index})";
    }

    private static string? Property(ITypeSymbol type, string quoted)
    {
        var name = quoted.Trim('"').Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => p.DeclaredAccessibility == Accessibility.Public
            && string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))?.Name;
    }

    private static string OfCalled(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        return arguments.All(a => a.Expression is LiteralExpressionSyntax or CollectionExpressionSyntax or PrefixUnaryExpressionSyntax)
            ? $"A measure is computed of numbers with Of: {call.Expression}.Of({arguments})"
            : $"A measure is taken of an election with Measure: {arguments[0]}.Measure({call.Expression})";
    }

    /// <summary>The measure that a name means: its own in the catalogue, or what lectures call it.</summary>
    public static string? OfMeasure(string text) => LibraryValues.MeasureNamed(text.Trim('"')) ?? Topics.GetValueOrDefault(Letters(text));

    /// <summary>The measure that is meant by a name that lectures have for it.</summary>
    public static string? Abbreviated(string name) => Topics.GetValueOrDefault(Letters(name));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter).Select(char.ToUpperInvariant));

    /// <summary>A text or a number, which may be missing.</summary>
    private static bool IsBasic(ITypeSymbol type) => (type is INamedTypeSymbol { TypeArguments: [var inner],
        OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? inner : type).SpecialType
        is SpecialType.System_String or >= SpecialType.System_SByte and <= SpecialType.System_Double;

    private static ITypeSymbol? Item(ITypeSymbol type) => type is IArrayTypeSymbol array ? array.ElementType
        : type is INamedTypeSymbol { TypeArguments: [var only] } ? only : null;

    private static bool IsOurs(ITypeSymbol? type) => type?.ContainingAssembly?.Name == LibraryBuild.Name;

    /// <summary>Whether a type is a measure, or of one kind of measures.</summary>
    public static bool IsMeasure(ITypeSymbol? type, string? kind = null)
    {
        for (; type is not null; type = type.BaseType)
        {
            if ((kind is null ? type.Name is "Measure" or "ApportionmentMethod" : type.Name == kind) && IsOurs(type))
            {
                return true;
            }
        }

        return false;
    }
}
