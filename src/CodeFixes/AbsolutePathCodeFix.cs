using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.CodeFixes;

/// <summary>WSDK2104: replaces the absolute path by the member.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AbsolutePathCodeFix))]
public sealed class AbsolutePathCodeFix : WorkspaceCodeFix
{
    /// <summary>Creates the fix.</summary>
    public AbsolutePathCodeFix()
        : base(WorkspaceDiagnostics.AbsolutePathInWorkspace.Id)
    {
    }
}
