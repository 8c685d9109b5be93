using Microsoft.Extensions.Configuration;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>Several configurations that are loaded together.</summary>
public sealed class ConfigurationLoadingTests : IDisposable
{
    private readonly ConfiguredWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task They_come_in_the_order_of_their_names()
    {
        string[] names = [.. Enumerable.Range(0, 100).Select(static i => "layer" + i)];
        foreach (string name in names)
            _workspace.With($"config/{name}.yaml", $"name: {name}\n").With($"config/{name}.local.json", "{ \"more\": 1 }");
        IReadOnlyList<IConfigurationRoot> all = await _workspace.Tree.LoadConfigurationAsync(names);
        Assert.Equal(names, all.Select(static configuration => configuration["name"]));
        Assert.All(all, static configuration => Assert.Equal("1", configuration["more"]));
    }

    [Fact]
    public async Task They_are_bound_by_reflection_or_by_a_function()
    {
        _workspace.With("config/a.json", """{ "Number": 1 }""").With("config/b.toml", "Number = 2");
        Assert.Equal([1, 2], (await _workspace.Tree.LoadConfigurationAsync<Settings>(["a", "b"])).Select(static found => found!.Number));
        Assert.Equal(
            [2, 1], await _workspace.Tree.LoadConfigurationAsync(["b", "a"], static found => found.GetValue<int>("Number")));
    }

    [Fact]
    public async Task The_first_that_fails_names_its_file()
    {
        _workspace.With("config/good.json", "{}").With("config/bad.toml", "a = \n").With("config/worse.yaml", "- a");
        var error = await Assert.ThrowsAsync<WorkspaceConfigurationException>(
            () => _workspace.Tree.LoadConfigurationAsync(["good", "bad", "worse", "missing"]));
        Assert.Equal(("WSDK1026", "config/bad.toml"), (error.Code, error.File));
    }

    [Fact]
    public async Task Values_that_do_not_fit_name_their_file_and_key()
    {
        _workspace.With("config/good.json", """{ "Number": 1 }""").With("config/bad.yaml", "Number: one");
        var error = await Assert.ThrowsAsync<WorkspaceConfigurationException>(
            () => _workspace.Tree.LoadConfigurationAsync<Settings>(["good", "bad"]));
        Assert.Equal("WSDK1030", error.Code);
        Assert.Contains("config/bad.yaml", error.Message, StringComparison.Ordinal);
        Assert.Contains("Number", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_no_file_can_have_is_refused_before_anything_is_read() =>
        await Assert.ThrowsAsync<WorkspaceConfigurationNameException>(() => _workspace.Tree.LoadConfigurationAsync(["missing", "a/b"]));

    [Fact]
    public async Task It_can_be_cancelled() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _workspace.Tree.LoadConfigurationAsync(["app"], cancellationToken: new CancellationToken(canceled: true)));

    private sealed class Settings
    {
        public int Number { get; set; }
    }
}
