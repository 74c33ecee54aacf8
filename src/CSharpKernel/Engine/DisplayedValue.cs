namespace CSharpKernel;

/// <summary>Something that is shown below a cell and can be replaced there.</summary>
public sealed class DisplayedValue
{
    private readonly ICellSink? shownIn = CellContext.Sink;
    private readonly string[] mimeTypes;

    internal DisplayedValue(object? value, MimeBundle data, string[] mimeTypes)
    {
        this.mimeTypes = mimeTypes;
        if (shownIn is null)
        {
            Console.WriteLine(value);
        }

        shownIn?.Display(data, DisplayId);
    }

    /// <summary>The id that front-ends know the output by.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Shows another value in its place, also from a later cell.</summary>
    /// <param name="updatedValue">The value.</param>
    public void Update(object? updatedValue) => shownIn?.Update(MimeBundle.Of(updatedValue, mimeTypes), DisplayId);
}
