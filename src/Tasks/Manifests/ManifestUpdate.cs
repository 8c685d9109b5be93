using System.Globalization;
using Microsoft.Build.Framework;
using WorkspaceSdk.Dependencies;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.State;

namespace WorkspaceSdk.Tasks.Manifests;

/// <summary>Creates the manifest, and records all its dependencies.</summary>
internal sealed class ManifestUpdate
{
    private readonly ProjectInputs _inputs;
    private readonly GroupQueries _answers;
    private readonly DependencyLog _sources = new();
    private readonly Action<WorkspaceDiagnostic, SourceLocation, object[]> _report;
    private readonly FileSystemClock _clock;
    private bool _hasErrors;

    /// <summary>Prepares the update.</summary>
    /// <param name="inputs">The inputs from MSBuild.</param>
    /// <param name="shared">The results that projects of the build share.</param>
    /// <param name="clock">The current time of the file system's clock.</param>
    /// <param name="last">The state of the last build; null when there is none.</param>
    /// <param name="report">Receives diagnostics.</param>
    public ManifestUpdate(
        ProjectInputs inputs,
        QueryCache shared,
        FileSystemClock clock,
        BuildState? last,
        Action<WorkspaceDiagnostic, SourceLocation, object[]> report)
    {
        _inputs = inputs;
        _clock = clock;
        _answers = new GroupQueries(
            inputs.Root, shared, clock, last is null ? null : SnapshotFormat.TryRead([.. last.Contents], inputs.Root));
        _report = report;
    }

    /// <summary>Gets whether anything was reported.</summary>
    public bool HasReported { get; private set; }

    /// <summary>Gets the number of directories that were read.</summary>
    public long DirectoriesRead => _answers.DirectoriesOpened;

    /// <summary>Creates the manifest.</summary>
    /// <param name="takesWhatIsRight">Whether to leave out declarations with an error; otherwise an error prevents a manifest.</param>
    /// <returns>Null when an error was reported.</returns>
    public WorkspaceManifest? Build(bool takesWhatIsRight)
    {
        RecordSources();
        ITaskItem[] directories = Directories();
        var reader = new BuildDeclarations(_inputs.Root, _inputs.Settings[CodeSettings.ClassName], Report);
        reader.CheckMarkers(_inputs.ProjectDirectory);
        IReadOnlyList<GroupDeclaration> declarations = reader.Groups(_inputs.Groups, _inputs.ProjectFile, _inputs.UserFiles);

        // A faulty group does not prevent the check of the others: all faults are reported at once.
        var finder = new GroupFinder(_inputs.Root, ProjectExcludes.Globs(_inputs), _answers, Report);
        var contents = new ContentReader(_inputs.Root, ManifestSettingsReader.ContentSizeLimit(_inputs), _sources, Report);
        WorkspaceManifest manifest = new ManifestBuilder(_inputs, directories, finder, contents).Build(declarations, reader.Locate);
        if (!_hasErrors)
            CheckTexts(manifest);
        return _hasErrors && !takesWhatIsRight ? null : manifest;
    }

    /// <summary>Returns the state by which the next build can determine that this manifest is up to date.</summary>
    public BuildState State(byte[] content, WorkspaceManifest manifest, FingerprintTable? fingerprints) => new()
    {
        Inputs = _inputs.Text(),
        Sources = _sources.ToArray(),
        ManifestChecksum = Checksum.Of(content),
        IsSettled = _clock.IsSettled(_sources.LatestChange) && _answers.AreSettled,
        FilesMatched = manifest.Groups.Sum(static group => group.Files.Count),
        Reads = _answers.Reads,
        Contents = new ArraySegment<byte>(_answers.Contents()),
        Fingerprints = fingerprints ?? new FingerprintTable(),
    };

    // The compiler reports neither which texts are too many nor their source.
    private void CheckTexts(WorkspaceManifest manifest)
    {
        long all = manifest.Groups.Where(static g => g.HasCode).Sum(g => TextSizes.OfGroup(g, manifest.Settings));
        if (all <= TextSizes.Limit)
            return;
        ManifestGroup largest = manifest.Groups.Where(static g => g.HasCode)
            .OrderByDescending(g => TextSizes.OfGroup(g, manifest.Settings))
            .First();
        object[] arguments = [largest.Name, Text(TextSizes.OfGroup(largest, manifest.Settings)), Text(all), Text(TextSizes.Limit)];
        Report(WorkspaceDiagnostics.TextTooLarge, NameChecks.Place(largest.DefiningFile, largest.Line, _inputs.Root), arguments);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private ITaskItem[] Directories()
    {
        if (_inputs.StandardDirectories.Length == 0)
            return _inputs.OwnDirectories;
        var resolver = new DirectoryResolver(_inputs.Root, _inputs.Settings[CodeSettings.ClassName], Report);
        resolver.AddStandard(_inputs.StandardDirectories, _inputs.UserFiles);
        return resolver.Directories();
    }

    // Files with declarations are read for lines and attributes, so they are dependencies like any other file. Recorded before
    // reading, so that a change in between is seen later.
    private void RecordSources()
    {
        foreach (string file in _inputs.UserFiles
            .Concat(_inputs.Groups.Select(static group => group.GetMetadata("DefiningProjectFullPath")))
            .Where(static file => file.Length > 0)
            .Distinct(StringComparer.Ordinal))
            _sources.Add(file);
    }

    private void Report(WorkspaceDiagnostic diagnostic, SourceLocation location, object[] arguments)
    {
        HasReported = true;
        _hasErrors |= diagnostic.Level == DiagnosticLevel.Error;
        _report(diagnostic, location, arguments);
    }
}
