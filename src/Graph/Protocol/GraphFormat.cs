namespace WorkspaceSdk.Graph.Protocol;

/// <summary>The lines that the tool and the program that evaluates projects exchange: words with tabs between them.</summary>
internal static class GraphFormat
{
    /// <summary>The first line of a request and of an answer.</summary>
    public const string FirstLine = "workspace-graph 1";

    /// <summary>The longest line, in characters. A longer one is no answer.</summary>
    public const int LongestLine = 1 << 20;

    /// <summary>The most lines of an answer.</summary>
    public const int MostLines = 50_000_000;

    /// <summary>The last line. Without it the rest is not believed.</summary>
    public const string End = "end";

    /// <summary>Request: the directory whose <c>global.json</c> names the SDK.</summary>
    public const string Root = "root";

    /// <summary>Request: the directory below which files can change.</summary>
    public const string Top = "top";

    /// <summary>Request: an item list whose files count although the build would not read them.</summary>
    public const string List = "list";

    /// <summary>Request: a project to evaluate. Answer: the lines up to the next one are about this project.</summary>
    public const string Project = "project";

    /// <summary>Answer: why there is no answer.</summary>
    public const string Failure = "failure";

    /// <summary>Answer: why the project cannot be evaluated.</summary>
    public const string Error = "error";

    /// <summary>Answer: reason and path of a file that the build reads, or whose coming would change it.</summary>
    public const string Input = "input";

    /// <summary>
    /// Answer: reason and pattern of an item. Files that are there were matched already, so it counts for those that went.
    /// </summary>
    public const string Glob = "glob";

    /// <summary>Answer: reason and pattern that counts for every file.</summary>
    public const string Pattern = "pattern";

    /// <summary>Answer: reason and path of a directory of which every file counts.</summary>
    public const string Directory = "directory";

    /// <summary>Answer: the path of a project that this one refers to.</summary>
    public const string Reference = "reference";

    /// <summary>Answer: the name of a package that the project uses.</summary>
    public const string Package = "package";

    /// <summary>Answer: a path that the build of the project writes.</summary>
    public const string Output = "output";

    /// <summary>Answer: what kind of project it is, one word.</summary>
    public const string Flag = "flag";

    /// <summary>Answer: the workspace root that the project has, and the globs that its groups leave out.</summary>
    public const string Workspace = "workspace";

    /// <summary>Answer: a group: name, defining file, then names and values of its metadata.</summary>
    public const string Group = "group";
}
