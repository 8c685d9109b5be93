using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Generators;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Benchmarks;

/// <summary>All rules over one file after the other, each a compilation of its own. Only what a rule asks about is bound, on a stack as small as that of a compiler's thread.</summary>
internal sealed class RuleRun
{
    // As many as a group of a big repository has; more say nothing new about the rules.
    private const int MostFiles = 4000;

    private const int Stack = 1536 * 1024;

    // Those that the SDK adds, without which most code of today means nothing.
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;

        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    private readonly WorkspaceAnalyzer[] _rules = [new LiteralPathAnalyzer(), new NearPathAnalyzer(), new RelativePathAnalyzer(), new AbsolutePathAnalyzer(), new ClimbingAnalyzer()];
    private readonly CSharpCompilation _empty;
    private readonly WorkspaceInCode _workspace;

    /// <summary>The rules for a workspace that has the files of a directory.</summary>
    public RuleRun(string directory)
    {
        var walk = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        string[] files = [.. Directory.EnumerateFiles(directory, "*", walk).Select(f => Path.GetRelativePath(directory, f).Replace('\\', '/')).Order(StringComparer.Ordinal).Take(MostFiles)];
        var settings = new ManifestSettings("Corpus", "Workspace", false, ManifestRootMode.Runtime, true, "Corpus", "../../..");
        var manifest = new WorkspaceManifest(settings, default, new([new ManifestGroup("Files", "", ManifestMembers.All, "Directory.Workspace.props", 1, new(files))]));
        _empty = CSharpCompilation.Create(
            "Corpus",
            [CSharpSyntaxTree.ParseText(Usings + "namespace Corpus { internal static class Workspace { } }", ParseOptions)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(static p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(p) is "netstandard.dll" or "mscorlib.dll")
                .Select(static p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        string manifestPath = Path.Combine(Path.GetFullPath(directory), "obj", "Debug", "net10.0", "workspace.manifest");
        _workspace = new WorkspaceInCode(new WorkspacePaths(manifest), WorkspaceLocation.Of(manifestPath, settings), _empty.Assembly.GetTypeByMetadataName("Corpus.Workspace")!);
    }

    /// <summary>What the rules find in a file, what failed, and the milliseconds they took, binding included.</summary>
    public (IReadOnlyList<Diagnostic> Found, Exception? Failure, double Milliseconds) Look(string text, string path)
    {
        var found = new List<Diagnostic>();
        Exception? failure = null;
        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, ParseOptions, path);
        SemanticModel model = _empty.AddSyntaxTrees(tree).GetSemanticModel(tree);
        double milliseconds = 0;
        var thread = new Thread(
            () =>
            {
                long start = Stopwatch.GetTimestamp();
                try
                {
                    foreach (WorkspaceAnalyzer rule in _rules)
                        rule.Look(model, PathSyntax.Of(model, CancellationToken.None), _workspace, found.Add, CancellationToken.None);
                }
                catch (Exception exception)
                {
                    failure = exception;
                }

                milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            },
            Stack);
        thread.Start();
        thread.Join();
        return (found, failure, milliseconds);
    }
}
