namespace WorkspaceSdk.Declarations;

/// <summary>
/// The item lists of MSBuild and the .NET SDK that can hold files, and those that a group can never join in time.
/// </summary>
internal static class ItemLists
{
    private const string Restore = "is read by restore, which runs no target of a build; write those items yourself";
    private const string Names = "holds names and not files";
    private const string Evaluation = "is read while the project is evaluated, before a target can add to it";

    // A shorter name with one more letter is a plural that may be somebody's own list: Pages, Images.
    private const int ShortestMistyped = 7;

    private static readonly HashSet<string> Known = new(
        ("AdditionalFiles Analyzer AndroidAsset AndroidResource ApplicationDefinition AvaloniaResource AvaloniaXaml BundleResource "
            + "COMReference ClCompile ClInclude Compile Content EditorConfigFiles " +
        "EmbeddedFiles EmbeddedResource EmbedInBinlog EntityDeploy FileWrites MauiAsset MauiFont MauiIcon MauiImage MauiXaml "
        + "NativeFileReference NativeLibrary NativeReference None OpenApiReference " +
        "PRIResource Page Protobuf RazorComponent RazorGenerate Reference ReferenceCopyLocalPaths ResolvedFileToPublish Resource "
        + "SourceRoot SplashScreen StaticWebAsset TfmSpecificPackageFile " +
        "TrimmerRootAssembly TrimmerRootDescriptor TypeScriptCompile UpToDateCheckBuilt UpToDateCheckInput UpToDateCheckOutput "
        + "WasmFilesToIncludeInFileSystem Watch").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> NeverInTime = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GlobalAnalyzerConfigFiles"] = Evaluation + "; EditorConfigFiles is read by the compiler and takes such files too",
        ["PotentialEditorConfigFiles"] = Evaluation + "; EditorConfigFiles is read by the compiler and takes such files too",
        ["GlobalPackageReference"] = Evaluation,
        ["DotNetCliToolReference"] = Evaluation,
        ["WorkspaceFiles"] = "holds the groups themselves",
        ["WorkspaceDirectory"] = "holds the workspace's directories",
        ["PackageReference"] = Restore,
        ["PackageVersion"] = Restore,
        ["PackageDownload"] = Restore,
        ["FrameworkReference"] = Restore,
        ["ProjectReference"] = Restore,
        ["Using"] = Names,
        ["InternalsVisibleTo"] = Names,
        ["AssemblyAttribute"] = Names,
        ["AssemblyMetadata"] = Names,
        ["CompilerVisibleProperty"] = Names,
        ["CompilerVisibleItemMetadata"] = Names,
        ["ProjectCapability"] = Names,
        ["RuntimeHostConfigurationOption"] = Names,
        ["SupportedPlatform"] = Names,
        ["Folder"] = "holds directories and not files",
    };

    /// <summary>Returns the known list with a similar name; null when the name is known itself, or none is similar.</summary>
    public static string? Near(string name) =>
        Known.Contains(name) || NeverInTime.ContainsKey(name)
            ? null
            : NearNames.Find(name, Known.Where(static known => known.Length >= ShortestMistyped));

    /// <summary>Returns the reason why files of a group in this list have no effect, as a clause; null when they have.</summary>
    public static string? Problem(string name) => NeverInTime.TryGetValue(name, out string? why) ? why : null;
}
