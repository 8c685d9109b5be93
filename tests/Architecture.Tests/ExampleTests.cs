using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WorkspaceSdk.Tests;

/// <summary>The examples in the XML documentation of the packages compile.</summary>
[Slow]
public sealed partial class ExampleTests
{
    // What an example may use without saying where it comes from.
    private const string Before = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Text.RegularExpressions; using System.Threading; using System.Threading.Tasks;
        using Microsoft.Extensions.FileProviders; using Microsoft.Extensions.Primitives; using WorkspaceSdk; using WorkspaceSdk.Extensions;
        static class Example
        {
            static WorkspaceTree tree = null; static FileQuery query = null; static CancellationToken cancellationToken;
            static async Task Run()
            {
                await Task.Yield();
        """;

    private const string After = "}}";

    public static TheoryData<string> TypesOfNewcomers => new(
        "WorkspaceTree.cs", "FileQuery.cs", "FindResult.cs", "AsyncFindResult.cs", "SearchResult.cs", "AsyncSearchResult.cs",
        "SearchOptions.cs", "Snapshot.cs", "Fingerprint.cs",
        "Glob.cs", "GlobSet.cs", "GlobOptions.cs", "IgnoreRules.cs", "FileGroup.cs", "IWorkspaceError.cs", "WorkspaceFileProvider.cs",
        "WorkspaceMatcher.cs", "WorkspaceConfigurationExtensions.cs");

    [Theory]
    [InlineData("Engine")]
    [InlineData("Extensions")]
    public void Every_example_compiles(string project)
    {
        MetadataReference[] references = [.. SourceUses.References("Extensions").Concat(SourceUses.Built("Extensions"))];
        var examples = Sources(project).SelectMany(static file => Examples(file).Select(code => (File: file, Code: code))).ToList();
        Assert.NotEmpty(examples);
        var wrong = new List<string>();
        foreach ((string file, string code) in examples)
        {
            var compilation = CSharpCompilation.Create(
                "Example",
                [CSharpSyntaxTree.ParseText(Before + code + After)],
                references,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error)];
            if (errors.Length > 0)
                wrong.Add($"{file}:\n{string.Join('\n', errors.AsEnumerable())}\n{code}");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(TypesOfNewcomers))]
    public void A_type_that_a_newcomer_meets_has_an_example(string file) =>
        Assert.Contains(
            Sources("Engine").Concat(Sources("Extensions")), source => Path.GetFileName(source) == file && Examples(source).Any());

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "src", project), "*.cs", SearchOption.AllDirectories);

    private static IEnumerable<string> Examples(string file)
    {
        string comments = string.Join(
            '\n',
            File.ReadLines(file)
                .Select(static line => line.TrimStart())
                .Select(static line => line.StartsWith("///", StringComparison.Ordinal) ? line[3..] : ""));
        foreach (Match example in ExamplePattern().Matches(comments))
        {
            foreach (XElement code in XElement.Parse(example.Value).Descendants("code"))
                yield return code.Value;
        }
    }

    [GeneratedRegex("<example>.*?</example>", RegexOptions.Singleline)]
    private static partial Regex ExamplePattern();
}
