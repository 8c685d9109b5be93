using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Build.Logging.StructuredLogger;

namespace WorkspaceSdk.Tests;

/// <summary>The builds in which the hooks of <see cref="ForeignTarget"/> are looked at. Each runs once.</summary>
public sealed class ForeignTargetBuilds : IDisposable
{
    private const string TwoFrameworks = "net10.0;netstandard2.0";
    private const string Group =
        """<WorkspaceFiles Include="Inputs" Base="inputs" Pattern="*.txt" Item="Content" CopyToOutputDirectory="PreserveNewest" />""";

    // A setting of ours that is not used is a warning, and the build goes on.
    private const string Problem = "-p:WorkspaceTasksFramework=none";

    private readonly ConcurrentDictionary<string, Lazy<Target[]>> _targets = new(StringComparer.Ordinal);
    private readonly List<TestWorkspace> _workspaces = [];

    /// <summary>
    /// Returns the targets that a build came to, in no order. One whose condition is false is among
    /// them: what hooks into it runs all the same.
    /// </summary>
    internal Target[] Targets(string build) => _targets.GetOrAdd(
        build,
        name => new Lazy<Target[]>(() => [.. Run(name).Log.FindChildrenRecursive<Target>(static target => !IsOfReference(target))])).Value;

    public void Dispose()
    {
        foreach (TestWorkspace workspace in _workspaces)
            workspace.Dispose();
    }

    private BuildResult Run(string build)
    {
        var workspace = new TestWorkspace(Group);
        lock (_workspaces)
            _workspaces.Add(workspace);
        workspace.Write("inputs/a.txt", "a");
        workspace.Write("inputs/b.txt", "b");
        workspace.Write("src/App/Code.cs", "internal static class Code { public const string Used = App.Workspace.Relative.Inputs.ATxt; }");
        return build switch
        {
            "build" => Library(workspace, "Exe", "-p:DeterministicSourcePaths=true"),
            "problem" => workspace.Build(Project(workspace, "net10.0", Reference(workspace)), Problem),
            "problem in several frameworks" => workspace.Build(Project(workspace, TwoFrameworks), Problem),
            "package" => workspace.Build(Project(workspace, "net10.0", Spelled + Reference(workspace), SdkStyle.PackageReference)),
            "package in several frameworks" => workspace.Build(Project(workspace, TwoFrameworks, Spelled, SdkStyle.PackageReference)),
            "no root" => workspace.Build(WithoutRoot(workspace, "net10.0")),
            "no root in several frameworks" => workspace.Build(WithoutRoot(workspace, TwoFrameworks)),
            "restore without a root" => Log(workspace, "restore", WithoutRoot(workspace, "net10.0")),
            "pack" => Library(workspace, "Library", "-t:Pack"),
            "pack constants" => Library(workspace, "Library", "-t:Pack", "-p:WorkspaceRootMode=Constant"),
            "publish constants" => Library(workspace, "Library", "-t:Publish", "-p:WorkspaceRootMode=Constant"),
            "publish with files" => Library(workspace, "Library", "-t:Publish", "-p:WorkspaceDeploy=true"),
            "constants in continuous integration" =>
                Library(workspace, "Library", "-p:WorkspaceRootMode=Constant", "-p:ContinuousIntegrationBuild=true"),
            "source" => Library(workspace, "Library", "-p:WorkspaceEmit=Source"),
            "F#" => FSharp(workspace),
            "a file that nobody uses is gone" => AfterDeleting(workspace, "inputs/b.txt"),
            "a file that is used is gone" => AfterDeleting(workspace, "inputs/a.txt"),
            "up-to-date check" => Library(
                workspace,
                "Library",
                "-t:CollectUpToDateCheckInputDesignTime",
                "-p:CustomAfterMicrosoftCommonTargets=" + DesignTimeTargets(workspace)),
            "watch" => Library(workspace, "Library", "-t:_CollectWatchItems", "-p:CustomAfterMicrosoftCommonTargets=" + WatchTargets()),
            "web" => Web(workspace),
            "clean of several frameworks" => workspace.Build(Project(workspace, TwoFrameworks), "-t:Clean"),
            _ => throw new ArgumentOutOfRangeException(nameof(build), build, null),
        };
    }

