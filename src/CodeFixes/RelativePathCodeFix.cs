using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.CodeFixes;

/// <summary>WSDK2103: puts the full path where the relative one is.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RelativePathCodeFix))]
public sealed class RelativePathCodeFix : WorkspaceCodeFix
{
    /// <summary>For the editor.</summary>
    public RelativePathCodeFix()
        : base(WorkspaceDiagnostics.RelativePathToSystem.Id)
    {
    }
}
