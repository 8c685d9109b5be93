using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.CodeFixes;

/// <summary>WSDK2101: replaces the text by the member.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LiteralPathCodeFix))]
public sealed class LiteralPathCodeFix : WorkspaceCodeFix
{
    /// <summary>Creates the fix.</summary>
    public LiteralPathCodeFix()
        : base(WorkspaceDiagnostics.LiteralIsWorkspacePath.Id)
    {
    }
}
