using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Compiler.Analysis;
using WorkspaceSdk.Compiler.Analysis.Climbing;
using WorkspaceSdk.Compiler.Analysis.Expressions;
using WorkspaceSdk.Compiler.Analysis.Paths;

namespace WorkspaceSdk.Tests;

/// <summary>What the rules do with the texts that are no paths, which is nearly all there are.</summary>
public sealed class CandidateTests
{
    private const string Source = """
        class Program
        {
            object[] All(string name, System.IO.DirectoryInfo directory) => new object[]
            {
                "", "zero", "one/two", "application/json", "https://example.org/help/values.", "dd/MM/yyyy", "No value has the name '", "/usr/share/elsewhere",
                name.Replace("\r\n", "\n", System.StringComparison.Ordinal), string.Format("{0}/{1}", name, 1), $"{name}: {name} of it", "a" + name + "b",
                new System.IO.FileInfo("output.txt"), directory.FullName, System.IO.File.Exists("elsewhere/x.txt"), "C:\\Windows", "...", "a..b",
            };
        }
        """;

    public static TheoryData<string> TextRules => ["WSDK2101", "WSDK2102", "WSDK2104"];

    [Theory]
    [MemberData(nameof(TextRules))]
    public void A_text_that_is_no_path_allocates_nothing(string id)
    {
        TextAnalyzer rule = new TextAnalyzer[] { new LiteralPathAnalyzer(), new NearPathAnalyzer(), new AbsolutePathAnalyzer() }.Single(r =>
            r.SupportedDiagnostics.Single().Id == id);
        (WorkspaceInCode workspace, SyntaxNode[] texts, _) = Given();
        Assert.Equal(20, texts.Length);
        Assert.Equal(0, Candidates());

        long before = GC.GetAllocatedBytesForCurrentThread();
        int candidates = Candidates();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, candidates);

        int Candidates()
        {
            int count = 0;
            for (int i = 0; i < texts.Length; i++)
                count += rule.IsCandidate(workspace, texts[i], PathSyntax.TextOf(texts[i])) ? 1 : 0;
            return count;
        }
    }

    [Fact]
    public void Looking_for_steps_up_allocates_nothing()
    {
        (_, _, SyntaxNode[] nodes) = Given();
        Assert.Equal(0, Steps());

        long before = GC.GetAllocatedBytesForCurrentThread();
        Steps();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        int Steps()
        {
            int count = 0;
            for (int i = 0; i < nodes.Length; i++)
                count += ClimbingSteps.IsStep(nodes[i]) ? 1 : 0;
            return count;
        }
    }

    [Fact]
    public void A_file_is_walked_once_for_all_rules()
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(Source);
        SemanticModel model = CSharpCompilation.Create("App", [tree], References.Current).GetSemanticModel(tree);

        Assert.Same(PathSyntax.Of(model, CancellationToken.None), PathSyntax.Of(model, CancellationToken.None));
    }

    private static (WorkspaceInCode Workspace, SyntaxNode[] Texts, SyntaxNode[] Nodes) Given()
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(Source);
        CSharpCompilation compilation = CSharpCompilation.Create("App", [tree], References.Current);
        SyntaxNode[] nodes = [.. tree.GetRoot().DescendantNodes()];
        var workspace = new WorkspaceInCode(
            new WorkspacePaths(AnalyzerManifest.Manifest),
            WorkspaceLocation.Of(GeneratorRun.ManifestPath, AnalyzerManifest.Manifest.Settings),
            compilation.Assembly.GetTypeByMetadataName("Program")!);
        return (workspace, [.. PathSyntax.Of(compilation.GetSemanticModel(tree), CancellationToken.None).Texts], nodes);
    }
}
