namespace WorkspaceSdk.Oracle;

/// <summary>Changes of files that MSBuild, NuGet or the compiler find by their names, or that projects import.</summary>
/// <param name="files">The files.</param>
internal sealed class ImportEdits(RandomFiles files)
{
    private const string BuildProps = "Directory.Build.props", BuildTargets = "Directory.Build.targets", EditorConfig = ".editorconfig";

    /// <summary>Returns the kinds of changes.</summary>
    public IEnumerable<RandomEdit> All() =>
    [
        new("an import", 2, () => files.New("build/common.props", files.Props("Company"))),
        new("an import by pattern", 2, () => files.New($"imports/{files.Word()}.props", files.Props("Authors"))),
        new("a deleted import by pattern", 1, () => files.Delete(files.Any("imports", "w", ".props"))),
        new("a local import", 4, () => files.New($"{files.Folder()}/local.props", files.Props("Copyright"))),
        new("a deleted local import", 2, () => files.Delete(files.Any("src", "local", ".props"))),
        new("a file that a function reads", 2, () => files.New("build/version.txt", $"1.{files.Count}")),
        new("a file that a function looks for", 2, () => files.New($"{files.Folder()}/product.txt", $"Product {files.Count}")),
        new("a file that a function looks for above", 1, () => files.New("src/product.txt", $"Product {files.Count}")),
        new("a deleted file that a function looks for", 1, () => files.Delete(files.Any("src", "product", ".txt"))),
        new("a file that a condition looks for", 2, () => files.New($"{files.Folder()}/flag", "")),
        new("a deleted file that a condition looks for", 1, () => files.Delete(files.Any("src", "flag", ""))),
        new("a file that a function lists", 2, () => files.New($"listed/{files.Word()}.txt", $"{files.Count}")),
        new("a deleted file that a function lists", 1, () => files.Delete(files.Any("listed", "w", ".txt"))),
        new("props of all", 1, () => files.Change(BuildProps, OfSome)),
        new("props of an area", 2, () => files.New($"{files.Area()}/{BuildProps}", files.Props("Product", BuildProps))),
        new("props of a project", 2, () => files.New($"{files.Folder()}/{BuildProps}", files.Props("Product", BuildProps))),
        new("deleted props", 2, () => files.Delete(files.Any("src", BuildProps, ""))),
        new("targets of all", 1, () => files.New(BuildTargets, OfSome("<Project></Project>"))),
        new("targets of an area", 1, () => files.New($"{files.Area()}/{BuildTargets}", files.Props("AssemblyTitle", BuildTargets))),
        new("targets of a project", 1, () => files.New($"{files.Folder()}/{BuildTargets}", files.Props("AssemblyTitle", BuildTargets))),
        new("deleted targets", 1, () => files.Delete(files.Any("src", BuildTargets, "") ?? BuildTargets)),
        new("a file of the user", 1, () => files.New(files.Project() + ".user", files.Props("Copyright"))),
        new("a deleted file of the user", 1, () => files.Delete(files.Any("src", "", ".user"))),
        new("settings of all sources", 1, () => files.New(EditorConfig, Settings("*.cs"))),
        new("settings of an area", 1, () => files.New($"{files.Area()}/{EditorConfig}", Settings("*.cs"))),
        new("settings of a project", 2, () => files.New($"{files.Folder()}/{EditorConfig}", Settings("*.cs"))),
        new("settings of shared sources", 1, () => files.New(
            $"shared/{files.Choice("", "one/", "w1/", "w2/")}{EditorConfig}", Settings("*.cs"))),
        new("deleted settings", 2, () => files.Delete(files.Any(files.Choice("src", "shared"), EditorConfig, ""))),
        new("global settings", 1, () => files.New($"{files.Folder()}/.globalconfig", $"is_global = true\noracle_value = {files.Count}\n")),
        new("deleted global settings", 1, () => files.Delete(files.Any("src", ".globalconfig", ""))),
        new("settings of the SDK", 1, () => files.New("global.json", $"{{ \"msbuild-sdks\": {{ \"None\": \"1.0.{files.Count}\" }} }}")),
        new("settings of NuGet", 1, () => files.Change("nuget.config", static text => text + "\n")) { NeedsRestore = true },
        new("a solution", 1, () => files.Change(GeneratedSolution.FileName, static text => text + "\n")),
    ];

    // Few outputs differ, so that the change is built soon.
    private string OfSome(string text)
    {
        string condition = $"$(MSBuildProjectName.EndsWith('{files.Number(10)}'))";
        return text.Replace(
            "</Project>",
            $"<PropertyGroup Condition=\"{condition}\"><InformationalVersion>1.0.{files.Count}</InformationalVersion></PropertyGroup>"
            + "</Project>",
            StringComparison.Ordinal);
    }

    private string Settings(string section) => $"[{section}]\noracle_value = {files.Count}\n";
}
