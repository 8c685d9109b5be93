using System.Globalization;
using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Snapshots;

/// <summary>Refuses a snapshot file that another user could have written.</summary>
internal static class SnapshotRefusal
{
    /// <summary>Returns the reason as a sentence for the user; null when there is none.</summary>
    public static string? Of(string file, FileRights rights)
    {
        if (!rights.IsOwn)
            return Text(
                file, $"user {rights.Owner.ToString(CultureInfo.InvariantCulture)} owns it", "Delete it, or name a file of your own");
        return rights.IsWritableByOthers
            ? Text(
                file,
                $"other users may write to it (mode {Convert.ToString(rights.Mode & 0x1FF, 8)})",
                "Run 'chmod go-w' on it, or delete it")
            : null;
    }

    private static string Text(string file, string why, string advice) =>
        $"The snapshot '{file}' is neither read nor replaced, because {why}: somebody else could have made it name files that are not "
        + $"there. {advice}. Everything was read again. (WSDK0024)";
}