    private const string Spelled = "<PropertyGroup><OwnPath>$(WorkspaceRoot)own</OwnPath></PropertyGroup>";

    private static BuildResult Library(TestWorkspace workspace, string outputType, params string[] arguments)
    {
        if (outputType == "Exe")
            workspace.Write("src/App/Program.cs", "System.Console.WriteLine();");
        return workspace.Build(Project(workspace, "net10.0", outputType: outputType), arguments);
    }

    private static string Project(
        TestWorkspace workspace, string framework, string body = "", SdkStyle style = SdkStyle.SdkElement, string outputType = "Library") =>
        workspace.Project(
            "src/App/App.csproj",
            "<PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>" + body,
            style,
            framework: framework,
            outputType: outputType);

    // The project's directory is the root then, and holds the files.
    private static string WithoutRoot(TestWorkspace workspace, string framework)
    {
        workspace.Delete(TestWorkspace.WorkspaceFile);
        workspace.Delete("src/App/Code.cs");
        return Project(workspace, framework, Spelled + Reference(workspace));
    }

    private static BuildResult FSharp(TestWorkspace workspace)
    {
        workspace.Write("src/Lib/Code.fs", "module Code\nlet used = Lib.Workspace.Relative.Inputs.ATxt\n");
        return workspace.Build(
            workspace.Project("src/Lib/Lib.fsproj", """<ItemGroup><Compile Include="Code.fs" /></ItemGroup>""", outputType: "Library"));
    }

    private static BuildResult AfterDeleting(TestWorkspace workspace, string file)
    {
        string project = Project(workspace, "net10.0");
        workspace.Build(project).SucceededWithWarnings();
        workspace.Delete(file);
        return workspace.Build(project);
    }

    private static BuildResult Web(TestWorkspace workspace)
    {
        workspace.DeclareWorkspace(
            """<WorkspaceFiles Include="Site" Base="site" Pattern="*.css" Item="Content" Link="wwwroot/%(Filename)%(Extension)" />""");
        workspace.Write("site/a.css", "a { }");
        workspace.Delete("src/App/Code.cs");
        workspace.Write("src/App/Program.cs", "System.Console.WriteLine();");
        return workspace.Build(workspace.Project("src/App/App.csproj", sdk: "Microsoft.NET.Sdk.Web"));
    }

    private static BuildResult Log(TestWorkspace workspace, string command, string project)
    {
        string log = Path.Combine(workspace.Container, Guid.NewGuid().ToString("N") + ".binlog");
        return new BuildResult(workspace.Dotnet(command, project, "-bl:" + log), log);
    }

    // MSBuild comes to some targets only where a project refers to another.
    private static string Reference(TestWorkspace workspace)
    {
        workspace.Write(
            "src/Other/Other.csproj",
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup></Project>""");
        return """<ItemGroup><ProjectReference Include="../Other/Other.csproj" /></ItemGroup>""";
    }

    private static bool IsOfReference(Target target) => target.GetNearestParent<Project>()?.Name == "Other.csproj";

    // Visual Studio's, which no SDK has; so that one name is not held against the real one.
    private static string DesignTimeTargets(TestWorkspace workspace)
    {
        workspace.Write("design-time.targets", """<Project><Target Name="CollectUpToDateCheckInputDesignTime" /></Project>""");
        return Path.Combine(workspace.Root, "design-time.targets");
    }

    private static string WatchTargets() => Directory.EnumerateFiles(
        Path.Combine(
            Path.GetDirectoryName(typeof(ForeignTargetBuilds).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(static a => a.Key == "Roslyn").Value!)!,
            "DotnetTools/dotnet-watch"), "DotNetWatch.targets", SearchOption.AllDirectories).Single();
}
