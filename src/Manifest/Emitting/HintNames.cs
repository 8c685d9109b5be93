using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>Names of generated files, from the dotted names of the classes in them.</summary>
internal static class HintNames
{
    // They become file names when a project requests the files, in a directory with a path that may be long already.
    private const int LongestReadable = 100;

    /// <summary>
    /// The compiler compares these names without case, so classes that differ only in case get a suffix, each by its own name.
    /// </summary>
    public static IEnumerable<SourceUnit> Unique(IReadOnlyCollection<SourceUnit> units)
    {
        var shared = new HashSet<string>(
            units
                .GroupBy(static u => u.HintName, StringComparer.OrdinalIgnoreCase)
                .Where(static g => g.Skip(1).Any())
                .Select(static g => g.Key),
            StringComparer.OrdinalIgnoreCase);
        return units.Select(u => u with { HintName = FileName(u.HintName, shared.Contains(u.HintName)) });
    }

    private static string FileName(string name, bool isShared)
    {
        string readable = name.Length > LongestReadable ? name.Substring(0, LongestReadable) : name;
        return (isShared || readable.Length < name.Length ? readable + "-" + MemberNames.Hash(name, 12) : readable) + ".g.cs";
    }
}
