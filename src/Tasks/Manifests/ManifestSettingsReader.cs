using WorkspaceSdk.Manifest;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.Reporting;

namespace WorkspaceSdk.Tasks.Manifests;

/// <summary>Reads the properties that shape the generated code. The first that cannot be is thrown as a <see cref="DiagnosticException"/> at its line.</summary>
internal static class ManifestSettingsReader
{
    public static ManifestSettings Read(ManifestInputs inputs)
    {
        if (!Enum.TryParse(inputs.RootMode, ignoreCase: true, out ManifestRootMode mode))
            throw Invalid(inputs, "WorkspaceRootMode", inputs.RootMode, "write Runtime or Constant");
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
        return new ManifestSettings(inputs.Namespace, inputs.ClassName, isPublic, mode, globalUsing, inputs.AssemblyName, fromManifest);
    }

    private static DiagnosticException Invalid(ManifestInputs inputs, string property, string value, string allowed) =>
        new(WorkspaceDiagnostics.SettingInvalid, DeclarationLocator.Property(inputs.UserFiles, property), property, value, allowed);
}
