using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.Reporting;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks.Manifests;

/// <summary>Reads the properties that shape the generated code. The first wrong value is thrown as a <see cref="DiagnosticException"/> at its line.</summary>
internal static class ManifestSettingsReader
{
    public static ManifestSettings Read(ProjectInputs inputs)
    {
        ManifestLanguage language = EmitSettings.Language(inputs.Language);
        Check(inputs, CodeSettings.RootMode, inputs.RootMode, language);
        Check(inputs, CodeSettings.ClassName, inputs.ClassName, language);
        Check(inputs, CodeSettings.Visibility, inputs.Visibility, language);
        Check(inputs, CodeSettings.GlobalUsing, inputs.GlobalUsing, language);
        Check(inputs, CodeSettings.Emit, inputs.Emit, language);
        ManifestRootMode mode = Is(inputs.RootMode, "Constant") ? ManifestRootMode.Constant : ManifestRootMode.Runtime;
        string fromManifest = mode == ManifestRootMode.Constant ? inputs.Root : LexicalPath.Between(inputs.IntermediateDirectory, inputs.Root);
        return new ManifestSettings(inputs.Namespace, inputs.ClassName, Is(inputs.Visibility, "public"), mode, bool.Parse(inputs.GlobalUsing), inputs.AssemblyName, fromManifest, language, EmitSettings.IsSource(inputs.Emit), Project(inputs));
    }

    /// <summary>Returns the largest size of a file whose content becomes a constant, in bytes.</summary>
    public static long ContentSizeLimit(ProjectInputs inputs)
    {
        Check(inputs, CodeSettings.ContentSizeLimit, inputs.ContentSizeLimit, ManifestLanguage.CSharp);
        return CodeSettings.TryReadSize(inputs.ContentSizeLimit, out long size) ? size : 0;
    }

    /// <summary>Returns the globs whose files are in no group by default.</summary>
    public static IReadOnlyList<string> StandardExcludes(ProjectInputs inputs) =>
        DefaultExcludes.Read(inputs.DefaultExcludes, problem => throw Invalid(inputs, DefaultExcludes.Property, inputs.DefaultExcludes, problem));

    private static void Check(ProjectInputs inputs, string property, string value, ManifestLanguage language)
    {
        if (CodeSettings.Problem(property, value, language) is { } problem)
            throw Invalid(inputs, property, value, problem);
    }

    // A file-based application's project is no file; the application's own file lies where it would be.
    private static string Project(ProjectInputs inputs)
    {
        string application = Path.ChangeExtension(inputs.ProjectFile, ".cs");
        string file = File.Exists(inputs.ProjectFile) || !File.Exists(application) ? inputs.ProjectFile : application;
        return File.Exists(file) ? LexicalPath.Inside(inputs.Root, file) ?? "" : "";
    }

    private static bool Is(string value, string other) => string.Equals(value, other, StringComparison.OrdinalIgnoreCase);

    private static DiagnosticException Invalid(ProjectInputs inputs, string property, string value, string allowed) =>
        new(WorkspaceDiagnostics.SettingInvalid, DeclarationLocator.Property(inputs.UserFiles, property), property, value, allowed);
}
