using System.Globalization;
using System.Security;
using System.Text;
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
        // Before anything is written: a path can be refused.
        string[] paths = [.. projects.Select(affected => Escape(SolutionFilter.Checked(path.Text(affected.Project.FullPath))))];
        output.WriteLine("<Project Sdk=\"Microsoft.Build.Traversal/4.1.82\">");
        output.WriteLine("  <ItemGroup>");
        foreach (string included in paths)
        {
            output.WriteMark("    <ProjectReference Include=\"");
            output.WriteName(included);
            output.WriteMark("\" />");
            output.End((byte)'\n');
        }

        output.WriteLine("  </ItemGroup>");
        output.WriteLine("</Project>");
    }

    // MSBuild reads %0A as a line break; XML cannot hold most control characters
    // and U+FFFE and U+FFFF, and reads a line break in an attribute as a blank.
    private static string Escape(string path)
    {
        var escaped = new StringBuilder();
        foreach (char c in SecurityElement.Escape(DeclaredText.Escape(path))!)
        {
            if (char.IsControl(c))
                escaped.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            else
                escaped.Append(c is '\ufffe' or '\uffff' ? throw SolutionFilter.Unwritable(path) : c);
        }

        return escaped.ToString();
    }
}
