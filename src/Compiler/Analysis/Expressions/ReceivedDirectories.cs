using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Climbing;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>
/// Recognizes directories that a program receives: another object has them, a caller passes them, or the user names them. They may be in
/// any tree.
/// </summary>
/// <param name="reader">Reads the file's expressions.</param>
/// <param name="isTest">Whether the file is in a test project, whose methods no program calls.</param>
/// <param name="model">The semantic model of the file.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class ReceivedDirectories(ClimbReader reader, bool isTest, SemanticModel model, CancellationToken cancellationToken)
{
    // Names and calls on the way to the directory; more of them do not occur in practice.
    private const int MostSteps = 16;

    /// <summary>
    /// Determines whether a field or a property holds the object that has a directory: <c>_enlistment.Root</c> is the tree of that object.
    /// </summary>
    public bool IsHeld(ExpressionSyntax directory) => OriginOf(directory, MostSteps) == DirectoryOrigin.HeldObject;

    /// <summary>Determines whether any object has a directory, or a caller or the user names it.</summary>
    public bool IsReceived(ExpressionSyntax directory) => OriginOf(directory, MostSteps) != DirectoryOrigin.Program;

    /// <summary>
    /// Determines whether a variable starts at such a directory. A parameter of a private method does if all calls in the file pass one.
    /// </summary>
    public bool IsStart(IdentifierNameSyntax variable)
    {
        ExpressionSyntax? value = variable;
        for (int i = 0; i < MostSteps && value is not null; i++)
        {
            ExpressionSyntax first = Beginning(value);
            if (first is not IdentifierNameSyntax name)
                return IsReceived(value);
            if (LocalNames.Declaration(name) is ParameterSyntax parameter)
                return IsReceived(name) || IsPassed(parameter);
            value = reader.Values.FirstOf(name);
        }

        return false;
    }

    private bool IsPassed(ParameterSyntax parameter)
    {
        if (parameter is not { Parent: ParameterListSyntax { Parent: MethodDeclarationSyntax method } list })
            return false;
        int place = list.Parameters.IndexOf(parameter);
        ArgumentSyntax[] passed =
        [
            .. method.SyntaxTree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Where(call => PathExpression.LastName(call.Expression) == method.Identifier.ValueText
                    && call.ArgumentList.Arguments.Count > place
                    && !method.Span.Contains(call.Span))
                .Select(call => call.ArgumentList.Arguments[place]),
        ];
        return passed.Length > 0 && passed.All(argument => argument.NameColon is null && IsReceived(argument.Expression));
    }

    private DirectoryOrigin OriginOf(ExpressionSyntax directory, int steps)
    {
        for (; steps > 0; steps--)
        {
            directory = Beginning(directory);
            if (reader.Read(directory) is { Start: not null })
                return DirectoryOrigin.Program;
            ExpressionSyntax? next;
            switch (directory)
            {
                // One of the program's own is enough.
                case BinaryExpressionSyntax coalesce when coalesce.IsKind(SyntaxKind.CoalesceExpression):
                    if (OriginOf(coalesce.Right, steps / 2) == DirectoryOrigin.Program)
                        return DirectoryOrigin.Program;
                    next = coalesce.Left;
                    break;
                case ConditionalExpressionSyntax conditional:
                    if (OriginOf(conditional.WhenFalse, steps / 2) == DirectoryOrigin.Program)
                        return DirectoryOrigin.Program;
                    next = conditional.WhenTrue;
                    break;
                case ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax }:
                    return DirectoryOrigin.Caller;
                case InvocationExpressionSyntax call
                    when PathExpression.LastName(call.Expression) is "GetEnvironmentVariable" or "ReadLine":
                    return DirectoryOrigin.Caller;
                case IdentifierNameSyntax name when LocalNames.Declaration(name) is ParameterSyntax parameter:
                    return IsOfCallers(parameter) ? DirectoryOrigin.Caller : DirectoryOrigin.Program;
                case IdentifierNameSyntax name:
                    next = reader.Values.Of(name) ?? reader.Values.FirstOf(name);
                    break;
                default:
                    if (Receiver(directory) is { } receiver && HolderOf(directory, receiver) is var holder and not DirectoryOrigin.Program)
                        return holder;
                    next = reader.Values.Of(directory) ?? FileOf(directory);
                    break;
            }

            if (next is null)
                return DirectoryOrigin.Program;
            directory = next;
        }

        return DirectoryOrigin.Program;
    }

    // The first part of a path, and the directory that a call starts from.
    private static ExpressionSyntax Beginning(ExpressionSyntax expression)
    {
        while (true)
        {
            ExpressionSyntax next = PathBeginning.Of(expression) switch
            {
                AwaitExpressionSyntax awaited => awaited.Expression,
                InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call when PathExpression.LastName(
                    call.Expression) is "GetFullPath" or "GetDirectoryName" or "GetParent" => arguments[0].Expression,
                InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax
                    {
                        Name.Identifier.ValueText: "ToString" or "Trim" or "TrimEnd" or "Replace",
                        Expression: var text
                    }
                } => text,
                BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } creation
                    when ClimbSyntax.CreatedType(creation) is "DirectoryInfo" or "FileInfo" => arguments[0].Expression,
                var first => first,
            };
            if (next == expression)
                return expression;
            expression = next;
        }
    }

    // file.Directory, directory.Parent.FullName
    private ExpressionSyntax? FileOf(ExpressionSyntax property) =>
        property is MemberAccessExpressionSyntax access
        && ClimbSyntax.IsDirectoryProperty(access.Name.Identifier.ValueText)
        && model.GetTypeInfo(access.Expression, cancellationToken).Type is INamedTypeSymbol type
        && SystemNames.IsOfSystem(type)
            ? access.Expression
            : null;

    private static ExpressionSyntax? Receiver(ExpressionSyntax member) => member switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
        ConditionalAccessExpressionSyntax conditional => conditional.Expression,
        _ => null,
    };

    // Objects of the base class library only pass a path on.
    private DirectoryOrigin HolderOf(ExpressionSyntax member, ExpressionSyntax receiver)
    {
        ISymbol? symbol = member is ConditionalAccessExpressionSyntax ? null : model.GetSymbolInfo(member, cancellationToken).Symbol;
        if (symbol is { IsStatic: true }
            || model.GetTypeInfo(receiver, cancellationToken).Type is not INamedTypeSymbol type
            || SystemNames.IsOfSystem(type))
            return DirectoryOrigin.Program;
        return model.GetSymbolInfo(receiver, cancellationToken).Symbol switch
        {
            IFieldSymbol or IPropertySymbol => DirectoryOrigin.HeldObject,
            ILocalSymbol or IParameterSymbol { IsThis: false } => DirectoryOrigin.Caller,
            _ => DirectoryOrigin.Program,
        };
    }

    private bool IsOfCallers(ParameterSyntax parameter) =>
        !isTest
        && parameter is { Parent.Parent: BaseMethodDeclarationSyntax method }
        && method.Modifiers.Any(static m =>
            m.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);

    private enum DirectoryOrigin
    {
        Program,
        Caller,
        HeldObject,
    }
}
