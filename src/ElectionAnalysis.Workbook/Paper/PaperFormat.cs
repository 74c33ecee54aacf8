namespace ElectionAnalysis.Workbook;

/// <summary>What a paper is handed on as.</summary>
internal enum PaperFormat
{
    /// <summary>For a referee.</summary>
    Pdf,

    /// <summary>For a co-author's word processor.</summary>
    Docx,

    /// <summary>For a journal.</summary>
    Tex,

    /// <summary>For a page of one's own.</summary>
    Html,
}
