using System.Text;
using Microsoft.Build.Framework;

namespace WorkspaceSdk.Tasks.Manifests;

/// <summary>What MSBuild gave: everything but the file system that decides what the manifest holds.</summary>
internal sealed class ProjectInputs
{
    /// <summary>The project, absolute; for a temporary one that stands in for another, that other.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>Absolute, without a trailing separator.</summary>
    public required string Root { get; init; }

    /// <summary>Absolute.</summary>
    public required string ManifestFile { get; init; }

    /// <summary>Where a user declares things, the project last.</summary>
    public required IReadOnlyList<string> UserFiles { get; init; }

    /// <summary><c>Name=path</c> of each, where there are only these.</summary>
    public required string[] StandardDirectories { get; init; }

    /// <summary>Where there are others: all of them, resolved.</summary>
    public required ITaskItem[] OwnDirectories { get; init; }

    public required ITaskItem[] Groups { get; init; }

    public required string DefaultExcludes { get; init; }

    public required string OutputDirectories { get; init; }

    public required string Namespace { get; init; }

    public required string ClassName { get; init; }

    public required string Visibility { get; init; }

    public required string RootMode { get; init; }

    public required string GlobalUsing { get; init; }

    public required string AssemblyName { get; init; }

    public required string Language { get; init; }

    public required string Emit { get; init; }

    public required string ContentSizeLimit { get; init; }

    public string ProjectDirectory => Path.GetDirectoryName(ProjectFile)!;

    /// <summary>The directory of the manifest.</summary>
    public string IntermediateDirectory => Path.GetDirectoryName(ManifestFile)!;

    /// <summary>
    /// All of it as text: two builds with the same text and the same files have the same manifest.
    /// </summary>
    public string Text()
    {
        var text = new StringBuilder(1024);
        Append(text, typeof(ProjectInputs).Module.ModuleVersionId.ToString());
        Append(text, Root);
        Append(text, ProjectFile);
        Append(text, ManifestFile);
        Append(text, DefaultExcludes);
        Append(text, OutputDirectories);
        Append(text, Namespace);
        Append(text, ClassName);
        Append(text, Visibility);
        Append(text, RootMode);
        Append(text, GlobalUsing);
        Append(text, AssemblyName);
        Append(text, Language);
        Append(text, Emit);
        Append(text, ContentSizeLimit);
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
