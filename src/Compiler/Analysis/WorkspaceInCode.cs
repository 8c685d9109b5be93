using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Expressions;
using WorkspaceSdk.Compiler.Analysis.Paths;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Compiler.Analysis;

/// <summary>The workspace of one compilation: its paths, its place, and the generated class.</summary>
/// <param name="Paths">The known paths.</param>
/// <param name="Location">Its place on this machine; null when it is not known.</param>
/// <param name="Class">The generated class.</param>
/// <param name="IsTool">Whether the program is packed as a .NET tool, which has files of its own above it once it is installed.</param>
/// <param name="IsPublished">
/// Whether it is a published library: it runs in other people's programs, and in packages that have files of their own above it.
/// </param>
/// <param name="IsTest">Whether it is a test project: test runners start in its output directory.</param>
internal sealed record WorkspaceInCode(
    WorkspacePaths Paths,
    WorkspaceLocation? Location,
    INamedTypeSymbol Class,
    bool IsTool = false,
    bool IsPublished = false,
    bool IsTest = false)
{
    /// <summary>The root as a member, for <see cref="Code"/>.</summary>
    public const string Root = ".Root";

    /// <summary>Returns a member as C# with the same meaning in every place.</summary>
    public string Code(string member)
    {
        string ns = NamespaceNames.ToCode(Paths.Settings.Namespace);
        return "global::" + (ns.Length == 0 ? "" : ns + ".") + Paths.Settings.ClassName + member;
    }

    /// <summary>Returns a member for messages.</summary>
    public string Shown(string member) => Paths.Settings.ClassName + member;

    /// <summary>
    /// Returns the absolute path of an entry of the workspace, as C# and for messages. It is a member if
    /// there is one, else combined from the root.
    /// </summary>
    /// <param name="path">The path relative to the root, with either separator.</param>
    /// <returns>The code; null when the path leads out of the workspace.</returns>
    public (string Code, string Shown)? FullPath(string path)
    {
        var names = new List<string>();
        foreach (string name in path.Split('/', '\\'))
        {
            if (name == ".." && names.Count == 0)
                return null;
            if (name == "..")
                names.RemoveAt(names.Count - 1);
            else if (name is not ("" or "."))
                names.Add(name);
        }

        if (names.Count == 0)
            return (Code(Root), Shown(Root));
        string known = string.Join("/", names);
        if (Paths.Find(known, 0, known.Length)?.Full is { } member)
            return (Code(member), Shown(member));

        // Name by name: a combined text would keep its separators, beside those of the machine.
        string arguments = string.Concat(names.Select(static n => ", " + SymbolDisplay.FormatLiteral(n, quote: true))) + ")";
        return ("global::System.IO.Path.Combine(" + Code(Root) + arguments, "Path.Combine(" + Shown(Root) + arguments);
    }

    /// <summary>Determines whether a piece of a path is the generated class's <c>Root</c>.</summary>
    public bool IsRoot(SyntaxNode piece, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax? expression = piece is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole
            ? hole.Expression
            : piece as ExpressionSyntax;
        return expression is not null && PathExpression.LastName(expression) == "Root"
            && model.GetSymbolInfo(expression, cancellationToken).Symbol is { ContainingType: { } type }
            && SymbolEqualityComparer.Default.Equals(type, Class);
    }
}
