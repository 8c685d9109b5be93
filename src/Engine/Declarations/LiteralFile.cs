using System.Xml.Linq;

namespace WorkspaceSdk.Declarations;

/// <summary>
/// Reads a marker without a build. A part may depend on a condition that is not literal, on an import, or on a property from
/// another file. Such a part is left out and recorded.
/// </summary>
internal sealed class LiteralFile
{
    private readonly string _root;
    private readonly string _file;
    private readonly bool _isAlone;
    private readonly LiteralDirectories _directories = new();
    private readonly LiteralGroups _groups;
    private readonly LiteralConditions _conditions;
    private readonly IReadOnlyList<XElement> _elements;
    private readonly Lazy<Dictionary<string, int>> _directoryLines;
    private int _itemCount;

    /// <summary>Reads the marker of a workspace; nothing when there is none.</summary>
    /// <inheritdoc cref="LiteralFile(string, IEnumerable{XElement}, bool)"/>
    public LiteralFile(string root, bool isAlone = false)
        : this(root, ProjectElements.In(Path.Combine(root, MarkerCheck.FileName)), isAlone)
    {
    }

    /// <summary>Reads the elements of the marker of a workspace.</summary>
    /// <param name="root">The workspace root, absolute.</param>
    /// <param name="elements">All elements in the order of the file.</param>
    /// <param name="isAlone">
    /// Whether to assume that other files and targets change nothing. They are recorded anyway.
    /// </param>
    /// <exception cref="DeclarationException">The file is no XML, cannot be read, or exceeds a limit.</exception>
    public LiteralFile(string root, IEnumerable<XElement> elements, bool isAlone = false)
    {
        _root = root;
        _isAlone = isAlone;
        _file = Path.Combine(root, MarkerCheck.FileName);
        _groups = new LiteralGroups(_file);
        Properties = new LiteralProperties(root);
        _conditions = new LiteralConditions(Properties);
        _elements = [.. elements];
        _directoryLines = new Lazy<Dictionary<string, int>>(DirectoryLines);
        UnknownPart? inherited = DirectoryBuildSetting.Read(root, StandardDirectories.Setting, Properties);
        if (_elements.Count == 0)
        {
            SetStandardProperties(inherited);
            return;
        }

        // As in MSBuild: all properties first, so that an item uses the last value of each.
        XElement project = _elements[0];
        foreach (XElement child in project.Elements())
            ReadProperties(child, null);
        if (project.Attribute("Sdk") is not null)
            ForgetProperties(project);
        ReadTargets(project, ForgetProperty);
        SetStandardProperties(inherited);
        foreach (XElement child in project.Elements())
            ReadItems(child, null);
        ReadTargets(project, ForgetItem);
        if (project.Attribute("Sdk") is not null)
            ForgetItems(project);
    }

    /// <summary>Gets the file, absolute. It may not exist.</summary>
    public string FullPath => _file;

    /// <summary>Gets all elements in the order of the file.</summary>
    public IReadOnlyList<XElement> Elements => _elements;

    /// <summary>Gets the properties it sets.</summary>
    public LiteralProperties Properties { get; }

    /// <summary>Gets the groups as declared.</summary>
    public LiteralGroups Groups => _groups;

    /// <summary>Gets the parts that only a build knows, a sentence each.</summary>
    public IReadOnlyList<string> Omissions =>
        [.. _conditions.Omissions.OrderBy(static part => part.Line).Select(static part => $"{part.Clause} and is left out here.")];

    /// <summary>Gets the fault in the choice of standard directories; null when there is none.</summary>
    public DeclarationFault? StandardDirectoriesFault { get; private set; }

    /// <summary>Gets the part of the marker that may declare any further directory; null when there is none.</summary>
    public UnknownPart? OtherDirectories => _directories.Others;

    /// <summary>
    /// Returns the known directories as declared, the standard ones first.
    /// </summary>
    public IEnumerable<DeclaredDirectory> DeclaredDirectories() =>
        from entry in _directories.Entries
        where Unknown(entry) is null
        let property = Properties.Find(StandardDirectories.Property(entry.Name)) ?? ""
        where entry.Path is not null || property.Length > 0
        select new DeclaredDirectory(entry.Name, entry.Path ?? property, property);

    /// <summary>
    /// Returns the names of the directories whose paths only a build knows, each with the
    /// reason. The last of several items with one name counts.
    /// </summary>
    public IReadOnlyDictionary<string, UnknownPart> UnknownDirectories()
    {
        var unknown = new Dictionary<string, UnknownPart>(StringComparer.Ordinal);
        foreach (LiteralDirectories.Entry entry in _directories.Entries)
        {
            unknown.Remove(entry.Name);
            if (Unknown(entry) is { } part)
                unknown.Add(entry.Name, part);
        }

        return unknown;
    }

    /// <summary>Returns the place of a directory's declaration; line 0 when only a property holds its path.</summary>
    public SourceLocation LocateDirectory(string name) =>
        new(_file, _directoryLines.Value.TryGetValue(name, out int line) ? line : 0);

    /// <summary>Returns the place of the element that sets a property; line 0 when there is none.</summary>
    public SourceLocation LocateProperty(string name) => new(_file, _elements.LastOrDefault(element => element.IsNamed(name))?.Line() ?? 0);

    private UnknownPart? Unknown(LiteralDirectories.Entry entry) =>
        entry.Unknown ?? (entry.Path is null ? Properties.FindUnknown(StandardDirectories.Property(entry.Name)) : null);

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

