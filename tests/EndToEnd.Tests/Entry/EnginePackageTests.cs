using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace WorkspaceSdk.Tests;

/// <summary>The package WorkspaceSdk.Engine, packed and used as programs use it.</summary>
public sealed class EnginePackageTests : IDisposable
{
    private const string Engine = "WorkspaceSdk.Engine";
    private const string Ahead = "runtimes/linux-x64/lib/net10.0/";
    internal static readonly Lazy<string> Package = new(Pack);

    private readonly TestWorkspace _workspace = new();

    // Packed elsewhere there is only the IL, which runs everywhere.
    private static bool HasAhead => RuntimeInformation.RuntimeIdentifier == "linux-x64";

    [Theory]
    [InlineData(Engine)]
    [InlineData("WorkspaceSdk.Extensions")]
    public void A_library_that_is_compiled_ahead_is_the_same_library(string name)
    {
        using ZipArchive package = ZipFile.OpenRead(name == Engine ? Package.Value : SettingsSampleTests.Package.Value);
        PEReader library = Read(package, "lib/net10.0/", name)!;

        Assert.False(IsAhead(library));
        Assert.Equal(HasAhead, Read(package, Ahead, name) is { } ahead && IsAhead(ahead) && VersionOf(ahead) == VersionOf(library));
    }

    [Fact]
    public void A_program_for_every_machine_runs_the_code_compiled_ahead_where_possible()
    {
        string loaded = Run("System.Console.WriteLine(typeof(WorkspaceSdk.WorkspaceTree).Assembly.Location.Replace('\\\\', '/'));");
        Assert.Equal(HasAhead, loaded.Contains(Ahead, StringComparison.Ordinal));
    }

    [Fact]
    public void A_program_in_which_nobody_can_listen_makes_nothing_to_listen_to()
    {
        const string Code = """
            foreach (var entry in WorkspaceSdk.WorkspaceTree.At(".").Find()) { }
            foreach (var match in WorkspaceSdk.WorkspaceTree.At(".").Search("x")) { }
            foreach (var assembly in System.AppDomain.CurrentDomain.GetAssemblies())
                System.Console.WriteLine(assembly.GetName().Name);
            """;
        string[] loaded = Run(Code).Split('\n', StringSplitOptions.TrimEntries);
        Assert.Contains(Engine, loaded);
        Assert.DoesNotContain("System.Diagnostics.DiagnosticSource", loaded);
    }

    [Fact]
    public void A_program_published_for_another_machine_brings_the_engine_that_runs_there()
    {
        _workspace
            .Dotnet("publish", Program(""), "-r", "win-arm64", "--self-contained", "false", "-p:UseAppHost=false", "-o", "published")
            .Succeeded();

        using var published = new PEReader(File.OpenRead(_workspace.FullPath($"published/{Engine}.dll")));
        Assert.False(IsAhead(published));
    }

    public void Dispose() => _workspace.Dispose();

    private string Run(string code)
    {
        _workspace.Dotnet("build", Program(code)).Succeeded();
        return _workspace.Dotnet("exec", "program/bin/Debug/net10.0/Program.dll").Succeeded().Output;
    }

    private string Program(string code)
    {
        _workspace.Write("program/Program.cs", $"class Program {{ static void Main() {{ {code} }} }}");
        _ = Package.Value;
        _workspace.Write("program/Program.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{Engine}" Version="{PackedSdk.Version}" />
              </ItemGroup>
            </Project>
            """);
        return "program/Program.csproj";
    }

    private static string Pack()
    {
        PackedSdk.Pack(PackedSdk.Feed, PackedSdk.Version, "src/Engine/Engine.csproj");
        return Path.Combine(PackedSdk.Feed, $"{Engine}.{PackedSdk.Version}.nupkg");
    }

    private static PEReader? Read(ZipArchive package, string folder, string name)
    {
        if (package.GetEntry($"{folder}{name}.dll") is not { } entry)
            return null;
        using Stream stream = entry.Open();
        var image = new MemoryStream();
        stream.CopyTo(image);
        image.Position = 0;
        return new PEReader(image);
    }

    private static Guid VersionOf(PEReader image)
    {
        MetadataReader metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

    private static bool IsAhead(PEReader image) => image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
}
