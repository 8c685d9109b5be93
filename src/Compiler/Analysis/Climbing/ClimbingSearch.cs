using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>Recognizes loops by what they look for: packages, binaries, and files that only the callers know.</summary>
/// <param name="loop">The loop.</param>
/// <param name="isTest">Whether it is in a test project, which looks for files of its own workspace.</param>
/// <param name="values">The values of names.</param>
/// <param name="model">The semantic model of the file.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class ClimbingSearch(
    ClimbingLoop loop, bool isTest, NamedValues values, SemanticModel model, CancellationToken cancellationToken)
{
    private static readonly HashSet<string> PackageNames =
        new(StringComparer.OrdinalIgnoreCase) { "packages", "node_modules", ".packages", ".nuget" };

    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>Determines whether the loop looks for something that is not one of the workspace's own files.</summary>
    public bool IsForOthers()
    {
        string[] names = [.. Names()];
        return (names.Length > 0 && names.All(PackageNames.Contains))
            || (!isTest && (LooksThroughOthers() || IsForBinaries(names) || (!names.Any(ClimbingLoop.IsMarker) && IsForCallers())));
    }

    /// <summary>Determines whether a name is that of a program's file: those are where the program is built or installed.</summary>
    public static bool IsBinary(string name) =>
        name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".so", StringComparison.Ordinal) || name.EndsWith(".dylib", StringComparison.Ordinal);

    // _fileSystem.GetFiles(directory, "*.sln"): an application that works in the trees of its users.
    private bool LooksThroughOthers()
    {
        InvocationExpressionSyntax[] looks =
            [.. loop.Scope.DescendantNodes().Where(ClimbingEnds.IsLook).Cast<InvocationExpressionSyntax>()];
        return looks.Length > 0 && looks.All(look =>
            look.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
            && model.GetSymbolInfo(receiver, cancellationToken).Symbol
                is IFieldSymbol or IPropertySymbol or IParameterSymbol or ILocalSymbol
            && model.GetTypeInfo(receiver, cancellationToken).Type is INamedTypeSymbol type
            && !SystemNames.IsOfSystem(type));
    }

    // app.dll; ffmpeg/bin/x64.
    private static bool IsForBinaries(string[] names) =>
        names.Length > 0
        && (names.All(IsBinary) || (names.Length > 1 && names.Contains("bin", StringComparer.OrdinalIgnoreCase)));

    // The names in the loop, also through variables; no messages.
    private IEnumerable<string> Names() => loop.Scope.DescendantNodes()
        .Select(n => n switch
        {
            IdentifierNameSyntax name => values.Of(name),
            LiteralExpressionSyntax => n,
            _ => null,
        })
        .Append(loop.Directory is { } directory ? values.FirstOf(directory) : null)
        .OfType<SyntaxNode>()
        .SelectMany(static n => n.DescendantNodesAndSelf())
        .OfType<LiteralExpressionSyntax>()
        .Select(static l => l.Token.Value as string)
        .OfType<string>()
        .Where(static text => text.IndexOf(' ') < 0)
        .SelectMany(static text => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        .Where(static name => name is not ("." or ".."))
        .Distinct(StringComparer.Ordinal);

    // File.Exists(Path.Combine(directory, name)) where other types pass or set the name.
    private bool IsForCallers() =>
        loop.Scope.DescendantNodes().OfType<ArgumentSyntax>().Any(a =>
            a.Expression is IdentifierNameSyntax name
            && name.Identifier.ValueText != loop.Directory?.Identifier.ValueText
            && a.Parent?.Parent is InvocationExpressionSyntax call
            && (PathExpression.IsJoin(call) || PathExpression.LastName(call.Expression) is "GetFiles" or "EnumerateFiles" or "Append")
            && IsOfCallers(name));

    private bool IsOfCallers(IdentifierNameSyntax name) => model.GetSymbolInfo(name, cancellationToken).Symbol switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } method } =>
            method.DeclaredAccessibility is not (Accessibility.Private or Accessibility.NotApplicable),
        IPropertySymbol property => property is { SetMethod.DeclaredAccessibility: not Accessibility.Private },
        _ => false,
    };
}
