using Microsoft.Extensions.Configuration;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>Which files are layers of a configuration, and in which order.</summary>
public sealed class ConfigurationLayerTests : IDisposable
{
    private readonly ConfiguredWorkspace _workspace = new();

    public static TheoryData<string> Endings => new(".json", ".yaml", ".yml", ".toml");

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [MemberData(nameof(Endings))]
    public void The_base_file_lies_in_the_Config_directory(string ending) =>
        Assert.Equal("here", _workspace.With("config/app" + ending, Text(ending, "here")).Build()["key"]);

    [Theory]
    [MemberData(nameof(Endings))]
    public void Else_the_base_file_lies_in_the_root_with_a_dot_before_its_name(string ending) =>
        Assert.Equal("here", _workspace.With(".app" + ending, Text(ending, "here")).Build()["key"]);

    [Fact]
    public void The_Config_directory_comes_before_the_root()
    {
        _workspace
            .With(".app.json", Text(".json", "root"))
            .With(".app.local.json", Text(".json", "root"))
            .With("config/app.toml", Text(".toml", "config"));
        Assert.Equal("config", _workspace.Build()["key"]);
    }

    [Fact]
    public void A_moved_Config_directory_is_followed()
    {
        _workspace.With(
            "Directory.Workspace.props",
            "<Project><PropertyGroup><WorkspaceConfigDir>etc/settings</WorkspaceConfigDir></PropertyGroup></Project>");
        _workspace.With("config/app.json", Text(".json", "old")).With("etc/settings/app.json", Text(".json", "new"));
        Assert.Equal("new", _workspace.Build()["key"]);
    }

    [Fact]
    public void In_a_workspace_without_a_Config_directory_only_the_root_is_searched()
    {
        _workspace.With(
            "Directory.Workspace.props",
            "<Project><PropertyGroup><WorkspaceStandardDirectories>false</WorkspaceStandardDirectories></PropertyGroup></Project>");
        _workspace.With("config/app.json", Text(".json", "config")).With(".app.yaml", Text(".yaml", "root"));
        Assert.Equal("root", _workspace.Build()["key"]);
    }

