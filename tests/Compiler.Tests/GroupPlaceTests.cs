using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

/// <summary>The documentation of members, which editors show, says where their group is declared.</summary>
public sealed class GroupPlaceTests
{
    public static TheoryData<string, int, string> Places => new()
    {
        { "Directory.Workspace.props", 4, "Directory.Workspace.props:4" },
        { "src/App/App.csproj", 12, "src/App/App.csproj:12" },
        { "src/App/App.csproj", 0, "src/App/App.csproj" },
        { "a<b&c.props", 1, "a&lt;b&amp;c.props:1" },

        // Outside the workspace: the rest of the path belongs to one machine.
        { "/home/user/shared/Shared.props", 7, "Shared.props:7" },
        { "C:/Users/user/Shared.props", 7, "Shared.props:7" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_member_of_a_group_names_the_file_and_line_of_the_declaration_in_every_language(string file, int line, string shown)
    {
        ManifestGroup group = Manifests.WithContents("G", ManifestContent.Text, ("a.json", "{}"), ("b/c.json", "{}")) with
        {
            DefiningFile = file,
            Line = line,
            Members = ManifestMembers.All | ManifestMembers.Files,
        };
        foreach (ManifestLanguage language in new[] { ManifestLanguage.CSharp, ManifestLanguage.FSharp, ManifestLanguage.VisualBasic })
        {
            WorkspaceManifest manifest = Manifests.Of(group) with { Settings = Manifests.Settings with { Language = language } };
            string code = WorkspaceEmitter.EmitFile(manifest, EmitOptions.OfCSharp(14));
            string[] summaries = [.. code.Split('\n').Where(static text => text.Contains("<summary>", StringComparison.Ordinal))];
            string[] members = [.. summaries.Where(static text =>
                text.Contains("json'", StringComparison.Ordinal) || text.Contains("below '", StringComparison.Ordinal))];

            Assert.True(members.Length > 6);
            Assert.All(
                members,
                text => Assert.EndsWith(" (group at " + shown + ").</summary>", text, StringComparison.Ordinal));
            Assert.DoesNotContain(summaries, static text => text.Contains("user", StringComparison.Ordinal));
            Assert.DoesNotContain(
                summaries,
                static text => text.Contains("'config'", StringComparison.Ordinal) && text.Contains("group at", StringComparison.Ordinal));
        }
    }
}
