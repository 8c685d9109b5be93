using System.Globalization;
using System.Text;

namespace WorkspaceSdk.Benchmarks;

/// <summary>A workspace with configuration files of the same keys in each format.</summary>
internal sealed class SampleFiles : IDisposable
{
    /// <summary>The number of files that are loaded together.</summary>
    public const int Many = 100;

    public SampleFiles()
    {
        Root = Directory.CreateTempSubdirectory("wsdk-configuration-").FullName;
        Directory.CreateDirectory(Path.Combine(Root, "config"));
        // Reading the marker is a part of the first call.
        File.WriteAllText(Path.Combine(Root, "Directory.Workspace.props"), """
            <Project>
              <ItemGroup>
                <WorkspaceDirectory Include="Assets" Path="assets" />
                <WorkspaceFiles Include="Settings" Base="config" Pattern="*.{json,yaml,toml}" Configuration="true" />
              </ItemGroup>
            </Project>
            """);
        // A kilobyte each.
        foreach (string name in Enumerable.Range(0, Many).Select(NameOf).Append("json"))
            Write(name + ".json", Json(30));
        Write("yaml.yaml", Lines(30, static (key, value) => $"{key}: {value}\n"));
        Write("toml.toml", Lines(30, static (key, value) => $"{key} = '{value}'\n"));
        Write("large.json", Json(10_000));
    }

    public string Root { get; }

    public static string NameOf(int number) => "layer" + number.ToString(CultureInfo.InvariantCulture);

    public string PathOf(string name) => Path.Combine(Root, "config", name + ".json");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Json(int keys) =>
        "{\n" + Lines(keys, static (key, value) => $"  \"{key}\": \"{value}\",\n").TrimEnd('\n', ',') + "\n}\n";

    private static string Lines(int keys, Func<string, string, string> line)
    {
        var text = new StringBuilder();
        for (int i = 0; i < keys; i++)
            text.Append(line(string.Create(CultureInfo.InvariantCulture, $"Setting{i:00000}"), $"value number {i}"));
        return text.ToString();
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Root, "config", name), text);
}
