using System.Diagnostics;

namespace WorkspaceSdk.Tests;

/// <summary>
/// A build of the written solution filter, and of the written Traversal project, builds the affected projects and no other.
/// </summary>
[Slow]
public sealed class AffectedBuildTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public AffectedBuildTests()
    {
        _directory.Write("Directory.Workspace.props", "<Project />");
        foreach ((string name, string reference) in new[] { ("Lib", ""), ("App", "Lib"), ("Other", "") })
        {
            string items = reference.Length == 0 ? "" : $"""<ProjectReference Include="../{reference}/{reference}.csproj" />""";
            _directory.Write($"src/{name}/{name}.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup>{items}</ItemGroup>
                </Project>
                """);
            _directory.Write($"src/{name}/{name}.cs", $"public class {name} {{ }}");
        }

        _directory.Write(
            "Shop.slnx",
            """
            <Solution>
              <Project Path="src/Lib/Lib.csproj" /><Project Path="src/App/App.csproj" /><Project Path="src/Other/Other.csproj" />
            </Solution>
            """);
        _directory.Write("changed.txt", "src/Lib/Lib.cs");
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("slnf", "affected.slnf")]
    [InlineData("traversal", "affected.proj")]
    public void Only_affected_projects_are_built(string format, string file)
    {
        ToolResult written = ToolProcess.Run(_directory.Root, "affected", "--files", "changed.txt", "--format", format);
        Assert.Equal(0, written.ExitCode);
        string full = _directory.Write(file, written.Output);

        ToolResult built = Build(full);

        // The Traversal SDK is a package, which this machine may be unable to get.
        Assert.SkipWhen(
            format == "traversal" && built.Output.Contains("MSB4236", StringComparison.Ordinal),
            "Microsoft.Build.Traversal cannot be had.");
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Equal(["App", "Lib"], new[] { "App", "Lib", "Other" }.Where(IsBuilt));
    }

    private bool IsBuilt(string name) => File.Exists(_directory.FullPath($"src/{name}/bin/Debug/net10.0/{name}.dll"));

    private ToolResult Build(string file)
    {
        var start = new ProcessStartInfo(
            "dotnet", ["build", file, "-nologo", "-v:quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false"])
        {
            WorkingDirectory = _directory.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("WORKSPACE_PATH");
        return ToolProcess.Run(start);
    }
}
