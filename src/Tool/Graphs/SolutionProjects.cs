using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Tool.Graphs;

/// <summary>The projects of a solution, in either of its forms.</summary>
internal static class SolutionProjects
{
    private const string XmlForm = ".slnx";

    // Read as it runs: generated code makes the native program larger.
    private const string ProjectLine = """^\s*Project\("[^"]*"\)\s*=\s*"[^"]*"\s*,\s*"(?<path>[^"]*)"\s*,""";

    private static readonly string[] Forms = [".sln", XmlForm];

    /// <summary>Returns the only solution of a directory.</summary>
    /// <exception cref="WorkspaceException">There is none, or more than one.</exception>
    public static string FindOnly(string directory)
    {
        string[] found = [.. Directory.EnumerateFiles(directory)
            .Where(static file => Forms.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))];
        return found is [var only] ? only : throw Error(directory, found.Length == 0 ? "there is none" : $"there are {found.Length}");
    }

    /// <summary>Returns the projects of a solution, absolute.</summary>
    /// <exception cref="WorkspaceException">The file is not a solution.</exception>
    public static IReadOnlySet<string> Read(string solution)
    {
        string directory = Path.GetDirectoryName(solution)!;
        try
        {
            string text = RegularFile.ReadText(solution);
            IEnumerable<string> paths = Path.GetExtension(solution).Equals(XmlForm, StringComparison.OrdinalIgnoreCase)
                ? XDocument.Parse(text).Descendants("Project").Select(static project => project.Attribute("Path")?.Value ?? "")
                : Regex.Matches(text, ProjectLine, RegexOptions.Multiline).Select(static match => match.Groups["path"].Value);
            return paths.Where(static path => path.Length > 0)
                .Select(path => Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), directory))
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception error) when (error is XmlException or IOException or UnauthorizedAccessException)
        {
            throw Error(directory, $"'{Path.GetFileName(solution)}' cannot be read ({error.Message.TrimEnd('.')})");
        }
    }

    private static WorkspaceException Error(string directory, string why) =>
        new(WorkspaceDiagnostics.SolutionUnknown.Id, WorkspaceDiagnostics.SolutionUnknown.Message(directory, why));
}
