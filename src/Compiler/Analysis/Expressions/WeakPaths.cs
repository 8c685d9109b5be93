using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Climbing;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>
/// Recognizes texts that may equal a path of the workspace by chance: two names of directories, and one name of a file or directory that
/// the program makes itself.
/// </summary>
/// <param name="isTest">Whether the file is in a test project.</param>
/// <param name="lists">The lists of texts in the file.</param>
/// <param name="model">The semantic model of the file.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class WeakPaths(bool isTest, TextLists lists, SemanticModel model, CancellationToken cancellationToken)
{
    // A parameter with such a name takes a path, beside those of NameWords.OfPaths.
    private static readonly string[] PathWords =
    [
        "project", "projects", "solution", "location", "root", "source", "sources",
    ];

    private HashSet<string>? _made;

    /// <summary>Determines whether a path has two names at most, and no extension.</summary>
    public static bool IsShort(TextConcatenation run) => HasTwoNames(run) && !HasExtension(run);

    /// <summary>
    /// Determines whether a short text is in a list with texts that are no paths of the workspace, or an argument for something other than
    /// a path. In a test project the names of files are short too: tests make up such names.
    /// </summary>
    public bool IsUnclear(TextConcatenation run)
    {
        ExpressionSyntax text = run.Expression.Top;
        if (!HasTwoNames(run) || (HasExtension(run) && !isTest) || SystemPaths.IsComputedWith(text, model, cancellationToken))
            return false;
        return text.Parent switch
        {
            InitializerExpressionSyntax or ExpressionElementSyntax => lists.Around(text) is { Unknown: > 0 },
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax } =>
                SystemPaths.Parameter(text, model, cancellationToken) is not { } parameter
                || !(NameWords.HaveAny(parameter.Name, NameWords.OfPaths) || NameWords.HaveAny(parameter.Name, PathWords)),
            _ => false,
        };
    }

    /// <summary>
    /// Determines whether the program makes a file or directory: it is in the directory where the program runs. A single name is made if
    /// any code in the file makes it.
    /// </summary>
    public bool IsMade(TextConcatenation run) =>
        IsMaking((run.Expression.Top.Parent as ArgumentSyntax)?.Parent?.Parent)
        || (run.IsAtEnd && run.Path.IndexOfAny(['/', '\\']) < 0 && (_made ??= Made()).Contains(run.Path));

    private HashSet<string> Made()
    {
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (LiteralExpressionSyntax literal in model.SyntaxTree.GetRoot(cancellationToken)
            .DescendantNodes().OfType<LiteralExpressionSyntax>())
        {
            if (literal is { Token.Value: string text, Parent: ArgumentSyntax { Parent: ArgumentListSyntax list } argument }
                && list.Arguments[0] == argument
                && IsMaking(list.Parent))
                made.Add(text);
        }

        return made;
    }

    private static bool IsMaking(SyntaxNode? call) => call switch
    {
        InvocationExpressionSyntax invocation => PathExpression.LastName(invocation.Expression) is { } name
            && (name is "CreateDirectory" or "Create" or "CreateText" or "OpenWrite"
                || name.StartsWith("WriteAll", StringComparison.Ordinal)
                || name.StartsWith("AppendAll", StringComparison.Ordinal)),
        BaseObjectCreationExpressionSyntax creation => ClimbSyntax.CreatedType(creation) == "StreamWriter",
        _ => false,
    };

    private static bool HasTwoNames(TextConcatenation run) =>
        run.Path.TrimEnd('/', '\\') is var path
        && path.IndexOfAny(['/', '\\']) is var first
        && (first < 0 || path.IndexOfAny(['/', '\\'], first + 1) < 0);

    private static bool HasExtension(TextConcatenation run) => run.Path.LastIndexOf('.') > run.Path.LastIndexOfAny(['/', '\\']) + 1;
}
