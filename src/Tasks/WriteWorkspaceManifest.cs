using System.Diagnostics;
using System.Globalization;
using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Tasks.Manifests;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.State;

namespace WorkspaceSdk.Tasks;

/// <summary>Writes the manifest of the project's groups and directories when it differs from the one there; finds out by the state file that nothing has to be read, when that is so.</summary>
[MSBuildMultiThreadableTask]
public sealed class WriteWorkspaceManifest : WorkspaceTask
{
    /// <summary>The manifest to write.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>Where to keep what the manifest was made from.</summary>
    [Required]
    public string StateFile { get; set; } = "";

    /// <summary>Where there are only the standard directories: <c>Name=path</c> of each, the path absolute. Otherwise empty.</summary>
    public string[] StandardDirectories { get; set; } = [];

    /// <summary>Where there are others: what <see cref="ResolveWorkspaceDirectories"/> gave.</summary>
    public ITaskItem[] Directories { get; set; } = [];

    /// <summary>The <c>WorkspaceFiles</c> items.</summary>
    public ITaskItem[] Groups { get; set; } = [];

    /// <summary>Globs relative to the root that no group enters unless it says so; <c>;</c>-separated.</summary>
    public string DefaultExcludes { get; set; } = "";

    /// <summary>The project's own output and intermediate directories, <c>;</c>-separated: what was built before must not change the answer.</summary>
    public string OutputDirectories { get; set; } = "";

    /// <summary>The namespace of the generated class, as the user wrote it.</summary>
    public string Namespace { get; set; } = "";

    /// <summary>The name of the generated class.</summary>
    public string ClassName { get; set; } = "Workspace";

    /// <summary><c>internal</c> or <c>public</c>.</summary>
    public string Visibility { get; set; } = "internal";

    /// <summary><c>Runtime</c> or <c>Constant</c>.</summary>
    public string RootMode { get; set; } = nameof(ManifestRootMode.Runtime);

    /// <summary>Whether the namespace is imported everywhere.</summary>
    public string GlobalUsing { get; set; } = "true";

    /// <summary>The assembly being compiled.</summary>
    public string AssemblyName { get; set; } = "";

    /// <summary>The project's <c>$(Language)</c>.</summary>
    public string Language { get; set; } = "";

    /// <summary><c>Generator</c> or <c>Source</c>: who writes the code.</summary>
    public string Emit { get; set; } = "";

    /// <summary>The largest file whose content is compiled in, in bytes.</summary>
    public string ContentSizeLimit { get; set; } = "";

    /// <summary>Of the manifest's bytes, in hexadecimal digits: the same for the same content.</summary>
    [Output]
    public string ManifestChecksum { get; private set; } = "";

    private protected override void Run()
    {
        Write(new ManifestInputs
        {
            ProjectFile = ProjectFile,
            Root = PathText.Absolute(ProjectDirectory, Root),
            ManifestFile = PathText.OfProperty(ProjectDirectory, ManifestFile),
            UserFiles = UserFiles,
            StandardDirectories = StandardDirectories,
            OwnDirectories = Directories,
            Groups = Groups,
            DefaultExcludes = DefaultExcludes,
            OutputDirectories = OutputDirectories,
            Namespace = Namespace,
            ClassName = ClassName,
            Visibility = Visibility,
            RootMode = RootMode,
            GlobalUsing = GlobalUsing,
            AssemblyName = AssemblyName,
            Language = Language,
            Emit = Emit,
            ContentSizeLimit = ContentSizeLimit,
        });
    }

    private void Write(ManifestInputs inputs)
    {
        var watch = Stopwatch.StartNew();
        SharedAnswers shared = SharedAnswers.Of(BuildEngine);
        var stateFile = new BuildStateFile(PathText.OfProperty(ProjectDirectory, StateFile), Log);
        BuildState? state = stateFile.TryLoad();
        var check = new UpToDateCheck(inputs, shared);
        if (state is not null && check.IsUpToDate(state))
        {
            ManifestChecksum = Text(state.ManifestChecksum);
            Summarize(check.Checked, 0, state.FilesMatched, watch);
            return;
        }

        var update = new ManifestUpdate(inputs, shared, ReadClock(stateFile.Path), state, Report);
        if (update.Build() is not { } manifest)
            return;

        byte[] content = ManifestFiles.Bytes(manifest);
        WriteWhenDifferent(inputs.ManifestFile, content);
        ManifestChecksum = Text(Checksum.Of(content));

        // What was complained of is to be complained of again, so nothing is kept that would make the next build content.
        if (!update.HasReported && !FailIfNotIncremental)
            WriteWhenDifferent(stateFile.Path, update.State(content, manifest, state?.Fingerprints).ToBytes());
        Summarize(check.Checked, update.DirectoriesRead, manifest.Groups.Sum(static group => group.Files.Count), watch);
    }

    private static string Text(ulong checksum) => checksum.ToString("x16", CultureInfo.InvariantCulture);

    private void Summarize(int looked, long read, int matched, Stopwatch watch) =>
        Log.LogMessage(MessageImportance.Low, "Workspace files: {0} directories and files checked, {1} directories read, {2} files matched, {3} ms.", looked, read, matched, watch.ElapsedMilliseconds);
}
