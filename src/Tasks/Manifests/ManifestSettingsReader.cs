using System.Globalization;
using WorkspaceSdk.Manifest;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.Reporting;

namespace WorkspaceSdk.Tasks.Manifests;

/// <summary>Reads the properties that shape the generated code. The first that cannot be is thrown as a <see cref="DiagnosticException"/> at its line.</summary>
internal static class ManifestSettingsReader
{
    public static ManifestSettings Read(ManifestInputs inputs)
    {
        ManifestRootMode mode = inputs.RootMode.ToUpperInvariant() switch
        {
            "RUNTIME" => ManifestRootMode.Runtime,
            "CONSTANT" => ManifestRootMode.Constant,
            _ => throw Invalid(inputs, "WorkspaceRootMode", inputs.RootMode, "write Runtime or Constant"),
        };
        if (ClassNames.Problem(inputs.ClassName) is { } problem)
            throw Invalid(inputs, "WorkspaceClassName", inputs.ClassName, problem);
        bool isPublic = inputs.Visibility.ToUpperInvariant() switch
        {
            "PUBLIC" => true,
            "INTERNAL" => false,
            _ => throw Invalid(inputs, "WorkspaceVisibility", inputs.Visibility, "write internal or public"),
        };
        bool globalUsing = bool.TryParse(inputs.GlobalUsing, out bool value) ? value : throw Invalid(inputs, "WorkspaceGlobalUsing", inputs.GlobalUsing, "write true or false");
        string fromManifest = mode == ManifestRootMode.Constant ? inputs.Root : PathText.Between(inputs.IntermediateDirectory, inputs.Root);
        ManifestLanguage language = EmitSettings.Language(inputs.Language);
        if (EmitSettings.Problem(inputs.Emit, language) is { } emitProblem)
            throw Invalid(inputs, "WorkspaceEmit", inputs.Emit, emitProblem);
        return new ManifestSettings(inputs.Namespace, inputs.ClassName, isPublic, mode, globalUsing, inputs.AssemblyName, fromManifest, language, EmitSettings.IsSource(inputs.Emit), Project(inputs));
    }

    /// <summary>The largest file whose content is compiled in, in bytes.</summary>
    public static long ContentSizeLimit(ManifestInputs inputs) =>
        long.TryParse(inputs.ContentSizeLimit, NumberStyles.None, CultureInfo.InvariantCulture, out long limit) ? limit : throw Invalid(inputs, "WorkspaceContentSizeLimit", inputs.ContentSizeLimit, "write a number of bytes");

    /// <summary>The globs that no group enters.</summary>
    public static IReadOnlyList<string> DefaultExcludes(ManifestInputs inputs) =>
        WorkspaceSdk.Declarations.DefaultExcludes.Read(inputs.DefaultExcludes, problem => throw Invalid(inputs, WorkspaceSdk.Declarations.DefaultExcludes.Property, inputs.DefaultExcludes, problem));

    // A file-based application's project is no file; the application's own file lies where it would be.
    private static string Project(ManifestInputs inputs)
    {
        string application = Path.ChangeExtension(inputs.ProjectFile, ".cs");
        string file = File.Exists(inputs.ProjectFile) || !File.Exists(application) ? inputs.ProjectFile : application;
        return File.Exists(file) ? PathText.Inside(inputs.Root, file) ?? "" : "";
    }

    private static DiagnosticException Invalid(ManifestInputs inputs, string property, string value, string allowed) =>
        new(WorkspaceDiagnostics.SettingInvalid, DeclarationLocator.Property(inputs.UserFiles, property), property, value, allowed);
}
