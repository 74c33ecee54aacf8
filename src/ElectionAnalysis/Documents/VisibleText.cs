using System.Buffers;
using System.Globalization;
using System.Text;

namespace ElectionAnalysis;

/// <summary>
/// Text from documents and file names made safe to show: control characters, which a terminal would obey, and characters
/// that cannot be seen, such as overrides of the direction of writing, appear as ⟨U+202E⟩. Data keep them; every door
/// through which people look at data shows them.
/// </summary>
public static class VisibleText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Marks that Unicode counts as format characters although one sees them, such as the Arabic sign before a number.</summary>
    private static bool IsSeen(int code) =>
        code is (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD;

    /// <summary>Letters, marks and other characters that are blank, or joiners, although their category does not say so.</summary>
    private static bool IsBlank(int code) =>
        code is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0 or 0x2028 or 0x2029 or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>A text as it may be shown.</summary>
    /// <param name="text">The text; null is shown as nothing.</param>
    /// <param name="hasLines">Whether line breaks and tabs belong to the text's layout and stay; in a cell or a name they don't.</param>
    /// <returns>The text itself where there is nothing to make visible.</returns>
    public static string Show(string? text, bool hasLines = false)
    {
        if (text is null || text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return text ?? "";
        }

        StringBuilder? shown = null;
        var before = default(Rune);
        for (var at = 0; at < text.Length;)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var next = at + length;
            if (IsUnseen(rune, hasLines) && !Joins(text, before, rune, next))
            {
                shown ??= new StringBuilder(text, 0, at, text.Length + 16);
                shown.Append(CultureInfo.InvariantCulture, $"⟨U+{rune.Value:X4}⟩");
            }
            else
            {
                shown?.Append(text, at, length);
            }

            (before, at) = (rune, next);
        }

        return shown?.ToString() ?? text;
    }

    private static bool IsUnseen(Rune rune, bool hasLines) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => !hasLines || rune.Value is not ('\n' or '\t'),
        UnicodeCategory.Format => !IsSeen(rune.Value),
        _ => IsBlank(rune.Value),
    };

    /// <summary>Whether this is a joiner or non-joiner inside a word of a script that is written with them.</summary>
    private static bool Joins(string text, Rune before, Rune rune, int next) =>
        rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner && IsJoined(before)
        && next < text.Length && Rune.DecodeFromUtf16(text.AsSpan(next), out var after, out _) == OperationStatus.Done && IsJoined(after);

    private static bool IsJoined(Rune rune) =>
        rune.Value is (>= 0x0600 and <= 0x0DFF) or (>= 0x0F00 and <= 0x109F) or (>= 0x1780 and <= 0x18AF)
            or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x11000 and <= 0x11FFF)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
