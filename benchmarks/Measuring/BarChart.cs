using System.Globalization;
using System.Net;
using System.Text;

namespace WorkspaceSdk.Benchmarks;

/// <summary>Draws the results of a race as a picture for a page.</summary>
public static class BarChart
{
    private const int Row = 26, Left = 250, Width = 420;

    /// <summary>Writes an SVG with a bar for each contender, shortest time first.</summary>
    /// <param name="file">The file.</param>
    /// <param name="title">The measured work.</param>
    /// <param name="results">Names and median milliseconds.</param>
    public static void Write(string file, string title, IEnumerable<(string Name, double Milliseconds)> results)
    {
        (string Name, double Milliseconds)[] rows = [.. results.OrderBy(static row => row.Milliseconds)];
        double most = rows[^1].Milliseconds;
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Left + Width + 90}\" height=\"{(rows.Length * Row) + 50}\" font-family=\"sans-serif\" font-size=\"13\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"10\" y=\"24\" font-weight=\"bold\">{WebUtility.HtmlEncode(title)}</text>\n");
        for (int i = 0; i < rows.Length; i++)
        {
            (string name, double milliseconds) = rows[i];
            int y = 40 + (i * Row);
            string color = name.StartsWith("ours", StringComparison.Ordinal) ? "#2a7ae2"
                : name.StartsWith("C ", StringComparison.Ordinal) ? "#999999"
                : "#e08a2a";
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Left - 8}\" y=\"{y + 15}\" text-anchor=\"end\">{WebUtility.HtmlEncode(name)}</text>\n");
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect x=\"{Left}\" y=\"{y}\" width=\"{milliseconds / most * Width:0.0}\" height=\"20\" fill=\"{color}\"/>\n");
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Left + 6 + (milliseconds / most * Width):0.0}\" y=\"{y + 15}\">{milliseconds:0.0} ms</text>\n");
        }

        File.WriteAllText(file, svg.Append("</svg>\n").ToString());
    }
}
