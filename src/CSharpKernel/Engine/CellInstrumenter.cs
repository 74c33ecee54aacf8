using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CSharpKernel;

/// <summary>
/// Puts a call of <see cref="CellGuard"/> at the head of loops and functions. No line break is added, so the lines of
/// messages and stack traces stay the cell's own.
/// </summary>
internal sealed class CellInstrumenter : CSharpSyntaxRewriter
{
    private static readonly StatementSyntax Loop = Call(nameof(CellGuard.Loop));
    private static readonly StatementSyntax Enter = Call(nameof(CellGuard.Enter));

    private readonly Func<SemanticModel>? meaning;
    private SemanticModel? model;

    private CellInstrumenter(Func<SemanticModel>? meaning)
    {
        this.meaning = meaning;
    }

    /// <param name="tree">The code.</param>
    /// <param name="meaning">What its names mean, for the few places where that decides; asked only then.</param>
    public static SyntaxTree Instrument(SyntaxTree tree, Func<SemanticModel>? meaning)
    {
        try
        {
            return tree.WithRootAndOptions(new CellInstrumenter(meaning).Visit(tree.GetRoot()), tree.Options);
        }
        catch (InsufficientExecutionStackException)
        {
            // Nested too deeply to walk; the compiler has its own words for that.
            return tree;
        }
    }

