using System.Globalization;
using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.State;

namespace WorkspaceSdk.Tasks.Manifests;

/// <summary>Makes the manifest, and keeps account of everything it is made from.</summary>
internal sealed class ManifestUpdate
{
    private readonly ManifestInputs inputs;
    private readonly GroupAnswers answers;
    private readonly ReadRecord sources = new();
    private readonly Action<WorkspaceDiagnostic, SourceLocation, object[]> report;
    private readonly FileSystemClock clock;
    private bool hasErrors;

    /// <summary>Begins.</summary>
    /// <param name="inputs">What MSBuild gave.</param>
    /// <param name="shared">The answers of the build.</param>
    /// <param name="clock">What the file system's clock says now.</param>
    /// <param name="last">What the last build knew; null when there is nothing of it.</param>
    /// <param name="report">Where diagnostics go.</param>
    public ManifestUpdate(ManifestInputs inputs, SharedAnswers shared, FileSystemClock clock, BuildState? last, Action<WorkspaceDiagnostic, SourceLocation, object[]> report)
    {
        this.inputs = inputs;
        this.clock = clock;
        answers = new GroupAnswers(inputs.Root, shared, clock, last is null ? null : SnapshotFormat.TryRead([.. last.Contents], inputs.Root));
        this.report = report;
    }

    /// <summary>Whether anything was complained of.</summary>
    public bool HasReported { get; private set; }

    /// <summary>How many directories were read.</summary>
    public long DirectoriesRead => answers.DirectoriesOpened;

    /// <summary>Makes the manifest.</summary>
    /// <param name="takesWhatIsRight">Whether declarations with an error are left out; otherwise there is no manifest then.</param>
    /// <returns>Null when an error was reported.</returns>
    public WorkspaceManifest? Build(bool takesWhatIsRight)
    {
        RecordSources();
        ITaskItem[] directories = Directories();
        var reader = new BuildDeclarations(inputs.Root, inputs.ClassName, Report);
        reader.CheckMarkers(inputs.ProjectDirectory);
        IReadOnlyList<GroupDeclaration> declarations = reader.Groups(inputs.Groups, inputs.ProjectFile, inputs.UserFiles);

        // A group that is wrong does not keep the others from being looked at: all that is wrong is told at once.
        var finder = new GroupFinder(inputs.Root, ExcludedEverywhere.Globs(inputs), answers, Report);
        var contents = new ContentReader(inputs.Root, ManifestSettingsReader.ContentSizeLimit(inputs), sources, Report);
        WorkspaceManifest manifest = new ManifestBuilder(inputs, directories, finder, contents).Build(declarations, reader.Locate);
        if (!hasErrors)
            CheckTexts(manifest);
        return hasErrors && !takesWhatIsRight ? null : manifest;
    }

    /// <summary>What the next build has to know to see that this manifest still holds.</summary>
    public BuildState State(byte[] content, WorkspaceManifest manifest, FingerprintTable? fingerprints) => new()
    {
        Inputs = inputs.Text(),
        Sources = sources.ToArray(),
        ManifestChecksum = Checksum.Of(content),
        IsSettled = clock.IsSettled(sources.LatestChange) && answers.AreSettled,
        FilesMatched = manifest.Groups.Sum(static group => group.Files.Count),
        Reads = answers.Reads,
        Contents = new ArraySegment<byte>(answers.Contents()),
        Fingerprints = fingerprints ?? new FingerprintTable(),
    };

    // The compiler says neither which texts are too many nor where they come from.
    private void CheckTexts(WorkspaceManifest manifest)
    {
        long all = manifest.Groups.Where(static g => g.HasCode).Sum(g => TextSizes.OfGroup(g, manifest.Settings));
        if (all <= TextSizes.Limit)
            return;
        ManifestGroup largest = manifest.Groups.Where(static g => g.HasCode).OrderByDescending(g => TextSizes.OfGroup(g, manifest.Settings)).First();
        object[] arguments = [largest.Name, Text(TextSizes.OfGroup(largest, manifest.Settings)), Text(all), Text(TextSizes.Limit)];
        Report(WorkspaceDiagnostics.TextTooLarge, NameChecks.Place(largest.DefiningFile, largest.Line, inputs.Root), arguments);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private ITaskItem[] Directories()
    {
        if (inputs.StandardDirectories.Length == 0)
            return inputs.OwnDirectories;
        var resolver = new DirectoryResolver(inputs.Root, inputs.ClassName, Report);
        resolver.AddStandard(inputs.StandardDirectories, inputs.UserFiles);
        return resolver.Directories();
    }

    // Where things are declared is read for lines and attributes, so it counts like any other file. Before reading: a change in between is seen later.
    private void RecordSources()
    {
        foreach (string file in inputs.UserFiles.Concat(inputs.Groups.Select(static group => group.GetMetadata("DefiningProjectFullPath"))).Where(static file => file.Length > 0).Distinct(StringComparer.Ordinal))
            sources.Add(file);
    }

    private void Report(WorkspaceDiagnostic diagnostic, SourceLocation location, object[] arguments)
    {
        HasReported = true;
        hasErrors |= diagnostic.Level == DiagnosticLevel.Error;
        report(diagnostic, location, arguments);
    }
}
