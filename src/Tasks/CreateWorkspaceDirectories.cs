using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest;
using WorkspaceSdk.Tasks.Reporting;

namespace WorkspaceSdk.Tasks;

/// <summary>Creates the directories that do not exist yet; says which, and touches nothing else.</summary>
[MSBuildMultiThreadableTask]
public sealed class CreateWorkspaceDirectories : WorkspaceTask
{
    /// <summary>What <see cref="ResolveWorkspaceDirectories"/> gave.</summary>
    public ITaskItem[] Directories { get; set; } = [];

    private protected override void Run()
    {
        foreach (string directory in Directories.Select(static item => item.GetMetadata("Location")).Where(static d => !Directory.Exists(d)))
        {
            try
            {
                Directory.CreateDirectory(directory);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new DiagnosticException(WorkspaceDiagnostics.OutputUnwritable, new SourceLocation(ProjectFile, 0), directory, exception.Message);
            }

            Log.LogMessage(MessageImportance.High, "Created '{0}'.", directory);
        }
    }
}
