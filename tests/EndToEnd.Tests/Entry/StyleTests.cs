using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>The four ways to use the package give the same.</summary>
public sealed class StyleTests
{
    private const string Contracts = """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" />""";

    private const string Program = """
        using App;
        Console.WriteLine(Workspace.Root);
        Console.WriteLine(Workspace.ConfigDirectory);
        Console.WriteLine(Workspace.Contracts.Orders.V2Json);
        const string relative = Workspace.Relative.Contracts.Orders.V2Json;
        Console.WriteLine(relative);
        Console.WriteLine(File.ReadAllText(Workspace.Contracts.Orders.V2Json));
        """;

    [Theory]
    [InlineData(SdkStyle.ProjectSdk)]
    [InlineData(SdkStyle.SdkElement)]
    [InlineData(SdkStyle.GlobalJson)]
    [InlineData(SdkStyle.PackageReference)]
    public void A_program_sees_its_workspace(SdkStyle style)
    {
        using var workspace = new TestWorkspace(Contracts);
        workspace.Write("contracts/orders/v2.json", "content of v2");
        string project = workspace.Project("src/App/App.csproj", style: style);
        workspace.Write("src/App/Program.cs", Program);

        workspace.Build(project).Succeeded();

        string[] lines = workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output.Split('\n');
        Assert.Equal(
        [
            workspace.Root, workspace.FullPath("config"), workspace.FullPath("contracts/orders/v2.json"), "contracts/orders/v2.json",
            "content of v2"
        ],
            lines[..5]);
    }

    [Theory]
    [InlineData(SdkStyle.ProjectSdk)]
    [InlineData(SdkStyle.SdkElement)]
    [InlineData(SdkStyle.GlobalJson)]
    [InlineData(SdkStyle.PackageReference)]
    public void Properties_are_there_where_the_documentation_says(SdkStyle style)
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project("src/App/App.csproj", """
            <PropertyGroup><InBody>$(WorkspaceRoot)</InBody></PropertyGroup>
            <ItemGroup><InItem Include="$(WorkspaceConfigDir)" /></ItemGroup>
            """, style);
        workspace.Write(
            "Directory.Build.props",
            "<Project><PropertyGroup><InProps>$(WorkspaceRoot)</InProps></PropertyGroup><ItemGroup><InPropsItem "
            + "Include=\"$(WorkspaceRoot)\" /></ItemGroup></Project>");
        workspace.Write(
            "Directory.Build.targets", "<Project><PropertyGroup><InTargets>$(WorkspaceRoot)</InTargets></PropertyGroup></Project>");
        workspace.Dotnet("restore", project).Succeeded();

        JsonElement answer = workspace
            .Dotnet("msbuild", project, "-getProperty:InBody,InTargets,InProps,WorkspaceRootSource", "-getItem:InItem,InPropsItem")
            .Json();
        string Value(string name) => answer.GetProperty("Properties").GetProperty(name).GetString()!;
        string Item(string name) => answer.GetProperty("Items").GetProperty(name)[0].GetProperty("Identity").GetString()!;

