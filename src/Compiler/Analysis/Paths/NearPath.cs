namespace WorkspaceSdk.Compiler.Analysis.Paths;

/// <summary>Finds the known path that is similar to a text: segment by segment, with slips in at most one of them.</summary>
internal static class NearPath
{
    /// <summary>Returns the path; null when none is similar. A text that is a path itself is not similar to another.</summary>
    public static string? Find(PathNode root, string text, int start, int length) =>
        Walk(root, text, start, start + length, slipped: false, differs: false);

    // The cost is that of one directory's names: names are compared only where the path so far is right.
    private static string? Walk(PathNode node, string text, int start, int end, bool slipped, bool differs)
    {
        if (start >= end)
            return differs ? node.Path : null;

        int separator = text.IndexOfAny(Separators, start, end - start);
        int length = (separator < 0 ? end : separator) - start;
        int next = separator < 0 ? end : separator + 1;
        if (node.Child(text, start, length) is { } child)
            return Walk(child, text, next, end, slipped, differs);

        for (int wanted = 0; wanted <= (slipped ? 0 : 2); wanted++)
        {
            // By index: this runs for every literal that looks like a path, and an enumerator of the list would be allocated.
            for (int i = 0; i < node.Children.Count; i++)
            {
                PathNode candidate = node.Children[i];
                if (NearName.Slips(candidate.Name, text, start, length) == wanted
                    && Walk(candidate, text, next, end, slipped || wanted > 0, differs: true) is { } found)
                    return found;
            }
        }

        return null;
    }

    private static readonly char[] Separators = ['/', '\\'];
}
