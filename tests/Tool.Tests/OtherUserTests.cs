using System.Diagnostics;

namespace WorkspaceSdk.Tests;

/// <summary>
/// A marker above that somebody else may write: the tool uses nothing of it and says why. A
/// snapshot shows nobody what a private tree holds.
/// </summary>
[Slow]
public sealed class OtherUserTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public OtherUserTests()
    {
        _directory.Write(
            "Directory.Workspace.props", """<Project><ItemGroup><WorkspaceFiles Include="Theirs" Pattern="**" /></ItemGroup></Project>""");
        _directory.Write("mine/file.txt");
    }

    public void Dispose() => _directory.Dispose();

    [UnixTheory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserExecute)]
    public void A_marker_of_others_is_not_used(UnixFileMode mode)
    {
        SetMode(mode);
        foreach ((string[] arguments,
            int code) in new[] { (new[] { "info" }, 2), (["find"], 2), (["why", "file.txt"], 2), (["search", "x"], 2), (["doctor"], 1) })
        {
            ToolResult result = Run(null, arguments);
            Assert.Equal(code, result.ExitCode);
            Assert.Contains("WSDK0014", result.Output + result.Errors, StringComparison.Ordinal);
            Assert.Contains("WORKSPACE_SAFE_ROOTS", result.Output + result.Errors, StringComparison.Ordinal);
        }
    }

    [UnixFact]
    public void A_listed_directory_is_used()
    {
        SetMode((UnixFileMode)0x1FF);
        Assert.Contains("Theirs", Run(_directory.Root, "info").Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_run_in_the_directory_of_others_uses_it()
    {
        SetMode((UnixFileMode)0x1FF);
        Assert.Contains("Theirs", ToolProcess.Run(_directory.Root, "info").Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_new_snapshot_is_for_its_owner_alone_and_an_old_one_keeps_its_rights()
    {
        const UnixFileMode shared = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        string snapshot = Path.Combine(_directory.Container, "snapshot");
        Assert.Equal(0, ToolProcess.Run(_directory.Root, "find", "--snapshot", snapshot).ExitCode);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Mode(snapshot));

        SetMode(shared, snapshot);
        _directory.Write("more.txt");
        Assert.Equal(0, ToolProcess.Run(_directory.Root, "find", "--snapshot", snapshot).ExitCode);
        Assert.Equal(shared, Mode(snapshot));
    }

    private ToolResult Run(string? safeRoots, params string[] arguments)
    {
        ProcessStartInfo start = ToolProcess.StartInfo(_directory.FullPath("mine"), arguments);
        start.Environment["WORKSPACE_SAFE_ROOTS"] = safeRoots;
        return ToolProcess.Run(start);
    }

    private void SetMode(UnixFileMode mode, string? path = null)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path ?? _directory.Root, mode);
    }

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
}
