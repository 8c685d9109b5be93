using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Expressions;
using WorkspaceSdk.Compiler.Analysis.Paths;

namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>
/// Distinguishes the program's own assemblies, in their build directory, from others: the runtime's are in its installation.
/// </summary>
/// <param name="values">The values of names.</param>
/// <param name="location">The place of the workspace on this machine.</param>
/// <param name="model">The semantic model of the file.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class ProgramAssemblies(
    NamedValues values, WorkspaceLocation? location, SemanticModel model, CancellationToken cancellationToken)
{
    // Variables and calls on the way to the assembly; more of them do not occur in practice.
    private const int MostSteps = 16;

    /// <summary>
    /// Determines whether an expression for an assembly, or for its name, refers to the program's own
    /// or to that of a project of the workspace.
    /// </summary>
    public bool IsOwn(ExpressionSyntax assembly)
    {
        for (int i = 0; i < MostSteps; i++)
        {
            assembly = ClimbSyntax.Unwrapped(assembly);
            switch (assembly)
            {
                case InvocationExpressionSyntax call
                    when PathExpression.LastName(call.Expression) is "GetExecutingAssembly" or "GetEntryAssembly" or "GetCallingAssembly":
                    return true;
                case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call
                    when PathExpression.LastName(call.Expression) == "GetAssembly":
                    assembly = arguments[0].Expression;
                    continue;
                case InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetName" or "GetTypeInfo" } access
                }:
                    assembly = access.Expression;
                    continue;
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "GetType" } }:
                    return true;
                case InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetType" } access
                }:
                    return access.Expression is ThisExpressionSyntax || IsOwnType(access.Expression);
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Assembly" or "Module" } access:
                    assembly = access.Expression;
                    continue;
                case TypeOfExpressionSyntax type:
                    return IsOwnType(type.Type);
                case var name when values.Of(name) is { } value:
                    assembly = value;
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private bool IsOwnType(ExpressionSyntax expression) => model.GetTypeInfo(expression, cancellationToken).Type switch
    {
        null or IErrorTypeSymbol => false,
        ITypeParameterSymbol => true,
        { ContainingAssembly: { } assembly } =>
            SymbolEqualityComparer.Default.Equals(assembly, model.Compilation.Assembly)
            || IsProject(model.Compilation.GetMetadataReference(assembly)),
        _ => false,
    };

    // A project's output is in the workspace; packages and the runtime are elsewhere.
    private bool IsProject(MetadataReference? reference) => reference switch
    {
        CompilationReference => true,
        PortableExecutableReference { FilePath: { } path } => location is not null && location.RestOf(path) >= 0,
        _ => false,
    };
}
