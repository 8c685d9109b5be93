using WorkspaceSdk.Tool.Affected;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Writes affected projects in one format.</summary>
internal interface IAffectedOutput
{
    /// <summary>Writes the projects, also an empty list.</summary>
    public void Write(IReadOnlyList<AffectedProject> projects);
}
