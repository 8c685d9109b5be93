using System.Security;
using WorkspaceSdk.Declarations;
using WorkspaceSdk.Tool.Affected;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Writes affected projects as a project of the Traversal SDK, which builds them all.</summary>
/// <param name="output">The output.</param>
/// <param name="path">Formats paths.</param>
internal sealed class TraversalProject(ResultStream output, AffectedPath path) : IAffectedOutput
{
    /// <inheritdoc/>
    public void Write(IReadOnlyList<AffectedProject> projects)
    {
        output.WriteLine("<Project Sdk=\"Microsoft.Build.Traversal/4.1.82\">");
        output.WriteLine("  <ItemGroup>");
        foreach (AffectedProject affected in projects)
        {
            output.WriteMark("    <ProjectReference Include=\"");
            output.WriteName(SecurityElement.Escape(DeclaredText.Escape(path.Text(affected.Project.FullPath)))!);
            output.WriteMark("\" />");
            output.End((byte)'\n');
        }

        output.WriteLine("  </ItemGroup>");
        output.WriteLine("</Project>");
    }
}
