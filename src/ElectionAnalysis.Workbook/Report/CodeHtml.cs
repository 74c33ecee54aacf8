using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElectionAnalysis.Workbook;

/// <summary>C# as coloured HTML, by the compiler's own tokens.</summary>
internal static class CodeHtml
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Preview, kind: SourceCodeKind.Script);

    public static string Render(string code)
    {
        var html = new StringBuilder();
        foreach (var token in CSharpSyntaxTree.ParseText(code, Script).GetRoot().DescendantTokens())
        {
            Trivia(html, token.LeadingTrivia);
            Append(html, token.Text, Class(token));
            Trivia(html, token.TrailingTrivia);
        }

        return html.ToString();
    }

    private static void Trivia(StringBuilder html, SyntaxTriviaList list)
    {
        foreach (var trivia in list)
        {
            Append(html, trivia.ToFullString(), trivia.IsDirective ? "p" : trivia.ToFullString().StartsWith('/') ? "c" : null);
        }
    }

    private static string? Class(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => "s",
        SyntaxKind.NumericLiteralToken => "n",
        _ => token.IsKeyword() || token.Text == "var" ? "k" : null,
    };

    private static void Append(StringBuilder html, string text, string? style)
    {
        var encoded = WebUtility.HtmlEncode(text);
        html.Append(style is null || encoded.Length == 0 ? encoded : $"<span class=\"{style}\">{encoded}</span>");
    }
}
