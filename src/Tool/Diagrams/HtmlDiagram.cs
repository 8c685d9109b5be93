using System.Globalization;
using System.Text;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Diagrams;

/// <summary>Writes a diagram as one page that needs nothing else: a drawing, and a list of the projects with all they use.</summary>
/// <param name="output">Where it goes.</param>
internal sealed class HtmlDiagram(ResultStream output) : IDiagramOutput
{
    private const int RowHeight = 34, BoxHeight = 24, LetterWidth = 8, Margin = 12, Gap = 70, LongestName = 48;

    /// <inheritdoc/>
    public void Write(ProjectDiagram diagram)
    {
        foreach (string line in HtmlPage.Before(diagram.Projects.Count))
            output.WriteLine(line);
        WriteDrawing(diagram);
        output.WriteLine("<div id=\"projects\">");
        List<int>[] dependents = [.. diagram.Projects.Select(static _ => new List<int>())];
        foreach ((int place, DiagramProject project) in diagram.Projects.Index())
        {
            foreach (int reference in project.References)
                dependents[reference].Add(place);
        }

        foreach ((int place, DiagramProject project) in diagram.Projects.Index())
            WriteProject(diagram, place, project, dependents[place]);
        output.WriteLine("</div>");
        foreach (string line in HtmlPage.After)
            output.WriteLine(line);
    }

    private void WriteProject(ProjectDiagram diagram, int place, DiagramProject project, List<int> dependents)
    {
        output.WriteLine($"<section id=\"p{place}\" data-name=\"{Text(project.Path)}\">");
        output.WriteLine($"<h2>{Text(project.Name)} <small>{project.Kind}</small></h2><p>{Text(project.Path)}</p>");
        if (project.Node.Error is { } error)
            output.WriteLine($"<p class=\"error\">{Text(error)}</p>");
        WriteList("uses", project.References.Select(reference => Link(diagram, reference)));
        WriteList("used by", dependents.Select(dependent => Link(diagram, dependent)));
        WriteList("groups", project.Groups.Select(Text));
        WriteList("shared files", project.Files.Select(file => Text(diagram.Files[file])));
        output.WriteLine("</section>");
    }

    private void WriteList(string name, IEnumerable<string> entries)
    {
        string[] all = [.. entries];
        if (all.Length == 0)
            return;
        output.WriteLine($"<h3>{name}</h3><ul>");
        foreach (string entry in all)
            output.WriteLine($"<li>{entry}</li>");
        output.WriteLine("</ul>");
    }

    private static string Link(ProjectDiagram diagram, int place) => $"<a href=\"#p{place}\">{Text(diagram.Projects[place].Name)}</a>";

    private void WriteDrawing(ProjectDiagram diagram)
    {
        var layout = new LayeredLayout(diagram);
        var boxes = new (int X, int Y, int Width)[diagram.Projects.Count];
        int left = Margin, highest = layout.Columns.Max(static column => column.Count);
        foreach (List<int> column in layout.Columns)
        {
            int width = column.Select(project => Width(diagram.Projects[project])).DefaultIfEmpty(0).Max();
            int top = Margin + ((highest - column.Count) * RowHeight / 2);
            foreach ((int row, int project) in column.Index())
                boxes[project] = (left, top + (row * RowHeight), width);
            left += width + Gap;
        }

        (int right, int bottom) = (left - Gap + Margin, (highest * RowHeight) + (2 * Margin));
        output.WriteLine("<div id=\"drawing\">");
        output.WriteLine(
            $"<svg width=\"{right}\" height=\"{bottom}\" viewBox=\"0 0 {right} {bottom}\" aria-label=\"Projects and references\">");
        foreach ((int place, DiagramProject project) in diagram.Projects.Index())
        {
            foreach (int reference in project.References)
                output.WriteLine($"<path class=\"from{place} to{reference}\" d=\"{Curve(boxes[place], boxes[reference])}\"/>");
        }

        foreach ((int place, DiagramProject project) in diagram.Projects.Index())
        {
            (int x, int y, int width) = boxes[place];
            output.WriteLine(
                $"<a href=\"#p{place}\" class=\"{project.Kind}\" data-place=\"{place}\" data-name=\"{Text(project.Path)}\">"
                + $"<title>{Text(project.Path)}</title><rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{BoxHeight}\" rx=\"4\"/>"
                + $"<text x=\"{x + Margin}\" y=\"{y + BoxHeight - 7}\">{Text(Short(project.Name))}</text></a>");
        }

        output.WriteLine("</svg></div>");
    }

    private static string Curve((int X, int Y, int Width) from, (int X, int Y, int Width) to)
    {
        (int x, int y) = (from.X + from.Width, from.Y + (BoxHeight / 2));
        (int endX, int endY) = (to.X, to.Y + (BoxHeight / 2));
        int middle = (x + endX) / 2;
        return string.Create(CultureInfo.InvariantCulture, $"M{x} {y}C{middle} {y} {middle} {endY} {endX} {endY}");
    }

    private static int Width(DiagramProject project) => (Short(project.Name).Length * LetterWidth) + (2 * Margin);

    private static string Short(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";

    // Nothing that a name holds is markup, a command or invisible.
    private static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ when VisibleText.IsControl(c) => "?",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
