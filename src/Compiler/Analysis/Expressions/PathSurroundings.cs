using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Climbing;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>
/// Recognizes texts that are no paths of the workspace by the code around them. This code is another directory before the text, the method
/// that takes it, or a list of fictional paths.
/// </summary>
/// <param name="workspace">The workspace.</param>
/// <param name="model">The semantic model of the file.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class PathSurroundings(WorkspaceInCode workspace, SemanticModel model, CancellationToken cancellationToken)
{
    private static readonly string[] MadeUpWords = ["memory", "mock", "fake", "virtual", "stub", "dummy"];
    private bool? _setsDirectory;
    private readonly OtherPlaces _places = new(workspace, model, cancellationToken);
    private readonly ExpectedTexts _expected = new(workspace.IsTest, model, cancellationToken);
    private readonly TestInputs _inputs = new(model, cancellationToken);
    private readonly TextLists _lists = new(workspace, model.SyntaxTree, cancellationToken);
    private readonly AddressedTexts _addresses = new(model.SyntaxTree, cancellationToken);
    private WeakPaths? _weak;

    /// <summary>Determines whether a text is certainly not a path of the workspace.</summary>
    /// <param name="run">The text.</param>
    /// <param name="isKnown">Whether it is a path of the workspace, and not only similar to one.</param>
    public bool Contradict(TextConcatenation run, bool isKnown)
    {
        ExpressionSyntax top = run.Expression.Top;
        if (!run.IsAtStart)
            return _places.Contain(run)
                || (WeakPaths.IsShort(run) && _places.BeginElsewhere(run))
                || ClimbingProbe.Contains(run, workspace.IsTest, model, cancellationToken);
        if (ConfigurationCalls.Take(top, model, cancellationToken))
            return false;
        if (IsMadeUp(top) || IsOfAnotherKind(ListAround(top)) || IsNamedOtherwise(top) || IsCategory(run) || IsOfAMap(top))
            return true;
        if (SystemPaths.IsTaken(top, model, cancellationToken, out _))
            return (workspace.IsTest ? !SetsDirectory : !isKnown && SetsDirectory) || Weak.IsMade(run);
        if (_expected.Contain(top) || (workspace.IsTest && _inputs.Contain(top)))
            return true;
        if (Weak.IsUnclear(run) || _addresses.Follow(top))
            return true;
        if (!run.IsAtEnd || _lists.Around(top) is not var (known, unknown))
            return false;

        // A path with a slip was meant to be a known one.
        return isKnown ? unknown > known || (workspace.IsTest && unknown == known) : unknown - 1 > known + 1;
    }

    private WeakPaths Weak => _weak ??= new(workspace.IsTest, _lists, model, cancellationToken);

    // new InMemoryFile("docs/a.md", text): a file with that name and other content.
    // archive.CreateEntry("docs/a.md"), new CommitFile { Path = "docs/a.md" }: a path there.
    private static bool IsMadeUp(ExpressionSyntax text) => text.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => PathExpression.LastName(call.Expression),
        ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } => ClimbSyntax.CreatedType(creation),
        AssignmentExpressionSyntax
        {
            Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation }
        } assignment when assignment.Right == text => ClimbSyntax.CreatedType(creation),
        _ => null,
    } is { } name && (NameWords.HaveAny(name, MadeUpWords) || NameWords.HaveAny(name, NameWords.OfRemote));

    // { "public/docs/a.md", "docs/a.md" }, ("docs/a.md", "public/docs/a.md"): the places of one file in two trees.
    private static bool IsOfAMap(ExpressionSyntax text) => text.Parent switch
    {
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } pair } =>
            IsBelow(pair[0], pair[1]),
        ArgumentSyntax { Parent: TupleExpressionSyntax { Arguments: { Count: 2 } pair } } =>
            IsBelow(pair[0].Expression, pair[1].Expression),
        AssignmentExpressionSyntax
        {
            Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } key }
        } pair => IsBelow(key[0].Expression, pair.Right),
        ArgumentSyntax
        {
            Parent.Parent: ImplicitElementAccessSyntax { Parent: AssignmentExpressionSyntax pair }
        } key => IsBelow(key.Expression, pair.Right),
        _ => false,
    };

    private static bool IsBelow(ExpressionSyntax one, ExpressionSyntax other) =>
        one is LiteralExpressionSyntax { Token.Value: string first }
        && other is LiteralExpressionSyntax { Token.Value: string second }
        && first.Contains('/')
        && second.Contains('/')
        && (first.EndsWith("/" + second, StringComparison.Ordinal) || second.EndsWith("/" + first, StringComparison.Ordinal));

    // Test runners start in the output directory, which holds only copies. Where other code sets the directory, a name may be right there.
    private bool SetsDirectory => _setsDirectory ??= model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes().Any(static n =>
        n is IdentifierNameSyntax { Identifier.ValueText: "SetCurrentDirectory" }
        || (n is AssignmentExpressionSyntax assignment && PathExpression.LastName(assignment.Left) == "CurrentDirectory"));

    // channels: ["tools/sync"]: the parameter takes the whole list.
    private static ExpressionSyntax ListAround(ExpressionSyntax text) => text.Parent switch
    {
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } => list,
        InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax array } => array,
        InitializerExpressionSyntax { Parent: ImplicitArrayCreationExpressionSyntax array } => array,
        _ => text,
    };

    // client.GetStringAsync("docs/a.json"): below the address of a server. GetDataDirectory(appName: "My/App"): a name.
    private bool IsOfAnotherKind(ExpressionSyntax text) =>
        SystemPaths.Parameter(text, model, cancellationToken) is { } parameter
        && (NameWords.HaveAny(parameter.Name, NameWords.OfAddresses)
            || NameWords.AreOfAnotherKind(parameter.Name)
            || (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
                && SystemNames.IsIn(constructor.ContainingType, "System", "Uri")));

    // const string BaseUrl = "docs/api";
    private static bool IsNamedOtherwise(ExpressionSyntax text) => text.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AssignmentExpressionSyntax assignment when assignment.Right == text => PathExpression.LastName(assignment.Left),
        _ => null,
    } is { } name && (NameWords.HaveAny(name, NameWords.OfAddresses) || NameWords.AreOfAnotherKind(name));

    // [Category("Tools/Sync")]: words in an attribute are more often a category than a directory.
    private bool IsCategory(TextConcatenation run) =>
        run.Expression.Top.Parent is AttributeArgumentSyntax argument
        && (!run.IsPathLike || !HasExtension(run) || workspace.Paths.IsDirectory(run.Path))
        && !NameWords.HaveAny(NameOf(argument), NameWords.OfPaths);

    private static bool HasExtension(TextConcatenation run) =>
        run.Path.LastIndexOf('.') > run.Path.LastIndexOfAny(['/', '\\']);

    private string NameOf(AttributeArgumentSyntax argument)
    {
        if ((argument.NameEquals?.Name ?? argument.NameColon?.Name) is { } name)
            return name.Identifier.ValueText;
        return argument.Parent is AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } list
            && model.GetSymbolInfo(attribute, cancellationToken).Symbol is IMethodSymbol constructor
            && list.Arguments.IndexOf(argument) is var index
            && index < constructor.Parameters.Length
            ? constructor.Parameters[index].Name
            : "";
    }
}
