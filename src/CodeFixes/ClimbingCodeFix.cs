using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.CodeFixes;

/// <summary>WSDK2105: replaces the climb by the workspace's path.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClimbingCodeFix))]
public sealed class ClimbingCodeFix : WorkspaceCodeFix
{
    /// <summary>Creates the fix.</summary>
    public ClimbingCodeFix()
        : base(WorkspaceDiagnostics.ClimbsToWorkspace.Id)
    {
    }

    // Programs of several projects start in different directories.
    internal override bool IsSameInAllProjects => false;
}
