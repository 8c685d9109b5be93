using System.Xml.Linq;

namespace WorkspaceSdk.Declarations;

/// <summary>
/// Reads a marker as it is written. It is no build: what hangs on a condition, an import or a property from elsewhere is left out and named.
/// </summary>
internal sealed class LiteralFile
{
    private readonly string _file;
    private readonly List<DeclaredItem> _groups = [];
    private readonly List<(string Name, string? Path)> _directories = [];
    private readonly List<string> _omissions = [];
    private readonly IReadOnlyList<XElement> _elements;
    private readonly Lazy<Dictionary<string, int>> _directoryLines;
    private int _itemCount;

    /// <summary>Reads the marker of a workspace; nothing when there is none.</summary>
    /// <param name="root">The workspace root, absolute.</param>
    /// <exception cref="DeclarationException">The file is no XML, cannot be read, or exceeds a limit.</exception>
    public LiteralFile(string root)
        : this(root, ProjectElements.In(Path.Combine(root, MarkerCheck.FileName)))
    {
    }

    /// <summary>Reads the elements of the marker of a workspace.</summary>
    /// <param name="root">The workspace root, absolute.</param>
    /// <param name="elements">All elements in the order of the file.</param>
    /// <exception cref="DeclarationException">The elements exceed a limit.</exception>
    public LiteralFile(string root, IEnumerable<XElement> elements)
    {
        _file = Path.Combine(root, MarkerCheck.FileName);
        Properties = new LiteralProperties(root);
        _directories.AddRange(WorkspaceTree.StandardDirectories.Keys.Select(static name => (name, (string?)null)));
        _elements = [.. elements];
        _directoryLines = new Lazy<Dictionary<string, int>>(DirectoryLines);
        XElement? project = _elements.Count > 0 ? _elements[0] : null;

        // As MSBuild does: all properties first, so that an item sees the last value of each.
        foreach (XElement group in Groups(project, "PropertyGroup"))
            ReadProperties(group);
        foreach (KeyValuePair<string, string> standard in WorkspaceTree.StandardDirectories)
            Properties.Set($"Workspace{standard.Key}Dir", Absolute(root, Properties.Find($"Workspace{standard.Key}Dir") ?? standard.Value));
        foreach (XElement group in Groups(project, "ItemGroup"))
            ReadItems(group);
        foreach (XElement other in project?.Elements() ?? [])
        {
            if (other.Name.LocalName is "Import" or "ImportGroup" or "Choose" or "Target" or "ItemDefinitionGroup")
                Omit(other, "is not evaluated");
        }
    }

    /// <summary>The file, absolute. It may not exist.</summary>
    public string FullPath => _file;

    /// <summary>The properties it sets.</summary>
    public LiteralProperties Properties { get; }

    /// <summary>The groups as declared.</summary>
    public IReadOnlyList<DeclaredItem> DeclaredGroups => _groups;

    /// <summary>What only a build can tell, a sentence each.</summary>
    public IReadOnlyList<string> Omissions => _omissions;

    /// <summary>The directories as declared, the standard ones first: name, path, and the value of the directory's property.</summary>
    public IEnumerable<(string Name, string Path, string Property)> DeclaredDirectories()
    {
        foreach ((string name, string? path) in _directories)
        {
            string property = Properties.Find($"Workspace{name}Dir") ?? "";
            yield return (name, path ?? (WorkspaceTree.StandardDirectories.ContainsKey(name) ? property : ""), property);
        }
    }

    /// <summary>Where a directory is declared; line 0 when only a property says where it is.</summary>
    public SourceLocation LocateDirectory(string name) =>
        new(_file, _directoryLines.Value.TryGetValue(name, out int line) ? line : 0);

    /// <summary>Where a property is set; line 0 when it is not.</summary>
    public SourceLocation LocateProperty(string name) => new(_file, _elements.LastOrDefault(element => element.IsNamed(name))?.Line() ?? 0);

