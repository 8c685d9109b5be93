using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.Reporting;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks;

/// <summary>Creates the directories that do not exist yet, reports them, and changes nothing else.</summary>
[MSBuildMultiThreadableTask]
public sealed class CreateWorkspaceDirectories : WorkspaceTask
{
    /// <summary>
    /// Gets or sets the standard directories if there are no others: <c>Name=path</c> of each, the path absolute. Otherwise empty.
    /// </summary>
    public string[] StandardDirectories { get; set; } = [];

    /// <summary>Gets or sets the directories if there are others: the output of <see cref="ResolveWorkspaceDirectories"/>.</summary>
    public ITaskItem[] Directories { get; set; } = [];

    private protected override void Run()
    {
        var resolver = new DirectoryResolver(LexicalPath.Absolute(ProjectDirectory, Root), className: "", Report);
        resolver.AddStandard(StandardDirectories, UserFiles);
        if (Log.HasLoggedErrors)
            return;
        foreach (string directory in resolver.Directories()
            .Concat(Directories)
            .Select(static item => item.GetMetadata("Location"))
            .Where(static d => !Directory.Exists(d)))
        {
            try
            {
                Directory.CreateDirectory(directory);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new DiagnosticException(
                    WorkspaceDiagnostics.OutputUnwritable, new SourceLocation(ProjectFile, 0), directory, exception.Message.TrimEnd('.'));
            }

            Log.LogMessage(MessageImportance.High, "Created '{0}'.", VisibleText.Of(directory));
        }
    }
}
