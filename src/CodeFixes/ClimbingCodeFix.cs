using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.CodeFixes;

/// <summary>WSDK2105: puts the workspace where the way to it is.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClimbingCodeFix))]
public sealed class ClimbingCodeFix : WorkspaceCodeFix
{
    /// <summary>For the editor.</summary>
    public ClimbingCodeFix()
        : base(WorkspaceDiagnostics.ClimbsToWorkspace.Id)
    {
    }

    // Programs of several projects start in directories of their own.
    internal override bool IsSameInAllProjects => false;
}
