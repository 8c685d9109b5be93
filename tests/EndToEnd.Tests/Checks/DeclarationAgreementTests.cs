using WorkspaceSdk.Tool.Health;

namespace WorkspaceSdk.Tests;

/// <summary>A build and <c>doctor</c> say the same about the same declarations: code, line and words.</summary>
public sealed class DeclarationAgreementTests
{
    private const int Count = 60;

    [Fact]
    public void A_build_and_doctor_say_the_same_about_random_declarations()
    {
        using var workspace = new TestWorkspace();
        workspace.Delete(TestWorkspace.WorkspaceFile);
        var random = new RandomDeclarations(12);
        string[] names = [.. Enumerable.Range(0, Count).Select(static number => "w" + number)];
        foreach (string name in names)
            Make(workspace, name, random.Items());
        workspace.Write("All.proj", $"""
            <Project>
              <Target Name="Build">
                <MSBuild Projects="{string.Join(';', names.Select(static name => $"{name}/src/App/App.csproj"))}" Targets="CollectWorkspaceFiles" ContinueOnError="true" />
              </Target>
            </Project>
            """);

        BuildResult build = workspace.Build("All.proj", "-t:Build", "--no-restore");

        var told = build.Errors.Concat(build.Warnings)
            .Where(static d => d.Code.StartsWith("WSDK", StringComparison.Ordinal))
            .ToLookup(static d => d.File);
        Assert.True(told.Count > Count / 2, "the build told next to nothing");
        Assert.True(
            told.SelectMany(static d => d).Select(static d => d.Code).Distinct().Count() > 8, "the build told few kinds of mistakes");
        Assert.All(names, name =>
        {
            string root = workspace.FullPath(name);
            string marker = Path.Combine(root, TestWorkspace.WorkspaceFile);
            Library(root, [.. told[marker]
                .Where(diagnostic => build.Errors.Contains(diagnostic))
                .Select(static diagnostic => diagnostic.Code)
                .Distinct()]);
            Assert.Equal(Text(told[marker].Select(static d => (d.Code, d.Line, d.Text)), marker), Text(Doctor(root), marker));
        });
        Assert.Empty(told.Select(static file => file.Key)
            .Except(names.Select(name => Path.Combine(workspace.FullPath(name), TestWorkspace.WorkspaceFile))));
    }

    // The library refuses what the build refuses, but knows no rules for names of generated code.
    private static void Library(string root, string[] refused)
    {
        WorkspaceTree tree = WorkspaceTree.Open(root);
        string? code = (Record.Exception(() => (tree.Directories.Count,
            tree.GetGroups("src/App/App.csproj").Count)) as WorkspaceDeclarationException)?.Code;
        if (refused.Any(static code => code is "WSDK0008" or "WSDK2004"))
            return;
        Assert.True(
            refused.Length == 0 ? code is null : refused.Contains(code),
            $"{root}: the build says {string.Join(", ", refused)}, the library {code}");
    }

    private static void Make(TestWorkspace workspace, string name, string items)
    {
        workspace.Write($"{name}/{TestWorkspace.WorkspaceFile}", $"<Project>\n<ItemGroup>\n{items}</ItemGroup>\n</Project>\n");
        workspace.Project(
            $"{name}/src/App/App.csproj", "<PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>");
        workspace.Write($"{name}/.gitignore", "*.tmp\n");
        foreach (string file in new[]
        {
            "contracts/a.json", "contracts/draft/b.json", "contracts/sub/c.yaml", "docs/readme.md", "src/Other/Other.csproj", "z.tmp",
            "Assets/x.txt"
        })
            workspace.Write($"{name}/{file}", "x");
    }

    private static IEnumerable<(string Code, int Line, string Message)> Doctor(string root) =>
        new HealthCheck(WorkspaceTree.Open(root), CancellationToken.None).Observations()
            .Where(static observation => observation.Code is not null)
            .Select(static observation => (observation.Code!, observation.Line, observation.Message));

    private static string Text(IEnumerable<(string Code, int Line, string Message)> told, string marker) =>
        File.ReadAllText(marker)
        + string.Join('\n', told.Select(static d => $"{d.Line} {d.Code} {d.Message}").Distinct().Order(StringComparer.Ordinal));
}
