using System.Text;

namespace WorkspaceSdk.Tool.Changes;

/// <summary>Represents one file of <c>git diff --raw -z</c>.</summary>
/// <param name="Path">Relative to the repository, with <c>/</c>.</param>
/// <param name="OldMode">Its mode before.</param>
/// <param name="NewMode">Its mode now.</param>
/// <param name="OldId">The object of its content before; zeros if the file did not exist.</param>
/// <param name="NewId">The object of its content now; zeros if the file does not exist, or for a change in the working tree.</param>
internal sealed record RawDifference(string Path, string OldMode, string NewMode, string OldId, string NewId)
{
    private const string Link = "120000";
    private const string Submodule = "160000";

    /// <summary>Gets a value that indicates whether everything below it counts as changed.</summary>
    public bool IsDirectory => OldMode is Link or Submodule || NewMode is Link or Submodule;

    /// <summary>Reads the output of git.</summary>
    /// <exception cref="FormatException">The output has another format.</exception>
    public static IReadOnlyList<RawDifference> Read(byte[] output)
    {
        var files = new List<RawDifference>();
        string[] parts = Encoding.UTF8.GetString(output).Split('\0');
        // Each part is followed by a NUL, so an empty one is the last.
        for (int i = 0; i + 1 < parts.Length; i += 2)
        {
            if (parts[i].Split(' ') is not [[':', .. var oldMode], var newMode, var oldId, var newId, ['A' or 'D' or 'M' or 'T' or 'U']])
                throw new FormatException($"'{parts[i]}' is no line of 'git diff --raw'.");
            files.Add(new RawDifference(parts[i + 1], oldMode, newMode, oldId, newId));
        }

        return files;
    }
}
