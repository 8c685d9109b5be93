using WorkspaceSdk.Tool.Affected;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Writes affected projects, one a line, with the reason if requested.</summary>
/// <param name="output">The output.</param>
/// <param name="path">Formats paths.</param>
/// <param name="end">The end of each line.</param>
/// <param name="isReasonShown">Whether the reason is shown.</param>
internal sealed class AffectedText(ResultStream output, AffectedPath path, byte end, bool isReasonShown) : IAffectedOutput
{
    /// <inheritdoc/>
    public void Write(IReadOnlyList<AffectedProject> projects)
    {
        foreach (AffectedProject affected in projects)
        {
            output.WriteName(path.Text(affected.Project.FullPath));
            if (isReasonShown)
                WriteReason(affected);
            output.End(end);
        }
    }

    private void WriteReason(AffectedProject affected)
    {
        output.WriteMark(": ");
        output.WriteName(path.Text(affected.Change.Name));
        output.WriteMark(" -> ");
        output.WriteName(affected.Reason);
        foreach (Graphs.ProjectNode project in affected.Way)
        {
            output.WriteMark(" -> ");
            output.WriteName(path.Text(project.FullPath));
        }
    }
}
