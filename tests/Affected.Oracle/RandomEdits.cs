namespace WorkspaceSdk.Oracle;

/// <summary>Changes a solution at random, so that it can still be built.</summary>
internal sealed class RandomEdits
{
    private readonly GeneratedSolution _solution;
    private readonly Random _random;
    private readonly (string Name, int Weight, bool NeedsRestore, Func<IReadOnlyList<string>> Make)[] _edits;
    private int _count;

    /// <summary>Prepares changes.</summary>
    public RandomEdits(GeneratedSolution solution, Random random)
    {
        _solution = solution;
        _random = random;
        _edits =
        [
            ("a source", 10, false, () => Write(Any("src", "*.cs", "*.vb"), static text => text + "\n")),
            ("a new source", 6, false, () => New($"{Folder(cs: true)}/{Word()}/N{_count}.cs", $"internal class N{_count} {{ }}")),
            ("a source away", 4, false, () => Delete(Any("src", "N*.cs"))),
            ("a source renamed", 3, false, () => Rename(Any("src", "N*.cs"), $"R{_count}.cs")),
            ("a shared source", 2, false, () => New($"shared/{Word()}/S{_count}.cs", $"internal class S{_count} {{ }}")),
            ("a shared source away", 2, false, () => Delete(Any("shared", "S*.cs"))),
            ("data", 6, false, () => Write(Any("src", "*.txt"), text => text + _count)),
            ("new data", 4, false, () => New($"{Folder()}/d{_count}.txt", $"{_count}")),
            ("data away", 2, false, () => Delete(Any("src", "d*.txt"))),
            ("an import", 2, false, () => New("build/common.props", Props("Company"))),
            ("a local import", 4, false, () => New($"{Folder()}/local.props", Props("Copyright"))),
            ("a local import away", 2, false, () => Delete(Any("src", "local.props"))),
            ("a file that a function reads", 2, false, () => New("build/version.txt", $"1.{_count}")),
            ("a file that a task copies", 3, false, () => New("build/note.txt", $"note {_count}")),
            ("a file that a function looks for", 2, false, () => New($"{Folder()}/product.txt", $"Product {_count}")),
            ("a file that a function looks for above", 1, false, () => New("src/product.txt", $"Product {_count}")),
            ("a page", 2, false, () => New($"build/{Word()}.md", $"{_count}")),
            ("a page away", 1, false, () => Delete(Any("build", "*.md"))),
            ("props of an area", 2, false, () => Area("Directory.Build.props", Props("Title", "../../Directory.Build.props"))),
            ("props of an area away", 1, false, () => Delete(Any("src", "Directory.Build.props"))),
            ("targets of an area", 1, false, () => Area("Directory.Build.targets", Props("AssemblyTitle"))),
            ("settings of the compiler", 1, false, () => Area(".editorconfig", $"[*.cs]\n# {_count}")),
            (
                "a project",
                4,
                true,
                () => Write(
                    GeneratedSolution.FileOf(Folder()),
                    text => text.Replace("</Project>", Property("Title") + "</Project>", StringComparison.Ordinal))
            ),
            ("a new project", 1, true, () => _solution.AddProject()),
            ("a file that nobody reads", 2, false, () => New($"docs/{Word()}.md", $"{_count}")),
        ];
    }

    /// <summary>Makes a change.</summary>
    /// <returns>Its name, whether packages must be restored, and the paths that changed; none when there was nothing to change.</returns>
    public (string Name, bool NeedsRestore, IReadOnlyList<string> Paths) Make()
    {
        _count++;
        int choice = _random.Next(_edits.Sum(static edit => edit.Weight));
        foreach ((string name, int weight, bool needsRestore, Func<IReadOnlyList<string>> make) in _edits)
        {
            if ((choice -= weight) < 0)
                return (name, needsRestore, make());
        }

        throw new InvalidOperationException("There are no changes.");
    }

    private string Property(string name) => $"<PropertyGroup><{name}>T{_count}</{name}></PropertyGroup>";

    private string Props(string name, string? import = null) =>
        $"<Project>{(import is null ? "" : $"<Import Project=\"{import}\" />")}{Property(name)}</Project>";

    private string Word() => $"w{_random.Next(4)}";

    private string Folder(bool cs = false)
    {
        string[] folders = [.. _solution.Projects.Where(folder => !cs || !folder.EndsWith("Basic", StringComparison.Ordinal))];
        return folders[_random.Next(folders.Length)];
    }

    private IReadOnlyList<string> Area(string name, string text) => New($"{Path.GetDirectoryName(Folder())}/{name}", text);

    private string? Any(string folder, params string[] patterns)
    {
        string full = Path.Combine(_solution.Root, folder);
        string[] files = [.. patterns.SelectMany(pattern => Directory.EnumerateFiles(full, pattern, SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(_solution.Root, file))
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
        return files.Length == 0 ? null : files[_random.Next(files.Length)];
    }

    private IReadOnlyList<string> New(string path, string text)
    {
        _solution.Write(path, text);
        return [path];
    }

    private IReadOnlyList<string> Write(string? path, Func<string, string> change)
    {
        if (path is null)
            return [];
        _solution.Write(path, change(File.ReadAllText(Path.Combine(_solution.Root, path))));
        return [path];
    }

    private IReadOnlyList<string> Delete(string? path)
    {
        if (path is null)
            return [];
        File.Delete(Path.Combine(_solution.Root, path));
        return [path];
    }

    private IReadOnlyList<string> Rename(string? path, string name)
    {
        if (path is null)
            return [];
        string other = $"{Path.GetDirectoryName(path)}/{name}";
        File.Move(Path.Combine(_solution.Root, path), Path.Combine(_solution.Root, other));
        return [path, other];
    }
}
