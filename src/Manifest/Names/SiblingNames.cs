namespace WorkspaceSdk.Manifest;

/// <summary>Names for all that is in one class.</summary>
internal static class SiblingNames
{
    private static readonly int[] Digits = [6, 12, 24, 64];

    /// <summary>One name per entry, all different and none the class's own. Whoever shares a name loses it, so nobody's depends on an order.</summary>
    /// <param name="fileNames">What the names are made from.</param>
    /// <param name="paths">Relative to the group's base; what the suffixes are made from.</param>
    /// <param name="className">The class they are in.</param>
    /// <param name="language">The language the class is written in.</param>
    public static string[] Choose(string[] fileNames, string[] paths, string className, ManifestLanguage language)
    {
        StringComparer comparer = NameRules.Comparer(language);
        var names = new string[fileNames.Length];
        var taken = new Dictionary<string, int>(comparer);
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = MemberNames.Unreserved(MemberNames.FromFileName(fileNames[i]), className, language);
            taken[names[i]] = taken.TryGetValue(names[i], out int count) ? count + 1 : 1;
        }

        foreach (IGrouping<string, int> shared in Enumerable.Range(0, names.Length).Where(i => taken[names[i]] > 1).GroupBy(i => names[i], comparer).ToArray())
            Suffix(names, paths, [.. shared], className, comparer);
        return names;
    }

    private static void Suffix(string[] names, string[] paths, int[] indexes, string className, StringComparer comparer)
    {
        string[] plain = [.. indexes.Select(i => names[i])];
        foreach (int digits in Digits)
        {
            var seen = new HashSet<string>(comparer) { className };
            for (int i = 0; i < indexes.Length; i++)
                names[indexes[i]] = plain[i] + "_" + MemberNames.Hash(paths[indexes[i]], digits);
            if (indexes.All(i => seen.Add(names[i])))
                return;
        }

        // Only a file and a directory of one path get here, which no disk holds but a manifest can say: the later one is told apart all the same.
        for (int i = 1; i < indexes.Length; i++)
        {
            if (comparer.Equals(names[indexes[i]], names[indexes[i - 1]]))
                names[indexes[i]] += "_";
        }
    }
}
