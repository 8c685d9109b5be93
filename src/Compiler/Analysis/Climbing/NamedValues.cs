using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>
/// Finds the values of names in a file: variables and fields that are set once, properties and methods with a single expression.
/// </summary>
/// <param name="model">The semantic model of the file.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class NamedValues(SemanticModel model, CancellationToken cancellationToken)
{
    private readonly HashSet<string> _setLater = new(StringComparer.Ordinal);
    private readonly List<(SyntaxNode Declaration, SyntaxToken Name)> _unset = [];
    private readonly Dictionary<string, ExpressionSyntax?> _constructed = new(StringComparer.Ordinal);
    private Dictionary<SyntaxNode, ExpressionSyntax>? _values;
    private HashSet<string>? _names;

    /// <summary>Returns the expression behind a name or a call without arguments; null where it may be anything.</summary>
    public ExpressionSyntax? Of(ExpressionSyntax name)
    {
        if (name is IdentifierNameSyntax local && LocalNames.Declaration(local) is { } declaration)
            return (declaration as VariableDeclaratorSyntax)?.Initializer?.Value is { } value
                && !LocalNames.IsSetAgain(local.Identifier.ValueText, declaration)
                ? value
                : null;
        return Member(name);
    }

    /// <summary>Returns the first value of a variable, even if it is set again.</summary>
    public ExpressionSyntax? FirstOf(IdentifierNameSyntax variable) =>
        LocalNames.Declaration(variable) is { } local ? (local as VariableDeclaratorSyntax)?.Initializer?.Value : Member(variable);

    /// <summary>Returns the text of a constant in any file; null for any other name.</summary>
    public string? ConstantOf(ExpressionSyntax name) =>
        name is IdentifierNameSyntax or MemberAccessExpressionSyntax
        && ConstantNames.LikelyText(name, model, cancellationToken) is { } text
        && ConstantNames.Text(name, model, cancellationToken) == text
            ? text
            : null;

    // A name is bound only if the file declares a member of that name: binding is expensive.
    private ExpressionSyntax? Member(ExpressionSyntax name)
    {
        bool isCall = name is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 };
        if (!isCall && name is InvocationExpressionSyntax)
            return null;
        string? text = PathExpression.LastName(isCall ? ((InvocationExpressionSyntax)name).Expression : name);
        if (text is null || !Names.Contains(text) || _setLater.Contains(text))
            return null;
        return model.GetSymbolInfo(name, cancellationToken).Symbol is { DeclaringSyntaxReferences: { Length: 1 } declared }
            && declared[0].SyntaxTree == model.SyntaxTree
            && _values!.TryGetValue(declared[0].GetSyntax(cancellationToken), out ExpressionSyntax? value) ? value : null;
    }

    private HashSet<string> Names
    {
        get
        {
            if (_names is null)
            {
                _names = new HashSet<string>(StringComparer.Ordinal);
                _values = [];
                foreach (SyntaxNode member in model.SyntaxTree.GetRoot(cancellationToken)
                    .DescendantNodes(static n => n is not (TypeSyntax or AttributeListSyntax)))
                    Add(member);
                AddConstructed();
            }

            return _names;
        }
    }

    private void Add(SyntaxNode member)
    {
        switch (member)
        {
            case FieldDeclarationSyntax field
                when field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) || field.Modifiers.Any(SyntaxKind.ConstKeyword):
                foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                {
                    Add(variable, variable.Identifier, variable.Initializer?.Value);
                    if (variable.Initializer is null)
                        _unset.Add((variable, variable.Identifier));
                }

                break;
            case PropertyDeclarationSyntax property:
                Add(property, property.Identifier, property.ExpressionBody?.Expression ?? Getter(property));
                if (property is { Initializer: null, AccessorList: { Accessors: { Count: 1 } accessors } }
                    && accessors[0] is { Body: null, ExpressionBody: null }
                    && accessors[0].IsKind(SyntaxKind.GetAccessorDeclaration))
                    _unset.Add((property, property.Identifier));
                break;
            case MethodDeclarationSyntax method:
                Add(method, method.Identifier, method.ExpressionBody?.Expression ?? Returned(method.Body));
                break;
            case LocalFunctionStatementSyntax function:
                Add(function, function.Identifier, function.ExpressionBody?.Expression ?? Returned(function.Body));
                break;
            case ConstructorDeclarationSyntax constructor:
                foreach (AssignmentExpressionSyntax set in constructor.DescendantNodes().OfType<AssignmentExpressionSyntax>())
                {
                    if (PathExpression.LastName(set.Left) is not { } name)
                        continue;
                    bool isOnly = _setLater.Add(name)
                        && set.IsKind(SyntaxKind.SimpleAssignmentExpression)
                        && set.Parent is ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax } };
                    _constructed[name] = isOnly ? set.Right : null;
                }

                break;
        }
    }

    // Members that only constructors can set, and that one statement of one of them sets.
    private void AddConstructed()
    {
        foreach ((SyntaxNode declaration, SyntaxToken name) in _unset)
        {
            if (_constructed.TryGetValue(name.ValueText, out ExpressionSyntax? value) && value is not null)
            {
                _setLater.Remove(name.ValueText);
                Add(declaration, name, value);
            }
        }
    }

    private void Add(SyntaxNode declaration, SyntaxToken name, ExpressionSyntax? value)
    {
        if (value is null)
            return;
        _names!.Add(name.ValueText);
        _values![declaration] = value;
    }

    private static ExpressionSyntax? Getter(PropertyDeclarationSyntax property) =>
        property.AccessorList is { Accessors: { Count: 1 } accessors } && accessors[0].IsKind(SyntaxKind.GetAccessorDeclaration)
            ? accessors[0].ExpressionBody?.Expression ?? Returned(accessors[0].Body) ?? property.Initializer?.Value
            : null;

    private static ExpressionSyntax? Returned(BlockSyntax? body) =>
        body is { Statements.Count: 1 } ? (body.Statements[0] as ReturnStatementSyntax)?.Expression : null;
}
