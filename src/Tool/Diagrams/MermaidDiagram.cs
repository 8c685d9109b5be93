using System.Globalization;
using System.Text;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Diagrams;

/// <summary>Writes a diagram for Mermaid, which pages of Markdown show.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="areFilesShown">Whether shared files are shown.</param>
internal sealed class MermaidDiagram(ResultStream output, bool areFilesShown) : IDiagramOutput
{
    private const string Plain = " ._-/+@";

    /// <inheritdoc/>
    public void Write(ProjectDiagram diagram)
    {
        output.WriteLine("flowchart LR");
        foreach ((int place, DiagramProject project) in diagram.Projects.Index())
        {
            string label = Label(project.Name);
            output.WriteLine($"  p{place}" + project.Kind switch
            {
                "program" => $"([\"{label}\"])",
                "test" => $"{{{{\"{label}\"}}}}",
                _ => $"[\"{label}\"]",
            });
        }

        string[] groups = [.. diagram.Projects.SelectMany(static project => project.Groups).Distinct().Order(StringComparer.Ordinal)];
        foreach ((int place, string group) in groups.Index())
            output.WriteLine($"  g{place}[(\"{Label(group)}\")]");
        if (areFilesShown)
        {
            foreach ((int place, string file) in diagram.Files.Index())
                output.WriteLine($"  f{place}>\"{Label(file)}\"]");
        }

        foreach ((int place, DiagramProject project) in diagram.Projects.Index())
        {
            foreach (int reference in project.References)
                output.WriteLine($"  p{place} --> p{reference}");
            foreach (string group in project.Groups)
                output.WriteLine($"  p{place} -.-> g{Array.IndexOf(groups, group)}");
            foreach (int file in areFilesShown ? project.Files : [])
                output.WriteLine($"  p{place} -.-> f{file}");
        }
    }

    // A code of a character ends nothing, whatever the character would.
    private static string Label(string text)
    {
        var label = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && VisibleText.IsControl((char)rune.Value))
                label.Append(VisibleText.Substitute);
            else if (Rune.IsLetterOrDigit(rune) || (rune.IsAscii && Plain.Contains((char)rune.Value, StringComparison.Ordinal)))
                label.Append(rune);
            else
                label.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
        }

        return label.ToString();
    }
}
