using System.Text;

namespace WorkspaceSdk.Tests;

/// <summary>
/// Every combination of a way in <c>Directory.Build.props</c>, one in the project and one as a package. The package
/// is imported once and all of it is there.
/// MSBuild imports a file once and warns of the second time (MSB4011), and what <c>&lt;Sdk&gt;</c> imports has no condition: only
/// where two such ways meet is there a word.
/// </summary>
public sealed class WaysInTests
{
    private const string Framework = "<PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>";

    private static readonly string Version = PackedSdk.Version;
    private static readonly string SdkElement = $"""<Sdk Name="WorkspaceSdk" Version="{Version}" />""";

    // The number of times Sdk.props is imported without a condition.
    private static readonly (string Name, string Text, int Imports)[] DirectoryWays =
    [
        ("none", "<Project />", 0),
        ("element", $"<Project>{SdkElement}</Project>", 1),
        ("nested", $"""<Project>{SdkElement}<Import Project="../outer.props" /></Project>""", 2),
        ("import", $"""<Project><Import Project="Sdk.props" Sdk="WorkspaceSdk" Version="{Version}" /></Project>""", 1),
        ("all", $"""<Project><Import Project="AllProjects.props" Sdk="WorkspaceSdk" Version="{Version}" /></Project>""", 0),
        ("nestedall",
            $"""<Project><Import Project="AllProjects.props" Sdk="WorkspaceSdk" Version="{Version}" /><Import Project="../outerall.props" /></Project>""",
            0),
    ];

    private static readonly (string Name, string Text, int Imports)[] ProjectWays =
    [
        ("plain", $"""<Project Sdk="Microsoft.NET.Sdk">{Framework}</Project>""", 0),
        ("element", $"""<Project Sdk="Microsoft.NET.Sdk">{SdkElement}{Framework}</Project>""", 1),
        ("last", $"""<Project Sdk="Microsoft.NET.Sdk;WorkspaceSdk/{Version}">{Framework}</Project>""", 1),
        ("first", $"""<Project Sdk="WorkspaceSdk/{Version};Microsoft.NET.Sdk">{Framework}</Project>""", 1),
        ("alone", $"""<Project Sdk="WorkspaceSdk/{Version}">{Framework}</Project>""", 1),
        ("global", $"""<Project Sdk="WorkspaceSdk">{Framework}</Project>""", 1),
        ("imports",
            $"""<Project Sdk="Microsoft.NET.Sdk"><Import Project="Sdk.props" Sdk="WorkspaceSdk" Version="{Version}" />{Framework}<Import Project="Sdk.targets" Sdk="WorkspaceSdk" Version="{Version}" /></Project>""",
            1),
    ];

    private static readonly string[] PackageWays = ["none", "same", "other"];

