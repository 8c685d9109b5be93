using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.CodeFixes;

/// <summary>WSDK2103: replaces the relative path by the full one.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RelativePathCodeFix))]
public sealed class RelativePathCodeFix : WorkspaceCodeFix
{
    /// <summary>Creates the fix.</summary>
    public RelativePathCodeFix()
        : base(WorkspaceDiagnostics.RelativePathToSystem.Id)
    {
    }
}