    [Fact]
    public void Layers_of_the_environment_and_of_this_machine_win_key_by_key()
    {
        _workspace.With("config/app.json", """{ "a": "base", "b": "base", "c": "base", "list": [1, 2, 3] }""")
            .With("config/app.Staging.yaml", "b: staging\nc: staging\nlist: [9]\n")
            .With("config/app.Production.yaml", "b: production\n")
            .With("config/app.local.toml", "c = 'local'\n")
            .With("config/.gitignore", "*.local.*\n");

        IConfigurationRoot configuration = _workspace.Build(options: ConfiguredWorkspace.Quiet with { Environment = "Staging" });

        Assert.Equal(
            ["base", "staging", "local", "9", "2", "3"],
            new[] { "a", "b", "c", "list:0", "list:1", "list:2" }.Select(key => configuration[key]));
        Assert.Contains(
            "config/app.json, config/app.Staging.yaml, config/app.local.toml",
            configuration.Providers.Single().ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Layers_merge_as_the_providers_of_single_files_do()
    {
        (string Name, string Text)[] files =
        [
            ("config/app.json", """{ "a": { "x": 1, "y": null }, "b": [1, 2], "c": "text", "d": {}, "e": [], "F": true }"""),
            ("config/app.Production.json", """{ "A": { "X": 2 }, "b": ["one"], "c": null, "d": { "z": 1 }, "e": "now" }"""),
            ("config/app.local.json", """{ "a": "flat", "f": false, "g": { "h": { "i": [[1], [2, 3]] } } }"""),
        ];
        var builder = new ConfigurationBuilder();
        foreach ((string name, string text) in files)
        {
            _workspace.With(name, text);
            builder.AddJsonFile(_workspace.FullPath(name));
        }

        Assert.Equal(ConfiguredWorkspace.Lines(builder.Build()), ConfiguredWorkspace.Lines(_workspace.Build()));
    }

    [Fact]
    public void An_environment_named_local_is_one_layer()
    {
        _workspace.With("config/app.json", "{}").With("config/app.local.json", Text(".json", "once"));
        IConfigurationRoot configuration = _workspace.Build(options: ConfiguredWorkspace.Quiet with { Environment = "Local" });
        Assert.Equal("once", configuration["key"]);
    }

    [Fact]
    public void An_empty_environment_has_no_layer()
    {
        _workspace.With("config/app.json", Text(".json", "base")).With("config/app.Production.json", Text(".json", "production"));
        Assert.Equal("base", _workspace.Build(options: ConfiguredWorkspace.Quiet with { Environment = "" })["key"]);
    }

    [Theory]
    [InlineData("config/app.json", "config/app.yaml", "")]
    [InlineData("config/app.yml", "config/app.yaml", "")]
    [InlineData(".app.toml", ".app.json", "")]
    [InlineData("config/app.Production.json", "config/app.Production.toml", "config/app.json")]
    [InlineData("config/app.local.json", "config/app.local.yaml", "config/app.json")]
    [InlineData(".app.local.json", ".app.local.yaml", ".app.json")]
    public void Two_files_of_one_layer_are_an_error_that_names_both(string one, string other, string beside)
    {
        foreach (string file in new[] { one, other, beside }.Where(static file => file.Length > 0))
            _workspace.With(file, Text(Path.GetExtension(file), "x"));
        WorkspaceConfigurationException error = _workspace.Fails();
        Assert.Equal("WSDK1025", error.Code);
        Assert.Contains($"'{one}'", error.Message, StringComparison.Ordinal);
        Assert.Contains($"'{other}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_found_the_error_lists_every_place()
    {
        WorkspaceConfigurationException error = _workspace.Fails();
        Assert.Equal("WSDK1024", error.Code);
        Assert.All(
            Endings.SelectMany(static ending => new[] { "config/app" + ending.Data, " .app" + ending.Data }),
            place => Assert.Contains(place, error.Message, StringComparison.Ordinal));
        Assert.Contains(_workspace.Root, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_only_an_upper_layer_is_found_the_error_names_it()
    {
        WorkspaceConfigurationException error = _workspace.With("config/app.Production.json", "{}").Fails();
        Assert.Equal("WSDK1024", error.Code);
        Assert.Contains("There is config/app.Production.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_optional_configuration_may_have_no_file() =>
        Assert.Empty(_workspace.Build(options: ConfiguredWorkspace.Quiet with { Optional = true }).AsEnumerable());

    [Fact]
    public void An_optional_configuration_may_have_upper_layers_only()
    {
        _workspace.With("config/app.local.json", Text(".json", "local"));
        Assert.Equal("local", _workspace.Build(options: ConfiguredWorkspace.Quiet with { Optional = true })["key"]);
    }

    [Fact]
    public void An_optional_configuration_is_not_silent_about_two_files()
    {
        _workspace.With("config/app.json", "{}").With("config/app.toml", "");
        Assert.Equal("WSDK1025", _workspace.Fails(options: ConfiguredWorkspace.Quiet with { Optional = true }).Code);
    }

    [Theory]
    [InlineData("config/app.json")]
    [InlineData("./config//app.json")]
    [InlineData("other/../config/app.json")]
    public void A_relative_constant_is_the_base_file(string constant)
    {
        _workspace.With("config/app.json", """{ "key": "base", "more": "base" }""")
            .With("config/app.toml", "key = 'not asked for'")
            .With("config/app.local.yaml", "key: local");
        IConfigurationRoot configuration = _workspace.Build(constant);
        Assert.Equal(("local", "base"), (configuration["key"], configuration["more"]));
    }

    [Fact]
    public void An_absolute_constant_is_the_base_file_too()
    {
        _workspace.With("etc/deep/my.app.toml", Text(".toml", "deep")).With("etc/deep/my.app.Production.toml", "other = 1");
        IConfigurationRoot configuration = _workspace.Build(_workspace.FullPath("etc/deep/my.app.toml"));
        Assert.Equal(("deep", "1"), (configuration["key"], configuration["other"]));
    }

    [Theory]
    [InlineData("my.app")]
    [InlineData("app.v2")]
    [InlineData("Größe")]
    [InlineData("a b")]
    [InlineData("[x]{y}")]
    public void A_name_may_hold_dots_blanks_and_any_letters(string name) =>
        Assert.Equal("here", _workspace.With($"config/{name}.yml", Text(".yml", "here")).Build(name)["key"]);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("/etc/app")]
    [InlineData("../app")]
    [InlineData("a:b")]
    [InlineData("a*")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData(".json")]
    [InlineData("config/.toml")]
    public void A_name_that_no_file_can_have_is_refused(string name)
    {
        var error = Assert.Throws<WorkspaceConfigurationNameException>(() => _workspace.Build(name));
        Assert.Equal("WSDK1028", error.Code);
        Assert.Contains("NameException: WSDK1028: The configuration name ", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.ini", "'.ini' is the extension of no format of configurations. Give a name such as 'x', ")]
    [InlineData("config/x.jsonc", "'.jsonc' is the extension of no format of configurations. Give a name such as 'x', ")]
    [InlineData("My.Config", "'.config' is the extension of no format of configurations. Give a name such as 'My', ")]
    [InlineData("config/app", "it holds '/'. Give a name such as 'app', ")]
    [InlineData("config\\shop", "Give a name such as 'shop', ")]
    [InlineData("", "it is empty. Give a name such as 'app', ")]
    [InlineData("app.local", "it names the layer 'local' of 'app'. Give the name 'app', ")]
    [InlineData("app.production", "it names the layer 'production' of 'app'. Give the name 'app', ")]
    [InlineData("my.app.Docker", "it names the layer 'Docker' of 'my.app'. Give the name 'my.app', ")]
    public void The_error_of_a_refused_name_says_what_to_write(string name, string text)
    {
        var error = Assert.Throws<WorkspaceConfigurationNameException>(
            () => _workspace.Build(name, ConfiguredWorkspace.Quiet with { Environment = "Docker" }));
        Assert.Equal((name, "WSDK1028"), (error.Name, error.Code));
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_may_name_a_layer_and_so_may_a_file_to_change()
    {
        _workspace.With("config/app.local.json", Text(".json", "layer"));
        Assert.Equal("layer", _workspace.Build("config/app.local.json")["key"]);
        Assert.Equal("config/app.local.json", await _workspace.Tree.UpdateConfigurationAsync("app.local", static _ => { }));
    }

    [Theory]
    [InlineData("shop", "config/Shop.json", "Did you mean 'config/Shop.json'?")]
    [InlineData("shpo", "config/shop.yaml", "Did you mean 'config/shop.yaml'?")]
    [InlineData("shops", "config/shop.toml .shop.json", "Did you mean '.shop.json' or 'config/shop.toml'?")]
    [InlineData("shop", "shop.json", "Did you mean 'shop.json'?")]
    [InlineData("shop.json", "config/shop.json", "Did you mean 'config/shop.json'?")]
    [InlineData("shop.json", "config/shop.yaml", "Did you mean 'config/shop.yaml'?")]
    [InlineData("config/shop.json", "config/Shop.json", "Did you mean 'config/Shop.json'?")]
    [InlineData("shop", "config/prices.json config/shop.txt elsewhere/shop.json", "")]
    [InlineData("ap", "config/db.json", "")]
    public void Where_nothing_is_found_the_error_names_near_files(string name, string files, string text)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Case makes no difference there.");
        foreach (string file in files.Split(' '))
            _workspace.With(file, "{}");
        string message = _workspace.Fails(name).Message;
        if (text.Length > 0)
            Assert.Contains(text, message, StringComparison.Ordinal);
        else
            Assert.DoesNotContain("Did you mean", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../app.json")]
    [InlineData("config/../../app.yaml")]
    [InlineData("/etc/app.json")]
    public void A_base_file_outside_the_workspace_is_refused(string path) =>
        Assert.Equal("WSDK0004", Assert.Throws<WorkspacePathException>(() => _workspace.Build(path)).Code);

    [Theory]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData("*")]
    public void An_environment_that_no_file_can_name_is_refused(string environment) =>
        Assert.Throws<WorkspaceConfigurationNameException>(
            () => _workspace.With("config/app.json", "{}").Build(options: ConfiguredWorkspace.Quiet with { Environment = environment }));

    [Fact]
    public void The_source_is_at_the_place_of_the_call()
    {
        _workspace.With("config/app.json", """{ "a": "file", "b": "file", "c": "file" }""");
        IConfigurationRoot configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["a"] = "before", ["only"] = "before" })
            .AddWorkspaceConfiguration(_workspace.Tree, "app", ConfiguredWorkspace.Quiet)
            .AddInMemoryCollection(new Dictionary<string, string?> { ["b"] = "after" })
            .AddCommandLine(["--c", "command line"])
            .Build();
        Assert.Equal(
            ["file", "after", "command line", "before"], new[] { "a", "b", "c", "only" }.Select(key => configuration[key]));
    }

    [Fact]
    public void A_source_can_be_inserted_below_others()
    {
        _workspace.With("config/app.json", """{ "a": "file", "b": "file" }""");
        using var manager = new ConfigurationManager();
        manager.AddInMemoryCollection(new Dictionary<string, string?> { ["a"] = "above" });
        manager.Sources.Insert(0, new WorkspaceConfigurationSource(_workspace.Tree, "app", ConfiguredWorkspace.Quiet));
        Assert.Equal(("above", "file"), (manager["a"], manager["b"]));
    }

    private static string Text(string ending, string value) => ending switch
    {
        ".json" => $$"""{ "key": "{{value}}" }""",
        ".toml" => $"key = '{value}'\n",
        _ => $"key: {value}\n",
    };
}
