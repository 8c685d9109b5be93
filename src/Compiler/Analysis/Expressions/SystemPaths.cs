using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>Lists the members of the base class library that resolve a relative path against the current directory.</summary>
internal static class SystemPaths
{
    // Type, namespace, and the parameters (or settable properties) that are such paths.
    private static readonly Dictionary<string, (string Namespace, string[] Names)> Types = new(StringComparer.Ordinal)
    {
        ["File"] = ("System.IO",
            ["path", "sourceFileName", "destFileName", "destinationFileName", "destinationBackupFileName", "linkPath"]),
        ["Directory"] = ("System.IO", ["path", "sourceDirName", "destDirName", "linkPath"]),
        ["Path"] = ("System.IO", ["path"]),
        ["FileInfo"] = ("System.IO", ["fileName", "destFileName", "destinationFileName", "destinationBackupFileName"]),
        ["DirectoryInfo"] = ("System.IO", ["path", "destDirName"]),
        ["FileStream"] = ("System.IO", ["path"]),
        ["StreamReader"] = ("System.IO", ["path"]),
        ["StreamWriter"] = ("System.IO", ["path"]),
        ["FileSystemWatcher"] = ("System.IO", ["path", "Path"]),
        ["ZipFile"] = ("System.IO.Compression",
            ["archiveFileName", "sourceArchiveFileName", "destinationArchiveFileName", "sourceDirectoryName", "destinationDirectoryName"]),
        ["Process"] = ("System.Diagnostics", ["fileName"]),
        ["ProcessStartInfo"] = ("System.Diagnostics", ["fileName", "FileName", "WorkingDirectory"]),
        ["Assembly"] = ("System.Reflection", ["assemblyFile", "path"]),
        ["Environment"] = ("System", ["CurrentDirectory"]),
    };

    /// <summary>Determines by names, which is cheap, whether an expression may be such an argument or value.</summary>
    public static bool MayBeTaken(ExpressionSyntax expression) => expression.Parent switch
    {
        ArgumentSyntax { Parent.Parent: { } call } => MayTake(call),
        AssignmentExpressionSyntax assignment => IsSettable(assignment, expression),
        _ => false,
    };

