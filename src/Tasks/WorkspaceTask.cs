using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.Reporting;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks;

/// <summary>
/// Provides the common parts of all tasks: the project, and one policy for errors. A user's mistake is a
/// <see cref="DiagnosticException"/> and becomes an error with a code and a place. Any other exception is a bug of
/// this product, which MSBuild shows in full.
/// </summary>
public abstract class WorkspaceTask : Microsoft.Build.Utilities.Task, IIncrementalTask
{
    private readonly List<DeclarationProblem> _problems = [];

    /// <summary>
    /// The project's file, absolute. Relative paths start at its directory: under <c>-mt</c> the current directory may be another one.
    /// </summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Set by <c>-question</c>: the task fails instead of writing anything.</summary>
    public bool FailIfNotIncremental { get; set; }

    /// <summary>
    /// Gets the faults in the declarations: in an editor's build, where an error is a warning and the task continues. Identity is the
    /// code; <c>File</c>, <c>Line</c>, <c>Message</c>.
    /// </summary>
    [Output]
    public ITaskItem[] DeclarationProblems => [.. _problems.Select(static problem => ProblemItems.Item(problem))];

    /// <summary>The workspace's root.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The project's <c>Directory.Build.props</c> and <c>Directory.Build.targets</c>, if it has them.</summary>
    public string[] DirectoryBuildFiles { get; set; } = [];

    /// <summary>
    /// Gets the files in which a user declares things: the project last, since a fault without a place is reported there.
    /// </summary>
    private protected IReadOnlyList<string> UserFiles => [Path.Combine(Root, MarkerCheck.FileName), .. DirectoryBuildFiles, ProjectFile];

    /// <summary>The directory of <see cref="ProjectFile"/>.</summary>
    private protected string ProjectDirectory => Path.GetDirectoryName(ProjectFile)!;

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Run();
        }
        catch (DiagnosticException exception)
        {
            Report(exception.Diagnostic, exception.Location, exception.Arguments);
        }
        catch (DeclarationException exception)
        {
            Report(WorkspaceDiagnostics.Of(exception.Fault.Code), exception.Fault.Location, exception.Fault.Arguments);
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>The task's work.</summary>
    private protected abstract void Run();

    /// <summary>Gets the faults so far.</summary>
    private protected IReadOnlyList<DeclarationProblem> Problems => _problems;

    /// <summary>
    /// Gets whether an editor requests the build and nothing is compiled. If the task failed, the editor would have no references and no
    /// generated code, so faults are warnings. Read only when there is a fault.
    /// </summary>
    private protected bool IsDesignTime => BuildEngine is IBuildEngine6 engine
        && engine.GetGlobalProperties() is { } properties
        && properties.TryGetValue("DesignTimeBuild", out string? value)
        && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Determines whether an editor requests a manifest that no build could write so far. The faults are reported.</summary>
    private protected bool IsMissingInEditor(string manifestFile) =>
        !File.Exists(LexicalPath.OfProperty(ProjectDirectory, manifestFile)) && IsDesignTime;

    /// <summary>Issues a diagnostic at a place in a user's file.</summary>
    private protected void Report(WorkspaceDiagnostic diagnostic, SourceLocation location, params object[] arguments)
    {
        string message = diagnostic.Message(arguments);
        bool isError = diagnostic.Level == DiagnosticLevel.Error;
        bool isLowered = isError && IsDesignTime;
        if (isLowered)
            _problems.Add(new DeclarationProblem(diagnostic.Id, location.File, location.Line, message));
        if (isError && !isLowered)
            Log.LogError(null, diagnostic.Id, null, diagnostic.HelpLink, location.File, location.Line, 0, 0, 0, "{0}", message);
        else if (diagnostic.Level == DiagnosticLevel.Information)
            Log.LogMessage(
                null, diagnostic.Id, diagnostic.HelpLink, location.File, location.Line, 0, 0, 0, MessageImportance.High, "{0}", message);
        else
            Log.LogWarning(null, diagnostic.Id, null, diagnostic.HelpLink, location.File, location.Line, 0, 0, 0, "{0}", message);
    }

    /// <summary>Determines whether a file of a group can be an item, and reports when it cannot.</summary>
    /// <param name="group">The name of the group.</param>
    /// <param name="path">Relative to the root.</param>
    /// <param name="list">The item list that the file is to join; empty for none.</param>
    private protected bool CanBeItem(string group, string path, string list = "")
    {
        if (ItemPaths.Problem(path, list) is not { } problem)
            return true;
        Report(
            WorkspaceDiagnostics.NameNoItem, DeclarationLocator.Item(UserFiles, "WorkspaceFiles", group), path, group, problem);
        return false;
    }

    /// <summary>Writes a file atomically, and only when its content differs.</summary>
    private protected void WriteWhenDifferent(string path, byte[] content)
    {
        if (Holds(path, content))
            return;
        if (FailIfNotIncremental)
        {
            Log.LogError("'{0}' is not up to date.", VisibleText.Of(path));
            return;
        }

        Writing(path, () => AtomicFile.Write(path, content));
        Log.LogMessage(MessageImportance.Low, "Wrote '{0}'.", path);
    }

    /// <summary>Determines whether a file has exactly this content. False for an unreadable file, which is then replaced.</summary>
    private protected static bool Holds(string path, byte[] content)
    {
        try
        {
            return AtomicFile.Equals(path, content);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Reads the file system's clock if files may be written; otherwise it is unknown.</summary>
    private protected FileSystemClock ReadClock(string file)
    {
        FileSystemClock clock = FileSystemClock.Unknown;
        if (!FailIfNotIncremental)
        {
            Writing(file, () =>
            {
                string directory = Path.GetDirectoryName(file)!;
                Directory.CreateDirectory(directory);
                clock = FileSystemClock.Read(directory);
            });
        }

        return clock;
    }

    /// <summary>Runs an action that writes; a refusal of the file system becomes a coded error that names the file.</summary>
    private protected void Writing(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(
                WorkspaceDiagnostics.OutputUnwritable, new SourceLocation(ProjectFile, 0), path, exception.Message.TrimEnd('.'));
        }
    }
}
