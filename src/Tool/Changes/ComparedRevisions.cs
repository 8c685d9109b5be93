namespace WorkspaceSdk.Tool.Changes;

/// <summary>Represents the revisions that <c>--since</c> compares.</summary>
/// <param name="Base">The older revision.</param>
/// <param name="Tip">The newer revision.</param>
/// <param name="IsFromMergeBase">Whether the comparison starts at the merge base of the two.</param>
internal sealed record ComparedRevisions(string Base, string Tip, bool IsFromMergeBase)
{
    private const string Current = "HEAD";
    private const string Parted = "...";
    private const string Direct = "..";

    /// <summary>Reads <c>A</c>, <c>A...B</c> or <c>A..B</c>. A missing side is the checked-out commit.</summary>
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

    /// <summary>Returns the reason why a text cannot be a revision; null when it can. It must not look like an option.</summary>
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
