using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>Holds the compiled query, the reader and the report of one walk. It reads ignore files. Threads may share it.</summary>
/// <param name="plan">The compiled query.</param>
/// <param name="reader">Reads directories and files.</param>
/// <param name="report">Receives counts and read errors.</param>
internal sealed class WalkContext(WalkPlan plan, IDirectoryReader reader, ReadReport report)
{
    /// <summary>Gets the compiled query.</summary>
    public WalkPlan Plan => plan;

    /// <summary>Gets the reader of directories and files.</summary>
    public IDirectoryReader Reader => reader;

    /// <summary>Gets the report, which receives counts and read errors.</summary>
    public ReadReport Report => report;

    /// <summary>
    /// Descends from the root to a path. Ignore files of the directories above the path are read; those of the path itself are not.
    /// </summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <returns>The entries on the way, the path itself last, each with the ignore files that apply to it.</returns>
    public IEnumerable<WalkStep> Descend(string path)
    {
        IgnoreScope? scope = ReadOuterIgnoreFiles();
        TreePath directory = TreePath.Root;
        for (int start = 0; start < path.Length;)
        {
            int slash = path.IndexOf('/', start);
            string name = path.Substring(start, (slash < 0 ? path.Length : slash) - start);
            scope = ReadIgnoreFiles(directory, scope);
            directory = directory.Append(Encoding.UTF8.GetBytes(name));
            start += name.Length + 1;
            yield return new WalkStep(directory, name, scope, IsLast: start >= path.Length);
        }
    }

    /// <summary>Reads the ignore files that belong to no directory.</summary>
    public IgnoreScope? ReadOuterIgnoreFiles()
    {
        IgnoreScope? scope = null;
        foreach (string file in plan.OuterIgnoreFiles)
            scope = AddRules(scope, TreePath.From(file), followLink: true, baseLength: 0);
        return scope;
    }

    /// <summary>Adds the ignore files of a directory.</summary>
    /// <param name="directory">The directory, relative to the workspace root.</param>
    /// <param name="listing">Its entries.</param>
    /// <param name="scope">The ignore files that apply above.</param>
    public IgnoreScope? AddIgnoreFiles(TreePath directory, DirectoryListing listing, IgnoreScope? scope)
    {
        // Later names take precedence, so they are pushed later.
        foreach (byte[] name in plan.IgnoreFileNameBytes)
        {
            if (listing.TypeOf(name) == FileEntryType.File)
                scope = AddRules(scope, directory.Append(name), followLink: false, directory.PrefixLength);
        }

        return scope;
    }

    /// <summary>Returns the identity of an entry. Links are followed.</summary>
    /// <param name="path">The entry, relative to the workspace root.</param>
    /// <returns>Null when a link leads nowhere, or when an error prevents the answer, which is reported.</returns>
    public FileIdentity? TryIdentify(TreePath path)
    {
        try
        {
            return reader.TryIdentify(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            report.Error(path.Text, error.Message, error);
            return null;
        }
    }

    // A missing directory has none.
    private IgnoreScope? ReadIgnoreFiles(TreePath directory, IgnoreScope? scope)
    {
        if (plan.IgnoreFileNames.Count == 0)
            return scope;
        var listing = new DirectoryListing();
        if (!reader.TryRead(directory, followLink: true, listing, report))
            return scope;
        listing.CountIn(report.Statistics);
        return AddIgnoreFiles(directory, listing, scope);
    }

    private IgnoreScope? AddRules(IgnoreScope? scope, TreePath path, bool followLink, int baseLength) =>
        RulesFile.TryRead(reader, path, followLink, report, file => file.Parse(Parse)) is { } rules
            ? IgnoreScope.Push(scope, rules, path, baseLength)
            : scope;

    private IgnoreRules Parse(byte[] content) => plan.IgnoreCaseInRules ? IgnoreRules.OwnInAnyCase(content) : IgnoreRules.Own(content);
}

/// <summary>An entry on the way from the root to a path.</summary>
/// <param name="Entry">The entry, relative to the workspace root.</param>
/// <param name="Name">Its name.</param>
/// <param name="Scope">The ignore files that apply to it.</param>
/// <param name="IsLast">Whether it is the path itself.</param>
internal readonly record struct WalkStep(TreePath Entry, string Name, IgnoreScope? Scope, bool IsLast);
