namespace WorkspaceSdk.Graph.Protocol;

/// <summary>The lines that the tool and the program that evaluates projects exchange: words with tabs between them.</summary>
internal static class GraphFormat
{
    /// <summary>The first line of a request and of an answer.</summary>
    public const string FirstLine = "workspace-graph 2";

    /// <summary>The maximum length of a line, in characters. An answer with a longer line is refused.</summary>
    public const int LongestLine = 1 << 20;

    /// <summary>The maximum number of lines in an answer.</summary>
    public const int MostLines = 50_000_000;

    /// <summary>The last line. An answer without it is refused.</summary>
    public const string End = "end";

    /// <summary>Request: the directory whose <c>global.json</c> names the SDK.</summary>
    public const string Root = "root";

    /// <summary>Request: the directory below which files can change.</summary>
    public const string Top = "top";

    /// <summary>Request: an item list whose files count although the build would not read them.</summary>
    public const string List = "list";

    /// <summary>Request: a project whose answer the tool has. References to it are not followed.</summary>
    public const string Known = "known";

    /// <summary>Request: a project to evaluate. Answer: the lines up to the next one are about this project.</summary>
    public const string Project = "project";

    /// <summary>Answer: the reason why there is no result.</summary>
    public const string Failure = "failure";

    /// <summary>Answer: the reason why the project cannot be evaluated.</summary>
    public const string Error = "error";

    /// <summary>Answer: reason and path of a file that the build reads, or that would change the build if it were added.</summary>
    public const string Input = "input";

    /// <summary>
    /// Answer: reason and pattern of an item. Evaluation matched the existing files, so it counts only for deleted files.
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

    /// <summary>Answer: the kind of the project, one word.</summary>
    public const string Flag = "flag";

    /// <summary>Answer: the workspace root that the project has, and the globs that its groups leave out.</summary>
    public const string Workspace = "workspace";

    /// <summary>Answer: kind (<see cref="ReadKind"/>) and path of a read of the project's evaluation in the repository.</summary>
    public const string Read = "read";

    /// <summary>Answer: kind and path of a read of evaluations elsewhere. It counts for all projects.</summary>
    public const string SharedRead = "shared";

    /// <summary>Answer: the name of a variable of the environment that may count, if there is one; <c>*</c> for all.</summary>
    public const string Variable = "variable";

    /// <summary>Answer: a group: name, defining file, then names and values of its metadata.</summary>
    public const string Group = "group";
}
