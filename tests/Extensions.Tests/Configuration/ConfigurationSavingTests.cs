using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>Configuration files that are changed by a program.</summary>
public sealed partial class ConfigurationSavingTests : IDisposable
{
    private static readonly WorkspaceConfigurationOptions Created = ConfiguredWorkspace.Quiet with { Optional = true };

    private readonly ConfiguredWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task An_update_changes_its_value_alone()
    {
        _workspace.With("config/app.yaml", "# shop\nShop:\n  Discount: 5 # %\n  Ports: [80, 443]\n");
        string file = await _workspace.Tree.UpdateConfigurationAsync("app", static settings =>
        {
            Assert.Equal(("config/app.yaml", "5", null), (settings.File, settings["shop:discount"], settings["Shop"]));
            Assert.True(settings.Contains("Shop:Ports"));
            settings.Set("Shop:Discount", 20);
            settings.Remove("Shop:Ports:0");
        });
        Assert.Equal("config/app.yaml", file);
        Assert.Equal("# shop\nShop:\n  Discount: 20 # %\n  Ports: [443]\n", Text("config/app.yaml"));
    }

    [Fact]
    public async Task An_update_of_a_file_that_is_not_there_lists_every_place()
    {
        var error = await Assert.ThrowsAsync<WorkspaceConfigurationException>(
            () => _workspace.Tree.UpdateConfigurationAsync("app", static settings => settings.Set("a", 1)));
        Assert.Equal("WSDK1024", error.Code);
        Assert.Contains("config/app.toml", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("app", "config/app.json", "{\n  \"a\": 1\n}\n")]
    [InlineData("app.local", "config/app.local.json", "{\n  \"a\": 1\n}\n")]
    [InlineData("etc/deep/app.yaml", "etc/deep/app.yaml", "a: 1\n")]
    [InlineData("app.toml", "app.toml", "a = 1\n")]
    public async Task A_file_is_created_where_that_is_allowed(string name, string path, string text)
    {
        Assert.Equal(path, await _workspace.Tree.UpdateConfigurationAsync(name, static settings => settings.Set("a", 1), Created));
        Assert.Equal(text, Text(path));
        Assert.Equal([Path.GetFileName(path)], Names(Path.GetDirectoryName(path)!).Except(["Directory.Workspace.props"]));
    }

    [Theory]
    [InlineData("App", "config/app.json")]
    [InlineData("app.Local", "config/app.local.yaml")]
    [InlineData("config/App.toml", "config/app.json")]
    public async Task No_file_is_created_beside_one_whose_name_differs_only_in_case(string name, string file)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "Case makes no difference there.");
        _workspace.With(file, file.EndsWith(".json", StringComparison.Ordinal) ? "{}" : "");
        var error = await Assert.ThrowsAsync<WorkspaceConfigurationException>(
            () => _workspace.Tree.SaveConfigurationAsync(name, new JsonObject { ["a"] = 1 }));
        Assert.Equal("WSDK1032", error.Code);
        Assert.Contains($"'{file}' has the same name in another case. Give that name.", error.Message, StringComparison.Ordinal);
        Assert.Equal([Path.GetFileName(file)], Names("config"));
    }

    [Fact]
    public async Task Saved_values_are_the_values_bound_again()
    {
        var saved = new Settings
        {
            Name = "Books",
            Ports = [80, 443],
            Kind = Kind.Large,
            Pause = TimeSpan.FromSeconds(5),
            Parts = { ["x"] = new() { Name = "p" } },
        };
        foreach (string name in (string[])["config/a.json", "config/b.yaml", "config/c.toml"])
        {
            await _workspace.Tree.SaveConfigurationAsync(name, saved);
            Assert.Equivalent(saved, _workspace.Build(name).Get<Settings>());
            await _workspace.Tree.SaveConfigurationAsync(name, saved, SettingsContext.Default.Settings);
            Assert.Equivalent(saved, _workspace.Build(name).Get<Settings>());
        }
    }

    [Fact]
    public async Task Saving_removes_what_is_not_among_the_values_and_keeps_comments_and_order()
    {
        _workspace.With("config/app.toml", "# one\nb = 1 # b\na = 2 # a\n\n# t\n[t]\nx = 1\n");
        await _workspace.Tree.SaveConfigurationAsync("app", new JsonObject { ["a"] = 3, ["b"] = 1, ["t"] = new JsonObject { ["y"] = 2 } });
        Assert.Equal("# one\nb = 1 # b\na = 3 # a\n\n# t\n[t]\ny = 2\n", Text("config/app.toml"));
    }

    [Fact]
    public async Task Ten_thousand_values_are_saved_at_once()
    {
        var values = new JsonObject(Enumerable.Range(0, 10_000).Select(static i => KeyValuePair.Create("key" + i, (JsonNode?)i)));
        foreach (string name in (string[])["config/a.json", "config/b.yaml", "config/c.toml"])
        {
            await _workspace.Tree.SaveConfigurationAsync(name, values);
            Assert.Equal("9999", _workspace.Build(name)["key9999"]);
        }
    }

    [Fact]
    public async Task Nothing_is_written_where_nothing_changes()
    {
        _workspace.With("config/app.json", "{\"a\":1}");
        DateTime before = File.GetLastWriteTimeUtc(_workspace.FullPath("config/app.json"));
        await _workspace.Tree.UpdateConfigurationAsync("app", static settings => settings.Set("a", 1));
        await _workspace.Tree.SaveConfigurationAsync("app", new JsonObject { ["a"] = 1 });
        Assert.Equal(before, File.GetLastWriteTimeUtc(_workspace.FullPath("config/app.json")));
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    public async Task The_encoding_and_the_ends_of_lines_stay(string encoding, bool hasMark)
    {
        var text = System.Text.Encoding.GetEncoding(encoding);
        byte[] mark = hasMark ? text.GetPreamble() : [];
        _workspace.With("config/app.json", [.. mark, .. text.GetBytes("{\r\n  \"a\": \"é\"\r\n}\r\n")]);
        await _workspace.Tree.UpdateConfigurationAsync("app", static settings => settings.Set("b", "ö"));
        byte[] expected = [.. mark, .. text.GetBytes("{\r\n  \"a\": \"é\",\r\n  \"b\": \"ö\"\r\n}\r\n")];
        Assert.Equal(expected, File.ReadAllBytes(_workspace.FullPath("config/app.json")));
    }

    [Fact]
    public async Task A_change_that_is_refused_names_key_and_file_and_changes_nothing()
    {
        _workspace.With("config/app.yaml", "a: &x 1\nb: *x\n");
        var error = await Assert.ThrowsAsync<WorkspaceConfigurationException>(
            () => _workspace.Tree.UpdateConfigurationAsync("app", static settings => settings.Set("a", 2)));
        Assert.Equal(("WSDK1031", "config/app.yaml"), (error.Code, error.File));
        Assert.StartsWith("'a' cannot be changed in the configuration file 'config/app.yaml': ", error.Message, StringComparison.Ordinal);
        Assert.Equal("a: &x 1\nb: *x\n", Text("config/app.yaml"));
    }

    [Fact]
    public async Task A_change_that_throws_writes_nothing_and_leaves_nothing()
    {
        _workspace.With("config/app.json", "{}");
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _workspace.Tree.UpdateConfigurationAsync("app", static settings =>
        {
            settings.Set("a", 1);
            throw new InvalidTimeZoneException();
        }));
        Assert.Equal("{}", Text("config/app.json"));
        Assert.Equal(["app.json"], Names("config"));
    }

    [Fact]
    public async Task A_wrong_file_is_reported_with_its_place()
    {
        _workspace.With("config/app.toml", "a = \n");
        var error = await Assert.ThrowsAsync<WorkspaceConfigurationException>(
            () => _workspace.Tree.SaveConfigurationAsync("app", new JsonObject { ["a"] = 1 }));
        Assert.Equal(("WSDK1026", 1), (error.Code, error.Line));
    }

    [Theory]
    [InlineData("a::b")]
    [InlineData("")]
    [InlineData(":a")]
    public async Task A_key_with_an_empty_part_is_refused(string key) => await Assert.ThrowsAsync<ArgumentException>(
        () => _workspace.Tree.UpdateConfigurationAsync("app", settings => settings.Set(key, 1), Created));

    [Fact]
    public async Task Half_of_a_surrogate_pair_is_refused() => await Assert.ThrowsAsync<ArgumentException>(
        () => _workspace.Tree.UpdateConfigurationAsync("app", static settings => settings.Set("a", "\uD800"), Created));

    [Fact]
    public async Task A_file_that_grows_above_the_limit_is_not_written()
    {
        var error = await Assert.ThrowsAsync<WorkspaceConfigurationException>(() => _workspace.Tree.SaveConfigurationAsync(
            "app", new JsonObject { ["a"] = new string('x', 100) }, ConfiguredWorkspace.Quiet with { FileSizeLimit = 50 }));
        Assert.Equal("WSDK1032", error.Code);
        Assert.Empty(Names("config"));
    }

    [Theory]
    [InlineData("../out.json")]
    [InlineData("/tmp/out.json")]
    public async Task No_path_leaves_the_workspace(string name) => await Assert.ThrowsAsync<WorkspacePathException>(
        () => _workspace.Tree.SaveConfigurationAsync(name, new JsonObject { ["a"] = 1 }));

    [Fact]
    public async Task A_link_is_kept_and_one_that_leads_out_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own on Windows.");
        _workspace.With("real/app.json", "{ \"a\": 1 }").With("config/x.json", "{}");
        File.CreateSymbolicLink(_workspace.FullPath("config/app.json"), "../real/app.json");
        await _workspace.Tree.UpdateConfigurationAsync("app", static settings => settings.Set("a", 2));
        Assert.Equal("{ \"a\": 2 }", Text("real/app.json"));
        Assert.NotNull(new FileInfo(_workspace.FullPath("config/app.json")).LinkTarget);

        string outside = Path.Combine(_workspace.Container, "outside.json");
        File.WriteAllText(outside, "{}");
        File.CreateSymbolicLink(_workspace.FullPath("config/evil.json"), outside);
        Directory.CreateSymbolicLink(_workspace.FullPath("away"), _workspace.Container);
        foreach (string name in (string[])["evil", "away/new.json", "away/below/new.json"])
        {
            var error = await Assert.ThrowsAsync<WorkspaceConfigurationException>(
                () => _workspace.Tree.SaveConfigurationAsync(name, new JsonObject { ["a"] = 1 }));
            Assert.Equal("WSDK1027", error.Code);
        }

        Assert.Equal("{}", File.ReadAllText(outside));
        Assert.False(Directory.Exists(Path.Combine(_workspace.Container, "below")));
    }

    [Fact]
    public async Task The_rights_of_the_file_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such rights.");
            return;
        }

        _workspace.With("config/app.json", "{}");
        UnixFileMode rights = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(_workspace.FullPath("config/app.json"), rights);
        await _workspace.Tree.UpdateConfigurationAsync("app", static settings => settings.Set("a", 1));
        Assert.Equal(rights, File.GetUnixFileMode(_workspace.FullPath("config/app.json")));
    }

    // Opening a committed link created the file that it leads to, or gave it another time.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lock_that_is_a_link_is_not_followed(bool isTargetThere)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own on Windows.");
        string outside = Path.Combine(_workspace.Container, "outside");
        if (isTargetThere)
            File.WriteAllText(outside, "kept");
        DateTime before = File.GetLastWriteTimeUtc(outside);
        _workspace.With("config/app.json", "{}");
        File.CreateSymbolicLink(_workspace.FullPath("config/.app.json.lock"), outside);

        var error = await Assert.ThrowsAsync<WorkspaceConfigurationException>(
            () => _workspace.Tree.UpdateConfigurationAsync("app", static settings => settings.Set("a", 1)));

        Assert.Contains("is a link", error.Message, StringComparison.Ordinal);
        Assert.Equal((isTargetThere, before), (File.Exists(outside), File.GetLastWriteTimeUtc(outside)));
        Assert.Equal([".app.json.lock", "app.json"], Names("config"));
        Assert.Equal("{}", Text("config/app.json"));
    }

    // Another user could open the new file before it had the permissions of the old one, and read it later.
    [Fact]
    public async Task No_other_user_may_read_the_new_content_of_a_private_file_at_any_time()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such rights.");
            return;
        }

        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _workspace.With("config/app.json", "{}");
        File.SetUnixFileMode(_workspace.FullPath("config/app.json"), Private);
        var modes = new HashSet<UnixFileMode>();
        using var end = new CancellationTokenSource();
        var looking = new Thread(() =>
        {
            while (!end.IsCancellationRequested)
            {
                foreach (string file in Directory.GetFiles(_workspace.FullPath("config"), ".app.json.*.tmp"))
                {
                    try
                    {
                        if (!OperatingSystem.IsWindows())
                            modes.Add(File.GetUnixFileMode(file));
                    }
                    catch (FileNotFoundException)
                    {
                        // It has its name now.
                    }
                }
            }
        });
        looking.Start();
        for (int i = 0; i < 300 || (modes.Count == 0 && i < 30_000); i++)
            await _workspace.Tree.UpdateConfigurationAsync("app", settings => settings.Set("a", i));
        await end.CancelAsync();
        looking.Join();
        Assert.Equal([Private], modes);
    }

    [Fact]
    public async Task A_lock_that_a_killed_process_left_is_taken_over()
    {
        _workspace.With("config/app.json", "{}").With("config/.app.json.lock", "");
        await _workspace.Tree.UpdateConfigurationAsync("app", static settings => settings.Set("a", 1));
        Assert.Equal(["app.json"], Names("config"));
    }

    [Fact]
    public async Task A_lock_that_another_one_keeps_is_waited_for_and_then_refused()
    {
        string file = _workspace.With("config/app.json", "{}").FullPath("config/.app.json.lock");
        using FileLock held = await FileLock.AcquireAsync(file, TimeSpan.Zero, CancellationToken.None);
        await Assert.ThrowsAsync<IOException>(() => FileLock.AcquireAsync(file, TimeSpan.FromMilliseconds(30), CancellationToken.None));
    }

    [Fact]
    public async Task Updates_at_once_lose_nothing()
    {
        _workspace.With("config/app.json", "{\n  \"n\": 0\n}\n");
        WorkspaceTree tree = _workspace.Tree;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async worker =>
        {
            for (int i = 0; i < 25; i++)
            {
                await tree.UpdateConfigurationAsync("app", settings =>
                {
                    settings.Set("n", int.Parse(settings["n"]!, System.Globalization.CultureInfo.InvariantCulture) + 1);
                    settings.Set($"w{worker}:{i}", i);
                });
            }
        }));
        IConfiguration configuration = _workspace.Build();
        Assert.Equal("200", configuration["n"]);
        Assert.Equal(200, Enumerable.Range(0, 8).Sum(worker => configuration.GetSection("w" + worker).GetChildren().Count()));
        Assert.Equal(["app.json"], Names("config"));
    }

    [Fact]
    public async Task A_program_that_writes_without_the_lock_is_not_overwritten()
    {
        _workspace.With("config/app.json", "{ \"a\": 1 }");
        int calls = 0;
        await _workspace.Tree.UpdateConfigurationAsync("app", settings =>
        {
            if (++calls == 1)
                _workspace.With("config/app.json", "{ \"a\": 1, \"other\": 2 }");
            settings.Set("a", 3);
        });
        Assert.Equal((2, "{ \"a\": 3, \"other\": 2 }"), (calls, Text("config/app.json")));
    }

    private string Text(string path) => File.ReadAllText(_workspace.FullPath(path));

    private IEnumerable<string> Names(string directory) => Directory.GetFileSystemEntries(_workspace.FullPath(directory))
        .Select(static path => Path.GetFileName(path))
        .Order(StringComparer.Ordinal);

    public enum Kind
    {
        Small,
        Large,
    }

    public sealed class Settings
    {
        public string? Name { get; set; }

        public List<int> Ports { get; set; } = [];

        [JsonConverter(typeof(JsonStringEnumConverter<Kind>))]
        public Kind Kind { get; set; }

        public TimeSpan Pause { get; set; }

        public Dictionary<string, Part> Parts { get; set; } = [];
    }

    public sealed class Part
    {
        public string? Name { get; set; }
    }

    [JsonSerializable(typeof(Settings))]
    private sealed partial class SettingsContext : JsonSerializerContext;
}
