using System.Text;
using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Emitting.FileLists;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.State;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks;

/// <summary>
/// Writes the workspace's code as a source file: for languages without generators, and for C# if other generators must see it.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class WriteWorkspaceSource : WorkspaceTask
{
    /// <summary>Gets the manifest that <see cref="WriteWorkspaceManifest"/> wrote.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>
    /// The checksum of that manifest from <see cref="WriteWorkspaceManifest.ManifestChecksum"/>; empty when that task did
    /// not run, and then the code is written again.
    /// </summary>
    public string ManifestChecksum { get; set; } = "";

    /// <summary>The file to write. A stamp beside it, with the added extension <c>.stamp</c>, shows that it is up to date.</summary>
    [Required]
    public string SourceFile { get; set; } = "";

    /// <summary>The project's <c>$(LangVersion)</c>, which matters for C# only.</summary>
    public string LanguageVersion { get; set; } = "";

    /// <summary>
    /// The project's <c>$(CodePage)</c>: the encoding in which the compiler reads files without a byte order mark. Usually empty.
    /// </summary>
    public string CodePage { get; set; } = "";

    /// <summary>The project's <c>$(TargetFrameworkIdentifier)</c>.</summary>
    public string TargetFrameworkIdentifier { get; set; } = "";

    /// <summary>The project's <c>$(TargetFrameworkVersion)</c>.</summary>
    public string TargetFrameworkVersion { get; set; } = "";

    /// <summary>
    /// The project's sources, in a language without generators: they show which lists of files the project uses. Empty in C#.
    /// </summary>
    public string[] Sources { get; set; } = [];

    private protected override void Run()
    {
        string sourceFile = LexicalPath.OfProperty(ProjectDirectory, SourceFile);
        string[] sources = [.. Sources
            .Select(path => LexicalPath.Absolute(ProjectDirectory, path))
            .Where(path => path != sourceFile)
            .OrderBy(static path => path, StringComparer.Ordinal)];
        var stamp = new SourceStamp(
            sourceFile,
            ManifestChecksum,
            string.Join(" ", LanguageVersion, CodePage, TargetFrameworkIdentifier, TargetFrameworkVersion),
            sources);
        if (stamp.IsUpToDate())
            return;

        if (IsMissingInEditor(ManifestFile))
            return;
        WorkspaceManifest manifest = ManifestFiles.Read(LexicalPath.OfProperty(ProjectDirectory, ManifestFile));
        EmitOptions options = EmitOptions.OfCSharp(CSharpVersion.Major(LanguageVersion)) with
        {
            ToolAttributes = TargetLibrary.HasToolAttributes(TargetFrameworkIdentifier, TargetFrameworkVersion)
        };
        string code = WorkspaceEmitter.EmitFile(manifest, options, Uses(manifest.Settings, sources));
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: CodePage.Length > 0);
        WriteWhenDifferent(sourceFile, [.. encoding.GetPreamble(), .. encoding.GetBytes(code)]);

        // The generator reads the manifest of a C# project in this mode too, and reports this itself. A fault
        // reported here must be reported again.
        if (!FailIfNotIncremental && (manifest.Settings.Language == ManifestLanguage.CSharp || !ReportCollisions(manifest)))
            Keep(stamp, sourceFile);
    }

    private FileListUses Uses(ManifestSettings settings, string[] sources) => FileListUses.Of(
        Tasks.Sources.SourceFile.Read(ProjectDirectory, sources)
            .Select(source => source.Mentions(settings.ClassName, settings.Language == ManifestLanguage.VisualBasic)));

    // The next build reads and compares a source that was written just now once more.
    private void Keep(SourceStamp stamp, string sourceFile)
    {
        if (stamp.Settled(ReadClock(sourceFile)) is { } line)
            WriteWhenDifferent(SourceStamp.FileOf(sourceFile), line);
    }

    private bool ReportCollisions(WorkspaceManifest manifest)
    {
        bool any = false;
        foreach (ManifestGroup group in manifest.Groups.Where(static g => g.HasCode))
        {
            foreach (MemberCollision collision in MemberTree.Of(group, manifest.Settings.Language).Collisions)
            {
                any = true;
                Report(
                    WorkspaceDiagnostics.MembersCollide,
                    NameChecks.Place(group.DefiningFile, group.Line, Root),
                    manifest.Settings.ClassName + "." + collision.Class,
                    collision.Name,
                    string.Join(", ", collision.Members.Select(static m => "'" + m.Path + "' (" + m.Name + ")")));
            }
        }

        return any;
    }
}
