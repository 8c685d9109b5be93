namespace WorkspaceSdk.Compiler.Generation;

/// <summary>The names of the generator's steps, for tests that each step is cached.</summary>
internal static class TrackingNames
{
    public const string Read = nameof(Read);
    public const string Manifest = nameof(Manifest);
    public const string Options = nameof(Options);
    public const string Clash = nameof(Clash);
    public const string Names = nameof(Names);
    public const string Alias = nameof(Alias);
    public const string Plan = nameof(Plan);
    public const string Shelves = nameof(Shelves);
    public const string Units = nameof(Units);
    public const string Embedded = nameof(Embedded);
    public const string Problems = nameof(Problems);
    public const string PathTypes = nameof(PathTypes);
    public const string FileListUses = nameof(FileListUses);
    public const string FileLists = nameof(FileLists);

    public static IReadOnlyList<string> All { get; } =
        [Read, Manifest, Options, Clash, Names, Alias, Plan, Shelves, Units, Embedded, PathTypes];
}
