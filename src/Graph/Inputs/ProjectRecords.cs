using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Graph.Recording;

namespace WorkspaceSdk.Graph.Inputs;

/// <summary>Collects the lines about a project, each line once.</summary>
/// <param name="path">The project, absolute.</param>
internal sealed class ProjectRecords(string path)
{
    private readonly SortedSet<string> _lines = new(StringComparer.Ordinal);
    // One reason for each file is enough; the first is the strongest.
    private readonly HashSet<string> _inputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _imports = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    /// <summary>Gets the project, absolute.</summary>
    public string Path => path;

    /// <summary>Gets the reads of its evaluation.</summary>
    public ReadLog Reads { get; } = new(System.IO.Path.GetDirectoryName(path)!);

    /// <summary>Gets the projects that it refers to.</summary>
    public SortedSet<string> References { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a line.</summary>
    public void Add(string kind, params string[] fields) => _lines.Add(GraphText.Line(kind, fields));

    /// <summary>Adds a file that the build reads, or that would change the build if it were added.</summary>
    /// <param name="reason">Why it counts.</param>
    /// <param name="file">The file, absolute.</param>
    /// <param name="isImport">Whether only MSBuild reads it, for its properties and items, or only its existence counts.</param>
    public void AddInput(string reason, string file, bool isImport = false)
    {
        if (_inputs.Add(file))
            Add(GraphFormat.Input, reason, file);
        (isImport ? _imports : _texts).Add(file);
        // Of a file of versions only those of its packages affect a project, but not if the project also reads the file as a text.
        if (file.EndsWith(".props", StringComparison.OrdinalIgnoreCase) && _imports.Contains(file) && _texts.Contains(file))
            Add(GraphFormat.Flag, ProjectFlag.VersionsText);
    }

    /// <summary>Adds a project that this one refers to.</summary>
    public void AddReference(string project)
    {
        if (project != path && References.Add(project))
            Add(GraphFormat.Reference, project);
    }

    /// <summary>Writes the lines.</summary>
    public void Write(TextWriter writer)
    {
        writer.Write(GraphText.Line(GraphFormat.Project, [path]) + "\n");
        foreach (string line in _lines)
        {
            writer.Write(line);
            writer.Write('\n');
        }

        foreach ((string kind, string read) in Reads.ToList())
            writer.Write(GraphText.Line(GraphFormat.Read, [kind, read]) + "\n");
    }
}
