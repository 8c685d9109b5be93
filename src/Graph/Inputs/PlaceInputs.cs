using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Graph.Recording;

namespace WorkspaceSdk.Graph.Inputs;

/// <summary>Collects the paths where MSBuild, NuGet, the compiler and well-known packages look for a file, existing or not.</summary>
internal static class PlaceInputs
{
    // Of these the nearest counts. Files above it count only if they are imported, and then they are imports.
    private static readonly string[] Nearest =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Directory.Build.rsp"];

    // Of these all count, or the start directory of the build decides which one counts.
    private static readonly string[] Upward =
    [
        "global.json", "nuget.config", ".editorconfig", ".globalconfig", "MSBuild.rsp", "Directory.Solution.props",
        "Directory.Solution.targets", "version.json", "GitVersion.yml", "FodyWeavers.xml", "stylecop.json",
    ];

    private static readonly string[] Beside =
        ["packages.lock.json", "packages.config", "app.config", "runtimeconfig.template.json", "testconfig.json", "FodyWeavers.xsd"];

    /// <summary>Adds the places of a project.</summary>
    public static void Add(string path, EvaluationScope scope, ProjectRecords records)
    {
        string directory = Path.GetDirectoryName(path)!;
        foreach (string name in Beside)
            Add(Path.Combine(directory, name), records);
        string project = Path.GetFileNameWithoutExtension(path);
        Add(path + ".user", records);
        Add(Path.Combine(directory, $"packages.{project.Replace(' ', '_')}.lock.json"), records);
        foreach (string name in Upward)
            AddUpward(directory, name, scope, records);
        foreach (string name in Nearest)
        {
            foreach (string above in Directories(directory, scope))
            {
                Add(Path.Combine(above, name), records);
                if (scope.FileExists(Path.Combine(above, name)))
                    break;
            }
        }

        AddSdkSettings(directory, scope);
    }

    /// <summary>Adds a name in a directory and in all parent directories.</summary>
    public static void AddUpward(string directory, string name, EvaluationScope scope, ProjectRecords records, bool isImport = true)
    {
        foreach (string above in Directories(directory, scope))
            records.AddInput(InputReason.Place, Path.Combine(above, name), isImport);
    }

    // The nearest names the versions of SDKs that packages bring.
    private static void AddSdkSettings(string directory, EvaluationScope scope)
    {
        foreach (string above in Directories(directory, scope))
        {
            string file = Path.Combine(above, "global.json");
            scope.Recorder.Add(ReadKind.Content, file);
            if (scope.FileExists(file))
                return;
        }
    }

    private static void Add(string file, ProjectRecords records) => records.AddInput(InputReason.Place, file, isImport: true);

    private static IEnumerable<string> Directories(string directory, EvaluationScope scope)
    {
        for (string? above = directory; above is not null
            && DirectoryPath.IsBelow(above, scope.Top); above = Path.GetDirectoryName(above))
            yield return above;
    }
}
