using WorkspaceSdk.Declarations;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk;

/// <summary>
/// A group of files that a workspace declares by <c>WorkspaceFiles</c>. Entries of one name are one
/// group: its files are those of all its entries.
/// </summary>
/// <example>
/// <code>
/// var tree = WorkspaceTree.Open();
/// foreach (FileGroup group in tree.Groups)
///     Console.WriteLine($"{group.Name}: {tree.Find(group).Count()} files below '{group.Base}'");
/// </code>
/// </example>
public sealed class FileGroup
{
    private readonly GroupDeclaration _first;

    internal FileGroup(IReadOnlyList<FileGroupEntry> entries, string root, IReadOnlyList<string> defaultExcludes)
    {
        _first = entries[0].Declaration;
        Entries = entries;
        Root = root;
        DefaultExcludes = _first.UseDefaultExcludes ? defaultExcludes : [];
    }

    /// <summary>Gets the name, for example <c>Contracts</c>.</summary>
    public string Name => _first.Name;

    /// <summary>Gets the directory from which the globs start, relative to the workspace root; empty for the root.</summary>
    public string Base => _first.Base;

    /// <summary>Gets the entries that make up the group, at least one, in the order they are declared.</summary>
    public IReadOnlyList<FileGroupEntry> Entries { get; }

    /// <summary>Gets the patterns of all entries.</summary>
    public IReadOnlyList<string> Patterns => [.. Entries.SelectMany(static entry => entry.Patterns)];

    /// <summary>Gets the excludes of all entries. Those of an entry apply to that entry's patterns; see <see cref="Entries"/>.</summary>
    public IReadOnlyList<string> Excludes => [.. Entries.SelectMany(static entry => entry.Excludes)];

    /// <summary>
    /// Gets the globs relative to the workspace root that the group leaves out without declaring them; none where
    /// it has <c>UseDefaultExcludes="false"</c>.
    /// </summary>
    public IReadOnlyList<string> DefaultExcludes { get; }

    /// <summary>Gets whether the files that <c>.gitignore</c> files ignore are left out.</summary>
    public bool RespectIgnoreFiles => _first.RespectIgnoreFiles;

    /// <summary>Gets whether wildcards match names that begin with <c>.</c>.</summary>
    public bool IncludeHidden => _first.IncludeHidden;

    /// <summary>Gets whether the globs compare with case.</summary>
    public bool CaseSensitive => _first.CaseSensitive;

    /// <summary>Gets whether a build accepts the group without files.</summary>
    public bool AllowEmpty => _first.AllowEmpty;

    /// <summary>
    /// Gets the metadata as declared, which all entries share, by name: those of the build such as
    /// <c>Members</c> and <c>Item</c>, and any others.
    /// </summary>
    public IReadOnlyDictionary<string, string> Metadata =>
        _first.Source.MetadataNames.Where(GroupMetadata.IsShared)
            .ToDictionary(static name => name, _first.Source.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the absolute path of the file that declares the first entry.</summary>
    public string File => Entries[0].File;

    /// <summary>Gets the line that declares the first entry, from 1.</summary>
    public int Line => Entries[0].Line;

    internal string Root { get; }

    internal bool UsesDefaultExcludes => _first.UseDefaultExcludes;

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;

    /// <summary>
    /// Returns the query that finds the group's files. Each of several entries has its own excludes,
    /// so a filter applies them to the result of the walk.
    /// </summary>
    internal FileQuery Query()
    {
        FileQuery first = _first.Query(DefaultExcludes);
        if (Entries.Count == 1)
            return new FileQuery(first) { Accepts = static file => IsUsable(file) };
        GroupMatch[] matches = [.. Entries.Select(entry => new GroupMatch(entry.Declaration, DefaultExcludes))];
        return new FileQuery(first)
        {
            Patterns = [.. Patterns.Distinct(StringComparer.Ordinal)],
            Excludes = [.. _first.Excludes.Where(glob => Entries.All(entry => entry.Excludes.Contains(glob, StringComparer.Ordinal)))],
            Accepts = file => IsUsable(file) && Array.Exists(matches, match => match.Holds(file.Path)),
        };
    }

    // A build leaves out files that the compiler and MSBuild could not open by name.
    private static bool IsUsable(in FileEntry file) => file.RawPath.IsEmpty && PathRules.Current.NameProblem(file.Path) is null;
}
