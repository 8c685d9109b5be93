using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Tests;

/// <summary>
/// Which source file uses a type of which other file. The sources are compiled, so constants, enums, interfaces and delegates count too.
/// </summary>
internal static class SourceUses
{
    private static readonly string[] Modern = ["NET", "NET10_0_OR_GREATER", "NET9_0_OR_GREATER", "NET8_0_OR_GREATER"];
    private static readonly string[] Standard = ["NETSTANDARD", "NETSTANDARD2_0"];
    private static readonly string ImplicitUsings = string.Concat(
        new[] { "System", "System.IO", "System.Linq", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks" }
            .Select(static name => $"global using {name};"));

    /// <summary>Gets the uses between the files of one project, as paths relative to its folder, for both of its frameworks.</summary>
    /// <param name="project">The folder below <c>src</c>, whose project has that name.</param>
    public static IReadOnlySet<(string From, string To)> Of(string project)
    {
        string folder = Path.Combine(RepositoryPaths.Root, "src", project);
        string[] files = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal))];
        MetadataReference[] references = [.. References(project)];
        var uses = new HashSet<(string From, string To)>();
        foreach (string[] symbols in new[] { Modern, Standard })
        {
            var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: symbols);
            SyntaxTree[] trees = [.. files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))];
            var compilation = CSharpCompilation.Create(
                "Sources", [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings, options)], references);
            foreach (SyntaxTree tree in trees)
            {
                foreach (string used in FilesUsedBy(tree, compilation))
                    uses.Add((Path.GetRelativePath(folder, tree.FilePath), Path.GetRelativePath(folder, used)));
            }
        }

        return uses;
    }

    private static IEnumerable<string> FilesUsedBy(SyntaxTree tree, CSharpCompilation compilation)
    {
        SemanticModel model = compilation.GetSemanticModel(tree);
        foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            SymbolInfo info = model.GetSymbolInfo(name);
            foreach (ISymbol symbol in info.Symbol is { } only ? [only] : info.CandidateSymbols)
            {
                // The type of a member counts too: who calls a method depends on what holds it.
                foreach (SyntaxReference declared in ((symbol as INamedTypeSymbol
                    ?? symbol.ContainingType)?.OriginalDefinition.DeclaringSyntaxReferences)
                    ?? [])
                {
                    if (declared.SyntaxTree != tree && declared.SyntaxTree.FilePath.Length > 0)
                        yield return declared.SyntaxTree.FilePath;
                }
            }
        }
    }

    // What the project was built beside, and the runtime's own assemblies. A name that cannot be found is none of the project's.
    /// <summary>Gets what a project is compiled against.</summary>
    /// <param name="project">The folder below <c>src</c>, whose project has that name.</param>
    public static IEnumerable<MetadataReference> References(string project)
    {
        IEnumerable<string> built = Outputs(project).Where(file => !IsAssemblyOf(project, file));
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static file => !Path.GetFileName(file).StartsWith("WorkspaceSdk", StringComparison.Ordinal))
            .Concat(built)
            .DistinctBy(Path.GetFileName)
            .Select(static file => MetadataReference.CreateFromFile(file));
    }

    /// <summary>Gets a project's own assembly.</summary>
    /// <param name="project">The folder below <c>src</c>, whose project has that name.</param>
    public static IEnumerable<MetadataReference> Built(string project) =>
        Outputs(project).Where(file => IsAssemblyOf(project, file)).Select(static file => MetadataReference.CreateFromFile(file));

    private static bool IsAssemblyOf(string project, string file) => Path.GetFileNameWithoutExtension(file) == "WorkspaceSdk." + project;

    private static IEnumerable<string> Outputs(string project) =>
        Directory.EnumerateDirectories(Path.Combine(RepositoryPaths.Artifacts, "bin", project))
            .Take(1)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.dll"));
}
