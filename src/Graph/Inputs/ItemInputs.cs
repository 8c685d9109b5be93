using Microsoft.Build.Evaluation;
using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Graph.Inputs;

/// <summary>Collects the files, projects, packages and groups that are items of a project, and their globs.</summary>
internal static class ItemInputs
{
    private const string Nothing = "None";

    // Items of these lists are names and not files.
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "ProjectCapability", "PackageVersion", "FrameworkReference", "Using", "KnownFrameworkReference", "ProjectConfiguration",
        "InternalsVisibleTo", "AssemblyMetadata", "SupportedTargetFramework", "SdkSupportedTargetPlatform", "AssemblyAttribute",
    };

    // The compiler reads each of these files if it exists: in every directory above a source, also above one outside of the project.
    private static readonly HashSet<string> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        "PotentialEditorConfigFiles", "GlobalAnalyzerConfigFiles",
    };

    // A file of None with only this metadata is just shown in editors.
    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        "Link", "LinkBase", "Visible", "DependentUpon", "SubType", "AutoGen", "DesignTime", "InProject",
    };

    /// <summary>Adds the inputs.</summary>
    public static void Add(Project project, EvaluationScope scope, ProjectRecords records)
    {
        bool readsNone = ReadsNone(project, scope);
        foreach (ProjectItem item in project.Items)
            Add(item, project, readsNone, scope, records);
        List<string> starts = [.. scope.ImportPatterns.Of(project).Select(GlobStart)];
        foreach (GlobResult glob in project.GetAllGlobs())
        {
            starts.AddRange(glob.IncludeGlobs.Select(include => GlobStart(Full(include, project))));
            string type = glob.ItemElement.ItemType;
            if (Names.Contains(type) || (type == Nothing && !readsNone))
                continue;
            foreach (string include in glob.IncludeGlobs)
                records.Add(GraphFormat.Glob, type, Full(include, project));
        }

        scope.Recorder.AddListed(starts);
    }

    /// <summary>Returns the files of resources that may name other files.</summary>
    public static IEnumerable<string> Resources(Project project) => project.GetItems("EmbeddedResource")
        .Where(static item => item.EvaluatedInclude.EndsWith(".resx", StringComparison.OrdinalIgnoreCase))
        .Select(item => Full(item.EvaluatedInclude, project));

    /// <summary>Returns an absolute path; a text that cannot be a path is returned unchanged.</summary>
    public static string Full(string path, Project project)
    {
        try
        {
            return Path.GetFullPath(Path.Combine(project.DirectoryPath, path.Replace('\\', Path.DirectorySeparatorChar)));
        }
        catch (Exception error) when (error is ArgumentException or IOException or NotSupportedException)
        {
            return path;
        }
    }

    // The directory from which a pattern matches.
    private static string GlobStart(string pattern)
    {
        int wild = pattern.AsSpan().IndexOfAny('*', '?');
        return Path.GetDirectoryName(wild < 0 ? pattern : pattern[..wild] + "x") ?? pattern;
    }

    private static void Add(ProjectItem item, Project project, bool readsNone, EvaluationScope scope, ProjectRecords records)
    {
        string type = item.ItemType;
        switch (type)
        {
            case "ProjectReference":
                records.AddReference(Full(item.EvaluatedInclude, project));
                return;
            case "PackageReference" or "GlobalPackageReference" or "PackageDownload":
                records.Add(GraphFormat.Package, item.EvaluatedInclude);
                return;
            case "WorkspaceFiles":
                records.Add(
                    GraphFormat.Group,
                    [
                        item.EvaluatedInclude,
                        item.Xml.ContainingProject.FullPath,
                        .. item.Metadata.SelectMany(static data => new[] { data.Name, data.EvaluatedValue }),
                    ]);
                return;
        }

        if (Names.Contains(type) || (type == Nothing && !readsNone && !IsUsed(item)))
            return;
        bool isWritten = Places.Contains(type) || scope.IsOurs(item.Xml.ContainingProject.FullPath, project);
        Add(item.EvaluatedInclude, $"item {type}", isWritten || item.Xml.Include.Contains('*', StringComparison.Ordinal), project, scope,
            records);
        if (item.GetMetadataValue("HintPath") is { Length: > 0 } hint)
            Add(hint, $"item {type}", true, project, scope, records);
    }

    // The SDK's own lists hold many names; only those of existing entries are files.
    private static void Add(
        string path, string reason, bool isFile, Project project, EvaluationScope scope, ProjectRecords records)
    {
        string full = Full(path, project);
        if (!scope.IsOurs(full, project) || !(isFile || scope.FileExists(full)))
            return;
        if (full.EndsWith("proj", StringComparison.OrdinalIgnoreCase) && scope.FileExists(full))
            records.AddReference(full);
        else
            records.AddInput(reason, full);
    }

    private static bool IsUsed(ProjectItem item) => item.Metadata.Any(static data =>
        !Shown.Contains(data.Name)
        && data.EvaluatedValue.Length > 0
        && !(data.Name.StartsWith("CopyTo", StringComparison.OrdinalIgnoreCase)
            && data.EvaluatedValue.Equals("Never", StringComparison.OrdinalIgnoreCase)));

    // Targets of the Razor SDK read the files beside a component from None, and a setting may name the list.
    private static bool ReadsNone(Project project, EvaluationScope scope) =>
        scope.Lists.Contains(Nothing)
        || project.GetPropertyValue("UsingMicrosoftNETSdkRazor").Equals("true", StringComparison.OrdinalIgnoreCase);
}
