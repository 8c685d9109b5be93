using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WorkspaceSdk.Tests;

/// <summary>The programs of <c>docs/configuration.md</c> as they are written there, over the files that are written there.</summary>
[Slow]
[Collection(nameof(EnvironmentVariables))]
public sealed partial class ConfigurationPageTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs/configuration.md"))
        .ReplaceLineEndings("\n");

    private readonly string _before = Directory.GetCurrentDirectory();
    private readonly ConfiguredWorkspace _workspace = new();
    private readonly EnvironmentVariables _variables = new("WORKSPACE_PATH", "DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT");

    public static TheoryData<int> Programs => [.. Enumerable.Range(0, ProgramPattern().Count(Page))];

    public void Dispose()
    {
        Directory.SetCurrentDirectory(_before);
        _variables.Dispose();
        _workspace.Dispose();
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_prints_what_the_page_says(int number)
    {
        foreach (Match file in FilePattern().Matches(Page))
            _workspace.With(file.Groups["path"].Value, file.Groups["text"].Value);
        _variables.Set(_workspace.Root, null, null);
        Directory.SetCurrentDirectory(_workspace.Root);
        Match program = ProgramPattern().Matches(Page)[number];

        Assert.Equal(program.Groups["output"].Value, Run(program.Groups["code"].Value));
    }

    [Fact]
    public void Every_block_of_the_page_is_a_file_or_a_program()
    {
        int blocks = Page.Split("\n```").Length / 2;
        Assert.Equal(blocks, FilePattern().Count(Page) + (2 * ProgramPattern().Count(Page)));
        Assert.True(ProgramPattern().Count(Page) >= 3);
    }

    private static string Run(string code)
    {
        string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Page" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(code)],
            platform.Select(static file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        using var assembly = new MemoryStream();
        Assert.Empty(compilation.Emit(assembly).Diagnostics.Where(static found => found.Severity == DiagnosticSeverity.Error));
        using var output = new StringWriter { NewLine = "\n" };
        TextWriter before = Console.Out;
        try
        {
            Console.SetOut(output);
            Assembly.Load(assembly.ToArray()).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString();
    }

    [GeneratedRegex(@"\n```(json|yaml|toml|xml)\n(//|#|<!--) (?<path>[\w./]+)( -->)?\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex FilePattern();

    [GeneratedRegex(@"\n```csharp\n(?<code>.*?)```\n+```console\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ProgramPattern();
}
