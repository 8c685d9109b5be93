namespace WorkspaceSdk.Oracle;

/// <summary>Writes, deletes and renames files of a solution, which chance chooses.</summary>
/// <param name="solution">The solution.</param>
/// <param name="random">The chance.</param>
internal sealed class RandomFiles(GeneratedSolution solution, Random random)
{
    /// <summary>Gets the number of the change, which makes its content unique.</summary>
    public int Count { get; private set; }

    /// <summary>Begins a change.</summary>
    public void Next() => Count++;

    /// <summary>Returns a number below another one.</summary>
    public int Number(int limit) => random.Next(limit);

    /// <summary>Returns one of a few words.</summary>
    public string Word() => $"w{random.Next(4)}";

    /// <summary>Returns one of several texts.</summary>
    public string Choice(params string[] texts) => texts[random.Next(texts.Length)];

    /// <summary>Returns the path of a project.</summary>
    /// <param name="extension">The end of its name; null for a project of any SDK.</param>
    public string Project(string? extension = null)
    {
        string[] projects = [.. solution.Projects.Where(project => extension is null
            ? !project.EndsWith(".proj", StringComparison.Ordinal)
            : project.EndsWith(extension, StringComparison.Ordinal))];
        return projects[random.Next(projects.Length)];
    }

    /// <summary>Returns the directory of a project.</summary>
    public string Folder(string? extension = null) => Path.GetDirectoryName(Project(extension))!;

    /// <summary>Returns the directory of several projects.</summary>
    public string Area() => Path.GetDirectoryName(Folder())!;

    /// <summary>Returns a file below a directory whose name begins and ends with some texts; null when there is none.</summary>
    public string? Any(string directory, string start, params string[] ends)
    {
        string[] files = [.. solution.Files(directory).Where(file =>
            Path.GetFileName(file).StartsWith(start, StringComparison.Ordinal)
            && ends.Any(end => file.EndsWith(end, StringComparison.Ordinal)))];
        return files.Length == 0 ? null : files[random.Next(files.Length)];
    }

    /// <summary>Writes a file.</summary>
    public IReadOnlyList<string> New(string path, string text)
    {
        solution.Write(path, text);
        return [path];
    }

    /// <summary>Changes the text of a file.</summary>
    public IReadOnlyList<string> Change(string? path, Func<string, string> change)
    {
        if (path is null)
            return [];
        string before = File.ReadAllText(solution.FullPath(path)), now = change(before);
        return before == now ? [] : New(path, now);
    }

    /// <summary>Deletes a file.</summary>
    public IReadOnlyList<string> Delete(string? path)
    {
        if (path is null || !File.Exists(solution.FullPath(path)))
            return [];
        File.Delete(solution.FullPath(path));
        return [path];
    }

    /// <summary>Gives a file another name in its directory.</summary>
    public IReadOnlyList<string> Rename(string? path, Func<string, string> name) =>
        path is null ? [] : Move(path, $"{Path.GetDirectoryName(path)}/{name(Path.GetFileName(path))}");

    /// <summary>Gives a file another path, whose directory is created.</summary>
    public IReadOnlyList<string> Move(string? path, string other)
    {
        if (path is null || path == other || File.Exists(solution.FullPath(other)))
            return [];
        Directory.CreateDirectory(Path.GetDirectoryName(solution.FullPath(other))!);
        File.Move(solution.FullPath(path), solution.FullPath(other));
        return [path, other];
    }

    /// <summary>Gives a directory another name.</summary>
    public IReadOnlyList<string> MoveDirectory(string directory, string other)
    {
        if (!Directory.Exists(solution.FullPath(directory)) || Directory.Exists(solution.FullPath(other)))
            return [];
        IReadOnlyList<string> before = solution.Files(directory);
        Directory.Move(solution.FullPath(directory), solution.FullPath(other));
        return [.. before, .. solution.Files(other)];
    }

    /// <summary>Returns a property with a value that no other change gives it.</summary>
    public string Property(string name) => $"<PropertyGroup><{name}>T{Count}</{name}></PropertyGroup>";

    /// <summary>Returns a file of properties.</summary>
    /// <param name="name">The property.</param>
    /// <param name="above">The file of properties above, which is imported; null when there is none.</param>
    public string Props(string name, string? above = null) => $"<Project>{(above is null ? "" : Import(above))}{Property(name)}</Project>";

    // In a condition, the texts of a function cannot have quotes of their own.
    private static string Import(string above) => $"""
        <PropertyGroup><Above>$([MSBuild]::GetPathOfFileAbove('{above}', '$(MSBuildThisFileDirectory)../'))</Above></PropertyGroup>
        <Import Project="$(Above)" Condition="'$(Above)' != ''" />
        """;
}
