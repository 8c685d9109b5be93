using System.Globalization;
using System.Xml.Linq;

namespace WorkspaceSdk.Tests;

/// <summary>Code coverage with both packages of coverlet: generated code does not count, your own code counts as before.</summary>
public sealed class CoverageTests
{
    private static readonly XElement Packages = XDocument.Load(Path.Combine(RepositoryPaths.Root, "Directory.Packages.props")).Root!;

    private static readonly Dictionary<string, string> Files =
        new() { ["Generated"] = "Library.cs", ["Written"] = "Library.cs", ["InFSharp"] = "Library.fs", ["InVisualBasic"] = "Library.vb" };

    [Fact]
    public void Generated_code_does_not_count()
    {
        using var workspace = new TestWorkspace("""<WorkspaceFiles Include="Data" Base="data" Pattern="**" />""");
        workspace.Write("data/a/b/c.txt");
        workspace.Write("data/top.txt");
        WriteLibraries(workspace);
        WriteTests(workspace);

        workspace
            .Dotnet(
                "test", "tests/Tests.csproj", "--collect", "XPlat Code Coverage", "--results-directory", workspace.FullPath("collected"))
            .Succeeded();
        AssertCounts(Directory.GetFiles(workspace.FullPath("collected"), "coverage.cobertura.xml", SearchOption.AllDirectories).Single());

        workspace
            .Dotnet(
                "test",
                "tests/Tests.csproj",
                "--no-build",
                "-p:CollectCoverage=true",
                "-p:CoverletOutputFormat=cobertura",
                "-p:CoverletOutput=" + workspace.FullPath("msbuild/"))
            .Succeeded();
        AssertCounts(workspace.FullPath("msbuild/coverage.cobertura.xml"));
    }

    private static void WriteLibraries(TestWorkspace workspace)
    {
        foreach ((string name, string file) in Files)
        {
            string properties = name == "Written" ? "<PropertyGroup><WorkspaceEmit>Source</WorkspaceEmit></PropertyGroup>" : "";
            string items = name == "InFSharp" ? "<ItemGroup><Compile Include=\"Library.fs\" /></ItemGroup>" : "";
            workspace.Project($"src/{name}/{name}{Path.GetExtension(file)}proj", properties + items, outputType: "Library");
            workspace.Write($"src/{name}/{file}", Library(name));
        }
    }

    // Of two methods one is tested.
    private static string Library(string name) => name switch
    {
        "InVisualBasic" => """
            Public Class Library
                Public Shared Function Used() As String
                    Return Workspace.Data.A.B.CTxt & Workspace.Root & Workspace.ConfigDirectory
                End Function
                Public Shared Function Unused() As Integer
                    Return 1
                End Function
            End Class
            """,
        "InFSharp" => """
            namespace InFSharp
            type Library =
                static member Used() =
                    Workspace.Data.A.B.CTxt + Workspace.Root + Workspace.ConfigDirectory
                static member Unused() =
                    1
            """,
        _ => $$"""
            namespace {{name}};
            public static class Library
            {
                public static string Used() => Workspace.Data.A.B.CTxt + Workspace.Root + Workspace.ConfigDirectory + Workspace.Data.TopTxt;
                public static int Unused() => 1;
            }
            """,
    };

    private static void WriteTests(TestWorkspace workspace)
    {
        string references = string.Concat(Files.Select(static library =>
            $"<ProjectReference Include=\"../src/{library.Key}/{library.Key}{Path.GetExtension(library.Value)}proj\" />"));
        workspace.Write("tests/Tests.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><IsPackable>false</IsPackable></PropertyGroup>
              <ItemGroup>
                {Reference("Microsoft.NET.Test.Sdk")}
                {Reference("xunit.v3.mtp-off")}
                {Reference("xunit.runner.visualstudio")}
                {Reference("coverlet.collector")}
                {Reference("coverlet.msbuild")}
                {references}
              </ItemGroup>
            </Project>
            """);
        string uses = string.Concat(Files.Keys.Select(static name => $"Xunit.Assert.NotNull({name}.Library.Used()); "));
        workspace.Write("tests/Tests.cs", "public class Tests { [Xunit.Fact] public void Uses() { " + uses + "} }");
    }

    // In the version that this repository takes.
    private static string Reference(string package)
    {
        string version = package.StartsWith("coverlet", StringComparison.Ordinal)
            ? Packages.Descendants("CoverletVersion").Single().Value
            : Packages.Descendants("PackageVersion")
                .Single(element => element.Attribute("Include")!.Value == package)
                .Attribute("Version")!.Value;
        return $"<PackageReference Include=\"{package}\" Version=\"{version}\" />";
    }

    private static void AssertCounts(string report)
    {
        XElement[] packages = [.. XDocument.Load(report).Root!.Descendants("package")];
        Assert.Equal(
            Files.Keys.Order(StringComparer.Ordinal),
            packages.Select(static package => package.Attribute("name")!.Value).Order(StringComparer.Ordinal));
        foreach (XElement package in packages)
        {
            string name = package.Attribute("name")!.Value;
            Assert.Equal(
                [Files[name]],
                package.Descendants("class").Select(static type => Path.GetFileName(type.Attribute("filename")!.Value)).Distinct());
            Assert.Equal(0.5, double.Parse(package.Attribute("line-rate")!.Value, CultureInfo.InvariantCulture));
        }
    }
}
