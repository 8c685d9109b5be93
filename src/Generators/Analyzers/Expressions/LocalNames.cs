using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Generators;

/// <summary>
/// Local names by syntax alone. To ask the semantic model about one expression has the compiler bind the whole method around it a second time,
/// and nearly every name that is asked about is a parameter or a variable.
/// </summary>
internal static class LocalNames
{
    /// <summary>The parameter or the statement's variable a name stands for; null for a name from elsewhere, and for a variable declared inside an expression.</summary>
    public static SyntaxNode? Declaration(IdentifierNameSyntax name)
    {
        string text = name.Identifier.ValueText;
        for (SyntaxNode? scope = name.Parent; scope is not null; scope = scope.Parent)
        {
            SyntaxNode? found = scope switch
            {
                BlockSyntax block => Among(block.Statements, text),
                SwitchSectionSyntax section => Among(section.Statements, text),
                GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => AmongTop(unit, text),
                ForStatementSyntax loop => Among(loop.Declaration, text),
                UsingStatementSyntax @using => Among(@using.Declaration, text),
                SimpleLambdaExpressionSyntax lambda => lambda.Parameter.Identifier.ValueText == text ? lambda.Parameter : null,
                ParenthesizedLambdaExpressionSyntax lambda => Among(lambda.ParameterList, text),
                AnonymousMethodExpressionSyntax method => Among(method.ParameterList, text),
                LocalFunctionStatementSyntax function => Among(function.ParameterList, text),
                BaseMethodDeclarationSyntax method => Among(method.ParameterList, text),
                IndexerDeclarationSyntax indexer => Among(indexer.ParameterList, text),
                TypeDeclarationSyntax type => Among(type.ParameterList, text),
                _ => null,
            };
            if (found is not null || scope is BaseTypeDeclarationSyntax)
                return found;
        }

        return null;
    }

    /// <summary>Determines whether a variable gets another value than its first anywhere in the member around a name of it: then it may be anything by now.</summary>
    public static bool IsSetAgain(IdentifierNameSyntax variable)
    {
        SyntaxNode body = variable.FirstAncestorOrSelf<MemberDeclarationSyntax>(static m => m is not GlobalStatementSyntax) ?? variable.SyntaxTree.GetRoot();
        string text = variable.Identifier.ValueText;
        return body.DescendantNodes().Any(n => n is IdentifierNameSyntax name && name.Identifier.ValueText == text && IsSet(name));
    }

    private static bool IsSet(IdentifierNameSyntax name)
    {
        SyntaxNode place = name;
        while (place.Parent is ParenthesizedExpressionSyntax or TupleExpressionSyntax || (place.Parent is ArgumentSyntax { RefKindKeyword.RawKind: 0, Parent: TupleExpressionSyntax }))
            place = place.Parent;
        return place.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == place,
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword) || argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword),
            RefExpressionSyntax => true,
            _ => false,
        };
    }

    private static VariableDeclaratorSyntax? Among(SyntaxList<StatementSyntax> statements, string name)
    {
        foreach (StatementSyntax statement in statements)
        {
            if (statement is LocalDeclarationStatementSyntax local && Among(local.Declaration, name) is { } found)
                return found;
        }

        return null;
    }

    private static VariableDeclaratorSyntax? AmongTop(CompilationUnitSyntax unit, string name)
    {
        foreach (MemberDeclarationSyntax member in unit.Members)
        {
            if (member is GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } && Among(local.Declaration, name) is { } found)
                return found;
        }

        return null;
    }

    private static VariableDeclaratorSyntax? Among(VariableDeclarationSyntax? declaration, string name)
    {
        if (declaration is null)
            return null;
        foreach (VariableDeclaratorSyntax variable in declaration.Variables)
        {
            if (variable.Identifier.ValueText == name)
                return variable;
        }

        return null;
    }

    private static ParameterSyntax? Among(BaseParameterListSyntax? parameters, string name)
    {
        if (parameters is null)
            return null;
        foreach (ParameterSyntax parameter in parameters.Parameters)
        {
            if (parameter.Identifier.ValueText == name)
                return parameter;
        }

        return null;
    }
}
