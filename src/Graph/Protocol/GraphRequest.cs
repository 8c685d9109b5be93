namespace WorkspaceSdk.Graph.Protocol;

/// <summary>Represents the request of the tool.</summary>
/// <param name="Root">The directory whose <c>global.json</c> names the SDK.</param>
/// <param name="Top">The directory below which files can change.</param>
/// <param name="Lists">The item lists whose files count although the build would not read them.</param>
/// <param name="Projects">The projects, as absolute paths.</param>
internal sealed record GraphRequest(string Root, string Top, IReadOnlyList<string> Lists, IReadOnlyList<string> Projects)
{
    /// <summary>Gets the projects whose answers the tool has.</summary>
    public IReadOnlyCollection<string> Known { get; init; } = [];

    /// <summary>Writes the request.</summary>
    public void Write(TextWriter writer)
    {
        WriteLine(GraphFormat.FirstLine);
        WriteLine(GraphText.Line(GraphFormat.Root, [Root]));
        WriteLine(GraphText.Line(GraphFormat.Top, [Top]));
        foreach (string list in Lists)
            WriteLine(GraphText.Line(GraphFormat.List, [list]));
        foreach (string project in Known)
            WriteLine(GraphText.Line(GraphFormat.Known, [project]));
        foreach (string project in Projects)
            WriteLine(GraphText.Line(GraphFormat.Project, [project]));
        WriteLine(GraphFormat.End);

        void WriteLine(string line) => writer.Write(line + "\n");
    }

    /// <summary>Reads a request.</summary>
    /// <exception cref="FormatException">The text is not a request, or not complete.</exception>
    public static GraphRequest Read(TextReader reader)
    {
        if (reader.ReadLine() != GraphFormat.FirstLine)
            throw new FormatException("The request has another form. The tool and its folder 'graph' are of different versions.");
        string root = "", top = "";
        var lists = new List<string>();
        var projects = new List<string>();
        var known = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            switch (GraphText.Fields(line))
            {
                case [GraphFormat.Root, var directory]:
                    root = directory;
                    break;
                case [GraphFormat.Top, var directory]:
                    top = directory;
                    break;
                case [GraphFormat.List, var list]:
                    lists.Add(list);
                    break;
                case [GraphFormat.Known, var project]:
                    known.Add(project);
                    break;
                case [GraphFormat.Project, var project]:
                    projects.Add(project);
                    break;
                case [GraphFormat.End]:
                    return new GraphRequest(root, top, lists, projects) { Known = known };
                default:
                    throw new FormatException("The request has a line of a form that is not known.");
            }
        }

        throw new FormatException("The request ends before its last line.");
    }
}
