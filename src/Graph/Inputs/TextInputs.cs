using System.Text.RegularExpressions;
using Microsoft.Build.Evaluation;
using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Graph.Recording;

namespace WorkspaceSdk.Graph.Inputs;

/// <summary>
/// Collects the files that texts in the repository's own project files name: in conditions, functions, properties, tasks and
/// items of another configuration. A text that names no file has no effect, because no such file ever changes.
/// </summary>
/// <param name="directory">The directory of the project.</param>
/// <param name="project">The evaluated project; null when it cannot be evaluated.</param>
/// <param name="scope">The state that all evaluations share.</param>
/// <param name="records">Receives the files.</param>
internal sealed partial class TextInputs(string directory, Project? project, EvaluationScope scope, ProjectRecords records)
{
    private const int LongestPath = 2048;
    private const int MostParts = 200;

    private readonly Queue<string> _next = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Adds the files that some files name. Imports that they name are read, too.</summary>
    public void AddAll(IEnumerable<string> files)
    {
        foreach (string file in files)
            Enqueue(file);
        while (_next.TryDequeue(out string? file))
        {
            scope.Recorder.Add(ReadKind.Content, file);
            FileTexts texts = scope.Texts.Of(file);
            if (texts.UnknownTask is { } task)
                records.Add(GraphFormat.Directory, task, directory);
            if (texts.ReadsVersions)
                records.Add(GraphFormat.Flag, ProjectFlag.AnyPackage);
            foreach (PathText path in texts.Paths)
                Add(path, file);
        }
    }

    private void Enqueue(string file)
    {
        if (scope.IsOurs(file, project) && _seen.Add(file))
            _next.Enqueue(file);
    }

    private void Add(PathText path, string file)
    {
        if (Expand(path.Text, file) is { } expanded)
            AddExpanded(expanded, path, file);
        // With the values of another configuration or framework, the text names another file.
        if (VaryingProperty().IsMatch(path.Text)
            && LiteralName().IsMatch(PropertyReference().Replace(path.Text, ""))
            && Expand(VaryingProperty().Replace(path.Text, "*"), file) is { } pattern)
            AddExpanded(pattern, path, file);
    }

    private void AddExpanded(string expanded, PathText path, string file)
    {
        foreach (string part in expanded.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostParts))
        {
            string text = ProjectCollection.Unescape(part).Replace('\\', Path.DirectorySeparatorChar);
            if (text.Length > LongestPath || text.AsSpan().IndexOfAny('\0', '\n', '\r') >= 0)
                continue;
            string beside = Path.GetDirectoryName(file)!;
            if (path.IsSoughtAbove && !text.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                PlaceInputs.AddUpward(directory, text, scope, records, path.IsImport);
                PlaceInputs.AddUpward(beside, text, scope, records, path.IsImport);
            }

            AddFull(Path.GetFullPath(text, directory), path, file);
            if (beside != directory && !Path.IsPathRooted(text))
                AddFull(Path.GetFullPath(text, beside), path, file);
        }
    }

    private void AddFull(string full, PathText path, string file)
    {
        if (!scope.IsOurs(full, project) || full.Length == scope.Top.Length)
            return;
        string reason = $"named in {Path.GetFileName(file)}";
        if (path.IsRead)
            scope.Recorder.Add(ReadKind.Content, full);
        if (full.AsSpan().IndexOfAny('*', '?') >= 0)
        {
            records.Add(GraphFormat.Pattern, reason, full);
            return;
        }

        if (path.CanBeDirectory && scope.DirectoryExists(full))
        {
            if (path.IsRead)
                scope.Recorder.AddTree(full);
            // A directory that contains the project does not count: every file in it would.
            bool isAbove = DirectoryPath.IsBelow(directory, full);
            records.Add(GraphFormat.Directory, reason, isAbove ? directory : Path.TrimEndingDirectorySeparator(full));
            return;
        }

        if (path.IsWord && !scope.FileExists(full))
            return;
        string extension = Path.GetExtension(full);
        if (extension.EndsWith("proj", StringComparison.OrdinalIgnoreCase) && scope.FileExists(full))
        {
            records.AddReference(full);
            return;
        }

        records.AddInput(reason, full, path.IsImport);
        if (extension is ".props" or ".targets" or ".tasks" or ".ruleset" or ".nuspec" && scope.FileExists(full))
            Enqueue(full);
    }

    // Null if the text has a property with an unknown value.
    private string? Expand(string text, string file)
    {
        bool isKnown = true;
        string expanded = PropertyReference().Replace(text, match => Value(match.Groups["name"].Value, file) ?? Unknown());
        return isKnown ? expanded : null;

        string Unknown()
        {
            isKnown = false;
            return "";
        }
    }

    private string? Value(string name, string file) => name.ToUpperInvariant() switch
    {
        "MSBUILDTHISFILEDIRECTORY" => Path.GetDirectoryName(file) + Path.DirectorySeparatorChar,
        "MSBUILDTHISFILE" => Path.GetFileName(file),
        "MSBUILDTHISFILEFULLPATH" => file,
        "MSBUILDTHISFILENAME" => Path.GetFileNameWithoutExtension(file),
        "MSBUILDTHISFILEEXTENSION" => Path.GetExtension(file),
        "MSBUILDPROJECTDIRECTORY" => directory,
        _ => project?.GetPropertyValue(name),
    };

    [GeneratedRegex(@"\$\((Configuration|Platform|TargetFramework|RuntimeIdentifier|OS)\)", RegexOptions.IgnoreCase)]
    private static partial Regex VaryingProperty();

    [GeneratedRegex(@"\w.*[./\\]|[./\\].*\w")]
    private static partial Regex LiteralName();

    [GeneratedRegex(@"\$\((?<name>[A-Za-z_][\w.-]*)\)")]
    private static partial Regex PropertyReference();
}