    /// <summary>
    /// Determines whether an expression is such an argument or is assigned to such a property;
    /// <paramref name="taker"/> is the name of the member that takes it.
    /// </summary>
    public static bool IsTaken(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken, out string taker)
    {
        taker = "";
        SyntaxNode node = expression;
        while (node.Parent is ParenthesizedExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            node = node.Parent;

        switch (node.Parent)
        {
            case ArgumentSyntax { Parent.Parent: { } call } argument when MayTake(call):
                return Argument(argument, model, cancellationToken) is { Parameter: { ContainingSymbol: IMethodSymbol method } parameter }
                    && Takes(method, parameter.Name, out taker);
            case AssignmentExpressionSyntax assignment when IsSettable(assignment, node):
                return model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is IPropertySymbol property
                    && Takes(property, property.Name, out taker);
            default:
                return false;
        }
    }

    /// <summary>Determines whether a member, named as by <see cref="IsTaken"/>, takes the path of a file.</summary>
    public static bool IsForFiles(string taker) =>
        taker.StartsWith("File.", StringComparison.Ordinal)
        || taker is "FileInfo" or "FileStream" or "StreamReader" or "StreamWriter"
        || IsForPrograms(taker);

    /// <summary>Determines whether a member that takes a path starts a program.</summary>
    public static bool IsForPrograms(string taker) => taker is "Process.Start" or "ProcessStartInfo" or "ProcessStartInfo.FileName";

    /// <summary>Returns the parameter for an expression; null for none, and where the compiler does not know it.</summary>
    public static IParameterSymbol? Parameter(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        expression.Parent is ArgumentSyntax argument ? Argument(argument, model, cancellationToken)?.Parameter : null;

    /// <summary>
    /// Determines whether an expression is a call of <c>Path.Combine</c> or <c>Path.Join</c>, or a path
    /// that is an argument of a method of <c>Path</c>.
    /// </summary>
    public static bool IsComputedWith(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (expression is InvocationExpressionSyntax join && PathExpression.IsJoin(join))
            return true;
        SyntaxNode node = expression;
        while (node.Parent is ParenthesizedExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            node = node.Parent;
        return node.Parent is ArgumentSyntax
        {
            Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
        } argument
            && PathExpression.LastName(access.Expression) == "Path"
            && Argument(argument, model, cancellationToken) is { Parameter: { ContainingSymbol: IMethodSymbol method } parameter }
            && SystemNames.IsIn(method.ContainingType, "System.IO", "Path")
            && (parameter.Name.StartsWith("path", StringComparison.Ordinal) || parameter.Name == "relativeTo");
    }

    // The compiler drops parentheses and '!'; the expression inside then represents the argument.
    private static IArgumentOperation? Argument(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax value = argument.Expression;
        IOperation? operation = model.GetOperation(argument, cancellationToken);
        while (operation is null && value is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            value = value is ParenthesizedExpressionSyntax parenthesized
                ? parenthesized.Expression
                : ((PostfixUnaryExpressionSyntax)value).Operand;
            operation = model.GetOperation(value, cancellationToken);
        }

        while (operation is not (null or IArgumentOperation) && argument.Span.Contains(operation.Syntax.Span))
            operation = operation.Parent;
        return operation as IArgumentOperation;
    }

    private static bool IsSettable(AssignmentExpressionSyntax assignment, SyntaxNode value) =>
        assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Right == value
        && PathExpression.LastName(assignment.Left) is "WorkingDirectory" or "FileName" or "Path" or "CurrentDirectory";

    private static bool MayTake(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            when PathExpression.LastName(access.Expression) == "Path" => IsCurrentPath(access.Name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } =>
            IsKnown(access.Expression) || access.Name.Identifier.ValueText is "MoveTo" or "CopyTo" or "Replace",
        InvocationExpressionSyntax { Expression: SimpleNameSyntax imported } => IsImported(imported.Identifier.ValueText),
        ObjectCreationExpressionSyntax creation => IsKnown(creation.Type),
        ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax variable } } =>
            IsKnown(variable.Type),
        ImplicitObjectCreationExpressionSyntax => true,
        _ => false,
    };

    private static bool IsCurrentPath(string method) => method is "GetFullPath" or "Exists";

    private static bool IsKnown(ExpressionSyntax type) => type switch
    {
        SimpleNameSyntax name => Types.ContainsKey(name.Identifier.ValueText),
        MemberAccessExpressionSyntax access => Types.ContainsKey(access.Name.Identifier.ValueText),
        QualifiedNameSyntax qualified => Types.ContainsKey(qualified.Right.Identifier.ValueText),
        NullableTypeSyntax nullable => IsKnown(nullable.ElementType),
        _ => false,
    };

    // Members through `using static System.IO.File;`. A name such as Delete is nearly always a program's own.
    private static bool IsImported(string name) =>
        name is "Exists" || name.StartsWith("ReadAll", StringComparison.Ordinal) || name.StartsWith("ReadLines", StringComparison.Ordinal)
        || name.StartsWith("WriteAll", StringComparison.Ordinal)
        || name.StartsWith("AppendAll", StringComparison.Ordinal) || name.StartsWith("Open", StringComparison.Ordinal)
        || name.StartsWith("Enumerate", StringComparison.Ordinal)
        || name.StartsWith("GetF", StringComparison.Ordinal) || name.StartsWith("GetDirectories", StringComparison.Ordinal);

    private static bool Takes(ISymbol member, string name, out string taker)
    {
        taker = "";
        INamedTypeSymbol type = member.ContainingType;
        if (!Types.TryGetValue(type.Name, out (string Namespace, string[] Names) row)
            || Array.IndexOf(row.Names, name) < 0
            || !SystemNames.IsIn(type, row.Namespace, type.Name))
            return false;

        // Path only computes, with these exceptions; and GetFullPath with a base does not use the current directory.
        if (type.Name == "Path" && !(member is IMethodSymbol { Parameters.Length: 1 } && IsCurrentPath(member.Name)))
            return false;
        taker = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? type.Name : type.Name + "." + member.Name;
        return true;
    }
}
