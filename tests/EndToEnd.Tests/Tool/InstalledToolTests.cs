using System.IO.Compression;
using System.Runtime.InteropServices;

namespace WorkspaceSdk.Tests;

/// <summary>The tool as people get it: packed, installed from a feed in an empty home, and started.</summary>
[Slow]
public sealed class InstalledToolTests : IDisposable
{
    private const string Name = "dotnet-workspace";
    internal const string Version = "1.0.0-tool.1";
    private static readonly Lazy<string> Feed = new(Pack);

    private readonly TemporaryDirectory _directory = new();

    // Where nothing links there is only the IL, and the package says so.
    private static bool IsNative => File.Exists(PackageOf(RuntimeInformation.RuntimeIdentifier));

    private string Home => Path.Combine(_directory.Container, "home");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_package_that_people_name_holds_no_program_and_names_the_packages_that_do()
    {
        using ZipArchive package = ZipFile.OpenRead(PackageOf(null));
        string settings = ReadOne(package, "DotnetToolSettings.xml");
        Assert.DoesNotContain(package.Entries, static entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal));
        Assert.Contains($"\"{Name}.any\"", settings, StringComparison.Ordinal);
        Assert.Equal(IsNative, settings.Contains($"\"{Name}.{RuntimeInformation.RuntimeIdentifier}\"", StringComparison.Ordinal));
    }

    [LinuxFact]
    public void A_machine_with_a_linker_makes_a_native_program() =>
        Assert.Equal(File.Exists("/usr/bin/gcc") || File.Exists("/usr/bin/clang"), IsNative);

    [Fact]
    public void The_native_package_holds_one_native_program_of_at_most_eight_megabytes()
    {
        if (!IsNative)
            return;
        using ZipArchive package = ZipFile.OpenRead(PackageOf(RuntimeInformation.RuntimeIdentifier));
        ZipArchiveEntry[] files = [.. package.Entries.Where(static entry =>
            entry.FullName.StartsWith("tools/", StringComparison.Ordinal)
            && entry.Name != "DotnetToolSettings.xml"
            && !entry.FullName.Contains("/graph/", StringComparison.Ordinal))];
        ZipArchiveEntry program = Assert.Single(files);
        Assert.StartsWith(Name, program.Name, StringComparison.Ordinal);
        Assert.InRange(program.Length, 1, 8 * 1024 * 1024);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_package_with_a_program_holds_the_one_that_evaluates_projects_and_no_MSBuild(bool isNative)
    {
        if (isNative && !IsNative)
            return;
        using ZipArchive package = ZipFile.OpenRead(PackageOf(isNative ? RuntimeInformation.RuntimeIdentifier : "any"));
        Assert.Equal(
            [
                "Microsoft.Build.Locator.dll", "WorkspaceSdk.Graph.deps.json", "WorkspaceSdk.Graph.dll",
                "WorkspaceSdk.Graph.runtimeconfig.json",
            ],
            package.Entries.Where(static entry => entry.FullName.Contains("/graph/", StringComparison.Ordinal))
                .Select(static entry => entry.Name)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Installed_in_an_empty_home_it_starts_by_each_of_its_names()
    {
        _directory.Write("Directory.Workspace.props", "<Project />");
        _directory.Write("src/a.cs");
        Dotnet("tool", "install", "--global", Name, "--version", Version, "--configfile", ConfigurationFile()).Succeeded();
        string program = Path.Combine(Home, ".dotnet/tools", Name);

        Assert.Equal("src/a.cs\n", Run(program, "find", "*.cs").Succeeded().Output);
        Assert.Equal("src/a.cs\n", Dotnet("workspace", "find", "*.cs").Succeeded().Output);
        Assert.Equal(
            "src/a.cs\n",
            Dotnet("dnx", $"{Name}@{Version}", "--yes", "--configfile", ConfigurationFile(), "find", "*.cs").Succeeded().Output);
        _directory.Write(
            "src/A/A.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        _directory.Write("changed.txt", "src/A/A.csproj");
        Assert.Equal("src/A/A.csproj\n", Run(program, "affected", "--files", "changed.txt").Succeeded().Output);
        Assert.Equal(IsNative, !Directory.EnumerateFiles(Path.Combine(Home, ".dotnet/tools/.store"), Name + ".dll",
            SearchOption.AllDirectories).Any());
    }

    [Fact]
    public void A_repository_can_name_it_in_its_manifest_of_tools()
    {
        _directory.Write("Directory.Workspace.props", "<Project />");
        Dotnet("tool", "install", Name, "--version", Version, "--configfile", ConfigurationFile()).Succeeded();
        Assert.Contains(_directory.Root, Dotnet("workspace", "info").Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_native_program_the_IL_gives_the_same_answers()
    {
        _directory.Write("src/a.cs");
        string place = Path.Combine(_directory.Container, "any");
        ZipFile.ExtractToDirectory(PackageOf("any"), place);
        string assembly = Assert.Single(Directory.GetFiles(place, Name + ".dll", SearchOption.AllDirectories));
        Assert.Equal("src/a.cs\n", Run("dotnet", assembly, "find", "*.cs").Succeeded().Output);
    }

    internal static string PackageOf(string? runtimeIdentifier) =>
        Path.Combine(Feed.Value, $"{Name}{(runtimeIdentifier is null ? "" : "." + runtimeIdentifier)}.{Version}.nupkg");

    private static string ReadOne(ZipArchive package, string name)
    {
        using var reader = new StreamReader(package.Entries.Single(entry => entry.Name == name).Open());
        return reader.ReadToEnd();
    }

    private static string Pack()
    {
        string feed = Directory.CreateTempSubdirectory("wsdk-tool-feed-").FullName;
        TestRun.DeleteAtEnd(feed);
        PackedSdk.Pack(feed, Version, "src/Tool/Tool.csproj");
        return feed;
    }

    private string ConfigurationFile()
    {
        string file = Path.Combine(_directory.Container, "nuget.config");
        File.WriteAllText(
            file,
            $"""<configuration><packageSources><clear /><add key="packed" value="{Feed.Value}" /></packageSources></configuration>""");
        return file;
    }

    private CommandResult Dotnet(params string[] arguments) => Run("dotnet", arguments);

    private CommandResult Run(string file, params string[] arguments) =>
        Command.Run(_directory.Root, file, arguments, new Dictionary<string, string?>
        {
            ["HOME"] = Home,
            ["USERPROFILE"] = Home,
            ["DOTNET_CLI_HOME"] = Home,
            ["NUGET_PACKAGES"] = null,
            ["PATH"] = Path.Combine(Home, ".dotnet/tools") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            // The tool's own root for a program that is not installed with the system.
            ["DOTNET_ROOT"] = Path.GetDirectoryName(Environment.ProcessPath),
        });
}
