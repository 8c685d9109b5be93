namespace WorkspaceSdk.Oracle;

/// <summary>Changes of files that are items of projects.</summary>
/// <param name="files">The files.</param>
internal sealed class SourceEdits(RandomFiles files)
{
    private const string CSharp = ".csproj";

    /// <summary>Returns the kinds of changes.</summary>
    public IEnumerable<RandomEdit> All() =>
    [
        new("a source", 12, () => files.Change(files.Any("src", "", ".cs", ".vb"), static text => text + "\n")),
        new("a new source", 8, () => files.New($"{files.Folder(CSharp)}/{files.Word()}/N{files.Count}.cs", Class("N"))),
        new("a deleted source", 5, () => files.Delete(files.Any("src", "N", ".cs"))),
        new("a renamed source", 4, () => files.Rename(files.Any("src", "N", ".cs"), _ => $"N{files.Count}.cs")),
        new("a source in other case", 3, () => files.Rename(files.Any("src", "N", ".cs"), SwapCase)),
        new("a moved source", 3, () => files.Move(files.Any("src", "N", ".cs"), $"{files.Folder(CSharp)}/N{files.Count}.cs")),
        new("a renamed directory", 2, MoveDirectory),
        new("a shared source", 2, () => files.New($"shared/{files.Word()}/S{files.Count}.cs", Class("S"))),
        new("a deleted shared source", 2, () => files.Delete(files.Any("shared", "S", ".cs"))),
        new("a renamed shared source", 1, () => files.Rename(files.Any("shared", "S", ".cs"), _ => $"S{files.Count}.cs")),
        new("a source behind a link", 2, () => files.New($"external/{files.Word()}.cs", $"// {files.Count}")),
        new("a deleted source behind a link", 1, () => files.Delete(files.Any("external", "w", ".cs"))),
        new("a source of one framework", 2, () => files.New($"newest/{files.Word()}.cs", $"// {files.Count}")),
        new("a deleted source of one framework", 1, () => files.Delete(files.Any("newest", "w", ".cs"))),
        new("a resource of one framework", 1, () => files.New($"oldest/{files.Word()}.txt", $"{files.Count}")),
        new("data", 6, () => files.Change(files.Any("src", "d", ".txt"), text => text + files.Count)),
        new("new data", 4, () => files.New($"{files.Folder()}/d{files.Count}.txt", $"{files.Count}")),
        new("deleted data", 3, () => files.Delete(files.Any("src", "d", ".txt"))),
        new("renamed data", 2, () => files.Rename(files.Any("src", "d", ".txt"), _ => $"d{files.Count}.txt")),
        new("data of plain projects", 2, () => files.Any("src", "", ".proj") is { } plain
            ? files.New($"{Path.GetDirectoryName(plain)}/{files.Word()}.txt", $"{files.Count}")
            : []),
        new("a settings file", 2, () => files.New($"{files.Folder()}/s{files.Number(9)}.json", $"{files.Count}")),
        new("a deleted settings file", 1, () => files.Delete(files.Any("src", "s", ".json"))),
        new("rules", 3, () => files.New($"{files.Folder(CSharp)}/{files.Word()}.rules", $"{files.Count}")),
        new("shared rules", 1, () => files.New($"shared/{files.Word()}/{files.Word()}.rules", $"{files.Count}")),
        new("deleted rules", 1, () => files.Delete(files.Any("src", "", ".rules"))),
        new("a file that a task copies", 2, () => files.New("build/note.txt", $"note {files.Count}")),
        new("a file that a task reads", 2, () => files.New("build/lines.txt", $"line {files.Count}")),
        new("a page", 2, () => files.New($"build/{files.Word()}.md", $"{files.Count}")),
        new("a deleted page", 1, () => files.Delete(files.Any("build", "", ".md"))),
        new("a generator", 1, () => files.Change("tools/Generator/Generator.cs", static text => text + "\n")),
        new("a task", 1, () => files.Change("tools/Task/Stamp.cs", static text => text + "\n")),
        new("a file that nobody reads", 2, () => files.New($"docs/{files.Word()}.md", $"{files.Count}")),
    ];

    private string Class(string start) => $"internal class {start}{files.Count} {{ }}";

    private static string SwapCase(string name) => char.IsUpper(name[0]) ? name.ToLowerInvariant() : name.ToUpperInvariant();

    private IReadOnlyList<string> MoveDirectory() => files.Any("src", "N", ".cs") is { } source
        && Path.GetDirectoryName(source) is { } directory
        && Path.GetFileName(directory).StartsWith('w')
            ? files.MoveDirectory(directory, $"{Path.GetDirectoryName(directory)}/m{files.Count}")
            : [];
}
