using WorkspaceSdk.Tool.Affected;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Writes affected projects one a line, with the reason where it is wanted.</summary>
/// <param name="output">Where they go.</param>
/// <param name="path">How paths are shown.</param>
/// <param name="end">What ends each.</param>
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
