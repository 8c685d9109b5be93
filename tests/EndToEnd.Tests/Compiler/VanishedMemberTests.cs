namespace WorkspaceSdk.Tests;

/// <summary>WSDK2010: a build that fails because a member is gone says which file it stood for, and what took it away.</summary>
public sealed class VanishedMemberTests(VanishedMembers vanished) : IClassFixture<VanishedMembers>
{
    private const string Group = VanishedMembers.Group;

    public static TheoryData<string, string> Causes => new(VanishedMembers.Causes);

    [Theory]
    [MemberData(nameof(Causes))]
    public void The_failed_build_says_what_took_the_file_away(string cause, string reason)
    {
        Assert.DoesNotContain(vanished.Before(cause), static line => line.Contains("WSDK2010", StringComparison.Ordinal));

        AssertReported(vanished.After(cause), reason);
    }

    [Fact]
    public void It_is_said_in_every_build_until_one_compiles()
    {
        using var workspace = new TestWorkspace(Group);
        workspace.Write("contracts/orders/v2x.json");
        workspace.Write("contracts/other/keep.json");
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", VanishedMembers.Code);
        workspace.Dotnet("build", project).Succeeded();

        workspace.Delete("contracts/orders/v2x.json");
        for (int build = 0; build < 2; build++)
            AssertReported(
                workspace.Dotnet("build", project, "-clp:NoSummary").Failed().Output.Split('\n'),
                VanishedMembers.Causes.Single(static row => row.Cause == "delete").Reason);

        workspace.Write("src/App/Program.cs", "Console.WriteLine(App.Workspace.Root);");
        Assert.DoesNotContain("WSDK2010", workspace.Dotnet("build", project).Succeeded().Output, StringComparison.Ordinal);
        Assert.False(File.Exists(workspace.FullPath("src/App/obj/Debug/net10.0/workspace.vanished")));
        workspace.Write("src/App/Program.cs", VanishedMembers.Code);
        Assert.DoesNotContain("WSDK2010", workspace.Dotnet("build", project).Failed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_file_without_uses_is_not_reported_and_one_that_comes_back_is_forgotten()
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
    public void The_error_names_the_file_in_every_language_and_for_every_kind_of_member(string extension, string code, string expected)
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

    // Once, beside the compiler's error.
    private static void AssertReported(string[] output, string reason)
    {
        Assert.Contains(output, static line => line.Contains("error CS0117", StringComparison.Ordinal));
        string line = Assert.Single(output, static line => line.Contains("message WSDK2010", StringComparison.Ordinal));
        Assert.Contains("'Workspace.Contracts.Orders.V2xJson' stood for 'contracts/orders/v2x.json'", line, StringComparison.Ordinal);
        Assert.Contains(reason, line, StringComparison.Ordinal);
    }
}
