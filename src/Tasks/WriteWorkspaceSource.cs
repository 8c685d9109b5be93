using System.Text;
using Microsoft.Build.Framework;
using WorkspaceSdk.Manifest;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.Output;

namespace WorkspaceSdk.Tasks;

/// <summary>Writes the workspace's code as a source file: for languages without generators, and for C# where other generators are to see it.</summary>
[MSBuildMultiThreadableTask]
public sealed class WriteWorkspaceSource : WorkspaceTask
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What <see cref="WriteWorkspaceManifest"/> wrote.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>The file to write.</summary>
    [Required]
    public string SourceFile { get; set; } = "";

    /// <summary>The project's <c>$(LangVersion)</c>, which matters for C# only.</summary>
    public string LanguageVersion { get; set; } = "";

    private protected override void Run()
    {
        WorkspaceManifest manifest = ManifestFiles.Read(PathText.OfProperty(ProjectDirectory, ManifestFile));
        string code = WorkspaceEmitter.EmitFile(manifest, EmitOptions.OfCSharp(CSharpVersion.Major(LanguageVersion)));
        WriteWhenDifferent(PathText.OfProperty(ProjectDirectory, SourceFile), Utf8.GetBytes(code));

        // The generator reads the manifest of a C# project in this mode too, and says this itself.
        if (manifest.Settings.Language == ManifestLanguage.CSharp)
            return;
        foreach (ManifestGroup group in manifest.Groups.Where(static g => g.HasCode))
        {
            foreach (MemberCollision collision in MemberTree.Of(group, manifest.Settings.Language).Collisions)
            {
                Report(
                    WorkspaceDiagnostics.MembersCollide,
                    NameChecks.Place(group.DefiningFile, group.Line, Root),
                    manifest.Settings.ClassName + "." + collision.Class,
                    collision.Name,
                    string.Join(", ", collision.Members.Select(static m => "'" + m.Path + "' (" + m.Name + ")")));
            }
        }
    }
}
