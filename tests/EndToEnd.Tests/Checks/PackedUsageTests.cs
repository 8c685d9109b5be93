namespace WorkspaceSdk.Tests;

/// <summary>WSDK2008: absolute paths in what is packed.</summary>
public sealed class PackedUsageTests(PackedUsages packed) : IClassFixture<PackedUsages>
{
    public static TheoryData<int> Uses => new(Enumerable.Range(0, PackedUsages.Uses.Length));

    [Theory]
    [MemberData(nameof(Uses))]
    public void Packing_says_which_absolute_path_is_read(int use)
    {
        (string extension, string _, string _, bool isReported) = PackedUsages.Uses[use];
        string[] messages = [.. packed.Packed(use).Where(static line => line.Contains("message WSDK2008", StringComparison.Ordinal))];

        if (isReported)
            Assert.Contains("Here." + extension[..2] + "(", Assert.Single(messages), StringComparison.Ordinal);
        else
            Assert.Empty(messages);

        // Not when it is built only.
        Assert.DoesNotContain(packed.Built(use), static line => line.Contains("WSDK2008", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Directory.Workspace.props")]
    public void A_library_from_a_package_answers_no_path_in_its_users_workspace(string marker)
    {
        using var library = new TestWorkspace(PackedUsages.Groups);
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
