using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Generators;

/// <summary>Reads an expression as a path that climbs: through the calls and properties that go up, and the variables that are set once.</summary>
/// <param name="model">What names mean.</param>
/// <param name="cancellation">When nobody wants to know any more.</param>
internal sealed class ClimbReader(SemanticModel model, CancellationToken cancellation)
{
    // Variables set from variables; nobody writes more of them.
    private const int MostVariables = 8;

    // Expressions inside each other. The compiler gives up on deep ones, and a path is never written like that.
    private const int MostDepth = 64;

    private int _depth;

    /// <summary>Whether a node is one step of what <see cref="Read(ExpressionSyntax)"/> understands, so that what is around it belongs to the same path.</summary>
    public static bool IsStep(SyntaxNode node) => node switch
    {
        ParenthesizedExpressionSyntax or ConditionalAccessExpressionSyntax or InterpolatedStringExpressionSyntax => true,
        PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.AddExpression) || binary.IsKind(SyntaxKind.CoalesceExpression),
        MemberAccessExpressionSyntax access => IsDirectoryProperty(access.Name) || (access.Parent is InvocationExpressionSyntax call && IsStep(call)),
        MemberBindingExpressionSyntax binding => IsDirectoryProperty(binding.Name),
        InvocationExpressionSyntax call => PathExpression.IsJoin(call) || CalledName(call) is "GetFullPath" or "GetDirectoryName" or "GetParent" or "ToString" or "TrimEnd" or "TrimEndingDirectorySeparator",
        BaseObjectCreationExpressionSyntax creation => IsDirectoryCreation(creation),
        _ => false,
    };

    /// <summary>The path; null for what is none.</summary>
    public ClimbedPath? Read(ExpressionSyntax expression) => Read(expression, MostVariables);

    /// <summary>Where a variable has its value from, if it is declared with one.</summary>
    public ExpressionSyntax? InitialValue(IdentifierNameSyntax variable)
    {
        if (LocalNames.Declaration(variable) is { } local)
            return (local as VariableDeclaratorSyntax)?.Initializer?.Value;
        return HasField(variable) && model.GetSymbolInfo(variable, cancellation).Symbol is IFieldSymbol { IsReadOnly: true, DeclaringSyntaxReferences: { Length: 1 } declared }
            && declared[0].SyntaxTree == model.SyntaxTree && declared[0].GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value } ? value : null;
    }

    private static string? CalledName(InvocationExpressionSyntax call) => PathExpression.LastName(call.Expression);

    private static bool IsDirectoryProperty(SimpleNameSyntax name) => name.Identifier.ValueText is "Parent" or "FullName" or "Directory" or "DirectoryName";

    private static bool IsDirectoryCreation(BaseObjectCreationExpressionSyntax creation)
    {
        ExpressionSyntax? type = creation switch
        {
            ObjectCreationExpressionSyntax named => named.Type,
            { Parent: EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax variable } } => variable.Type,
            _ => null,
        };
        return creation.ArgumentList is { Arguments.Count: 1 } && (type is QualifiedNameSyntax qualified ? qualified.Right : type) is SimpleNameSyntax { Identifier.ValueText: "DirectoryInfo" or "FileInfo" };
    }

    private ClimbedPath? Read(ExpressionSyntax expression, int variables)
    {
        if (_depth == MostDepth)
            return null;
        _depth++;
        try
        {
            return ReadInner(expression, variables);
        }
        finally
        {
            _depth--;
        }
    }

    // Every call of Read from here is for a part of the expression, or for a variable's value, of which there are only so many.
    private ClimbedPath? ReadInner(ExpressionSyntax expression, int variables)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Read(parenthesized.Expression, variables);
            case PostfixUnaryExpressionSyntax postfix:
                return Read(postfix.Operand, variables);
            case CastExpressionSyntax cast:
                return Read(cast.Expression, variables);
            case BinaryExpressionSyntax coalesce when coalesce.IsKind(SyntaxKind.CoalesceExpression):
                return Read(coalesce.Left, variables);
            case LiteralExpressionSyntax or BinaryExpressionSyntax or InterpolatedStringExpressionSyntax:
                return PathExpression.IsText(expression) ? ReadPieces(expression, variables) : null;
            case InvocationExpressionSyntax call:
                return PathExpression.IsJoin(call) ? ReadPieces(call, variables) : ReadCall(call, variables);
            case BaseObjectCreationExpressionSyntax creation when IsDirectoryCreation(creation):
                return ReadDirectory(creation, creation.ArgumentList!.Arguments[0].Expression, variables);
            case ConditionalAccessExpressionSyntax conditional:
                return ReadBinding(Read(conditional.Expression, variables), conditional.WhenNotNull);
            case MemberAccessExpressionSyntax access when IsDirectoryProperty(access.Name):
                return Follow(Read(access.Expression, variables), access.Name);
        }

        if (ClimbStarts.Of(expression, model, cancellation) is { } start)
            return new ClimbedPath(start);
        return variables > 0 && expression is IdentifierNameSyntax variable && InitialValue(variable) is { } value && !IsSetAgain(expression) ? Read(value, variables - 1) : null;
    }

    private ClimbedPath? ReadPieces(ExpressionSyntax expression, int variables)
    {
        if (PathExpression.Of(expression) is not { Pieces.Count: > 0 } pieces || !pieces.IsGenuine(model, cancellation))
            return null;

        PathPiece first = pieces.Pieces[0];
        ClimbedPath? path = first.Text is not null ? new ClimbedPath(null) : Hole(first.Node) is { } hole && hole != expression ? Read(hole, variables) : null;
        if (path is null || path.KnownPart is not null)
            return path;

        string text = "";
        for (int i = first.Text is null ? 1 : 0; i < pieces.Pieces.Count; i++)
        {
            PathPiece piece = pieces.Pieces[i];
            if (piece.Text is null)
                return Cut(path, pieces, i, text);
            text += (piece.BeginsSegment ? "/" : "") + piece.Text;
        }

        path.Append(text);
        return path;
    }

    // What follows is not known, so what is known must end where a segment does.
    private static ClimbedPath? Cut(ClimbedPath path, PathExpression pieces, int unknown, string text)
    {
        PathPiece last = pieces.Pieces[unknown - 1];
        bool endsInSeparator = last.Text is { Length: > 0 } known && known[known.Length - 1] is '/' or '\\';
        if (!endsInSeparator && !pieces.Pieces[unknown].BeginsSegment)
            return null;
        for (int i = 0; i < unknown; i++)
        {
            if (pieces.Pieces[i].Container != last.Container)
                return null;
        }

        path.Append(text);
        path.End(new PathReplacement(last.Container, pieces.Pieces[0].Node, last.Node, "", last.Container is ArgumentListSyntax ? "" : "/"));
        return path;
    }

    private ClimbedPath? ReadCall(InvocationExpressionSyntax call, int variables)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        string? name = CalledName(call);
        switch (name)
        {
            case "ToString" or "TrimEnd" when call.Expression is MemberAccessExpressionSyntax access:
                return Read(access.Expression, variables);
            case "GetFullPath" or "TrimEndingDirectorySeparator" when arguments.Count == 1 && IsCallOf(call, "Path"):
                return Read(arguments[0].Expression, variables);
            case "GetFullPath" when arguments.Count == 2 && IsCallOf(call, "Path"):
                ClimbedPath? @base = Read(arguments[1].Expression, variables);
                if (@base is null || model.GetConstantValue(arguments[0].Expression, cancellation).Value is not string relative)
                    return null;
                @base.Append(relative);
                return @base;
            case "GetDirectoryName" or "GetParent" when arguments.Count == 1 && IsCallOf(call, name == "GetParent" ? "Directory" : "Path"):
                return Up(Read(arguments[0].Expression, variables), isTextual: true);
            default:
                return ClimbStarts.Of(call, model, cancellation) is { } start ? new ClimbedPath(start) : null;
        }
    }

    private ClimbedPath? ReadDirectory(ExpressionSyntax creation, ExpressionSyntax argument, int variables)
    {
        if (Read(argument, variables) is not { } path || model.GetTypeInfo(creation, cancellation).Type is not INamedTypeSymbol { Name: "DirectoryInfo" or "FileInfo" } type || !SystemNames.IsIn(type, "System.IO", type.Name))
            return null;
        path.BecomeDirectory();
        return path;
    }

    private static ClimbedPath? ReadBinding(ClimbedPath? receiver, ExpressionSyntax binding) => binding switch
    {
        MemberBindingExpressionSyntax member => Follow(receiver, member.Name),
        MemberAccessExpressionSyntax access => Follow(ReadBinding(receiver, access.Expression), access.Name),
        ConditionalAccessExpressionSyntax conditional => ReadBinding(ReadBinding(receiver, conditional.Expression), conditional.WhenNotNull),
        PostfixUnaryExpressionSyntax postfix => ReadBinding(receiver, postfix.Operand),
        _ => null,
    };

    private static ClimbedPath? Follow(ClimbedPath? path, SimpleNameSyntax property) => property.Identifier.ValueText switch
    {
        "FullName" => path,
        "Parent" or "Directory" or "DirectoryName" => Up(path, isTextual: false),
        _ => null,
    };

    // From what is not known there is no way up.
    private static ClimbedPath? Up(ClimbedPath? path, bool isTextual)
    {
        if (path is null || path.KnownPart is not null)
            return null;
        path.Up(isTextual);
        return path;
    }

    private bool IsCallOf(InvocationExpressionSyntax call, string type) => SystemNames.IsIn(model.GetSymbolInfo(call, cancellation).Symbol?.ContainingType, "System.IO", type);

    private static ExpressionSyntax Hole(SyntaxNode node) => node is InterpolationSyntax hole ? hole.Expression : (ExpressionSyntax)node;

    // Only where the file declares a field of that name is it worth asking what a name means.
    private static bool HasField(IdentifierNameSyntax variable) => variable.SyntaxTree.GetRoot()
        .DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .Any(member => member is FieldDeclarationSyntax field && field.Declaration.Variables.Any(v => v.Identifier.ValueText == variable.Identifier.ValueText));

    // A variable that is set again may be anywhere by now.
    private static bool IsSetAgain(ExpressionSyntax variable)
    {
        SyntaxNode body = variable.FirstAncestorOrSelf<MemberDeclarationSyntax>(static m => m is not GlobalStatementSyntax) ?? variable.SyntaxTree.GetRoot();
        string name = variable.ToString();
        return body.DescendantNodes().Any(n => n is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } && left.Identifier.ValueText == name);
    }
}
