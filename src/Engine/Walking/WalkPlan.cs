using System.Text;

namespace WorkspaceSdk.Walking;

/// <summary>Represents the rules of one walk: its start, the entries to return and the directories to skip.</summary>
/// <param name="Patterns">The globs of entries to return, relative to <see cref="Directory"/>.</param>
internal sealed record WalkPlan(GlobSet Patterns)
{
    /// <summary>Gets the options of the patterns.</summary>
    public GlobOptions Options { get; init; } = GlobOptions.Default;

    /// <summary>Gets the start directory, relative to the workspace root.</summary>
    public string Directory { get; init; } = "";

    /// <summary>
    /// Gets the directory to walk when it is not all of <see cref="Directory"/>, relative to that. Patterns and depths still start there.
    /// </summary>
    public string Part { get; init; } = "";

    /// <summary>Gets the globs of entries to leave out, relative to <see cref="Directory"/>.</summary>
    public GlobSet? Excludes { get; init; }

    /// <summary>Gets the globs of entries to leave out, relative to the workspace root.</summary>
    public GlobSet? RootExcludes { get; init; }

    /// <summary>Gets the types to return.</summary>
    public FileEntryTypes Types { get; init; } = FileEntryTypes.All;

    /// <summary>Gets the extensions of names, each with its dot; null for all.</summary>
    public IReadOnlyList<string>? Endings { get; init; }

    /// <summary>Gets the comparison of extensions.</summary>
    public StringComparison EndingComparison { get; init; } = StringComparison.Ordinal;

    /// <summary>Gets the names of ignore files; a later one takes precedence. Empty to ignore nothing.</summary>
    public IReadOnlyList<string> IgnoreFileNames
    {
        get;
        init => (field, IgnoreFileNameBytes) = (value, Bytes(value));
    }

    = [];

    /// <summary>Gets <see cref="IgnoreFileNames"/> as bytes of the file system.</summary>
    public byte[][] IgnoreFileNameBytes { get; private init; } = [];

    /// <summary>Gets ignore files without a directory; a later one takes precedence. Absolute or relative to the workspace root.</summary>
    public IReadOnlyList<string> OuterIgnoreFiles { get; init; } = [];

    /// <summary>Gets whether ignore rules match names in any case.</summary>
    public bool IgnoreCaseInRules { get; init; }

    /// <summary>Gets whether directories with a <c>.git</c> of their own are entered.</summary>
    public bool EnterNestedRepositories { get; init; } = true;

    /// <summary>Gets whether links are followed: an entry then has the type of its target.</summary>
    public bool FollowLinks { get; init; }

    /// <summary>Gets whether links that do not lead to an existing regular file are left out.</summary>
    public bool LinksToFilesOnly { get; init; }

    /// <summary>Gets whether directories on another file system than <see cref="Directory"/> are skipped.</summary>
    public bool SameFileSystem { get; init; }

    /// <summary>Gets the number of threads; null to choose.</summary>
    public int? Threads { get; init; }

    /// <summary>Gets the minimum depth of returned entries; the entries of <see cref="Directory"/> have depth 1.</summary>
    public int MinDepth { get; init; }

    /// <summary>Gets the maximum depth; deeper directories are not read.</summary>
    public int MaxDepth { get; init; } = int.MaxValue;

    /// <summary>Gets the rules for visible entries.</summary>
    public Visibility Visibility => new(this);

    /// <summary>Determines whether a name or path ends with one of the <see cref="Endings"/>.</summary>
    public bool HasEnding(ReadOnlySpan<char> name)
    {
        if (Endings is null)
            return true;
        foreach (string ending in Endings)
        {
            if (name.EndsWith(ending.AsSpan(), EndingComparison))
                return true;
        }

        return false;
    }

    /// <summary>Returns names as bytes of the file system.</summary>
    public static byte[][] Bytes(IReadOnlyList<string> names)
    {
        var bytes = new byte[names.Count][];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = Encoding.UTF8.GetBytes(names[i]);
        return bytes;
    }
}
