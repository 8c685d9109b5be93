namespace WorkspaceSdk.Declarations;

/// <summary>Represents the declarations of a workspace for programs. A missing answer is an error with the reason.</summary>
internal sealed class WorkspaceLayout
{
    private readonly string _root;
    private readonly DeclarationReader? _reader;
    private readonly DeclarationFault? _fault;
    private readonly Dictionary<string, WorkspaceDirectory> _directories = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, UnknownPart> _unknown = new Dictionary<string, UnknownPart>(StringComparer.Ordinal);

    private WorkspaceLayout(string root)
    {
        _root = root;
        try
        {
            _reader = new DeclarationReader(root, static _ => DeclarationNames.Any, isAlone: false);
            _directories = _reader.Directories.ToDictionary(static directory => directory.Name, StringComparer.Ordinal);
            _unknown = _reader.File.UnknownDirectories();
        }
        catch (DeclarationException error)
        {
            _fault = error.Fault;
        }
    }

    /// <summary>Gets the directories, by name.</summary>
    /// <exception cref="WorkspaceDeclarationException">One of them has a fault, or only a build knows it.</exception>
    public IReadOnlyList<WorkspaceDirectory> Directories
    {
        get
        {
            DeclarationReader reader = Reader;
            foreach (DeclarationFault fault in reader.Problems.Where(IsAboutDirectory))
                throw DeclarationMessages.Exception(fault);
            foreach (KeyValuePair<string, UnknownPart> unknown in _unknown)
                throw NeedsBuild(DirectoryText(unknown.Key), unknown.Value);
            if (reader.File.OtherDirectories is { } others)
                throw NeedsBuild("The list of workspace directories", others);
            return reader.Directories;
        }
    }

    private DeclarationReader Reader => _reader ?? throw DeclarationMessages.Exception(_fault!);

    /// <summary>Reads the declarations of a workspace.</summary>
    /// <param name="root">The workspace root, absolute.</param>
    public static WorkspaceLayout Read(string root) => new(root);

    /// <summary>Returns a directory.</summary>
    /// <exception cref="WorkspaceDeclarationException">It has a fault, or only a build knows it.</exception>
    /// <exception cref="WorkspacePathException">No directory of that name is declared.</exception>
    public WorkspaceDirectory Directory(string name)
    {
        DeclarationReader reader = Reader;
        foreach (DeclarationFault fault in reader.Problems.Where(fault => IsAboutDirectory(fault) && fault.Subject == name))
            throw DeclarationMessages.Exception(fault);
        if (_directories.TryGetValue(name, out WorkspaceDirectory? directory))
            return directory;
        if (_unknown.TryGetValue(name, out UnknownPart? part) || (part = reader.File.OtherDirectories) is not null)
            throw NeedsBuild(DirectoryText(name), part);
        throw WorkspacePathException.UnknownDirectory(name, _directories.Keys, MeantName.Of(name, _directories.Keys));
    }

    /// <summary>Returns the groups that a project gets, in the order they are declared.</summary>
    /// <param name="project">The project, relative to the root; null for all projects.</param>
    /// <exception cref="WorkspaceDeclarationException">One of them has a fault, or only a build knows it.</exception>
    public IReadOnlyList<FileGroup> Groups(string? project)
    {
        DeclarationReader reader = Reader;
        foreach (KeyValuePair<string, UnknownPart> unknown in reader.File.Groups.Unknown)
            throw NeedsBuild(GroupText(unknown.Key), unknown.Value);
        if (reader.File.Groups.Others is { } others)
            throw NeedsBuild("The list of groups", others);
        IReadOnlyList<FileGroupEntry> entries = reader.ReadGroups(project, static fault => throw DeclarationMessages.Exception(fault));
        return [.. entries.GroupBy(static entry => entry.Declaration.Name, StringComparer.Ordinal).Select(Group)];
    }

    /// <summary>Returns a group.</summary>
    /// <exception cref="WorkspaceDeclarationException">It has a fault or is not declared, or only a build knows it.</exception>
    public FileGroup Group(string name)
    {
        DeclarationReader reader = Reader;
        if (reader.File.Groups.Unknown.TryGetValue(name, out UnknownPart? part) || (part = reader.File.Groups.Others) is not null)
            throw NeedsBuild(GroupText(name), part);
        var faults = new List<DeclarationFault>();
        ILookup<string, FileGroupEntry> entries = reader.ReadGroups(null, faults.Add)
            .ToLookup(static entry => entry.Declaration.Name, StringComparer.Ordinal);
        if (faults.Find(fault => fault.Subject == name) is { } fault)
            throw DeclarationMessages.Exception(fault);
        return entries.Contains(name)
            ? Group(entries[name])
            : throw UnknownGroup(name, [.. reader.File.Groups.Items.Select(static item => item.Name).Distinct(StringComparer.Ordinal)]);
    }

    private FileGroup Group(IEnumerable<FileGroupEntry> entries)
    {
        var group = new FileGroup([.. entries], _root, Reader.DefaultExcludes);
        if (!group.UsesDefaultExcludes)
            return group;
        if (Reader.File.Properties.FindUnknown(DefaultExcludes.Property) is { } part)
            throw NeedsBuild(GroupText(group.Name), part);
        return Reader.Problems.FirstOrDefault(static fault => !IsAboutDirectory(fault)) is { } fault
            ? throw DeclarationMessages.Exception(fault)
            : group;
    }

    private WorkspaceDeclarationException NeedsBuild(string what, UnknownPart part)
    {
        string file = Path.Combine(_root, part.File);
        return DeclarationMessages.Exception(new(DeclarationCodes.NeedsBuild, new SourceLocation(file, part.Line), [what, part.Clause]));
    }

    private WorkspaceDeclarationException UnknownGroup(string name, IReadOnlyList<string> known)
    {
        string declared = known.Count == 0 ? "none are declared" : "declared are " + string.Join(", ", known);
        string meant = MeantName.Of(name, known) is { } near ? $" Did you mean '{near}'?" : "";
        return new(DeclarationCodes.GroupNameInvalid, $"There is no group named '{name}'; {declared}.{meant}", Reader.File.FullPath, 0);
    }

    private static bool IsAboutDirectory(DeclarationFault fault) => fault.Code != DeclarationCodes.SettingInvalid;

    private static string DirectoryText(string name) => $"The workspace directory '{name}'";

    private static string GroupText(string name) => $"The group '{name}'";
}
