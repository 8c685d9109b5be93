namespace WorkspaceSdk.Tests;

/// <summary>WSDK2010: a build that fails because a member is gone says which file it stood for, and what took it away.</summary>
public sealed class VanishedMemberTests
{
    private const string Group = """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" />""";

    /// <summary>What takes the file away, and how the message ends.</summary>
    public static TheoryData<string, string> Causes => new()
    {
        { "delete", "it was deleted or renamed" },
        { "case", "it is 'contracts/orders/V2X.json' now, which differs in case" },
        { "ignore", "it is ignored by .gitignore:3, 'orders/'" },
        { "nested ignore", "it is ignored by contracts/.gitignore:1, '*2x.json'" },
        { "exclude", "the group's Exclude '**/orders/**' leaves it out" },
        { "default exclude", "the default exclude 'contracts/**' leaves it out" },
        { "pattern", "the group's Pattern 'orders/*.yaml' does not match it" },
        { "base", "it is not below the group's Base 'contracts/other'" },
        { "inner base", "its member is 'Workspace.Contracts.V2xJson' now" },
        { "remove group", "the group 'Contracts' is not declared any more." },
        { "rename group", "the group 'Contracts' is not declared any more, and 'Apis' has the file" },
        { "projects", "Projects of the group 'Contracts' does not name this project any more" },
        { "members", "Members or Content of the group 'Contracts' was changed" },
        { "collision", "its member is 'Workspace.Contracts.Orders.V2xJson_" },
    };

