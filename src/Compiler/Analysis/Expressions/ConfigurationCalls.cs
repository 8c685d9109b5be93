using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>Recognizes the names of configurations in calls of <c>WorkspaceSdk.Extensions</c>.</summary>
internal static class ConfigurationCalls
{
    /// <summary>Determines by names, which is cheap, whether a text may name a configuration, alone or in a list.</summary>
    public static bool MayTake(ExpressionSyntax text) => Argument(text) is { Parent.Parent: { } call } && call switch
    {
        InvocationExpressionSyntax invocation => PathExpression.LastName(Called(invocation.Expression))
            is "AddWorkspaceConfiguration" or "LoadConfigurationAsync" or "UpdateConfigurationAsync",
        ObjectCreationExpressionSyntax creation => IsSource(creation.Type),
        ImplicitObjectCreationExpressionSyntax => true,
        _ => false,
    };

    /// <summary>Determines whether a text names a configuration of the workspace.</summary>
    public static bool Take(ExpressionSyntax text, SemanticModel model, CancellationToken cancellationToken) =>
        MayTake(text)
        && SystemPaths.Parameter(Argument(text)!.Expression, model, cancellationToken) is { } parameter
        && parameter.Name is "name" or "names"
        && parameter.ContainingSymbol.ContainingType is { } type
        && type.Name.StartsWith("WorkspaceConfiguration", StringComparison.Ordinal)
        && SystemNames.IsIn(type, "WorkspaceSdk.Extensions", type.Name);

    private static bool IsSource(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => IsSource(qualified.Right),
        SimpleNameSyntax name => name.Identifier.ValueText == "WorkspaceConfigurationSource",
        _ => false,
    };

    // 'builder?.AddWorkspaceConfiguration' binds the name to what is before the question mark.
    private static ExpressionSyntax Called(ExpressionSyntax expression) =>
        expression is MemberBindingExpressionSyntax binding ? binding.Name : expression;

    private static ArgumentSyntax? Argument(ExpressionSyntax text) => text.Parent switch
    {
        ArgumentSyntax argument => argument,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } => list.Parent as ArgumentSyntax,
        InitializerExpressionSyntax { Parent: ExpressionSyntax list } => list.Parent as ArgumentSyntax,
        _ => null,
    };
}
