using System.Xml;
using System.Xml.Linq;

namespace WorkspaceSdk.Tool.Declarations;

/// <summary>
/// Reads <c>Directory.Workspace.props</c> as it stands. It is no build: what hangs on a condition, an import or a property from
/// elsewhere is left out and named.
/// </summary>
internal sealed class DeclarationReader
{
    private const string FileName = "Directory.Workspace.props";

    // As in the package's Workspace.Defaults.props; a test compares them.
    private const string DefaultExcludes = "**/{bin,obj,node_modules,.vs}/**;.workspace/**;**/.git/**";
    private static readonly string[] StandardDirectories = ["Config", "Data", "Logs", "Docs", "Tests", "State", "Cache", "Temp"];
    private readonly Workspace workspace;
    private readonly LiteralProperties properties;
    private readonly Dictionary<string, string?> directories = StandardDirectories.ToDictionary(static name => name, static _ => (string?)null, StringComparer.OrdinalIgnoreCase);
    private readonly List<DeclaredGroup> groups = [];
    private readonly List<string> omissions = [];

    private DeclarationReader(Workspace workspace)
    {
        this.workspace = workspace;
        properties = new LiteralProperties(workspace.Root);
    }

    /// <summary>What a workspace declares.</summary>
    /// <exception cref="InvalidDataException">The file is no XML.</exception>
    /// <exception cref="WorkspacePathException">A directory lies outside the workspace.</exception>
    public static WorkspaceDeclarations Read(Workspace workspace)
    {
        var reader = new DeclarationReader(workspace);
        string file = workspace.Join(FileName);
        if (File.Exists(file))
            reader.ReadProject(Load(file));
        return new WorkspaceDeclarations([.. reader.Directories()], reader.groups, reader.omissions);
    }

    private static XElement Load(string file)
    {
        try
        {
            return XDocument.Load(file, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException error)
        {
            throw new InvalidDataException($"'{file}' cannot be read: {error.Message}", error);
        }
    }

    private IEnumerable<DeclaredDirectory> Directories()
    {
        foreach ((string name, string? path) in directories.OrderBy(static directory => directory.Key, StringComparer.Ordinal))
        {
            string? location = path ?? properties.Find($"Workspace{name}Dir");
            yield return new DeclaredDirectory(name, workspace.Relativize(location ?? workspace.Directory(name)));
        }
    }

    private void ReadProject(XElement project)
    {
        foreach (XElement group in project.Elements())
        {
            switch (group.Name.LocalName)
            {
                case "PropertyGroup" when IsUnconditional(group):
                    ReadEach(group, ReadProperty);
                    break;
                case "ItemGroup" when IsUnconditional(group):
                    ReadEach(group, ReadItem);
                    break;
                case "Import" or "Choose" or "Target":
                    Omit(group, "is not evaluated");
                    break;
            }
        }
    }

    private void ReadEach(XElement group, Action<XElement> read)
    {
        foreach (XElement element in group.Elements().Where(IsUnconditional))
            read(element);
    }

    private bool IsUnconditional(XElement element)
    {
        if (element.Attribute("Condition") is null)
            return true;
        Omit(element, "has a condition");
        return false;
    }

    private void ReadProperty(XElement property)
    {
        if (properties.TryExpand(property.Value.Trim(), out string value))
            properties.Set(property.Name.LocalName, value);
        else if (property.Name.LocalName.StartsWith("Workspace", StringComparison.OrdinalIgnoreCase))
            Omit(property, "uses what only a build knows");
    }

    private void ReadItem(XElement item)
    {
        if (item.Name.LocalName is not ("WorkspaceDirectory" or "WorkspaceFiles"))
            return;
        var metadata = new ItemMetadata(item, properties);
        if (metadata.NeedsBuild)
            Omit(item, "uses what only a build knows");
        else if (item.Name.LocalName == "WorkspaceDirectory")
            ReadDirectory(metadata);
        else
            ReadGroup(metadata);
    }

    private void ReadDirectory(ItemMetadata metadata)
    {
        foreach (string name in metadata.List("Remove"))
            directories.Remove(name);
        foreach (string name in metadata.List("Include").Concat(metadata.List("Update").Where(directories.ContainsKey)))
            directories[name] = metadata.Value("Path") ?? directories.GetValueOrDefault(name);
    }

    private void ReadGroup(ItemMetadata metadata)
    {
        foreach (string name in metadata.List("Remove"))
            groups.RemoveAll(group => group.Name == name);
        foreach (string name in metadata.List("Include"))
            groups.Add(Group(name, metadata));
    }

    private DeclaredGroup Group(string name, ItemMetadata metadata) => new(name, metadata.Value("Base") ?? "", metadata.List("Pattern"), metadata.List("Exclude"))
    {
        DefaultExcludes = metadata.Flag("UseDefaultExcludes", true) ? ItemMetadata.Split(properties.Find("WorkspaceDefaultExcludes") ?? DefaultExcludes) : [],
        RespectIgnoreFiles = metadata.Flag("RespectIgnoreFiles", true),
        IncludeHidden = metadata.Flag("IncludeHidden", false),
        CaseSensitive = metadata.Flag("CaseSensitive", true),
    };

    private void Omit(XElement element, string why) =>
        omissions.Add($"{FileName}({((IXmlLineInfo)element).LineNumber}): <{element.Name.LocalName}> {why} and is left out here.");
}
