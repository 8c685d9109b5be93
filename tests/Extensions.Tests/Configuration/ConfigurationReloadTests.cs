using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>Changed files are read again.</summary>
[Slow]
public sealed partial class ConfigurationReloadTests : IDisposable
{
    private readonly ConfiguredWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("app.json", "{ \"key\": \"N\" }")]
    [InlineData("app.yaml", "key: N\n")]
    [InlineData("app.toml", "key = 'N'\n")]
    public async Task A_save_is_one_reload(string file, string text)
    {
        using ReloadedConfiguration configuration = Start(file, text.Replace('N', '0'));
        for (int i = 1; i <= 5; i++)
        {
            string value = i.ToString(CultureInfo.InvariantCulture);
            _workspace.With("config/" + file, text.Replace("N", value, StringComparison.Ordinal));
            await configuration.Until("key", value, reloads: i);
        }

        Assert.Empty(configuration.Errors);
    }

    [Fact]
    public async Task A_file_that_replaces_another_is_one_reload()
    {
        using ReloadedConfiguration configuration = Start("app.json", """{ "key": "0" }""");
        for (int i = 1; i <= 5; i++)
        {
            _workspace.With("config/.app.json.tmp", $$"""{ "key": "{{i}}" }""");
            File.Move(_workspace.FullPath("config/.app.json.tmp"), _workspace.FullPath("config/app.json"), overwrite: true);
            await configuration.Until("key", i.ToString(CultureInfo.InvariantCulture), reloads: i);
        }
    }

    [Fact]
    public async Task Files_of_editors_and_saves_without_a_difference_are_no_reload()
    {
        using ReloadedConfiguration configuration = Start("app.json", """{ "key": "0" }""");
        _workspace
            .With("config/.app.json.swp", "x")
            .With("config/app.json~", "x")
            .With("config/4913", "x")
            .With("config/app.json.bak", "{");
        File.Delete(_workspace.FullPath("config/4913"));
        _workspace.With("config/app.json", "{\n  // The same value.\n  \"key\": \"0\"\n}");
        _workspace.With("config/app.local.json", """{ "key": "1" }""");
        await configuration.Until("key", "1", reloads: 1);
    }

    [Fact]
    public async Task Layers_come_and_go()
    {
        using ReloadedConfiguration configuration = Start("app.json", """{ "key": "base" }""");
        _workspace.With("config/app.local.toml", "key = 'local'");
        await configuration.Until("key", "local");
        _workspace.With("config/app.Production.yaml", "key: production\nmore: yes");
        await configuration.Until("more", "yes");
        Assert.Equal("local", configuration.Root["key"]);
        File.Delete(_workspace.FullPath("config/app.local.toml"));
        await configuration.Until("key", "production");
        File.Delete(_workspace.FullPath("config/app.Production.yaml"));
        await configuration.Until("key", "base", reloads: 4);
        Assert.Null(configuration.Root["more"]);
    }

    [Fact]
    public async Task The_base_file_may_change_its_format()
    {
        using ReloadedConfiguration configuration = Start("app.json", """{ "key": "json" }""");
        _workspace.With("config/app.yaml", "key: yaml");
        WorkspaceConfigurationException both = await configuration.Error(1);
        Assert.Equal(("WSDK1025", "json"), (both.Code, configuration.Root["key"]));
        File.Delete(_workspace.FullPath("config/app.json"));
        await configuration.Until("key", "yaml");
    }

    [Fact]
    public async Task The_Config_directory_comes_and_goes()
    {
        using var configuration = new ReloadedConfiguration(_workspace, optional: true);
        Assert.Null(configuration.Root["key"]);
        _workspace.With(".app.json", """{ "key": "root" }""");
        await configuration.Until("key", "root");
        _workspace.With("config/app.json", """{ "key": "config" }""");
        await configuration.Until("key", "config");
        _workspace.With("config/app.json", """{ "key": "config again" }""");
        await configuration.Until("key", "config again");
        Directory.Move(_workspace.FullPath("config"), _workspace.FullPath("elsewhere"));
        await configuration.Until("key", "root");
        Directory.Move(_workspace.FullPath("elsewhere"), _workspace.FullPath("config"));
        await configuration.Until("key", "config again");
        Directory.Delete(_workspace.FullPath("config"), recursive: true);
        await configuration.Until("key", "root");
        _workspace.With("config/app.yaml", "key: back");
        await configuration.Until("key", "back");
    }

    [Fact]
    public async Task A_wrong_file_is_reported_and_the_last_good_values_stay()
    {
        using ReloadedConfiguration configuration = Start("app.json", """{ "key": "good", "other": "good" }""");
        _workspace.With("config/app.json", "{ \"key\": \"bad\",\n }}");
        WorkspaceConfigurationException first = await configuration.Error(1);
        Assert.Equal(("WSDK1026", "config/app.json", 2), (first.Code, first.File, first.Line));
        Assert.Equal(("good", "good"), (configuration.Root["key"], configuration.Root["other"]));
        // What was reported is not reported again.
        _workspace.With("config/other.txt", "x");
        _workspace.With("config/app.json", "{ \"key\": \"still bad\",\n }}");
        WorkspaceConfigurationException second = await configuration.Error(2);
        Assert.Equal(first.Message, second.Message);
        _workspace.With("config/app.json", """{ "key": "good again" }""");
        await configuration.Until("key", "good again", reloads: 1);
        Assert.Null(configuration.Root["other"]);
        Assert.Equal(2, configuration.Errors.Count);
    }

    [Fact]
    public async Task A_file_that_goes_is_reported_and_its_values_stay()
    {
        using ReloadedConfiguration configuration = Start("app.json", """{ "key": "0" }""");
        File.Delete(_workspace.FullPath("config/app.json"));
        Assert.Equal("WSDK1024", (await configuration.Error(1)).Code);
        Assert.Equal("0", configuration.Root["key"]);
        _workspace.With("config/app.json", """{ "key": "1" }""");
        await configuration.Until("key", "1");
    }

    [UnixFact]
    public async Task A_link_that_is_turned_to_another_directory_is_followed()
    {
        _workspace.With("config/v1/app.json", """{ "key": "v1" }""").With("config/v2/app.json", """{ "key": "v2" }""");
        Directory.CreateSymbolicLink(_workspace.FullPath("config/..data"), "v1");
        File.CreateSymbolicLink(_workspace.FullPath("config/app.json"), "..data/app.json");
        using var configuration = new ReloadedConfiguration(_workspace);
        Directory.CreateSymbolicLink(_workspace.FullPath("config/..data_tmp"), "v2");
        Assert.Equal(0, Rename(_workspace.FullPath("config/..data_tmp"), _workspace.FullPath("config/..data")));
        await configuration.Until("key", "v2");
        _workspace.With("config/v2/app.json", """{ "key": "v2 changed" }""");
        await configuration.Until("key", "v2 changed");
    }

    [Fact]
    public async Task An_error_of_a_listener_ends_nothing()
    {
        using ReloadedConfiguration configuration = Start("app.json", """{ "key": "0" }""");
        using IDisposable registration = ChangeToken.OnChange(
            configuration.Root.GetReloadToken, static () => throw new InvalidOperationException("of the test"));
        for (int i = 1; i <= 3; i++)
        {
            _workspace.With("config/app.json", $$"""{ "key": "{{i}}" }""");
            await configuration.Until("key", i.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void A_reload_on_request_reads_the_files_or_throws()
    {
        IConfigurationRoot configuration = _workspace.With("config/app.json", """{ "key": "0" }""").Build();
        _workspace.With("config/app.json", """{ "key": "1" }""");
        configuration.Reload();
        Assert.Equal("1", configuration["key"]);
        _workspace.With("config/app.json", "{");
        Assert.Throws<WorkspaceConfigurationException>(configuration.Reload);
        Assert.Equal("1", configuration["key"]);
    }

    [Fact]
    public async Task Configurations_share_the_watches_and_the_last_ends_them()
    {
        using ReloadedConfiguration first = Start("app.json", """{ "key": "0" }""");
        using (var second = new ReloadedConfiguration(_workspace))
        {
            await ReloadedConfiguration.Until(() => CountOfWatches() == 2, () => $"{CountOfWatches()} watches");
            _workspace.With("config/app.json", """{ "key": "1" }""");
            await first.Until("key", "1");
            await second.Until("key", "1");
            Assert.Equal(2, CountOfWatches());
        }

        _workspace.With("config/app.json", """{ "key": "2" }""");
        await first.Until("key", "2");
        first.Dispose();
        Assert.Equal(0, CountOfWatches());
    }

    [Fact]
    public void Without_reloading_nothing_is_watched()
    {
        _workspace.With("config/app.json", "{}").Build();
        Assert.Equal(0, CountOfWatches());
    }

    [LibraryImport("libc", EntryPoint = "rename", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(string from, string to);

    private int CountOfWatches() => DirectoryWatches.Shared.CountOf(_workspace.Tree.Root);

    private ReloadedConfiguration Start(string file, string text)
    {
        _workspace.With("config/" + file, text);
        return new ReloadedConfiguration(_workspace);
    }
}
