using WorkspaceSdk.Tool.Health;

namespace WorkspaceSdk.Tests;

/// <summary><c>doctor</c> names the projects that MSBuild warns of in every build, because two SDK ways meet in them.</summary>
public sealed class GivenTwiceDoctorTests : IDisposable
{
    private const string Element = """<Sdk Name="WorkspaceSdk" Version="1.0.0" />""";
    private const string Nested =
        """<Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" />""";
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    // What the two files hold, and how it is reported: not at all, as MSB4011, or as WSDK0012.
    [InlineData($"<Project>{Element}</Project>", """<Project Sdk="Microsoft.NET.Sdk" />""", "")]
    [InlineData($"<Project>{Element}</Project>", $"""<Project Sdk="Microsoft.NET.Sdk">{Element}</Project>""", "MSB4011")]
    [InlineData($"<Project>{Element}</Project>", """<Project Sdk="Microsoft.NET.Sdk;WorkspaceSdk/1.0.0" />""", "MSB4011")]
    [InlineData($"<Project>{Element}</Project>", """<Project Sdk="WorkspaceSdk/1.0.0;Microsoft.NET.Sdk" />""", "MSB4011")]
    [InlineData($"<Project>{Element}</Project>", """<Project Sdk="WorkspaceSdk/1.0.0" />""", "WSDK0012")]
    [InlineData($"<Project>{Element}</Project>", """<Project Sdk="workspacesdk" />""", "WSDK0012")]
    [InlineData(
        """<Project><Import Project="Sdk.props" Sdk="WorkspaceSdk" /></Project>""", """<Project Sdk="WorkspaceSdk/1.0.0" />""", "MSB4011")]
    [InlineData(
        """<Project><Import Project="AllProjects.props" Sdk="WorkspaceSdk" /></Project>""", """<Project Sdk="WorkspaceSdk/1.0.0" />""", "")]
    [InlineData(
        """<Project><Import Project="Sdk.props" Sdk="WorkspaceSdk" Condition="'$(WorkspaceSdkDirectory)' == ''" /></Project>""",
        $"""<Project Sdk="Microsoft.NET.Sdk">{Element}</Project>""",
        "")]
    [InlineData("<Project />", $"""<Project Sdk="Microsoft.NET.Sdk">{Element}{Element}</Project>""", "MSB4011")]
    [InlineData("<Project />", $"""<Project Sdk="Microsoft.NET.Sdk;WorkspaceSdk">{Element}</Project>""", "MSB4011")]
    [InlineData(
        "<Project />", """<Project Sdk="WorkspaceSdk"><ItemGroup><PackageReference Include="WorkspaceSdk" /></ItemGroup></Project>""", "")]
    [InlineData(
        $"<Project>{Element}</Project>",
        """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="WorkspaceSdk" /></ItemGroup></Project>""",
        "")]
    [InlineData($"<Project>{Element}</Project>", """<Project Sdk="WorkspaceSdkOfOthers/1.0.0" />""", "")]
    [InlineData($"<Project><!-- {Element} --></Project>", $"""<Project Sdk="Microsoft.NET.Sdk">{Element}</Project>""", "")]
    [InlineData($"<Project>{Element}", $"""<Project Sdk="Microsoft.NET.Sdk">{Element}</Project>""", "")]
    public void A_project_with_two_ways_is_named(string shared, string project, string expected)
    {
        _directory.Write("Directory.Workspace.props", "<Project />");
        _directory.Write("src/Directory.Build.props", shared);
        _directory.Write("src/App/App.csproj", project);

        Assert.Equal(expected.Length == 0 ? [] : ["src/App/App.csproj " + expected], Named());
    }

    [Theory]
    [InlineData(Nested, "MSB4011")]
    [InlineData("""<Import Project="../Directory.Build.props" />""", "MSB4011")]
    [InlineData("""<Import Project="../Directory.Build.props" Condition="'$(WorkspaceSdkDirectory)' == ''" />""", "")]
    [InlineData("", "")]
    public void An_outer_file_counts_where_the_nearest_imports_it(string import, string expected)
    {
        _directory.Write("Directory.Workspace.props", "<Project />");
        _directory.Write("Directory.Build.props", $"<Project>{Element}</Project>");
        _directory.Write("src/Directory.Build.props", $"<Project>{Element}{import}</Project>");
        _directory.Write("src/App/App.fsproj", """<Project Sdk="Microsoft.NET.Sdk" />""");

        Assert.Equal(expected.Length == 0 ? [] : ["src/App/App.fsproj " + expected], Named());
    }

    private IEnumerable<string> Named() =>
        new HealthCheck(WorkspaceTree.Open(_directory.Root), CancellationToken.None).Observations()
            .Select(static found =>
                found.Path + (found.Message.Contains("MSB4011", StringComparison.Ordinal) ? " MSB4011" : " " + found.Code))
            .Where(static text =>
                text.EndsWith("MSB4011", StringComparison.Ordinal) || text.EndsWith("WSDK0012", StringComparison.Ordinal));
}
