namespace WorkspaceSdk.Tests;

/// <summary>The sample <c>Settings</c>, over the packages, published by Native AOT.</summary>
public sealed class SettingsSampleTests : IDisposable
{
    internal static readonly Lazy<string> Package = new(static () =>
    {
        PackedSdk.Pack(PackedSdk.Feed, PackedSdk.Version, "src/Extensions/Extensions.csproj");
        return Path.Combine(PackedSdk.Feed, $"WorkspaceSdk.Extensions.{PackedSdk.Version}.nupkg");
    });

    private static readonly string Sample = Path.Combine(RepositoryPaths.Root, "samples", "Settings");

    private readonly TestWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [LinuxFact]
    public void It_is_published_ahead_of_time_without_a_warning_and_reads_all_formats()
    {
        _ = EnginePackageTests.Package.Value;
        _ = Package.Value;
        foreach (string file in Directory.EnumerateFiles(Sample, "*", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(Sample, file);
            string[] names = path.Split(Path.DirectorySeparatorChar);
            if (!names.Contains("bin") && !names.Contains("obj") && names[0] != "published")
                _workspace.Write(path, File.ReadAllText(file).Replace("\"1.0.0\"", $"\"{PackedSdk.Version}\"", StringComparison.Ordinal));
        }

        _workspace.Dotnet("publish", "src/Settings/Settings.csproj", "-o", "published").Succeeded();

        string[] readme = File.ReadAllLines(Path.Combine(Sample, "README.md"));
        int command = Array.FindIndex(readme, static line => line.Contains("Shop:Discount=25", StringComparison.Ordinal));
        Assert.Equal(
            readme[(command + 1)..(command + 3)],
            Command.Run(_workspace.FullPath("src"), _workspace.FullPath("published/Settings"), ["Shop:Discount=25"])
                .Succeeded().Output
                .TrimEnd()
                .Split('\n'));
    }
}
