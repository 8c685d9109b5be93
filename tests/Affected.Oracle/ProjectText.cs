namespace WorkspaceSdk.Oracle;

/// <summary>Writes the text of projects: each has some of the ways in which a build reads files.</summary>
/// <param name="solution">The solution.</param>
/// <param name="random">Determines the ways.</param>
internal sealed class ProjectText(GeneratedSolution solution, Random random)
{
    /// <summary>The type of a project without an SDK in a solution: that of C#.</summary>
    public const string PlainType = "FAE04EC0-301F-11D3-BF4B-00C04F79EFBC";

    private static readonly string[] OfAnyLanguage =
    [
        """<Import Project="../../../build/common.props" />""",
        """<ItemGroup><EmbeddedResource Include="data*.txt" /></ItemGroup>""",
        """<ItemGroup><Content Include="*.txt" CopyToOutputDirectory="PreserveNewest" /></ItemGroup>""",
        """<PropertyGroup><Description>$([System.IO.File]::ReadAllText('$(RepositoryRoot)build/version.txt'))</Description></PropertyGroup>""",
        """<Target Name="Note" AfterTargets="Build" Condition="'$(TargetFramework)' != ''"><Copy SourceFiles="$(RepositoryRoot)build/note.txt" DestinationFolder="$(OutDir)" /></Target>""",
        """<Target Name="Shell" AfterTargets="Build" Condition="'$(TargetFramework)' != ''"><Exec Command="cat *.txt 2&gt;/dev/null &gt; &quot;$(OutDir)all.out&quot; || true" /></Target>""",
        """<Target Name="Lines" AfterTargets="Build" Condition="'$(TargetFramework)' != ''"><ReadLinesFromFile File="../../../build/lines.txt"><Output TaskParameter="Lines" ItemName="Line" /></ReadLinesFromFile><WriteLinesToFile File="$(OutDir)lines.out" Lines="@(Line)" Overwrite="true" WriteOnlyWhenDifferent="true" /></Target>""",
        """<Import Project="local.props" Condition="Exists('local.props')" />""",
        """<Import Project="../../../imports/*.props" />""",
        """<PropertyGroup><Found>$([MSBuild]::GetPathOfFileAbove('product.txt', '$(MSBuildThisFileDirectory)'))</Found><Product Condition="'$(Found)' != ''">$([System.IO.File]::ReadAllText('$(Found)'))</Product></PropertyGroup>""",
        """<PropertyGroup Condition="Exists('flag')"><NeutralLanguage>en</NeutralLanguage></PropertyGroup>""",
        """<ItemGroup><EmbeddedResource Include="$([System.IO.Directory]::GetFiles('$(MSBuildThisFileDirectory)../../../listed'))" /></ItemGroup>""",
        """<ItemGroup><None Include="../../../build/*.md" CopyToOutputDirectory="PreserveNewest" Link="%(Filename).md" /></ItemGroup>""",
        """<ItemGroup><None Update="*.json" CopyToOutputDirectory="PreserveNewest" /></ItemGroup>""",
        """<ItemGroup><None Include="../../../Directory.Packages.props" Link="versions.xml" CopyToOutputDirectory="PreserveNewest" /></ItemGroup>""",
        """<ItemGroup><PackageReference Include="Alpha" /></ItemGroup>""",
        """<ItemGroup><PackageReference Include="Beta" /></ItemGroup>""",
        """<ItemGroup><PackageReference Include="Gamma" /></ItemGroup>""",
    ];

    private static readonly string[] OfCSharp =
    [
        """<ItemGroup><Compile Include="../../../shared/**/*.cs" LinkBase="shared" /></ItemGroup>""",
        $"""<ItemGroup Condition="'$(TargetFramework)' == 'net10.0'"><ProjectReference Include="../../../{SharedFiles.Generator}" OutputItemType="Analyzer" ReferenceOutputAssembly="false" /><AdditionalFiles Include="*.rules;../../../shared/**/*.rules" /></ItemGroup>""",
        $"""<ItemGroup Condition="'$(TargetFramework)' == 'net10.0'"><ProjectReference Include="../../../{SharedFiles.Task}" ReferenceOutputAssembly="false" /></ItemGroup><UsingTask TaskName="Stamp" TaskFactory="TaskHostFactory" AssemblyFile="{SharedFiles.TaskAssembly}" /><Target Name="Stamped" AfterTargets="Build" Condition="'$(TargetFramework)' == 'net10.0'" Inputs="{SharedFiles.TaskAssembly}" Outputs="$(OutDir)stamp.out"><Stamp File="$(MSBuildProjectDirectory)/$(OutDir)stamp.out" /></Target>""",
        """<ItemGroup><PackageReference Include="WorkspaceSdk" PrivateAssets="all" /></ItemGroup>""",
    ];

