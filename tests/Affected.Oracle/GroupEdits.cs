namespace WorkspaceSdk.Oracle;

/// <summary>Changes of groups and of their files.</summary>
/// <param name="files">The files.</param>
internal sealed class GroupEdits(RandomFiles files)
{
    private const string Marker = "Directory.Workspace.props";

    /// <summary>Returns the kinds of changes.</summary>
    public IEnumerable<RandomEdit> All() =>
    [
        new("a file of a group", 4, () => files.New(
            $"contracts/{files.Word()}/c{files.Number(20)}.{files.Choice("json", "yaml", "xml")}", $"{files.Count}")),
        new("a deleted file of a group", 3, () => files.Delete(files.Any("contracts", "c", ""))),
        new("a renamed file of a group", 2, () => files.Rename(
            files.Any("contracts", "c", ".json", ".yaml"), _ => $"c{files.Count}.{files.Choice("json", "yaml")}")),
        new("a file of a group in other case", 1, () => files.Rename(
            files.Any("contracts", "c", ".json"), static name => name.ToUpperInvariant())),
        new("an excluded file of a group", 1, () => files.New($"contracts/draft/c{files.Number(9)}.json", $"{files.Count}")),
        new("a moved file of a group", 1, () => files.Move(files.Any("contracts", "c", ".json"), $"contracts/draft/c{files.Count}.json")),
        new("a renamed directory of a group", 1, () => files.MoveDirectory($"contracts/{files.Word()}", $"contracts/{files.Word()}")),
        new("an ignore file of a group", 2, () => files.New("contracts/.gitignore", $"{files.Word()}/\nc{files.Number(9)}.json\n")),
        new("a deleted ignore file of a group", 1, () => files.Delete("contracts/.gitignore")),
        new("a constant of a group", 2, () => files.New($"texts/t{files.Number(4)}.txt", $"text {files.Count}")),
        new("a deleted constant of a group", 1, () => files.Delete(files.Any("texts", "t", ".txt"))),
        new("content of a group", 2, () => files.New($"pages/{files.Word()}/p{files.Number(4)}.html", $"{files.Count}")),
        new("deleted content of a group", 1, () => files.Delete(files.Any("pages", "p", ".html"))),
        new("a resource of a group", 2, () => files.New($"{files.Folder()}/own/{files.Word()}.txt", $"{files.Count}")),
        new("the patterns of a group", 1, () => files.Change(
            Marker, text => text.Replace("**/draft/**", $"**/{files.Word()}/**", StringComparison.Ordinal))),
        new("a new group", 1, AddGroup),
        new("a directory of the workspace", 1, () => Add(
            $"<WorkspaceDirectory Include=\"Place{files.Count}\" Path=\"docs/{files.Word()}\" />")),
    ];

    private IReadOnlyList<string> AddGroup() => Add(
        $"<WorkspaceFiles Include=\"More{files.Count}\" Base=\"contracts\" Pattern=\"{files.Word()}/*\" "
        + $"Projects=\"{files.Area()}/**\" AllowEmpty=\"true\" />");

    private IReadOnlyList<string> Add(string item) =>
        files.Change(Marker, text => text.Replace("  </ItemGroup>", $"    {item}\n  </ItemGroup>", StringComparison.Ordinal));
}