    [Theory]
    [MemberData(nameof(Causes))]
    public void The_failed_build_says_what_took_the_file_away(string cause, string reason)
    {
        using var workspace = new TestWorkspace(Group);
        workspace.Write("contracts/orders/v2x.json");
        workspace.Write("contracts/other/keep.json");
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", "Console.WriteLine(App.Workspace.Contracts.Orders.V2xJson);");
        Assert.DoesNotContain("WSDK2010", workspace.Dotnet("build", project).Succeeded().Output, StringComparison.Ordinal);

        TakeAway(workspace, cause);

        // Once, beside the compiler's error. For one cause: in every build until one compiles.
        for (int build = 0; build < (cause == "delete" ? 2 : 1); build++)
        {
            string output = workspace.Dotnet("build", project, "-clp:NoSummary").Failed().Output;
            Assert.Contains("error CS0117", output, StringComparison.Ordinal);
            string line = Assert.Single(output.Split('\n'), static line => line.Contains("message WSDK2010", StringComparison.Ordinal));
            Assert.Contains("'Workspace.Contracts.Orders.V2xJson' stood for 'contracts/orders/v2x.json'", line, StringComparison.Ordinal);
            Assert.Contains(reason, line, StringComparison.Ordinal);
        }

        if (cause != "delete")
            return;
        workspace.Write("src/App/Program.cs", "Console.WriteLine(App.Workspace.Root);");
        Assert.DoesNotContain("WSDK2010", workspace.Dotnet("build", project).Succeeded().Output, StringComparison.Ordinal);
        Assert.False(File.Exists(workspace.FullPath("src/App/obj/Debug/net10.0/workspace.vanished")));
        workspace.Write("src/App/Program.cs", "Console.WriteLine(App.Workspace.Contracts.Orders.V2xJson);");
        Assert.DoesNotContain("WSDK2010", workspace.Dotnet("build", project).Failed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_uses_goes_in_silence_and_what_comes_back_is_forgotten()
    {
        using var workspace = new TestWorkspace(Group);
        workspace.Write("contracts/orders/v2x.json");
        workspace.Write("contracts/other/keep.json");
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", "Console.WriteLine(App.Workspace.Contracts.Other.KeepJson);");
        workspace.Build(project).Succeeded();

        workspace.Delete("contracts/orders/v2x.json");
        Assert.DoesNotContain("WSDK2010", workspace.Dotnet("build", project).Succeeded().Output, StringComparison.Ordinal);

        // The build fails, but not by this.
        workspace.Write("contracts/orders/v2x.json");
        workspace.Build(project).Succeeded();
        workspace.Delete("contracts/orders/v2x.json");
        workspace.Write("src/App/Program.cs", "Console.WriteLine(App.Workspace.Contracts.Other.KeepJson); nonsense();");
        Assert.DoesNotContain("WSDK2010", workspace.Dotnet("build", project).Failed().Output, StringComparison.Ordinal);

        workspace.Write("contracts/orders/v2x.json");
        Assert.DoesNotContain("WSDK2010", workspace.Dotnet("build", project).Failed().Output, StringComparison.Ordinal);
        Assert.False(File.Exists(workspace.FullPath("src/App/obj/Debug/net10.0/workspace.vanished")));
    }

    [Theory]
    [InlineData(
        "csproj",
        "System.Console.WriteLine(App.Workspace.Contracts.Orders.Directory);",
        "'Workspace.Contracts.Orders.Directory' stood for 'contracts/orders'")]
    [InlineData(
        "csproj",
        "System.Console.WriteLine(App.Workspace.Relative.Contracts.Orders.V2xJson);",
        "'Workspace.Contracts.Orders.V2xJson' stood for 'contracts/orders/v2x.json'")]
    [InlineData("csproj", "System.Console.WriteLine(App.Workspace.AssetsDirectory);", "'Workspace.AssetsDirectory' stood for 'assets'")]
    [InlineData(
        "vbproj",
        "Module Program\n    Sub Main()\n        Console.WriteLine(workspace.contracts.orders.v2xjson)\n    End Sub\nEnd Module",
        "'Workspace.Contracts.Orders.V2xJson' stood for 'contracts/orders/v2x.json'")]
    [InlineData(
        "fsproj",
        "module Program\nSystem.Console.WriteLine(App.Workspace.Contracts.Orders.V2xJson)",
        "'Workspace.Contracts.Orders.V2xJson' stood for 'contracts/orders/v2x.json'")]
    public void Every_language_and_kind_of_member(string extension, string code, string expected)
    {
        using var workspace = new TestWorkspace(Group + """<WorkspaceDirectory Include="Assets" Path="assets" />""");
        workspace.Write("contracts/orders/v2x.json");
        workspace.Write("contracts/other/keep.json");
        string file = "Program." + extension[..2];
        string project = workspace.Project(
            "src/App/App." + extension,
            "<PropertyGroup><LangVersion>default</LangVersion></PropertyGroup>"
            + (extension == "fsproj" ? "<ItemGroup><Compile Include=\"Program.fs\" /></ItemGroup>" : ""));
        workspace.Write("src/App/" + file, code);
        workspace.Dotnet("build", project).Succeeded();

        workspace.Delete("contracts/orders/v2x.json");
        workspace.DeclareWorkspace(Group);

        Assert.Contains(expected, workspace.Dotnet("build", project).Failed().Output, StringComparison.Ordinal);
    }

    private static void TakeAway(TestWorkspace workspace, string cause)
    {
        switch (cause)
        {
            case "delete":
                workspace.Delete("contracts/orders/v2x.json");
                break;
            case "case":
                File.Move(workspace.FullPath("contracts/orders/v2x.json"), workspace.FullPath("contracts/orders/V2X.json"));
                break;
            case "ignore":
                workspace.Write(".gitignore", "# one\n# two\norders/\n");
                break;
            case "nested ignore":
                workspace.Write("contracts/.gitignore", "*2x.json\n");
                break;
            case "collision":
                workspace.Write("contracts/orders/v2x-json");
                workspace.DeclareWorkspace(Group.Replace("**/*.json", "**/*.json;**/*-json", StringComparison.Ordinal));
                break;
            case "default exclude":
                workspace.DeclareWorkspace(
                    Group.Replace(" />", " AllowEmpty=\"true\" />", StringComparison.Ordinal),
                    "<WorkspaceDefaultExcludes>contracts/**</WorkspaceDefaultExcludes>");
                break;
            default:
                workspace.DeclareWorkspace(cause switch
                {
                    "exclude" => Group.Replace(" />", "><Exclude>**/orders/**</Exclude></WorkspaceFiles>", StringComparison.Ordinal),
                    "pattern" => Group.Replace("**/*.json\"", "orders/*.yaml\" AllowEmpty=\"true\"", StringComparison.Ordinal),
                    "base" => Group.Replace("\"contracts\"", "\"contracts/other\"", StringComparison.Ordinal),
                    "inner base" => Group.Replace("\"contracts\"", "\"contracts/orders\"", StringComparison.Ordinal),
                    "rename group" => Group.Replace("Contracts", "Apis", StringComparison.Ordinal),
                    "projects" => Group.Replace(" />", " Projects=\"src/Other/*\" />", StringComparison.Ordinal),
                    "members" => Group.Replace(" />", " Members=\"RelativePath\" />", StringComparison.Ordinal),
                    _ => "",
                });
                break;
        }
    }
}
