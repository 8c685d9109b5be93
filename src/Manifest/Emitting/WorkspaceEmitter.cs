using WorkspaceSdk.Manifest.Emitting.FileLists;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>Converts a manifest to code.</summary>
public static class WorkspaceEmitter
{
    /// <summary>
    /// Returns a manifest's code as one file, in the manifest's language. For C# it is the text of
    /// the generator's files, one after the other.
    /// </summary>
    /// <remarks>If the build writes the code, the alias is part of it: a generator does not see the output of another one.</remarks>
    /// <param name="manifest">The manifest.</param>
    /// <param name="options">The features of the compiler.</param>
    /// <param name="uses">The uses of the lists of files in the project; null when there are none, or a generator adds the lists.</param>
    public static string EmitFile(WorkspaceManifest manifest, EmitOptions options, FileListUses? uses = null) =>
        manifest.Settings.Language switch
        {
            ManifestLanguage.FSharp => FSharpEmitter.Emit(manifest, options, uses ?? FileListUses.None),
            ManifestLanguage.VisualBasic => VisualBasicEmitter.Emit(manifest, options, uses ?? FileListUses.None),
            _ => Alias(manifest.Settings, options)
                + string.Concat(Emit(manifest, options).Select(static file => file.Text))
                + string.Concat(FileListPlan.Of(manifest, uses ?? FileListUses.None).Units(options).Select(static unit => Emit(unit))),
        };

    /// <summary>Returns every C# file of a manifest.</summary>
    public static IReadOnlyList<EmittedFile> Emit(WorkspaceManifest manifest, EmitOptions options) =>
        [.. EmitPlan.Of(manifest, options).Units.Select(static u => new EmittedFile(u.HintName, Emit(u)))];

    /// <summary>Returns the text of one C# file.</summary>
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