    private void ReadProperties(XElement element, UnknownPart? unknown)
    {
        switch (element.Name.LocalName)
        {
            case "PropertyGroup" when _conditions.Applies(element, ref unknown):
                foreach (XElement property in element.Elements())
                    ReadProperty(property, unknown);
                break;
            case "Choose":
                foreach ((XElement branch, UnknownPart? why) in _conditions.Branches(element, unknown))
                {
                    foreach (XElement child in branch.Elements())
                        ReadProperties(child, why);
                }

                break;
            case "Import" or "ImportGroup" or "Sdk" when _conditions.IsImported(element):
                ForgetProperties(element);
                break;
        }
    }

    private void ReadProperty(XElement property, UnknownPart? unknown)
    {
        string name = property.Name.LocalName;
        if (!_conditions.Applies(property, ref unknown))
            return;
        if (Properties.TryExpandEscaped(property.WrittenText(), out string value) && unknown is null)
        {
            Properties.SetEscaped(name, value);
            return;
        }

        if (unknown is null && name.StartsWith("Workspace", StringComparison.OrdinalIgnoreCase))
            _conditions.Omit(property, UnknownPart.NeedsBuild);
        Properties.SetUnknown(name, unknown ?? UnknownPart.Of(property, UnknownPart.NeedsBuild));
    }

    private void SetStandardProperties(UnknownPart? inherited)
    {
        if (inherited is not null && inherited == Properties.FindUnknown(StandardDirectories.Setting))
            _conditions.Omit(inherited);
        if (StandardProperties.Set(_root, Properties) is { } problem)
            StandardDirectoriesFault = new(
                DeclarationCodes.StandardDirectoriesInvalid,
                LocateProperty(StandardDirectories.Setting),
                [Properties.Find(StandardDirectories.Setting) ?? "", problem]);
    }

    private void ReadItems(XElement element, UnknownPart? unknown)
    {
        switch (element.Name.LocalName)
        {
            case "ItemGroup" when _conditions.Applies(element, ref unknown):
                foreach (XElement item in element.Elements())
                    ReadItem(item, unknown);
                break;
            case "Choose":
                foreach ((XElement branch, UnknownPart? why) in _conditions.Branches(element, unknown))
                {
                    foreach (XElement child in branch.Elements())
                        ReadItems(child, why);
                }

                break;
            case "Import" or "ImportGroup" or "Sdk" when _conditions.IsImported(element):
                ForgetItems(element);
                break;
        }
    }

    private void ReadItem(XElement element, UnknownPart? unknown)
    {
        bool isDirectory = element.IsNamed(ItemNames.Directory);
        if ((!isDirectory && !element.IsNamed(ItemNames.Files)) || !_conditions.Applies(element, ref unknown))
            return;
        if (element.Attributes().Count() + element.Elements().Count() > MarkerLimits.Metadata)
            throw MarkerLimits.Exceeded(
                _file, element.Line(), $"an item has more than {MarkerLimits.Metadata} attributes and child elements");
        var item = new LiteralItem(element, Properties);
        Count(item.Included.Count + item.Updated.Count + item.Removed.Count, element);
        if (item.NeedsBuild && unknown is null)
            unknown = _conditions.Omit(element, UnknownPart.NeedsBuild);
        if (unknown is not null && item.HasUnknownNames)
            ForgetAll(isDirectory, unknown);
        else if (isDirectory)
            _directories.Read(item, unknown);
        else
            _groups.Read(item, unknown, () => Count(1, element));
    }

    // Items of targets and item definitions are not evaluated, so only a build knows the result.
    private void ReadTargets(XElement project, Action<XElement, UnknownPart> forget)
    {
        foreach (XElement container in project.Elements()
            .Where(static element => element.Name.LocalName is "Target" or "ItemDefinitionGroup"))
        {
            if (!_conditions.Applies(container))
                continue;
            UnknownPart part = _conditions.Omit(container, UnknownPart.NotEvaluated);
            if (!_isAlone)
                forget(container, part);
        }
    }

    private void ForgetProperty(XElement container, UnknownPart part)
    {
        foreach (XElement element in container.Descendants())
        {
            if (element.Parent!.Name.LocalName == "PropertyGroup")
                Properties.SetUnknown(element.Name.LocalName, part);
            else if (element.AttributeText("PropertyName") is { } property)
                Properties.SetUnknown(property, part);
        }
    }

    private void ForgetItem(XElement container, UnknownPart part)
    {
        foreach (XElement element in container.Descendants())
        {
            string name = element.AttributeText("ItemName") ?? element.Name.LocalName;
            bool isDirectory = string.Equals(name, ItemNames.Directory, StringComparison.OrdinalIgnoreCase);
            if (isDirectory || string.Equals(name, ItemNames.Files, StringComparison.OrdinalIgnoreCase))
                ForgetAll(isDirectory, part);
        }
    }

    private void ForgetProperties(XElement import)
    {
        UnknownPart part = _conditions.Omit(import, UnknownPart.NotEvaluated);
        if (!_isAlone)
            Properties.Forget(part);
    }

    private void ForgetItems(XElement import)
    {
        ForgetAll(isDirectory: true, UnknownPart.Of(import, UnknownPart.NotEvaluated));
        ForgetAll(isDirectory: false, UnknownPart.Of(import, UnknownPart.NotEvaluated));
    }

    private void ForgetAll(bool isDirectory, UnknownPart part)
    {
        if (_isAlone)
            return;
        if (isDirectory)
            _directories.Forget(part);
        else
            _groups.Forget(part);
    }

    private void Count(int more, XElement element)
    {
        _itemCount += more;
        if (_itemCount > MarkerLimits.Items)
            throw MarkerLimits.Exceeded(
                _file, element.Line(), $"it declares, updates or removes more than {MarkerLimits.Items} groups and directories");
    }
}
