using System.ComponentModel;

namespace ElectionAnalysis;

/// <summary>
/// What the library's HTML is known by: the programs that show, draw and style it look for these. Scripts and style sheets
/// write them out; figure.js and report.css say the same.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PageMarks
{
    /// <summary>The class of a table.</summary>
    public const string Table = "ea-table";

    /// <summary>The class of the rows of a long table that a page may fold.</summary>
    public const string Rest = "ea-rest";

    /// <summary>The class of a figure.</summary>
    public const string Figure = "ea-figure";

    /// <summary>The attribute that names a figure by its data: other data, another name.</summary>
    public const string FigureName = "data-ea-figure";

    /// <summary>The class of the element that a figure draws itself into; until then it holds the figure's words.</summary>
    public const string Plot = "ea-plot";

    /// <summary>The class of what a reader can choose below a figure.</summary>
    public const string Controls = "ea-controls";

    /// <summary>The attribute with the choices of a control.</summary>
    public const string Choices = "data-ea-choices";

    /// <summary>The attribute with the weight of a series that can be put in and left out.</summary>
    public const string Weight = "data-ea-weight";

    /// <summary>The attribute with the name of such a series.</summary>
    public const string Name = "data-ea-name";

    /// <summary>The attribute with the places of the series that such a one rules out.</summary>
    public const string Apart = "data-ea-apart";

    /// <summary>The attribute of the list of ready-made choices of such series.</summary>
    public const string Sets = "data-ea-sets";

    /// <summary>The attribute with the weight that such series need together.</summary>
    public const string Needed = "data-ea-needed";

    /// <summary>The attribute with all their weight.</summary>
    public const string Total = "data-ea-total";

    /// <summary>The attribute with votes and rules that the page computes seats from.</summary>
    public const string Lab = "data-ea-lab";

    /// <summary>The attribute that says what a control of these is for.</summary>
    public const string Part = "data-ea-part";

    /// <summary>The attribute with the series of a name that can be coloured.</summary>
    public const string Marks = "data-ea-marks";

    /// <summary>The attribute with the colours for such names, the one for the others first.</summary>
    public const string Colours = "data-ea-colours";

    /// <summary>The class of a result with its steps, or of definitions side by side.</summary>
    public const string Result = "ea-result";

    /// <summary>The class of a list of sources.</summary>
    public const string References = "ea-references";

    /// <summary>The class of the solution of a question, folded away: shut it is not for paper.</summary>
    public const string Solution = "ea-solution";

    /// <summary>The class of the answer to an exercise.</summary>
    public const string Reply = "ea-reply";

    /// <summary>The class of a reply to no answer, which a page that cannot be answered in leaves out.</summary>
    public const string Unanswered = "ea-unanswered";
}
