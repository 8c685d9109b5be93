using WorkspaceSdk.Tool.Health;

namespace WorkspaceSdk.Tests;

/// <summary><c>doctor</c> names WorkspaceEmit=None for a package whose code does not use the class, and for nothing else.</summary>
public sealed class ShippedProjectTests : IDisposable
{
    private const string Adopted = """<Project><Sdk Name="WorkspaceSdk" Version="1.0.0" /></Project>""";
    private const string Library =
        """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><PackageId>Lib</PackageId></PropertyGroup></Project>""";
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(Adopted, Library, "class C;", true)]
    [InlineData(
        "<Project />",
        """<Project Sdk="Microsoft.NET.Sdk;WorkspaceSdk/1.0.0"><PropertyGroup><IsPackable>true</IsPackable></PropertyGroup></Project>""",
        "class C;",
        true)]
    [InlineData(
        "<Project />",
        """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><GeneratePackageOnBuild>True</GeneratePackageOnBuild></PropertyGroup><ItemGroup><PackageReference Include="WorkspaceSdk" /></ItemGroup></Project>""",
        "class C;",
        true)]
    [InlineData(Adopted, Library, "class C { string root = Workspace.Root; }", false)]
    [InlineData(Adopted, """<Project Sdk="Microsoft.NET.Sdk" />""", "class C;", false)]
    [InlineData(
        Adopted,
        """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><IsPackable>false</IsPackable></PropertyGroup></Project>""",
        "class C;",
        false)]
    [InlineData("<Project />", Library, "class C;", false)]
    [InlineData("""<Project><Sdk Name="WorkspaceSdkOfOthers" /></Project>""", Library, "class C;", false)]
    [InlineData(
        """<Project><Sdk Name="WorkspaceSdk" /><PropertyGroup><WorkspaceEmit>None</WorkspaceEmit></PropertyGroup></Project>""",
        Library,
        "class C;",
        false)]
    [InlineData(
        """<Project><Sdk Name="WorkspaceSdk" /><PropertyGroup><WorkspaceEmit>Generator</WorkspaceEmit></PropertyGroup></Project>""",
        Library,
        "class C;",
        false)]
    [InlineData(Adopted, "<Project", "class C;", false)]
    public void A_package_with_an_unused_class_is_named(string shared, string project, string code, bool isNamed)
    {
        _directory.Write("Directory.Workspace.props", "<Project />");
        _directory.Write("src/Directory.Build.props", shared);
        _directory.Write("src/Lib/Lib.csproj", project);
        _directory.Write("src/Lib/sub/C.cs", code);

        Assert.Equal(isNamed ? ["src/Lib/Lib.csproj"] : [], Named());
    }

    [Fact]
    public void Each_project_counts_only_the_code_below_its_directory()
    {
        _directory.Write("Directory.Workspace.props", "<Project />");
        _directory.Write("Directory.Build.props", Adopted);
        _directory.Write("src/Used/Used.csproj", Library);
        _directory.Write("src/Used/C.cs", "class C { string root = Workspace.Root; }");
        _directory.Write("src/UsedNot/UsedNot.csproj", Library);
        _directory.Write("src/UsedNot/C.cs", "class C;");

        Assert.Equal(["src/UsedNot/UsedNot.csproj"], Named());
    }

    [Fact]
    public void A_project_of_a_stranger_is_read_within_limits()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));
        _directory.Write("Directory.Workspace.props", "<Project />");
        _directory.Write("Directory.Build.props", Adopted);
        _directory.Write("deep/Lib.csproj", Library.Replace("</Project>", deep + "</Project>", StringComparison.Ordinal));
        _directory.Write("large/Lib.csproj", Library + "<!--" + new string('x', 2 << 20) + "-->");
        _directory.Write("entity/Lib.csproj", "<!DOCTYPE a [<!ENTITY b 'c'>]>" + Library);

        // Depth costs a stream nothing. The other two are over a limit.
        Assert.Equal(["deep/Lib.csproj"], Named());
    }

    private IEnumerable<string> Named() =>
        new HealthCheck(WorkspaceTree.Open(_directory.Root), CancellationToken.None).Observations()
            .Where(static found => found.Message.Contains("WorkspaceEmit", StringComparison.Ordinal))
            .Select(static found => found.Path);
}
