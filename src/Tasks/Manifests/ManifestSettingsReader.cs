using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.Reporting;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks.Manifests;

/// <summary>
/// Reads the properties that control the generated code. The first wrong value throws a <see cref="DiagnosticException"/> at its line.
/// </summary>
internal static class ManifestSettingsReader
{
    public static ManifestSettings Read(ProjectInputs inputs)
    {
        ProjectSettings settings = inputs.Settings;
        ManifestLanguage language = EmitSettings.Language(settings[CodeSettings.Language]);
        foreach (string property in CodeSettings.Properties.Where(static property => property != CodeSettings.ContentSizeLimit))
            Check(inputs, property, language);
        ManifestRootMode mode = Is(settings[CodeSettings.RootMode], "Constant") ? ManifestRootMode.Constant : ManifestRootMode.Runtime;
        if (HasOnlyTexts(inputs))
            RefusePathTypes(inputs);
        return new ManifestSettings(
            settings[CodeSettings.Namespace],
            settings[CodeSettings.ClassName],
            Is(settings[CodeSettings.Visibility], "public"),
            mode,
            bool.Parse(settings[CodeSettings.GlobalUsing]),
            settings[CodeSettings.AssemblyName],
            mode == ManifestRootMode.Constant ? inputs.Root : LexicalPath.Between(inputs.IntermediateDirectory, inputs.Root),
            language,
            EmitSettings.IsSource(settings[CodeSettings.Emit]),
            Project(inputs));
    }

    /// <summary>The problem of a type of path members if <see cref="HasOnlyTexts"/> is true.</summary>
    public const string OnlyTexts = "constants of F# are texts; leave it out, or set WorkspaceRootMode to Runtime";

    /// <summary>Determines whether members for absolute paths are constants of a language that has text constants only.</summary>
    public static bool HasOnlyTexts(ProjectInputs inputs) =>
        EmitSettings.Language(inputs.Settings[CodeSettings.Language]) == ManifestLanguage.FSharp
        && Is(inputs.Settings[CodeSettings.RootMode], "Constant");

    private static void RefusePathTypes(ProjectInputs inputs)
    {
        foreach (string property in new[] { CodeSettings.FileType, CodeSettings.DirectoryType })
        {
            if (inputs.Settings[property].Length > 0)
                throw Invalid(inputs, property, OnlyTexts);
        }
    }

    /// <summary>Returns the largest size of a file whose content becomes a constant, in bytes.</summary>
    public static long ContentSizeLimit(ProjectInputs inputs)
    {
        Check(inputs, CodeSettings.ContentSizeLimit, ManifestLanguage.CSharp);
        return CodeSettings.TryReadSize(inputs.Settings[CodeSettings.ContentSizeLimit], out long size) ? size : 0;
    }

    /// <summary>Returns the globs that every group excludes by default.</summary>
    public static IReadOnlyList<string> StandardExcludes(ProjectInputs inputs) =>
        DefaultExcludes.Read(
            inputs.Settings[DefaultExcludes.Property], problem => throw Invalid(inputs, DefaultExcludes.Property, problem));

    private static void Check(ProjectInputs inputs, string property, ManifestLanguage language)
    {
        if (CodeSettings.Problem(property, inputs.Settings[property], language) is { } problem)
            throw Invalid(inputs, property, problem);
    }

    // The project of a file-based application has no file; the application's own file is in its place.
    private static string Project(ProjectInputs inputs)
    {
        string application = Path.ChangeExtension(inputs.ProjectFile, ".cs");
        string file = File.Exists(inputs.ProjectFile) || !File.Exists(application) ? inputs.ProjectFile : application;
        return File.Exists(file) ? LexicalPath.Inside(inputs.Root, file) ?? "" : "";
    }

    private static bool Is(string value, string other) => string.Equals(value, other, StringComparison.OrdinalIgnoreCase);

    private static DiagnosticException Invalid(ProjectInputs inputs, string property, string allowed) =>
        new(
            WorkspaceDiagnostics.SettingInvalid,
            DeclarationLocator.Property(inputs.UserFiles, property),
            property,
            inputs.Settings[property],
            allowed);
}
