using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Finding;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk;

/// <content>Verdicts on single paths.</content>
public sealed partial class WorkspaceTree
{
    /// <summary>
    /// Determines whether a query finds a path, and if not, which rule leaves it out. The verdict agrees with
    /// <see cref="Find(FileQuery, CancellationToken)"/>; order and limit are ignored.
    /// </summary>
    /// <param name="path">
    /// Relative to the root, or absolute below it. A missing path is judged as a file, and
    /// with a <c>/</c> at the end as a directory.
    /// </param>
    /// <param name="query">The query; every file and link that is neither hidden nor ignored when null.</param>
    /// <returns>Whether the query finds the path, the reason, and the ignore rule that matches it.</returns>
    /// <exception cref="GlobSyntaxException">A glob of the query is not valid.</exception>
    /// <exception cref="WorkspacePathException">The path, or the query's directory, leads out of the workspace.</exception>
    /// <example>
    /// <code>
    /// PathVerdict verdict = tree.Judge("config/app.json", query);
    /// Console.WriteLine(verdict.IsFound ? "found" : $"{verdict.Reason}: {verdict.Detail} {verdict.Rule?.Rule}");
    /// </code>
    /// </example>
    public PathVerdict Judge(string path, FileQuery? query = null)
    {
        string relative = SpellUsually(GetRelativePath(path));
        bool isDirectory = path.Length > 0 && AbsolutePath.IsSeparator(path[path.Length - 1]);
        return new PathJudge(_source, Prepared(query ?? new FileQuery()))
            .Judge(relative, isDirectory ? FileEntryType.Directory : FileEntryType.File);
    }

    /// <summary>Determines whether a query finds a path, like <see cref="Judge"/> but faster, since it finds no reason.</summary>
    /// <param name="path">Relative to the root, or absolute below it. One that does not exist is not found.</param>
    /// <param name="query">The query; every file and link that is neither hidden nor ignored when null.</param>
    /// <returns>Whether the query finds the path.</returns>
    /// <exception cref="GlobSyntaxException">A glob of the query is not valid.</exception>
    /// <exception cref="WorkspacePathException">The path, or the query's directory, leads out of the workspace.</exception>
    public bool Finds(string path, FileQuery? query = null) =>
        new PathJudge(_source, Prepared(query ?? new FileQuery())).IsFound(SpellUsually(GetRelativePath(path)));

    /// <summary>
    /// Determines whether the <c>.gitignore</c> files from the root down ignore a path, by a rule about it or about a directory above it.
    /// </summary>
    /// <param name="path">Relative to the root, or absolute below it. It need not exist.</param>
    /// <param name="isDirectory">Whether it is a directory; a link to one is not.</param>
    /// <returns>Whether a rule ignores the path.</returns>
    /// <exception cref="WorkspacePathException">The path leads out of the workspace.</exception>
    /// <exception cref="IOException">An ignore file, or a directory that may hold one, cannot be read.</exception>
    public bool IsIgnored(string path, bool isDirectory = false) => WhyIgnored(path, isDirectory) is { IsIgnored: true };

    /// <summary>Returns the rule of an ignore file that decides about a path.</summary>
    /// <param name="path">Relative to the root, or absolute below it. It need not exist.</param>
    /// <param name="isDirectory">Whether it is a directory; a link to one is not.</param>
    /// <param name="query">Its ignore files apply; null for the <c>.gitignore</c> files. All else in it is ignored.</param>
    /// <returns>The rule; null when none matches it.</returns>
    /// <exception cref="WorkspacePathException">The path leads out of the workspace.</exception>
    /// <exception cref="IOException">An ignore file, or a directory that may hold one, cannot be read.</exception>
    public IgnoreReason? WhyIgnored(string path, bool isDirectory = false, FileQuery? query = null)
    {
        using IDirectoryReader reader = _source.OpenReader();
        WalkPlan plan = FindPlan.Create(Prepared(query ?? new FileQuery()));
        var context = new WalkContext(plan, reader, new ReadReport(new FindStatistics(), ThrowUnlessAbsent));
        return new IgnoreExplainer(context).Explain(SpellUsually(GetRelativePath(path)), isDirectory);
    }

    // A directory that does not exist holds no ignore file.
    private static void ThrowUnlessAbsent(WalkError error)
    {
        if (error.Exception is not (DirectoryNotFoundException or FileNotFoundException))
            throw new IOException($"'{error.Path}': {error.Message}", error.Exception);
    }
}