        Assert.Equal(workspace.Root + "/", Value("InBody"));
        Assert.Equal(workspace.Root + "/", Value("InTargets"));
        Assert.Equal("", Value("InProps"));
        Assert.Equal(workspace.Root + "/", Item("InPropsItem"));
        Assert.Equal(workspace.FullPath("config") + "/", Item("InItem"));
        Assert.Equal("Marker", Value("WorkspaceRootSource"));
    }

    [Theory]
    [InlineData(SdkStyle.ProjectSdk)]
    [InlineData(SdkStyle.SdkElement)]
    [InlineData(SdkStyle.GlobalJson)]
    public void An_SDK_style_can_reference_a_project_from_the_root(SdkStyle style)
    {
        using var workspace = new TestWorkspace();
        workspace.Project("lib/Lib/Lib.csproj", outputType: "Library");
        workspace.Write(
            "lib/Lib/Here.cs", "namespace Lib; public static class Here { public static string Config => Workspace.ConfigDirectory; }");
        string project = workspace.Project(
            "src/App/App.csproj", """<ItemGroup><ProjectReference Include="$(WorkspaceRoot)lib/Lib/Lib.csproj" /></ItemGroup>""", style);
        workspace.Write("src/App/Program.cs", "Console.WriteLine(Lib.Here.Config);");

        workspace.Build(project).Succeeded();

        Assert.Equal(workspace.FullPath("config"), workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output.Trim());
    }

    [Theory]
    [InlineData("WorkspaceRoot")]
    [InlineData("workspaceroot")]
    public void A_package_says_why_it_cannot_serve_a_reference(string property)
    {
        using var workspace = new TestWorkspace();
        workspace.Project("lib/Lib/Lib.csproj", outputType: "Library");
        string project = workspace.Project(
            "src/App/App.csproj",
            $"""<ItemGroup><ProjectReference Include="$({property})lib/Lib/Lib.csproj" /></ItemGroup>""",
            SdkStyle.PackageReference);
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        Diagnostic error = workspace.Build(project).Failed();

        Assert.Equal("WSDK0006", error.Code);
        Assert.Equal(workspace.FullPath(project), error.File);
        Assert.Contains($"$({property})lib/Lib/Lib.csproj", File.ReadAllLines(error.File)[error.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_serves_a_reference_when_the_root_is_given_as_a_property()
    {
        using var workspace = new TestWorkspace();
        workspace.Write(
            "Directory.Build.props",
            "<Project><PropertyGroup><WorkspaceRoot>$(MSBuildThisFileDirectory)</WorkspaceRoot></PropertyGroup></Project>");
        workspace.Project("lib/Lib/Lib.csproj", outputType: "Library");
        string project = workspace.Project(
            "src/App/App.csproj",
            """<ItemGroup><ProjectReference Include="$(WorkspaceRoot)lib/Lib/Lib.csproj" /></ItemGroup>""",
            SdkStyle.PackageReference);
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        workspace.Build(project).Succeeded();
    }

    [Fact]
    public void A_reference_that_a_target_makes_is_no_business_of_restore()
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project(
            "src/App/App.csproj",
            """<Target Name="Unused"><ItemGroup><ProjectReference Include="$(WorkspaceRoot)x/x.csproj" /></ItemGroup></Target>""",
            SdkStyle.PackageReference);
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");

        workspace.Build(project).Succeeded();
    }

    [Fact]
    public void The_SDK_can_follow_another_in_a_list()
    {
        using var workspace = new TestWorkspace();
        workspace.Write("src/App/App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk;WorkspaceSdk/{PackedSdk.Version}">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
            </Project>
            """);
        workspace.Write("src/App/Program.cs", "Console.WriteLine(Workspace.Root);");

        workspace.Build("src/App/App.csproj").Succeeded();
    }

    [Fact]
    public void SDK_and_package_together_generate_once()
    {
        using var workspace = new TestWorkspace(Contracts);
        workspace.Write("contracts/orders/v2.json", "content of v2");
        string project = workspace.Project(
            "src/App/App.csproj",
            $"""<ItemGroup><PackageReference Include="WorkspaceSdk" Version="{PackedSdk.Version}" PrivateAssets="all" /></ItemGroup>""");
        workspace.Write("src/App/Program.cs", Program);

        workspace.Build(project).Succeeded();
    }

    [Fact]
    public void Two_versions_in_one_project_cause_a_warning_and_the_first_is_used()
    {
        string other = PackedSdk.Version + ".1";
        PackedSdk.Pack(PackedSdk.Feed, other);
        using var workspace = new TestWorkspace(Contracts);
        workspace.Write("contracts/orders/v2.json", "content of v2");
        string project = workspace.Project("src/App/App.csproj", $"""
            <PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>
            <ItemGroup><PackageReference Include="WorkspaceSdk" Version="{other}" PrivateAssets="all" /></ItemGroup>
            """);
        workspace.Write("src/App/Program.cs", Program);

        Diagnostic warning = Assert.Single(workspace.Build(project).SucceededWithWarnings().Warnings);

        Assert.Equal("WSDK0007", warning.Code);
        Assert.Contains(PackedSdk.Version, warning.Text, StringComparison.Ordinal);
        Assert.Contains(other, warning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Central_versions_take_a_global_reference()
    {
        using var workspace = new TestWorkspace(Contracts);
        workspace.Write("contracts/orders/v2.json", "content of v2");
        workspace.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><GlobalPackageReference Include="WorkspaceSdk" Version="{PackedSdk.Version}" /></ItemGroup>
            </Project>
            """);
        workspace.Write("src/App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
            </Project>
            """);
        workspace.Write("src/App/Program.cs", Program);

        workspace.Build("src/App/App.csproj").Succeeded();
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net10.0;netstandard2.0")]
    public void An_element_in_Directory_Build_props_serves_all_projects_below(string frameworks)
    {
        using var workspace = new TestWorkspace(Contracts);
        workspace.Write("contracts/orders/v2.json", "content of v2");
        workspace.Write("Directory.Build.props", $"""<Project><Sdk Name="WorkspaceSdk" Version="{PackedSdk.Version}" /></Project>""");
        string property = frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        workspace.Write("src/Lib/Lib.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><{property}>{frameworks}</{property}><LangVersion>latest</LangVersion></PropertyGroup>
            </Project>
            """);
        workspace.Write(
            "src/Lib/Here.cs", "namespace Lib; public static class Here { public static string V2 => Workspace.Contracts.Orders.V2Json; }");

        workspace.Build("src/Lib/Lib.csproj").Succeeded();

        Assert.Single(workspace.TargetResult("src/Lib/Lib.csproj", "GetWorkspaceFiles"));
    }

    [Theory]
    [InlineData(SdkStyle.SdkElement)]
    [InlineData(SdkStyle.PackageReference)]
    public void Every_target_framework_of_a_project_sees_the_workspace(SdkStyle style)
    {
        using var workspace = new TestWorkspace(Contracts);
        workspace.Write("contracts/orders/v2.json", "content of v2");
        string project = workspace.Project("src/Lib/Lib.csproj", style: style, framework: "net10.0;netstandard2.0", outputType: "Library");
        workspace.Write(
            "src/Lib/Here.cs", "namespace Lib; public static class Here { public static string V2 => Workspace.Contracts.Orders.V2Json; }");

        workspace.Build(project).Succeeded();

        Assert.Equal(workspace.Root + "/", workspace.Property(project, "WorkspaceRoot"));
        Assert.Equal(workspace.Root + "/", workspace.Property(project, "WorkspaceRoot", "-p:TargetFramework=netstandard2.0"));
    }
}
