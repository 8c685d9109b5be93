using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>A workspace of its own for one test, in which the packed SDK is at hand and the real <c>dotnet</c> is driven.</summary>
internal sealed class TestWorkspace : IDisposable
{
    public const string WorkspaceFile = "Directory.Workspace.props";

    private readonly TemporaryDirectory _directory;
    private readonly RestoredProjects _restored;

    public TestWorkspace(string items = "", string name = "workspace")
    {
        _directory = new TemporaryDirectory(name);
        _restored = new RestoredProjects(_directory.Root);
        string machinePackages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/packages");
        Directory.CreateDirectory(machinePackages);
        Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{PackedSdk.PackagesFolder}" /></config>
              <packageSources><add key="packed" value="{PackedSdk.Feed}" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{machinePackages}" /></fallbackPackageFolders>
            </configuration>
            """);
        // WSDK_TASKS_FRAMEWORK=netstandard2.0 runs every test over that flavour of the tasks. Above the root, where no
        // test looks for files, and MSBuild finds it.
        if (Environment.GetEnvironmentVariable("WSDK_TASKS_FRAMEWORK") is { Length: > 0 } framework)
            File.WriteAllText(Path.Combine(Container, "Directory.Build.rsp"), "-p:WorkspaceTasksFramework=" + framework);
        DeclareWorkspace(items);
    }

    public string Root => _directory.Root;

    public string Container => _directory.Container;

    public string FullPath(string path) => _directory.FullPath(path);

    /// <summary>For <c>Select</c>: names in a folder as absolute paths.</summary>
    public Func<string, string> FullPathOf(string folder) => name => FullPath(folder + "/" + name);

    public string Write(string path, string text = "") => _directory.Write(path, text);

    public string Read(string path) => File.ReadAllText(FullPath(path));

    public void Delete(string path) => File.Delete(FullPath(path));

    /// <summary>Writes the workspace's own file with these items and properties.</summary>
    public void DeclareWorkspace(string items, string properties = "") => Write(WorkspaceFile, $"""
        <Project>
          <PropertyGroup>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """);

    /// <summary>Writes a project; returns its path. <paramref name="body"/> goes into it as it is.</summary>
    public string Project(
        string path, string body = "", SdkStyle style = SdkStyle.SdkElement, string sdk = "Microsoft.NET.Sdk", string framework = "net10.0",
        string outputType = "Exe")
    {
        string version = PackedSdk.Version;
        (string opening, string extra) = style switch
        {
            SdkStyle.ProjectSdk => ($"<Project Sdk=\"WorkspaceSdk/{version}\">", ""),
            SdkStyle.GlobalJson => ("<Project Sdk=\"WorkspaceSdk\">", ""),
            SdkStyle.PackageReference => ($"<Project Sdk=\"{sdk}\">",
                $"<ItemGroup><PackageReference Include=\"WorkspaceSdk\" Version=\"{version}\" PrivateAssets=\"all\" /></ItemGroup>"),
            _ => ($"<Project Sdk=\"{sdk}\">\n  <Sdk Name=\"WorkspaceSdk\" Version=\"{version}\" />", ""),
        };
        if (style == SdkStyle.GlobalJson)
            Write("global.json", $$"""{ "msbuild-sdks": { "WorkspaceSdk": "{{version}}" } }""");
        string frameworks = framework.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        Write(path, $"""
            {opening}
              <PropertyGroup>
                <{frameworks}>{framework}</{frameworks}>
                <OutputType>{outputType}</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <LangVersion>latest</LangVersion>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              {extra}
              {body}
            </Project>
            """);
        return path;
    }

    /// <summary>Runs <c>dotnet</c> in the workspace's root.</summary>
    public CommandResult Dotnet(params string[] arguments) => DotnetWith(new Dictionary<string, string?>(), arguments);

    /// <summary>Runs <c>dotnet</c> in the workspace's root with more in its environment.</summary>
    public CommandResult DotnetWith(IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        CommandResult result = Command.Run(Root, "dotnet", _restored.WithoutRestore(arguments, environment), environment);
        if (result.ExitCode == 0)
            _restored.Succeeded(arguments, environment);
        return result;
    }

    /// <summary>
    /// Runs <c>dotnet</c> as somebody who is bound by permissions, which the system's administrator is not until he gives that up.
    /// </summary>
    public CommandResult DotnetBoundByPermissions(params string[] arguments) => Environment.IsPrivilegedProcess
        ? Command.Run(
            Root,
            "setpriv",
            ["--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search", "dotnet", .. arguments])
        : Dotnet(arguments);

    /// <summary>Builds with a binary log, whatever comes of it.</summary>
    public BuildResult Build(string project, params string[] arguments) => BuildWith(new Dictionary<string, string?>(), project, arguments);

    /// <summary>Builds with a binary log and more in the environment.</summary>
    public BuildResult BuildWith(IReadOnlyDictionary<string, string?> environment, string project, params string[] arguments)
    {
        string log = Path.Combine(Container, Guid.NewGuid().ToString("N") + ".binlog");
        return new BuildResult(DotnetWith(environment, ["build", project, "-bl:" + log, .. arguments]), log);
    }

    /// <summary>Evaluated properties, after the project was restored where it has to be.</summary>
    public string Property(string project, string name, params string[] arguments) =>
        Dotnet(["msbuild", project, "-getProperty:" + name, .. arguments]).Succeeded().Output.TrimEnd('\n', '\r');

    /// <summary>The items a target returns, each with its metadata.</summary>
    public IReadOnlyList<JsonElement> TargetResult(string project, string target, params string[] arguments)
    {
        JsonElement result = Dotnet(["msbuild", project, "-t:" + target, "-getTargetResult:" + target, .. arguments]).Json()
            .GetProperty("TargetResults")
            .GetProperty(target);
        Assert.Equal("Success", result.GetProperty("Result").GetString());
        return [.. result.GetProperty("Items").EnumerateArray()];
    }

    public void Dispose() => _directory.Dispose();
}
