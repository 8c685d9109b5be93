using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.CodeFixes;

/// <summary>WSDK2102: puts the member that was meant where the text is.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearPathCodeFix))]
public sealed class NearPathCodeFix : WorkspaceCodeFix
{
    /// <summary>For the editor.</summary>
    public NearPathCodeFix()
        : base(WorkspaceDiagnostics.NearWorkspacePath.Id)
    {
    }
}
