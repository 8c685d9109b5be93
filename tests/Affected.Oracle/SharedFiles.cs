namespace WorkspaceSdk.Oracle;

/// <summary>The files of a generated solution that belong to no project, and the projects that others run.</summary>
internal static class SharedFiles
{
    /// <summary>The project of a source generator.</summary>
    public const string Generator = "tools/Generator/Generator.csproj";

    /// <summary>The project of a task.</summary>
    public const string Task = "tools/Task/Task.csproj";

    /// <summary>The assembly of the task, as projects name it.</summary>
    public const string TaskAssembly = "../../../tools/Task/bin/Debug/net10.0/Task.dll";

    /// <summary>Gets the projects.</summary>
    public static IReadOnlyList<string> Projects { get; } = [Generator, Task];

    /// <summary>Writes the files.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="isPinned">A value that indicates whether central versions count for packages of packages.</param>
    public static void Write(GeneratedSolution solution, bool isPinned)
    {
        solution.Write(".gitignore", "bin/\nobj/\nchanged.txt\n");
        WriteBuildFiles(solution, isPinned);
        WriteGroups(solution);
        WriteTools(solution);
        solution.Write("build/common.props", "<Project><PropertyGroup><Company>Common</Company></PropertyGroup></Project>");
        solution.Write("imports/a.props", "<Project />");
        solution.Write("build/version.txt", "1.0");
        solution.Write("build/note.txt", "note");
        solution.Write("build/lines.txt", "one\ntwo");
        solution.Write("shared/one/Shared.cs", "internal static class SharedOne { }");
        solution.Write("external/External.cs", "internal static class External { }");
        solution.Write("newest/Newest.cs", "internal static class Newest { }");
        solution.Write("oldest/oldest.txt", "old");
        solution.Write("listed/first.txt", "first");
    }

    private static void WriteBuildFiles(GeneratedSolution solution, bool isPinned)
    {
        solution.Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="../packages" /></config>
              <packageSources><clear /><add key="feed" value="../feed" /></packageSources>
              <fallbackPackageFolders><clear /><add key="machine" value="{InstalledMSBuild.MachinePackages}" /></fallbackPackageFolders>
            </configuration>
            """);
        solution.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <ImplicitUsings>disable</ImplicitUsings>
                <LangVersion>latest</LangVersion>
                <RepositoryRoot>$(MSBuildThisFileDirectory)</RepositoryRoot>
                <NoWarn>$(NoWarn);CS8021;BC40055;CS1701;CS1702;MSB3277;NU1507;NU1605;NU1608</NoWarn>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        IEnumerable<string> versions = PackageFeed.Ids.Select(static id => $"    <PackageVersion Include=\"{id}\" Version=\"1.0.0\" />");
        solution.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <CentralPackageTransitivePinningEnabled>{(isPinned ? "true" : "false")}</CentralPackageTransitivePinningEnabled>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="WorkspaceSdk" Version="1.0.0" />
            {string.Join('\n', versions)}
              </ItemGroup>
            </Project>
            """);
    }

    private static void WriteGroups(GeneratedSolution solution)
    {
        solution.Write("Directory.Workspace.props", """
            <Project>
              <ItemGroup>
                <WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.{json,yaml}" Exclude="**/draft/**" AllowEmpty="true" />
                <WorkspaceFiles Include="Texts" Base="texts" Pattern="*.txt" Content="Text" Projects="src/Area[12]/**" AllowEmpty="true" />
                <WorkspaceFiles Include="Pages" Base="pages" Pattern="**" Item="Content" CopyToOutputDirectory="PreserveNewest" AllowEmpty="true" />
                <WorkspaceFiles Include="Own" Base="src" Pattern="*/*/own/*.txt" Item="EmbeddedResource" AllowEmpty="true" />
              </ItemGroup>
            </Project>
            """);
        solution.Write("contracts/orders/v1.json", "{}");
        solution.Write("texts/hello.txt", "hello");
        solution.Write("pages/index.html", "<html />");
    }

    private static void WriteTools(GeneratedSolution solution)
    {
        solution.Write(Generator, """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><IsRoslynComponent>true</IsRoslynComponent></PropertyGroup>
              <ItemGroup><Reference Include="$(RoslynTargetsPath)/bincore/Microsoft.CodeAnalysis.dll" Private="false" /></ItemGroup>
            </Project>
            """);
        // Its code shows what the compiler gives to generators: additional files, and settings of each source.
        solution.Write("tools/Generator/Generator.cs", """
            using System.Linq;
            using Microsoft.CodeAnalysis;
            using Microsoft.CodeAnalysis.Text;

            [Generator]
            public sealed class TextGenerator : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context)
                {
                    var texts = context.AdditionalTextsProvider.Select((text, token) => text.GetText(token).ToString()).Collect();
                    var settings = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider).Select((pair, token) =>
                        string.Concat(pair.Left.SyntaxTrees.Select(tree =>
                            pair.Right.GetOptions(tree).TryGetValue("oracle_value", out string value) ? value + "," : "")));
                    context.RegisterSourceOutput(texts.Combine(settings), (output, pair) => output.AddSource(
                        "Texts.g.cs",
                        SourceText.From(Comment(pair.Right + string.Concat(pair.Left.OrderBy(text => text))), System.Text.Encoding.UTF8)));
                }

                private static string Comment(string text) => "// " + text.Replace("\r", "").Replace("\n", "\n// ");
            }
            """);
        solution.Write(Task, """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><Reference Include="$(MSBuildToolsPath)/Microsoft.Build.Framework.dll" Private="false" /></ItemGroup>
            </Project>
            """);
        solution.Write("tools/Task/Stamp.cs", """
            public sealed class Stamp : Microsoft.Build.Framework.ITask
            {
                public Microsoft.Build.Framework.IBuildEngine BuildEngine { get; set; }
                public Microsoft.Build.Framework.ITaskHost HostObject { get; set; }
                public string File { get; set; }
                public bool Execute()
                {
                    System.IO.File.WriteAllText(File, typeof(Stamp).Module.ModuleVersionId.ToString());
                    return true;
                }
            }
            """);
    }
}
