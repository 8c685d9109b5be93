namespace WorkspaceSdk.Declarations;

/// <summary>
/// Determines whether the globs in <c>Projects</c> match projects. A project is a file with a name that ends in
/// <c>proj</c>, or an application of one file.
/// </summary>
/// <param name="root">The workspace root, absolute.</param>
internal sealed class ProjectsCheck(string root)
{
    private static readonly string[] Extensions =
    [
        "csproj", "fsproj", "vbproj", "proj", "vcxproj", "sqlproj", "esproj", "wixproj", "shproj", "pyproj", "njsproj", "dcproj", "ccproj",
        "synproj", "ilproj", "msbuildproj", "nativeproj", "vdproj", "wapproj"
    ];

    private static readonly string[] Unvisited = ["**/{bin,obj,node_modules,.vs}/**"];

    private readonly ListedFiles _listed = new(root, Unvisited);
    private readonly Dictionary<string, bool> _projectsAbove = new(StringComparer.Ordinal);

    /// <summary>Returns the globs without effect, each with its problem.</summary>
    /// <param name="globs">The globs of one entry.</param>
    /// <param name="meetsOne">Whether one of them is known to match a project.</param>
    public IEnumerable<(string Glob, string Problem)> Problems(IReadOnlyList<Glob> globs, bool meetsOne)
    {
        bool anyLiteral = false;
        foreach (Glob glob in globs.Where(static glob => !DeclaredText.IsPattern(glob.Text)))
        {
            if (LiteralProblem(glob.Text) is not { } problem)
                continue;
            anyLiteral = true;
            yield return (glob.Text, problem);
        }

        if (anyLiteral || meetsOne || globs.Count == 0 || globs.Any(Meets))
            yield break;
        string all = string.Join(";", globs.Select(static glob => glob.Text));
        yield return (all,
            globs.Any(static glob => CommaList.IsLikely(glob.Text))
                ? CommaList.Advice.TrimEnd('.')
                : "no project file of the workspace matches; the globs start at the workspace root" + Example());
    }

    private string? LiteralProblem(string path)
    {
        string full = Paths.PathRules.Current.Absolute(root, path);
        if (File.Exists(full) || File.Exists(WithoutProject(full)))
            return null;
        if (Directory.Exists(full))
            return $"it is a directory; write '{path}/**' for the projects below it";
        if (CommaList.IsLikely(path))
            return CommaList.Advice.TrimEnd('.');
        string name = path.Substring(path.LastIndexOf('/') + 1);
        string? meant = First(new FileQuery { Patterns = ["**/" + name], CaseSensitivity = CaseSensitivity.Insensitive });
        return "there is no such file, and the globs start at the workspace root" + (meant is null ? "" : $"; did you mean '{meant}'?");
    }

    private bool Meets(Glob glob) =>
        Projects(new FileQuery { Patterns = [glob.Text] }).Any()
        || Files(new FileQuery { Extensions = ["cs"] }).Any(path => glob.IsMatch((path + "proj").AsSpan()) && !HasProjectAbove(path));

    private string Example() => First(new FileQuery()) is { } project ? $", for example '{project}'" : "";

    // Sorted, so that the result does not depend on the order of the walk.
    private string? First(FileQuery query) => Projects(query).OrderBy(static path => path, StringComparer.Ordinal).FirstOrDefault();

    private IEnumerable<string> Projects(FileQuery query) => Files(new FileQuery(query) { Extensions = Extensions });

    private IEnumerable<string> Files(FileQuery query) => _listed.Find(query);

    // The project of an application of one file, app.cs, is app.csproj, which does not exist.
    private static string WithoutProject(string path) =>
        path.EndsWith(".csproj", StringComparison.Ordinal) ? path.Substring(0, path.Length - "proj".Length) : path;

    private bool HasProjectAbove(string path) => HasProject(Path.GetDirectoryName(Path.Combine(root, path)));

    private bool HasProject(string? directory)
    {
        if (directory is null || directory.Length < root.TrimEnd('/', Path.DirectorySeparatorChar).Length)
            return false;
        if (_projectsAbove.TryGetValue(directory, out bool known))
            return known;
        return _projectsAbove[directory] = ReadableEntries.Files(directory)
            .Any(static file => file.EndsWith("proj", StringComparison.Ordinal))
            || HasProject(Path.GetDirectoryName(directory));
    }
}
