using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Tests;

/// <summary>The types that a project's sources declare, nested ones left out.</summary>
internal static class DeclaredTypes
{
    /// <summary>Gets their names, each once.</summary>
    /// <param name="project">The folder below <c>src</c>.</param>
    public static IEnumerable<string> Of(string project)
    {
        string folder = Path.Combine(RepositoryPaths.Root, "src", project);
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal))
            .SelectMany(static file => NamesIn(File.ReadAllText(file)))
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> NamesIn(string source) => new[] { "NET", "NETSTANDARD" }
        .Select(symbol => CSharpSyntaxTree.ParseText(
            source, new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: [symbol])).GetRoot())
        .SelectMany(static root => root.DescendantNodes(static node => node is not TypeDeclarationSyntax).OfType<MemberDeclarationSyntax>())
        .Select(static member => member switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            DelegateDeclarationSyntax @delegate => @delegate.Identifier.Text,
            _ => null,
        })
        .OfType<string>();
}
