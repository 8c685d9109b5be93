using Microsoft.Extensions.FileProviders;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>
/// The file provider shows what a query finds, for random trees and rules. The engine's tests hold
/// its other ways to ask to the same answer.
/// </summary>
public sealed class VisibilityTests
{
    [LinuxTheory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(34)]
    public void The_provider_shows_what_a_query_finds(int seed)
    {
        using var directory = new TemporaryDirectory();
        var random = new RandomWorkspace(directory.Root, seed);
        random.Grow();
        WorkspaceTree workspace = WorkspaceTree.At(directory.Root);
        string[] entries = [.. random.Entries()];
        int shown = 0;
        foreach (bool hidden in (bool[])[false, true])
        {
            foreach (bool ignore in (bool[])[false, true])
            {
                var query = new FileQuery
                {
                    IncludeHidden = hidden,
                    RespectIgnoreFiles = ignore,
                    Types = FileEntryTypes.File | FileEntryTypes.Directory
                };
                using var provider = new WorkspaceFileProvider(
                    workspace, new WorkspaceFileProviderOptions { IncludeHidden = hidden, RespectIgnoreFiles = ignore });
                HashSet<string> found = [.. workspace.Find(query).Paths()];
                HashSet<string> listed = [.. Listed(provider, "", directory.Root)];
                foreach (string path in entries.Where(path => new FileInfo(Path.Combine(directory.Root, path)).LinkTarget is null))
                {
                    bool isDirectory = Directory.Exists(Path.Combine(directory.Root, path));
                    Assert.True(
                        (isDirectory ? provider.GetDirectoryContents(path).Exists : provider.GetFileInfo(path).Exists)
                        == found.Contains(path),
                        path);
                    Assert.True(listed.Contains(path) == found.Contains(path), path);
                    shown += found.Contains(path) ? 1 : 0;
                }
            }
        }

        Assert.True(shown > 20, $"{shown} entries shown; that proves little.");
    }

    private static IEnumerable<string> Listed(WorkspaceFileProvider provider, string directory, string root)
    {
        foreach (IFileInfo entry in provider.GetDirectoryContents(directory))
        {
            string path = Path.Combine(directory, entry.Name);
            yield return path;
            // A link is shown as what it leads to; what lies behind it has its own tests.
            if (!entry.IsDirectory || new FileInfo(Path.Combine(root, path)).LinkTarget is not null)
                continue;
            foreach (string below in Listed(provider, path, root))
                yield return below;
        }
    }
}
