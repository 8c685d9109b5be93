using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace WorkspaceSdk.Graph.Inputs;

/// <summary>Reads the texts of an MSBuild file and ignores conditions: another configuration may need the texts.</summary>
internal static partial class FileTextsReader
{
    private const int LongestText = 4096;

    // The list in an expression: @(PackageVersion) and %(PackageVersion.Version).
    private const string Versions = "(PackageVersion";

    // Names of targets, tasks and packages, and removed items.
    private static readonly HashSet<string> OtherAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Label", "xmlns", "Sdk", "Version", "ToolsVersion", "TreatAsLocalProperty", "InitialTargets", "DefaultTargets", "DependsOnTargets",
        "BeforeTargets", "AfterTargets", "KeepMetadata", "RemoveMetadata", "TaskName", "TaskFactory", "PropertyName", "ItemName",
        "TaskParameter", "Targets", "MinimumVersion",
    };

    private static readonly HashSet<string> OtherElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "PackageReference", "PackageVersion", "GlobalPackageReference", "PackageDownload", "Using", "InternalsVisibleTo",
        "FrameworkReference", "Folder", "Sdk", "WorkspaceFiles", "WorkspaceDirectory", "AssemblyMetadata",
    };

    // These tasks read only files that their parameters name, or none.
    private static readonly HashSet<string> KnownTasks = new(StringComparer.OrdinalIgnoreCase)
    {
        "PropertyGroup", "ItemGroup", "OnError", "Message", "Error", "Warning", "CallTarget", "MSBuild", "Copy", "Move", "MakeDir",
        "RemoveDir", "Delete", "Touch", "WriteLinesToFile", "ReadLinesFromFile", "CreateItem", "CreateProperty", "RemoveDuplicates",
        "ConvertToAbsolutePath", "FindUnderPath", "AssignTargetPath", "AssignCulture", "GetFileHash", "Hash", "XmlPeek", "XmlPoke",
        "XslTransformation", "ZipDirectory", "Unzip", "CombinePath", "FormatVersion", "GenerateResource",
        "CombineTargetFrameworkInfoProperties",
    };

    private static readonly HashSet<string> ShownOnly = new(StringComparer.OrdinalIgnoreCase)
    {
        "Include", "Update", "Remove", "Exclude", "Link", "LinkBase", "Visible", "DependentUpon", "Condition",
    };

    /// <summary>Reads a file. A file that is not XML has no texts: its evaluation fails and reports the reason.</summary>
    public static FileTexts Read(string file)
    {
        XDocument document;
        try
        {
            // Opening a pipe may take forever. Pipes and devices have no length, and an empty file is no XML.
            if (new FileInfo(file).Length == 0)
                return FileTexts.None;
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            document = XDocument.Load(reader);
        }
        catch (Exception error) when (error is XmlException or IOException or UnauthorizedAccessException)
        {
            return FileTexts.None;
        }

        var paths = new HashSet<PathText>();
        string? unknownTask = null;
        bool readsVersions = false;
        if (Path.GetExtension(file).Equals(".resx", StringComparison.OrdinalIgnoreCase))
            return new FileTexts([.. LinkedFiles(document)], null);
        foreach (XElement element in document.Descendants())
        {
            if (OtherElements.Contains(element.Name.LocalName) || IsShownOnly(element))
                continue;
            bool isTask = element.Parent?.Name.LocalName == "Target";
            bool isProperty = element.Parent?.Name.LocalName == "PropertyGroup";
            if (isTask && !KnownTasks.Contains(element.Name.LocalName))
                unknownTask ??=
                    $"the target {element.Parent!.Attribute("Name")?.Value} in {Path.GetFileName(file)} runs {element.Name.LocalName}";
            if (IsTakenAway(element.Name.LocalName))
                continue;
            foreach (XAttribute attribute in element.Attributes())
            {
                bool isImport = element.Name.LocalName == "Import" || attribute.Name.LocalName == "Condition";
                readsVersions |= attribute.Value.Contains(Versions, StringComparison.OrdinalIgnoreCase);
                if (!OtherAttributes.Contains(attribute.Name.LocalName) && !IsTakenAway(attribute.Name.LocalName))
                    Add(attribute.Value, isTask, isRead: false, isImport, paths);
            }

            if (!element.HasElements)
                Add(element.Value, isTask, isProperty, isImport: false, paths);
            readsVersions |= !element.HasElements && element.Value.Contains(Versions, StringComparison.OrdinalIgnoreCase);
        }

        return new FileTexts([.. paths], unknownTask, readsVersions);
    }

    // A resource may be the content of another file, whose path precedes a type.
    private static IEnumerable<PathText> LinkedFiles(XDocument resources) => resources.Descendants("data")
        .Where(static data => data.Attribute("type")?.Value.Contains("ResXFileRef", StringComparison.Ordinal) == true)
        .Select(static data => data.Element("value")?.Value.Split(';')[0].Trim() ?? "")
        .Where(static path => path.Length > 0)
        .Distinct(StringComparer.Ordinal)
        .Select(static path => new PathText(path, IsSoughtAbove: false, CanBeDirectory: false, IsWord: false, IsRead: false));

    private static bool IsTakenAway(string name) =>
        name.Contains("Exclude", StringComparison.OrdinalIgnoreCase) || name.Contains("Remove", StringComparison.OrdinalIgnoreCase);

    // Editors show an item of None without further metadata, and no build reads it.
    private static bool IsShownOnly(XElement element) => element.Name.LocalName == "None"
        && !element.HasElements
        && element.Attributes().All(static attribute => ShownOnly.Contains(attribute.Name.LocalName)
            || (attribute.Name.LocalName.StartsWith("CopyTo", StringComparison.OrdinalIgnoreCase)
                && attribute.Value.Equals("Never", StringComparison.OrdinalIgnoreCase)));

    private static void Add(string text, bool isTask, bool isRead, bool isImport, HashSet<PathText> paths)
    {
        if (text.Length == 0)
            return;
        bool isSoughtAbove = text.Contains("OfFileAbove", StringComparison.OrdinalIgnoreCase);
        isRead |= text.Contains("$([", StringComparison.Ordinal);
        isImport = (isImport || isSoughtAbove) && !text.Contains("System.IO.", StringComparison.OrdinalIgnoreCase);
        bool canBeDirectory = isTask || text.Contains("Directory]::", StringComparison.OrdinalIgnoreCase);
        IEnumerable<string> whole = text.Split(';', '\n').Concat(Quoted().Matches(text).Select(static match => match.Groups["text"].Value));
        foreach (string part in whole)
            Add(part.Trim(), isWordAllowed: true);
        foreach (Match run in Run().Matches(text))
            Add(run.Value, isWordAllowed: isSoughtAbove);

        void Add(string part, bool isWordAllowed)
        {
            if (part.Length is 0 or > LongestText || Expression().IsMatch(part))
                return;
            bool isWord = part.AsSpan().IndexOfAny("./\\*$") < 0;
            if (!isWord || isWordAllowed)
                paths.Add(new PathText(part, isSoughtAbove, canBeDirectory, isWord, isRead, isImport));
        }
    }

    // A function, a list or metadata: its content is read separately.
    [GeneratedRegex(@"\$\(\[|@\(|%\(|\$\([^)]*[^\w.)-]|://")]
    private static partial Regex Expression();

    [GeneratedRegex("""(?<quote>['"`])(?<text>.*?)\k<quote>""", RegexOptions.Singleline)]
    private static partial Regex Quoted();

    // Properties, and the text between the operators of expressions and commands.
    [GeneratedRegex("""(?:\$\([A-Za-z_][\w.-]*\)|[^\s'"`,;()<>|\[\]$=])+""")]
    private static partial Regex Run();
}
