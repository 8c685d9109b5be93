namespace WorkspaceSdk.Tool.Declarations;

/// <summary>What a workspace says about itself.</summary>
/// <param name="Directories">The standard directories and its own, by name.</param>
/// <param name="Groups">Its groups of files, as declared.</param>
/// <param name="Omissions">What only a build can tell, a sentence each.</param>
internal sealed record WorkspaceDeclarations(IReadOnlyList<DeclaredDirectory> Directories, IReadOnlyList<DeclaredGroup> Groups, IReadOnlyList<string> Omissions);
