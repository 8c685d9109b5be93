using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Names;

/// <summary>Names for all members of one class.</summary>
internal sealed class SiblingNames
{
    private static readonly int[] Digits = [6, 12, 24, 64];

    private readonly string[] _plain;
    private readonly string[] _names;

    private SiblingNames(string[] plain, string[] names)
    {
        _plain = plain;
        _names = names;
    }

    /// <summary>Gets whether any names collided.</summary>
    public bool HasCollisions => !ReferenceEquals(_plain, _names);

    /// <summary>Gets the name of an entry.</summary>
    public string this[int index] => _names[index];

    /// <summary>Returns the name that an entry would have without the others.</summary>
    public string Plain(int index) => _plain[index];

    /// <summary>
    /// Chooses one name per entry, all different from each other and from the class's own. All entries with one name get suffixes, so
    /// no name depends on an order.
    /// </summary>
    /// <param name="paths">The entries' paths.</param>
    /// <param name="nameStart">The position in them of the names from which members' names are made.</param>
    /// <param name="baseStart">The position in them of the part, relative to the group's base, from which suffixes are made.</param>
    /// <param name="className">The class they are in.</param>
    /// <param name="language">The language of the class.</param>
    public static SiblingNames Choose(
        IReadOnlyList<string> paths, int nameStart, int baseStart, string className, ManifestLanguage language)
    {
        StringComparer comparer = NameRules.Comparer(language);
        var plain = new string[paths.Count];
        var taken = new Dictionary<string, int>(plain.Length, comparer);
        for (int i = 0; i < plain.Length; i++)
        {
            plain[i] = MemberNames.Unreserved(MemberNames.FromPath(paths[i], nameStart), className, language);
            taken[plain[i]] = i;
        }

        if (taken.Count == plain.Length)
            return new SiblingNames(plain, plain);

        string[] names = [.. plain];
        string[] relative = [.. paths.Select(p => p.Substring(baseStart))];
        foreach (IGrouping<string, int> shared in Enumerable.Range(0, names.Length)
            .GroupBy(i => plain[i], comparer)
            .Where(static g => g.Skip(1).Any()))
            Suffix(names, plain, relative, [.. shared], className, comparer);
        return new SiblingNames(plain, names);
    }

    private static void Suffix(string[] names, string[] plain, string[] paths, int[] indexes, string className, StringComparer comparer)
    {
        foreach (int digits in Digits)
        {
            var seen = new HashSet<string>(comparer) { className };
            foreach (int index in indexes)
                names[index] = plain[index] + "_" + MemberNames.Hash(paths[index], digits);
            if (indexes.All(i => seen.Add(names[i])))
                return;
        }

        // Only a file and a directory of one path get here, which no disk can hold but a manifest can contain:
        // the later one gets another name anyway.
        for (int i = 1; i < indexes.Length; i++)
        {
            if (comparer.Equals(names[indexes[i]], names[indexes[i - 1]]))
                names[indexes[i]] += "_";
        }
    }
}
