using System.Text;
using Microsoft.Build.Framework;

namespace WorkspaceSdk.Tasks.Manifests;

/// <summary>Holds the inputs from MSBuild: together with the file system they determine the manifest.</summary>
internal sealed class ProjectInputs
{
    /// <summary>The name under which <see cref="Settings"/> holds the project's own output and intermediate directories.</summary>
    public const string OutputDirectories = "OutputDirectories";

    /// <summary>Gets the project, absolute. For a temporary project that represents another one, it is the other one.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>Absolute, without a trailing separator.</summary>
    public required string Root { get; init; }

    /// <summary>Absolute.</summary>
    public required string ManifestFile { get; init; }

    /// <summary>Gets the files in which a user declares things, the project last.</summary>
    public required IReadOnlyList<string> UserFiles { get; init; }

    /// <summary>Gets the standard directories if there are no others: <c>Name=path</c> of each.</summary>
    public required string[] StandardDirectories { get; init; }

    /// <summary>Gets all directories, resolved, if there are others than the standard ones.</summary>
    public required ITaskItem[] OwnDirectories { get; init; }

    public required ITaskItem[] Groups { get; init; }

    /// <summary>Gets the properties.</summary>
    public required ProjectSettings Settings { get; init; }

    // Cached: the check of the last state and the new state both use it.
    private string? _text;

    public string ProjectDirectory => Path.GetDirectoryName(ProjectFile)!;

    /// <summary>Gets the directory of the manifest.</summary>
    public string IntermediateDirectory => Path.GetDirectoryName(ManifestFile)!;

    /// <summary>Returns all inputs as text. Two builds with the same text and the same files have the same manifest.</summary>
    public string Text() => _text ??= CreateText();

    private string CreateText()
    {
        var text = new StringBuilder(1024);
        Append(text, typeof(ProjectInputs).Module.ModuleVersionId.ToString());
        Append(text, Root);
        Append(text, ProjectFile);
        Append(text, ManifestFile);
        foreach (string value in Settings.Values)
            Append(text, value);
        // The existing files: a new one may declare things, and is read like the others.
        foreach (string file in UserFiles)
            Append(text, file);
        foreach (string directory in StandardDirectories)
            Append(text, directory);
        foreach (ITaskItem directory in OwnDirectories)
        {
            Append(text, directory.ItemSpec);
            Append(text, directory.GetMetadata("WorkspacePath"));
        }

        text.Append('\n');
        foreach (ITaskItem group in Groups)
            AppendGroup(text, group);
        return text.ToString();
    }

    private static void AppendGroup(StringBuilder text, ITaskItem group)
    {
        Append(text, group.ItemSpec);
        Append(text, group.GetMetadata("DefiningProjectFullPath"));
        System.Collections.IDictionary metadata = group.CloneCustomMetadata();
        var names = new string[metadata.Count];
        metadata.Keys.CopyTo(names, 0);
        Array.Sort(names, StringComparer.Ordinal);
        foreach (string name in names)
        {
            Append(text, name);
            Append(text, group.GetMetadata(name));
        }

        text.Append('\n');
    }

    // The length first, so that two different sequences of values never give one text.
    private static void Append(StringBuilder text, string value) => text.Append(value.Length).Append(':').Append(value);
}
