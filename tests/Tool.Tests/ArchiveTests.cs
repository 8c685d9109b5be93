using System.Diagnostics;

namespace WorkspaceSdk.Tests;

/// <summary><c>.ci/archive</c>: what people get who download the tool.</summary>
[Slow]
public sealed class ArchiveTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [ShellFact("tar")]
    public void An_archive_holds_program_completions_manual_page_and_licences()
    {
        // The program of the build; a native one takes a minute to make, and lies in its folder likewise.
        string published = Path.GetDirectoryName(ToolProcess.Native ?? ToolProcess.Assembly)!;
        string archive = Run(Path.Combine(RepositoryPaths.Root, ".ci", "archive"), _directory.Root, "any-here", published).Trim();
        Assert.Equal(_directory.Root, Path.GetDirectoryName(archive));
        string name = Path.GetFileName(archive)[..^".tar.gz".Length];
        Assert.Matches("^dotnet-workspace-[0-9.]+-any-here$", name);
        string[] files = [.. Run("tar", "-tzf", archive).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(static file => !file.EndsWith('/'))
            .Select(file => file[(name.Length + 1)..])
            .Order(StringComparer.Ordinal)];
        Assert.Equal(
        [
            "completions/_dotnet-workspace",
            "completions/dotnet-workspace.bash",
            "completions/dotnet-workspace.fish",
            "completions/dotnet-workspace.ps1",
            "dotnet-workspace",
            "licenses/LICENSE",
            "licenses/dotnet/LICENSE.txt",
            "licenses/dotnet/ThirdPartyNotices.txt",
            "man/dotnet-workspace.1",
        ],
            files.Where(static file => !file.StartsWith("graph/", StringComparison.Ordinal)));
        Assert.Contains("graph/WorkspaceSdk.Graph.dll", files);

        Run("tar", "-xzf", archive, "-C", _directory.Root);
        foreach ((string shell, string script) in new[]
        {
            ("bash", "dotnet-workspace.bash"),
            ("zsh", "_dotnet-workspace"),
            ("fish", "dotnet-workspace.fish"),
            ("powershell", "dotnet-workspace.ps1"),
        })
            AssertHolds($"{name}/completions/{script}", "completions", shell);
        AssertHolds($"{name}/man/dotnet-workspace.1", "man");

        byte[] first = File.ReadAllBytes(archive);
        Run(Path.Combine(RepositoryPaths.Root, ".ci", "archive"), _directory.Root, "any-here", published);
        Assert.Equal(first, File.ReadAllBytes(archive));
    }

    private void AssertHolds(string file, params string[] arguments) =>
        Assert.Equal(ToolProcess.Run(_directory.Root, arguments).Output, File.ReadAllText(_directory.FullPath(file)));

    private static string Run(string program, params string[] arguments)
    {
        ToolResult result = ToolProcess.Run(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        Assert.True(result.ExitCode == 0, result.Errors);
        return result.Output;
    }
}
