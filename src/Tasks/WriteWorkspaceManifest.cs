using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Build.Framework;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Tasks.Manifests;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.Reporting;
using WorkspaceSdk.Tasks.State;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks;

/// <summary>
/// Writes the manifest of the project's groups and directories when it differs from the existing one. If the state file shows
/// that it is up to date, nothing else is read.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class WriteWorkspaceManifest : WorkspaceTask
{
    /// <summary>The manifest to write.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>Gets the file for the state of the manifest.</summary>
    [Required]
    public string StateFile { get; set; } = "";

    /// <summary>
    /// Gets or sets the standard directories if there are no others: <c>Name=path</c> of each, the path absolute. Otherwise empty.
    /// </summary>
    public string[] StandardDirectories { get; set; } = [];

    /// <summary>Gets or sets the directories if there are others: the output of <see cref="ResolveWorkspaceDirectories"/>.</summary>
    public ITaskItem[] Directories { get; set; } = [];

    /// <summary>The <c>WorkspaceFiles</c> items.</summary>
    public ITaskItem[] Groups { get; set; } = [];

    /// <summary>The globs, relative to the root, that every group excludes by default; <c>;</c>-separated.</summary>
    public string DefaultExcludes { get; set; } = "";

    /// <summary>
    /// The project's own output and intermediate directories, <c>;</c>-separated: output of earlier builds must not change the result.
    /// </summary>
    public string OutputDirectories { get; set; } = "";

    /// <summary>The user's namespace of the generated class.</summary>
    public string Namespace { get; set; } = "";

    /// <summary>The name of the generated class.</summary>
    public string ClassName { get; set; } = "Workspace";

    /// <summary><c>internal</c> or <c>public</c>.</summary>
    public string Visibility { get; set; } = "internal";

    /// <summary><c>Runtime</c> or <c>Constant</c>.</summary>
    public string RootMode { get; set; } = nameof(ManifestRootMode.Runtime);

    /// <summary>Gets or sets whether the namespace is imported everywhere.</summary>
    public string GlobalUsing { get; set; } = "true";

    /// <summary>The assembly being compiled.</summary>
    public string AssemblyName { get; set; } = "";

    /// <summary>The project's <c>$(Language)</c>.</summary>
    public string Language { get; set; } = "";

    /// <summary><c>Generator</c> or <c>Source</c>: the writer of the code.</summary>
    public string Emit { get; set; } = "";

    /// <summary>The largest file whose content is compiled in, in bytes.</summary>
    public string ContentSizeLimit { get; set; } = "";

    /// <summary>The type of members for absolute paths of files; empty for <see cref="string"/>.</summary>
    public string FileType { get; set; } = "";

    /// <summary>The type of members for absolute paths of directories; empty for <see cref="string"/>.</summary>
    public string DirectoryType { get; set; } = "";

    /// <summary>Gets or sets whether the files of groups are published; empty for no.</summary>
    public string Deploy { get; set; } = "";

    /// <summary>Gets or sets the file for the members that are gone; empty if there is no code.</summary>
    public string VanishedFile { get; set; } = "";

    /// <summary>Gets or sets the file for the faults in the declarations that an editor's build finds.</summary>
    public string ProblemsFile { get; set; } = "";

    /// <summary>Gets or sets the faults that <see cref="ResolveWorkspaceDirectories"/> found in an editor's build.</summary>
    public ITaskItem[] DirectoryProblems { get; set; } = [];

    /// <summary><see cref="ProblemsFile"/> if there is a fault, for the compiler of an editor.</summary>
    [Output]
    public string WrittenProblemsFile { get; private set; } = "";

    /// <summary>The checksum of the manifest's bytes, in hexadecimal digits: equal for equal content.</summary>
    [Output]
    public string ManifestChecksum { get; private set; } = "";

    private protected override void Run()
    {
        var inputs = new ProjectInputs
        {
            ProjectFile = ProjectFile,
            Root = LexicalPath.Absolute(ProjectDirectory, Root),
            ManifestFile = LexicalPath.OfProperty(ProjectDirectory, ManifestFile),
            UserFiles = UserFiles,
            StandardDirectories = StandardDirectories,
            OwnDirectories = Directories,
            Groups = Groups,
            // The only place that pairs a property with its parameter; the key of the state and the checks use the pairs.
            Settings = new ProjectSettings(
                (CodeSettings.RootMode, RootMode),
                (CodeSettings.ClassName, ClassName),
                (CodeSettings.Visibility, Visibility),
                (CodeSettings.GlobalUsing, GlobalUsing),
                (CodeSettings.Emit, Emit),
                (CodeSettings.ContentSizeLimit, ContentSizeLimit),
                (CodeSettings.FileType, FileType.Trim()),
                (CodeSettings.DirectoryType, DirectoryType.Trim()),
                (CodeSettings.Deploy, Deploy),
                (CodeSettings.Namespace, Namespace),
                (CodeSettings.AssemblyName, AssemblyName),
                (CodeSettings.Language, Language),
                (WorkspaceSdk.Declarations.DefaultExcludes.Property, DefaultExcludes),
                (ProjectInputs.OutputDirectories, OutputDirectories)),
        };

        try
        {
            Write(inputs);
        }
        catch (DiagnosticException exception)
        {
            Report(exception.Diagnostic, exception.Location, exception.Arguments);
        }
        catch (DeclarationException exception)
        {
            Report(WorkspaceDiagnostics.Of(exception.Fault.Code), exception.Fault.Location, exception.Fault.Arguments);
        }

        if (Problems.Count > 0 || DirectoryProblems.Length > 0)
            KeepLastManifest(inputs.ManifestFile);
    }

    // Keeps members of the last manifest that are missing in this one until the project compiles again: a build
    // that fails because of them can report which file is gone.
    private void KeepVanished(string manifestFile, WorkspaceManifest manifest)
    {
        string file = LexicalPath.OfProperty(ProjectDirectory, VanishedFile);
        if (Vanished.VanishedFile.Content(ManifestFiles.TryRead(manifestFile), manifest, Vanished.VanishedFile.Read(file)) is { } content)
            WriteWhenDifferent(file, content);
        else if (File.Exists(file))
            Writing(file, () => File.Delete(file));
    }

    // An editor keeps the members of the last good build, and its compiler reports each fault at its line.
    private void KeepLastManifest(string manifestFile)
    {
        string file = LexicalPath.OfProperty(ProjectDirectory, ProblemsFile);
        WriteWhenDifferent(
            file, Encoding.UTF8.GetBytes(ProblemList.Write(DirectoryProblems.Select(ProblemItems.Problem).Concat(Problems))));
        WrittenProblemsFile = ProblemsFile;
        if (File.Exists(manifestFile))
            ManifestChecksum = Text(Checksum.Of(RegularFile.ReadBytes(manifestFile)));
    }

    private void Write(ProjectInputs inputs)
    {
        // Without the faulty directories it would differ from the last good manifest.
        if (DirectoryProblems.Length > 0 && File.Exists(inputs.ManifestFile))
            return;
        var watch = Stopwatch.StartNew();
        QueryCache shared = QueryCache.Of(BuildEngine);
        var stateFile = new BuildStateFile(LexicalPath.OfProperty(ProjectDirectory, StateFile), Log);
        BuildState? state = stateFile.TryLoad();
        var check = new UpToDateCheck(inputs.Text(), inputs.Root, inputs.ManifestFile, shared);
        if (state is not null && check.IsUpToDate(state))
        {
            ManifestChecksum = Text(state.ManifestChecksum);
            Summarize(check.Checked, 0, state.FilesMatched, watch);
            return;
        }

        var update = new ManifestUpdate(inputs, shared, ReadClock(stateFile.Path), state, Report);
        if (update.Build(takesWhatIsRight: !File.Exists(inputs.ManifestFile) && IsDesignTime) is not { } manifest)
            return;

        byte[] content = ManifestFiles.Bytes(manifest);
        if (VanishedFile.Length > 0 && !FailIfNotIncremental && !Holds(inputs.ManifestFile, content))
            KeepVanished(inputs.ManifestFile, manifest);
        WriteWhenDifferent(inputs.ManifestFile, content);
        ManifestChecksum = Text(Checksum.Of(content));

        // A fault must be reported again by the next build, so no state is kept by which that build would skip the check.
        if (!update.HasReported && DirectoryProblems.Length == 0 && !FailIfNotIncremental)
            WriteWhenDifferent(stateFile.Path, update.State(content, manifest, state?.Fingerprints).ToBytes());
        Summarize(check.Checked, update.DirectoriesRead, manifest.Groups.Sum(static group => group.Files.Count), watch);
    }

    private static string Text(ulong checksum) => checksum.ToString("x16", CultureInfo.InvariantCulture);

    private void Summarize(int looked, long read, int matched, Stopwatch watch) =>
        Log.LogMessage(
            MessageImportance.Low,
            "Workspace files: {0} directories and files checked, {1} directories read, {2} files matched, {3} ms.",
            looked,
            read,
            matched,
            watch.ElapsedMilliseconds);
}
