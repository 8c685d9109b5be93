using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.CodeFixes;

/// <summary>WSDK2101: puts the member where the text is.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LiteralPathCodeFix))]
public sealed class LiteralPathCodeFix : WorkspaceCodeFix
{
    /// <summary>For the editor.</summary>
    public LiteralPathCodeFix()
        : base(WorkspaceDiagnostics.LiteralIsWorkspacePath.Id)
    {
    }
}
