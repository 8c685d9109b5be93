using System.Text;
using Microsoft.Build.Framework;

namespace WorkspaceSdk.Tasks.Manifests;

/// <summary>Holds the inputs from MSBuild: everything but the file system that decides what the manifest holds.</summary>
internal sealed class ProjectInputs
{
    /// <summary>The name under which <see cref="Settings"/> holds the project's own output and intermediate directories.</summary>
    public const string OutputDirectories = "OutputDirectories";

    /// <summary>The project, absolute; for a temporary one that stands in for another, that other.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>Absolute, without a trailing separator.</summary>
    public required string Root { get; init; }

    /// <summary>Absolute.</summary>
    public required string ManifestFile { get; init; }

    /// <summary>Gets where a user declares things, the project last.</summary>
    public required IReadOnlyList<string> UserFiles { get; init; }

    /// <summary><c>Name=path</c> of each, where there are only these.</summary>
    public required string[] StandardDirectories { get; init; }

    /// <summary>Gets where there are others: all of them, resolved.</summary>
    public required ITaskItem[] OwnDirectories { get; init; }

    public required ITaskItem[] Groups { get; init; }

    /// <summary>The properties.</summary>
    public required ProjectSettings Settings { get; init; }

    // The check of the last state and the new state both take it.
    private string? _text;

    public string ProjectDirectory => Path.GetDirectoryName(ProjectFile)!;

    /// <summary>The directory of the manifest.</summary>
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
        // Which there are: one that comes may declare things, and is read like those that were there before.
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

    // The length first, so that no two sequences of values make one text.
    private static void Append(StringBuilder text, string value) => text.Append(value.Length).Append(':').Append(value);
}
