using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using WorkspaceSdk.Compiler.Analysis.Expressions;
using WorkspaceSdk.Compiler.Diagnostics;

namespace WorkspaceSdk.Compiler.Analysis;

/// <summary>WSDK2103: the base class library would resolve a relative constant against the current directory.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RelativePathAnalyzer : WorkspaceAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public RelativePathAnalyzer()
        : base(Descriptors.RelativePathToSystem)
    {
    }

    internal override void Look(
        SemanticModel model, PathSyntax syntax, WorkspaceInCode workspace, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        foreach (ExpressionSyntax value in syntax.Taken)
        {
            if (Analyze(value, workspace, model, cancellationToken) is { } found)
                report(found);
        }
    }

    // The rule warns by default, so it requires the name of a constant: a text of the program's own may be unrelated to the workspace.
    private Diagnostic? Analyze(ExpressionSyntax value, WorkspaceInCode workspace, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax name = PathBeginning.Of(value);
        if (name is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)
            || !new WorkspaceConstants(workspace, model, cancellationToken).BeginsWithRelative(name, out string? text)
            || !SystemPaths.IsTaken(value, model, cancellationToken, out string taker))
        {
            return null;
        }

        (string code, string shown) = text is not null && workspace.Paths.Find(text, 0, text.Length)?.Full is { } member
            ? (workspace.Code(member), workspace.Shown(member))
            : ("global::System.IO.Path.Combine(" + workspace.Code(WorkspaceInCode.Root) + ", " + name + ")",
                "Path.Combine(" + workspace.Shown(WorkspaceInCode.Root) + ", " + name + ")");
        var place = new PathReplacement(name, name, name, "", "");
        return Found(place, code, name.ToString(), taker, shown);
    }
}
