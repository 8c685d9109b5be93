namespace WorkspaceSdk.Tests;

/// <summary>
/// WPF compiles markup in a temporary project: a copy of the project under a random name beside it, with the same intermediate
/// directory and <c>_TargetAssemblyProjectName</c> set, built and removed in the middle of the build. The same is done here
/// step by step, since WPF is Windows' own.
/// </summary>
public sealed class TemporaryProjectTests
{
    private const string Manifest = "src/App/obj/Debug/net10.0/workspace.manifest";

    // The properties and references are those WPF writes into the copy; what NuGet made for the
    // project is copied under the other name, too.
    private const string MarkupCompilation = """
        <PropertyGroup Condition="'$(_TargetAssemblyProjectName)' == ''">
          <CoreCompileDependsOn>$(CoreCompileDependsOn);GenerateTemporaryTargetAssembly</CoreCompileDependsOn>
        </PropertyGroup>
        <ItemGroup>
          <ReferencePath Include="$([MSBuild]::Unescape('$(_TemporaryReferences)'))" />
        </ItemGroup>
        <Target Name="GenerateTemporaryTargetAssembly">
          <PropertyGroup>
            <_TemporaryName>$(MSBuildProjectName)_a1b2c3d4_wpftmp</_TemporaryName>
            <_TemporaryReferenceList>@(ReferencePath, '%3B')</_TemporaryReferenceList>
          </PropertyGroup>
          <Copy SourceFiles="$(MSBuildProjectFullPath);$(MSBuildProjectExtensionsPath)$(MSBuildProjectFile).nuget.g.props;$(MSBuildProjectExtensionsPath)$(MSBuildProjectFile).nuget.g.targets"
                DestinationFiles="$(_TemporaryName).csproj;$(MSBuildProjectExtensionsPath)$(_TemporaryName).csproj.nuget.g.props;$(MSBuildProjectExtensionsPath)$(_TemporaryName).csproj.nuget.g.targets" />
          <MSBuild Projects="$(_TemporaryName).csproj"
                   Targets="_CompileTemporaryAssembly"
                   Properties="_TargetAssemblyProjectName=$(MSBuildProjectName);AssemblyName=$(AssemblyName);RootNamespace=$(RootNamespace);IntermediateOutputPath=$(IntermediateOutputPath);BaseIntermediateOutputPath=$(BaseIntermediateOutputPath);MSBuildProjectExtensionsPath=$(MSBuildProjectExtensionsPath);_TemporaryReferences=$(_TemporaryReferenceList)" />
          <Delete Files="$(_TemporaryName).csproj;@(IntermediateAssembly)" />
        </Target>
        <Target Name="_CompileTemporaryAssembly" DependsOnTargets="BuildOnlySettings;ResolveKeySource;CoreCompile" />
        """;

    [Theory]
    [InlineData(SdkStyle.SdkElement)]
    [InlineData(SdkStyle.PackageReference)]
    public void It_compiles_with_the_same_members_and_spoils_nothing(SdkStyle style)
    {
        using var workspace = new TestWorkspace(
            """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" Projects="src/App/App.csproj" />""");
        workspace.Write("contracts/v1.json");
        string project = workspace.Project("src/App/App.csproj", MarkupCompilation, style);
        workspace.Write("src/App/Program.cs", "Console.WriteLine(App.Workspace.Relative.Contracts.V1Json);");

        BuildResult first = workspace.Build(project).Succeeded();

        Assert.Equal(2, first.CompilerRuns);
        Assert.Single(first.Messages("Workspace files:"));
        string manifest = workspace.Read(Manifest);
        Assert.Contains("f\tcontracts/v1.json\n", manifest, StringComparison.Ordinal);
        Assert.Equal("contracts/v1.json", workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output.Trim());

        // The project's own state holds: what the temporary one did in the same directory did not touch it.
        BuildResult second = workspace.Build(project).Succeeded();
        Assert.Equal(manifest, workspace.Read(Manifest));
        Assert.Contains(" 1 files matched", Assert.Single(second.Messages("Workspace files:")), StringComparison.Ordinal);
    }
}
