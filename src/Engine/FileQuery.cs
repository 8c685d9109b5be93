namespace WorkspaceSdk;

/// <summary>
/// Describes the entries to find in a workspace. The defaults find every file and link that is neither hidden nor ignored, ordered by
/// path. A query holds no results: any number of runs may use it at once. It never changes; create another one with
/// <c>new FileQuery(query) { Limit = 10 }</c>.
/// </summary>
/// <example>
/// <code>
/// var query = new FileQuery
/// {
///     StartDirectory = "src",
///     Patterns = ["**/*.{cs,fs}"],
///     Excludes = ["**/generated/**"],
///     ModifiedAfter = DateTimeOffset.UtcNow.AddDays(-2),
/// };
/// foreach (string path in tree.Find(query).Paths(absolute: true))
///     Console.WriteLine(path);
/// </code>
/// </example>
public sealed class FileQuery
{
    /// <summary>Creates a query with the defaults, for an object initialiser to change.</summary>
    public FileQuery()
    {
    }

    /// <summary>
    /// Creates a query for files and links that match a pattern. It is for versions of C# before 9, which cannot set the properties.
    /// </summary>
    /// <param name="patterns">Globs relative to the workspace root, any of which must match the whole path; none means everything.</param>
    public FileQuery(params string[] patterns) => Patterns = patterns ?? throw new ArgumentNullException(nameof(patterns));

    /// <summary>Creates a copy of a query, for an object initialiser to change.</summary>
    /// <param name="other">The query to copy.</param>
    public FileQuery(FileQuery other)
    {
        _ = other ?? throw new ArgumentNullException(nameof(other));
        StartDirectory = other.StartDirectory;
        Patterns = other.Patterns;
        Excludes = other.Excludes;
        RootExcludes = other.RootExcludes;
        Types = other.Types;
        LinksToFilesOnly = other.LinksToFilesOnly;
        FollowLinks = other.FollowLinks;
        SameFileSystem = other.SameFileSystem;
        Threads = other.Threads;
        Extensions = other.Extensions;
        RespectIgnoreFiles = other.RespectIgnoreFiles;
        UseDotIgnoreFiles = other.UseDotIgnoreFiles;
        IgnoreFiles = other.IgnoreFiles;
        UseGitExcludes = other.UseGitExcludes;
        IgnoreCaseInRules = other.IgnoreCaseInRules;
        EnterNestedRepositories = other.EnterNestedRepositories;
        IncludeHidden = other.IncludeHidden;
        Escapes = other.Escapes;
        CaseSensitivity = other.CaseSensitivity;
        MinDepth = other.MinDepth;
        MaxDepth = other.MaxDepth;
        MinSize = other.MinSize;
        MaxSize = other.MaxSize;
        ModifiedAfter = other.ModifiedAfter;
        ModifiedBefore = other.ModifiedBefore;
        AccessedAfter = other.AccessedAfter;
        AccessedBefore = other.AccessedBefore;
        CreatedAfter = other.CreatedAfter;
        CreatedBefore = other.CreatedBefore;
        ExecutablesOnly = other.ExecutablesOnly;
        Limit = other.Limit;
        Sort = other.Sort;
        Reverse = other.Reverse;
        IncludeMetadata = other.IncludeMetadata;
        OnError = other.OnError;
        Accepts = other.Accepts;
        Places = other.Places;
    }

    /// <summary>Gets the directory to start in, relative to the workspace root; empty for the root. Nothing above it is returned.</summary>
    public string StartDirectory { get; init; } = "";

    /// <summary>
    /// Gets the globs, relative to <see cref="StartDirectory"/>, any of which must match the whole path; none means everything.
    /// </summary>
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>
    /// Gets the globs, relative to <see cref="StartDirectory"/>, whose matches are left out, hidden names included. A glob that matches a
    /// directory leaves out that entry only. <c>directory/**</c> leaves out everything below, and the directory is not opened.
    /// </summary>
    public IReadOnlyList<string> Excludes { get; init; } = [];

    /// <summary>Gets globs like <see cref="Excludes"/>, but relative to the workspace root.</summary>
    public IReadOnlyList<string> RootExcludes { get; init; } = [];

    /// <summary>Gets the types to return.</summary>
    public FileEntryTypes Types { get; init; } = FileEntryTypes.File | FileEntryTypes.Link;

    /// <summary>
    /// Gets whether a link is returned only when it leads, directly or through other links, to an existing regular
    /// file. Each matching link costs a system call.
    /// </summary>
    public bool LinksToFilesOnly { get; init; }

    /// <summary>
    /// Gets whether links are followed. An entry then has the type of its target; a link without a target stays a link. A link back to a
    /// directory that contains it is reported as an error and not followed.
    /// </summary>
    public bool FollowLinks { get; init; }

    /// <summary>
    /// Gets whether directories on another file system than <see cref="StartDirectory"/> are skipped. Only Linux provides that; elsewhere
    /// the query throws <see cref="PlatformNotSupportedException"/>.
    /// </summary>
    public bool SameFileSystem { get; init; }

    /// <summary>
    /// Gets the number of threads that read directories, at most 256; null lets the library choose. The result does not depend on it.
    /// </summary>
    public int? Threads { get; init; }