    private static readonly string[] OfSeveralFrameworks =
    [
        """<ItemGroup Condition="'$(TargetFramework)' == 'net10.0'"><Compile Include="../../../newest/*.cs" LinkBase="newest" /></ItemGroup>""",
        """<ItemGroup Condition="'$(TargetFramework)' == 'netstandard2.0'"><EmbeddedResource Include="../../../oldest/*.txt" /></ItemGroup>""",
    ];

    /// <summary>Returns the end of the name of a project file.</summary>
    public static string Extension(ProjectKind kind) => kind switch
    {
        ProjectKind.Basic => ".vbproj",
        ProjectKind.Plain => ".proj",
        _ => ".csproj",
    };

    /// <summary>Returns the text of a reference to a project.</summary>
    public static string ReferenceTo(string project) => $"<ProjectReference Include=\"../../../{project}\" />";

    /// <summary>Returns each text that fails without a project.</summary>
    public static string[] ReferencesTo(string project) => [ReferenceTo(project), Unused(project), Called(project)];

    /// <summary>Returns the text of a project.</summary>
    public string Of(int number, ProjectKind kind)
    {
        if (kind == ProjectKind.Plain)
            return Plain();
        bool isMulti = kind == ProjectKind.CSharp && number % 10 is 2 or 6;
        string[] parts = kind == ProjectKind.CSharp ? [.. OfAnyLanguage, .. OfCSharp] : OfAnyLanguage;
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {Frameworks(isMulti)}
              </PropertyGroup>
              <ItemGroup Condition="'$(TargetFramework)' == 'net10.0'">{References(number)}</ItemGroup>
              {string.Join("\n  ", parts.Where(_ => random.Next(5) == 0))}
              {(isMulti ? string.Join("\n  ", OfSeveralFrameworks) : "")}
            </Project>
            """;
    }

    /// <summary>Returns the property with the target frameworks.</summary>
    public static string Frameworks(bool isMulti) => isMulti
        ? "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>"
        : "<TargetFramework>net10.0</TargetFramework>";

    private static string Unused(string project) =>
        $"<ProjectReference Include=\"../../../{project}\"><ReferenceOutputAssembly>false</ReferenceOutputAssembly></ProjectReference>";

    private static string Called(string project) => $"<Called Include=\"../../../{project}\" />";

    private string References(int number)
    {
        string[] others = Some(random.Next(3), number);
        string required = string.Concat(others.Select(static other => ReferenceTo(other)));
        // One that may be deleted without a change of this project.
        string optional = random.Next(6) == 0 && Some(1, number).FirstOrDefault() is { } found && !others.Contains(found)
            ? $"<ProjectReference Include=\"../../../{found}\" Condition=\"Exists('../../../{found}')\" />"
            : "";
        string unused = random.Next(6) == 0 && Some(1, number).FirstOrDefault() is { } built && !others.Contains(built)
            ? Unused(built)
            : "";
        return required + optional + unused;
    }

    private string[] Some(int count, int number) =>
    [
        .. Enumerable.Range(0, count)
            .Where(_ => number > 0)
            .Select(_ => solution.Projects[Math.Max(0, solution.Projects.Count - 1 - random.Next(12))])
            .Where(static other => !other.EndsWith(".proj", StringComparison.Ordinal))
            .Distinct()
    ];

    // Builds a project, and copies what that returns beside files of its own.
    private string Plain()
    {
        string other = Some(6, 1).First();
        return $"""
            <Project DefaultTargets="Build">
              <ItemGroup>
                <Text Include="*.txt" />
                {Called(other)}
              </ItemGroup>
              <Target Name="Build">
                <MSBuild Projects="@(Called)" Targets="Build"><Output TaskParameter="TargetOutputs" ItemName="Assembly" /></MSBuild>
                <Copy SourceFiles="@(Text);@(Assembly)" DestinationFolder="bin" />
              </Target>
            </Project>
            """;
    }
}
