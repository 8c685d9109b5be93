namespace WorkspaceSdk.Tool.Graphs;

/// <summary>Knows which projects write a file. Files of one directory share the answer, since a graph has very many of them.</summary>
internal sealed class OutputWriters
{
    private readonly Dictionary<string, List<ProjectNode>> _byOutput = new(StringComparer.OrdinalIgnoreCase);
    // The directories in which a file is an output by its own name.
    private readonly HashSet<string> _parents = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (IReadOnlyList<ProjectNode> Writers, bool HoldsOutputs)> _byDirectory =
        new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates the table.</summary>
    public OutputWriters(IEnumerable<ProjectNode> projects)
    {
        foreach (ProjectNode project in projects)
        {
            foreach (string output in project.Outputs.Select(Path.TrimEndingDirectorySeparator))
            {
                if (!_byOutput.TryGetValue(output, out List<ProjectNode>? writers))
                    _byOutput[output] = writers = [];
                writers.Add(project);
                if (Path.GetDirectoryName(output) is { } parent)
                    _parents.Add(parent);
            }
        }
    }

    /// <summary>Returns the projects that write a file, or the nearest directory above it that any project writes.</summary>
    public IReadOnlyList<ProjectNode> Of(string file)
    {
        Dictionary<string, (IReadOnlyList<ProjectNode> Writers, bool HoldsOutputs)>.AlternateLookup<ReadOnlySpan<char>> known =
            _byDirectory.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadOnlySpan<char> directory = Path.GetDirectoryName(file.AsSpan());
        if (!known.TryGetValue(directory, out (IReadOnlyList<ProjectNode> Writers, bool HoldsOutputs) answer))
            known[directory] = answer = OfDirectory(directory.ToString());
        return answer.HoldsOutputs && _byOutput.TryGetValue(file, out List<ProjectNode>? writers) ? writers : answer.Writers;
    }

    private (IReadOnlyList<ProjectNode> Writers, bool HoldsOutputs) OfDirectory(string directory)
    {
        bool holdsOutputs = _parents.Contains(directory);
        for (string? above = directory; above is not null; above = Path.GetDirectoryName(above))
        {
            if (_byOutput.TryGetValue(above, out List<ProjectNode>? writers))
                return (writers, holdsOutputs);
        }

        return ([], holdsOutputs);
    }
}