    /// <summary>
    /// Gets the extensions of names (<c>cs</c>, <c>tar.gz</c>), any of which must match; none means all. A leading dot is
    /// optional.
    /// </summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>Gets whether <c>.gitignore</c> files in the workspace root and below it apply.</summary>
    public bool RespectIgnoreFiles { get; init; } = true;

    /// <summary>Gets whether <c>.ignore</c> files apply too. In one directory they take precedence over <c>.gitignore</c>.</summary>
    public bool UseDotIgnoreFiles { get; init; }

    /// <summary>
    /// Gets further ignore files, absolute or relative to the workspace root. Their rules are relative to that root. Ignore files in the
    /// tree take precedence over them, and a later file over an earlier one. A file that cannot be read is reported.
    /// </summary>
    public IReadOnlyList<string> IgnoreFiles { get; init; } = [];

    /// <summary>
    /// Gets whether the rules that git keeps outside the tree apply too: <c>info/exclude</c> of the repository at the workspace root, and
    /// the user's own. Rules then ignore case where git does (<c>core.ignoreCase</c>). Results then depend on the machine. Requires git;
    /// takes precedence over <see cref="IgnoreFiles"/>.
    /// </summary>
    public bool UseGitExcludes { get; init; }

    /// <summary>Gets whether ignore rules match names in any case.</summary>
    internal bool IgnoreCaseInRules { get; init; }

    /// <summary>Gets whether directories that hold a repository of their own are entered.</summary>
    public bool EnterNestedRepositories { get; init; } = true;

    /// <summary>Gets whether wildcards match names that begin with <c>.</c>. A name <c>.git</c> is never returned or entered.</summary>
    public bool IncludeHidden { get; init; }

    /// <summary>Gets whether <c>\</c> escapes in the globs; see <see cref="GlobOptions.Escapes"/>.</summary>
    public bool Escapes { get; init; } = true;

    /// <summary>Gets the case sensitivity of patterns, excludes and extensions. Ignore rules are always case-sensitive.</summary>
    public CaseSensitivity CaseSensitivity { get; init; }

    /// <summary>Gets the minimum depth; entries directly in <see cref="StartDirectory"/> have depth 1.</summary>
    public int? MinDepth { get; init; }

    /// <summary>Gets the maximum depth; deeper directories are not opened.</summary>
    public int? MaxDepth { get; init; }

    /// <summary>Gets the minimum size in bytes. When set, only entries that have a size are returned.</summary>
    public long? MinSize { get; init; }

    /// <summary>Gets the maximum size in bytes. When set, only entries that have a size are returned.</summary>
    public long? MaxSize { get; init; }

    /// <summary>Gets the earliest time at which the content of entries may have been written last.</summary>
    public DateTimeOffset? ModifiedAfter { get; init; }

    /// <summary>Gets the time before which the content of entries must have been written last.</summary>
    public DateTimeOffset? ModifiedBefore { get; init; }

    /// <summary>
    /// Gets the earliest time at which entries may have been read last. Many file systems update that time only once a day.
    /// </summary>
    public DateTimeOffset? AccessedAfter { get; init; }

    /// <summary>Gets the time before which entries must have been read last, if the file system keeps that time.</summary>
    public DateTimeOffset? AccessedBefore { get; init; }

    /// <summary>
    /// Gets the earliest time at which entries may have been created. Where the file system does not keep it, nothing is found.
    /// </summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>
    /// Gets the time before which entries must have been created. Where the file system does not keep it, nothing is found.
    /// </summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>
    /// Gets whether a file is returned only when it is executable: by anyone's permission, on Windows by
    /// its extension. Other types are not affected.
    /// </summary>
    public bool ExecutablesOnly { get; init; }

    /// <summary>Gets the maximum number of entries to return, applied after sorting; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>Gets the order.</summary>
    public FileSort Sort { get; init; }

    /// <summary>Gets whether the order is reversed. <see cref="FileSort.None"/> has no order to reverse.</summary>
    public bool Reverse { get; init; }

    /// <summary>
    /// Gets whether <see cref="FileEntry.Size"/> and <see cref="FileEntry.Modified"/> are set even when nothing else needs them.
    /// </summary>
    public bool IncludeMetadata { get; init; }

    /// <summary>
    /// Gets the action to call for each entry that cannot be read, possibly on another thread, one call at a time. Errors are listed in
    /// <see cref="FindResult.Errors"/> anyway.
    /// </summary>
    public Action<WalkError>? OnError { get; init; }

    /// <summary>Gets a further condition for entries that the walk returns; null for none.</summary>
    internal Func<FileEntry, bool>? Accepts { get; init; }

    /// <summary>Gets the places to search; null for <see cref="StartDirectory"/>.</summary>
    internal FindPlaces? Places { get; init; }

    internal bool NeedsMetadata =>
        IncludeMetadata || MinSize is not null || MaxSize is not null || ModifiedAfter is not null || ModifiedBefore is not null
        || AccessedAfter is not null || AccessedBefore is not null || CreatedAfter is not null || CreatedBefore is not null
        || ExecutablesOnly
        || Sort is FileSort.Size or FileSort.Modified;
}
