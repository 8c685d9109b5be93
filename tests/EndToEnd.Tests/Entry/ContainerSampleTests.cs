namespace WorkspaceSdk.Tests;

/// <summary>The sample <c>Container</c>: its Dockerfile step by step, over the packages.</summary>
public sealed class ContainerSampleTests : IDisposable
{
    private static readonly string Sample = Path.Combine(RepositoryPaths.Root, "samples", "Container");

    private readonly TemporaryDirectory _place = new("container");

    public void Dispose() => _place.Dispose();

    [ContainerFact]
    public void Its_image_is_built_without_a_repository_and_holds_all_that_its_program_reads()
    {
        _ = EnginePackageTests.Package.Value;
        _ = SettingsSampleTests.Package.Value;
        foreach (string file in Directory.EnumerateFiles(Sample, "*", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(Sample, file).Replace('\\', '/');
            string text = File.ReadAllText(file).Replace("\"1.0.0\"", $"\"{PackedSdk.Version}\"", StringComparison.Ordinal);
            _place.Write("context/" + path, text);
        }

        // What must not reach the image.
        _place.Write("context/.git/HEAD", "ref: refs/heads/main\n");
        _place.Write("context/config/mailer.local.json", """{ "Shop": "of one machine" }""");
        _place.Write("context/src/Mailer/obj/project.assets.json", "of one machine");
        string stages = _place.FullPath("stages");
        Directory.CreateDirectory(stages);
        string others = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/packages");
        var image = new DockerfileBuild(
            stages,
            new Dictionary<string, string> { [""] = _place.FullPath("context"), ["packages"] = PackedSdk.Feed },
            new Dictionary<string, string> { ["SOURCE"] = "/others" },
            new Dictionary<string, string> { ["/others"] = others });

        image.Build(File.ReadAllText(Path.Combine(Sample, "Dockerfile")));
        Directory.Delete(_place.FullPath("context"), recursive: true);
        Directory.Delete(_place.FullPath("stages/build"), recursive: true);

        string[] readme = File.ReadAllLines(Path.Combine(Sample, "README.md"));
        int command = Array.FindIndex(readme, static line => line.StartsWith("$ docker run", StringComparison.Ordinal));
        Assert.Equal(readme[(command + 1)..(command + 4)], image.Run().Succeeded().Output.TrimEnd().Split('\n'));
        Assert.Equal(
            ["Directory.Workspace.props", "config/mailer.Production.yaml", "config/mailer.json", "letters/sent.txt", "letters/welcome.txt"],
            image.FilesIn("/app")
                .Where(static file => !file.EndsWith(".dll", StringComparison.Ordinal))
                .Where(static file => !file.StartsWith("Mailer", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }
}
