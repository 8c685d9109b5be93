using System.Globalization;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// A workspace on disk with a tree of files and one project or more, built with node reuse and servers off
/// so that a build is one tree of processes.
/// </summary>
internal sealed class MeasuredWorkspace
{
    private const int FilesPerDirectory = 25;

    /// <summary>Settings without which a server would outlive its build and keep its output open.</summary>
    internal static readonly IReadOnlyDictionary<string, string?> WithoutServers = new Dictionary<string, string?>
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["WORKSPACE_PATH"] = null,
    };

    private readonly PackageFeed _feed;
    private readonly ProjectStyle _style;
    private readonly Neighbour? _neighbour;

    /// <summary>Writes the workspace.</summary>
    /// <param name="root">Its root, which is created.</param>
    /// <param name="feed">The packages of this run.</param>
    /// <param name="style">The SDK or package of its projects.</param>
    /// <param name="files">The number of files in its group.</param>
    /// <param name="neighbour">The package for <see cref="ProjectStyle.Neighbour"/>; null for other styles.</param>
    public MeasuredWorkspace(string root, PackageFeed feed, ProjectStyle style, int files, Neighbour? neighbour = null)
    {
        Root = root;
        _feed = feed;
        _style = style;
        _neighbour = neighbour;
        string machinePackages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/packages");
        Directory.CreateDirectory(machinePackages);
        Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{feed.PackagesFolder}" /></config>
              <packageSources><add key="feed" value="{feed.Folder}" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{machinePackages}" /></fallbackPackageFolders>
            </configuration>
            """);
        Write("Directory.Workspace.props", """
            <Project>
              <ItemGroup>
                <WorkspaceFiles Include="Tree" Base="tree" Pattern="**/*.{rs,toml,md,json}" Members="RelativePath" />
              </ItemGroup>
            </Project>
            """);
        WriteTree(files);
    }

    public string Root { get; }

    public void Write(string path, string text)
    {
        string full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Writes a console project of one line.</summary>
    public void AddProject(string name)
    {
        string sdk = _style switch
        {
            ProjectStyle.EmptySdk => $"<Sdk Name=\"EmptySdk\" Version=\"{_feed.Version}\" />",
            ProjectStyle.Sdk => $"<Sdk Name=\"WorkspaceSdk\" Version=\"{_feed.Version}\" />",
            _ => "",
        };
        string package = _style switch
        {
            ProjectStyle.EmptyPackage => Reference("EmptyPackage"),
            ProjectStyle.LeastPackage => Reference("LeastPackage"),
            ProjectStyle.Package => Reference("WorkspaceSdk"),
            ProjectStyle.Earlier => Reference("WorkspaceSdk", _feed.EarlierVersion),
            ProjectStyle.Neighbour => Reference(_neighbour!.Package, _neighbour.Version),
            _ => "",
        };
        Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {sdk}
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              {package}
            </Project>
            """);
        Write($"{name}/Program.cs", "Console.WriteLine();\n");
    }

    /// <summary>Commits all files to a new git repository in the root: some packages read its history in every build.</summary>
    public void Commit()
    {
        Write(".gitignore", "bin/\nobj/\n");
        Write("version.json", """{ "version": "1.0" }""");
        string[] identity = ["-c", "user.name=benchmark", "-c", "user.email=benchmark@example.invalid"];
        MeasuredProcess.Run(Root, "git", ["init", "-q"]);
        MeasuredProcess.Run(Root, "git", ["remote", "add", "origin", "https://github.com/example/example"]);
        MeasuredProcess.Run(Root, "git", ["add", "."]);
        MeasuredProcess.Run(Root, "git", [.. identity, "commit", "-q", "-m", "All files"]);
    }

    /// <summary>Runs <c>dotnet</c> in the root.</summary>
    public ProcessCost Dotnet(params string[] arguments) => MeasuredProcess.Run(Root, "dotnet", arguments, WithoutServers);

    private string Reference(string package) => Reference(package, _feed.Version);

    private static string Reference(string package, string version) =>
        $"<ItemGroup><PackageReference Include=\"{package}\" Version=\"{version}\" PrivateAssets=\"all\" /></ItemGroup>";

    private void WriteTree(int files)
    {
        string[] extensions = ["rs", "toml", "md", "json"];
        for (int i = 0; i < files; i++)
        {
            string directory = Path.Combine(
                Root, string.Create(CultureInfo.InvariantCulture, $"tree/part{i / (FilesPerDirectory * 40)}/sub{i / FilesPerDirectory}"));
            if (i % FilesPerDirectory == 0)
                Directory.CreateDirectory(directory);
            File.WriteAllBytes(Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"file_{i}.{extensions[i % 4]}")), []);
        }
    }
}
