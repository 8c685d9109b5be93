using WorkspaceSdk.Declarations;

namespace WorkspaceSdk;

/// <summary>One <c>WorkspaceFiles</c> item of a <see cref="FileGroup"/>.</summary>
public sealed class FileGroupEntry
{
    internal FileGroupEntry(GroupDeclaration declaration, int line)
    {
        Declaration = declaration;
        Line = line;
    }

    /// <summary>Gets the globs relative to the group's base, any of which must match.</summary>
    public IReadOnlyList<string> Patterns => Declaration.Patterns;

    /// <summary>Gets the globs relative to the group's base that exclude files from the matches of this entry's patterns.</summary>
    public IReadOnlyList<string> Excludes => Declaration.Excludes;

    /// <summary>Gets the globs of the projects that get this entry, relative to the workspace root; none when all do.</summary>
    public IReadOnlyList<string> Projects => Declaration.Source.List(GroupMetadata.Projects);

    /// <summary>Gets the absolute path of the file that declares the entry.</summary>
    public string File => Declaration.Source.DefiningFile;

    /// <summary>Gets the line that declares the entry, from 1.</summary>
    public int Line { get; }

    internal GroupDeclaration Declaration { get; }
}
