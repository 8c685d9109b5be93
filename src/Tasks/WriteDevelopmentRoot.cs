using System.Xml;
using Microsoft.Build.Framework;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.Reporting;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks;

/// <summary>
/// Writes the root, relative to the output directory, into the file that the host reads beside an application under development.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class WriteDevelopmentRoot : WorkspaceTask
{
    /// <summary>The property that holds the root.</summary>
    internal const string Key = "WorkspaceSdk.Root";

    /// <summary>
    /// The property that holds the same value again: a program accepts a user's value unchecked, but verifies the value of a build.
    /// </summary>
    internal const string BuildKey = "WorkspaceSdk.BuildRoot";

    /// <summary>
    /// The property that holds the project's file, relative to the root. A library without a generated class verifies the build's value
    /// by it.
    /// </summary>
    internal const string ProjectKey = "WorkspaceSdk.BuildProject";

    /// <summary>The file, beside the application.</summary>
    [Required]
    public string DevelopmentFile { get; set; } = "";

    /// <summary>The referenced projects' assemblies; one with another <c>WorkspaceRoot</c> than this project gets its own entry.</summary>
    public ITaskItem[] References { get; set; } = [];

    private protected override void Run()
    {
        string file = LexicalPath.Absolute(ProjectDirectory, DevelopmentFile);
        string output = Path.GetDirectoryName(file)!;
        string root = LexicalPath.Absolute(ProjectDirectory, Root);

        // By name of the assembly; two references of one name share one place in the output, and the last one is copied there.
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(entries, "", From(output, root));
        // A file-based application has no project file.
        if (File.Exists(ProjectFile) && LexicalPath.Inside(root, LexicalPath.Absolute(ProjectDirectory, ProjectFile)) is { } project)
            entries[ProjectKey] = project;
        foreach (ITaskItem reference in References)
        {
            string other = reference.GetMetadata("WorkspaceRoot");
            if (other.Length > 0 && !string.Equals(LexicalPath.Absolute(ProjectDirectory, other), root, LexicalPath.Comparison))
                Add(
                    entries,
                    ":" + Path.GetFileNameWithoutExtension(reference.ItemSpec),
                    From(output, LexicalPath.Absolute(ProjectDirectory, other)));
        }

        KeyValuePair<string, string>[] properties = Sorted(entries);
        byte[] content = DevelopmentConfiguration.Bytes(properties);
        if (!Holds(file, content))
            WriteWhenDifferent(file, Merged(file, properties) ?? content);
    }

    private static void Add(Dictionary<string, string> entries, string assembly, string root)
    {
        entries[Key + assembly] = root;
        entries[BuildKey + assembly] = root;
    }

    // Null when there is no foreign content to keep. The host cannot use a file that is no JSON, so it is not kept.
    private byte[]? Merged(string file, KeyValuePair<string, string>[] properties)
    {
        try
        {
            return File.Exists(file)
                ? RuntimeConfiguration.Merge(RegularFile.ReadText(file), [Key, BuildKey, ProjectKey], properties)
                : null;
        }
        catch (Exception exception) when (exception is XmlException or FormatException)
        {
            Log.LogMessage(MessageImportance.Low, "'{0}' is not JSON and is written again: {1}", file, exception.Message);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(WorkspaceDiagnostics.FileUnreadable, new SourceLocation(ProjectFile, 0), exception.Message);
        }
    }

    // Two arrays, and no generic type over a pair: docs/startup.md#generic-structures.
    private static KeyValuePair<string, string>[] Sorted(Dictionary<string, string> entries)
    {
        var keys = new string[entries.Count];
        entries.Keys.CopyTo(keys, 0);
        Array.Sort(keys, StringComparer.Ordinal);
        var sorted = new KeyValuePair<string, string>[keys.Length];
        for (int i = 0; i < keys.Length; i++)
            sorted[i] = new KeyValuePair<string, string>(keys[i], entries[keys[i]]);
        return sorted;
    }

    // Relative, so that moving workspace and output together changes nothing; an output elsewhere cannot move along.
    private static string From(string output, string root) =>
        LexicalPath.Inside(root, output) is null ? root : LexicalPath.Between(output, root);
}
