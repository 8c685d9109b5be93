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
/// Writes the workspace's code as a source file: for languages without generators, and for C# where other generators are to see it.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class WriteWorkspaceSource : WorkspaceTask
{
    /// <summary>Gets what <see cref="WriteWorkspaceManifest"/> wrote.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>
    /// Of that manifest, as <see cref="WriteWorkspaceManifest.ManifestChecksum"/> gave it; empty when it did
    /// not run, and then the code is made anew.
    /// </summary>
    public string ManifestChecksum { get; set; } = "";

    /// <summary>The file to write. A stamp beside it, <c>.stamp</c> added to its name, tells the next build that it still holds.</summary>
    [Required]
    public string SourceFile { get; set; } = "";

    /// <summary>The project's <c>$(LangVersion)</c>, which matters for C# only.</summary>
    public string LanguageVersion { get; set; } = "";

    /// <summary>
    /// The project's <c>$(CodePage)</c>: how the compiler reads files that do not say what they are in. Empty in nearly every project.
    /// </summary>
    public string CodePage { get; set; } = "";

    /// <summary>The project's <c>$(TargetFrameworkIdentifier)</c>.</summary>
    public string TargetFrameworkIdentifier { get; set; } = "";

    /// <summary>The project's <c>$(TargetFrameworkVersion)</c>.</summary>
    public string TargetFrameworkVersion { get; set; } = "";

    /// <summary>
    /// The project's sources, in a language without generators: they say which lists of files the project uses. Empty in C#.
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

        // The generator reads the manifest of a C# project in this mode too, and says this itself. What is
        // complained of here is to be complained of again.
        if (!FailIfNotIncremental && (manifest.Settings.Language == ManifestLanguage.CSharp || !ReportCollisions(manifest)))
            Keep(stamp, sourceFile);
    }

    private FileListUses Uses(ManifestSettings settings, string[] sources) => FileListUses.Of(
        Tasks.Sources.SourceFile.Read(ProjectDirectory, sources)
            .Select(source => source.Mentions(settings.ClassName, settings.Language == ManifestLanguage.VisualBasic)));

    // A source written just now is read and compared once more by the next build.
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
