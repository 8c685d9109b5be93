using System.Text.Json;
using WorkspaceSdk.Tool.Declarations;

namespace WorkspaceSdk.Tests;

/// <summary>What <c>why</c> says about files.</summary>
public sealed class WhyTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    public WhyTests()
    {
        directory.Write("Directory.Workspace.props", """
            <Project>
              <ItemGroup>
                <WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" Exclude="draft/**;*.tmp.json" />
                <WorkspaceFiles Include="Everything" Pattern="**" IncludeHidden="true" RespectIgnoreFiles="false" UseDefaultExcludes="false" />
                <WorkspaceFiles Include="Texts" Pattern="**/*.TXT" CaseSensitive="false" />
              </ItemGroup>
            </Project>
            """);
        directory.Write(".gitignore", "# made\nout/\n*.log\n!keep.log\n");
        directory.Write(".ignore", "secret.txt\n");
        foreach (string path in new[] { "contracts/a.json", "contracts/.b.json", "contracts/draft/c.json", "contracts/x.tmp.json", "contracts/bin/d.json", "out/e.txt", "keep.log", "f.log", "readme.txt", "secret.txt", ".config/g.txt" })
            directory.Write(path);
    }

    public void Dispose() => directory.Dispose();

    [Fact]
    public void The_rule_that_ignores_is_named_with_its_file_and_line()
    {
        JsonElement answer = Json("out/e.txt");
        Assert.True(answer.GetProperty("ignored").GetBoolean());
        Assert.Equal("""{"file":".gitignore","line":2,"text":"out/","about":"out"}""", answer.GetProperty("rule").GetRawText());
        Assert.Contains("  ignored by .gitignore:2: out/ (about out)\n", Why("out/e.txt").Output, StringComparison.Ordinal);
        Assert.Contains("  not ignored by .gitignore:4: !keep.log\n", Why("keep.log").Output, StringComparison.Ordinal);
        Assert.Contains("  ignored by .ignore:1: secret.txt\n", Why("secret.txt").Output, StringComparison.Ordinal);
        Assert.Contains("  not ignored: no rule speaks of it\n", Why("readme.txt").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "readme.txt")]
    [InlineData(0, "contracts")]
    [InlineData(0, "keep.log", "readme.txt")]
    [InlineData(1, "f.log")]
    [InlineData(1, "readme.txt", "f.log")]
    [InlineData(1, ".config/g.txt")]
    [InlineData(1, "missing.txt")]
    [InlineData(1, "out/")]
    [InlineData(2)]
    [InlineData(1, "../elsewhere")]
    public void The_exit_code_says_whether_find_shows_all(int code, params string[] files) => Assert.Equal(code, Why(files).ExitCode);

    [Fact]
    public void What_find_shows_and_why_calls_shown_is_the_same()
    {
        string[] found = ToolProcess.Run(directory.Root, "find", "--type", "f").Lines;
        string[] all = [.. Directory.GetFiles(directory.Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(directory.Root, file))];
        string[] answers = ToolProcess.Run(directory.Root, ["why", "--json", .. all]).Lines;
        Assert.Equal(all.Length, answers.Length);
        foreach ((string path, string answer) in all.Zip(answers))
        {
            JsonElement json = JsonDocument.Parse(answer).RootElement;
            Assert.Equal(found.Contains(path), !json.GetProperty("ignored").GetBoolean() && !json.GetProperty("hidden").GetBoolean());
        }
    }

    [Fact]
    public void The_verdict_on_each_group_is_what_the_group_finds()
    {
        Workspace workspace = Workspace.OpenRoot(directory.Root);
        foreach (DeclaredGroup group in DeclarationReader.Read(workspace).Groups)
        {
            var members = workspace.Find(group.Query).Select(static entry => entry.Path).ToHashSet();
            Assert.NotEmpty(members);
            foreach (FileEntry entry in workspace.Find(new FileQuery { IncludeHidden = true, RespectIgnoreFiles = false }))
            {
                GroupVerdict verdict = GroupVerdict.Of(workspace, group, entry.Path);
                Assert.True(members.Contains(entry.Path) == verdict.IsMember, $"{entry.Path}: {verdict}");
            }
        }
    }

    [Theory]
    [InlineData("contracts/a.json", "in Contracts: matches '**/*.json'")]
    [InlineData("readme.txt", "not in Contracts: not below 'contracts'")]
    [InlineData("contracts/draft/c.json", "not in Contracts: left out by Exclude 'draft/**'")]
    [InlineData("contracts/bin/d.json", "not in Contracts: left out by the default exclude '**/{bin,obj,node_modules,.vs}/**'")]
    [InlineData("contracts/.b.json", "not in Contracts: a name begins with '.'")]
    [InlineData("contracts/none.json", "not in Contracts: '**/*.json' matches, but there is no such file")]
    [InlineData("out/e.txt", "not in Texts: ignored by .gitignore:2: out/")]
    [InlineData("f.log", "not in Texts: no pattern matches")]
    public void A_group_says_what_decides(string path, string verdict) => Assert.Contains($"  {verdict}", Why(path).Output, StringComparison.Ordinal);

    [Fact]
    public void The_default_excludes_are_those_of_the_package()
    {
        string props = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "src/Sdk/msbuild/Workspace.Defaults.props"));
        DeclaredGroup group = DeclarationReader.Read(Workspace.OpenRoot(directory.Root)).Groups[0];
        Assert.Contains($">{string.Join(';', group.DefaultExcludes)}</WorkspaceDefaultExcludes>", props, StringComparison.Ordinal);
    }

    private ToolResult Why(params string[] files) => ToolProcess.Run(directory.Root, ["why", .. files]);

    private JsonElement Json(string file) => JsonDocument.Parse(ToolProcess.Run(directory.Root, "why", "--json", file).Output).RootElement;
}
