using CSharpKernel;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElectionAnalysis.Workbook;

/// <summary>
/// What is done with tables in pandas, dplyr and base R, as the library's own tables do it. An expression is gone through
/// from the table that it begins with; what each piece of it means is one <see cref="TablePiece"/>.
/// </summary>
/// <param name="foreign">The expression.</param>
internal sealed class TableVerbs(ForeignExpression foreign)
{
    private readonly TableRow row = new(foreign);

    /// <summary>Why, and how the whole is written; or null where it is nothing of tables.</summary>
    public static string? Rewrite(ForeignExpression foreign)
    {
        var verbs = new TableVerbs(foreign);
        var said = foreign.Syntax is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax } set ? verbs.Assigned(set)
            : foreign.Syntax is InvocationExpressionSyntax call ? verbs.Called(call) : verbs.Of(foreign.Syntax);
        return said is { Reason.Length: > 0, Kind: TablePieceKind.Table or TablePieceKind.Value or TablePieceKind.Groups,
            Column: "" } && said.Text != foreign.Syntax.ToString()
            ? $"{said.Reason}: {said.Text}" : null;
    }

    private TablePiece? Of(ExpressionSyntax expression)
    {
        if (expression is ElementAccessExpressionSyntax place)
        {
            return Of(place.Expression) is { } at ? Placed(at, place) : null;
        }

        return foreign.TypeOf(expression)?.Name switch
        {
            "Table" => new(TablePieceKind.Table, expression.ToString()),
            "GroupedTable" => new(TablePieceKind.Groups, expression.ToString()),
            _ => expression switch
            {
                ParenthesizedExpressionSyntax inner => Of(inner.Expression),
                MemberAccessExpressionSyntax access => Of(access.Expression) is { } of ? Member(of, access.Name.Identifier.ValueText)
                    : null,
                InvocationExpressionSyntax call => Called(call),
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => Of(sum.Left) is { Kind: TablePieceKind.Plot } plot
                    ? TablePlots.With(plot, sum.Right) : null,
                _ => null,
            },
        };
    }

    private TablePiece? Member(TablePiece of, string name) => (of.Kind, name) switch
    {
        (TablePieceKind.Table, "loc" or "iloc" or "at" or "iat") => of with { Kind = TablePieceKind.Places },
        (TablePieceKind.Table, "plot") => of with { Kind = TablePieceKind.Plot },
        (TablePieceKind.Table, "shape") => of with { Kind = TablePieceKind.Shape },
        (TablePieceKind.Table, "nrow" or "nrows" or "length" or "Length" or "Count" or "size") => of.Value(".RowCount", "A table has its RowCount"),
        (TablePieceKind.Table, "ncol" or "ncols") => of.Value(".Columns.Count", "A table has its Columns"),
        (TablePieceKind.Table, "columns" or "names" or "colnames") => of.Value(".Columns.Select(c => c.Name)", "A table has its Columns"),
        (TablePieceKind.Table, _) => of with { Kind = TablePieceKind.Column, Column = TableRow.Snake(name) },
        (TablePieceKind.Groups, _) => of with { Column = TableRow.Snake(name) },
        (TablePieceKind.Column, "values" or "str" or "dt") => of,
        _ => null,
    };

    private TablePiece? Placed(TablePiece of, ElementAccessExpressionSyntax place)
    {
        var all = place.ArgumentList.Arguments.Select(a => a.Expression).ToList();
        return (of.Kind, all) switch
        {
            (TablePieceKind.Table, [LiteralExpressionSyntax { Token.Value: string name }]) =>
                of with { Kind = TablePieceKind.Column, Column = name },
            (TablePieceKind.Table or TablePieceKind.Places, [var one]) when TableRow.Names(one) is { } names
                && one is CollectionExpressionSyntax =>
                of.Table($".Select({names})", "Columns are chosen with Select"),
            (TablePieceKind.Table or TablePieceKind.Places, [var one]) when TableRow.IsCondition(one) => Chosen(of, one),
            (TablePieceKind.Table or TablePieceKind.Places, [var one, var column]) when TableRow.IsCondition(one)
                && TableRow.Names(column) is { } names => Chosen(of, one).Table($".Select({names})", "Rows are chosen with Where, and columns with Select"),
            (TablePieceKind.Places, [var number]) => of.Value($"[{number}]", "A row is taken by its number"),
            (TablePieceKind.Table or TablePieceKind.Places, [var number, LiteralExpressionSyntax { Token.Value: string } column]) =>
                of.Value($"[{number}][{column}]", "A row is taken by its number, and then a column by its name"),
            (TablePieceKind.Shape, [LiteralExpressionSyntax { Token.Value: int side }]) =>
                of.Value(side == 0 ? ".RowCount" : ".Columns.Count", "A table has its RowCount and its Columns"),
            (TablePieceKind.Groups, [LiteralExpressionSyntax { Token.Value: string name }]) => of with { Column = name },
            (TablePieceKind.Column, [LiteralExpressionSyntax { Token.Value: int } number]) =>
                of.Value($"[{number}][\"{of.Column}\"]", "A row is taken by its number, and then a column by its name"),
            _ => null,
        };
    }

    private TablePiece Chosen(TablePiece of, ExpressionSyntax condition) =>
        of.Table($".Where(r => {row.Of(condition)})", "Rows are chosen with Where and a function of each row");

    /// <summary>verb(table, …) is table.verb(…).</summary>
    private TablePiece? Called(InvocationExpressionSyntax call)
    {
        var all = ForeignExpression.Arguments(call.ArgumentList);
        if (call.Expression is MemberAccessExpressionSyntax access)
        {
            var verb = access.Name.Identifier.ValueText;
            if (access.Expression is IdentifierNameSyntax { Identifier.ValueText: "Charts" }
                && call.ArgumentList.Arguments.Any(a => TablePlots.Column(a.Expression) is not null))
            {
                return TablePlots.Drawn(foreign, call);
            }

            return Of(access.Expression) is { } of ? Verb(of, verb, all)
                : access.Expression is IdentifierNameSyntax package && !foreign.IsValue(package)
                    ? Function(package.Identifier.ValueText is "which" or "write" or "na" or "bind" ? package + verb : verb, all) : null;
        }

        return call.Expression is IdentifierNameSyntax function ? Function(function.Identifier.ValueText, all) : null;
    }

    private TablePiece? Function(string name, IReadOnlyList<(string? Name, ExpressionSyntax Value)> all)
    {
        var (_, first) = all.FirstOrDefault(a => a.Name is "data" or "data_frame" or "x" or ".data") is { Value: not null } named ? named
            : all.Count > 0 ? all[0] : default;
        return first is not null && Of(first) is { } of ? Verb(of, name, [.. all.Where(a => a.Value != first)]) : null;
    }

    private TablePiece? Verb(TablePiece of, string name, IReadOnlyList<(string? Name, ExpressionSyntax Value)> all)
    {
        var verb = name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return of.Kind switch
        {
            TablePieceKind.Table => TablePlots.Of(of, verb, all) ?? Shaped(of, verb, all) ?? Counted(of, verb, all),
            TablePieceKind.Plot => TablePlots.Of(of, verb, all),
            TablePieceKind.Groups => TableGroups.Of(of, verb, all),
            TablePieceKind.Column => TableColumns.Of(of, verb, all),
            _ => null,
        };
    }

    /// <summary>Verbs that give a table of other rows or columns.</summary>
    private TablePiece? Shaped(TablePiece of, string verb, IReadOnlyList<(string? Name, ExpressionSyntax Value)> all)
    {
        switch (verb)
        {
            case "filter" or "where" or "query" or "subset" or "slice" when all is [{ Name: null, Value: var condition }, ..]
                && TableRow.IsCondition(condition):
                return of.Table($".Where(r => {string.Join(" && ", all.Where(a => a.Name is null).Select(a => row.Of(a.Value)))})",
                    "Rows are chosen with Where and a function of each row");
            case "select" or "selectcolumns" when all is [{ Value: PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } less }]
                && TableRow.Names(less.Operand) is { } left:
                return of.Table($".Drop({left})", "Columns are left out with Drop");
            case "select" when TableRow.Names(all) is { } names:
                return of.Table($".Select({names})", "Columns are chosen with Select");
            case "drop" or "remove" or "without" when TableRow.Names(all.Where(a => a.Name is null or "columns" or "labels")) is { } names:
                return of.Table($".Drop({names})", "Columns are left out with Drop");
            case "sortvalues" or "sortby" or "arrange" or "orderby" or "sort" or "order":
                return Sorted(of, all);
            case "orderbydescending" or "nlargest" or "topn" or "slicemax" when all.Select(a => a.Value).OfType<ExpressionSyntax>()
                .FirstOrDefault(a => TableRow.Name(a) is not null) is { } key:
                return Top(of, all, $"SortKey.Descending(\"{TableRow.Name(key)}\")");
            case "nsmallest" or "slicemin" when all.Select(a => a.Value).FirstOrDefault(a => TableRow.Name(a) is not null) is { } key:
                return Top(of, all, $"\"{TableRow.Name(key)}\"");
            case "groupby" when TableRow.Names(all.Where(a => a.Name is null or "by")) is { } keys:
                return of with { Kind = TablePieceKind.Groups, Text = $"{of.Text}.GroupBy({keys})", Reason = "Groups are made with GroupBy" };
            case "mutate" or "assign" or "transform" or "withcolumn" when all is [{ Name: not null }, ..]:
                return all.Where(a => a.Name is not null).Aggregate(of, (table, a) => Added(table, a.Name!, a.Value));
            case "with" or "addcolumn" or "withtext" when all is [{ Value: LiteralExpressionSyntax { Token.Value: string column } },
                { Value: not LambdaExpressionSyntax and var computed }]:
                return of.Table($".With(\"{column}\", r => {TableRow.OfColumns(computed)})", "What stands in a new column is a function of each row");
            case "rename" or "renamecolumns":
                return Renamed(of, all);
            case "merge" or "join" or "leftjoin" or "innerjoin" or "fulljoin" or "outerjoin" or "fullouterjoin":
                return Joined(of, verb, all);
            case "head" or "slicehead" or "limit" or "take":
                return of.Table($".Head({(all.Count > 0 ? all[0].Value.ToString() : "")})", "The first rows are its Head");
            case "distinct" or "unique" or "dropduplicates" or "duplicated":
                return of.Table($".Distinct({TableRow.Names(all.Where(a => a.Name is null or "subset"))})", "Each row once is Distinct");
            case "append" or "concat" or "rbind" or "bindrows" or "unionall" when all is [{ Value: var other }]
                && Of(other) is { Kind: TablePieceKind.Table } below:
                return of.Table($".Concat({below.Text})", "Tables are put below each other with Concat");
            case "pivot" or "pivottable" or "pivotwider" or "spread" when TableGroups.Pivot(all) is { } how:
                return of.Table($".Pivot({how})", "Rows become columns with Pivot");
            case "describe" or "summary" or "info" or "str" or "glimpse" or "skim" when all.Count == 0:
                return of.Table(".Describe()", "Describe lists the columns of a table");
            case "describe" or "summary" or "summarize" or "summarise" when TableRow.Names(all) is { } some:
                return of.Table($".Select({some}).Describe()", "Describe lists the columns of a table");
            case "valuecounts" or "count" or "table" or "tabulate" or "countvalues" when TableRow.Names(all) is { } one
                && !one.Contains(',', StringComparison.Ordinal):
                return of.Table($".ValueCounts({one})", "How often each value occurs is told by ValueCounts");
            case "dropna" or "nadrop" or "naomit" when TableRow.Names(all) is { } one && !one.Contains(',', StringComparison.Ordinal):
                return of.Table($".Where(r => r[{one}] is not null)", "Rows are chosen with Where and a function of each row");
            case "resetindex" or "ungroup" or "copy" or "tibble" or "asdataframe" or "dataframe" or "astibble" or "asdata":
                return of with { Reason = "A table needs no such step: leave it out" };
            default:
                return null;
        }
    }

    /// <summary>What a table is asked for, or written into.</summary>
    private TablePiece? Counted(TablePiece of, string verb, IReadOnlyList<(string? Name, ExpressionSyntax Value)> all) => verb switch
    {
        "nrow" or "nrows" or "len" or "length" or "count" or "size" or "rowcount" or "n" when all.Count == 0 =>
            of.Value(".RowCount", "A table has its RowCount"),
        "ncol" or "ncols" when all.Count == 0 => of.Value(".Columns.Count", "A table has its Columns"),
        "dim" or "shape" when all.Count == 0 => of with { Kind = TablePieceKind.Shape },
        "names" or "colnames" or "columns" when all.Count == 0 => of.Value(".Columns.Select(c => c.Name)", "A table has its Columns"),
        "tocsv" or "writecsv" or "savecsv" or "writecsv2" or "export" or "save" when all is [{ Value: var path }, ..] =>
            of.Value($".WriteCsv({path})", "A table is written with WriteCsv"),
        "tail" or "slicetail" => of.Value($".TakeLast({(all.Count > 0 ? all[0].Value.ToString() : "5")})", "The last rows are taken with TakeLast"),
        "sum" or "mean" or "average" or "avg" or "max" or "min" when TableRow.Names(all) is { } one
            && !one.Contains(',', StringComparison.Ordinal) =>
            TableColumns.Of(of with { Column = one.Trim('"') }, verb, []),
        "pull" when TableRow.Names(all) is { } one => of.Value($"[{one}]", "A column is taken by its name in square brackets"),
        "iterrows" or "itertuples" => of.Value("", "A table is its rows"),
        _ => null,
    };

    private static TablePiece? Sorted(TablePiece of, IReadOnlyList<(string? Name, ExpressionSyntax Value)> all)
    {
        // "seats", "desc" and "seats desc" are SQL's.
        var words = all.Select(a => (a.Value as LiteralExpressionSyntax)?.Token.Value as string).ToList();
        var isDown = ForeignExpression.IsDescending(all) || words.Exists(TableRow.IsDown);
        all = [.. all.Where((_, i) => words[i] is not { } word || !(TableRow.IsDown(word) || word.ToUpperInvariant() is "ASC" or "ASCENDING"))];
        List<string> keys = [];
        foreach (var (_, value) in all.Where(a => a.Name is null or "by" or "key" or "on"))
        {
            foreach (var part in value is CollectionExpressionSyntax list
                ? list.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression) : [value])
            {
                var down = isDown || part is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression }
                    or InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "desc" or "Desc" } };
                foreach (var name in TableRow.Name(part)?.Split(',',
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
                {
                    var (bare, isTurned) = TableRow.Turned(name);
                    bare = of.Text.EndsWith(".Parties", StringComparison.Ordinal) && char.IsUpper(bare[0]) ? TableRow.Snake(bare) : bare;
                    keys.Add(down || isTurned ? $"SortKey.Descending(\"{bare}\")" : $"\"{bare}\"");
                }
            }
        }

        return keys.Count == 0 ? null : of.Table($".Sort({string.Join(", ", keys)})", "Rows are sorted with Sort");
    }

    private static TablePiece Top(TablePiece of, IReadOnlyList<(string? Name, ExpressionSyntax Value)> all, string key)
    {
        var count = all.Select(a => a.Value).OfType<LiteralExpressionSyntax>().FirstOrDefault(a => a.Token.Value is int);
        return of.Table($".Sort({key}){(count is null ? "" : $".Head({count})")}", "Rows are sorted with Sort");
    }

    private TablePiece? Assigned(AssignmentExpressionSyntax set) =>
        Of(set.Left) is { Kind: TablePieceKind.Column } column
            ? Added(column with { Kind = TablePieceKind.Table }, column.Column, set.Right) : null;

    private TablePiece Added(TablePiece of, string name, ExpressionSyntax value)
    {
        var isText = value is LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringExpressionSyntax;
        return of.Table($".With{(isText ? "Text" : "")}(\"{name}\", r => {row.Of(value)})", "A table with one more column is made with With");
    }

    private static TablePiece? Renamed(TablePiece of, IReadOnlyList<(string? Name, ExpressionSyntax Value)> all)
    {
        List<(string From, string To)> names = [];
        foreach (var (name, value) in all)
        {
            var initial = (value as BaseObjectCreationExpressionSyntax)?.Initializer?.Expressions ?? [];
            foreach (var pair in initial.OfType<AssignmentExpressionSyntax>())
            {
                if (pair.Left is ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var from }] }
                    && TableRow.Name(from) is { } old && TableRow.Name(pair.Right) is { } now)
                {
                    names.Add((old, now));
                }
            }

            if (initial.Count == 0 && name is not null && TableRow.Name(value) is { } before)
            {
                names.Add((before, name));
            }
        }

        return names.Count == 0 ? null
            : of.Table(string.Concat(names.Select(n => $".Rename(\"{n.From}\", \"{n.To}\")")), "A column gets another name with Rename");
    }

    private TablePiece? Joined(TablePiece of, string verb, IReadOnlyList<(string? Name, ExpressionSyntax Value)> all)
    {
        var other = all.Where(a => a.Name is null or "right" or "other" or "y").Select(a => Of(a.Value))
            .FirstOrDefault(t => t?.Kind == TablePieceKind.Table);
        var key = all.Where(a => a.Name is "on" or "by" || (a.Name is null && Of(a.Value) is null)).Select(a => a.Value).FirstOrDefault();
        if (other is null || key is null || TableRow.Names(key) is not { } names)
        {
            return null;
        }

        var how = all.FirstOrDefault(a => a.Name is "how" or "type" or "kind").Value?.ToString().Trim('"') ?? verb;
        var kind = how.StartsWith("left", StringComparison.Ordinal) ? ", JoinKind.Left"
            : how.StartsWith("outer", StringComparison.Ordinal) || how.StartsWith("full", StringComparison.Ordinal) ? ", JoinKind.Full" : "";
        return of.Table($".Join({other.Text}, {(names.Contains(',', StringComparison.Ordinal) ? $"[{names}]" : names)}{kind})",
            "Tables are put beside each other with Join");
    }
}
