using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;

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
        Assert.Equal($"{Shop}loaded {library}\n", ConfigurationProcess.Run(_workspace.Root, name));

    [Theory]
    [InlineData("config/count.json")]
    [InlineData("config/count.yaml")]
    [InlineData("config/count.toml")]
    public async Task Two_processes_that_update_one_file_lose_nothing(string name)
    {
        const int Times = 40;
        _workspace.With(name, name.EndsWith(".json", StringComparison.Ordinal) ? "{}\n" : "# counted\n");
        string[] keys = ["One", "Two"];
        await Task.WhenAll(keys.Select(key => Task.Run(() => ConfigurationProcess.Run("count", _workspace.Root, name, key, $"{Times}"))));
        IConfiguration counted = _workspace.Build(name);
        Assert.Equal((counted["One"], counted["Two"], counted["Total"]), ($"{Times}", $"{Times}", $"{2 * Times}"));
        Assert.Equal($"{Times}", counted["Copies:Two"]);
        Assert.DoesNotContain(Directory.GetFiles(_workspace.FullPath("config")), static file => Path.GetFileName(file).StartsWith('.'));
    }

    // 200 kills: WSDK_KILLS=200.
    [Fact]
    public void A_process_that_is_killed_at_any_moment_leaves_the_old_file_or_the_new_one()
    {
        int kills = int.Parse(Environment.GetEnvironmentVariable("WSDK_KILLS") ?? "8", CultureInfo.InvariantCulture);
        string[] names = ["config/count.json", "config/count.yaml", "config/count.toml"];
        var random = new Random(20261129);
        int last = 0;
        for (int kill = 0; kill < kills; kill++)
        {
            string name = names[kill % names.Length];
            if (kill < names.Length)
                _workspace.With(name, name.EndsWith(".json", StringComparison.Ordinal) ? "{}\n" : "# counted\n");
            string[] arguments = [ConfigurationProcess.ProgramFile, "count", _workspace.Root, name, "One", "1000000"];
            var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
            using (Process process = Process.Start(start)!)
            {
                // It runs once it has said so; then it is somewhere in an update.
                int lines = random.Next(1, 12);
                for (int i = 0; i < lines; i++)
                    Assert.NotNull(process.StandardOutput.ReadLine());
                Thread.SpinWait(random.Next(200_000));
                process.Kill();
                process.WaitForExit();
            }

            IConfiguration counted = _workspace.Build(name);
            Assert.Equal(counted["One"], counted["Copies:One"]);
            Assert.Equal(counted["One"], counted["Total"]);
            last = int.Parse(counted["One"]!, CultureInfo.InvariantCulture);
            Assert.True(last > 0);
        }

        // What killed processes left does not stop the next one.
        ConfigurationProcess.Run("count", _workspace.Root, names[(kills - 1) % names.Length], "One", "1");
        Assert.Equal($"{last + 1}", _workspace.Build(names[(kills - 1) % names.Length])["One"]);
    }
}
