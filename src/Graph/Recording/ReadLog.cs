using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Graph.Recording;

/// <summary>
/// Collects the reads of one project's evaluation. As long as none of them changes, another evaluation gives the same.
/// Thread-safe: MSBuild expands one pattern by several threads.
/// </summary>
/// <param name="directory">The directory of the project, from which relative paths start.</param>
internal sealed class ReadLog(string directory)
{
    private readonly HashSet<(string Kind, string Path)> _reads = [];

    /// <summary>Gets the directory of the project.</summary>
    public string Directory => directory;

    /// <summary>Adds a read.</summary>
    public void Add(string kind, string path)
    {
        lock (_reads)
            _reads.Add((kind, path));
    }

    /// <summary>Returns the reads in order. The names of a directory include the presence of its entries.</summary>
    public IReadOnlyList<(string Kind, string Path)> ToList()
    {
        lock (_reads)
        {
            return
            [
                .. _reads.Where(read => read.Kind != ReadKind.Presence || !IsKnown(read.Path))
                    .OrderBy(static read => read.Path, StringComparer.Ordinal)
                    .ThenBy(static read => read.Kind, StringComparer.Ordinal),
            ];
        }
    }

    private bool IsKnown(string path) => _reads.Contains((ReadKind.Content, path))
        || (Path.GetDirectoryName(path) is { } parent && _reads.Contains((ReadKind.Names, parent)));
}
