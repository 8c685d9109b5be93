using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>
/// Decides which entries of a tree are visible to a query, apart from its globs: <c>.git</c>, nested repositories, ignore rules, links
/// and depth. Walks, the descent to their start, verdicts on single paths and watches all use this type, so they cannot disagree.
/// </summary>
/// <param name="plan">The compiled query.</param>
internal readonly struct Visibility(WalkPlan plan)
{
    private static ReadOnlySpan<byte> Git => ".git"u8;

    /// <summary>Determines whether a name is git's own: no query finds or enters such an entry.</summary>
    /// <param name="name">The name of an entry.</param>
    public static bool IsGit(ReadOnlySpan<byte> name) => name.Length == 4 && name.SequenceEqual(Git);

    /// <summary>Determines whether a name is git's own: no query finds or enters such an entry.</summary>
    /// <param name="name">The name of an entry.</param>
    public static bool IsGit(ReadOnlySpan<char> name) => name.SequenceEqual(".git".AsSpan());

    /// <summary>Determines whether a path is git's own, or lies below such an entry.</summary>
    /// <param name="path">A relative path.</param>
    public static bool IsInsideGit(ReadOnlySpan<char> path)
    {
        while (RelativePath.TakeName(ref path, out ReadOnlySpan<char> name))
        {
            if (IsGit(name))
                return true;
        }

        return false;
    }

    /// <summary>Determines whether ignore files leave an entry out.</summary>
    /// <param name="scope">The ignore files that apply; null for none.</param>
    /// <param name="path">The path of the entry, relative to the workspace root.</param>
    /// <param name="listed">The type of the entry in its directory's listing: ignore rules treat a link as a link.</param>
    public static bool IsIgnored(IgnoreScope? scope, ReadOnlySpan<byte> path, FileEntryType listed) =>
        IgnoreScope.IsIgnored(scope, path, listed == FileEntryType.Directory);

    /// <summary>Determines whether a directory is a nested repository whose entries the query does not find.</summary>
    /// <param name="directory">The directory, relative to the workspace root.</param>
    /// <param name="listing">Its entries.</param>
    public bool IsForeignRepository(TreePath directory, DirectoryListing listing) =>
        !plan.EnterNestedRepositories && directory.Bytes.Length > 0 && listing.Holds(Git);

    /// <summary>Determines whether a directory may be reached through a link. The start of a query may always be one.</summary>
    /// <param name="depth">The depth of the directory; 0 for the start.</param>
    public bool MayBeLink(int depth) => plan.FollowLinks || depth <= 0;

    /// <summary>Gets the types of entries that match at a depth.</summary>
    /// <param name="depth">The depth of the entries; those of the start have 1.</param>
    public FileEntryTypes TypesAt(int depth) => depth >= plan.MinDepth ? plan.Types : FileEntryTypes.None;

    /// <summary>Determines whether the depth of a directory allows entering it.</summary>
    /// <param name="depth">The depth of the directory; 0 for the start.</param>
    public bool EntersAt(int depth) => depth < plan.MaxDepth;

    /// <summary>
    /// Determines whether a name decides about other entries: an ignore file, or a <c>.git</c>.
    /// </summary>
    /// <param name="name">The name of an entry.</param>
    public bool DecidesAboutOthers(ReadOnlySpan<byte> name)
    {
        if (IsGit(name))
            return true;
        foreach (byte[] file in plan.IgnoreFileNameBytes)
        {
            if (name.SequenceEqual(file))
                return true;
        }

        return false;
    }

    /// <summary>Determines whether a name is one of the query's ignore files.</summary>
    /// <param name="name">The name of an entry.</param>
    public bool IsIgnoreFile(string name) => plan.IgnoreFileNames.Contains(name);
}
