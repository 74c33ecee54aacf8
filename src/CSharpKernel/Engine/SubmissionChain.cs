using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CSharpKernel;

/// <summary>
/// The cells that later cells can see. A cell that declares nothing never enters, and one whose declarations have all
/// been taken over by later cells leaves, so that a session in which the same cells run again and again does not grow.
/// </summary>
internal sealed class SubmissionChain
{
    /// <summary>Leaving means to bind the remaining cells again, so it is done for many at a time.</summary>
    private const int Slack = 16;

    private readonly List<Submission> kept = [];
    private int sizeAfterCleaning;

    public IReadOnlyList<Submission> Kept => kept;

    public CSharpCompilation? Last => kept.Count == 0 ? null : kept[^1].Compilation;

    /// <summary>What a new cell's entry point gets: place 0 is unused, then one object a cell with code, then room for its own.</summary>
    public object?[] Slots() => [null, .. kept.Where(s => s.Instance is not null).Select(s => s.Instance), null];

    /// <param name="compilation">The cell, compiled after <see cref="Last"/>.</param>
    /// <param name="instance">Its variables, or null when it has no code.</param>
    /// <param name="recreate">
    /// Makes the same cell's compilation after another one, with the references that cells which left had given.
    /// </param>
    public void Add(CSharpCompilation compilation, object? instance,
        Func<CSharpCompilation, CSharpCompilation?, IEnumerable<MetadataReference>, CSharpCompilation> recreate)
    {
        var added = Submission.Of(compilation, instance, kept);
        if (added.Declares.Count == 0 && added.Directives.All(d => kept.Exists(s => s.Directives.Contains(d, StringComparer.Ordinal))))
        {
            return;
        }

        kept.Add(added);
        if (kept.Count >= (2 * sizeAfterCleaning) + Slack)
        {
            Clean(recreate);
            sizeAfterCleaning = kept.Count;
        }
    }

    private void Clean(Func<CSharpCompilation, CSharpCompilation?, IEnumerable<MetadataReference>, CSharpCompilation> recreate)
    {
        var firstMovable = kept.FindLastIndex(s => s.IsPinned) + 1;
        var (hidden, used, leaving) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal),
            new HashSet<Submission>());
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            var one = kept[i];
            if (i >= firstMovable && !used.Contains(one.Name) && one.Declares.IsSubsetOf(hidden) && IsRepeated(one, i))
            {
                leaving.Add(one);
                continue;
            }

            hidden.UnionWith(one.Declares);
            used.UnionWith(one.Uses);
        }

        if (leaving.Count == 0)
        {
            return;
        }

        var first = kept.FindIndex(leaving.Contains);
        var previous = first == 0 ? null : kept[first - 1].Compilation;
        IReadOnlyList<MetadataReference> left = [.. leaving.SelectMany(s => s.Compilation.ExternalReferences).Distinct()];
        for (var i = first; i < kept.Count; i++)
        {
            if (!leaving.Contains(kept[i]))
            {
                previous = recreate(kept[i].Compilation, previous, left);
                kept[i] = kept[i] with { Compilation = previous };
                left = [];
            }
        }

        kept.RemoveAll(s => leaving.Contains(s));
    }

    /// <summary>Directives work on all that follows, so only what stands earlier makes them superfluous.</summary>
    private bool IsRepeated(Submission one, int index) =>
        one.Directives.All(d => kept.Take(index).Any(s => s.Directives.Contains(d, StringComparer.Ordinal)));
}
