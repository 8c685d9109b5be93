using Microsoft.Build.Evaluation;
using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Graph.Inputs;

/// <summary>Collects the files that MSBuild imported.</summary>
internal static class ImportInputs
{
    /// <summary>Adds the files that can change with the repository.</summary>
    public static void Add(Project project, EvaluationScope scope, ProjectRecords records)
    {
        foreach (ResolvedImport import in project.Imports)
        {
            scope.AddEvaluated(import.ImportedProject.FullPath);
            if (scope.IsOurs(import.ImportedProject.FullPath, project))
                records.AddInput(InputReason.Import, import.ImportedProject.FullPath, isImport: true);
        }
    }
}
