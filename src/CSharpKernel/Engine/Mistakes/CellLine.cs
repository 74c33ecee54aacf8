using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CSharpKernel;

/// <summary>The tokens that begin on one line of a cell, whatever the parser made of them.</summary>
/// <param name="code">The cell.</param>
/// <param name="number">The line, counted from 0.</param>
/// <param name="start">Where it begins in the cell.</param>
/// <param name="text">Its text.</param>
/// <param name="names">What there is.</param>
internal sealed class CellLine(string code, int number, int start, string text, KnownNames names)
{
    private readonly List<SyntaxToken> tokens = [];

    public int Number => number;

    public int Start => start;

    public string Text => text;

    public KnownNames Names => names;

    public IReadOnlyList<SyntaxToken> Tokens => tokens;

    public int Count => tokens.Count;

    /// <summary>Whether it is longer than anybody writes by hand: a rule looks at every token, and from there at its neighbours.</summary>
    public bool IsLong => tokens.Count > 300 || text.Length > 3000;

    /// <summary>The text of a token, or an empty one beyond the line's ends.</summary>
    public string this[int index] => index >= 0 && index < tokens.Count ? tokens[index].Text : "";

    /// <summary>All lines of a cell. One walk, without the parser: what it skipped is here, too.</summary>
    public static ImmutableArray<CellLine> Of(string code, KnownNames names)
    {
        var lines = ImmutableArray.CreateBuilder<CellLine>();
        for (var at = 0; at <= code.Length;)
        {
            var end = code.IndexOf('\n', at);
            end = end < 0 ? code.Length : end;
            lines.Add(new(code, lines.Count, at, code[at..end].TrimEnd('\r'), names));
            at = end + 1;
        }

        var line = 0;
        foreach (var token in SyntaxFactory.ParseTokens(code, options: CellSyntax.Options))
        {
            while (line + 1 < lines.Count && lines[line + 1].Start <= token.SpanStart)
            {
                line++;
            }

            if (token.Span.Length > 0)
            {
                lines[line].tokens.Add(token);
            }
        }

        return lines.DrainToImmutable();
    }

    /// <summary>The line from a token on.</summary>
    public CellLine Without(int first)
    {
        var rest = new CellLine(code, number, start, text, names);
        rest.tokens.AddRange(tokens.Skip(first));
        return rest;
    }

    /// <summary>Whether every bracket of the line has its partner on it.</summary>
    public bool Closed => tokens.Sum(t => t.Text is "(" or "[" or "{" ? 1 : t.Text is ")" or "]" or "}" ? -1 : 0) == 0;

    /// <summary>The student's own text from one token up to another, which is left out.</summary>
    public string From(int first, int end) =>
        first >= end || first >= Count ? "" : code[tokens[first].SpanStart..tokens[Math.Min(end, Count) - 1].Span.End].Trim();

    /// <summary>The first place of a word from a token on, or -1.</summary>
    public int Find(string word, int from = 0) => tokens.FindIndex(Math.Min(from, Count), t => t.Text == word);

    /// <summary>Whether nothing stands between a token and the next.</summary>
    public bool Touches(int index) => index >= 0 && index + 1 < Count && tokens[index].Span.End == tokens[index + 1].SpanStart;

    public bool IsNumber(int index) => index >= 0 && index < Count && tokens[index].IsKind(SyntaxKind.NumericLiteralToken);

    public bool IsText(int index) => index >= 0 && index < Count && tokens[index].Kind()
        is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringToken;

    public bool IsName(int index) => index >= 0 && index < Count && tokens[index].IsKind(SyntaxKind.IdentifierToken);

    /// <summary>A name or a keyword: what a reader takes for a word.</summary>
    public bool IsWord(int index) => IsName(index) || (index >= 0 && index < Count && SyntaxFacts.IsReservedKeyword(tokens[index].Kind()));

    /// <summary>Whether a value can end with the token.</summary>
    public bool EndsValue(int index) => IsNumber(index) || IsText(index) || IsName(index)
        || this[index] is ")" or "]" or "true" or "false" or "null" or "this";

    /// <summary>Whether a value can begin with the token.</summary>
    public bool BeginsValue(int index) => IsNumber(index) || IsText(index) || IsName(index)
        || this[index] is "(" or "!" or "-" or "true" or "false" or "null" or "new" or "this" or "typeof";

    /// <summary>The bracket that closes the one at a place, or -1.</summary>
    public int Closing(int open)
    {
        var depth = 0;
        for (var i = open; i < Count; i++)
        {
            depth += this[i] is "(" or "[" or "{" ? 1 : this[i] is ")" or "]" or "}" ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The bracket that is closed by the one at a place, or -1.</summary>
    public int Opening(int close)
    {
        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            depth += this[i] is ")" or "]" or "}" ? 1 : this[i] is "(" or "[" or "{" ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first token of the operand that ends at a place: a number, a text, or a name with dots, calls and indices.</summary>
    public int OperandStart(int last)
    {
        var at = last;
        while (true)
        {
            if (this[at] is ")" or "]")
            {
                var depth = 0;
                for (; at >= 0; at--)
                {
                    depth += this[at] is ")" or "]" ? 1 : this[at] is "(" or "[" ? -1 : 0;
                    if (depth == 0)
                    {
                        break;
                    }
                }

                at = Math.Max(at, 0);
                if (IsName(at - 1) || this[at - 1] is ")" or "]")
                {
                    at--;
                    continue;
                }
            }

            if (this[at - 1] == "." && at >= 2)
            {
                at -= 2;
                continue;
            }

            return at;
        }
    }

    /// <summary>The end of the operand that begins at a place.</summary>
    public int OperandEnd(int first)
    {
        var at = this[first] is "-" or "!" ? first + 1 : first;
        while (true)
        {
            if (this[at] is "(" or "[")
            {
                at = Closing(at) is > 0 and var close ? close : Count - 1;
            }

            if (this[at + 1] == "." || (this[at + 1] is "(" or "[" && !IsNumber(at)))
            {
                at += this[at + 1] == "." ? 2 : 1;
                continue;
            }

            return Math.Min(at + 1, Count);
        }
    }
}
