using WorkspaceSdk.Tool.Affected;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Writes affected projects in one form.</summary>
internal interface IAffectedOutput
{
    /// <summary>Writes them; none at all is an answer, too.</summary>
    public void Write(IReadOnlyList<AffectedProject> projects);
}
