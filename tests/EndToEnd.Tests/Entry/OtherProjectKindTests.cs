namespace WorkspaceSdk.Tests;

/// <summary>
/// Below a <c>Directory.Build.props</c> with the SDK may be projects of every make. Those that are no .NET SDK projects stay as they were.
/// </summary>
public sealed class OtherProjectKindTests
{
    private const string CommonProps = """<Import Project="$(MSBuildExtensionsPath)/$(MSBuildToolsVersion)/Microsoft.Common.props" />""";
    private const string Xmlns = """xmlns="http://schemas.microsoft.com/developer/msbuild/2003" """;

    // A legacy project, a build script, and what the SDKs and target files of other tools amount to:
    // which common files they import, and when.
    private static readonly (string File, string Text)[] Projects =
    [
        ("legacy.csproj", $"""<Project ToolsVersion="15.0" {Xmlns}>{CommonProps}{Legacy("CSharp")}</Project>"""),
        ("before2013.csproj", $"""<Project ToolsVersion="4.0" {Xmlns}>{Legacy("CSharp")}</Project>"""),
        ("legacy.vbproj", $"""<Project ToolsVersion="15.0" {Xmlns}>{CommonProps}{Legacy("VisualBasic")}</Project>"""),
        ("script.proj", $"""<Project>{CommonProps}<ItemGroup><Compile Include="A.cs" /></ItemGroup><Target Name="Build" /></Project>"""),
        ("common.proj",
            $"""<Project>{CommonProps}<ItemGroup><Compile Include="A.cs" /></ItemGroup><Import Project="$(MSBuildToolsPath)/Microsoft.Common.targets" /></Project>"""),
        ("native.vcxproj",
            $"""<Project DefaultTargets="Build" {Xmlns}><Import Project="../Native.Default.props" /><ItemGroup><ClCompile Include="a.cpp" /></ItemGroup><Import Project="../Native.targets" /></Project>"""),
        ("setup.wixproj", """<Project Sdk="Test.CommonSdk/1.0.0" />"""),
        ("web.esproj",
            """<Project Sdk="Test.CommonSdk/1.0.0"><PropertyGroup><StartupCommand>npm start</StartupCommand></PropertyGroup></Project>"""),
        ("shared.shproj", $"""<Project ToolsVersion="14.0" {Xmlns}>{CommonProps}<Import Project="../Native.targets" /></Project>"""),
        ("database.sqlproj",
            $"""<Project DefaultTargets="Build" {Xmlns} ToolsVersion="4.0">{CommonProps}<Import Project="../Native.targets" /></Project>"""),
        ("dirs.proj", """<Project Sdk="Test.CommonSdk/1.0.0"><ItemGroup><ProjectReference Include="x.csproj" /></ItemGroup></Project>"""),
        ("nothing.csproj",
            """<Project Sdk="Test.NoTargetsSdk/1.0.0"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>"""),
        ("many.proj", """<Project Sdk="Test.CrossTargetingSdk/1.0.0" />"""),
    ];

    private static string Legacy(string language) =>
        $"""<PropertyGroup><TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion><OutputType>Library</OutputType></PropertyGroup><ItemGroup><Compile Include="A.cs" /></ItemGroup><Import Project="$(MSBuildToolsPath)/Microsoft.{language}.targets" />""";

