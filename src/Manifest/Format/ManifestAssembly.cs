using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Format;

/// <summary>Combines records to a manifest and rejects records that the emitter could not turn into code that compiles.</summary>
internal sealed class ManifestAssembly
{
    private readonly List<ManifestDirectory> _directories = [];
    private readonly List<ManifestGroup> _groups = [];
    private readonly List<ManifestPathType> _pathTypes = [];
    private readonly List<string> _files = [];
    private readonly List<string> _contents = [];
    private ManifestSettings? _settings;
    private ManifestGroup? _group;
    private string _prefix = "";

    public void SetSettings(ManifestSettings settings, int line)
    {
        if (_settings is not null)
            throw new ManifestFormatException(line, "the settings are given twice");
        Refuse(ClassNames.Problem(settings.ClassName), line);
        _settings = settings;
    }

    public void AddPathType(ManifestPathType type, int line)
    {
        RefuseType(type.Type, line);
        if (_pathTypes.Any(known => known.IsDirectory == type.IsDirectory))
            throw new ManifestFormatException(line, "a type of paths is given twice");
        _ = Settings(line);
        _pathTypes.Add(type);
    }

    public void AddDirectory(ManifestDirectory directory, int line)
    {
        EndGroup();
        Refuse(DirectoryNames.Problem(directory.Name, Settings(line).ClassName), line);
        RefuseOutside(directory.Path, line);
        if (_directories.Count > 0 && string.CompareOrdinal(_directories[_directories.Count - 1].Name, directory.Name) >= 0)
            throw new ManifestFormatException(line, "the directories are not in ordinal order, or one is given twice");
        _directories.Add(directory);
    }

    public void BeginGroup(ManifestGroup group, int line)
    {
        EndGroup();
        Refuse(GroupNames.Problem(group.Name, Settings(line).ClassName), line);
        RefuseOutside(group.Base, line);
        RefuseType(group.FileType, line);
        RefuseType(group.DirectoryType, line);
        if (_groups.Count > 0 && string.CompareOrdinal(_groups[_groups.Count - 1].Name, group.Name) >= 0)
            throw new ManifestFormatException(line, "the groups are not in ordinal order, or one is given twice");
        _group = group;
        _prefix = group.Base.Length == 0 ? "" : group.Base + "/";
    }

    public void AddFile(string path, string? content, int line)
    {
        if (_group is null)
            throw new ManifestFormatException(line, "a file comes before any group");
        if (path.Length > 0)
            RefuseOutside(path, line);
        if (path.Length == _prefix.Length || !path.StartsWith(_prefix, StringComparison.Ordinal))
            throw new ManifestFormatException(line, "the file is not below its group's base '" + _group.Base + "'");
        if (_files.Count > 0 && string.CompareOrdinal(_files[_files.Count - 1], path) >= 0)
            throw new ManifestFormatException(line, "the files are not in ordinal order, or one is given twice");
        if (content is null != (_group.Content == ManifestContent.None))
            throw new ManifestFormatException(
                line, content is null ? "the file's content is missing" : "the file has a content that its group does not request");
        _files.Add(path);
        if (content is not null)
            _contents.Add(content);
    }

    public WorkspaceManifest Finish(int line)
    {
        EndGroup();
        var manifest = new WorkspaceManifest(Settings(line), new(_directories), new(_groups), new(_pathTypes));
        if (NameRules.Conflict(manifest) is { } conflict)
            throw new ManifestFormatException(line, "the name '" + conflict.Name + "' cannot be used: " + conflict.Problem);
        return manifest;
    }

    private static void RefuseType(string type, int line) =>
        Refuse(PathTypeNames.Problem(type) is { } problem ? "the type '" + type + "' cannot be used: " + problem : null, line);

    // The path of the root itself is empty.
    private static void RefuseOutside(string path, int line) =>
        Refuse(path.Length == 0 || ManifestPath.IsInside(path) ? null : "the path '" + path + "' does not stay below the root", line);

    private static void Refuse(string? problem, int line)
    {
        if (problem is not null)
            throw new ManifestFormatException(line, problem);
    }

    private ManifestSettings Settings(int line) => _settings ?? throw new ManifestFormatException(line, "the settings are missing");

    private void EndGroup()
    {
        if (_group is null)
            return;
        _groups.Add(_group with { Files = new(_files), Contents = new(_contents) });
        _files.Clear();
        _contents.Clear();
        _group = null;
    }
}
