namespace WorkspaceSdk.Declarations;

/// <summary>One <c>WorkspaceFiles</c> item, read and checked. Entries of one name are united later.</summary>
internal sealed record GroupDeclaration
{
    public required string Name { get; init; }

    /// <summary>Relative to the root, <c>/</c>-separated; empty for the root.</summary>
    public required string Base { get; init; }

    public required IReadOnlyList<string> Patterns { get; init; }

    public required IReadOnlyList<string> Excludes { get; init; }

    public required bool RespectIgnoreFiles { get; init; }

    public required bool IncludeHidden { get; init; }

    public required bool CaseSensitive { get; init; }

    public required bool UseDefaultExcludes { get; init; }

    public required bool AllowEmpty { get; init; }

    public required bool Fingerprint { get; init; }

    /// <summary>Gets whether the files are layers of configurations, which are checked.</summary>
    public required bool IsConfiguration { get; init; }

    public required DeclaredMembers Members { get; init; }

    public required DeclaredContent Content { get; init; }

    /// <summary>The item behind the entry: its file, and metadata that are passed on.</summary>
    public required DeclaredItem Source { get; init; }

    /// <summary>Returns the query for its files.</summary>
    /// <param name="defaultExcludes">The globs, relative to the root, that every group excludes by default.</param>
    public FileQuery Query(IReadOnlyList<string> defaultExcludes) => new()
    {
        StartDirectory = Base,
        Patterns = Patterns,
        Excludes = Excludes,
        RootExcludes = UseDefaultExcludes ? defaultExcludes : [],
        RespectIgnoreFiles = RespectIgnoreFiles,
        IncludeHidden = IncludeHidden,
        CaseSensitivity = CaseSensitive ? CaseSensitivity.Sensitive : CaseSensitivity.Insensitive,
        Escapes = false,
        LinksToFilesOnly = true,
    };
}
