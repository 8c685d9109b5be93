namespace WorkspaceSdk.Extensions;

/// <summary>
/// Represents include and exclude patterns that are executed on a directory. It has the members of <c>Matcher</c> in
/// Microsoft.Extensions.FileSystemGlobbing, over this library's globs and walk. A file is found if an include matches and no exclude
/// does. The page <c>docs/file-providers.md</c> lists the differences.
/// </summary>
/// <remarks>Not thread-safe while patterns are added.</remarks>
/// <example>
/// <code>
/// WorkspaceMatcher matcher = new WorkspaceMatcher().AddInclude("**/*.md").AddExclude("drafts/");
/// foreach (WorkspaceFileMatch file in matcher.Execute(tree, "docs").Files)
///     Console.WriteLine(file.Path);
/// </code>
/// </example>
public sealed class WorkspaceMatcher
{
    private readonly List<IncludePattern> _includes = [];
    private readonly List<Glob> _excludes = [];
    private readonly GlobOptions _options;
    private readonly bool _respectIgnoreFiles;

    /// <summary>Creates a matcher without patterns, which finds nothing.</summary>
    /// <param name="caseSensitive">Whether patterns distinguish <c>a</c> and <c>A</c>; by default they do not, on every system.</param>
    /// <param name="respectIgnoreFiles">Whether <c>.gitignore</c> rules leave files out.</param>
    public WorkspaceMatcher(bool caseSensitive = false, bool respectIgnoreFiles = false)
    {
        _options = new GlobOptions { CaseSensitive = caseSensitive, IncludeHidden = true };
        _respectIgnoreFiles = respectIgnoreFiles;
    }

    /// <summary>Adds a pattern of files to find.</summary>
    /// <param name="pattern">
    /// A glob relative to the searched directory; with a slash at the end, everything below a directory.
    /// </param>
    /// <returns>This matcher.</returns>
    /// <exception cref="GlobSyntaxException">The pattern breaks the language.</exception>
    public WorkspaceMatcher AddInclude(string pattern)
    {
        _includes.Add(new IncludePattern(Parse(pattern)));
        return this;
    }

    /// <summary>Adds a pattern of files to leave out, and of directories to leave out with everything below them.</summary>
    /// <param name="pattern">
    /// A glob relative to the searched directory; with a slash at the end, everything below a directory.
    /// </param>
    /// <returns>This matcher.</returns>
    /// <exception cref="GlobSyntaxException">The pattern breaks the language.</exception>
    public WorkspaceMatcher AddExclude(string pattern)
    {
        Glob glob = Parse(pattern);
        _excludes.Add(glob);
        if (glob.Text != "**" && !glob.Text.EndsWith("/**", StringComparison.Ordinal))
            _excludes.Add(Glob.Parse(glob.Text + "/**", _options));
        return this;
    }

    /// <summary>Adds several patterns of files to find.</summary>
    /// <param name="patterns">
    /// Globs relative to the searched directory; with a slash at the end, everything below a directory.
    /// </param>
    /// <returns>This matcher.</returns>
    /// <exception cref="GlobSyntaxException">A pattern breaks the language.</exception>
    public WorkspaceMatcher AddIncludePatterns(params IEnumerable<string> patterns)
    {
        foreach (string pattern in patterns ?? throw new ArgumentNullException(nameof(patterns)))
            AddInclude(pattern);
        return this;
    }

    /// <summary>Adds several patterns of files to leave out.</summary>
    /// <param name="patterns">
    /// Globs relative to the searched directory; with a slash at the end, everything below a directory.
    /// </param>
    /// <returns>This matcher.</returns>
    /// <exception cref="GlobSyntaxException">A pattern breaks the language.</exception>
    public WorkspaceMatcher AddExcludePatterns(params IEnumerable<string> patterns)
    {
        foreach (string pattern in patterns ?? throw new ArgumentNullException(nameof(patterns)))
            AddExclude(pattern);
        return this;
    }

    /// <summary>Searches a directory of a workspace.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="directory">The directory, relative to the workspace's root; patterns and results are relative to it.</param>
    /// <returns>The files, and the errors of unreadable directories.</returns>
    /// <exception cref="WorkspacePathException">The directory is outside the workspace.</exception>
    public WorkspaceMatchResult Execute(WorkspaceTree workspace, string directory = "")
    {
        ArgumentNullException.ThrowIfNull(workspace);
        if (_includes.Count == 0)
            return new WorkspaceMatchResult([], []);
        string start = workspace.GetRelativePath(directory);
        FindResult found = workspace.Find(new FileQuery
        {
            StartDirectory = start,
            Patterns = [.. _includes.Select(static include => include.Text)],
            Excludes = [.. _excludes.Select(static exclude => exclude.Text)],
            CaseSensitivity = _options.CaseSensitive ? CaseSensitivity.Sensitive : CaseSensitivity.Insensitive,
            IncludeHidden = true,
            RespectIgnoreFiles = _respectIgnoreFiles,
            LinksToFilesOnly = true,
        });
        int skip = start.Length == 0 ? 0 : start.Length + 1;
        WorkspaceFileMatch[] files = [.. found.Select(entry => Describe(entry.Path[skip..]))];
        return new WorkspaceMatchResult(files, found.Errors);
    }

    /// <summary>Gets the absolute paths of the files in a directory of a workspace.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="directory">The directory, relative to the workspace's root.</param>
    /// <returns>The paths, ordinal.</returns>
    /// <exception cref="IOException">A directory could not be read; <see cref="Execute"/> returns the other files anyway.</exception>
    /// <exception cref="WorkspacePathException">The directory is outside the workspace.</exception>
    public IEnumerable<string> GetResultsInFullPath(WorkspaceTree workspace, string directory = "")
    {
        WorkspaceMatchResult result = Execute(workspace, directory);
        if (result.Errors.Count > 0)
            throw new IOException($"'{workspace.Join(result.Errors[0].Path)}': {result.Errors[0].Message}", result.Errors[0].Exception);
        string start = workspace.Join(directory);
        return [.. result.Files.Select(file => Path.Combine(start, file.Path.Replace('/', Path.DirectorySeparatorChar)))];
    }

    /// <summary>Selects from paths that need not exist. Ignore rules do not count.</summary>
    /// <param name="paths">Relative, with <c>/</c> between names.</param>
    /// <returns>The paths that an include matches and no exclude does, ordinal.</returns>
    public WorkspaceMatchResult Match(params IEnumerable<string> paths) =>
        new(
            [.. (paths ?? throw new ArgumentNullException(nameof(paths))).Where(IsMatch).Order(StringComparer.Ordinal).Select(Describe)],
            []);

    private bool IsMatch(string path) =>
        _includes.Exists(include => include.IsMatch(path)) && !_excludes.Exists(exclude => exclude.IsMatch(path));

    private WorkspaceFileMatch Describe(string path) => new(path, _includes.First(include => include.IsMatch(path)).Stem(path));

    private Glob Parse(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return Glob.Parse(pattern.EndsWith('/') ? pattern + "**" : pattern, _options);
    }
}
