using WorkspaceSdk.Manifest.Emitting.FileLists;
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
    /// <param name="manifest">The manifest.</param>
    /// <param name="options">What the compiler can take.</param>
    /// <param name="uses">Where the project uses the lists of files; null where it does not, or a generator adds them.</param>
    public static string EmitFile(WorkspaceManifest manifest, EmitOptions options, FileListUses? uses = null) =>
        manifest.Settings.Language switch
        {
            ManifestLanguage.FSharp => FSharpEmitter.Emit(manifest, options, uses ?? FileListUses.None),
            ManifestLanguage.VisualBasic => VisualBasicEmitter.Emit(manifest, options, uses ?? FileListUses.None),
            _ => Alias(manifest.Settings, options)
                + string.Concat(Emit(manifest, options).Select(static file => file.Text))
                + string.Concat(FileListPlan.Of(manifest, uses ?? FileListUses.None).Units(options).Select(static unit => Emit(unit))),
        };

    /// <summary>Every C# file of a manifest.</summary>
    public static IReadOnlyList<EmittedFile> Emit(WorkspaceManifest manifest, EmitOptions options) =>
        [.. EmitPlan.Of(manifest, options).Units.Select(static u => new EmittedFile(u.HintName, Emit(u)))];

    /// <summary>The text of one C# file.</summary>
    public static string Emit(SourceUnit unit) => unit switch
    {
        RootUnit root => RootEmitter.Emit(root),
        ClassUnit @class => ClassEmitter.Emit(@class),
        FileListUnit lists => FileListEmitter.Emit(lists),
        FileListTypeUnit type => FileListEmitter.EmitType(type),
        _ => throw new ArgumentException("This kind of unit is not known: " + unit.GetType().Name, nameof(unit)),
    };

    private static string Alias(ManifestSettings settings, EmitOptions options) =>
        settings.EmitsSource && GlobalAlias.IsWanted(settings, options) ? GlobalAlias.Emit(settings) : "";
}
