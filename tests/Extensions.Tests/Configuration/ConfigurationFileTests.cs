using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Extensions.Configuration;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>What lies where a configuration file should be.</summary>
public sealed partial class ConfigurationFileTests : IDisposable
{
    private readonly ConfiguredWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_directory_is_no_file()
    {
        Directory.CreateDirectory(_workspace.FullPath("config/app.json"));
        Unreadable("it is a directory");
    }

    [Fact]
    public void A_file_in_the_place_of_the_Config_directory_holds_nothing()
    {
        _workspace.With("config", "no directory").With(".app.json", """{ "key": "root" }""");
        Assert.Equal("root", _workspace.Build()["key"]);
    }

    [LinuxFact]
    public void A_pipe_is_no_file_and_does_not_wait()
    {
        Directory.CreateDirectory(_workspace.FullPath("config"));
        Assert.Equal(0, MakePipe(_workspace.FullPath("config/app.yaml"), 0x1B6));
        Unreadable("it is no regular file");
    }

    [LinuxFact]
    [SupportedOSPlatform("linux")]
    public void A_file_that_may_not_be_read_is_an_error()
    {
        _workspace.With("config/app.json", "{}");
        File.SetUnixFileMode(_workspace.FullPath("config/app.json"), UnixFileMode.None);
        File.SetUnixFileMode(_workspace.Container, (UnixFileMode)0b111_101_101);
        using var rights = new LesserRights();
        Unreadable("it may not be read");
    }

    [LinuxFact]
    [SupportedOSPlatform("linux")]
    public void A_directory_that_may_not_be_entered_is_an_error_even_for_an_optional_configuration()
    {
        _workspace.With("config/app.json", "{}");
        File.SetUnixFileMode(_workspace.FullPath("config"), UnixFileMode.None);
        File.SetUnixFileMode(_workspace.Container, (UnixFileMode)0b111_101_101);
        using var rights = new LesserRights();
        WorkspaceConfigurationException error = _workspace.Fails(options: ConfiguredWorkspace.Quiet with { Optional = true });
        Assert.Equal("WSDK1027", error.Code);
        Assert.Contains("may not be entered", error.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_link_that_leads_out_of_the_root_is_not_followed()
    {
        string secret = Path.Combine(_workspace.Container, "secret.json");
        File.WriteAllText(secret, """{ "key": "secret" }""");
        Directory.CreateDirectory(_workspace.FullPath("config"));
        File.CreateSymbolicLink(_workspace.FullPath("config/app.json"), secret);
        Unreadable("leads out of the workspace");
    }

    [UnixFact]
    public void A_directory_that_leads_out_of_the_root_is_not_followed()
    {
        string outside = Path.Combine(_workspace.Container, "outside");
        Directory.CreateDirectory(outside);
        File.WriteAllText(Path.Combine(outside, "app.json"), """{ "key": "secret" }""");
        Directory.CreateSymbolicLink(_workspace.FullPath("config"), outside);
        Unreadable("leads out of the workspace");
    }

    [UnixFact]
    public void A_link_to_nothing_is_an_error()
    {
        Directory.CreateDirectory(_workspace.FullPath("config"));
        File.CreateSymbolicLink(_workspace.FullPath("config/app.json"), "missing.json");
        Unreadable("is not there");
    }

    [UnixFact]
    public void Links_within_the_workspace_are_followed()
    {
        _workspace.With("mounts/v1/app.json", """{ "key": "mounted" }""");
        Directory.CreateSymbolicLink(_workspace.FullPath("mounts/now"), "v1");
        Directory.CreateSymbolicLink(_workspace.FullPath("config"), "mounts/links");
        Directory.CreateDirectory(_workspace.FullPath("mounts/links"));
        File.CreateSymbolicLink(_workspace.FullPath("mounts/links/app.json"), "../now/app.json");
        Assert.Equal("mounted", _workspace.Build()["key"]);
    }

    [Fact]
    public void A_file_above_the_limit_is_an_error_and_one_at_the_limit_is_read()
    {
        _workspace.With("config/app.json", """{"a":"bc"}""");
        Assert.Equal("bc", _workspace.Build(options: ConfiguredWorkspace.Quiet with { FileSizeLimit = 10 })["a"]);
        WorkspaceConfigurationException error = _workspace.Fails(options: ConfiguredWorkspace.Quiet with { FileSizeLimit = 9 });
        Assert.Equal("WSDK1027", error.Code);
        Assert.Contains("it has 10 bytes, and files of up to 9 bytes are read", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_file_is_not_read()
    {
        Directory.CreateDirectory(_workspace.FullPath("config"));
        using (FileStream file = File.Create(_workspace.FullPath("config/app.json")))
            file.SetLength(8L << 30);
        Unreadable("it has 8589934592 bytes");
    }

    [Fact]
    public void A_root_that_is_gone_is_an_error()
    {
        WorkspaceTree tree = _workspace.Tree;
        IConfigurationBuilder builder = new ConfigurationBuilder().AddWorkspaceConfiguration(tree, "app", ConfiguredWorkspace.Quiet);
        Directory.Delete(_workspace.Root, recursive: true);
        Assert.Equal("WSDK1027", Assert.Throws<WorkspaceConfigurationException>(builder.Build).Code);
    }

    private void Unreadable(string why)
    {
        WorkspaceConfigurationException error = _workspace.Fails();
        Assert.Equal("WSDK1027", error.Code);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("config", error.File, StringComparison.Ordinal);
    }

    [LibraryImport("libc", EntryPoint = "mkfifo", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakePipe(string path, int mode);
}
