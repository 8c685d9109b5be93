namespace WorkspaceSdk.Oracle;

/// <summary>A solution with many small projects, which read files in every way that builds know.</summary>
internal sealed class GeneratedSolution
{
    /// <summary>The name of the solution.</summary>
    public const string FileName = "Shop.slnx";

    private const int PerArea = 10;

    private readonly ProjectText _text;
    private int _number;

    /// <summary>Writes the solution.</summary>
    /// <param name="root">The directory of the solution.</param>
    /// <param name="random">Determines the kinds and references of the projects.</param>
    /// <param name="count">The number of projects beside those of the generator and the task.</param>
    public GeneratedSolution(string root, Random random, int count)
    {
        Root = root;
        _text = new ProjectText(this, random);
        SharedFiles.Write(this, isPinned: random.Next(2) == 0);
        for (int i = 0; i < count; i++)
            AddProject();
    }

    /// <summary>Gets the directory of the solution.</summary>
    public string Root { get; }

    /// <summary>Gets the paths of the project files, relative to the root, without those of the generator and the task.</summary>
    public List<string> Projects { get; } = [];

    /// <summary>Adds a project with references to earlier ones.</summary>
    /// <returns>The paths of its files and of the solution.</returns>
    public IReadOnlyList<string> AddProject()
    {
        int number = _number++;
        ProjectKind kind = (number % 20) switch { 7 => ProjectKind.Basic, 19 => ProjectKind.Plain, _ => ProjectKind.CSharp };
        string name = $"P{number}";
        string directory = $"src/Area{number / PerArea}/{name}";
        string project = $"{directory}/{name}{ProjectText.Extension(kind)}";
        List<string> written = [project, $"{directory}/data{number}.txt", FileName];
        Write(project, _text.Of(number, kind));
        Write(written[1], $"data {number}");
        if (kind != ProjectKind.Plain)
        {
            bool isBasic = kind == ProjectKind.Basic;
            written.Add($"{directory}/{(isBasic ? "Start.vb" : "Start.cs")}");
            Write(written[^1], isBasic ? $"Public Class C{number}\nEnd Class" : $"namespace {name}; public class Start {{ }}");
        }

        if (number % 16 == 4)
        {
            written.Add($"{directory}/linked");
            Directory.CreateSymbolicLink(FullPath(written[^1]), "../../../external");
        }

        Projects.Add(project);
        WriteSolution();
        return written;
    }

    /// <summary>Deletes a project and the references to it.</summary>
    /// <returns>The paths that changed.</returns>
    public IReadOnlyList<string> DeleteProject(string project)
    {
        List<string> changed = [.. ProjectText.ReferencesTo(project).SelectMany(reference => Replace(reference, "")).Distinct()];
        string directory = Path.GetDirectoryName(project)!;
        changed.AddRange(Files(directory));
        Directory.Delete(FullPath(directory), recursive: true);
        Projects.Remove(project);
        WriteSolution();
        return [.. changed, FileName];
    }

    /// <summary>Gives a project, or its directory, another name.</summary>
    /// <returns>The paths that changed.</returns>
    public IReadOnlyList<string> RenameProject(string project, string renamed)
    {
        string from = Path.GetDirectoryName(project)!, to = Path.GetDirectoryName(renamed)!;
        List<string> changed = [.. from == to ? [project, renamed] : Files(from)];
        if (from != to)
        {
            Directory.Move(FullPath(from), FullPath(to));
            changed.AddRange(Files(to));
            // A move brings no outputs: a checkout would not have them either.
            foreach (string outputs in new[] { "obj", "bin" }.Select(name => FullPath($"{to}/{name}")).Where(Directory.Exists))
                Directory.Delete(outputs, recursive: true);
        }

        File.Move(FullPath($"{to}/{Path.GetFileName(project)}"), FullPath(renamed));
        Projects[Projects.IndexOf(project)] = renamed;
        changed.AddRange(Replace($"\"../../../{project}\"", $"\"../../../{renamed}\""));
        changed.AddRange(Replace($"'../../../{project}'", $"'../../../{renamed}'"));
        WriteSolution();
        return [.. changed.Append($"{to}/{Path.GetFileName(project)}").Append(renamed).Append(FileName).Distinct()];
    }

    /// <summary>Finds the projects again, after the tree was reset.</summary>
    public void FindProjects()
    {
        Projects.RemoveAll(project => !File.Exists(FullPath(project)));
        Projects.AddRange(Files("src")
            .Where(static file => file.EndsWith("proj", StringComparison.Ordinal))
            .Except(Projects)
            .Order(StringComparer.Ordinal));
    }

    /// <summary>Returns the ordered paths of the files below a directory, without outputs. Links are not followed.</summary>
    public IReadOnlyList<string> Files(string directory)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return !Directory.Exists(FullPath(directory))
            ? []
            : [.. Directory.EnumerateFiles(FullPath(directory), "*", options)
                .Select(file => Path.GetRelativePath(Root, file))
                .Where(static file =>
                    !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)];
    }

    /// <summary>Returns the absolute path of a file of the solution.</summary>
    public string FullPath(string path) => Path.Combine(Root, path);

    /// <summary>Writes a file.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
        File.WriteAllText(FullPath(path), text);
    }

    private List<string> Replace(string text, string other)
    {
        List<string> changed = [];
        foreach (string project in Projects.Where(project => File.ReadAllText(FullPath(project)).Contains(text, StringComparison.Ordinal)))
        {
            Write(project, File.ReadAllText(FullPath(project)).Replace(text, other, StringComparison.Ordinal));
            changed.Add(project);
        }

        return changed;
    }

    private void WriteSolution()
    {
        IEnumerable<string> projects = Projects.Select(static project => project.EndsWith(".proj", StringComparison.Ordinal)
            ? $"<Project Path=\"{project}\" Type=\"{ProjectText.PlainType}\" />"
            : $"<Project Path=\"{project}\" />");
        Write(FileName, $"<Solution>{string.Concat(SharedFiles.Projects.Select(static path => $"<Project Path=\"{path}\" />"))}"
            + $"{string.Concat(projects)}</Solution>");
    }
}
