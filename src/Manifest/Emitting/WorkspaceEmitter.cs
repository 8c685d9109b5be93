using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>Manifest in, code out.</summary>
public static class WorkspaceEmitter
{
    /// <summary>
    /// A manifest's code as one file, in the language the manifest says; for C# it is the text of
    /// the generator's files, one after the other.
    /// </summary>
    /// <remarks>Where the build writes the code, the alias is part of it: generators do not see what another generator adds.</remarks>
    public static string EmitFile(WorkspaceManifest manifest, EmitOptions options) => manifest.Settings.Language switch
    {
        ManifestLanguage.FSharp => FSharpEmitter.Emit(manifest, options),
        ManifestLanguage.VisualBasic => VisualBasicEmitter.Emit(manifest, options),
        _ => Alias(manifest.Settings, options) + string.Concat(Emit(manifest, options).Select(static file => file.Text)),
    };

    /// <summary>Every C# file of a manifest.</summary>
    public static IReadOnlyList<EmittedFile> Emit(WorkspaceManifest manifest, EmitOptions options) =>
        [.. EmitPlan.Of(manifest, options).Units.Select(static u => new EmittedFile(u.HintName, Emit(u)))];

    /// <summary>The text of one C# file.</summary>
    public static string Emit(SourceUnit unit) => unit switch
    {
        RootUnit root => RootEmitter.Emit(root),
        ClassUnit @class => ClassEmitter.Emit(@class),
        _ => throw new ArgumentException("This kind of unit is not known: " + unit.GetType().Name, nameof(unit)),
    };

    private static string Alias(ManifestSettings settings, EmitOptions options) =>
        settings.EmitsSource && GlobalAlias.IsWanted(settings, options) ? GlobalAlias.Emit(settings) : "";
}