    /// <summary>A cell that waits may be given up meanwhile; then what follows must not run.</summary>
    public override SyntaxNode? VisitCompilationUnit(CompilationUnitSyntax node)
    {
        var waits = node.Members.Any(m =>
            m.DescendantNodes(static n =>
                n is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or BaseTypeDeclarationSyntax
                    or BaseMethodDeclarationSyntax)).Any(static n => n is AwaitExpressionSyntax));
        var visited = (CompilationUnitSyntax)base.VisitCompilationUnit(node)!;
        return !waits
            ? visited
            : visited.WithMembers([.. visited.Members.SelectMany((m, i) =>
                i > 0 && m is GlobalStatementSyntax or FieldDeclarationSyntax
                    ? [GlobalStatement(Loop), m]
                    : (MemberDeclarationSyntax[])[m])]);
    }

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) =>
        base.VisitWhileStatement(node) is WhileStatementSyntax n ? n.WithStatement(Looping(n.Statement)) : null;

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) =>
        base.VisitDoStatement(node) is DoStatementSyntax n ? n.WithStatement(Looping(n.Statement)) : null;

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) =>
        base.VisitForStatement(node) is ForStatementSyntax n ? n.WithStatement(Looping(n.Statement)) : null;

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) =>
        base.VisitForEachStatement(node) is ForEachStatementSyntax n ? n.WithStatement(Looping(n.Statement)) : null;

    public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        base.VisitForEachVariableStatement(node) is ForEachVariableStatementSyntax n ? n.WithStatement(Looping(n.Statement)) : null;

    public override SyntaxNode? VisitGotoStatement(GotoStatementSyntax node) => Block(Loop, node);

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var n = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        return Guarded(n.Body, n.ExpressionBody, n.ReturnType, n.Modifiers) is { } body
            ? n.WithBody(Closed(body, n.SemicolonToken)).WithExpressionBody(null).WithSemicolonToken(default)
            : n;
    }

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var n = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
        return Guarded(n.Body, n.ExpressionBody, n.ReturnType, n.Modifiers) is { } body
            ? n.WithBody(Closed(body, n.SemicolonToken)).WithExpressionBody(null).WithSemicolonToken(default)
            : n;
    }

    public override SyntaxNode? VisitOperatorDeclaration(OperatorDeclarationSyntax node)
    {
        var n = (OperatorDeclarationSyntax)base.VisitOperatorDeclaration(node)!;
        return Guarded(n.Body, n.ExpressionBody, n.ReturnType, n.Modifiers) is { } body
            ? n.WithBody(Closed(body, n.SemicolonToken)).WithExpressionBody(null).WithSemicolonToken(default)
            : n;
    }

    public override SyntaxNode? VisitConstructorDeclaration(ConstructorDeclarationSyntax node)
    {
        var n = (ConstructorDeclarationSyntax)base.VisitConstructorDeclaration(node)!;
        return Guarded(n.Body, n.ExpressionBody, returns: null, n.Modifiers) is { } body
            ? n.WithBody(Closed(body, n.SemicolonToken)).WithExpressionBody(null).WithSemicolonToken(default)
            : n;
    }

    public override SyntaxNode? VisitAccessorDeclaration(AccessorDeclarationSyntax node)
    {
        var n = (AccessorDeclarationSyntax)base.VisitAccessorDeclaration(node)!;
        if (n.Body is null && n.ExpressionBody is null)
        {
            return n;
        }

        var body = n.Body is { } block ? WithEnter(block)
            : n.ExpressionBody!.Expression is RefExpressionSyntax ? null
            : AsBlock(n.ExpressionBody, returns: n.IsKind(SyntaxKind.GetAccessorDeclaration));
        return body is null ? n : n.WithBody(Closed(body, n.SemicolonToken)).WithExpressionBody(null).WithSemicolonToken(default);
    }

    public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node)
    {
        var n = (PropertyDeclarationSyntax)base.VisitPropertyDeclaration(node)!;
        return n.ExpressionBody is { Expression: not RefExpressionSyntax } arrow
            ? n.WithExpressionBody(null).WithSemicolonToken(default)
                .WithAccessorList(AccessorList(SingletonList(AccessorDeclaration(SyntaxKind.GetAccessorDeclaration,
                    Closed(AsBlock(arrow, returns: true), n.SemicolonToken)))))
            : n;
    }

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        Lambda(node, (LambdaExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!);

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        Lambda(node, (LambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)!);

    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node)
    {
        var n = (AnonymousMethodExpressionSyntax)base.VisitAnonymousMethodExpression(node)!;
        return n.WithBlock(WithEnter(n.Block));
    }

    private LambdaExpressionSyntax Lambda(LambdaExpressionSyntax original, LambdaExpressionSyntax lambda) => lambda switch
    {
        { Block: { } block } => lambda.WithBlock(WithEnter(block)),
        { ExpressionBody: { } body } when IsSurelyValue(body) || ReturnsValue(original) == true =>
            lambda.WithExpressionBody(null).WithBlock(AsBlock(body, returns: true)),
        { ExpressionBody: { } body } when ReturnsValue(original) == false =>
            lambda.WithExpressionBody(null).WithBlock(AsBlock(body, returns: false)),
        _ => lambda,
    };

    /// <summary>A call or an assignment may have a value or none, and the value may be wanted or not.</summary>
    /// <returns>Null when that is not known, or when the lambda must stay an expression.</returns>
    private bool? ReturnsValue(LambdaExpressionSyntax original)
    {
        model ??= meaning?.Invoke();
        return model?.GetSymbolInfo(original).Symbol is not IMethodSymbol lambda || lambda.ReturnsByRef || lambda.ReturnsByRefReadonly
            || lambda.ReturnType.TypeKind == TypeKind.Error
                || model.GetTypeInfo(original).ConvertedType is not { TypeKind: TypeKind.Delegate } ? null
            : !lambda.ReturnsVoid && !(lambda.IsAsync && lambda.ReturnType is INamedTypeSymbol { IsGenericType: false });
    }

    private static bool IsSurelyValue(ExpressionSyntax body) =>
        body is BinaryExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax or ParenthesizedExpressionSyntax
            or CastExpressionSyntax or InterpolatedStringExpressionSyntax or ElementAccessExpressionSyntax;

    private static BlockSyntax? Guarded(BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, TypeSyntax? returns,
        SyntaxTokenList modifiers)
    {
        if (body is not null)
        {
            return WithEnter(body);
        }

        if (arrow is null || arrow.Expression is RefExpressionSyntax)
        {
            return null;
        }

        var isStatement = returns is null or PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
            || (modifiers.Any(SyntaxKind.AsyncKeyword)
                && returns is IdentifierNameSyntax or QualifiedNameSyntax { Right: IdentifierNameSyntax });
        return AsBlock(arrow, !isStatement);
    }

    private static BlockSyntax WithEnter(BlockSyntax block) => block.WithStatements(block.Statements.Insert(0, Enter));

    private static BlockSyntax AsBlock(ArrowExpressionClauseSyntax arrow, bool returns) =>
        AsBlock(arrow.Expression.WithLeadingTrivia(TriviaList([.. arrow.ArrowToken.LeadingTrivia, .. arrow.ArrowToken.TrailingTrivia,
            .. arrow.Expression.GetLeadingTrivia()])), returns);

    /// <summary>The statement starts where the expression did, because that is the line a stack trace gives.</summary>
    private static BlockSyntax AsBlock(ExpressionSyntax expression, bool returns) => Block(Enter, expression switch
    {
        ThrowExpressionSyntax thrown => ThrowStatement(thrown.ThrowKeyword, thrown.Expression, Token(SyntaxKind.SemicolonToken)),
        _ when returns =>
            ReturnStatement(Token(expression.GetLeadingTrivia(), SyntaxKind.ReturnKeyword, [Space]), expression.WithoutLeadingTrivia(),
                Token(SyntaxKind.SemicolonToken)),
        _ => ExpressionStatement(expression),
    });

    private static StatementSyntax Looping(StatementSyntax body) =>
        body is BlockSyntax block ? block.WithStatements(block.Statements.Insert(0, Loop)) : Block(Loop, body);

    /// <summary>The semicolon after an expression body goes; the line break that follows it must not.</summary>
    private static BlockSyntax Closed(BlockSyntax body, SyntaxToken semicolon) =>
        body.WithTrailingTrivia(TriviaList([.. body.GetTrailingTrivia(), .. semicolon.LeadingTrivia, .. semicolon.TrailingTrivia]));

    private static StatementSyntax Call(string method) => ParseStatement($"global::{typeof(CellGuard).FullName}.{method}();");
}
