namespace WorkspaceSdk.Tool.Changes;

/// <summary>Holds what <c>--since</c> compares.</summary>
/// <param name="Base">The older revision.</param>
/// <param name="Tip">The newer revision.</param>
/// <param name="IsFromMergeBase">Whether the comparison starts where the two parted.</param>
internal sealed record ComparedRevisions(string Base, string Tip, bool IsFromMergeBase)
{
    private const string Current = "HEAD";
    private const string Parted = "...";
    private const string Direct = "..";

    /// <summary>Reads <c>A</c>, <c>A...B</c> or <c>A..B</c>. A side that is left out is what is checked out.</summary>
    public static ComparedRevisions Read(string text)
    {
        foreach (string separator in new[] { Parted, Direct })
        {
            int at = text.IndexOf(separator, StringComparison.Ordinal);
            if (at >= 0)
                return new ComparedRevisions(Given(text[..at]), Given(text[(at + separator.Length)..]), separator == Parted);
        }

        return new ComparedRevisions(text, Current, IsFromMergeBase: true);
    }

    /// <summary>Returns why a text can be no revision; null when it can. None may look like an option or end an argument.</summary>
    public static string? Problem(string revision)
    {
        if (revision.Length == 0)
            return "is empty";
        if (revision[0] == '-')
            return "begins with '-'";
        return revision.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '"')
            ? "holds white space, a control character or a quotation mark"
            : null;
    }

    private static string Given(string side) => side.Length == 0 ? Current : side;
}
