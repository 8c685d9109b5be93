using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Tests;

[Slow]
public sealed class RootAtRunTimeTests : IDisposable
{
    private const string Source = """
        using System;
        if (args.Length > 0) AppDomain.CurrentDomain.SetData("WorkspaceSdk.Root", args[0]);
        Func<string>[] members = { () => Workspace.Contracts.Orders.V2Json, () => Workspace.Contracts.Orders.Directory, () => Workspace.ConfigDirectory, () => Workspace.Root };
        foreach (Func<string> member in members)
        {
            try { Console.WriteLine(member()); }
            catch (System.IO.DirectoryNotFoundException e) { Console.WriteLine(e.Message); }
        }
        """;

    private static readonly Compilation Compiled = GeneratorRun.Of(
        Manifests.Of(Manifests.Group("Contracts", "contracts", "contracts/orders/v2.json")),
        Source,
        kind: OutputKind.ConsoleApplication).AssertCompiles().Output;

    private readonly GeneratedProgram _program = new(Compiled);

    [Fact]
    public void The_environment_comes_first()
    {
        _program.Touch("repo/Directory.Workspace.props");

        Assert.Equal(
            "TOP/elsewhere/contracts/orders/v2.json\nTOP/elsewhere/contracts/orders\nTOP/elsewhere/config\nTOP/elsewhere",
            _program.Run(_program.Elsewhere + "/"));
    }

    [Theory]
    [InlineData("relative")]
    [InlineData("/not/there")]
    public void An_environment_that_names_no_directory_is_a_failure_and_no_fallback(string value)
    {
        _program.Touch("repo/Directory.Workspace.props");

        Assert.Contains(
            "WORKSPACE_PATH: '" + value + "', which is not an existing absolute directory", _program.Run(value), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_environment_variable_is_not_set()
    {
        _program.Touch("repo/Directory.Workspace.props");

        Assert.EndsWith("\nTOP/repo", _program.Run(""), StringComparison.Ordinal);
    }

    [Fact]
    public void Application_data_for_the_assembly_beats_that_for_all_and_starts_at_the_application()
    {
        _program.WriteRuntimeConfig(new() { ["WorkspaceSdk.Root:App"] = "../..", ["WorkspaceSdk.Root"] = "../../../elsewhere" });
        Assert.EndsWith("\nTOP/repo", _program.Run(), StringComparison.Ordinal);

        _program.WriteRuntimeConfig(new() { ["WorkspaceSdk.Root:App"] = "../gone", ["WorkspaceSdk.Root"] = "../../../elsewhere" });
        _ = _program.Elsewhere;
        Assert.EndsWith("\nTOP/elsewhere", _program.Run(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_relative_value_that_climbs_beyond_the_top_leads_nowhere()
    {
        // What a build wrote for a deep output directory, and the application was copied to one that is not.
        _program.WriteRuntimeConfig(new() { ["WorkspaceSdk.Root"] = string.Join('/', Enumerable.Repeat("..", 40)) });

        Assert.Contains("WorkspaceSdk.Root: '../..", _program.Run(), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_may_choose_the_root_before_the_first_read() =>
        Assert.EndsWith("\nTOP/repo/bin", _program.Run(null, null, ".."), StringComparison.Ordinal);

    [Theory]
    [InlineData("repo/Directory.Workspace.props", "TOP/repo")]
    [InlineData("repo/.git/HEAD", "TOP/repo")]
    [InlineData("repo/.git", "TOP/repo")]
    [InlineData("repo/global.json", "TOP/repo")]
    [InlineData("Directory.Workspace.props;repo/.git", "TOP")]
    [InlineData("repo/global.json;repo/bin/.git", "TOP/repo/bin")]
    [InlineData("repo/.git;repo/bin/global.json", "TOP/repo")]
    public void Markers_are_looked_for_above_the_application(string files, string expected)
    {
        foreach (string file in files.Split(';'))
            _program.Touch(file);

        Assert.EndsWith("\n" + expected, _program.Run(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_current_directory_is_the_last_resort()
    {
        _program.Touch("elsewhere/.git");

        Assert.EndsWith("\nTOP/elsewhere", _program.Run(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_the_message_names_every_step_each_time()
    {
        // A repository in the profile directory, which is the top here, is not asked.
        _program.Touch(".git/HEAD");
        _program.Touch("global.json");
        _program.WriteRuntimeConfig(new() { ["WorkspaceSdk.Root"] = "../gone" });
        const string message = """
            The workspace root was not found. Tried, in this order:
              environment variable WORKSPACE_PATH: not set
              application data WorkspaceSdk.Root:App: not set
              application data WorkspaceSdk.Root: '../gone' from 'TOP/repo/bin/app/', which is not an existing directory
              upwards from the application's directory 'TOP/repo/bin/app/': no Directory.Workspace.props, .git or global.json
              upwards from the current directory 'TOP/elsewhere': no Directory.Workspace.props, .git or global.json
            Set the environment variable WORKSPACE_PATH to the absolute path of the workspace.
            """;

        Assert.Equal(string.Join('\n', Enumerable.Repeat(message, 4)), _program.Run());
    }

    public void Dispose() => _program.Dispose();
}
