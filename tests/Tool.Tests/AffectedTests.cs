using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Tests;

/// <summary>Each way by which a project reads a file: what a change of the file affects, and what it does not.</summary>
[Slow]
public sealed class AffectedTests(AffectedRepository repository) : IClassFixture<AffectedRepository>
{
    private const string All =
        "App Broken Contract Copied Core Core.Tests Found Function Generated Generator Linked Listed Multi Nested Ruined "
        + "TaskOfVersions Tasked Tool Unseen build";
    private const string Core = "App Core Core.Tests Multi build";

    public static TheoryData<string, string, string> Changes => new()
    {
        // Items.
        { "a source", "src/Core/Core.cs", Core },
        { "a source in other case", "src/core/CORE.cs", Core },
        { "a source that went", "src/Core/Gone.cs", Core },
        { "a source that went from a directory", "src/Core/Gone/Deep/Gone.cs", Core },
        { "a source that is taken out", "src/Core/legacy/Old.cs", "" },
        { "a resource", "src/Core/strings.resx", Core },
        { "a file that a resource names", "art/logo.png", Core },
        { "an additional file", "src/Core/rules/a.txt", Core },
        { "an additional file that went", "src/Core/rules/b.txt", Core },
        { "a file that is copied", "src/Core/copied.txt", Core },
        { "a file that is never copied", "src/Core/never.txt", "" },
        { "a file that is only shown", "src/Core/README.md", "" },
        { "a file of a property", "src/Core/icon.ico", Core },
        { "a source outside of the project", "shared/Shared.cs", "App build" },
        { "a source outside of the project that went", "shared/sub/Gone.cs", "App build" },
        { "a source of one framework", "net10only/X.cs", "Multi" },
        { "a source of another configuration", "releaseonly/R.cs", "App build" },
        { "a source of another configuration that went", "releaseonly/Gone.cs", "App build" },
        { "a resource of another configuration that went", "src/App/missing.txt", "App build" },
        { "a source behind a link", "external/External.cs", "Linked" },
        { "a source behind a link that went", "external/Gone.cs", "Linked" },
        { "the link", "src/Linked/ext/", "Linked" },
        { "a directory with sources", "shared/", "App build" },
        { "a directory with a project", "src/Core/", Core },
        // Imports, and places where a file may come.
        { "a project file", "src/Core/Core.csproj", Core },
        { "an import", "build/common.props", "App build" },
        { "an import of an import", "build/more.props", "App build" },
        { "an import of another configuration", "build/release.props", "App build" },
        { "an import named by the configuration", "build/for.Debug.props", "App build" },
        { "an import named by another configuration", "build/for.Release.props", "App build" },
        { "an import that may come", "src/App/local.props", "App build" },
        { "the props of all", "Directory.Build.props", All },
        { "props that come between", "src/Directory.Build.props", "App Contract Core Core.Tests Generated Linked Multi Tasked build" },
        { "targets that come", "Directory.Build.targets", All },
        { "props that come beside", "src/Multi/Directory.Build.props", "Multi" },
        { "props of the user", "src/Core/Core.csproj.user", Core },
        { "the SDK that is used", "global.json", All },
        { "package sources that come", "NuGet.Config", All },
        { "package sources that come below", "src/App/nuget.config", "App build" },
        { "settings of the compiler", "src/Core/.editorconfig", Core },
        { "settings of the compiler that come", "tests/.globalconfig", "Core.Tests" },
        { "settings that come beside a source outside of the project", "shared/.editorconfig", "App build" },
        { "settings of all that come beside a source outside of the project", "shared/.globalconfig", "App build" },
        { "locked packages that come", "src/Core/packages.lock.json", Core },
        { "arguments of every build that come", "Directory.Build.rsp", All },
        { "arguments of MSBuild that come", "src/MSBuild.rsp", "App Contract Core Core.Tests Generated Linked Multi Tasked build" },
        {
            "versions of packages that come between",
            "src/Directory.Packages.props",
            "App Contract Core Core.Tests Generated Linked Multi Tasked build"
        },
        // Functions.
        { "a file that a function reads", "version.txt", "App build" },
        { "a file that a function looks for", "sought.txt", "App build" },
        { "a file nearer to where a function looks", "src/sought.txt", "App build" },
        // Groups.
        { "a file of a group", "contracts/orders/v2.json", "Contract" },
        { "a file of a group that went", "contracts/orders/v9.json", "Contract" },
        { "a file that a group leaves out", "contracts/draft/v3.json", "" },
        { "a file beside those of a group", "contracts/notes.md", "" },
        { "the ignore rules of a group", "contracts/.gitignore", "Contract" },
        { "a file of a group for other projects", "others/x.json", "" },
        { "the declarations", "Directory.Workspace.props", "Contract" },
        // References.
        { "a generator", "generators/Generator/Generator.cs", "Generated Generator" },
        { "a project that no walk finds", "ignored/Unseen/Unseen.cs", "Generated Unseen" },
        { "a task", "tasks/Tool/Task.cs", "Broken Tasked Tool" },
        { "a parameter of a task", "generators/rules.txt", "Tasked" },
        { "what a task may read", "src/Tasked/notes.md", "Tasked" },
        // What cannot be evaluated.
        { "a file beside a project with a missing import", "broken/any.txt", "Broken" },
        { "an import that is missing", "broken/missing.props", "Broken" },
        { "a file beside a project that is no XML", "ruined/any.txt", "Ruined" },
        // Nothing.
        { "a file of nobody", "README.md", "" },
        { "a file that nobody had", "docs/gone.md", "" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_affects_these_projects(string what, string path, string affected) =>
        Assert.Equal((what, affected), (what, string.Join(' ', repository.Affected(path).Order(StringComparer.Ordinal))));

    // A project that cannot be evaluated may have any package, and one that reads the file as a text reads each version.
    [Theory]
    [InlineData("Alpha", "App Broken Copied Function Listed Ruined TaskOfVersions build")]
    [InlineData("alpha", "App Broken Copied Function Listed Ruined TaskOfVersions build")]
    [InlineData("Beta", "Broken Copied Function Listed Ruined TaskOfVersions")]
    public void A_central_version_affects_the_projects_with_that_package(string package, string affected) =>
        Assert.Equal(
            affected,
            string.Join(' ', repository.AffectedByVersions("Directory.Packages.props", package).Order(StringComparer.Ordinal)));

    [Fact]
    public void A_comment_on_central_versions_affects_the_projects_that_read_the_file_as_a_text() =>
        Assert.Equal(
            ["Copied", "Function", "TaskOfVersions"],
            repository.AffectedByVersions("Directory.Packages.props").Order(StringComparer.Ordinal));

    [Fact]
    public void A_moved_file_affects_both_places() =>
        Assert.Equal(
            ["App", "Core", "Core.Tests", "Generated", "Generator", "Multi", "build"],
            repository.Affected("generators/Generator/Moved.cs", "src/Core/Core.cs").Order(StringComparer.Ordinal));

    [Fact]
    public void The_reason_is_the_shortest_way() => Assert.Equal(
        [
            "import -> App -> build",
            "import -> App",
        ],
        repository.Reasons("build/common.props").OrderBy(static reason => !reason.EndsWith("build", StringComparison.Ordinal)));

    [Fact]
    public void A_file_that_no_project_reads_is_unowned() =>
        Assert.Equal(["README.md"], repository.Unowned("README.md", "src/Core/Core.cs", "external/External.cs"));

    [Fact]
    public void The_kind_of_a_project_is_known()
    {
        Assert.Equal(["Core.Tests"], Names(ProjectFlag.Test));
        Assert.Equal(["App"], Names(ProjectFlag.Executable));
    }

    [Fact]
    public void A_project_that_cannot_be_evaluated_says_why()
    {
        Assert.Equal(["Broken", "Ruined"], repository.Projects.Where(static project => project.Error is not null).Select(static project =>
            Path.GetFileNameWithoutExtension(project.FullPath)));
        Assert.Contains(
            "missing.props", repository.Projects.First(static project => project.Error is not null).Error, StringComparison.Ordinal);
    }

    private string[] Names(string flag) => [.. repository.Projects.Where(project => project.Error is null && project.Is(flag))
        .Select(static project => Path.GetFileNameWithoutExtension(project.FullPath))];
}
