using System.Collections.Concurrent;
using Microsoft.Build.Definition;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Evaluation.Context;
using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Graph.Recording;

namespace WorkspaceSdk.Graph.Inputs;

/// <summary>Holds the state that the evaluations of a run share.</summary>
internal sealed class EvaluationScope : IDisposable
{
    // Files of NuGet that are written beside the project by a restore.
    private const string RestoreOutputs = "MSBuildProjectExtensionsPath";

    private readonly ProjectCollection _collection = new();
    private readonly ConcurrentDictionary<string, bool> _evaluated = new(StringComparer.Ordinal);
    private readonly RecordingFileSystem _files;
    private readonly EvaluationContext _context;

    /// <summary>Creates the scope of a run.</summary>
    /// <param name="request">The request of the tool.</param>
    public EvaluationScope(GraphRequest request)
    {
        Top = Path.TrimEndingDirectorySeparator(request.Top);
        Lists = request.Lists.ToHashSet(StringComparer.OrdinalIgnoreCase);
        Recorder = new ReadRecorder(Top);
        _files = new RecordingFileSystem(Recorder);
        _context = EvaluationContext.Create(EvaluationContext.SharingPolicy.Shared, _files);
    }

    /// <summary>Gets the directory below which files can change.</summary>
    public string Top { get; }

    /// <summary>Gets the item lists whose files count although the build would not read them.</summary>
    public IReadOnlySet<string> Lists { get; }

    /// <summary>Gets the recorder of the reads of evaluations.</summary>
    public ReadRecorder Recorder { get; }

    /// <summary>Gets every file of MSBuild that was evaluated.</summary>
    public IEnumerable<string> Evaluated => _evaluated.Keys;

    /// <summary>Gets the patterns of imports.</summary>
    public ImportPatterns ImportPatterns { get; } = new();

    /// <summary>Gets the files that evaluations read, as texts that may name other files.</summary>
    public TextsOfFiles Texts { get; } = new();

    /// <summary>Evaluates a project.</summary>
    public Project Load(string path, string? framework, ProjectLoadSettings settings) => Project.FromFile(path, new ProjectOptions
    {
        GlobalProperties = framework is null
            ? new Dictionary<string, string>()
            : new Dictionary<string, string> { ["TargetFramework"] = framework },
        ProjectCollection = _collection,
        EvaluationContext = _context,
        LoadSettings = settings | ProjectLoadSettings.DoNotEvaluateElementsWithFalseCondition,
    });

    /// <summary>Adds a file of MSBuild that a project is made of, whatever it belongs to.</summary>
    public void AddEvaluated(string file)
    {
        Recorder.Add(ReadKind.Content, file);
        _evaluated.TryAdd(file, true);
    }

    /// <summary>Unloads a project.</summary>
    public void Unload(Project project) => _collection.UnloadProject(project);

    /// <summary>Determines whether a file can change with the repository: it is in the repository, and no restore wrote it.</summary>
    public bool IsOurs(string path, Project? project = null) => DirectoryPath.IsBelow(path, Top)
        && (project is null
            || !(DirectoryPath.IsBelow(path, project.GetPropertyValue("NuGetPackageRoot"))
                || DirectoryPath.IsBelow(path, project.GetPropertyValue(RestoreOutputs))));

    /// <summary>Determines whether a file is there. The answer counts for the evaluation that runs.</summary>
    public bool FileExists(string path) => _files.FileExists(path);

    /// <summary>Determines whether a directory is there. The answer counts for the evaluation that runs.</summary>
    public bool DirectoryExists(string path) => _files.DirectoryExists(path);

    /// <inheritdoc/>
    public void Dispose() => _collection.Dispose();
}
