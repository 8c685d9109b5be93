using System.Collections.Concurrent;
using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Graph.Recording;

/// <summary>
/// Records the reads of evaluations, each for its project. A read outside of the repository counts for all.
/// </summary>
/// <param name="top">The directory below which files can change.</param>
internal sealed class ReadRecorder(string top)
{
    private const int MostDirectories = 4096;

    // Flows into the threads that expand the patterns of a project.
    private readonly AsyncLocal<ReadLog?> _current = new();
    private readonly ConcurrentDictionary<(string Kind, string Path), bool> _shared = new();
    // Each directory that was listed, and whether the patterns of some project lead there.
    private readonly ConcurrentDictionary<string, bool> _listed = new(StringComparer.Ordinal);

    /// <summary>Gets the reads that count for all projects.</summary>
    public IReadOnlyList<(string Kind, string Path)> Shared =>
    [
        .. _shared.Keys
            // The project is not known, because MSBuild keeps the lists of directories.
            .Concat(_listed.Where(static pair => !pair.Value).Select(static pair => (ReadKind.Names, pair.Key)))
            .Distinct()
            .OrderBy(static read => read.Item2, StringComparer.Ordinal)
            .ThenBy(static read => read.Item1, StringComparer.Ordinal),
    ];

    /// <summary>Gets the directory from which relative paths of the running evaluation start.</summary>
    public string? CurrentDirectory => _current.Value?.Directory;

    /// <summary>Begins the evaluation of a project on this thread.</summary>
    public void Begin(ReadLog log) => _current.Value = log;

    /// <summary>Ends it.</summary>
    public void End() => _current.Value = null;

    /// <summary>Adds a read of the running evaluation.</summary>
    public void Add(string kind, string path)
    {
        if (_current.Value is { } log && DirectoryPath.IsBelow(path, top))
            log.Add(kind, path);
        else
            AddShared(kind, path);
    }

    /// <summary>Adds a read that counts for all projects.</summary>
    public void AddShared(string kind, string path) => _shared.TryAdd((kind, path), true);

    /// <summary>Adds that a directory is listed.</summary>
    public void AddListing(string directory)
    {
        string trimmed = Path.TrimEndingDirectorySeparator(directory);
        _listed.TryAdd(trimmed, false);
        Add(ReadKind.Names, trimmed);
    }

    /// <summary>Adds that everything below a directory was, or may have been, listed by a function.</summary>
    public void AddTree(string directory)
    {
        int count = 0;
        var next = new Stack<string>([Path.TrimEndingDirectorySeparator(directory)]);
        while (next.TryPop(out string? path))
        {
            if (++count > MostDirectories)
            {
                Add(ReadKind.Anything, directory);
                return;
            }

            Add(ReadKind.Names, path);
            try
            {
                foreach (string below in Directory.EnumerateDirectories(path))
                {
                    if ((File.GetAttributes(below) & FileAttributes.ReparsePoint) == 0)
                        next.Push(below);
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Its names cannot be read by the function either.
                Add(ReadKind.Anything, path);
            }
        }
    }

    /// <summary>
    /// Adds every listed directory to which the patterns of a project lead. MSBuild lists a directory once for all projects.
    /// </summary>
    /// <param name="bases">The directories from which the patterns start.</param>
    public void AddListed(IEnumerable<string> bases)
    {
        foreach (string start in bases.Select(Path.TrimEndingDirectorySeparator).Distinct(StringComparer.Ordinal))
        {
            foreach (string directory in _listed.Keys)
            {
                if (!DirectoryPath.IsBelow(directory, start))
                    continue;
                _listed[directory] = true;
                Add(ReadKind.Names, directory);
            }
        }
    }
}
