using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Tool.Affected;
using WorkspaceSdk.Tool.Changes;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tests;

/// <summary>Which projects a change affects, decided without MSBuild, git and files.</summary>
public sealed class ImpactAnalysisTests
{
    [Theory]
    [InlineData("/r/a/A.cs", true, "a,b,c")]
    [InlineData("/r/A/a.CS", true, "a,b,c")]
    [InlineData("/r/b/B.cs", true, "b,c")]
    [InlineData("/r/c/C.cs", true, "c")]
    [InlineData("/r/c/C.cs.bak", true, "")]
    [InlineData("/r/a/new/Old.cs", false, "a,b,c")]
    [InlineData("/r/a/new/Old.cs", true, "")]
    [InlineData("/r/gen/x/Old.cs", true, "c")]
    [InlineData("/r/whole/any/thing", true, "b,c")]
    [InlineData("/r/wholes/any", true, "")]
    public void A_file_affects_the_projects_that_read_it_and_those_that_refer_to_them(string path, bool exists, string affected) =>
        Assert.Equal(affected, Affected(new ChangedPath(path, path, exists, IsDirectory: false)));

    [Theory]
    [InlineData("/r/a", "a,b,c")]
    [InlineData("/r/whole/sub", "b,c")]
    [InlineData("/r/gen", "c")]
    [InlineData("/r/gen/deep/er", "c")]
    [InlineData("/r", "a,b,c")]
    [InlineData("/r/other", "")]
    public void A_directory_affects_the_projects_that_could_read_something_below(string path, string affected) =>
        Assert.Equal(affected, Affected(new ChangedPath(path, path, Exists: false, IsDirectory: true)));

    [Theory]
    [InlineData("alpha", "a,b,c")]
    [InlineData("beta", "c")]
    [InlineData("gamma", "c")]
    [InlineData("", "")]
    public void A_version_affects_the_projects_that_use_the_package_or_may_use_any(string package, string affected) =>
        Assert.Equal(affected, Affected(new ChangedPath("/r/p.props", "/r/p.props", Exists: true, IsDirectory: false)
        {
            Packages = package.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase),
        }));

    [Fact]
    public void Projects_that_refer_to_each_other_in_a_circle_are_affected_once()
    {
        ProjectNode first = Node("x"), second = Node("y");
        first.References.Add(second.FullPath);
        second.References.Add(first.FullPath);
        first.Inputs.Add("/r/x/X.cs", "item Compile");
        var analysis = new ImpactAnalysis(new ProjectGraph([first, second]), static (_, _) => null);
        Assert.Equal(["x", "y"], analysis.Find([File("/r/x/X.cs")]).Select(Name));
    }

    [Fact]
    public void A_reference_that_comes_or_goes_affects_the_project_that_has_it()
    {
        ProjectNode project = Node("x");
        project.References.Add("/r/gone/gone.csproj");
        var analysis = new ImpactAnalysis(new ProjectGraph([project]), static (_, _) => null);
        Assert.Equal(["x"], analysis.Find([File("/r/gone/gone.csproj")]).Select(Name));
    }

    [Fact]
    public void A_project_that_names_a_file_made_by_another_depends_on_that_project()
    {
        ProjectNode maker = Node("maker"), user = Node("user");
        maker.Outputs.Add("/r/maker/bin/");
        maker.Inputs.Add("/r/maker/M.cs", "item Compile");
        user.Inputs.Add("/r/maker/bin/net10.0/maker.dll", "item Analyzer");
        var analysis = new ImpactAnalysis(new ProjectGraph([user, maker]), static (_, _) => null);
        Assert.Equal(["maker", "user"], analysis.Find([File("/r/maker/M.cs")]).Select(Name));
    }

    [Theory]
    [InlineData("/r/**/*.cs", "/r/a.cs", true)]
    [InlineData("/r/**/*.cs", "/r/a/b/c.CS", true)]
    [InlineData("/r/**/*.cs", "/s/a.cs", false)]
    [InlineData("/r/*.cs", "/r/a/b.cs", false)]
    [InlineData("/r/**", "/r/a/b", true)]
    [InlineData("/r/**/b/**/c.txt", "/r/b/c.txt", true)]
    [InlineData("/r/**/b/**/c.txt", "/r/x/b/y/z/c.txt", true)]
    [InlineData("/r/**/b/**/c.txt", "/r/x/c.txt", false)]
    [InlineData("/r/*.*", "/r/LICENSE", true)]
    [InlineData("/r/a?.txt", "/r/ab.txt", true)]
    [InlineData("/r/a?.txt", "/r/abc.txt", false)]
    [InlineData("/r/**/**/x", "/r/x", true)]
    public void A_pattern_matches_as_items_do(string pattern, string path, bool isMatch) =>
        Assert.Equal(isMatch, new PathPattern("", pattern, isForExisting: true).IsMatch(path));

    [Fact]
    public void A_change_behind_a_link_is_seen_under_both_paths()
    {
        var links = new LinkedPaths([("/r/link", "/r/real"), ("/r/real/again", "/r/real")]);
        string[] names = [.. links.Expand(File("/r/real/a.cs")).Select(static change => change.FullPath)];
        Assert.Contains("/r/real/a.cs", names);
        Assert.Contains("/r/link/a.cs", names);
        Assert.Contains("/r/real/again/a.cs", names);
        // A link to what holds it shows everything without end.
        Assert.InRange(names.Length, 3, 64);
    }

    private static string Affected(ChangedPath change)
    {
        ProjectNode a = Node("a"), b = Node("b"), c = Node("c");
        a.Inputs.Add("/r/a/A.cs", "item Compile");
        a.Patterns.Add(new PathPattern("item Compile", "/r/a/**/*.cs", isForExisting: false));
        b.Inputs.Add("/r/b/B.cs", "item Compile");
        b.Directories.Add("/r/whole", "it cannot be evaluated");
        b.References.Add(a.FullPath);
        c.Inputs.Add("/r/c/C.cs", "item Compile");
        c.Patterns.Add(new PathPattern("named in c.csproj", "/r/gen/**/*.cs", isForExisting: true));
        c.References.Add(b.FullPath);
        c.Flags.Add(ProjectFlag.AnyPackage);
        a.Packages.Add("Alpha");
        foreach (ProjectNode project in new[] { a, b, c })
            project.Inputs.Add("/r/p.props", InputReason.Import);
        var analysis = new ImpactAnalysis(new ProjectGraph([c, b, a]), static (_, _) => null);
        return string.Join(',', analysis.Find([change]).Select(Name));
    }

    private static ChangedPath File(string path) => new(path, path, Exists: true, IsDirectory: false);

    private static ProjectNode Node(string name) => new($"/r/{name}/{name}.csproj");

    private static string Name(AffectedProject affected) => Path.GetFileNameWithoutExtension(affected.Project.FullPath);
}
