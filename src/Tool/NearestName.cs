namespace WorkspaceSdk.Tool;

/// <summary>Finds the most similar name.</summary>
internal static class NearestName
{
    // Longer texts are not typing errors, and the time of a comparison grows with both lengths.
    private const int LongestName = 40;

    /// <summary>Gets the name that differs least from a text; null when none is similar.</summary>
    public static string? Of(string text, IEnumerable<string> names)
    {
        if (text.Length is < 2 or > LongestName)
            return null;
        (int distance, string? name) = names
            .Select(name => (Distance: Distance(text, name), Name: (string?)name))
            .OrderBy(static candidate => candidate.Distance)
            .ThenBy(static candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault((int.MaxValue, null));
        return distance <= Math.Max(1, text.Trim('-').Length / 3) ? name : null;
    }

    // A name that begins with the other counts as similar: --extension means --ext.
    private static int Distance(string text, string name)
    {
        string shorter = text.Length < name.Length ? text : name;
        string longer = text.Length < name.Length ? name : text;
        if (shorter.TrimStart('-').Length > 2
            && longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase)
            && !longer[shorter.Length..].Contains('-'))
            return 1;
        return EditDistance(text.ToLowerInvariant(), name);
    }

    // Levenshtein's, row by row.
    private static int EditDistance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
