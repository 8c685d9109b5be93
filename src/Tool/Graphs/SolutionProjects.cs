using System.Text.RegularExpressions;
using System.Xml;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Tool.Graphs;

/// <summary>The projects of a solution, in either of its forms.</summary>
internal static class SolutionProjects
{
    private const string XmlForm = ".slnx";

    // Read as it runs: generated code makes the native program larger. It is matched with single lines, in time in proportion to them.
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
            IEnumerable<string> paths = Path.GetExtension(solution).Equals(XmlForm, StringComparison.OrdinalIgnoreCase)
                ? XmlPaths(solution)
                : RegularFile.ReadLines(solution).Select(static line => Regex.Match(line, ProjectLine).Groups["path"].Value);
            return paths.Where(static path => path.Length > 0)
                .Select(path => Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), directory))
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception error) when (error is XmlException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Error(directory, $"'{Path.GetFileName(solution)}' cannot be read ({error.Message.TrimEnd('.')})");
        }
    }

    // A tree of elements would take time with the square of their depth.
    private static List<string> XmlPaths(string solution)
    {
        var paths = new List<string>();
        using FileStream file = RegularFile.Open(solution);
        using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, Name: "Project" } && reader.GetAttribute("Path") is { } path)
                paths.Add(path);
        }

        return paths;
    }

    private static WorkspaceException Error(string directory, string why) =>
        new(WorkspaceDiagnostics.SolutionUnknown.Id, WorkspaceDiagnostics.SolutionUnknown.Message(directory, why));
}
