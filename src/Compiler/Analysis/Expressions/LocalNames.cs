using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>
/// Finds local names by syntax alone. For one expression, the semantic model would bind the whole method around it a second
/// time. Nearly every name in question is a parameter or a variable.
/// </summary>
internal static class LocalNames
{
    // The number of statements from which their declarations are cached: every name in them needs the same lookup.
    private const int Many = 16;

    // Lives as long as the syntax.
    private static readonly ConditionalWeakTable<SyntaxNode, Dictionary<string, VariableDeclaratorSyntax>> Declared = new();
    private static readonly ConditionalWeakTable<SyntaxNode, HashSet<string>> Set = new();

    /// <summary>
    /// Returns the parameter or the statement's variable with a name; null for any other name, and for
    /// a variable declared inside an expression.
    /// </summary>
    public static SyntaxNode? Declaration(IdentifierNameSyntax name) => Declaration(name.Identifier.ValueText, name);

    /// <summary>Returns the same for a name that is used in a node.</summary>
    public static SyntaxNode? Declaration(string text, SyntaxNode place)
    {
        for (SyntaxNode? scope = SumLevels.Above(place); scope is not null; scope = SumLevels.Above(scope))
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

    /// <summary>
    /// Determines whether a variable is set again anywhere in the member around a
    /// name of it: its value is then unknown.
    /// </summary>
    public static bool IsSetAgain(IdentifierNameSyntax variable) => IsSetAgain(variable.Identifier.ValueText, variable);

    /// <summary>Determines the same for a variable that is declared or used in a node.</summary>
    public static bool IsSetAgain(string variable, SyntaxNode place)
    {
        SyntaxNode body = SumLevels.Around<MemberDeclarationSyntax>(place, static m => m is not GlobalStatementSyntax)
            ?? place.SyntaxTree.GetRoot();
        return Set.GetValue(body, SetIn).Contains(variable);
    }

    private static HashSet<string> SetIn(SyntaxNode body) =>
        new(
            body.DescendantNodes().OfType<IdentifierNameSyntax>().Where(IsSet).Select(static n => n.Identifier.ValueText),
            StringComparer.Ordinal);

    private static bool IsSet(IdentifierNameSyntax name)
    {
        SyntaxNode place = name;
        while (place.Parent is ParenthesizedExpressionSyntax or TupleExpressionSyntax
            || (place.Parent is ArgumentSyntax { RefKindKeyword.RawKind: 0, Parent: TupleExpressionSyntax }))
            place = place.Parent;
        return place.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == place,
            ArgumentSyntax argument =>
                argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword) || argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword),
            RefExpressionSyntax => true,
            _ => false,
        };
    }

    private static VariableDeclaratorSyntax? Among(SyntaxList<StatementSyntax> statements, string name)
    {
        if (statements.Count >= Many)
            return Declared.GetValue(
                statements[0].Parent!,
                static scope => Names(scope is BlockSyntax block ? block.Statements : ((SwitchSectionSyntax)scope).Statements))
                .TryGetValue(name, out VariableDeclaratorSyntax? known)
                ? known
                : null;
        foreach (StatementSyntax statement in statements)
        {
            if (statement is LocalDeclarationStatementSyntax local && Among(local.Declaration, name) is { } found)
                return found;
        }

        return null;
    }

    private static VariableDeclaratorSyntax? AmongTop(CompilationUnitSyntax unit, string name) =>
        Declared.GetValue(
            unit, static scope => Names(((CompilationUnitSyntax)scope).Members.Select(static m => (m as GlobalStatementSyntax)?.Statement)))
            .TryGetValue(name, out VariableDeclaratorSyntax? known)
            ? known
            : null;

    private static Dictionary<string, VariableDeclaratorSyntax> Names(IEnumerable<StatementSyntax?> statements)
    {
        var names = new Dictionary<string, VariableDeclaratorSyntax>(StringComparer.Ordinal);
        foreach (VariableDeclaratorSyntax variable in statements.OfType<LocalDeclarationStatementSyntax>()
            .SelectMany(static l => l.Declaration.Variables))
        {
            if (!names.ContainsKey(variable.Identifier.ValueText))
                names.Add(variable.Identifier.ValueText, variable);
        }

        return names;
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
