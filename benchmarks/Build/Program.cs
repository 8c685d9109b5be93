using System.Globalization;
using WorkspaceSdk.Benchmarks;

// Measures the processor time that the SDK adds to a build, over the whole tree of processes. See README.md.
args = KeptRatios.Take(args);
string[] all = ["noop", "startup", "solution", "warm", "evaluation", "files", "neighbours"];
string[] chosen = [.. all.Where(args.Contains)];
int pairs =
    args.Select(static a => int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 0).DefaultIfEmpty(0).Max();
if (pairs == 0)
    pairs = 21;
string? earlier = args.FirstOrDefault(static a => a.EndsWith(".nupkg", StringComparison.Ordinal));
// The other sides are compared with the plain SDK.
ProjectStyle[] styles = [.. Enum.GetValues<ProjectStyle>()
    .Where(style => style != ProjectStyle.Neighbour && (style != ProjectStyle.Earlier || earlier is not null))
    .Where(style => style == ProjectStyle.Plain
        || !args.Intersect(Enum.GetNames<ProjectStyle>()).Any()
        || args.Contains(style.ToString())
        || style == ProjectStyle.Earlier)];
string place = Directory.CreateTempSubdirectory("wsdk-build-benchmark-").FullName;
int sidesMade = 0;
bool withNeighbours = false;
try
{
    var feed = new PackageFeed(place, earlier);
    foreach (string benchmark in chosen.Length == 0 ? all : chosen)
    {
        withNeighbours = benchmark == "neighbours" || (benchmark == "warm" && args.Contains(nameof(ProjectStyle.Neighbour)));
        if (benchmark == "noop")
        {
            NoOp("no-op build, group of 100 files", 100);
            NoOp("no-op build, group of 10,000 files", 10_000);
            NoOp("no-op build, group of 100,000 files", 100_000);
        }
        else if (benchmark == "startup")
        {
            StartUp(100);
        }
        else if (benchmark == "solution")
        {
            Solution(100, 1_000);
        }
        else if (benchmark == "warm")
        {
            WarmBuilds.Register();
            Warm(1_000);
        }
        else if (benchmark == "files")
        {
            WarmBuilds.Register();
            Files(1_000);
        }
        else if (benchmark == "neighbours")
        {
            Neighbours(12, 1_000);
        }
        else
        {
            Evaluation(40_000);
        }
    }

    return KeptRatios.Complete();

    void NoOp(string title, int files) =>
        new Comparison(title, [.. Sides(files, ["App"], styles)], ["build", "App/App.csproj", "--no-restore"]).Run(pairs);

    // Only the start of the tasks: both sides find an SDK package, evaluate the project and run one target of it.
    void StartUp(int files) =>
        new Comparison(
            "starting the tasks",
            [.. Sides(files, ["App"], [ProjectStyle.EmptySdk, ProjectStyle.Sdk])],
            ["msbuild", "App/App.csproj", "-t:CollectWorkspaceFiles"])
            .Run(pairs);

    void Solution(int projects, int files)
    {
        string[] names = [.. Enumerable.Range(0, projects).Select(static i => $"P{i}")];
        new Comparison(
            $"no-op build, {projects} projects sharing a group of {files} files",
            [.. Sides(files, names, styles)],
            ["build", "All.slnx", "--no-restore"])
            .Run(pairs);
    }

    // Not by <Sdk>: in this process each evaluation runs the SDK resolvers again.
    void Warm(int files)
    {
        ProjectStyle[] own = [.. styles.Where(static style => style is not (ProjectStyle.Sdk or ProjectStyle.EmptySdk))];
        string[] neighbours = withNeighbours ? ["App"] : [];
        new WarmBuilds([.. Sides(files, ["App"], own), .. NeighbourSides(files, neighbours)], "App/App.csproj").Run(pairs);
    }

    void Files(int files) =>
        new EvaluationCosts(Sides(files, ["App"], [ProjectStyle.Package]).Single().Workspace, "App/App.csproj").Run(pairs);

    void Evaluation(int files)
    {
        string[] evaluate = ["msbuild", "App/App.csproj", "-getProperty:AssemblyName"];
        (string Name, MeasuredWorkspace Workspace)[] sides = [.. Sides(100, ["App"], styles)];
        new Comparison("evaluation", sides, evaluate).Run(pairs);
        foreach ((_, MeasuredWorkspace workspace) in sides)
        {
            for (int i = 0; i < files; i++)
                workspace.Write($"App/client/node_modules/package{i / 80}/lib{i / 8 % 10}/file{i}.js", "");
        }

        new Comparison($"evaluation with {files} files under node_modules", sides, evaluate).Run(pairs);
    }

    void Neighbours(int projects, int files)
    {
        string[] names = [.. Enumerable.Range(0, projects).Select(static i => $"P{i}")];
        ProjectStyle[] own = [ProjectStyle.Plain, ProjectStyle.EmptyPackage, ProjectStyle.LeastPackage, ProjectStyle.Package];
        new Comparison(
            $"no-op build of {projects} projects, beside packages of others",
            [.. Sides(files, names, own), .. NeighbourSides(files, names)],
            ["build", "All.slnx", "--no-restore", "-m:1"])
            .Run(pairs);
    }

    // Empty if no project is named.
    IEnumerable<(string Name, MeasuredWorkspace Workspace)> NeighbourSides(int files, string[] projects)
    {
        foreach (Neighbour neighbour in projects.Length == 0 ? [] : Neighbour.All)
        {
            yield return Side(
                $"{neighbour.Package} {neighbour.Version}", Written(files, projects, ProjectStyle.Neighbour, neighbour), projects);
        }
    }

    IEnumerable<(string Name, MeasuredWorkspace Workspace)> Sides(int files, string[] projects, ProjectStyle[] chosenStyles) =>
        chosenStyles.Select(style => Side(style.ToString(), Written(files, projects, style), projects));

    MeasuredWorkspace Written(int files, string[] projects, ProjectStyle style, Neighbour? neighbour = null)
    {
        var workspace = new MeasuredWorkspace(Path.Combine(place, $"side{++sidesMade}"), feed, style, files, neighbour);
        foreach (string project in projects)
            workspace.AddProject(project);
        workspace.Write(
            "All.slnx", $"<Solution>{string.Concat(projects.Select(static p => $"<Project Path=\"{p}/{p}.csproj\" />"))}</Solution>");
        return workspace;
    }

    (string Name, MeasuredWorkspace Workspace) Side(string name, MeasuredWorkspace workspace, string[] projects)
    {
        // Some neighbours read the history, and so does the plain SDK in a repository.
        if (withNeighbours)
            workspace.Commit();
        string target = projects.Length == 1 ? $"{projects[0]}/{projects[0]}.csproj" : "All.slnx";

        // The first build makes everything; after the second and third, later builds write nothing.
        for (int i = 0; i < 3; i++)
            workspace.Dotnet("build", target, "-nologo", "-v:q");
        return (name, workspace);
    }
}
finally
{
    Directory.Delete(place, recursive: true);
}
