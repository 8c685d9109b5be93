using WorkspaceSdk.Declarations;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Tool.Declarations;

/// <summary>What a workspace says about itself, as far as it is right.</summary>
/// <param name="Directories">The standard directories and its own, by name.</param>
/// <param name="Groups">Its groups of files, as declared.</param>
/// <param name="Omissions">What only a build can tell, a sentence each.</param>
internal sealed record WorkspaceDeclarations(IReadOnlyList<DeclaredDirectory> Directories, IReadOnlyList<DeclaredGroup> Groups, IReadOnlyList<string> Omissions)
{
    /// <summary>The name of the class that builds generate.</summary>
    public string ClassName { get; init; } = "Workspace";

    /// <summary>The groups as the rules see them.</summary>
    public required IReadOnlyList<GroupDeclaration> Entries { get; init; }

    /// <summary>Globs relative to the root that no group enters unless it says so.</summary>
    public required IReadOnlyList<string> DefaultExcludes { get; init; }

    /// <summary>What is wrong.</summary>
    public required IReadOnlyList<DeclarationFault> Problems { get; init; }

    /// <summary>Finds where an entry is written.</summary>
    public required Func<GroupDeclaration, SourceLocation> Locate { get; init; }

    /// <summary>What is left out and what is wrong, a sentence each.</summary>
    public IEnumerable<string> Notes => Omissions.Concat(Problems.Select(static problem =>
        $"{Path.GetFileName(problem.Location.File)}({problem.Location.Line}): {problem.Code}: {WorkspaceDiagnostics.Of(problem.Code).Message(problem.Arguments)}"));
}
