using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.CodeFixes;

/// <summary>WSDK2104: puts the member where the absolute path is.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AbsolutePathCodeFix))]
public sealed class AbsolutePathCodeFix : WorkspaceCodeFix
{
    /// <summary>For the editor.</summary>
    public AbsolutePathCodeFix()
        : base(WorkspaceDiagnostics.AbsolutePathInWorkspace.Id)
    {
    }
}