    // The first line of each name.
    private Dictionary<string, int> DirectoryLines()
    {
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (XElement element in _elements.Where(static element => element.IsNamed(ItemNames.Directory)))
        {
            foreach (string name in element.DeclaredNames().Where(name => !lines.ContainsKey(name)))
                lines.Add(name, element.Line());
        }

        return lines;
    }

    private IEnumerable<XElement> Groups(XElement? project, string name)
    {
        foreach (XElement group in project?.Elements().Where(element => element.Name.LocalName == name) ?? [])
        {
            if (IsUnconditional(group))
                yield return group;
        }
    }

    private void ReadProperties(XElement group)
    {
        foreach (XElement property in group.Elements().Where(IsUnconditional))
        {
            if (Properties.TryExpand(property.Value.Trim(), out string value))
                Properties.Set(property.Name.LocalName, value);
            else if (property.Name.LocalName.StartsWith("Workspace", StringComparison.OrdinalIgnoreCase))
                Omit(property, "uses what only a build knows");
        }
    }

    private void ReadItems(XElement group)
    {
        foreach (XElement element in group.Elements())
        {
            bool isDirectory = element.IsNamed(ItemNames.Directory);
            if ((!isDirectory && !element.IsNamed(ItemNames.Files)) || !IsUnconditional(element))
                continue;
            if (element.Attributes().Count() + element.Elements().Count() > MarkerLimits.Metadata)
                throw MarkerLimits.Exceeded(_file, element.Line(), $"an item has more than {MarkerLimits.Metadata} attributes and child elements");
            var item = new LiteralItem(element, Properties);
            Count(item.Included.Count + item.Updated.Count + item.Removed.Count, element);
            if (item.NeedsBuild)
                Omit(element, "uses what only a build knows");
            else if (isDirectory)
                ReadDirectory(item);
            else
                ReadGroup(item, element, new HashSet<string>(new GroupElement(element).NamesExcludedByMSBuild(), StringComparer.OrdinalIgnoreCase));
        }
    }

    private void ReadDirectory(LiteralItem item)
    {
        string? path = item.Metadata.TryGetValue("Path", out string? value) ? value : null;
        if (item.Removed.Count > 0)
            _directories.RemoveAll(directory => IsAmong(item.Removed, directory.Name));
        for (int i = 0; i < _directories.Count && path is not null && item.Updated.Count > 0; i++)
        {
            if (IsAmong(item.Updated, _directories[i].Name))
                _directories[i] = (_directories[i].Name, path);
        }

        _directories.AddRange(item.Included.Select(name => (name, (string?)(path ?? ""))));
    }

    private void ReadGroup(LiteralItem item, XElement element, HashSet<string> vanished)
    {
        if (item.Removed.Count > 0)
            _groups.RemoveAll(group => IsAmong(item.Removed, group.Name));
        for (int i = 0; i < _groups.Count && item.Updated.Count > 0; i++)
        {
            if (!IsAmong(item.Updated, _groups[i].Name))
                continue;
            Count(1, element);
            _groups[i] = _groups[i].With(item.Metadata);
        }

        _groups.AddRange(item.Included.Where(name => !vanished.Contains(name)).Select(name => new DeclaredItem(name, _file, item.Metadata)));
    }

    private void Count(int more, XElement element)
    {
        _itemCount += more;
        if (_itemCount > MarkerLimits.Items)
            throw MarkerLimits.Exceeded(_file, element.Line(), $"it declares, updates or removes more than {MarkerLimits.Items} groups and directories");
    }

    private bool IsUnconditional(XElement element)
    {
        if (element.Attribute("Condition") is null)
            return true;
        Omit(element, "has a condition");
        return false;
    }

    private void Omit(XElement element, string why) =>
        _omissions.Add($"{MarkerCheck.FileName}({element.Line()}): <{element.Name.LocalName}> {why} and is left out here.");

    private static bool IsAmong(IReadOnlyList<string> names, string name) => names.Any(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase));

    // Path.GetFullPath throws for a NUL. The check of directories reports such a path.
    private static string Absolute(string root, string path) => path.Contains('\0') ? path : Path.GetFullPath(Path.Combine(root, path.Replace('\\', '/'))).TrimEnd('/', Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
}