    [Fact]
    public void Any_two_or_three_of_them_import_the_package_once()
    {
        string other = Version + ".7";
        PackedSdk.Pack(PackedSdk.Feed, other);
        using var workspace = new TestWorkspace();
        workspace.Write("global.json", $$"""{ "msbuild-sdks": { "WorkspaceSdk": "{{Version}}" } }""");
        workspace.Write("outer.props", $"<Project>{SdkElement}</Project>");
        workspace.Write(
            "outerall.props",
            $"""<Project><Import Project="AllProjects.props" Sdk="WorkspaceSdk" Version="{Version}" Condition="'$(WorkspaceSdkDirectory)' == ''" /></Project>""");
        Unpack(workspace, Version, other);
        var cases = new List<(string Directory, int Imports, string Package, bool IsImpossible)>();
        foreach ((string directoryWay, string directoryText, int directoryImports) in DirectoryWays)
        {
            foreach ((string projectWay, string projectText, int projectImports) in ProjectWays)
            {
                foreach (string package in PackageWays)
                {
                    if (directoryWay == "none" && projectWay == "plain" && package == "none")
                        continue;
                    string directory = $"{directoryWay}-{projectWay}-{package}";
                    workspace.Write(directory + "/Directory.Build.props", directoryText);
                    workspace.Write(directory + "/App.csproj", projectText);
                    if (package != "none")
                        WriteRestored(workspace, directory, package == "same" ? Version : other);
                    // MSBuild leaves out the SDK's targets at the project's end, because they were
                    // imported at the end of Directory.Build.props.
                    bool isImpossible = (directoryWay is "element" or "nested") && (projectWay is "alone" or "global");
                    cases.Add((directory, directoryImports + projectImports, package, isImpossible));
                }
            }
        }

        var probe = new Probe(
            workspace,
            cases.Select(static c => c.Directory + "/App.csproj"),
            "$(_WorkspaceSdkTargetsImported)|$(WorkspaceRoot)|$(TargetFrameworkIdentifier)|$(WorkspaceSdkDirectory)",
            "CheckWorkspace;ReportWorkspaceSdkGivenTwice");

        var wrong = new StringBuilder();
        foreach ((string directory, int imports, string package, bool isImpossible) in cases)
        {
            string[] reports = probe.Reports(directory);
            string[] unexpected = [.. reports.Where(line => !(imports > 1 && IsSecondImport(line))
                && !(package == "other" && line.Contains("WSDK0007", StringComparison.Ordinal))
                && !(isImpossible && line.Contains("WSDK0012", StringComparison.Ordinal)))];
            bool expected = isImpossible
                ? reports.Any(static line => line.Contains("error WSDK0012", StringComparison.Ordinal))
                : probe.Answer(directory + "/App.csproj") is ["true", var root, ".NETCoreApp", { Length: > 0 }]
                    && root == workspace.Root + "/"
                    && (package != "other"
                        || directory == "none-plain-other"
                        || reports.Any(static line => line.Contains("warning WSDK0007", StringComparison.Ordinal)));
            if (!expected || unexpected.Length > 0)
                wrong.AppendLine(directory)
                    .AppendLine("  " + string.Join("|", probe.Answer(directory + "/App.csproj") ?? ["no answer"]))
                    .AppendJoin('\n', reports)
                    .AppendLine();
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    [Theory]
    [InlineData("<Sdk Name=\"WorkspaceSdk\" Version=\"{0}\" />", "<Project Sdk=\"Microsoft.NET.Sdk\">", true)]
    [InlineData(
        "<Import Project=\"AllProjects.props\" Sdk=\"WorkspaceSdk\" Version=\"{0}\" />", "<Project Sdk=\"WorkspaceSdk/{0}\">", true)]
    [InlineData("<Import Project=\"Sdk.props\" Sdk=\"WorkspaceSdk\" Version=\"{0}\" />", "<Project Sdk=\"Microsoft.NET.Sdk\">", false)]
    [InlineData("", "<Project Sdk=\"WorkspaceSdk/{0};Microsoft.NET.Sdk\">", true)]
    public void A_real_build_generates_the_class_once(string inDirectory, string project, bool withPackage)
    {
        using var workspace = new TestWorkspace();
        workspace.Write("Directory.Build.props", $"<Project>{inDirectory.Replace("{0}", Version, StringComparison.Ordinal)}</Project>");
        if (withPackage)
        {
            workspace.Write("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup><GlobalPackageReference Include="WorkspaceSdk" Version="{Version}" /></ItemGroup>
                </Project>
                """);
        }

        workspace.Write("src/App/App.csproj", $"""
            {project.Replace("{0}", Version, StringComparison.Ordinal)}
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles></PropertyGroup>
            </Project>
            """);
        workspace.Write("src/App/Program.cs", "Console.WriteLine(Workspace.Root);");

        workspace.Build("src/App/App.csproj").Succeeded();

        Assert.Equal(workspace.Root, workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output.Trim());
    }

    [Fact]
    public void A_second_import_that_MSBuild_skips_is_a_coded_error()
    {
        using var workspace = new TestWorkspace();
        workspace.Write("Directory.Build.props", $"<Project>{SdkElement}</Project>");
        string project = workspace.Project("src/App/App.csproj", style: SdkStyle.ProjectSdk);
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        Diagnostic error = workspace.Build(project).Failed();

        Assert.Equal("WSDK0012", error.Code);
        Assert.Contains(workspace.FullPath("Directory.Build.props"), error.Text, StringComparison.Ordinal);
    }

    private static bool IsSecondImport(string line) =>
        line.Contains("warning MSB4011", StringComparison.Ordinal)
        && (line.Contains("/Sdk/Sdk.props\" cannot be imported", StringComparison.Ordinal)
            || line.Contains("/Sdk/Sdk.targets\" cannot be imported", StringComparison.Ordinal));

    // A restore unpacks both versions for the table.
    private static void Unpack(TestWorkspace workspace, params string[] versions)
    {
        foreach (string version in versions)
        {
            string project = $"unpack/{version}/P.csproj";
            workspace.Write(
                project,
                $"""<Project Sdk="Microsoft.NET.Sdk">{Framework}<ItemGroup><PackageReference Include="WorkspaceSdk" Version="{version}" /></ItemGroup></Project>""");
            workspace.Dotnet("restore", project).Succeeded();
        }
    }

    // What NuGet writes for a project that references the package.
    private static void WriteRestored(TestWorkspace workspace, string directory, string version)
    {
        string build = Path.Combine(PackedSdk.PackagesFolder, "workspacesdk", version, "build", "WorkspaceSdk");
        foreach (string kind in (string[])["props", "targets"])
            workspace.Write(
                $"{directory}/obj/App.csproj.nuget.g.{kind}",
                $"""<Project><ImportGroup Condition="'$(ExcludeRestorePackageImports)' != 'true'"><Import Project="{build}.{kind}" Condition="Exists('{build}.{kind}')" /></ImportGroup></Project>""");
    }
}
