using System.Text;
using System.Xml;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.Reporting;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks;

/// <summary>
/// Selects the files that make the published directory a workspace. They are the files of the groups at their paths, the marker, and a
/// configuration of the runtime. The last one names the application's own directory as the root.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class DeployWorkspace : WorkspaceTask
{
    private const string RelativePath = "RelativePath", PublishedList = "ResolvedFileToPublish";

    // The formats that WorkspaceSdk.Extensions reads.
    private static readonly string[] Endings = [".json", ".yaml", ".yml", ".toml"];

    /// <summary>The files of all groups, as <see cref="GetWorkspaceFiles"/> returns them.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>Gets or sets the files that are published anyway: <c>ResolvedFileToPublish</c>.</summary>
    public ITaskItem[] Published { get; set; } = [];

    /// <summary>Gets or sets the Config directory; empty where the workspace has none.</summary>
    public string ConfigDirectory { get; set; } = "";

    /// <summary>Gets or sets the assemblies that the project refers to.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>The runtime configuration that is published; empty where there is none.</summary>
    public string RuntimeConfigurationFile { get; set; } = "";

    /// <summary>A directory for files that are created to be published.</summary>
    [Required]
    public string IntermediateDirectory { get; set; } = "";

    /// <summary>More files to publish.</summary>
    [Output]
    public ITaskItem[] AddedFiles { get; private set; } = [];

    /// <summary>Those of <see cref="Published"/> that an added file replaces.</summary>
    [Output]
    public ITaskItem[] ReplacedFiles { get; private set; } = [];

    /// <summary>The files that were written.</summary>
    [Output]
    public ITaskItem[] WrittenFiles { get; private set; } = [];

    private protected override void Run()
    {
        var added = new List<ITaskItem>();
        var written = new List<ITaskItem>();
        string directory = LexicalPath.OfProperty(ProjectDirectory, IntermediateDirectory);
        HashSet<string> published = [.. Published.Select(item => Pair(item.ItemSpec, item.GetMetadata(RelativePath)))];
        foreach (ITaskItem file in Files)
        {
            // Publishing writes the list of its files as lines, and deletes those that a later list lacks.
            string path = file.GetMetadata("WorkspacePath");
            if (!CanBeItem(file.GetMetadata("Group"), path, PublishedList))
                continue;
            // One file may be in several groups, or be published by its item list.
            if (published.Add(Pair(file.ItemSpec, path)))
                added.Add(Item(file.ItemSpec, path));
        }

        string marker = Path.Combine(LexicalPath.Absolute(ProjectDirectory, Root), MarkerCheck.FileName);
        if (!File.Exists(marker))
            marker = Write(Path.Combine(directory, MarkerCheck.FileName), Encoding.UTF8.GetBytes("<Project />\n"), written);
        if (published.Add(Pair(marker, MarkerCheck.FileName)))
            added.Add(Item(marker, MarkerCheck.FileName));

        CheckConfiguration([.. Published, .. added]);
        if (RuntimeConfigurationFile.Length > 0)
            ReplaceConfiguration(directory, added, written);
        (AddedFiles, WrittenFiles) = ([.. added], [.. written]);
    }

    // A program may read settings of another place only, so this is a warning.
    private void CheckConfiguration(IReadOnlyList<ITaskItem> published)
    {
        const string Library = "WorkspaceSdk.Extensions";
        if (ConfigDirectory.Length == 0
            || !References.Any(
                static item => Library.Equals(Path.GetFileNameWithoutExtension(item.ItemSpec), StringComparison.OrdinalIgnoreCase)))
            return;
        string root = LexicalPath.Absolute(ProjectDirectory, Root);
        string directory = LexicalPath.OfProperty(ProjectDirectory, ConfigDirectory).TrimEnd('/', Path.DirectorySeparatorChar);
        if (LexicalPath.Inside(root, directory) is not { Length: > 0 } relative
            || published.Any(item => item.GetMetadata(RelativePath).Replace('\\', '/').StartsWith(relative + "/", LexicalPath.Comparison))
            || FirstConfiguration(directory) is not { } file)
            return;
        Report(WorkspaceDiagnostics.ConfigurationNotPublished, new SourceLocation(ProjectFile, 0), relative, relative + "/" + file);
    }

    private void ReplaceConfiguration(string directory, List<ITaskItem> added, List<ITaskItem> written)
    {
        string file = LexicalPath.OfProperty(ProjectDirectory, RuntimeConfigurationFile);
        ReplacedFiles = [.. Published.Where(item => string.Equals(FullPath(item.ItemSpec), file, LexicalPath.Comparison))];
        foreach (ITaskItem item in ReplacedFiles)
        {
            string replacing = Write(Path.Combine(directory, Path.GetFileName(file)), Deployed(file), written);
            added.Add(new TaskItem(item) { ItemSpec = ItemText.Escape(replacing) });
        }
    }

    // "./" means the application's directory. The root is explicit, so the program does not search for it.
    private byte[] Deployed(string file)
    {
        KeyValuePair<string, string>[] root = [new(WriteDevelopmentRoot.Key, "./")];
        try
        {
            return RuntimeConfiguration.Merge(
                    RegularFile.ReadText(file),
                    [WriteDevelopmentRoot.Key, WriteDevelopmentRoot.BuildKey, WriteDevelopmentRoot.ProjectKey],
                    root)
                ?? DevelopmentConfiguration.Bytes(root);
        }
        catch (Exception exception) when (exception is XmlException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(WorkspaceDiagnostics.FileUnreadable, new SourceLocation(ProjectFile, 0), exception.Message);
        }
    }

    // Returns the first name of a file that can be a configuration of all machines.
    private static string? FirstConfiguration(string directory)
    {
        try
        {
            return Directory.Exists(directory)
                ? Directory.EnumerateFiles(directory)
                    .Select(static path => Path.GetFileName(path)!)
                    .Where(static name => Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                        && name.IndexOf(".local.", StringComparison.OrdinalIgnoreCase) < 0)
                    .OrderBy(static name => name, StringComparer.Ordinal)
                    .FirstOrDefault()
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string Write(string file, byte[] content, List<ITaskItem> written)
    {
        WriteWhenDifferent(file, content);
        written.Add(new TaskItem(ItemText.Escape(file)));
        return file;
    }

    private static TaskItem Item(string file, string path)
    {
        var item = new TaskItem(ItemText.Escape(file));
        item.SetMetadata(RelativePath, ItemText.Escape(path));
        item.SetMetadata("CopyToPublishDirectory", "PreserveNewest");
        item.SetMetadata("ExcludeFromSingleFile", "true");
        return item;
    }

    private string Pair(string file, string path) => FullPath(file) + "\n" + path.Replace('\\', '/');

    private string FullPath(string file) => LexicalPath.OfProperty(ProjectDirectory, file);
}
