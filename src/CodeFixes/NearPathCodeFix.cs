using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.CodeFixes;

/// <summary>WSDK2102: replaces the text by the probable member.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearPathCodeFix))]
public sealed class NearPathCodeFix : WorkspaceCodeFix
{
    /// <summary>Creates the fix.</summary>
    public NearPathCodeFix()
        : base(WorkspaceDiagnostics.NearWorkspacePath.Id)
    {
    }
}
