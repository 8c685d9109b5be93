using Microsoft.Build.Definition;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Evaluation.Context;
using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Graph.Inputs;

/// <summary>Holds the state that the evaluations of a run share.</summary>
/// <param name="request">The request of the tool.</param>
internal sealed class EvaluationScope(GraphRequest request) : IDisposable
{
    // Files of NuGet that are written beside the project by a restore.
    private const string RestoreOutputs = "MSBuildProjectExtensionsPath";

    private readonly ProjectCollection _collection = new();
    private readonly EvaluationContext _context = EvaluationContext.Create(EvaluationContext.SharingPolicy.Shared);

    /// <summary>Gets the directory below which files can change.</summary>
    public string Top { get; } = Path.TrimEndingDirectorySeparator(request.Top);

    /// <summary>Gets the item lists whose files count although the build would not read them.</summary>
    public IReadOnlySet<string> Lists { get; } = request.Lists.ToHashSet(StringComparer.OrdinalIgnoreCase);

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

    /// <summary>Unloads a project.</summary>
    public void Unload(Project project) => _collection.UnloadProject(project);

    /// <summary>Determines whether a file can change with the repository: it is in the repository, and no restore wrote it.</summary>
    public bool IsOurs(string path, Project? project = null) => IsBelow(path, Top)
        && (project is null
            || !(IsBelow(path, project.GetPropertyValue("NuGetPackageRoot")) || IsBelow(path, project.GetPropertyValue(RestoreOutputs))));

    /// <summary>Determines whether a path equals a directory or is below it.</summary>
    public static bool IsBelow(string path, string directory)
    {
        string trimmed = Path.TrimEndingDirectorySeparator(directory);
        return trimmed.Length > 0
            && path.StartsWith(trimmed, StringComparison.OrdinalIgnoreCase)
            && (path.Length == trimmed.Length
                || Path.EndsInDirectorySeparator(trimmed)
                || path[trimmed.Length] == Path.DirectorySeparatorChar);
    }

    /// <inheritdoc/>
    public void Dispose() => _collection.Dispose();
}
