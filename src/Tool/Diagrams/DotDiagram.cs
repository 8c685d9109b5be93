using System.Text;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Diagrams;

/// <summary>Writes a diagram in the language of Graphviz.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="areFilesShown">Whether shared files are shown.</param>
internal sealed class DotDiagram(ResultStream output, bool areFilesShown) : IDiagramOutput
{
    /// <inheritdoc/>
    public void Write(ProjectDiagram diagram)
    {
        output.WriteLine("digraph projects {");
        output.WriteLine("  rankdir=LR;");
        foreach ((int place, DiagramProject project) in diagram.Projects.Index())
        {
            string shape = project.Kind switch { "program" => "ellipse", "test" => "hexagon", _ => "box" };
            output.WriteLine($"  p{place} [label={Quoted(project.Name)}, tooltip={Quoted(project.Path)}, shape={shape}];");
        }

        string[] groups = [.. diagram.Projects.SelectMany(static project => project.Groups).Distinct().Order(StringComparer.Ordinal)];
        foreach ((int place, string group) in groups.Index())
            output.WriteLine($"  g{place} [label={Quoted(group)}, shape=cylinder];");
        if (areFilesShown)
        {
            foreach ((int place, string file) in diagram.Files.Index())
                output.WriteLine($"  f{place} [label={Quoted(file)}, shape=note];");
        }

        foreach ((int place, DiagramProject project) in diagram.Projects.Index())
        {
            foreach (int reference in project.References)
                output.WriteLine($"  p{place} -> p{reference};");
            foreach (string group in project.Groups)
                output.WriteLine($"  p{place} -> g{Array.IndexOf(groups, group)} [style=dashed];");
            foreach (int file in areFilesShown ? project.Files : [])
                output.WriteLine($"  p{place} -> f{file} [style=dashed];");
        }

        output.WriteLine("}");
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (char c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\');
            quoted.Append(VisibleText.IsControl(c) ? VisibleText.Substitute : c);
        }

        return quoted.Append('"').ToString();
    }
}