    [Theory]
    [InlineData("""<Sdk Name="WorkspaceSdk" Version="{0}" />""")]
    [InlineData("""<Import Project="Sdk.props" Sdk="WorkspaceSdk" Version="{0}" />""")]
    [InlineData("""<Import Project="AllProjects.props" Sdk="WorkspaceSdk" Version="{0}" />""")]
    public void Projects_of_other_kinds_are_unchanged_and_nothing_is_reported(string element)
    {
        using var workspace = new TestWorkspace();
        WriteSdks(workspace);
        foreach ((string file, string text) in Projects)
        {
            workspace.Write($"with-{file}/{file}", text);
            workspace.Write($"without-{file}/{file}", text);
            workspace.Write(
                $"with-{file}/Directory.Build.props",
                $"<Project>{element.Replace("{0}", PackedSdk.Version, StringComparison.Ordinal)}</Project>");
            workspace.Write($"without-{file}/Directory.Build.props", "<Project />");
        }

        var probe = new Probe(
            workspace,
            Projects.SelectMany(static p => new[] { $"with-{p.File}/{p.File}", $"without-{p.File}/{p.File}" }),
            "$(WorkspaceRoot)|$(TargetFrameworkIdentifier) $(TargetFrameworkMoniker) $(OutputType) $(Language) $(DefaultItemExcludes) "
            + "$(UsingMicrosoftNETSdk) @(Compile) @(None) @(AdditionalFiles) @(ProjectReference) $(LanguageTargets)");

        foreach ((string file, _) in Projects)
        {
            string[]? with = probe.Answer($"with-{file}/{file}");
            string[]? without = probe.Answer($"without-{file}/{file}");
            Assert.True(
                with is not null && without is not null,
                $"{file}: {string.Join('\n', [.. probe.Reports("with-" + file), .. probe.Reports("without-" + file)])}");
            Assert.Equal(workspace.Root + "/", with[0]);
            // A project of the .NET SDK has the default excludes of WorkspaceSdk, which are documented.
            Assert.Equal(
                without[1],
                with[1].Replace(";**/node_modules/**;**/bower_components/**;**/jspm_packages/**", "", StringComparison.Ordinal));
            Assert.Empty(probe.Reports("with-" + file));
        }
    }

    [Theory]
    [InlineData(
        "legacy.csproj",
        "<Import Project=\"$(MSBuildExtensionsPath)/$(MSBuildToolsVersion)/Microsoft.Common.props\" />",
        "<Import Project=\"$(MSBuildToolsPath)/Microsoft.CSharp.targets\" />",
        "")]
    [InlineData("common.proj", "", "<Import Project=\"$(MSBuildToolsPath)/Microsoft.Common.targets\" />", "")]
    [InlineData(
        "explicit.csproj",
        "<Import Project=\"Sdk.props\" Sdk=\"Microsoft.NET.Sdk\" /><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>",
        "<Import Project=\"Sdk.targets\" Sdk=\"Microsoft.NET.Sdk\" />",
        "true")]
    [InlineData(
        "alone.csproj",
        "<PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><!-- <Import Project=\"$(MSBuildToolsPath)/Microsoft.CSharp.targets\" /> -->",
        "",
        "true")]
    public void A_project_that_names_the_SDK_itself_gets_the_NET_SDK_only_where_it_has_no_common_files_of_its_own(
        string file, string first, string last, string targets)
    {
        using var workspace = new TestWorkspace();
        workspace.Write("one/A.cs", "class A;");
        workspace.Write(
            "one/" + file,
            $"""<Project><Sdk Name="WorkspaceSdk" Version="{PackedSdk.Version}" />{first}<ItemGroup><Compile Remove="A.cs" /><Compile Include="A.cs" /></ItemGroup>{last}</Project>""");

        var probe = new Probe(workspace, ["one/" + file], "$(WorkspaceRoot)|$(_WorkspaceSdkTargetsImported)|@(Compile)");

        Assert.Empty(probe.Reports("one"));
        Assert.Equal([workspace.Root + "/", targets, "A.cs"], probe.Answer("one/" + file)!);
    }

    private static void WriteSdks(TestWorkspace workspace)
    {
        SmallPackage.WriteSdk("Test.CommonSdk", CommonProps, """<Import Project="$(MSBuildToolsPath)/Microsoft.Common.targets" />""");
        SmallPackage.WriteSdk(
            "Test.CrossTargetingSdk", CommonProps, """<Import Project="$(MSBuildToolsPath)/Microsoft.Common.CrossTargeting.targets" />""");
        SmallPackage.WriteSdk(
            "Test.NoTargetsSdk",
            """<Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" /><PropertyGroup><EnableDefaultItems>false</EnableDefaultItems><LanguageTargets>$(MSBuildToolsPath)/Microsoft.Common.targets</LanguageTargets></PropertyGroup>""",
            """<Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" /><Target Name="CoreCompile" />""");
        workspace.Write("Native.Default.props", $"<Project>{CommonProps}</Project>");
        workspace.Write("Native.targets", """<Project><Import Project="$(MSBuildToolsPath)/Microsoft.Common.targets" /></Project>""");
    }
}
