using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>Every metadatum of a group does what DESIGN 3.3 says, in both flavours of the tasks.</summary>
public sealed class GroupTests
{
    public static TheoryData<string> Flavours => ["net10.0", "netstandard2.0"];

    [Fact]
    public void Names_that_are_hard_on_MSBuild_arrive_whole()
    {
        string[] names =
        [
            "a;b.txt", "c#.txt", "100%.txt", "%41.txt", "it's.txt", "$(x).txt", "@(y).txt", "star*.txt", "q?.txt", "tab\there.txt",
            "größe.txt", "[v].txt", "{w}.txt", " lead.txt", "line\nbreak.txt"
        ];
        using var workspace = new TestWorkspace("""<WorkspaceFiles Include="Odd" Base="odd" Pattern="**/*" />""");
        foreach (string name in names)
            workspace.Write("odd/" + name, name);
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", """
            using System.Reflection;
            foreach (PropertyInfo property in typeof(App.Workspace.Odd).GetProperties().Where(p => p.Name != "Directory"))
                Console.WriteLine(File.ReadAllText((string)property.GetValue(null)!).Replace("\n", "\\n"));
            """);

        workspace.Build(project).Succeeded();

        Assert.Equal(
            names.Select(static n => n.Replace("\n", "\\n", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output.TrimEnd('\n').Split('\n').Order(
                StringComparer.Ordinal));
        Assert.Equal(
            names.Select(workspace.FullPathOf("odd")).Order(StringComparer.Ordinal),
            workspace
                .TargetResult(project, "GetWorkspaceFiles")
                .Select(static f => f.GetProperty("Identity").GetString()!)
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Compile")]
    [InlineData("None")]
    [InlineData("Content")]
    [InlineData("EmbeddedResource")]
    [InlineData("AdditionalFiles")]
    [InlineData("compile")]
    [InlineData("ListOfMyOwn")]
    public void A_group_joins_an_item_list_once(string list)
    {
        using var workspace = new TestWorkspace($"""
            <WorkspaceFiles Include="Shared" Base="shared" Pattern="*.cs" Item="{list}" Mine="yes" />
            <WorkspaceFiles Include="Local" Base="src/App/local" Pattern="*" Item="{list}" Mine="yes" />
            """);
        workspace.Write("shared/One.cs", "class One;");
        workspace.Write("shared/Two.cs", "class Two;");
        workspace.Write("src/App/local/Three.cs", "class Three;");
        workspace.Write("src/App/local/note.cs.txt", "class Four;");
        string project = workspace.Project("src/App/App.csproj", style: SdkStyle.SdkElement);
        workspace.Dotnet("restore", project).Succeeded();

        JsonElement items =
            workspace.Dotnet("msbuild", project, "-t:AddWorkspaceItems", $"-getItem:{list},None").Json().GetProperty("Items");
        List<JsonElement> added = [.. items.GetProperty(list)
            .EnumerateArray()
            .Where(static i => i.TryGetProperty("Mine", out JsonElement mine) && mine.GetString() == "yes")];

        string[] expected = ["One.cs", "Three.cs", "Two.cs", "note.cs.txt"];
        Assert.Equal(
            expected, added.Select(static i => Path.GetFileName(i.GetProperty("Identity").GetString()!)).Order(StringComparer.Ordinal));
        foreach (string name in expected)
            Assert.Single(items.GetProperty(list).EnumerateArray(), i => Path.GetFileName(i.GetProperty("Identity").GetString()) == name);
        if (list != "None")
            Assert.DoesNotContain(
                items.GetProperty("None").EnumerateArray(),
                static i => i.GetProperty("Identity").GetString()!.EndsWith("note.cs.txt", StringComparison.Ordinal));
        Assert.Equal(
            "shared/One.cs",
            added
                .Single(static i => i.GetProperty("Identity").GetString()!.EndsWith("One.cs", StringComparison.Ordinal))
                .GetProperty("Link")
                .GetString());
    }

    [Fact]
    public void Groups_that_are_gone_have_no_files()
    {
        using var workspace = new TestWorkspace("""<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="*" />""");
        workspace.Write("contracts/a.json");
        string project = workspace.Project("src/App/App.csproj", "<PropertyGroup><WorkspaceEmit>None</WorkspaceEmit></PropertyGroup>");
        Assert.Single(workspace.TargetResult(project, "GetWorkspaceFiles"));

        workspace.DeclareWorkspace("");

        Assert.Empty(workspace.TargetResult(project, "GetWorkspaceFiles"));
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net10.0;netstandard2.0")]
    public void Items_of_a_group_are_packed_in_a_separate_step_too(string frameworks)
    {
        using var workspace = new TestWorkspace("""
            <WorkspaceFiles Include="Schemas" Base="schemas" Pattern="**/*" Item="None" Pack="true" PackagePath="schemas/" />
            <WorkspaceFiles Include="Notes" Base="notes" Pattern="**/*" Item="Content" />
            """);
        workspace.Write("schemas/order.json");
        workspace.Write("notes/read.md");
        string project = workspace.Project("src/Lib/Lib.csproj", framework: frameworks, outputType: "Library");
        workspace.Build(project, "-c", "Release").Succeeded();

        workspace.Dotnet("pack", project, "--no-build", "-o", workspace.Container).Succeeded();

        using System.IO.Compression.ZipArchive package = System.IO.Compression.ZipFile.OpenRead(
            Path.Combine(workspace.Container, "Lib.1.0.0.nupkg"));
        string[] entries = [.. package.Entries.Select(static e => e.FullName)];
        Assert.Contains("schemas/order.json", entries);
        Assert.Contains("content/read.md", entries);

        workspace.Dotnet("clean", project, "-c", "Release").Succeeded();
        Assert.Empty(Directory.GetFiles(workspace.FullPath("src/Lib/obj"), "workspace.*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_web_project_takes_content_that_it_globs_already()
    {
        using var workspace = new TestWorkspace("""
            <WorkspaceFiles Include="Settings" Base="src/Site" Pattern="settings/*.json" Item="Content" CopyToOutputDirectory="PreserveNewest" />
            <WorkspaceFiles Include="Shared" Base="shared" Pattern="**/*.json" Item="Content" CopyToOutputDirectory="PreserveNewest" />
            """);
        workspace.Write("shared/a/same.json", "a");
        workspace.Write("shared/b/same.json", "b");
        workspace.Write("src/Site/settings/site.json", "{}");
        string project = workspace.Project("src/Site/Site.csproj", sdk: "Microsoft.NET.Sdk.Web");
        workspace.Write("src/Site/Program.cs", "Console.WriteLine(Site.Workspace.Settings.Settings_.SiteJson);");

        workspace.Build(project).Succeeded();

        foreach (string copied in new[] { "settings/site.json", "shared/a/same.json", "shared/b/same.json" })
            Assert.True(File.Exists(workspace.FullPath("src/Site/bin/Debug/net10.0/" + copied)), copied);
    }

    [Fact]
    public void Embedded_and_compiled_files_reach_the_assembly()
    {
        using var workspace = new TestWorkspace("""
            <WorkspaceFiles Include="Resources" Base="resources" Pattern="**/*" Item="EmbeddedResource" Members="None" />
            <WorkspaceFiles Include="Shared" Base="shared" Pattern="*.cs" Item="Compile" Members="None" />
            """);
        workspace.Write("resources/deep/text.txt", "embedded");
        workspace.Write("shared/Shared.cs", "static class Shared { public const string Text = \"compiled\"; }");
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", """
            using System.Reflection;
            Console.WriteLine(Shared.Text);
            string name = Assembly.GetExecutingAssembly().GetManifestResourceNames().Single();
            Console.WriteLine(new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!).ReadToEnd());
            """);

        workspace.Build(project).Succeeded();

        Assert.Equal("compiled\nembedded\n", workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output);
    }
}
