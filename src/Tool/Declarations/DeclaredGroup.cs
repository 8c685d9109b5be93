namespace WorkspaceSdk.Tool.Declarations;

/// <summary>A group of files of the workspace.</summary>
/// <param name="Name">Its name in builds and programs.</param>
/// <param name="Base">Where its patterns start, relative to the root.</param>
/// <param name="Patterns">What it holds.</param>
/// <param name="Excludes">What it leaves out.</param>
internal sealed record DeclaredGroup(string Name, string Base, IReadOnlyList<string> Patterns, IReadOnlyList<string> Excludes)
{
    /// <summary>What it leaves out without saying so, relative to the root.</summary>
    public IReadOnlyList<string> DefaultExcludes { get; init; } = [];

    /// <summary>Whether ignore files count.</summary>
    public bool RespectIgnoreFiles { get; init; } = true;

    /// <summary>Whether wildcards match hidden names.</summary>
    public bool IncludeHidden { get; init; }

    /// <summary>Whether its files get members in programs.</summary>
    public bool HasMembers { get; init; } = true;

    /// <summary>Whether case counts.</summary>
    public bool CaseSensitive { get; init; } = true;

    /// <summary>What a build asks to find its files.</summary>
    public FileQuery Query => new()
    {
        StartDirectory = Base,
        Patterns = Patterns,
        Excludes = Excludes,
        RootExcludes = DefaultExcludes,
        RespectIgnoreFiles = RespectIgnoreFiles,
        IncludeHidden = IncludeHidden,
        CaseSensitivity = CaseSensitive ? CaseSensitivity.Sensitive : CaseSensitivity.Insensitive,
        Escapes = false,
        LinksToFilesOnly = true,
    };
}
