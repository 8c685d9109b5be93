using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tests;

/// <summary>The 60 seconds of the README, as a new user spends them.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "README.md"));

    private readonly TestWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_files_compile_and_run_and_a_deleted_file_is_the_error_that_it_shows()
    {
        foreach ((string path, string text) in PageBlocks.Files(Page))
            _workspace.Write(path, text.Replace("\"1.0.0\"", $"\"{PackedSdk.Version}\"", StringComparison.Ordinal));
        foreach (string version in (string[])["v1", "v2"])
            _workspace.Write($"contracts/orders/{version}.json", "{}");
        string[] run = ["run", "--project", "src/App"];

        // Restore may write a line of its own before.
        Assert.EndsWith("{}\ncontracts/orders/v2.json\n", _workspace.Dotnet(run).Succeeded().Output, StringComparison.Ordinal);

        _workspace.Delete("contracts/orders/v2.json");
        string shown = Assert.Single(PageBlocks.Of(Page, "text")).Trim();
        string output = _workspace.Dotnet("build", "src/App").Failed().Output;
        Assert.Contains(shown, output, StringComparison.Ordinal);
        Assert.Contains("WSDK2010", output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", output.Replace("0 Warning", "", StringComparison.Ordinal), StringComparison.Ordinal);

        _workspace.Write("contracts/orders/v2.json", "{}");
        _workspace.Build("src/App").Succeeded();
    }

    [Fact]
    public void Each_link_leads_to_a_file_or_a_directory() =>
        Assert.All(
            LinkPattern().Matches(Page).Select(static link => link.Groups["path"].Value),
            static path => Assert.True(Path.Exists(Path.Combine(RepositoryPaths.Root, path)), path));

    [GeneratedRegex(@"\]\((?<path>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex LinkPattern();
}
