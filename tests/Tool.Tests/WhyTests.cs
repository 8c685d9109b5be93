using System.Text.Json;
using WorkspaceSdk.Declarations;
using WorkspaceSdk.Tool.Declarations;

namespace WorkspaceSdk.Tests;

/// <summary>What <c>why</c> says about files.</summary>
[Slow]
public sealed class WhyTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public WhyTests()
    {
        _directory.Write("Directory.Workspace.props", """
            <Project>
              <ItemGroup>
                <WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" Exclude="draft/**;*.tmp.json" />
                <WorkspaceFiles Include="Everything" Pattern="**" IncludeHidden="true" RespectIgnoreFiles="false" UseDefaultExcludes="false" />
                <WorkspaceFiles Include="Texts" Pattern="**/*.TXT" CaseSensitive="false" />
              </ItemGroup>
            </Project>
            """);
        _directory.Write(".gitignore", "# made\nout/\n*.log\n!keep.log\n");
        _directory.Write(".ignore", "secret.txt\n");
        foreach (string path in new[]
        {
            "contracts/a.json", "contracts/.b.json", "contracts/draft/c.json", "contracts/x.tmp.json", "contracts/bin/d.json", "out/e.txt",
            "keep.log", "f.log", "readme.txt", "secret.txt", ".config/g.txt"
        })
            _directory.Write(path);
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_rule_that_ignores_is_named_with_its_file_and_line()
    {
        JsonElement answer = Json("out/e.txt");
        Assert.True(answer.GetProperty("ignored").GetBoolean());
        Assert.Equal("""{"file":".gitignore","line":2,"text":"out/","about":"out"}""", answer.GetProperty("rule").GetRawText());
        Assert.Contains("  ignored by .gitignore:2: out/ (about out)\n", Why("out/e.txt").Output, StringComparison.Ordinal);
        Assert.Contains("  not ignored by .gitignore:4: !keep.log\n", Why("keep.log").Output, StringComparison.Ordinal);
        Assert.Contains("  ignored by .ignore:1: secret.txt\n", Why("secret.txt").Output, StringComparison.Ordinal);
        Assert.Contains("  not ignored: no rule matches it\n", Why("readme.txt").Output, StringComparison.Ordinal);
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
    public void Why_calls_exactly_those_files_shown_that_find_shows()
    {
        string[] found = ToolProcess.Run(_directory.Root, "find", "--type", "f").Lines;
        string[] all = [.. Directory.GetFiles(_directory.Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_directory.Root, file))];
        string[] answers = ToolProcess.Run(_directory.Root, ["why", "--json", .. all]).Lines;
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
        WorkspaceTree workspace = WorkspaceTree.At(_directory.Root);
        WorkspaceDeclarations declarations = CheckedDeclarations.Read(workspace);
        foreach (GroupDeclaration group in declarations.Entries)
        {
            var members = workspace.Find(group.Query(declarations.DefaultExcludes)).Select(static entry => entry.Path).ToHashSet();
            Assert.NotEmpty(members);
            foreach (FileEntry entry in workspace.Find(new FileQuery { IncludeHidden = true, RespectIgnoreFiles = false }))
            {
                GroupMembership verdict = GroupMembership.Of(workspace, group, declarations.DefaultExcludes, entry.Path);
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
    public void A_group_says_what_decides(string path, string verdict) =>
        Assert.Contains($"  {verdict}", Why(path).Output, StringComparison.Ordinal);

    [UnixFact]
    public void Found_is_exactly_what_find_lists()
    {
        _directory.Write("nested/.git/HEAD");
        _directory.Write("nested/x.txt");
        foreach ((string link, string target) in ((string, string)[])
        [
            ("link.txt", "readme.txt"), ("to-directory", "contracts"), ("loop", "loop"), ("here", "."), ("nowhere", "missing"),
            ("contracts/up", "..")
        ])
            File.CreateSymbolicLink(_directory.FullPath(link), target);
        using (var make = System.Diagnostics.Process.Start("mkfifo", [_directory.FullPath("pipe")]))
            make.WaitForExit();
        string[] all = [.. Entries("", 0)];
        foreach (string[] options in (string[][])[[], ["--hidden"], ["--no-ignore"], ["--follow"], ["--hidden", "--no-ignore", "--follow"]])
        {
            string[] found = ToolProcess.Run(_directory.Root, ["find", .. options]).Lines;
            string[] answers = ToolProcess.Run(_directory.Root, ["why", "--json", .. options, .. all]).Lines;
            Assert.Equal(all.Length, answers.Length);
            foreach ((string path, string answer) in all.Zip(answers))
                Assert.True(
                    found.Contains(path) == JsonDocument.Parse(answer).RootElement.GetProperty("found").GetBoolean(),
                    $"{string.Join(' ', options)} {path}: {answer}");
        }
    }

    [LinuxTheory]
    [InlineData("to-directory/a.json", "not found: 'to-directory' is a link, which find enters only with --follow")]
    [InlineData("to-directory/a.json", "not in Everything: 'to-directory' is a link, and groups do not enter links")]
    [InlineData("to-directory", "not in Everything: it is a link that does not lead to a file")]
    [InlineData("link.txt", "in Everything: matches '**'; in C# Workspace.Everything.LinkTxt")]
    [InlineData("pipe", "not in Everything: it is a pipe, a socket or a device, and groups hold files")]
    [InlineData(".git/config", "ignored: nothing in a .git is listed")]
    [InlineData(".git/config", "not in Everything: nothing in a .git is listed")]
    [InlineData("contracts/a.json", "in Contracts: matches '**/*.json'; in C# Workspace.Contracts.AJson")]
    public void Links_pipes_and_repositories_have_reasons_of_their_own(string path, string verdict)
    {
        _directory.Write(".git/config");
        File.CreateSymbolicLink(_directory.FullPath("to-directory"), "contracts");
        File.CreateSymbolicLink(_directory.FullPath("link.txt"), "readme.txt");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [_directory.FullPath("pipe")]))
            make.WaitForExit();
        Assert.Contains($"  {verdict}\n", Why(path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_promises_that_find_shows_what_it_never_shows()
    {
        _directory.Write(".git/config");
        Assert.DoesNotContain("--hidden", Why(".git/config").Output, StringComparison.Ordinal);
        Assert.Contains("--hidden", Why(".config/g.txt").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_tree_without_a_marker_the_current_directory_is_the_root()
    {
        File.Delete(_directory.FullPath("Directory.Workspace.props"));
        Assert.Equal("contracts/draft/c.json", Json("contracts/draft/c.json").GetProperty("path").GetString());
        Assert.Equal(
            "d.json",
            JsonDocument.Parse(ToolProcess.Run(_directory.FullPath("contracts"), "why", "--json", "bin/../d.json").Output).RootElement
                .GetProperty("path")
                .GetString());
        _directory.Write("marked/Directory.Workspace.props", "<Project />");
        Assert.Equal("deep/x", Json("marked/deep/x").GetProperty("path").GetString());
    }

    [Fact]
    public void Members_are_named_as_in_generated_code()
    {
        _directory.Write("contracts/2nd/a-b.json");
        _directory.Write("contracts/2nd/a_b.json");
        JsonElement group = Json("contracts/2nd/a-b.json").GetProperty("groups")[0];
        Assert.StartsWith("Workspace.Contracts._2nd.ABJson_", group.GetProperty("memberName").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, Json("readme.txt").GetProperty("groups")[0].GetProperty("memberName").ValueKind);
    }

    // Every entry, also by way of one link.
    private IEnumerable<string> Entries(string from, int links)
    {
        foreach (string full in Directory.EnumerateFileSystemEntries(_directory.FullPath(from)))
        {
            string path = Path.Combine(from, Path.GetFileName(full));
            yield return path;
            int more = links + (new FileInfo(full).LinkTarget is null ? 0 : 1);
            if (!Directory.Exists(full) || more > 1)
                continue;
            foreach (string below in Entries(path, more))
                yield return below;
        }
    }

    private ToolResult Why(params string[] files) => ToolProcess.Run(_directory.Root, ["why", .. files]);

    private JsonElement Json(string file) => JsonDocument.Parse(ToolProcess.Run(_directory.Root, "why", "--json", file).Output).RootElement;
}
