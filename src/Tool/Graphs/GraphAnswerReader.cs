using System.Globalization;
using System.Text;
using WorkspaceSdk.Declarations;
using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Tool.Graphs;

/// <summary>Reads the answer of the program that evaluates projects.</summary>
internal static class GraphAnswerReader
{
    /// <summary>Reads an answer.</summary>
    /// <exception cref="FormatException">The answer is not complete, or has another format; the message is a clause.</exception>
    public static ProjectGraph Read(TextReader reader)
    {
        if (ReadLine(reader) != GraphFormat.FirstLine)
            throw new FormatException("it did not begin as an answer of this version does");
        var projects = new List<ProjectNode>();
        for (int lines = 0; lines < GraphFormat.MostLines; lines++)
        {
            string line = ReadLine(reader) ?? throw new FormatException("it ended before its answer did");
            switch (GraphText.Fields(line))
            {
                case [GraphFormat.End, var count]:
                    return count == projects.Count.ToString(CultureInfo.InvariantCulture)
                        ? new ProjectGraph(projects)
                        : throw new FormatException("projects are missing in its answer");
                case [GraphFormat.Failure, var why]:
                    throw new FormatException(why.Trim().TrimEnd('.'));
                case [GraphFormat.Project, var path]:
                    projects.Add(new ProjectNode(path));
                    break;
                case { } fields when projects.Count > 0:
                    Add(projects[^1], fields);
                    break;
                default:
                    throw Unknown(line);
            }
        }

        throw new FormatException("its answer has too many lines");
    }

    private static void Add(ProjectNode project, string[] fields)
    {
        switch (fields)
        {
            case [GraphFormat.Input, var reason, var path]:
                project.Inputs.TryAdd(path, reason);
                break;
            case [GraphFormat.Glob, var reason, var pattern]:
                project.Patterns.Add(new PathPattern($"item {reason}", pattern, isForExisting: false));
                break;
            case [GraphFormat.Pattern, var reason, var pattern]:
                project.Patterns.Add(new PathPattern(reason, pattern, isForExisting: true));
                break;
            case [GraphFormat.Directory, var reason, var path]:
                project.Directories.TryAdd(path, reason);
                break;
            case [GraphFormat.Reference, var path]:
                project.References.Add(path);
                break;
            case [GraphFormat.Package, var name]:
                project.Packages.Add(name);
                break;
            case [GraphFormat.Output, var path]:
                project.Outputs.Add(path);
                break;
            case [GraphFormat.Flag, var flag]:
                project.Flags.Add(flag);
                break;
            case [GraphFormat.Error, var message]:
                project.Error = message;
                break;
            case [GraphFormat.Workspace, var root, var excludes]:
                (project.WorkspaceRoot, project.DefaultExcludes) = (root, excludes);
                break;
            case [GraphFormat.Group, var name, var file, .. var metadata] when metadata.Length % 2 == 0:
                project.Groups.Add(Group(name, file, metadata));
                break;
            default:
                throw Unknown(fields[0]);
        }
    }

    private static DeclaredItem Group(string name, string file, string[] metadata)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < metadata.Length; i += 2)
            values[metadata[i]] = metadata[i + 1];
        return new DeclaredItem(name, file, values);
    }

    // Without a limit, a long line would fill the memory before it could be refused.
    private static string? ReadLine(TextReader reader)
    {
        var line = new StringBuilder();
        for (int next; (next = reader.Read()) >= 0;)
        {
            if (next == '\n')
                return line.ToString();
            if (line.Length == GraphFormat.LongestLine)
                throw new FormatException("a line of its answer is too long");
            line.Append((char)next);
        }

        return line.Length == 0 ? null : line.ToString();
    }

    private static FormatException Unknown(string line) =>
        new($"its answer has a line of an unknown form: '{(line.Length > 100 ? line[..100] : line)}'");
}
