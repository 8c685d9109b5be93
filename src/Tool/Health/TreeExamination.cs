using WorkspaceSdk.Declarations;

namespace WorkspaceSdk.Tool.Health;

/// <summary>Examines the directories and files of a workspace, in one walk.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="declarations">Its declarations; null when they cannot be read.</param>
/// <param name="cancellationToken">Ends the walk.</param>
internal sealed class TreeExamination(WorkspaceTree workspace, WorkspaceDeclarations? declarations, CancellationToken cancellationToken)
{
    private static readonly string[] ProjectExtensions = [".csproj", ".fsproj", ".vbproj"];

    // Outputs may hold a marker of their own: that of a published program. No project lies below it.
    private readonly Glob[] _outputs = [.. (declarations?.DefaultExcludes ?? []).Select(static glob => Glob.Parse(glob))];

    /// <summary>Gets the projects of the .NET SDK's languages that the walk found, relative to the root.</summary>
    public List<string> Projects { get; } = [];

    /// <summary>Adds the observations.</summary>
    public void Run(List<Observation> observations)
    {
        var groups = new GroupPresence(
            workspace.Root, declarations?.DefaultExcludes ?? [], declarations?.Entries ?? [], entry => declarations!.Locate(entry));
        var names = new PortableNames();
        var tree = new List<Observation>();
        FindResult entries = workspace.Find(new FileQuery { Types = FileEntryTypes.All, IncludeHidden = true }, cancellationToken);
        foreach (FileEntry entry in entries)
        {
            if (!entry.RawPath.IsEmpty)
            {
                tree.Add(new Observation(false, "WSDK1005", entry.Path, "the name is not valid UTF-8; builds leave the file out."));
                continue;
            }

            tree.AddRange(names.Problems(entry.Path)
                .Select(problem => new Observation(false, DeclarationCodes.NameNotPortable, entry.Path, problem)));
            if (entry.Type != FileEntryType.File)
                continue;
            groups.See(entry.Path);
            if (ProjectExtensions.Any(extension => entry.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
                Projects.Add(entry.Path);
            if (Marker(entry.Path) is { } marker)
                tree.Add(Observation.Of(marker, workspace));
        }

        observations.AddRange(groups.Problems(cancellationToken).Select(problem => Observation.Of(problem, workspace)));
        observations.AddRange(tree);
        observations.AddRange(
            entries.Errors.Select(static error => new Observation(false, "WSDK1006", error.Path, $"cannot be read: {error.Message}")));
    }

    private DeclarationFault? Marker(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        if (Math.Abs(name.Length - MarkerCheck.FileName.Length) > 2)
            return null;
        string full = workspace.Join(path);
        if (name != MarkerCheck.FileName)
            return MarkerCheck.Misspelled(full);
        return path == name || _outputs.Any(glob => glob.IsMatch(path)) ? null : MarkerCheck.Nested(Path.GetDirectoryName(full)!);
    }
}
