using System.Text.Json;
using Microsoft.Build.Evaluation;
using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Graph.Inputs;

/// <summary>Reads the kind, the outputs, the packages and the files of a project from its properties.</summary>
internal static class PropertyInputs
{
    private static readonly string[] Known = [".csproj", ".fsproj", ".vbproj", ".proj"];

    private static readonly HashSet<string> TestPackages = new(StringComparer.OrdinalIgnoreCase)
    {
        "Microsoft.NET.Test.Sdk", "xunit", "xunit.core", "xunit.v3", "xunit.v3.core", "NUnit", "MSTest", "MSTest.TestFramework", "TUnit",
    };

    /// <summary>Adds the lines.</summary>
    public static void Add(Project project, EvaluationScope scope, ProjectRecords records)
    {
        AddKind(project, records);
        foreach (string output in new[] { "TargetPath", "TargetDir" })
        {
            if (project.GetPropertyValue(output) is { Length: > 0 } path)
                records.Add(GraphFormat.Output, ItemInputs.Full(path, project));
        }

        if (project.GetPropertyValue("WorkspaceRoot") is { Length: > 0 } root)
        {
            records.Add(GraphFormat.Workspace, root, project.GetPropertyValue("WorkspaceDefaultExcludes"));
            PlaceInputs.AddUpward(project.DirectoryPath, "Directory.Workspace.props", scope, records);
        }

        if (project.GetPropertyValue("NuGetLockFilePath") is { Length: > 0 } lockFile)
            records.AddInput(InputReason.Place, ItemInputs.Full(lockFile, project));
        AddPackages(project, scope, records);
        AddFoundFiles(project, scope, records);
        if (!IsTrue(project, "IsTraversal")
            && (IsTrue(project, "UsingMicrosoftNoTargetsSdk")
                || !Known.Contains(Path.GetExtension(project.FullPath), StringComparer.OrdinalIgnoreCase)))
            records.Add(GraphFormat.Directory, "a project of this kind names not all it reads", project.DirectoryPath);
    }

    private static void AddKind(Project project, ProjectRecords records)
    {
        if (project.GetPropertyValue("OutputType").EndsWith("exe", StringComparison.OrdinalIgnoreCase))
            records.Add(GraphFormat.Flag, ProjectFlag.Executable);
        bool isTest = IsTrue(project, "IsTestProject")
            || IsTrue(project, "IsTestingPlatformApplication")
            // The properties of a project that is not restored do not show it.
            || (project.GetPropertyValue("IsTestProject").Length == 0
                && project.GetItems("PackageReference").Any(static item => TestPackages.Contains(item.EvaluatedInclude)));
        if (isTest)
            records.Add(GraphFormat.Flag, ProjectFlag.Test);
        if (IsTrue(project, "IsPackable") && !isTest)
            records.Add(GraphFormat.Flag, ProjectFlag.Packable);
    }

    private static void AddPackages(Project project, EvaluationScope scope, ProjectRecords records)
    {
        string assets = project.GetPropertyValue("ProjectAssetsFile");
        if (assets.Length > 0)
            assets = ItemInputs.Full(assets, project);
        bool isRestored = assets.Length > 0 && scope.FileExists(assets);
        if (assets.Length > 0)
            scope.Recorder.Add(ReadKind.Content, assets);
        if (!isRestored && project.GetItems("PackageReference").Any(static item => item.GetMetadataValue("IsImplicitlyDefined") != "true"))
        {
            records.Add(GraphFormat.Flag, ProjectFlag.Unrestored);
            records.Add(GraphFormat.Directory, "its packages are not restored", project.DirectoryPath);
            if (project.GetItems("PackageReference").Any(static item => item.EvaluatedInclude.Equals(
                "WorkspaceSdk", StringComparison.OrdinalIgnoreCase)))
                records.Add(GraphFormat.Workspace, "", "");
        }

        if (!IsTrue(project, "CentralPackageTransitivePinningEnabled"))
            return;
        if (!isRestored || !TryAddLibraries(assets, records))
            records.Add(GraphFormat.Flag, ProjectFlag.AnyPackage);
    }

    // A central version applies to the packages of packages, which only the last restore lists.
    private static bool TryAddLibraries(string assets, ProjectRecords records)
    {
        try
        {
            using var stream = new FileStream(assets, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var document = JsonDocument.Parse(stream);
            foreach (JsonProperty library in document.RootElement.GetProperty("libraries").EnumerateObject())
                records.Add(GraphFormat.Package, library.Name.Split('/')[0]);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException
            or InvalidOperationException)
        {
            return false;
        }
    }

    // The value of a function names the file that it finds; its text does not.
    private static void AddFoundFiles(Project project, EvaluationScope scope, ProjectRecords records)
    {
        foreach (ProjectProperty property in project.Properties)
        {
            if (property.Xml is null || !property.UnevaluatedValue.Contains("$([", StringComparison.Ordinal))
                continue;
            FunctionReads.Add(property.UnevaluatedValue, project, scope);
            if (!scope.IsOurs(property.Xml.ContainingProject.FullPath, project))
                continue;
            foreach (string part in property.EvaluatedValue.Split(
                ';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                string full = ItemInputs.Full(part, project);
                if (scope.IsOurs(full, project) && scope.FileExists(full))
                    records.AddInput($"property {property.Name}", full, isImport: true);
            }
        }
    }

    private static bool IsTrue(Project project, string property) =>
        project.GetPropertyValue(property).Equals("true", StringComparison.OrdinalIgnoreCase);
}
