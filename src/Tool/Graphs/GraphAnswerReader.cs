using System.Globalization;
using System.Text;
using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Tool.Graphs;

/// <summary>Reads the answer of the program that evaluates projects.</summary>
internal static class GraphAnswerReader
{
    /// <summary>Reads an answer.</summary>
    /// <param name="reader">The answer.</param>
    /// <param name="onProject">Called for each project.</param>
    /// <exception cref="FormatException">The answer is not complete, or has another format; the message is a clause.</exception>
    public static GraphAnswer Read(TextReader reader, Action? onProject = null)
    {
        if (ReadLine(reader) != GraphFormat.FirstLine)
            throw new FormatException("it did not begin as an answer of this version does");
        var projects = new List<ProjectNode>();
        var reads = new List<EvaluationRead>();
        var variables = new List<string>();
        for (int lines = 0; lines < GraphFormat.MostLines; lines++)
        {
            string line = ReadLine(reader) ?? throw new FormatException("it ended before its answer did");
            switch (GraphText.Fields(line))
            {
                case [GraphFormat.End, var count]:
                    return count == projects.Count.ToString(CultureInfo.InvariantCulture)
                        ? new GraphAnswer(projects, reads, variables)
                        : throw new FormatException("projects are missing in its answer");
                case [GraphFormat.Failure, var why]:
                    throw new FormatException(why.Trim().TrimEnd('.'));
                case [GraphFormat.Project, var path]:
                    projects.Add(new ProjectNode(path));
                    onProject?.Invoke();
                    break;
                case [GraphFormat.SharedRead, var kind, var path]:
                    reads.Add(EvaluationRead.Of(kind, path));
                    break;
                case [GraphFormat.Variable, var name]:
                    variables.Add(name);
                    break;
                case [GraphFormat.Read, var kind, var path] when projects.Count > 0:
                    projects[^1].Reads.Add(EvaluationRead.Of(kind, path));
                    break;
                case { } fields when projects.Count > 0:
                    ProjectNodeFields.Add(projects[^1], fields);
                    break;
                default:
                    throw Unknown(line);
            }
        }

        throw new FormatException("its answer has too many lines");
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
