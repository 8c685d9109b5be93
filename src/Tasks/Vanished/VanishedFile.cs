using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tasks.Vanished;

/// <summary>
/// The file <c>workspace.vanished</c>: members that disappeared since the last build that compiled. It exists only between
/// such a build and the next one that compiles.
/// </summary>
internal static class VanishedFile
{
    // A user who moves a directory of thousands of files knows it; a message names a few.
    private const int MostMembers = 1000;

    private const string FirstLine = "workspace-vanished 1";

    /// <summary>Returns the new content: newly vanished members first, then earlier ones that are not back; null for none.</summary>
    public static byte[]? Content(WorkspaceManifest? before, WorkspaceManifest now, IReadOnlyList<VanishedMember> known)
    {
        VanishedMember[] gone = before is null ? [] : [.. MemberDifference.Gone(before, now).Take(MostMembers)];
        Func<VanishedMember, bool> isBack = MemberDifference.IsIn(now, known.Select(static member => member.Group));
        string[] lines =
            [.. gone.Concat(known.Where(member => !isBack(member))).Select(Line).Distinct(StringComparer.Ordinal).Take(MostMembers)];
        return lines.Length == 0 ? null : Encoding.UTF8.GetBytes(FirstLine + "\n" + string.Concat(lines));
    }

    /// <summary>Reads the file; a missing or damaged one counts as empty.</summary>
    public static IReadOnlyList<VanishedMember> Read(string file)
    {
        try
        {
            string[] lines = File.Exists(file) ? RegularFile.ReadLines(file) : [];
            return lines.Length == 0 || lines[0] != FirstLine ? [] : [.. lines.Skip(1).Select(Member).OfType<VanishedMember>()];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string Line(VanishedMember member) =>
        string.Join("\t", member.IsDirectory ? "d" : "f", member.Group, member.Member, Uri.EscapeDataString(member.Path)) + "\n";

    private static VanishedMember? Member(string line)
    {
        string[] fields = line.Split('\t');
        return fields.Length == 4 ? new VanishedMember(fields[1], fields[2], Uri.UnescapeDataString(fields[3]), fields[0] == "d") : null;
    }
}
