using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tests;

/// <summary>The page of recipes, from its first block to its last.</summary>
public sealed partial class RecipeTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs/recipes.md"));

    private readonly TestWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [UnixFact]
    public void The_files_and_commands_give_what_the_page_shows()
    {
        _workspace.Delete(TestWorkspace.WorkspaceFile);
        _workspace.Write(".gitignore", "bin/\nobj/\npacked/\n");
        string tool = Path.GetDirectoryName(InstalledToolTests.PackageOf(null))!;
        Shell("dotnet new tool-manifest").Succeeded();
        Shell($"dotnet tool install dotnet-workspace --version {InstalledToolTests.Version} --add-source {tool}").Succeeded();

        int commands = 0;
        foreach (Match block in BlockPattern().Matches(Page))
        {
            string text = block.Groups["text"].Value;
            if (PageBlocks.Files(block.Value).SingleOrDefault() is { Path: { } path })
                _workspace.Write(path, text.Replace("\"1.0.0\"", $"\"{PackedSdk.Version}\"", StringComparison.Ordinal));
            else if (block.Groups["language"].Value == "console")
                commands += Run(text);
        }

        Assert.InRange(commands, 12, int.MaxValue);
        Assert.Equal(64, Shell("dotnet workspace hash '*.csproj'").Succeeded().Output.Trim().Length);
    }

    [Fact]
    public void Each_link_leads_to_a_page() => Assert.All(
        LinkPattern().Matches(Page).Select(static link => link.Groups["path"].Value),
        static path => Assert.True(File.Exists(Path.Combine(RepositoryPaths.Root, "docs", path)), path));

    // Lines after a command are what it prints.
    private int Run(string text)
    {
        string[] parts = text.Split("$ ", StringSplitOptions.RemoveEmptyEntries);
        foreach (string part in parts)
        {
            string[] lines = part.TrimEnd().Split('\n');
            string output = Shell(lines[0]).Succeeded().Output;
            Assert.All(lines[1..], line => Assert.Contains(line, output, StringComparison.Ordinal));
        }

        return parts.Length;
    }

    // The packages here are on no public feed, and their versions have suffixes.
    private CommandResult Shell(string command) => Command.Run(
        _workspace.Root,
        "/bin/sh",
        ["-c", command.Replace(
            "tool update dotnet-workspace",
            $"tool update dotnet-workspace --prerelease --add-source {Path.GetDirectoryName(InstalledToolTests.PackageOf(null))}",
            StringComparison.Ordinal)],
        // What an earlier run installed under the same version must not be found.
        new Dictionary<string, string?> { ["DOTNET_CLI_HOME"] = Path.Combine(_workspace.Container, "home") });

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"\]\((?<path>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex LinkPattern();
}
