using System.Runtime.Versioning;
using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>
/// Names of files that MSBuild or the compiler takes for something else: a group brings nothing into the build that is no file of its own.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed class HostileItemNameTests
{
    private const string Secret = "TOPSECRET";

    /// <summary>Paths below the group's base that no item may have.</summary>
    private static readonly string[] Refused =
    [
        @"x\..\..\..\outside.txt", @"\..\..\outside.txt", @"x\..\..\..\..\outside.txt", @"..\..\outside.txt",
        @"d/x\..\..\..\..\outside.txt", @"a\b.txt", @"a\", @"\", @"C:\x.txt", @"\\server\share.txt",
        "x\n../outside.txt", "a\r\n.txt", "a\rb.txt", "a\u0001.txt", "a\u007f.txt", "a\tb.txt",
    ];

    [LinuxFact]
    public void A_name_that_MSBuild_changes_is_no_item_and_is_reported()
    {
        using TestWorkspace workspace = Workspace("Content", out string project, "CopyToOutputDirectory=\"PreserveNewest\"");
        foreach (string name in Refused)
            workspace.Write("data/" + name, "x");

        IReadOnlyList<JsonElement> files = workspace.TargetResult(project, "GetWorkspaceFiles");
        // The rest is written nowhere.
        IEnumerable<string> returned = Refused.Where(static name => !name.Contains('\\', StringComparison.Ordinal))
            .Append("plain.txt")
            .Select(static name => "data/" + name);
        Assert.Equal(
            returned.Order(StringComparer.Ordinal),
            files.Select(static file => file.GetProperty("WorkspacePath").GetString()!).Order(StringComparer.Ordinal));
        JsonElement content = workspace
            .Dotnet("msbuild", project, "-t:AddWorkspaceItems", "-getItem:Content")
            .Json()
            .GetProperty("Items")
            .GetProperty("Content");
        Assert.Equal(
            [workspace.FullPath("data/plain.txt")],
            content.EnumerateArray().Select(static item => item.GetProperty("FullPath").GetString()));
        BuildResult build = workspace.Build(project, "-p:TreatWarningsAsErrors=false").SucceededWithWarnings();
        Assert.Equal(Refused.Length, build.Warnings.Count(static warning => warning.Code == "WSDK1023"));
    }

    [LinuxTheory]
    [InlineData("EmbeddedResource", "")]
    [InlineData("Content", "CopyToOutputDirectory=\"PreserveNewest\"")]
    [InlineData("None", "CopyToOutputDirectory=\"Always\"")]
    [InlineData("AdditionalFiles", "")]
    public void No_file_outside_the_workspace_comes_into_a_build(string list, string metadata)
    {
        using TestWorkspace workspace = Workspace(list, out string project, metadata);
        foreach (string name
            in (string[])[@"x\..\..\outside.txt", @"x\..\..\..\outside.txt", @"x\..\..\..\..\outside.txt", @"x\..\..\..\..\..\outside.txt"])
            workspace.Write("data/" + name, "x");
        File.WriteAllText(Path.Combine(workspace.Container, "outside.txt"), Secret);
        workspace.Write("outside.txt", Secret);

        BuildResult build = workspace.Build(project, "-p:TreatWarningsAsErrors=false").SucceededWithWarnings();

        Assert.Equal(4, build.Warnings.Count(static warning => warning.Code == "WSDK1023"));
        foreach (string file in Directory.EnumerateFiles(workspace.Root, "*", SearchOption.AllDirectories)
            .Where(file => file != workspace.FullPath("outside.txt")))
            Assert.DoesNotContain(Secret, File.ReadAllText(file), StringComparison.Ordinal);
    }

    [LinuxFact]
    public void A_line_break_in_a_name_deletes_nothing()
    {
        using TestWorkspace workspace = Workspace("Content", out string project, "CopyToOutputDirectory=\"PreserveNewest\"");
        workspace.Write("src/App/Precious.cs", "class Precious;");
        string name = workspace.Write("data/x\nPrecious.cs", "x");
        workspace.Build(project, "-p:TreatWarningsAsErrors=false").SucceededWithWarnings();
        File.Delete(name);
        workspace.Write("data/other.txt", "y");
        workspace.Build(project, "-p:TreatWarningsAsErrors=false").SucceededWithWarnings();
        Assert.True(File.Exists(workspace.FullPath("src/App/Precious.cs")));
    }

    [LinuxFact]
    public void A_line_break_in_a_published_name_deletes_nothing()
    {
        using TestWorkspace workspace = Workspace("", out string project, "");
        string published = Path.Combine(workspace.Container, "published"), precious = Path.Combine(published, "precious.txt");
        string name = workspace.Write($"data/x\n{precious}", "x");
        string[] publish = ["publish", project, "-o", published, "-p:WorkspaceDeploy=true", "-p:TreatWarningsAsErrors=false"];
        Assert.Contains("WSDK1023", workspace.Dotnet(publish).Succeeded().Output, StringComparison.Ordinal);
        File.Delete(name);
        File.WriteAllText(precious, "kept");
        workspace.Dotnet(publish).Succeeded();
        Assert.True(File.Exists(precious));
        Assert.Equal("plain", File.ReadAllText(Path.Combine(published, "data/plain.txt")));
    }

    [LinuxFact]
    public void A_line_break_in_a_name_gives_the_compiler_no_argument()
    {
        using TestWorkspace workspace = Workspace("AdditionalFiles", out string project, "");
        workspace.Write("data/x\n/define:OWNED \"/y.txt", "x");
        workspace.Write("src/App/Owned.cs", "#if OWNED\n#error owned\n#endif");
        workspace.Build(project, "-p:TreatWarningsAsErrors=false").SucceededWithWarnings();
    }

    [LinuxTheory]
    [InlineData("AdditionalFiles", "a|b.txt")]
    [InlineData("AdditionalFiles", "a\"b.txt")]
    [InlineData("AdditionalFiles", "plain.txt ")]
    [InlineData("EmbeddedResource", "plain.txt ")]
    [InlineData("EmbeddedResource", "a|b.txt")]
    [InlineData("EmbeddedResource", "a\" b.txt")]
    [InlineData("compile", "x*.cs")]
    [InlineData("Compile", "x?.cs")]
    [InlineData("Compile", "a|b.cs")]
    public void A_name_that_the_compiler_changes_is_not_given_to_it(string list, string name)
    {
        using TestWorkspace workspace = Workspace(list, out string project, "");
        workspace.Write("data/plain.txt", "// plain");
        workspace.Write("data/" + name, "// x");
        // What the compiler would take instead.
        workspace.Write(".gitignore", "xz.cs");
        workspace.Write("data/xz.cs", "#error another file");

        BuildResult build = workspace.Build(project, "-p:TreatWarningsAsErrors=false").SucceededWithWarnings();

        Assert.Single(build.Warnings, static warning => warning.Code == "WSDK1023");
    }

    [LinuxFact]
    public void Messages_of_a_build_command_no_server()
    {
        using TestWorkspace workspace = Workspace("Content", out string project, "");
        foreach (string name in (string[])["x\n::error::owned.txt", "##vso[task.complete]\n.txt", "a\u001b]0;x\u0007.txt", "\u202e\n.txt"])
            workspace.Write("data/" + name, "x");

        CommandResult build = workspace.Dotnet("build", project, "-p:TreatWarningsAsErrors=false").Succeeded();

        Assert.Contains("WSDK1023", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(build.Output.Split('\n'), static line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
        Assert.DoesNotContain("##vso[", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(build.Output, static c => c is '\u001b' or '\u0007' or '\u202e');
    }

    [LinuxTheory]
    [InlineData("Content", "CopyToOutputDirectory=\"PreserveNewest\"")]
    [InlineData("EmbeddedResource", "")]
    [InlineData("AdditionalFiles", "")]
    [InlineData("None", "CopyToOutputDirectory=\"PreserveNewest\"")]
    public void Other_names_are_the_items_of_their_own_files(string list, string metadata)
    {
        using TestWorkspace workspace = Workspace(list, out string project, metadata);
        string[] names =
        [
            "a b.txt", " lead.txt", "a;b.txt", "a,b.txt", "a%2f..%2fb.txt", "$(Root).txt", "@(Compile).txt", "%(Link).txt", "it's.txt",
            "a*b.txt", "a?b.txt", "~.txt", "-x.txt", "@x.rsp", "a..b.txt", "...", "ü.txt", "a:b.txt", "b<c>.txt", "#x.txt", "a&b.txt",
            "\u00a0.txt", "a\u2028b.txt"
        ];
        // The compiler takes a blank off.
        if (list is "Content" or "None")
            names = [.. names, "trail "];
        foreach (string name in names)
            workspace.Write("data/" + name, name);

        workspace.Build(project, "-p:TreatWarningsAsErrors=false").SucceededWithWarnings();

        IReadOnlyList<JsonElement> files = workspace.TargetResult(project, "GetWorkspaceFiles");
        Assert.Equal(
            names.Append("plain.txt").Order(StringComparer.Ordinal),
            files.Select(static file => file.GetProperty("WorkspacePath").GetString()!["data/".Length..]).Order(StringComparer.Ordinal));
        if (metadata.Length > 0)
            Assert.All(names, name => Assert.Equal(name, workspace.Read("src/App/bin/Debug/net10.0/data/" + name)));
    }

    private static TestWorkspace Workspace(string list, out string project, string metadata)
    {
        var workspace = new TestWorkspace(
            $"""<WorkspaceFiles Include="Data" Base="data" Pattern="**" Item="{list}" {metadata} Members="None" IncludeHidden="true" />""");
        workspace.Write("data/plain.txt", "plain");
        project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", "return;");
        return workspace;
    }
}
