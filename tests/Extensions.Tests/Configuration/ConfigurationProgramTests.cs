using System.Diagnostics;

namespace WorkspaceSdk.Tests;

/// <summary>Configuration in a process of its own: which libraries it loads.</summary>
[Slow]
public sealed class ConfigurationProgramTests : IDisposable
{
    private const string Json = "Microsoft.Extensions.Configuration.Json", Yaml = "YamlDotNet", Toml = "Tomlyn";
    private const string Shop = "Books; 80 443; 2024-01-31T08:00:00.0000000+00:00\n";

    private readonly ConfiguredWorkspace _workspace = new();

    public ConfigurationProgramTests() => _workspace
        .With("config/json.json", """{ "Shop": { "Name": "Books", "Ports": [80, 443], "Opened": "2024-01-31T08:00:00Z" } }""")
        .With("config/yaml.yaml", "Shop:\n  Name: Books\n  Ports: [80, 443]\n  Opened: 2024-01-31T08:00:00Z\n")
        .With("config/toml.toml", "[Shop]\nName = 'Books'\nPorts = [80, 443]\nOpened = 2024-01-31T08:00:00Z\n");

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("json", Json)]
    [InlineData("yaml", Yaml)]
    [InlineData("toml", Toml)]
    public void Only_the_library_of_the_format_is_loaded(string name, string library) =>
        Assert.Equal($"{Shop}loaded {library}\n", Run("dotnet", ProgramFile, _workspace.Root, name));

    private static string ProgramFile => Path.Combine(
        RepositoryPaths.Artifacts, "bin/ConfigurationProgram", new DirectoryInfo(AppContext.BaseDirectory).Name,
        "ConfigurationProgram.dll");

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + errors.Result);
        return output.ReplaceLineEndings("\n");
    }
}
