using System.Runtime.CompilerServices;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Finds the files of a configuration. They are the base file in the Config directory, else in the root with a dot before its name. Beside
/// it are the layers of the environment and of this machine. Ignore rules do not count, because the last layer is usually ignored.
/// </summary>
internal sealed class LayerFinder
{
    private const string LocalLayer = "local";

    // A workspace reads its declarations once, so its Config directory does not change.
    private static readonly ConditionalWeakTable<WorkspaceTree, StrongBox<string?>> ConfigDirectories = [];

    private readonly WorkspaceTree _workspace;
    private readonly ConfigurationName _name;
    private readonly bool _optional;
    private readonly List<LayerPlace> _places = [];
    private readonly List<string> _overlays = [];

    /// <summary>Creates a finder.</summary>
    /// <exception cref="WorkspaceDeclarationException">The Config directory is declared wrongly, or only a build knows it.</exception>
    public LayerFinder(WorkspaceTree workspace, ConfigurationName name, string environment, bool optional)
    {
        (_workspace, _name, _optional) = (workspace, name, optional);
        if (name.BaseFile is { } file)
        {
            _places.Add(new LayerPlace(LayerPlace.Above(file), name.Name));
        }
        else
        {
            if (ConfigDirectories.GetValue(workspace, ConfigDirectory).Value is { } directory)
                _places.Add(new LayerPlace(directory, name.Name));
            _places.Add(new LayerPlace("", "." + name.Name));
        }

        if (environment.Length > 0 && !environment.Equals(LocalLayer, StringComparison.OrdinalIgnoreCase))
            _overlays.Add(environment);
        _overlays.Add(LocalLayer);
    }

    /// <summary>Gets a value that indicates whether the workspace was searched for the program.</summary>
    public bool IsOfProgram { get; init; }

    /// <summary>Gets the directories to search, relative to the workspace root. They need not exist.</summary>
    public IEnumerable<string> Directories => _places.Select(static place => place.Directory);

    /// <summary>Returns the files of the layers, the base file first.</summary>
    /// <exception cref="WorkspaceConfigurationException">No base file exists, a layer has two files, or a file cannot be read.</exception>
    public List<LayerFile> Find(RootAccess access)
    {
        var entries = new LayerEntries(_workspace, access);
        List<LayerFile> overlays = [];
        foreach (LayerPlace place in _places)
        {
            if (entries.DirectoryOf(place.Directory) is not { } target)
                continue;
            LayerFile? found = entries.Find(place.Directory, target, BaseNames(place));
            List<LayerFile> beside = overlays.Count > 0 && found is null ? [] : Overlays(entries, place, target);
            if (found is { } first)
                return [first, .. beside];
            entries.ThrowIfClosed(place.PathOf(BaseNames(place)[0]), place.Directory);
            if (overlays.Count == 0)
                overlays = beside;
        }

        return _optional ? overlays : throw NotFound(overlays);
    }

    /// <summary>Returns the base file; null when there is none.</summary>
    /// <exception cref="WorkspaceConfigurationException">Two base files exist, or the file cannot be read.</exception>
    public LayerFile? FindBase(RootAccess access)
    {
        var entries = new LayerEntries(_workspace, access);
        foreach (LayerPlace place in _places)
        {
            if (entries.DirectoryOf(place.Directory) is not { } target)
                continue;
            if (entries.Find(place.Directory, target, BaseNames(place)) is { } file)
                return file;
            entries.ThrowIfClosed(place.PathOf(BaseNames(place)[0]), place.Directory);
        }

        return null;
    }

    /// <summary>
    /// Returns the path of a new base file: in the first of the directories, and as JSON if the name has no extension.
    /// </summary>
    /// <exception cref="WorkspaceConfigurationException">The directory is a link that leads out of the workspace.</exception>
    public LayerFile NewBase()
    {
        LayerPlace place = _places[0];
        string name = BaseNames(place)[0];
        if (!_workspace.TryResolve(place.Directory, out string target))
            throw WorkspaceConfigurationException.LeadsOut(place.Directory);
        return new LayerFile(place.PathOf(name), LayerPlace.Combine(target, name));
    }

    /// <summary>Returns a file beside a new base file whose name differs only in case; null if there is none.</summary>
    public string? OtherCase() => NearFiles.OtherCase(_workspace, _places[0].Directory, _places[0].Stem);

    /// <summary>Returns the error of a configuration without a base file.</summary>
    /// <param name="overlays">The existing upper layers.</param>
    public WorkspaceConfigurationException NotFound(IReadOnlyList<LayerFile> overlays)
    {
        return WorkspaceConfigurationException.NotFound(
            _workspace.Root,
            _name.Text,
            _places.SelectMany(place => BaseNames(place).Select(place.PathOf)),
            [.. overlays.Select(static file => file.Path)],
            NearFiles.Of(_workspace, Directories.Concat(Config()), _name.Name),
            IsOfProgram ? [.. ProgramWorkspace.Refused(_workspace.Root)] : []);
    }

    // A path is often the name alone, where the directory is missing.
    private IEnumerable<string> Config()
    {
        try
        {
            return ConfigDirectories.GetValue(_workspace, ConfigDirectory).Value is { } directory ? [directory] : [];
        }
        catch (WorkspaceException)
        {
            // A path needs no Config directory, so a wrong declaration of it is not the error.
            return [];
        }
    }

    private List<LayerFile> Overlays(LayerEntries entries, LayerPlace place, string target)
    {
        var files = new List<LayerFile>(_overlays.Count);
        foreach (string overlay in _overlays)
        {
            if (entries.Find(place.Directory, target, Names(place.Stem + "." + overlay)) is { } file)
                files.Add(file);
        }

        return files;
    }

    private string[] BaseNames(LayerPlace place) =>
        _name.BaseFile is { } file ? [file[(file.LastIndexOf('/') + 1)..]] : Names(place.Stem);

    private static string[] Names(string stem)
    {
        string[] names = [.. ConfigurationFormats.Endings];
        for (int i = 0; i < names.Length; i++)
            names[i] = stem + names[i];
        return names;
    }

    private static StrongBox<string?> ConfigDirectory(WorkspaceTree workspace)
    {
        try
        {
            return new(workspace.GetRelativePath(workspace.GetDirectory("Config")));
        }
        catch (WorkspacePathException)
        {
            // The workspace has no Config directory by choice.
            return new(null);
        }
    }
}
