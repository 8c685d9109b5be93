using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>Kinds of projects, languages and ways to build them.</summary>
public sealed class ProjectKindTests
{
    private const string Contracts = """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" />""";

    [Fact]
    public void A_file_based_application_notices_a_deleted_file()
    {
        using var workspace = new TestWorkspace(Contracts);
        workspace.Write("contracts/a.json", "content of a");
        workspace.Write("tools/app.cs", $"""
            #:sdk WorkspaceSdk@{PackedSdk.Version}
            #:property PublishAot=false
            Console.WriteLine(File.ReadAllText(Workspace.Contracts.AJson));
            """);

        Assert.Equal("content of a", workspace.Dotnet("run", "tools/app.cs").Succeeded().Output.Trim());
        Assert.Equal("content of a", workspace.Dotnet("run", "tools/app.cs").Succeeded().Output.Trim());

        workspace.Delete("contracts/a.json");
        workspace.Write("contracts/b.json");
        CommandResult result = workspace.Dotnet("run", "tools/app.cs").Failed();
        Assert.Contains("CS0117", result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_based_application_takes_the_package()
    {
        using var workspace = new TestWorkspace(Contracts);
        workspace.Write("contracts/a.json", "content of a");
        workspace.Write("tools/app.cs", $"""
            #:package WorkspaceSdk@{PackedSdk.Version}
            #:property PublishAot=false
            Console.WriteLine(File.ReadAllText(Workspace.Contracts.AJson));
            """);

        Assert.Equal("content of a", workspace.Dotnet("run", "tools/app.cs").Succeeded().Output.Trim());
    }

    [Fact]
    public void A_test_project_finds_its_workspace_under_dotnet_test()
    {
        using var workspace = new TestWorkspace(Contracts);
        workspace.Write("contracts/a.json", "content of a");
        string project = workspace.Project("tests/App.Tests/App.Tests.csproj", """
            <ItemGroup>
              <PackageReference Include="Microsoft.NET.Test.Sdk" Version="17.14.1" />
              <PackageReference Include="xunit" Version="2.9.3" />
              <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
            </ItemGroup>
            """, outputType: "Library");
        workspace.Write("tests/App.Tests/Tests.cs", $$"""
            using Xunit;
            public class Tests
            {
                [Fact] public void Reads() => Assert.Equal("content of a", File.ReadAllText(App.Tests.Workspace.Contracts.AJson));
                [Fact] public void Finds() => Assert.Equal("{{workspace.Root}}", App.Tests.Workspace.Root);
            }
            """);

        string output = workspace.Dotnet("test", project).Succeeded().Output;

        Assert.Contains("Passed:     2", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_solution_builds()
    {
        using var workspace = new TestWorkspace(Contracts);
        workspace.Write("contracts/a.json", "{}");
        workspace.Project("src/Lib/Lib.csproj", outputType: "Library");
        workspace.Write(
            "src/Lib/Lib.cs", "namespace Lib; public static class Here { public static string A => Workspace.Contracts.AJson; }");
        workspace.Project("src/App/App.csproj", """<ItemGroup><ProjectReference Include="../Lib/Lib.csproj" /></ItemGroup>""");
        workspace.Write("src/App/Program.cs", "Console.WriteLine(Lib.Here.A); Console.WriteLine(App.Workspace.Contracts.AJson);");
        workspace.Dotnet("new", "sln", "-n", "All", "--format", "sln").Succeeded();
        workspace.Dotnet("sln", "All.sln", "add", "src/Lib", "src/App").Succeeded();

        workspace.Build("All.sln").Succeeded();

        string expected = workspace.FullPath("contracts/a.json");
        Assert.Equal($"{expected}\n{expected}\n", workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output);
    }

    [Fact]
    public void A_consumer_of_CSharp_7_compiles()
    {
        using var workspace = new TestWorkspace(Contracts);
        workspace.Write("contracts/a.json", "{}");
        string project = workspace.Project(
            "src/Old/Old.csproj",
            "<PropertyGroup><LangVersion>7.3</LangVersion><Nullable>disable</Nullable><ImplicitUsings>disable</ImplicitUsings></PropertyGroup>",
            framework: "netstandard2.0",
            outputType: "Library");
        workspace.Write(
            "src/Old/Old.cs",
            "namespace Old { public static class Here { public static string A { get { return "
            + "Workspace.Contracts.AJson + Workspace.Root; } } } }");

        workspace.Build(project).Succeeded();
    }

    [Theory]
    [InlineData("my-app")]
    [InlineData("1st.lib")]
    [InlineData("event")]
    [InlineData("")]
    public void An_odd_root_namespace_compiles_and_is_imported(string rootNamespace)
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project(
            "src/App/App.csproj", $"<PropertyGroup><RootNamespace>{rootNamespace}</RootNamespace></PropertyGroup>");
        workspace.Write("src/App/Program.cs", "Console.WriteLine(Workspace.Root);");

        workspace.Build(project, "-p:RootNamespace=" + rootNamespace).Succeeded();

        Assert.Equal(workspace.Root, workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output.Trim());
    }

    [Fact]
    public void Settings_name_the_class_its_namespace_and_who_sees_it()
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project(
            "src/App/App.csproj",
            "<PropertyGroup><WorkspaceClassName>Repo</WorkspaceClassName><WorkspaceNamespace>Acme.Paths</WorkspaceNamespace><WorkspaceVisibility>public</WorkspaceVisibility><WorkspaceGlobalUsing>false</WorkspaceGlobalUsing></PropertyGroup>");
        workspace.Write("src/App/Program.cs", "Console.WriteLine(Acme.Paths.Repo.Root + typeof(Acme.Paths.Repo).IsPublic);");

        workspace.Build(project).Succeeded();

        Assert.Equal(workspace.Root + "True", workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output.Trim());
    }

    [Fact]
    public void Only_one_set_of_analyzers_reaches_an_editor_and_the_manifest_with_it()
    {
        using var workspace = new TestWorkspace(Contracts);
        workspace.Write("contracts/a.json", "{}");
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");
        workspace.Dotnet("restore", project).Succeeded();

        JsonElement items = workspace.Dotnet(
            "msbuild", project, "-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingProject=false", "-p:BuildProjectReferences=false",
            "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true", "-p:NonExistentFile=__NonExistentSubDir__/__NonExistentFile__",
            "-getItem:CscCommandLineArgs,UpToDateCheckInput").Json().GetProperty("Items");
        string[] arguments = [.. items.GetProperty("CscCommandLineArgs")
            .EnumerateArray()
            .Select(static i => i.GetProperty("Identity").GetString()!)];

        Assert.Single(arguments, static a =>
            a.StartsWith("/additionalfile:", StringComparison.Ordinal) && a.EndsWith("workspace.manifest", StringComparison.Ordinal));
        foreach (string assembly in new[] { "WorkspaceSdk.Compiler.dll", "WorkspaceSdk.Manifest.dll", "WorkspaceSdk.CodeFixes.dll" })
            Assert.Single(
                arguments, a => a.StartsWith("/analyzer:", StringComparison.Ordinal) && a.EndsWith(assembly, StringComparison.Ordinal));
        Assert.Contains(
            items.GetProperty("UpToDateCheckInput").EnumerateArray(),
            static i => i.GetProperty("Identity").GetString()!.EndsWith(TestWorkspace.WorkspaceFile, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CollectWorkspaceUpToDateCheckInputs")]
    [InlineData("CollectWorkspaceWatchItems")]
    public void Editors_and_watchers_get_every_file_on_request(string target)
    {
        using var workspace = new TestWorkspace(Contracts);
        workspace.Write("contracts/a.json", "{}");
        string project = workspace.Project("src/App/App.csproj");
        workspace.Dotnet("restore", project).Succeeded();

        Assert.Contains(
            workspace.TargetResult(project, target), i => i.GetProperty("Identity").GetString() == workspace.FullPath("contracts/a.json"));
    }

    [Fact]
    public void The_watcher_of_the_SDK_watches_the_files_of_groups()
    {
        using var workspace = new TestWorkspace(Contracts);
        workspace.Write("contracts/a.json", "{}");
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");
        workspace.Dotnet("restore", project).Succeeded();

        CommandResult list = workspace.Dotnet("watch", "--list", "--project", project);

        Assert.Contains(workspace.FullPath("contracts/a.json"), list.Output + list.Errors, StringComparison.Ordinal);
    }
}
