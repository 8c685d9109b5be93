namespace WorkspaceSdk.Declarations;

/// <summary>Represents the declarations of a workspace that are right and known without a build.</summary>
internal sealed record WorkspaceDeclarations
{
    /// <summary>Gets the standard directories and its own, by name. Those that are wrong or unknown are not among them.</summary>
    public required IReadOnlyList<WorkspaceDirectory> Directories { get; init; }

    /// <summary>Gets the entries of its groups, those of one name together.</summary>
    public required IReadOnlyList<GroupDeclaration> Entries { get; init; }

    /// <summary>Gets the globs relative to the root that no group enters unless it says so.</summary>
    public required IReadOnlyList<string> DefaultExcludes { get; init; }

    /// <summary>Gets the name of the class that builds generate.</summary>
    public required string ClassName { get; init; }

    /// <summary>Gets what only a build knows, a sentence each.</summary>
    public required IReadOnlyList<string> Omissions { get; init; }

    /// <summary>Gets what is wrong.</summary>
    public required IReadOnlyList<DeclarationFault> Problems { get; init; }

    /// <summary>Gets the function that finds where an entry is written.</summary>
    public required Func<GroupDeclaration, SourceLocation> Locate { get; init; }
}
