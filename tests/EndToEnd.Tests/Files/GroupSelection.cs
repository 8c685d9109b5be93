using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>One project with a group for each metadatum, and what its target returns for each flavour of the tasks.</summary>
public sealed class GroupSelection : IDisposable
{
    private readonly TestWorkspace _workspace = new("""
        <WorkspaceFiles Include="Based" Base="contracts" Pattern="**/*.{json,yaml}" Exclude="draft/**" />
        <WorkspaceFiles Include="TwoPatterns" Pattern="contracts/*.json;docs/*.md" />
        <WorkspaceFiles Include="Ignored" Base="contracts" Pattern="*.tmp" RespectIgnoreFiles="false" />
        <WorkspaceFiles Include="NotIgnored" Base="contracts" Pattern="*.tmp" AllowEmpty="true" />
        <WorkspaceFiles Include="Hidden" Base="contracts" Pattern="**/*" IncludeHidden="true" />
        <WorkspaceFiles Include="AnyCase" Base="docs" Pattern="*.MD" CaseSensitive="false" />
        <WorkspaceFiles Include="ExactCase" Base="docs" Pattern="*.MD" AllowEmpty="true" />
        <WorkspaceFiles Include="ForOthers" Pattern="**/*" Projects="src/Other/**" />
        <WorkspaceFiles Include="ForUs" Pattern="docs/*" Projects="**/App.csproj;nothing/*" />
        <WorkspaceFiles Include="United" Base="docs" Pattern="a.md" />
        <WorkspaceFiles Include="United" Base="docs" Pattern="b.md" />
        <WorkspaceFiles Include="Usual" Base="tools" Pattern="**/*" />
        <WorkspaceFiles Include="Everything" Base="tools" Pattern="**/*" UseDefaultExcludes="false" />
        <WorkspaceFiles Include="Sums" Base="docs" Pattern="a.md" Fingerprint=" True " />
        """);

    private readonly Dictionary<string, IReadOnlyList<JsonElement>> _files = new(StringComparer.Ordinal);
    private readonly string _project;

    public GroupSelection()
    {
        _workspace.Write(".gitignore", "*.tmp\n");
        foreach (string file in new[]
        {
            "contracts/a.json", "contracts/b.yaml", "contracts/c.txt", "contracts/x.tmp", "contracts/.hidden", "contracts/draft/d.json",
            "contracts/deep/er/e.json", "docs/b.md", "docs/a.md", "tools/t.sh", "tools/node_modules/m.js", "tools/bin/x"
        })
            _workspace.Write(file, "x");
        _project = _workspace.Project("src/App/App.csproj");
        _workspace.Dotnet("restore", _project).Succeeded();
    }

    /// <summary>Gets the absolute path of a file of the workspace.</summary>
    public string FullPath(string path) => _workspace.FullPath(path);

    /// <summary>Gets the files of a group as the target returns them.</summary>
    public IReadOnlyList<JsonElement> FilesOf(string group, string flavour)
    {
        IReadOnlyList<JsonElement>? files;
        // Tests that run at once share the project, which two builds must not write at once.
        lock (_files)
        {
            if (!_files.TryGetValue(flavour, out files))
                _files[flavour] = files = _workspace.TargetResult(_project, "GetWorkspaceFiles", "-p:WorkspaceTasksFramework=" + flavour);
        }

        return [.. files.Where(file => file.GetProperty("Group").GetString() == group)];
    }

    public void Dispose() => _workspace.Dispose();
}
