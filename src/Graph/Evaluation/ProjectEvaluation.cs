using Microsoft.Build.Evaluation;
using Microsoft.Build.Exceptions;
using WorkspaceSdk.Graph.Inputs;
using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Graph.Evaluation;

/// <summary>Evaluates one project, for each of its frameworks, and collects the inputs of its build.</summary>
/// <param name="scope">The state that all evaluations share.</param>
internal sealed class ProjectEvaluation(EvaluationScope scope)
{
    private const ProjectLoadSettings Tolerant = ProjectLoadSettings.IgnoreMissingImports
        | ProjectLoadSettings.IgnoreInvalidImports
        | ProjectLoadSettings.IgnoreEmptyImports;

    /// <summary>Evaluates a project. If evaluation fails, every file in its directory affects the project.</summary>
    /// <param name="path">The project, absolute.</param>
    public ProjectRecords Evaluate(string path)
    {
        var records = new ProjectRecords(path);
        scope.Recorder.Begin(records.Reads);
        try
        {
            Evaluate(path, records);
            return records;
        }
        finally
        {
            scope.Recorder.End();
        }
    }

    private void Evaluate(string path, ProjectRecords records)
    {
        records.AddInput(InputReason.Project, path);
        scope.AddEvaluated(path);
        // Files of the SDK look there for solutions and other projects.
        scope.Recorder.Add(ReadKind.Names, Path.GetDirectoryName(path)!);
        if (!scope.FileExists(path))
        {
            // Adding or deleting the file affects this project and the projects that refer to it.
            PlaceInputs.Add(path, scope, records);
            return;
        }

        try
        {
            Read(path, ProjectLoadSettings.Default, records);
        }
        // Evaluation runs property functions of the project, which may throw any exception.
        catch (Exception error)
        {
            records.Add(GraphFormat.Error, GraphText.OneLine(Text(error)));
            records.Add(GraphFormat.Directory, "it cannot be evaluated", Path.GetDirectoryName(path)!);
            // No read is known whose change would correct it.
            scope.Recorder.Add(ReadKind.Anything, path);
            ReadWhatCanBeRead(path, records);
        }
    }

    private void Read(string path, ProjectLoadSettings settings, ProjectRecords records)
    {
        List<string> frameworks = [];
        ReadOne(path, framework: null, settings, records, frameworks);
        foreach (string framework in frameworks)
            ReadOne(path, framework, settings, records, []);
        PlaceInputs.Add(path, scope, records);
    }

    private void ReadOne(string path, string? framework, ProjectLoadSettings settings, ProjectRecords records, List<string> frameworks)
    {
        Project project = scope.Load(path, framework, settings);
        try
        {
            ImportInputs.Add(project, scope, records);
            ItemInputs.Add(project, scope, records);
            PropertyInputs.Add(project, scope, records);
            new TextInputs(Path.GetDirectoryName(path)!, project, scope, records).AddAll(
                project.Imports.Select(static import => import.ImportedProject.FullPath)
                    .Prepend(path)
                    .Concat(ItemInputs.Resources(project)));
            if (project.GetPropertyValue("TargetFramework").Length == 0)
                frameworks.AddRange(project.GetPropertyValue("TargetFrameworks")
                    .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Distinct(StringComparer.OrdinalIgnoreCase));
        }
        finally
        {
            scope.Unload(project);
        }
    }

    private void ReadWhatCanBeRead(string path, ProjectRecords records)
    {
        try
        {
            Read(path, Tolerant, records);
        }
        catch (Exception)
        {
            // The first error is reported. Texts that name files need no evaluation.
            PlaceInputs.Add(path, scope, records);
            new TextInputs(Path.GetDirectoryName(path)!, null, scope, records).AddAll([path]);
        }
    }

    private static string Text(Exception error) => error is InvalidProjectFileException { LineNumber: > 0 } wrong
        ? $"{wrong.ProjectFile}({wrong.LineNumber}): {wrong.BaseMessage}"
        : error.Message;
}
