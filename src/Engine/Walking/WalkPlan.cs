using System.Text;

namespace WorkspaceSdk.Walking;

/// <summary>Represents the rules of one walk: where to go, what to return and where not to go.</summary>
/// <param name="Patterns">What to let through, relative to <see cref="Directory"/>.</param>
internal sealed record WalkPlan(GlobSet Patterns)
{
    /// <summary>Gets how the patterns were read and are compared.</summary>
    public GlobOptions Options { get; init; } = GlobOptions.Default;

    /// <summary>Gets where to start, relative to the workspace root.</summary>
    public string Directory { get; init; } = "";

    /// <summary>
    /// The directory to walk when it is not all of <see cref="Directory"/>, relative to that. Patterns and depths still begin there.
    /// </summary>
    public string Part { get; init; } = "";

    /// <summary>Gets what to leave out, relative to <see cref="Directory"/>.</summary>
    public GlobSet? Excludes { get; init; }

    /// <summary>Gets what to leave out, relative to the workspace root.</summary>
    public GlobSet? RootExcludes { get; init; }

    /// <summary>Types to let through.</summary>
    public FileEntryTypes Types { get; init; } = FileEntryTypes.All;

    /// <summary>Endings of names, each with its dot; null for all.</summary>
    public IReadOnlyList<string>? Endings { get; init; }

    /// <summary>Gets how endings are compared.</summary>
    public StringComparison EndingComparison { get; init; } = StringComparison.Ordinal;

    /// <summary>Names of ignore files, the weakest first; empty to ignore nothing.</summary>
    public IReadOnlyList<string> IgnoreFileNames
    {
        get;
        init => (field, IgnoreFileNameBytes) = (value, Bytes(value));
    }

    = [];

    /// <summary><see cref="IgnoreFileNames"/> as the file system spells them.</summary>
    public byte[][] IgnoreFileNameBytes { get; private init; } = [];

    /// <summary>Ignore files that belong to no directory, the weakest first; absolute or relative to the workspace root.</summary>
    public IReadOnlyList<string> OuterIgnoreFiles { get; init; } = [];

    /// <summary>Gets whether directories that hold a <c>.git</c> of their own are entered.</summary>
    public bool EnterNestedRepositories { get; init; } = true;

    /// <summary>Gets whether links are followed: an entry then has the type of what its link leads to.</summary>
    public bool FollowLinks { get; init; }

    /// <summary>Gets whether links that do not lead to an existing regular file are left out.</summary>
    public bool LinksToFilesOnly { get; init; }

    /// <summary>Gets whether directories on another file system than <see cref="Directory"/> are left unread.</summary>
    public bool SameFileSystem { get; init; }

    /// <summary>Gets how many threads read; null to choose.</summary>
    public int? Threads { get; init; }

    /// <summary>Entries less deep are not let through; the entries of <see cref="Directory"/> have depth 1.</summary>
    public int MinDepth { get; init; }

    /// <summary>Entries deeper than this are not let through and not looked for.</summary>
    public int MaxDepth { get; init; } = int.MaxValue;

    /// <summary>Gets what decides which entries the query sees.</summary>
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

    /// <summary>Names as the file system spells them.</summary>
    public static byte[][] Bytes(IReadOnlyList<string> names)
    {
        var bytes = new byte[names.Count][];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = Encoding.UTF8.GetBytes(names[i]);
        return bytes;
    }
}
