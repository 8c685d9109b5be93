using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>Follows names to the constants of the generated class, by declarations and never by an equal text.</summary>
/// <param name="workspace">The generated class and its paths.</param>
/// <param name="model">The semantic model of the file.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class WorkspaceConstants(WorkspaceInCode workspace, SemanticModel model, CancellationToken cancellationToken)
{
    // Constants set from constants; more of them do not occur in practice.
    private const int MostNames = 8;

    /// <summary>
    /// Determines whether the text of a name begins with a constant of <c>Workspace.Relative</c>; <paramref name="text"/> is
    /// all of it, null where only the program knows it.
    /// </summary>
    public bool BeginsWithRelative(ExpressionSyntax name, out string? text) => IsRelative(name, model, MostNames, out text);

    private bool IsRelative(ExpressionSyntax name, SemanticModel from, int names, out string? text)
    {
        text = null;
        if (names == 0 || name is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
            return false;
        if (First(name) is { } first && LocalNames.Declaration(first) is { } local)
            return first == name && IsSetFromRelative(first, local, from, names, out text);

        // Binding is expensive, so only names that look like a constant with the right beginning are bound.
        if (ConstantNames.LikelyText(name, from, cancellationToken) is not { } likely
            || !BeginsWithPath(likely)
            || from.GetSymbolInfo(name, cancellationToken).Symbol is not IFieldSymbol { ConstantValue: string value } constant)
            return false;
        text = value;
        return IsGenerated(constant) || IsDeclaredRelative(constant, from, names);
    }

    private bool IsSetFromRelative(IdentifierNameSyntax name, SyntaxNode declaration, SemanticModel from, int names, out string? text)
    {
        text = null;
        if (declaration is not VariableDeclaratorSyntax { Initializer.Value: { } value }
            || LocalNames.IsSetAgain(name)
            || !IsRelative(PathBeginning.Of(value), from, names - 1, out _))
            return false;
        text = from.GetConstantValue(value, cancellationToken).Value as string;
        return true;
    }

    private bool IsDeclaredRelative(IFieldSymbol constant, SemanticModel from, int names)
    {
        // An editor includes referenced projects as source, but they are separate compilations.
        if (constant.DeclaringSyntaxReferences.FirstOrDefault() is not { } declared
            || !from.Compilation.ContainsSyntaxTree(declared.SyntaxTree)
            || declared.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } value })
        {
            return false;
        }

#pragma warning disable RS1030 // A constant of another file, which is bound only if its text is a path of the workspace.
        SemanticModel there = value.SyntaxTree == from.SyntaxTree ? from : from.Compilation.GetSemanticModel(value.SyntaxTree);
#pragma warning restore RS1030
        return IsRelative(PathBeginning.Of(value), there, names - 1, out _);
    }

    private bool IsGenerated(IFieldSymbol constant)
    {
        INamedTypeSymbol? type = constant.ContainingType;
        while (type is { ContainingType: { } outer } && !SymbolEqualityComparer.Default.Equals(outer, workspace.Class))
            type = outer;
        return type is { ContainingType: not null, Name: "Relative" };
    }

    private bool BeginsWithPath(string text)
    {
        for (int end = text.IndexOf('/'); end >= 0; end = text.IndexOf('/', end + 1))
        {
            if (workspace.Paths.Find(text, 0, end) is not null)
                return true;
        }

        return workspace.Paths.Find(text, 0, text.Length) is not null;
    }

    private static IdentifierNameSyntax? First(ExpressionSyntax name)
    {
        while (name is MemberAccessExpressionSyntax access)
            name = access.Expression;
        return name as IdentifierNameSyntax;
    }
}
