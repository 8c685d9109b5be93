namespace WorkspaceSdk.Tests;

/// <summary>Same tree, same bytes: in every directory, in every order, at every degree of parallelism.</summary>
public sealed class DeterminismTests
{
    private const string Contracts = """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" />""";

    [Fact]
    public void Two_checkouts_give_the_same_assembly_and_manifest_without_an_absolute_path()
    {
        byte[] Build(string name, out string root, out string manifest)
        {
            using var workspace = new TestWorkspace(Contracts, name);
            foreach (string file in new[] { "contracts/b.json", "contracts/a.json", "contracts/deep/c.json" })
                workspace.Write(file, "{}");
            string project = workspace.Project("src/App/App.csproj");
            workspace.Write("src/App/Program.cs", "Console.WriteLine(App.Workspace.Contracts.Deep.CJson);");
            GitCommand.Run(workspace.Root, "init", "-q");
            workspace.Build(project, "-p:ContinuousIntegrationBuild=true").Succeeded();
            root = workspace.Root;
            manifest = workspace.Read("src/App/obj/Debug/net10.0/workspace.manifest");
            return File.ReadAllBytes(workspace.FullPath("src/App/bin/Debug/net10.0/App.dll"));
        }

        byte[] first = Build("one", out string firstRoot, out string firstManifest);
        byte[] second = Build("the other place", out _, out string secondManifest);

        Assert.Equal(firstManifest, secondManifest);
        Assert.Equal(first, second);
        Assert.DoesNotContain(firstRoot, System.Text.Encoding.Latin1.GetString(first) + firstManifest, StringComparison.Ordinal);
        Assert.DoesNotContain(firstRoot, System.Text.Encoding.Unicode.GetString(first), StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_projects_give_the_same_bytes_one_by_one_and_in_parallel()
    {
        using var workspace = new TestWorkspace(Contracts);
        foreach (string file in new[] { "contracts/a.json", "contracts/deep/c.json" })
            workspace.Write(file, "{}");
        GitCommand.Run(workspace.Root, "init", "-q");
        for (int i = 0; i < 20; i++)
        {
            workspace.Project($"src/P{i}/P{i}.csproj", outputType: "Library");
            workspace.Write(
                $"src/P{i}/P.cs",
                $"namespace P{i}; public static class Here {{ public static string A => Workspace.Contracts.Deep.CJson; }}");
        }

        workspace.Write("all.proj", """
            <Project>
              <ItemGroup><All Include="src/*/*.csproj" /></ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(All)" Targets="Restore" /></Target>
              <Target Name="Build"><MSBuild Projects="@(All)" Targets="$(T)" BuildInParallel="true" /></Target>
            </Project>
            """);
        workspace.Dotnet("msbuild", "all.proj", "-t:Restore", "-v:q").Succeeded();

        Dictionary<string, string> Build(params string[] mode)
        {
            foreach (string folder in Directory.GetDirectories(workspace.FullPath("src")))
            {
                foreach (string output in new[] { "bin", "obj/Debug" }.Select(o => Path.Combine(folder, o)).Where(Directory.Exists))
                    Directory.Delete(output, recursive: true);
            }

            workspace
                .Dotnet(["msbuild", "all.proj", "-t:Build", "-p:T=Build", "-p:ContinuousIntegrationBuild=true", "-v:q", .. mode])
                .Succeeded();
            return Directory.GetFiles(workspace.FullPath("src"), "*", SearchOption.AllDirectories)
                .Where(static f => f.EndsWith("workspace.manifest", StringComparison.Ordinal)
                    || (f.EndsWith(".dll", StringComparison.Ordinal) && f.Contains("/bin/", StringComparison.Ordinal)))
                .ToDictionary(
                    static f => f, static f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))));
        }

        Dictionary<string, string> one = Build("-m:1");
        Assert.Equal(40, one.Count);
        Assert.Equal(
            one.OrderBy(static p => p.Key, StringComparer.Ordinal), Build("-m").OrderBy(static p => p.Key, StringComparer.Ordinal));
        Assert.Equal(
            one.OrderBy(static p => p.Key, StringComparer.Ordinal), Build("-m", "-mt").OrderBy(static p => p.Key, StringComparer.Ordinal));
        Assert.Equal(
            one.OrderBy(static p => p.Key, StringComparer.Ordinal),
            Build("-m", "-p:WorkspaceTasksFramework=netstandard2.0").OrderBy(static p => p.Key, StringComparer.Ordinal));
    }
}
