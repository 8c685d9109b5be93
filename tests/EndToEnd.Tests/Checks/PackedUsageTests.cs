namespace WorkspaceSdk.Tests;

/// <summary>WSDK2008: absolute paths in what is packed.</summary>
public sealed class PackedUsageTests
{
    private const string Groups = """<WorkspaceFiles Include="Schemas" Base="schemas" Pattern="*.json" Content="Text" />""";

    public static TheoryData<string, string, string, bool> Uses => new()
    {
        { "csproj", "public static class Here { public static string P => Workspace.Schemas.AJson; }", "", true },
        { "csproj", "public static class Here { public static string P => Lib.Workspace.Root + \"/x\"; }", "", true },
        { "csproj", "public static class Here { public static string P => $\"{Workspace.ConfigDirectory}/x\"; }", "", true },
        { "csproj", "public static class Here { public static string P => Workspace\n    .Schemas\n    .Directory; }", "", true },
        {
            "csproj",
            "public static class Here { public static string P => Workspace.Schemas.AJson; }",
            "<WorkspaceEmit>Source</WorkspaceEmit>",
            true
        },
        {
            "csproj",
            "public static class Here { public static string P => Paths.Root; }",
            "<WorkspaceClassName>Paths</WorkspaceClassName>",
            true
        },
        {
            "csproj",
            "public static class Here { public static string P => Workspace.Root; }",
            "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><TargetFramework />",
            true
        },
        { "csproj", "public static class Here { public const string P = Workspace.Relative.Schemas.AJson; }", "", false },
        { "csproj", "public static class Here { public const string P = Workspace.Content.Schemas.AJson; }", "", false },
        { "csproj", "// Workspace.Root is not read here.\npublic static class Here { public const string P = \"\"; }", "", false },
        {
            "csproj",
            "public static class Here { public static string P => Workspace.Schemas.AJson; }",
            "<NoWarn>$(NoWarn);WSDK2008</NoWarn>",
            false
        },
        { "csproj", "public static class Here { public const string P = \"\"; }", "<WorkspaceEmit>None</WorkspaceEmit>", false },
        {
            "vbproj",
            "Public Module Here\n    Public Function P() As String\n        Return workspace.schemas.ajson\n    End Function\nEnd Module",
            "",
            true
        },
        { "fsproj", "module Here\nopen Lib\nlet p () = Workspace.Schemas.AJson", "", true },
        { "fsproj", "module Here\nopen Lib\nlet p () = Workspace.Relative.Schemas.AJson", "", false },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public void Packing_says_which_absolute_path_is_read(string extension, string code, string properties, bool isReported)
    {
        using var workspace = new TestWorkspace(Groups);
        workspace.Write("schemas/a.json", "{}");
        string file = "Here." + extension[..2];
        string project = workspace.Project(
            "src/Lib/Lib." + extension,
            $"<PropertyGroup><LangVersion>default</LangVersion>{properties}</PropertyGroup>"
            + (extension == "fsproj" ? "<ItemGroup><Compile Include=\"Here.fs\" /></ItemGroup>" : ""),
            outputType: "Library");
        workspace.Write("src/Lib/" + file, code);

        CommandResult packed = workspace.Dotnet("pack", project, "-o", workspace.Container).Succeeded();

        if (isReported)
            Assert.Contains(
                file + "(",
                Assert.Single(packed.Output.Split('\n'), static line => line.Contains("message WSDK2008", StringComparison.Ordinal)),
                StringComparison.Ordinal);
        else
            Assert.DoesNotContain("WSDK2008", packed.Output, StringComparison.Ordinal);

        // Not when it is built only.
        Assert.DoesNotContain("WSDK2008", workspace.Dotnet("build", project).Succeeded().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Directory.Workspace.props")]
    public void A_library_from_a_package_answers_no_path_in_its_users_workspace(string marker)
    {
        using var library = new TestWorkspace(Groups);
        library.Write("schemas/a.json", "{}");
        string project = library.Project("src/Lib/Lib.csproj", outputType: "Library");
        library.Write("src/Lib/Here.cs", "namespace Lib; public static class Here { public static string P => Workspace.Schemas.AJson; }");
        string feed = Path.Combine(library.Container, "feed");
        library.Dotnet("pack", project, "-o", feed).Succeeded();

        using var user = new TestWorkspace();
        user.Write(
            "nuget.config",
            user.Read("nuget.config")
                .Replace("<packageSources>", $"<packageSources><add key=\"library\" value=\"{feed}\" />", StringComparison.Ordinal)
                .Replace(PackedSdk.PackagesFolder, Path.Combine(user.Container, "packages"), StringComparison.Ordinal));
        if (marker.Length == 0)
            user.Delete(TestWorkspace.WorkspaceFile);
        user.Write(".git/HEAD", "ref: refs/heads/main\n");
        string application = user.Project(
            "src/App/App.csproj", """<ItemGroup><PackageReference Include="Lib" Version="1.0.0" /></ItemGroup>""");
        user.Write("src/App/Program.cs", """
            Console.WriteLine(App.Workspace.Root);
            try { Console.WriteLine(Lib.Here.P); } catch (DirectoryNotFoundException e) { Console.WriteLine(e.Message); }
            """);
        user.Build(application).Succeeded();

        string output = user.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output;

        Assert.StartsWith(user.Root + "\n", output, StringComparison.Ordinal);
        Assert.Contains($"which is '{user.Root}', not the workspace of Lib", output, StringComparison.Ordinal);
        Assert.Contains("The workspace of Lib has the file src/Lib/Lib.csproj", output, StringComparison.Ordinal);
    }
}
