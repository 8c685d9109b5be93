using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>
/// Texts of a test that only the code under test receives. They are made-up input: a test that works with a file of the workspace
/// passes the path to a reader, to <c>Path</c>, or to a method of its own.
/// </summary>
/// <param name="model">The semantic model of the file.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class TestInputs(SemanticModel model, CancellationToken cancellationToken)
{
    private static readonly string[] TestWords = ["test", "tests", "testing", "fixture", "fixtures", "spec", "specs"];

    // The first words of methods that make files or objects with a name.
    private static readonly string[] MakingWords = ["Add", "Create", "Make", "Write", "Generate", "With"];

    /// <summary>Determines whether a text is such an input.</summary>
    public bool Contain(ExpressionSyntax text) => text is not InvocationExpressionSyntax && GoesElsewhere(text, followsNames: true);

    private bool GoesElsewhere(SyntaxNode value, bool followsNames)
    {
        // Out of the lists and objects that are created from it, up to what receives it.
        for (SyntaxNode node = value; ; node = node.Parent!)
        {
            switch (node.Parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or InitializerExpressionSyntax or ExpressionElementSyntax
                    or CollectionExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
                    or BracketedArgumentListSyntax or ImplicitElementAccessSyntax or ArgumentListSyntax:
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                case ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ImplicitElementAccessSyntax } }:
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax }:
                    break;
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }:
                    return IsElsewhere(call) || IsMaking(call);
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } }:
                    if (!IsOfSystem(creation))
                        return IsElsewhere(creation);
                    break;
                case BaseObjectCreationExpressionSyntax creation:
                    if (SystemNames.IsIn(model.GetTypeInfo(creation, cancellationToken).Type as INamedTypeSymbol, "System", "Uri"))
                        return true;
                    break;
                case AssignmentExpressionSyntax assignment when assignment.Right == node:
                    return IsElsewhere(assignment.Left);
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                    return followsNames && AllUsesGoElsewhere(variable);
                case AttributeArgumentSyntax { NameEquals: null, NameColon: null } row:
                    return followsNames && IsRowOf(row);
                default:
                    return false;
            }
        }
    }

    // [InlineData("docs/a.md", 1)]: the parameter at the same place receives it.
    private bool IsRowOf(AttributeArgumentSyntax row)
    {
        if (row is not { Parent: AttributeArgumentListSyntax list }
            || list is not { Parent.Parent.Parent: BaseMethodDeclarationSyntax method })
            return false;
        int place = list.Arguments.IndexOf(row);
        return place < method.ParameterList.Parameters.Count
            && AllUsesGoElsewhere(method.ParameterList.Parameters[place].Identifier.ValueText, method);
    }

    // Of a variable, or of a field that only its type sees.
    private bool AllUsesGoElsewhere(VariableDeclaratorSyntax variable)
    {
        SyntaxNode? scope = variable.Parent?.Parent switch
        {
            LocalDeclarationStatementSyntax local => local.Parent is GlobalStatementSyntax ? local.SyntaxTree.GetRoot() : local.Parent,
            FieldDeclarationSyntax { Parent: TypeDeclarationSyntax type } field
                when !type.Modifiers.Any(SyntaxKind.PartialKeyword) && !field.Modifiers.Any(static m =>
                    m.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword) => type,
            _ => null,
        };
        return scope is not null && AllUsesGoElsewhere(variable.Identifier.ValueText, scope);
    }

    private bool AllUsesGoElsewhere(string variable, SyntaxNode scope)
    {
        bool isUsed = false;
        foreach (IdentifierNameSyntax name in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != variable || (name.Parent is AssignmentExpressionSyntax set && set.Left == name))
                continue;
            isUsed = true;
            SyntaxNode use = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            if (!GoesElsewhere(use, followsNames: false))
                return false;
        }

        return isUsed;
    }

    private bool IsOfSystem(ExpressionSyntax creation) =>
        model.GetTypeInfo(creation, cancellationToken).Type is INamedTypeSymbol { TypeKind: not TypeKind.Error } type
        && SystemNames.IsOfSystem(type);

    // repository.AddFile("docs/a.md", text): a file of a repository that the test makes up.
    private bool IsMaking(InvocationExpressionSyntax call) =>
        PathExpression.LastName(call.Expression) is { } name
        && MakingWords.Any(word => name.StartsWith(word, StringComparison.Ordinal)
            && (name.Length == word.Length || !char.IsLower(name[word.Length])))
        && !(model.GetSymbolInfo(call, cancellationToken).Symbol is { ContainingType: { } type }
            && SystemNames.IsOfSystem(type));

    // While packages are not restored, a method of theirs is not known.
    private bool IsElsewhere(ExpressionSyntax receiver)
    {
        SymbolInfo info = model.GetSymbolInfo(receiver, cancellationToken);
        ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        if (symbol is null)
            return true;
        if (symbol is not (IMethodSymbol { MethodKind: not (MethodKind.DelegateInvoke or MethodKind.LocalFunction) }
                or IPropertySymbol or IFieldSymbol)
            || symbol.ContainingType is not { } type
            || SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, model.Compilation.Assembly))
            return false;

        // Most members of the base class library only pass a text on.
        if (SystemNames.IsOfSystem(type))
            return type.SpecialType == SpecialType.System_String && !symbol.IsStatic;
        return !(type.ContainingAssembly.Name + "." + type.ToDisplayString()).Split('.')
            .Any(static part => NameWords.HaveAny(part, TestWords));
    }
}
