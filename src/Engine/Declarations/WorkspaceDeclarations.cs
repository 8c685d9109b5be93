namespace WorkspaceSdk.Declarations;

/// <summary>Represents the declarations of a workspace that are valid and known without a build.</summary>
internal sealed record WorkspaceDeclarations
{
    /// <summary>Gets the standard directories and the declared ones, by name. Faulty or unknown ones are left out.</summary>
    public required IReadOnlyList<WorkspaceDirectory> Directories { get; init; }

    /// <summary>Gets the entries of its groups. Entries with one name follow each other.</summary>
    public required IReadOnlyList<GroupDeclaration> Entries { get; init; }

    /// <summary>Gets the globs, relative to the root, that every group excludes by default.</summary>
    public required IReadOnlyList<string> DefaultExcludes { get; init; }

    /// <summary>Gets the name of the class that builds generate.</summary>
    public required string ClassName { get; init; }

    /// <summary>Gets the parts that only a build knows, a sentence each.</summary>
    public required IReadOnlyList<string> Omissions { get; init; }

    /// <summary>Gets the faults.</summary>
    public required IReadOnlyList<DeclarationFault> Problems { get; init; }

    /// <summary>Gets the function that finds the place of an entry.</summary>
    public required Func<GroupDeclaration, SourceLocation> Locate { get; init; }
}
